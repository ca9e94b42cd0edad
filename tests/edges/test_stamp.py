"""A recipe's fingerprint follows the picture in its watermark's file."""

from __future__ import annotations

import os

import pytest

from frontload.core.errors import UnknownNameError
from frontload.core.recipe import Recipe
from frontload.core.recipe_values import recipe_from, values_of
from frontload.core.watermark import Watermark
from frontload.edges.preprocess.stamp import stamped
from frontload.edges.settings_file import recipe_text
from frontload.wiring import open_app


@pytest.fixture
def mark(tmp_path):
    """The file of a mark; its content does not matter here."""
    path = tmp_path / "mark.png"
    path.write_bytes(b"one")
    return path


def fingerprint(path) -> str:
    """Return that of a recipe with the mark, as the file is now."""
    return stamped(Recipe("marked", watermark=Watermark(str(path)))).fingerprint


def test_a_mark_drawn_anew_makes_another_rendition(mark):
    """What was delivered with the old mark is not what is wanted now; the same mark again is."""
    before = fingerprint(mark)

    mark.write_bytes(b"two")
    changed = fingerprint(mark)
    mark.write_bytes(b"one")

    assert before != changed
    assert fingerprint(mark) == before


def test_a_run_knows_the_marks_of_its_recipes(mark, own_home):
    """The settings are read with what the files hold."""
    (own_home / "config").mkdir()
    text = f'[[recipes]]\nname = "marked"\nwatermark = {{ path = "{mark}" }}\n'
    (own_home / "config" / "settings.toml").write_text(text)
    prints = []

    for content in (b"one", b"two"):
        mark.write_bytes(content)
        (recipe,) = (recipe for recipe in open_app().settings.recipes if recipe.name == "marked")
        prints.append(recipe.fingerprint)

    assert len(set(prints)) == 2


def test_what_cannot_be_read_stamps_nothing(mark, tmp_path):
    """A missing file, a folder and a pipe nobody writes to: the worker says it for the first picture."""
    os.mkfifo(tmp_path / "pipe")
    plain = Recipe("marked", watermark=Watermark("x")).fingerprint

    for path in (tmp_path / "none.png", tmp_path, tmp_path / "pipe", "~nobody-of-that-name/x.png"):
        recipe = Recipe("marked", watermark=Watermark(str(path)))
        assert stamped(recipe) == recipe
    assert fingerprint(mark) != plain
    assert stamped(Recipe("bare")) == Recipe("bare")


def test_the_stamp_is_not_written_where_people_read(mark):
    """A recipe travels by its words; the mark's content is looked at where it arrives."""
    recipe = stamped(Recipe("marked", watermark=Watermark(str(mark))))

    assert "content" not in recipe_text(recipe)
    assert recipe_from(values_of(recipe)) == Recipe("marked", watermark=Watermark(str(mark)))
    with pytest.raises(UnknownNameError):
        recipe_from({"name": "marked", "watermark": {"path": "x", "content": "0"}})
