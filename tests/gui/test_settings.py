"""The settings dialog: accounts tried on a real sandbox, recipes proved by a real worker, kept in a real file."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import time
from functools import partial

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton

from file_keyring import FileKeyring
from frontload.core.asset import Level
from frontload.core.bandwidth import Bandwidth, Hours
from frontload.core.behaviour import Language, OnClose
from frontload.core.errors import UnclearValueError
from frontload.core.overwrite import Overwrite
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe, Where
from frontload.core.settings import Account, Settings
from frontload.core.variant import Variant
from frontload.edges.settings_file import load_settings
from frontload.gui.errand import Errand
from frontload.gui.hours_editor import HoursRow
from frontload.gui.sending_page import SendingPage
from frontload.gui.settings_desk import SettingsDesk
from frontload.gui.settings_dialog import Page, SettingsDialog, Trials
from frontload.gui.variants_editor import VariantRow
from frontload.wiring import open_app, resource
from frontload.wiring.accounts import credentials_of
from frontload.wiring.desk import open_proofs, try_account

SECRET = "hush-hush"


class ListeningEngine:
    """Keeps the outfits it was given."""

    def __init__(self) -> None:
        self.outfits = []

    def adopt(self, outfit) -> None:
        self.outfits.append(outfit)


@pytest.fixture
def kept_secrets(own_home):
    """A keyring of the test's own."""
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeyring())
    yield FileKeyring()
    keyring.set_keyring(before)


@pytest.fixture
def no_keyring(own_home):
    """A system without any; a test may give it one."""
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def dialog(qtbot, own_home, dressed):
    """The dialog on the app's own settings, and all it needs to try things."""
    app = open_app()
    errand = Errand()
    trials = Trials(partial(try_account, app), errand, partial(open_proofs, app), resource("samples"))
    made = SettingsDialog(app.settings, trials)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    errand.finish()


