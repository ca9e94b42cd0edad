"""The settings file that people edit, with the mistakes people make."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.bandwidth import NO_CAP, Bandwidth, Hours
from frontload.core.behaviour import Behaviour, Language, OnClose
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.naming import NamingRule
from frontload.core.overwrite import Overwrite
from frontload.core.priority import Order
from frontload.core.rate import rate_bytes_per_s, rate_word
from frontload.core.recipe import BUILT_IN_RECIPES, MetadataPolicy, OutputFormat, Recipe
from frontload.core.settings import Account, Settings
from frontload.edges.settings_file import LoadedSettings, add_account, load_settings, remove_account
from frontload.edges.settings_file.changes import save_changes

if TYPE_CHECKING:
    from pathlib import Path

PRESS = Account("press", "demo", "123")
SHOP = Account("shop", "store", "456", "https://proxy.example")
EDITED = """\
# my settings
order = "smallest"  # small ones first

[[accounts]]
# the desk
name = "press"
cloud_name = "demo"
api_key = "123"

# the shop's own
[[accounts]]
name = "shop"
cloud_name = "store"
api_key = "456"
upload_prefix = "https://proxy.example"
"""


@pytest.fixture
def path(tmp_path):
    """Where the settings are to lie."""
    return tmp_path / "config" / "settings.toml"


def write(path: Path, text: str) -> Path:
    """Put a settings file there."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


