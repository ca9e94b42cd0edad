"""What a run has come to so far."""

from __future__ import annotations

from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetQueued,
    AssetRemoved,
    AssetSkipped,
    Event,
    PathOverlooked,
    PathUnreadable,
    RunFinished,
)


class Tally:
    """Adds the events of a run up to its `RunFinished`; *now_s* is monotonic."""

    def __init__(self) -> None:
        self._delivered = 0
        self._skipped = 0
        self._unreadable = 0
        self._failed: set[int] = set()
        self._began_s: float | None = None

    def hear(self, event: Event, now_s: float) -> None:
        """Count one event; a failed asset that is queued again or removed no longer counts as failed."""
        match event:
            case AssetQueued(asset):
                self._failed.discard(asset.asset_no)
                self._began_s = now_s if self._began_s is None else self._began_s
            case AssetDelivered():
                self._delivered += 1
            case AssetFailed(asset):
                self._failed.add(asset.asset_no)
            case AssetRemoved(asset) if asset.delivery is None:  # else it only left the list
                self._failed.discard(asset.asset_no)
                self._skipped += 1
            case PathUnreadable():
                self._unreadable += 1
            case PathOverlooked() | AssetSkipped():
                self._skipped += 1
            case _:
                pass

    def summary(self, now_s: float) -> RunFinished:
        """Return the sum at *now_s*."""
        seconds = now_s - self._began_s if self._began_s is not None else 0.0
        return RunFinished(self._delivered, len(self._failed) + self._unreadable, self._skipped, seconds)