def press(qtbot, widget, text: str) -> None:
    """Press the button that says *text*."""
    (button,) = [each for each in widget.findChildren(QPushButton) if each.text() == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened_settings(qtbot, engine: ListeningEngine | None = None):
    """Return the settings' desk of the app as it is, a window, and the dialog over it."""
    desk = SettingsDesk(open_app(), engine or ListeningEngine())
    window = QCheckBox()
    qtbot.addWidget(window)
    return desk, window, desk.open(window)


def choose(combo, value) -> None:
    """Choose an entry as a hand does."""
    combo.setCurrentIndex(combo.findData(value.value))
    combo.activated.emit(combo.currentIndex())


def write(qtbot, page, **texts: str) -> None:
    """Type into the fields of the accounts' page."""
    for key, text in texts.items():
        page._form._fields[key].clear()
        qtbot.keyClicks(page._form._fields[key], text)


class TestAccounts:
    """Written, tried, kept."""

    def test_an_account_is_tried_with_a_clear_verdict(self, qtbot, dialog, sandbox):
        """Cloudinary's yes with its folder mode, its no with a reason; neither is kept."""
        page = dialog.accounts
        press(qtbot, page, "Add")
        told = sandbox.announcement
        write(qtbot, page, name="desk", cloud_name=told.cloud_name, api_key=told.api_key, secret=told.api_secret)
        write(qtbot, page, upload_prefix=told.upload_prefix)
        press(qtbot, page, "Test")
        qtbot.waitUntil(lambda: "Accepted" in page._verdict.text(), timeout=10_000)
        assert "fixed" in page._verdict.text() or "dynamic" in page._verdict.text()

        write(qtbot, page, secret="another")
        assert page._verdict.text() == ""
        press(qtbot, page, "Test")

        qtbot.waitUntil(lambda: page._verdict.objectName() == "bad", timeout=10_000)
        assert "credentials" in page._verdict.text()
        assert page._verdict.text().endswith("Check cloud name, API key and secret above.")
        assert not (open_app().folders.settings).exists()

    def test_an_account_that_is_not_complete_is_told_before_anyone_is_asked(self, qtbot, dialog):
        """What is missing, in words."""
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk")
        press(qtbot, dialog.accounts, "Test")

        assert "cloud name" in dialog.accounts._verdict.text()

    def test_an_unsigned_preset_takes_the_place_of_key_and_secret(self, qtbot, dressed):
        """With one there is nothing to keep secret, and what it cannot be told is grey, which is explained."""
        kept = Account("press", "demo", "1", overwrite=Overwrite.ALWAYS, eager="w_400")
        page = self.page(qtbot, Settings(accounts=(kept,)))
        page.add()
        write(qtbot, page, name="drop", cloud_name="b", secret="typed first", eager="w_9")
        choose(page._form._overwrite, Overwrite.ALWAYS)
        write(qtbot, page, unsigned_preset="web-drop")

        assert page.accounts() == (kept, Account("drop", "b", unsigned_preset="web-drop"))
        grey = [key for key, field in page._form._fields.items() if not field.isEnabled()]
        assert grey == ["api_key", "secret", "eager"]
        assert not page._form._overwrite.isEnabled()
        assert not page._form._why_grey.isHidden()
        assert page.secrets() == {}

        write(qtbot, page, unsigned_preset="x")
        qtbot.keyClick(page._form._fields["unsigned_preset"], Qt.Key.Key_Backspace)
        assert page.secrets() == {"drop": "typed first"}

    def test_a_policy_and_transformations_are_chosen(self, qtbot, dressed):
        """What becomes of an image of the same name, and what Cloudinary makes on arrival."""
        page = self.page(qtbot, Settings(accounts=(Account("press", "demo", "1"),)))
        choose(page._form._overwrite, Overwrite.IF_CHANGED)
        write(qtbot, page, eager="w_400|w_800")

        assert page.accounts() == (
            Account("press", "demo", "1", overwrite=Overwrite.IF_CHANGED, eager="w_400|w_800"),
        )
        assert page._form._why_grey.isHidden()

    def test_a_preset_that_is_none_is_told_of_in_the_words_of_the_form(self, qtbot, dialog, sandbox):
        """It is this form that is to be put right, not an account to be added elsewhere."""
        told = sandbox.announcement
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="drop", cloud_name=told.cloud_name, unsigned_preset="nobody")
        write(qtbot, dialog.accounts, upload_prefix=told.upload_prefix)
        press(qtbot, dialog.accounts, "Test")

        qtbot.waitUntil(lambda: dialog.accounts._verdict.objectName() == "bad", timeout=10_000)
        assert "preset above" in dialog.accounts._verdict.text()

    def test_a_preset_is_tried_with_a_verdict_that_claims_no_more_than_it_knows(self, qtbot, dressed):
        """Who has no key cannot ask for the folder mode."""
        page = self.page(qtbot, Settings(), folder_mode="unknown")
        page.add()
        write(qtbot, page, name="drop", cloud_name="b", unsigned_preset="web-drop")
        press(qtbot, page, "Test")

        qtbot.waitUntil(lambda: "Accepted" in page._verdict.text(), timeout=10_000)
        assert "does not tell" in page._verdict.text()

    def test_the_first_account_is_the_default(self, qtbot, own_home, dressed):
        """Make default moves it to the top; remove takes it away."""
        accounts = (Account("press", "demo", "1"), Account("shop", "store", "2"))
        page = self.page(qtbot, Settings(accounts=accounts))
        page._list.setCurrentRow(1)
        press(qtbot, page, "Make default")

        assert page.accounts() == (accounts[1], accounts[0])
        assert page._list.item(0).text() == "shop (default)"
        press(qtbot, page, "Remove")
        assert page.accounts() == (accounts[0],)

    @pytest.mark.parametrize(
        ("texts", "said"),
        [
            ({"name": "press", "cloud_name": "b", "api_key": "2", "secret": "x"}, "no other account"),
            ({"name": "sandbox", "cloud_name": "b", "api_key": "2", "secret": "x"}, "stand-in"),
            (
                {"name": "new", "cloud_name": "b", "api_key": "2", "secret": "x", "upload_prefix": "ftp://x"},
                "https",
            ),
        ],
    )
    def test_what_cannot_be_an_account_is_refused(self, qtbot, dressed, texts, said):
        """A name twice, the sandbox's name, a strange server."""
        page = self.page(qtbot, Settings(accounts=(Account("press", "demo", "1"),)))
        page.add()
        write(qtbot, page, **texts)

        with pytest.raises(Exception, match=said):
            page.accounts()

    @staticmethod
    def page(qtbot, settings, folder_mode="fixed"):
        from frontload.gui.accounts_page import AccountsPage

        page = AccountsPage(lambda _account, _secret: folder_mode, Errand())
        qtbot.addWidget(page)
        page.show_settings(settings)
        return page


