"""A bandwidth cap shared by all connections."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ASK_EVERY_S = 0.05


class Throttle:
    """A token bucket: blocks of all threads together leave at *rate_bytes_per_s*; None lets everything pass.

    Each block reserves its time slice under the lock and waits outside it, so that waiting threads do not
    queue behind each other's sleep.
    """

    def __init__(self, rate_bytes_per_s: float | None) -> None:
        self._rate_bytes_per_s = rate_bytes_per_s
        self._lock = threading.Lock()
        self._free_at_s = 0.0

    def wait(self, size_bytes: int, stop: threading.Event, cancelled: Callable[[], bool]) -> bool:
        """Wait for the turn of *size_bytes*; return false once *stop* is set or *cancelled* returns true.

        *cancelled* is asked every 50 ms: on a narrow line the turn of one block may be seconds away.
        """
        if self._rate_bytes_per_s is None:
            return not (stop.is_set() or cancelled())
        with self._lock:
            now_s = time.monotonic()
            start_s = max(now_s, self._free_at_s)
            self._free_at_s = start_s + size_bytes / self._rate_bytes_per_s
        while not (stop.is_set() or cancelled()):
            left_s = start_s - time.monotonic()
            if left_s <= 0:
                return True
            stop.wait(min(left_s, _ASK_EVERY_S))
        return False
