"""Orders: pure functions from an asset to the key the heap sorts by, lower first."""

from __future__ import annotations

import math
import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, assert_never

from frontload.core.errors import UnknownNameError

if TYPE_CHECKING:
    from frontload.core.asset import Asset, Source

Term = float | tuple[tuple[int, int, str], ...]
"""An order's own part of the key; of one kind within one order, so that terms always compare."""


class PriorityKey(NamedTuple):
    """What a heap sorts by, lower first: the user's hand, the level, the order's own term, first come."""

    place: int
    level: int
    term: Term
    asset_no: int


class Order(StrEnum):
    """The policy that makes keys; the values are the command line's words."""

    DEADLINE = "deadline"
    SMALLEST = "smallest"
    LARGEST = "largest"
    NEWEST = "newest"
    OLDEST = "oldest"
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
    Order.DEADLINE: "earliest deadline first",
    Order.SMALLEST: "smallest file first",
    Order.LARGEST: "largest file first",
    Order.NEWEST: "newest picture first",
    Order.OLDEST: "oldest picture first",
    Order.NAME: "by name",
    Order.MANUAL: "as added, and as moved by hand",
}

_DIGITS = re.compile(r"(\d+)")


def priority_key(asset: Asset, order: Order) -> PriorityKey:
    """Return the key of *asset* under *order*; called once per asset and re-prioritisation."""
    return PriorityKey(asset.place, asset.level, _term(asset, order), asset.asset_no)


def _term(asset: Asset, order: Order) -> Term:
    match order:
        case Order.DEADLINE:
            return asset.deadline.timestamp() if asset.deadline else math.inf
        case Order.SMALLEST:
            return float(asset.source.size_bytes)
        case Order.LARGEST:
            return -float(asset.source.size_bytes)
        case Order.NEWEST:
            return -picture_time_s(asset.source)
        case Order.OLDEST:
            return picture_time_s(asset.source)
        case Order.NAME:
            return natural_key(f"{asset.source.folder}/{asset.source.name}")
        case Order.MANUAL:
            return 0.0
        case _:
            assert_never(order)


def picture_time_s(source: Source) -> float:
    """Seconds since 1970 at which the picture was taken, else at which its file was last written."""
    taken_at = source.marks.taken_at
    return taken_at.timestamp() if taken_at else source.modified_ns / 1e9


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key by which DSC_9 comes before DSC_10 and case does not matter."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(text.casefold()) if part
    )


def why(asset: Asset, order: Order, position: int, total: int) -> str:
    """Say in one sentence why *asset* stands at the 1-based *position* of *total*."""
    reasons = []
    if asset.place:
        reasons.append("moved to the top by hand" if asset.place < 0 else "moved to the bottom by hand")
    reasons.append(f"{asset.level.word} level")
    match order:
        case Order.DEADLINE:
            due = f"due {asset.deadline:%H:%M:%S}" if asset.deadline else "no deadline"
            reasons.append(f"{due}, earliest first")
        case Order.SMALLEST | Order.LARGEST:
            reasons.append(f"{asset.source.size_bytes / 1e6:.2f} MB, {order} first")
        case Order.NEWEST | Order.OLDEST:
            known = "taken" if asset.source.marks.taken_at else "file written"
            reasons.append(f"{known} time, {order} first")
        case Order.NAME:
            reasons.append("by name")
        case Order.MANUAL:
            reasons.append("in the order added")
        case _:
            assert_never(order)
    return f"{position} of {total}: {'; '.join(reasons)}."
