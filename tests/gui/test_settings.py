"""The settings dialog: accounts tried on a real sandbox, recipes proved by a real worker, kept in a real file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from file_keyring import FileKeyring
from frontload.core.behaviour import Language, OnClose
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe
from frontload.core.settings import Account, Settings
from frontload.edges.settings_file import load_settings
from frontload.gui.errand import Errand
from frontload.gui.settings_desk import SettingsDesk
from frontload.gui.settings_dialog import Page, SettingsDialog, Trials
from frontload.wiring import open_app, resource
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


def write(qtbot, page, **texts: str) -> None:
    """Type into the fields of the accounts' page."""
    for key, text in texts.items():
        page._fields[key].clear()
        qtbot.keyClicks(page._fields[key], text)


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
        assert not (open_app().folders.settings).exists()

    def test_an_account_that_is_not_complete_is_told_before_anyone_is_asked(self, qtbot, dialog):
        """What is missing, in words."""
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk")
        press(qtbot, dialog.accounts, "Test")

        assert "cloud name" in dialog.accounts._verdict.text()

    def test_an_unsigned_preset_takes_the_place_of_key_and_secret(self, qtbot, dressed):
        """With one there is nothing to keep secret; what the page does not show of an account stays."""
        kept = Account("press", "demo", "1", eager="w_400")
        page = self.page(qtbot, Settings(accounts=(kept,)))
        page.add()
        write(qtbot, page, name="drop", cloud_name="b", unsigned_preset="web-drop")

        assert page.accounts() == (kept, Account("drop", "b", unsigned_preset="web-drop"))
        assert not page._fields["secret"].isEnabled()
        assert page.secrets() == {}

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
            ({"name": "new", "cloud_name": "b", "api_key": "2"}, "secret"),
            (
                {"name": "new", "cloud_name": "b", "api_key": "2", "secret": "x", "upload_prefix": "ftp://x"},
                "https",
            ),
        ],
    )
    def test_what_cannot_be_an_account_is_refused(self, qtbot, dressed, texts, said):
        """A name twice, the sandbox's name, no secret, a strange server."""
        page = self.page(qtbot, Settings(accounts=(Account("press", "demo", "1"),)))
        page.add()
        write(qtbot, page, **texts)

        with pytest.raises(Exception, match=said):
            page.accounts()

    @staticmethod
    def page(qtbot, settings):
        from frontload.gui.accounts_page import AccountsPage

        page = AccountsPage(lambda _account, _secret: "fixed", Errand())
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
        odd = replace(recipe, background="#123456", target_bytes=1_234_567)
        form.show_recipe(odd, editable=True)

        assert form.recipe() == odd


class TestSaving:
    """From the dialog to the file, the keyring and the engine."""

    def test_everything_is_kept_and_counts_at_once(self, qtbot, own_home, dressed, kept_secrets):
        """The file has the settings, the keyring the secret, the engine the new terms, and nothing else has it."""
        engine = ListeningEngine()
        desk = SettingsDesk(open_app(), engine)
        window = QCheckBox()
        qtbot.addWidget(window)
        dialog = desk.open(window)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name="demo", api_key="42", secret=SECRET)
        dialog.sending._cap.setText("20M")
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
        desk.finish()

    def test_without_a_keyring_nothing_is_kept_and_the_dialog_says_why(self, qtbot, own_home, dressed):
        """An account whose secret has no place is not put into the file."""
        engine = ListeningEngine()
        desk = SettingsDesk(open_app(), engine)
        window = QCheckBox()
        qtbot.addWidget(window)
        dialog = desk.open(window)
        press(qtbot, dialog.accounts, "Add")
        write(qtbot, dialog.accounts, name="desk", cloud_name="demo", api_key="42", secret=SECRET)
        press(qtbot, dialog, "Save")

        qtbot.waitUntil(lambda: "secret" in dialog._said.text(), timeout=10_000)
        assert dialog.isVisible()
        assert engine.outfits == []
        assert not open_app().folders.settings.exists()
        dialog.reject()
        desk.finish()

    def test_an_unclear_cap_is_told_and_nothing_is_kept(self, qtbot, dialog):
        """Twenty what?"""
        dialog.sending._cap.setText("twenty")

        with qtbot.assertNotEmitted(dialog.save_wanted):
            press(qtbot, dialog, "Save")

        assert "bandwidth" in dialog._said.text()
