"""What the window offers and begins with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.recipe import BUILT_IN_RECIPES, Recipe

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.core.priority import Order


@dataclass(frozen=True, slots=True)
class Choices:
    """The settings as far as the window shows them, and the sample's folder."""

    destinations: tuple[str, ...]
    order: Order
    recipe: str
    sample: Path
    recipes: tuple[Recipe, ...] = BUILT_IN_RECIPES
    preflight: bool = True
    """Whether a drop is held until it was looked at."""
