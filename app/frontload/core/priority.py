"""Orders: pure functions from an asset to the key the heap sorts by, lower first."""

from __future__ import annotations

import math
import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, assert_never

from frontload.core.errors import UnknownNameError

if TYPE_CHECKING:
    from frontload.core.asset import Asset, Marks

LEAST_URGENT = 9  # behind IPTC's 8; stands for no mark

PREVIEW_STEP = 0.5

Term = float | tuple[tuple[int, int, str], ...]
"""An order's own part of the key; of one kind within one order, so that terms always compare."""


class PriorityKey(NamedTuple):
    """What a heap sorts by, lower first: the user's hand, the level, the order's own term, first come.

    A preview's level is half a step above its own: ahead of all of its level, behind all of the one above.
    """

    place: int
    level: float
    term: Term
    asset_no: int


class Order(StrEnum):
    """The policy that makes keys; the values are the command line's words."""

    SMART = "smart"
    DEADLINE = "deadline"
    SMALLEST = "smallest"
    LARGEST = "largest"
    NEWEST = "newest"
    OLDEST = "oldest"
    RATING = "rating"
    NAME = "name"
    MANUAL = "manual"

    @property
    def description(self) -> str:
        """What goes first inside a level, in the user's words."""
        return _DESCRIPTIONS[self]

    @classmethod
    def named(cls, word: str) -> Order:
        """Return the order of that word; raises `UnknownNameError`."""
        try:
            return cls(word.strip().lower())
        except ValueError:
            raise UnknownNameError("order", word, ", ".join(cls)) from None


_DESCRIPTIONS = {
    Order.SMART: "as much on time as can be, then by level, then the smallest",
    Order.DEADLINE: "earliest deadline first",
    Order.SMALLEST: "smallest file first",
    Order.LARGEST: "largest file first",
    Order.NEWEST: "newest picture first",
    Order.OLDEST: "oldest picture first",
    Order.RATING: "most stars first, then the most urgent of IPTC's marks",
    Order.NAME: "by name",
    Order.MANUAL: "as added, and as moved by hand",
}

_DIGITS = re.compile(r"(\d+)")


def priority_key(asset: Asset, order: Order) -> PriorityKey:
    """Return the key of *asset* under *order*; called once per asset and re-prioritisation.

    The smart order depends on all assets and on the time, see `core.planner`; here it is the deadline's.
    """
    level = asset.level - PREVIEW_STEP if asset.is_preview else asset.level
    return PriorityKey(asset.place, level, _term(asset, order), asset.asset_no)


def _term(asset: Asset, order: Order) -> Term:
    match order:
        case Order.SMART | Order.DEADLINE:
            return asset.deadline.timestamp() if asset.deadline else math.inf
        case Order.SMALLEST:
            return float(asset.source.size_bytes)
        case Order.LARGEST:
            return -float(asset.source.size_bytes)
        case Order.NEWEST:
            return -asset.source.pictured_s
        case Order.OLDEST:
            return asset.source.pictured_s
        case Order.RATING:
            return _rating_term(asset.source.marks)
        case Order.NAME:
            return natural_key(asset.source.place)
        case Order.MANUAL:
            return 0.0
        case _:
            assert_never(order)


def _rating_term(marks: Marks) -> float:
    """Stars count whole, urgency (1 the most) breaks their ties; what has neither is behind, rejected last."""
    stars = marks.rating or 0
    return -stars + (marks.urgency or LEAST_URGENT) / (LEAST_URGENT + 1)


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key by which DSC_9 comes before DSC_10 and case does not matter."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(text.casefold()) if part
    )
