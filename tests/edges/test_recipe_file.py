"""Recipes written into the settings file people edit, and carried between machines as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from frontload.core.asset import Level
from frontload.core.errors import FileUnreadableError, UnclearValueError, UnknownNameError
from frontload.core.recipe import BUILT_IN_RECIPES, Fit, OutputFormat, Recipe
from frontload.core.variant import Variant
from frontload.core.watermark import Position, Watermark
from frontload.edges.settings_file import add_recipe, load_settings, read_recipe, recipe_text

if TYPE_CHECKING:
    from pathlib import Path

GRID = Recipe(
    "shop grid", width_px=800, height_px=600, fit=Fit.FILL, output_format=OutputFormat.WEBP, target_bytes=90_000,
    watermark=Watermark("~/mark.png", Position.TOP_LEFT, 12.5),
)  # fmt: skip
NAMED = Recipe("named", variants=(Variant("thumbnail"), Variant("webp")))
TABLED = Recipe("tabled", variants=(Variant("thumbnail", preview=True), Variant("webp", level=Level.LOW)))
MIXED = Recipe("mixed", variants=(Variant("thumbnail", preview=True), Variant("webp")))
EDITED = """\
recipe = "mine"  # for the desk

# our own
[[recipes]]
name = "mine"
quality = 70  # enough
"""


@pytest.fixture
def path(tmp_path) -> Path:
    """Where the settings lie."""
    return tmp_path / "settings.toml"


@pytest.mark.parametrize("recipe", [GRID, NAMED, TABLED, MIXED, *BUILT_IN_RECIPES], ids=lambda recipe: recipe.name)
def test_an_exported_recipe_is_read_back(tmp_path, path, recipe):
    """The file makes the same recipe, alone and as settings."""
    file = tmp_path / "recipe.toml"
    file.write_text(recipe_text(recipe), encoding="utf-8")
    path.write_text(recipe_text(recipe), encoding="utf-8")

    assert read_recipe(file) == recipe
    assert load_settings(path).complaints == ()
    assert recipe in load_settings(path).settings.recipes


def test_a_recipe_is_added_beside_what_people_wrote(path):
    """Comments and the other recipes stay; without a file there is one afterwards."""
    add_recipe(path, GRID)
    path.write_text(EDITED)

    add_recipe(path, GRID)

    loaded = load_settings(path)
    assert loaded.complaints == ()
    assert [recipe.name for recipe in loaded.settings.recipes[:2]] == ["mine", "shop grid"]
    assert loaded.settings.recipes[1] == GRID
    for comment in ("# for the desk", "# our own", "# enough"):
        assert comment in path.read_text()


def test_a_recipe_of_the_same_name_is_replaced_where_it_stands(path):
    """One name, one recipe."""
    path.write_text('recipes = [{name = "a", quality = 5}, {name = "shop grid", quality = 6}]\n')

    add_recipe(path, GRID)

    recipes = load_settings(path).settings.recipes
    assert [(recipe.name, recipe.quality) for recipe in recipes[:2]] == [("a", 5), ("shop grid", 82)]
    assert recipes[1] == GRID


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a = = b", UnclearValueError, "valid TOML"), ("\xff", UnclearValueError, "valid TOML"),
        ("", UnclearValueError, "one .* table"), ("recipes = 5", UnclearValueError, "table"),
        ("recipes = [{name='a'}, {name='b'}]", UnclearValueError, "one .* table"),
        ("[[recipes]]\nname = 'a'\ncrop = 1", UnknownNameError, "crop"),
        ("[[recipes]]\nname = 'a'\nquality = 900", UnclearValueError, "1 to 100"),
        ("[[recipes]]\nname = 'a'\nupscale_factor = 1" + "0" * 400, UnclearValueError, "a number"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_recipe_is_refused_in_words(tmp_path, text, kind, words):
    """What is wrong and where; never a traceback."""
    file = tmp_path / "recipe.toml"
    file.write_bytes(text.encode("latin-1"))

    with pytest.raises(kind, match=words):
        read_recipe(file)


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    """The system's reason."""
    with pytest.raises(FileUnreadableError, match="no such file"):
        read_recipe(tmp_path / "none.toml")
    with pytest.raises(FileUnreadableError, match="directory"):
        read_recipe(tmp_path)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('long_edge_px = "wide"', "“wide” is not a valid value for long_edge_px. Use a whole number."),
        (
            'output_format = "psd"',
            "“psd” is not a valid value for output_format. Use one of: keep, jpeg, png, webp, avif.",
        ),
        ("[recipes.watermark]\nsize_percent = 5", "a table without path"),
    ],
)
def test_complaints_are_sentences(path, line, words):
    """Never Python's own words for a wrong type."""
    path.write_text(f'[[recipes]]\nname = "a"\n{line}\n')

    (complaint,) = load_settings(path).complaints

    assert words in complaint