class TestRecipes:
    """Own recipes, and what they make of a picture."""

    def test_a_copy_is_changed_and_proved(self, qtbot, dialog):
        """A built-in one is copied, the copy edited, and the bytes it makes are told."""
        dialog.show_page(Page.RECIPES)
        page = dialog.recipes
        page._list.setCurrentRow([r.name for r in page.recipes()].index("thumbnail"))
        assert not page._form.isEnabled()
        press(qtbot, page, "Duplicate")
        assert page._form.isEnabled()
        page._form._long_edge.setValue(120)
        page._form._name.clear()
        qtbot.keyClicks(page._form._name, "tiny")

        qtbot.waitUntil(lambda: "120" in dialog.proof._numbers.text(), timeout=60_000)
        assert not dialog.proof._picture.pixmap().isNull()
        (tiny,) = [recipe for recipe in page.recipes() if recipe.name == "tiny"]
        assert (tiny.long_edge_px, tiny.quality) == (120, 78)

    def test_a_recipe_that_contradicts_itself_is_told_where_the_proof_would_be(self, qtbot, dialog):
        """It cannot be saved, and another recipe can be chosen."""
        dialog.show_page(Page.RECIPES)
        page = dialog.recipes
        press(qtbot, page, "Duplicate")
        page._form._width.setValue(100)

        assert "long edge" in dialog.proof._numbers.text()
        with pytest.raises(Exception, match="long edge"):
            dialog.settings()
        page._list.setCurrentRow(2)
        assert dialog.settings().recipes

    def test_deleting_what_stood_in_a_built_in_ones_place_brings_that_back(self, qtbot, dialog):
        """There always is a `web`."""
        own = Recipe("web", quality=50)
        dialog.recipes.show_settings(replace(Settings(), recipes=(own, *BUILT_IN_RECIPES[1:])))
        dialog.show_page(Page.RECIPES)

        press(qtbot, dialog.recipes, "Delete")

        assert set(dialog.recipes.recipes()) == set(BUILT_IN_RECIPES)

    @pytest.mark.parametrize("recipe", BUILT_IN_RECIPES, ids=lambda recipe: recipe.name)
    def test_a_recipe_is_read_back_as_it_is_shown(self, qtbot, dressed, recipe):
        """The form loses nothing of what it does not know."""
        from frontload.gui.recipe_form import RecipeForm

        form = RecipeForm()
        qtbot.addWidget(form)
        further = (Variant("small", preview=True, level=Level.URGENT), Variant("gone"))
        odd = replace(recipe, background="#123456", target_bytes=1_234_567, variants=further)
        form.show_recipe(odd, editable=True, others=(Recipe("small", long_edge_px=99),))

        assert form.recipe() == odd


class TestFurtherRenditions:
    """What a recipe makes besides, and who makes it."""

    def test_a_small_rendition_is_sent_ahead(self, qtbot, dialog):
        """The first to be proposed is the small one, with its size; another is chosen, which need not go ahead."""
        page = self.own_recipe(qtbot, dialog)
        press(qtbot, page, "Add a rendition")
        press(qtbot, page, "Add a rendition")
        first, second = page._form.findChildren(VariantRow)
        assert first._makes.text().startswith("400 px")
        second._recipe.setCurrentText("webp")
        second._first.setChecked(False)

        mine = page.recipes()[page._list.currentRow()]
        assert mine.variants == (Variant("thumbnail", preview=True), Variant("webp"))

    def test_a_recipe_is_left_to_cloudinary(self, qtbot, dialog):
        """The original travels, and the proof says what is made of it; what no transformation can do is told."""
        page = self.own_recipe(qtbot, dialog)
        page._form._where.setCurrentIndex(page._form._where.findData(Where.EAGER.value))
        page._form._long_edge.setValue(120)

        qtbot.waitUntil(lambda: "Cloudinary makes 120 ×" in dialog.proof._numbers.text(), timeout=60_000)
        assert page.recipes()[page._list.currentRow()].where is Where.EAGER
        page._form._target_kb.setValue(100)
        assert "without target size" in dialog.proof._numbers.text()

    def test_renditions_follow_a_recipe_to_its_new_name_and_miss_one_that_is_deleted(self, qtbot, dialog):
        """A new name is the same recipe; of a deleted one it is said who wants it."""
        small, big = Recipe("small", long_edge_px=99), Recipe("big", variants=(Variant("small"),))
        page = dialog.recipes
        page.show_settings(replace(Settings(), recipes=(small, big, *BUILT_IN_RECIPES)))
        page._list.setCurrentRow(0)
        qtbot.keyClicks(page._form._name, "er")
        assert page.recipes()[1] == replace(big, variants=(Variant("smaller"),))

        press(qtbot, page, "Delete")

        with pytest.raises(UnclearValueError, match="“smaller” is not a valid recipe to make “big”"):
            page.recipes()

    @staticmethod
    def own_recipe(qtbot, dialog):
        dialog.show_page(Page.RECIPES)
        press(qtbot, dialog.recipes, "Duplicate")
        return dialog.recipes


