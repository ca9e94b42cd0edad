"""What the looks through dropped folders have found so far. No Qt in here; GUI thread only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.events import (
    AssetQueued,
    AssetSkipped,
    BatchOpened,
    BatchScanned,
    OverlookedReason,
    PathOverlooked,
    PathUnreadable,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset, Batch
    from frontload.core.events import Event


@dataclass(slots=True)
class Scan:
    """One drop as it is looked through; `known` images were in the queue already, `others` are files of no use."""

    batch: Batch
    images: int = 0
    known: int = 0
    others: int = 0
    unreadable: int = 0


class Scans:
    """Counts by drop while it is looked through, the first dropped first."""

    def __init__(self) -> None:
        self._under_way: dict[int, Scan] = {}
        self._left_out = 0

    def hear(self, events: Iterable[Event]) -> list[Scan]:
        """Take a batch of events; return the scans that ended with it."""
        ended = []
        for event in events:
            match event:
                case AssetQueued(asset) | AssetSkipped(asset):
                    self._found(asset)
                case PathOverlooked(batch_no, _, reason):
                    self._left_out += 1
                    if scan := self._under_way.get(batch_no):
                        is_known = reason is OverlookedReason.DUPLICATE
                        scan.known += is_known
                        scan.others += not is_known
                case PathUnreadable(batch_no, _, _):
                    if scan := self._under_way.get(batch_no):
                        scan.unreadable += 1
                case BatchOpened(batch) if not batch.scanned:
                    self._under_way[batch.batch_no] = Scan(batch)
                case BatchScanned(batch):
                    ended += [scan] if (scan := self._under_way.pop(batch.batch_no, None)) else []
                case _:
                    pass
        return ended

    def under_way(self) -> list[Scan]:
        """Return the scans that have not ended; the engine does them in this order."""
        return list(self._under_way.values())

    def forget(self, batch_no: int) -> None:
        """Count a drop no longer: the user has called it off."""
        self._under_way.pop(batch_no, None)

    def take_left_out(self) -> int:
        """Return how many files were left out since this was last asked."""
        left_out, self._left_out = self._left_out, 0
        return left_out

    def _found(self, asset: Asset) -> None:
        if (scan := self._under_way.get(asset.batch_no)) and not asset.handling.variant:
            scan.images += 1