class TestLoading:
    """What is read, and what is said."""

    def test_no_file_means_defaults(self, path):
        """Nothing to complain about."""
        assert load_settings(path) == (loaded := load_settings(path))
        assert (loaded.settings, loaded.complaints) == (Settings(), ())

    def test_everything_can_be_set(self, path):
        """Each key of the file has its place in the settings."""
        write(
            path,
            'order = "largest"\nrecipe = "mine"\nnaming = "{date}/{slug}"\nworkers = 3\n'
            'connections = 7\nbandwidth = "20M"\n'
            "max_megapixels = 100\nprepare_timeout_s = 5.5\nworker_memory_bytes = 900000000\nsandbox_linger_s = 9\n"
            "low_share = 0.1\nchunk_above_bytes = 6000000\n"
            '[[accounts]]\nname = "press"\ncloud_name = "demo"\napi_key = "123"\n'
            '[[recipes]]\nname = "mine"\nlong_edge_px = 900\noutput_format = "webp"\nquality = 70\n',
        )

        loaded = load_settings(path)

        assert loaded.complaints == ()
        settings = loaded.settings
        assert (settings.order, settings.recipe, settings.workers, settings.connections) == (
            Order.LARGEST,
            "mine",
            3,
            7,
        )
        assert settings.naming == NamingRule("{date}/{slug}")
        assert settings.bandwidth == Bandwidth(2.5e6)
        assert (settings.max_megapixels, settings.prepare_timeout_s) == (100.0, 5.5)
        assert (settings.worker_memory_bytes, settings.sandbox_linger_s) == (900_000_000, 9.0)
        assert (settings.low_share, settings.chunk_above_bytes) == (0.1, 6_000_000)
        assert settings.accounts == (PRESS,)
        assert (settings.recipes[0].output_format, settings.recipes[0].quality) == (OutputFormat.WEBP, 70)
        assert settings.recipes[1:] == BUILT_IN_RECIPES

    @pytest.mark.parametrize(
        ("lines", "policy"),
        [
            ("", MetadataPolicy.CREDIT),
            ('metadata = "none"', MetadataPolicy.NONE),
            ("untouched = true", MetadataPolicy.ALL),
            ('untouched = true\nmetadata = "credit"', MetadataPolicy.CREDIT),
        ],
    )
    def test_a_recipe_says_which_metadata_it_keeps(self, path, lines, policy):
        """Credits by default; an untouched file is untouched unless its recipe says otherwise."""
        write(path, f'[[recipes]]\nname = "mine"\n{lines}\n')

        assert load_settings(path).settings.recipes[0].metadata is policy

    def test_own_recipes_take_the_place_of_built_in_ones(self, path):
        """A recipe called `web` is the user's, and there is only one of it."""
        write(path, '[[recipes]]\nname = "web"\nquality = 50\n')

        found = [recipe for recipe in load_settings(path).settings.recipes if recipe.name == "web"]

        assert [recipe.quality for recipe in found] == [50]

    @pytest.mark.parametrize(
        "line",
        [
            'order = "soonest"', 'connections = "many"', "connections = 0", "connections = inf", "workers = nan",
            "max_megapixels = nan", "max_megapixels = [1]", 'bandwidth = "fast"', 'recipe = "sepia"',
            'naming = "{folder}"', "naming = 5", 'naming = "{stem"',
            'colour = "blue"', "accounts = 5", 'accounts = ["press"]', "recipes = 5", "recipes = [{}]",
            "recipes = [{name = 5}]", 'recipes = [{name = "a", quality = 0}]', 'recipes = [{name = "a", crop = 1}]',
            'recipes = [{name = "a", output_format = "psd"}]', 'recipes = [{name = "a", metadata = "some"}]',
            'recipes = [{name = "a", quality = "good"}]', "behaviour = {awake = 1}",
            'behaviour = {on_close = "run"}', 'behaviour = {language = "tlh"}',
            "behaviour = {wake = true}", 'watched = "/in"',
            '[accounts]\nname = "press"', '[[accounts]]\nname = "press"', '[[accounts]]\nsecret = "x"',
            '[[accounts]]\nname = "sandbox"\ncloud_name = "a"\napi_key = "1"',
            '[[accounts]]\nname = "a"\ncloud_name = "a"\napi_key = "1"\nupload_prefix = "ftp://x"',
        ],
    )  # fmt: skip
    def test_a_bad_value_falls_back_alone_and_is_told(self, path, line):
        """The one line is passed over with a sentence; everything else counts."""
        write(path, f"sandbox_linger_s = 5\n{line}\n")

        loaded = load_settings(path)

        assert len(loaded.complaints) == 1
        assert loaded.complaints[0].startswith("settings.toml: ")
        assert loaded.settings == Settings(sandbox_linger_s=5.0)

    @pytest.mark.parametrize("data", [b"order = = 3", b"\xff\xfe\x00", b"[unclosed", b'a = "1"\na = "2"'])
    def test_a_damaged_file_is_kept_aside_and_told_once(self, path, data):
        """Defaults are used, the copy beside it keeps every byte, and the next start has nothing to say."""
        path.parent.mkdir()
        path.write_bytes(data)

        first, second = load_settings(path), load_settings(path)

        (kept,) = path.parent.iterdir()
        assert (first.settings, second) == (Settings(), LoadedSettings(Settings()))
        assert "damaged" in first.complaints[0]
        assert kept.name in first.complaints[0]
        assert kept.name.startswith("settings-damaged-20")
        assert kept.read_bytes() == data

    def test_two_damaged_files_of_one_day_are_both_kept(self, path):
        """Keeping one aside never overwrites another."""
        for text in ("[first", "[second"):
            write(path, text)
            load_settings(path)

        assert {kept.read_text() for kept in path.parent.iterdir()} == {"[first", "[second"}

    def test_a_file_of_a_newer_version_is_kept_aside(self, path):
        """What a newer Frontload wrote is neither guessed at nor overwritten."""
        write(path, 'version = 2\norder = "by the moon"\n')

        loaded = load_settings(path)

        (kept,) = path.parent.iterdir()
        assert loaded.settings == Settings()
        assert "newer" in loaded.complaints[0]
        assert kept.name in loaded.complaints[0]

    @pytest.mark.parametrize("text", ["[unclosed", "version = 2\n"])
    def test_a_file_that_is_not_ours_to_write_is_never_overwritten(self, path, text):
        """Damaged or made newer while the window is open: saving refuses, and every byte stays."""
        write(path, text)

        with pytest.raises(UnclearValueError):
            save_changes(path, Settings(), Settings(order=Order.NAME))

        assert path.read_text() == text

    def test_a_file_that_cannot_be_read_is_told(self, path):
        """The system's reason, and defaults."""
        path.mkdir(parents=True)

        loaded = load_settings(path)

        assert loaded.settings == Settings()
        assert "(is a directory)" in loaded.complaints[0]

    @given(st.binary(max_size=120))
    def test_no_content_ever_raises(self, tmp_path_factory, data):
        """Whatever the bytes, there are settings."""
        path = tmp_path_factory.getbasetemp() / "settings.toml"
        path.write_bytes(data)

        assert isinstance(load_settings(path).settings, Settings)


