"""The settings file that people edit, with the mistakes people make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.bandwidth import Bandwidth
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.naming import NamingRule
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES, MetadataPolicy, OutputFormat
from frontload.core.settings import Account, Settings
from frontload.edges.settings_file import add_account, load_settings, remove_account

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
            'recipes = [{name = "a", quality = "good"}]',
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
    def test_a_damaged_file_is_left_for_its_owner_to_mend(self, path, data):
        """Defaults are used, the file keeps every byte, and each start says so again."""
        path.parent.mkdir()
        path.write_bytes(data)

        for _ in range(2):
            loaded = load_settings(path)

            assert loaded.settings == Settings()
            assert "damaged" in loaded.complaints[0]
        assert path.read_bytes() == data

    def test_a_file_that_cannot_be_read_is_told(self, path):
        """The system's reason, and defaults."""
        path.mkdir(parents=True)

        loaded = load_settings(path)

        assert loaded.settings == Settings()
        assert "Is a directory" in loaded.complaints[0]

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
