"""The heapq queue: pops in key order, re-prioritises one asset in O(log n), all of them in O(n).

An entry that was re-keyed or removed stays in the heap and is passed over when it surfaces (lazy deletion);
when such entries outnumber the live ones the heap is built anew, so memory stays bounded by 2n.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from frontload.core.errors import BugError
from frontload.core.paged import Paged
from frontload.core.piecewise import UNRESTING, Gait, let_go

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.core.priority import PriorityKey, Term

_Entry = tuple[int, float, "Term", int, int]
"""A key's parts and the asset number in one plain tuple: half the memory of one in another."""


class PriorityQueue:
    """Asset numbers waiting in key order; not safe to share between threads."""

    def __init__(self) -> None:
        self._heap: list[_Entry] = []
        self._live: Paged[_Entry] = Paged()

    def __len__(self) -> int:
        return len(self._live)

    def __contains__(self, asset_no: object) -> bool:
        return asset_no in self._live

    def __iter__(self) -> Iterator[int]:
        """Asset numbers in no particular order."""
        return iter(self._live)

    def push(self, asset_no: int, key: PriorityKey) -> None:
        """Take in *asset_no*, or give it a new *key* if it is waiting already: O(log n)."""
        entry = (*key, asset_no)
        self._live[asset_no] = entry
        heapq.heappush(self._heap, entry)
        if len(self._heap) > 2 * len(self._live) + 16:
            self._build_heap()

    def remove(self, asset_no: int) -> None:
        """Take *asset_no* out: O(1); raises `BugError` if it is not waiting."""
        if self._live.pop(asset_no, None) is None:
            raise BugError(f"asset {asset_no} is not in this queue")

    def peek(self) -> int | None:
        """Return the asset number that `pop` would return, or None."""
        self._drop_stale()
        return self._heap[0][-1] if self._heap else None

    def pop(self) -> int | None:
        """Take out the asset number with the lowest key, or return None: O(log n)."""
        self._drop_stale()
        if not self._heap:
            return None
        asset_no = heapq.heappop(self._heap)[-1]
        del self._live[asset_no]
        return asset_no

    def rekey_all(self, key_of: Callable[[int], PriorityKey], gait: Gait = UNRESTING) -> None:
        """Give every waiting asset the key *key_of* returns for its number: O(n) on average."""
        for asset_no in gait.over(self._live):
            self._live[asset_no] = (*key_of(asset_no), asset_no)
        self._build_heap(gait)

    def up_next(self, count: int) -> list[int]:
        """Return the next *count* asset numbers in order, leaving them where they are."""
        return [entry[-1] for entry in heapq.nsmallest(count, self._live.values())]

    def _build_heap(self, gait: Gait = UNRESTING) -> None:
        """Build the heap of what is live by pushes: `heapify` would hold up every other thread for 30 ms."""
        let_go(self._heap, gait)
        for entry in gait.over(self._live.values()):
            heapq.heappush(self._heap, entry)

    def _drop_stale(self) -> None:
        # by identity: an asset re-keyed back to an equal key has an equal but newer entry
        while self._heap and self._live.get(self._heap[0][-1]) is not self._heap[0]:
            heapq.heappop(self._heap)