class TestAccounts:
    """Accounts written by the app into a file people edit."""

    def test_an_account_is_written_and_read(self, path):
        """Also the first one, where there was neither file nor folder."""
        add_account(path, PRESS)
        add_account(path, SHOP)

        assert load_settings(path).settings.accounts == (PRESS, SHOP)
        assert list(path.parent.iterdir()) == [path]

    def test_comments_stay(self, path):
        """What people wrote beside their settings survives an account more and one less."""
        write(path, EDITED)

        add_account(path, Account("third", "c", "789"))
        remove_account(path, "third")

        text = path.read_text()
        assert load_settings(path).settings == Settings(order=Order.SMALLEST, accounts=(PRESS, SHOP))
        for comment in ("# my settings", "# small ones first", "# the desk", "# the shop's own"):
            assert comment in text

    def test_a_changed_account_stays_where_it_was(self, path):
        """The first account is the default destination; a new key does not change that."""
        write(path, EDITED)
        changed = Account("press", "demo", "999")

        add_account(path, changed)
        add_account(path, Account("shop", "store", "456"))

        assert load_settings(path).settings.accounts == (changed, Account("shop", "store", "456"))
        assert "# the desk" in path.read_text()

    def test_accounts_in_one_line_are_understood(self, path):
        """The short form of TOML is written out as tables."""
        write(path, 'accounts = [{name = "press", cloud_name = "demo", api_key = "123"}]\n')

        add_account(path, SHOP)
        remove_account(path, "press")

        assert load_settings(path).settings.accounts == (SHOP,)

    def test_removing_an_unknown_account_is_refused(self, path):
        """The known ones are listed, and the file stays as it is."""
        with pytest.raises(UnknownNameError, match="none yet"):
            remove_account(path, "press")
        write(path, EDITED)

        with pytest.raises(UnknownNameError, match="press, shop"):
            remove_account(path, "agency")

        assert path.read_text() == EDITED

    @pytest.mark.parametrize("data", [b"order = = 3", b"\xff\xfe", b"accounts = 5", b'accounts = ["a"]'])
    def test_a_file_nobody_understands_is_not_written_over(self, path, data):
        """The mistake is told instead, and the bytes stay."""
        path.parent.mkdir()
        path.write_bytes(data)

        with pytest.raises(UnclearValueError):
            add_account(path, PRESS)

        assert path.read_bytes() == data


MINE = Recipe("mine", long_edge_px=900)


