"""What a recipe depends on beside its own words: the picture in its watermark's file.

The app's own process imports this module, so Pillow is not needed here: bytes are enough to tell two marks apart.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontload.core.recipe import Recipe

MOST_BYTES = 50_000_000  # of a mark's file that are ever read


def stamped(recipe: Recipe) -> Recipe:
    """Return *recipe* with what its watermark's file holds now, so that a mark drawn anew is another recipe.

    A file that cannot be read stamps nothing: the worker says so for the first picture.
    """
    if recipe.watermark is None:
        return recipe
    try:
        path = Path(recipe.watermark.path).expanduser()
        if not path.is_file():  # a pipe would be waited for
            return recipe
        with path.open("rb") as file:
            content = hashlib.sha256(file.read(MOST_BYTES)).hexdigest()
    except (OSError, RuntimeError):  # expanduser: there is no such user
        return recipe
    return replace(recipe, watermark=replace(recipe.watermark, content=content))