class TestHours:
    """Caps by the hour of the week."""

    def test_hours_are_shown_as_they_are_kept(self, qtbot, dressed):
        """To the second, and free of a cap."""
        kept = (Hours(time(8, 0, 30), time(18), 1 / 3, frozenset({0, 6})), Hours(time(22), time(6), None))
        page = self.page(qtbot, Settings(bandwidth=Bandwidth(2.5e6, kept)))

        assert page.applied_to(Settings()).bandwidth == Bandwidth(2.5e6, kept)

    def test_hours_are_added_written_and_removed(self, qtbot, dressed):
        """A new row has the hours of an office; another day, time and cap are chosen."""
        page = self.page(qtbot, Settings())
        press(qtbot, page, "Add hours")
        (row,) = page._hours.findChildren(HoursRow)
        row._days[5].click()
        row._end.setTime(QTime(6, 30))
        qtbot.keyClicks(row._cap, "4M")

        workdays_and_saturday = frozenset(range(6))
        assert page._hours.schedule() == (Hours(time(8), time(6, 30), 500_000.0, workdays_and_saturday),)
        assert page._hours._complaint.isHidden()
        (remove,) = [each for each in row.findChildren(QToolButton) if each.toolTip() == "Remove these hours"]
        remove.click()
        assert page.applied_to(Settings()).bandwidth == Bandwidth()

    def test_what_is_wrong_with_a_row_is_said_in_plain_words(self, qtbot, dressed):
        """Which row it is, and what to write; it cannot be saved."""
        page = self.page(qtbot, Settings(bandwidth=Bandwidth(None, (Hours(time(22), time(6), None),))))
        press(qtbot, page, "Add hours")
        _, row = page._hours.findChildren(HoursRow)
        qtbot.keyClicks(row._cap, "twenty")

        assert page._hours._complaint.text().startswith("“twenty” in row 2 is no rate")
        with pytest.raises(UnclearValueError, match="twenty"):
            page.applied_to(Settings())

        row._cap.clear()
        for day in row._days[:5]:
            day.click()
        assert page._hours._complaint.text().startswith("Row 2 has no day")
        with pytest.raises(UnclearValueError, match="one day"):
            page.applied_to(Settings())

    @staticmethod
    def page(qtbot, settings):
        page = SendingPage()
        qtbot.addWidget(page)
        page.show_settings(settings)
        page.show()
        return page


