"""What the user decided for a run as a whole; a running queue may be given other terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.bandwidth import NO_CAP
from frontload.core.schedule import LOW_SHARE

if TYPE_CHECKING:
    from frontload.core.bandwidth import Bandwidth
    from frontload.core.naming import NamingRule
    from frontload.core.priority import Order
    from frontload.core.recipe import Recipe
    from frontload.core.rules import Rule
    from frontload.core.slots import Slots


@dataclass(frozen=True, slots=True)
class Terms:
    """How to sort, how much at once, by which recipes, names and rules; and how much of the uplink."""

    order: Order
    slots: Slots
    recipes: tuple[Recipe, ...]
    naming: NamingRule | None = None
    rules: tuple[Rule, ...] = ()
    bandwidth: Bandwidth = NO_CAP
    low_share: float = LOW_SHARE
