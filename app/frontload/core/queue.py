"""The heapq queue: pops in key order, re-prioritises one asset in O(log n), all of them in O(n).

An entry that was re-keyed or removed stays in the heap and is passed over when it surfaces (lazy deletion);
when such entries outnumber the live ones the heap is built anew, so memory stays bounded by 2n.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from frontload.core.errors import BugError
from frontload.core.piecewise import PIECE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.core.priority import PriorityKey

_Entry = tuple["PriorityKey", int]


class PriorityQueue:
    """Asset numbers waiting in key order; not safe to share between threads."""

    def __init__(self) -> None:
        self._heap: list[_Entry] = []
        self._live: dict[int, _Entry] = {}

    def __len__(self) -> int:
        return len(self._live)

    def __contains__(self, asset_no: object) -> bool:
        return asset_no in self._live

    def __iter__(self) -> Iterator[int]:
        """Asset numbers in no particular order."""
        return iter(self._live)

    def push(self, asset_no: int, key: PriorityKey) -> None:
        """Take in *asset_no*, or give it a new *key* if it is waiting already: O(log n)."""
        entry = (key, asset_no)
        self._live[asset_no] = entry
        heapq.heappush(self._heap, entry)
        if len(self._heap) > 2 * len(self._live) + 16:
            self._heap = list(self._live.values())
            heapq.heapify(self._heap)

    def remove(self, asset_no: int) -> None:
        """Take *asset_no* out: O(1); raises `BugError` if it is not waiting."""
        if self._live.pop(asset_no, None) is None:
            raise BugError(f"asset {asset_no} is not in this queue")

    def peek(self) -> int | None:
        """Return the asset number that `pop` would return, or None."""
        self._drop_stale()
        return self._heap[0][1] if self._heap else None

    def pop(self) -> int | None:
        """Take out the asset number with the lowest key, or return None: O(log n)."""
        self._drop_stale()
        if not self._heap:
            return None
        _, asset_no = heapq.heappop(self._heap)
        del self._live[asset_no]
        return asset_no

    def rekey_all(self, key_of: Callable[[int], PriorityKey]) -> None:
        """Give every waiting asset the key *key_of* returns for its number: one heapify."""
        while self._heap:
            del self._heap[-PIECE:]  # freeing 100,000 entries at a stroke would hold up every other thread
        for asset_no in self._live:
            self._live[asset_no] = (key_of(asset_no), asset_no)
        self._heap = list(self._live.values())
        heapq.heapify(self._heap)

    def up_next(self, count: int) -> list[int]:
        """Return the next *count* asset numbers in order, leaving them where they are."""
        return [asset_no for _, asset_no in heapq.nsmallest(count, self._live.values())]

    def _drop_stale(self) -> None:
        # by identity: an asset re-keyed back to an equal key has an equal but newer entry
        while self._heap and self._live.get(self._heap[0][1]) is not self._heap[0]:
            heapq.heappop(self._heap)
