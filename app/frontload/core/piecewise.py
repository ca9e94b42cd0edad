"""Very many at once without holding up other threads: one call that sorts or frees them keeps Python's lock."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")

PIECE = 5000
"""Some 5 ms of sorting: Python's lock is kept for that long at a stretch."""


def sorted_in_pieces(items: Sequence[Item], key: Callable[[Item], Any]) -> list[Item]:
    """Return what `sorted` does, stable as it is, in some more time where there are more than `PIECE`."""
    pieces = [sorted(items[first : first + PIECE], key=key) for first in range(0, len(items), PIECE)]
    return pieces[0] if len(pieces) == 1 else list(heapq.merge(*pieces, key=key))


def let_go(items: list[Any]) -> None:
    """Empty *items*; what nobody else holds is freed on the way, some at a time."""
    while items:
        del items[-PIECE:]