class TestSaving:
    """From the dialog to the file, the keyring and the engine."""

    def test_everything_is_kept_and_counts_at_once(self, qtbot, own_home, dressed, kept_secrets):
        """The file has the settings, the keyring the secret, the engine the new terms, and nothing else has it."""
        engine = ListeningEngine()
        desk, _window, dialog = opened_settings(qtbot, engine)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name="demo", api_key="42", secret=SECRET)
        dialog.sending._cap.setText("20M")
        press(qtbot, dialog.sending, "Add hours")
        dialog.sending._connections.setValue(3)
        dialog.behaviour._awake.setChecked(False)
        dialog.behaviour._on_close.setCurrentIndex(1)
        dialog.behaviour._language.setCurrentText("Deutsch")
        with qtbot.waitSignal(desk.changed) as told:
            press(qtbot, dialog, "Save")

        kept = load_settings(open_app().folders.settings).settings
        assert kept == desk.settings == told.args[0].settings
        assert kept.accounts == (Account("desk", "demo", "42"),)
        assert (kept.behaviour.awake, kept.behaviour.on_close) == (False, OnClose.TRAY)
        assert kept.behaviour.language is Language.GERMAN
        assert kept_secrets.get_password("Frontload", "demo/42") == SECRET
        assert SECRET not in open_app().folders.settings.read_text()
        terms = engine.outfits[0].terms
        assert (terms.bandwidth.cap_bytes_per_s, terms.slots.connections) == (2.5e6, 3)
        assert terms.bandwidth.schedule == (Hours(time(8), time(18), None, frozenset(range(5))),)
        desk.finish()

    def test_without_a_keyring_all_but_the_secret_is_kept(self, qtbot, own_home, dressed, no_keyring, sandbox):
        """The account is named, with what to do; until the app ends the secret is in memory, and it works."""
        told, engine = sandbox.announcement, ListeningEngine()
        desk, window, dialog = opened_settings(qtbot, engine)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name=told.cloud_name, api_key=told.api_key)
        write(qtbot, dialog.accounts, secret=told.api_secret, upload_prefix=told.upload_prefix)
        dialog.sending._connections.setValue(3)
        press(qtbot, dialog, "Save")
        qtbot.waitUntil(lambda: "desk" in dialog._said.text(), timeout=10_000)

        kept = load_settings(open_app().folders.settings).settings
        account = Account("desk", told.cloud_name, told.api_key, told.upload_prefix)
        assert (kept.accounts, kept.connections) == ((account,), 3)
        assert dialog.isVisible()
        assert "memory" in dialog._said.text()
        assert "CLOUDINARY_URL" in dialog._said.text()
        assert told.api_secret not in open_app().folders.settings.read_text() + repr(desk._app)
        assert engine.outfits[0].terms.slots.connections == 3

        dialog.reject()
        again = desk.open(window)
        assert "memory" in again.accounts._form._fields["secret"].placeholderText()
        press(qtbot, again.accounts, "Test")
        qtbot.waitUntil(lambda: "Accepted" in again.accounts._verdict.text(), timeout=10_000)
        again.reject()
        desk.finish()

    def test_a_secret_is_stored_by_a_second_save_once_there_is_a_keyring(
        self, qtbot, own_home, dressed, no_keyring
    ):
        """What was typed is still in its field; then nothing is left to say, and memory forgets it."""
        desk, _window, dialog = opened_settings(qtbot)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name="demo", api_key="42", secret=SECRET)
        press(qtbot, dialog, "Save")
        qtbot.waitUntil(lambda: "desk" in dialog._said.text(), timeout=10_000)

        keyring.set_keyring(FileKeyring())
        with qtbot.waitSignal(dialog.accepted):
            press(qtbot, dialog, "Save")

        assert FileKeyring().get_password("Frontload", "demo/42") == SECRET
        assert desk._app.secrets_in_memory == {}
        desk.finish()

    def test_an_account_without_a_secret_is_kept_and_named(self, qtbot, own_home, dressed, kept_secrets):
        """It may come later, or out of the environment."""
        desk, _window, dialog = opened_settings(qtbot)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name="demo", api_key="42")
        press(qtbot, dialog, "Save")

        qtbot.waitUntil(lambda: "“desk”" in dialog._said.text(), timeout=10_000)
        assert load_settings(open_app().folders.settings).settings.accounts == (Account("desk", "demo", "42"),)
        assert "goes to" in dialog.accounts._form._fields["secret"].placeholderText()
        dialog.reject()
        desk.finish()

    def test_the_environment_may_hold_the_secret_of_an_account(
        self, qtbot, own_home, dressed, no_keyring, monkeypatch
    ):
        """By cloud and key it is the same: nothing is lacking."""
        monkeypatch.setenv("CLOUDINARY_URL", f"cloudinary://42:{SECRET}@demo")
        desk, _window, dialog = opened_settings(qtbot)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name="demo", api_key="42")
        with qtbot.waitSignal(dialog.accepted):
            press(qtbot, dialog, "Save")

        with ExitStack() as leases:
            assert credentials_of(desk._app, leases, "desk").api_secret == SECRET
        desk.finish()

    def test_an_unclear_cap_is_told_and_nothing_is_kept(self, qtbot, dialog):
        """Twenty what?"""
        dialog.sending._cap.setText("twenty")

        with qtbot.assertNotEmitted(dialog.save_wanted):
            press(qtbot, dialog, "Save")

        assert "bandwidth" in dialog._said.text()