class TestChanges:
    """What the settings dialog writes."""

    def test_what_was_changed_is_read_back(self, path):
        """Every kind of change comes back as it was meant, and the rest of the file keeps its words."""
        write(path, EDITED)
        before = load_settings(path).settings
        after = replace(
            before,
            order=Order.NAME,
            connections=3,
            bandwidth=Bandwidth(2.5e6),
            accounts=(replace(PRESS, api_key="999"), SHOP),
            recipes=(MINE, *before.recipes),
            behaviour=Behaviour(awake=False, on_close=OnClose.TRAY, language=Language.JAPANESE),
            watched=(PurePath("/in box"),),
        )

        save_changes(path, before, after)

        text = path.read_text()
        assert load_settings(path) == LoadedSettings(after)
        assert "# my settings" in text
        assert "# the desk" in text
        assert "# the shop's own" in text

    def test_a_cap_stands_beside_its_hours(self, path):
        """Changed and taken out again; the hours stay as they are."""
        write(path, '[bandwidth]\ncap = "20M"\nschedule = [{from = "08:00", to = "18:00", cap = "4M"}]  # office\n')
        before = load_settings(path).settings
        for cap_bytes_per_s in (1e6, None):
            after = replace(before, bandwidth=replace(before.bandwidth, cap_bytes_per_s=cap_bytes_per_s))

            save_changes(path, before, after)

            assert load_settings(path).settings == after
            assert "# office" in path.read_text()

    @pytest.mark.parametrize("text", ["", 'bandwidth = "20M"\n', '[bandwidth]\ncap = "20M"\n', "workers = 2\n"])
    def test_hours_are_written_and_taken_out_again(self, path, text):
        """Whatever the bandwidth was written as before; without hours and cap nothing is left of it."""
        write(path, text)
        before = load_settings(path).settings
        office = Hours(time(8), time(18), 500_000.0, frozenset(range(5)))
        after = replace(
            before, bandwidth=replace(before.bandwidth, schedule=(office, Hours(time(22), time(6), None)))
        )

        save_changes(path, before, after)
        assert load_settings(path) == LoadedSettings(after)

        save_changes(path, after, replace(after, bandwidth=NO_CAP))
        assert load_settings(path).settings.bandwidth == NO_CAP
        assert "bandwidth" not in path.read_text()

    def test_what_is_as_usual_again_leaves_the_file(self, path):
        """A setting put back, a recipe, an account and a folder taken out: nothing of them stays."""
        before = Settings(
            accounts=(PRESS, SHOP), recipes=(MINE, *BUILT_IN_RECIPES), connections=3, watched=(PurePath("/in"),),
            behaviour=Behaviour(notify=False),
        )  # fmt: skip
        save_changes(path, Settings(), before)

        save_changes(path, before, Settings(accounts=(SHOP,)))

        text = path.read_text()
        assert load_settings(path) == LoadedSettings(Settings(accounts=(SHOP,)))
        assert not any(word in text for word in ("mine", "press", "connections", "watched", "notify"))

    def test_the_accounts_keep_the_order_of_the_dialog(self, path):
        """The first is the default destination."""
        write(path, EDITED)
        before = load_settings(path).settings

        save_changes(path, before, replace(before, accounts=(SHOP, PRESS)))

        assert load_settings(path).settings.accounts == (SHOP, PRESS)

    def test_an_account_that_nobody_understood_stays(self, path):
        """A table that was passed over is its owner's to mend."""
        write(path, EDITED + '\n[[accounts]]\nname = "odd"\ncolour = "red"\n')
        before = load_settings(path).settings

        save_changes(path, before, replace(before, accounts=(PRESS,)))

        assert 'colour = "red"' in path.read_text()
        assert "store" not in path.read_text()

    def test_a_new_file_names_its_version(self, path):
        """So that an older Frontload knows one day that it does not understand it."""
        save_changes(path, Settings(), Settings(order=Order.NAME))

        assert path.read_text().startswith("version = 1\n")

    @given(st.floats(0.125, 1e12))
    def test_a_cap_is_written_as_it_is_read(self, rate):
        """The rate comes back to a millionth."""
        assert rate_bytes_per_s(rate_word(rate)) == pytest.approx(rate, rel=1e-6)


class TestKindsOfAccounts:
    """What an account may be beside key and secret."""

    def test_an_unsigned_preset_and_a_policy_come_back_as_they_were(self, path):
        """What is as usual is not written."""
        unsigned = Account("desk", "demo", unsigned_preset="photos")
        replacing = Account("shop", "store", "456", overwrite=Overwrite.IF_CHANGED, eager="w_400|w_800")

        for account in (unsigned, replacing):
            add_account(path, account)

        assert load_settings(path).settings.accounts == (unsigned, replacing)
        assert "api_key" not in path.read_text().partition("shop")[0]
        assert path.read_text().count("overwrite") == 1

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ('overwrite = "maybe"', "if-changed"),
            ('unsigned_preset = "p"\noverwrite = "always"', "cannot overwrite"),
        ],
    )
    def test_what_no_account_can_be_is_said(self, path, line, said):
        """And the account passed over."""
        write(path, f'[[accounts]]\nname = "a"\ncloud_name = "demo"\napi_key = "1"\n{line}\n')

        loaded = load_settings(path)

        assert said in loaded.complaints[0]
