"""Walks and sorts very many things without holding up other threads.

One call that sorts or frees 100,000 at a stroke keeps Python's lock until it is done; and a thread that reckons for
seconds leaves one that paints, and gives the lock away with every stroke, a fifth of the time.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = TypeVar("Item")

PIECE = 1000
"""Some 1 ms of sorting: Python's lock is kept for that long at a stretch."""
FREED = 100
"""So many things of a list are freed at a time."""
STRETCH = 16
"""Some 0.5 ms of the slowest work there is, at 30 µs for what is decided of an asset, between two rests."""


def no_rest() -> None:
    """Work on."""


class Gait:
    """How long work goes on: *rest* is called after every `STRETCH` things, and may sleep."""

    def __init__(self, rest: Callable[[], None] = no_rest) -> None:
        self._rest = rest

    def over(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield *items*."""
        for number, item in enumerate(items, start=1):
            yield item
            if not number % STRETCH:
                self._rest()

    def sorted(self, items: Sequence[Item], key: Callable[[Item], Any], *, reverse: bool = False) -> list[Item]:
        """Return what `sorted` does, stable as it is, in some more time where there are more than `PIECE`."""
        pieces = []
        for first in range(0, len(items), PIECE):
            pieces.append(sorted(items[first : first + PIECE], key=key, reverse=reverse))
            self._rest()
        if len(pieces) == 1:
            return pieces[0]
        return list(self.over(heapq.merge(*pieces, key=key, reverse=reverse)))


UNRESTING = Gait()


def let_go(items: list[Any] | dict[Any, Any], gait: Gait = UNRESTING) -> None:
    """Empty *items*; what nobody else holds is freed on the way, some at a time."""
    for _ in gait.over(range(len(items)) if isinstance(items, dict) else range(0, len(items), FREED)):
        if isinstance(items, dict):
            items.popitem()
        else:
            del items[-FREED:]
