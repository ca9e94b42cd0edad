"""What the workers and the connections hold now, and what they finished that waits a moment for a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.holding import Holding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.core.asset import Rendition
    from frontload.core.priority import PriorityKey

STALL_S = 15.0
"""An uplink that moved nothing for so long while uploads are in flight is taken to be down: no forecast then."""
STEP_BYTES = 64 * 1024
"""Progress is told in such steps, so a slow line seems to rest between two of them."""


class InFlight:
    """Assets by number; one thread. *now_s* is monotonic."""

    def __init__(self) -> None:
        self._preparing: dict[int, float] = {}  # since when
        self._uploading: dict[int, int] = {}  # bytes sent
        self._held = Holding()
        self._last_moved_s = 0.0

    def __len__(self) -> int:
        return self.busy_workers + self.uploads

    @property
    def busy_workers(self) -> int:
        """How many assets a worker holds."""
        return len(self._preparing) - len(self._held)

    @property
    def in_preparation(self) -> int:
        """How many assets are in preparation, those finished but not yet let go among them."""
        return len(self._preparing)

    @property
    def uploads(self) -> int:
        """How many assets a connection holds."""
        return len(self._uploading)

    @property
    def held_bytes(self) -> int:
        """How many bytes are finished and not yet let go."""
        return self._held.size_bytes

    def coming(self) -> list[int]:
        """Return what the workers hold."""
        return [asset_no for asset_no in self._preparing if asset_no not in self._held]

    def spent_s(self, now_s: float) -> Iterator[tuple[int, float]]:
        """Yield what is in preparation, and for how long."""
        return ((asset_no, now_s - since_s) for asset_no, since_s in self._preparing.items())

    def sent_bytes(self) -> Iterator[tuple[int, int]]:
        """Yield what is being uploaded, and how much of it has left."""
        return iter(self._uploading.items())

    def moments(self) -> Iterator[float]:
        """Yield when something finished has waited long enough."""
        return self._held.moments()

    def has_stalled(self, now_s: float, rate_bytes_per_s: float) -> bool:
        """Tell whether uploads are in flight and none moves, though at that rate each had time for two steps."""
        steps_s = 2 * self.uploads * STEP_BYTES / rate_bytes_per_s
        return bool(self._uploading) and now_s - self._last_moved_s > max(STALL_S, steps_s)

    # --- workers ------------------------------------------------------------------------------------------------

    def preparation_began(self, asset_no: int, now_s: float) -> None:
        """A worker takes an asset."""
        self._preparing[asset_no] = now_s

    def prepared(self, asset_no: int, rendition: Rendition, now_s: float) -> float:
        """A worker has finished; hold the rendition, and return how many seconds it took."""
        self._held.take(asset_no, rendition, now_s)
        return now_s - self._preparing[asset_no]

    def preparation_ended(self, asset_no: int) -> None:
        """A worker has nothing to hand over."""
        self._preparing.pop(asset_no, None)

    def release(self, now_s: float, key: Callable[[int], PriorityKey]) -> Iterator[tuple[int, Rendition]]:
        """Yield, best first, and forget, what need not wait for something better any longer."""
        for asset_no, rendition in self._held.release(now_s, key, self._preparing):
            del self._preparing[asset_no]
            yield asset_no, rendition

    # --- connections --------------------------------------------------------------------------------------------

    def upload_began(self, asset_no: int, now_s: float) -> None:
        """A connection takes an asset."""
        self._uploading[asset_no] = 0
        self._last_moved_s = now_s

    def progressed(self, asset_no: int, sent_bytes: int, now_s: float) -> None:
        """Bytes of an upload have left."""
        if asset_no in self._uploading:
            self._uploading[asset_no] = sent_bytes
            self._last_moved_s = now_s

    def upload_ended(self, asset_no: int) -> None:
        """A connection is free again, however it went."""
        self._uploading.pop(asset_no, None)
