"""What is said of a picture where it is delivered: Cloudinary's contextual metadata, and a web page's alt text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.recipe import MetadataPolicy
from frontload.core.snippets import alt_from

if TYPE_CHECKING:
    from frontload.core.asset import Source
    from frontload.core.recipe import Recipe

Context = tuple[tuple[str, str], ...]
"""Pairs of key and value, unescaped; no value is empty."""


def context_of(source: Source, recipe: Recipe | None) -> Context:
    """Return `alt` and `caption` from the file's own words; nothing where the recipe keeps no metadata.

    The caption stands in for an alt text that nobody wrote: on a news picture it says what is to be seen.
    """
    if recipe is None or recipe.metadata is MetadataPolicy.NONE:
        return ()
    marks = source.marks
    pairs = (("alt", marks.alt or marks.caption), ("caption", marks.caption))
    return tuple((key, value) for key, value in pairs if value)


def alt_of(source: Source) -> str:
    """Return what a page says of a picture to who cannot see it: people's words, else the file's name."""
    return source.marks.alt or source.marks.caption or alt_from(source.name)
