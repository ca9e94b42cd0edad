"""What the user decided for a run as a whole; a running queue may be given other terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.schedule import LOW_SHARE

if TYPE_CHECKING:
    from frontload.core.naming import NamingRule
    from frontload.core.priority import Order
    from frontload.core.recipe import Recipe
    from frontload.core.rules import Rule
    from frontload.core.slots import Slots


@dataclass(frozen=True, slots=True)
class Terms:
    """How to sort, how much at once, by which recipes, names and rules; *cap_bytes_per_s* None is no cap."""

    order: Order
    slots: Slots
    recipes: tuple[Recipe, ...]
    naming: NamingRule | None = None
    rules: tuple[Rule, ...] = ()
    cap_bytes_per_s: float | None = None
    low_share: float = LOW_SHARE
