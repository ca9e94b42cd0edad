"""A bandwidth cap shared by all connections."""

from __future__ import annotations

import threading
import time


class Throttle:
    """A token bucket: blocks of all threads together leave at *rate_bytes_per_s*; None lets everything pass.

    Each block reserves its time slice under the lock and waits outside it, so that waiting threads do not
    queue behind each other's sleep.
    """

    def __init__(self, rate_bytes_per_s: float | None) -> None:
        self._rate_bytes_per_s = rate_bytes_per_s
        self._lock = threading.Lock()
        self._free_at_s = 0.0

    def wait(self, size_bytes: int, stop: threading.Event) -> bool:
        """Wait for the turn of *size_bytes*; return false as soon as *stop* is set."""
        if self._rate_bytes_per_s is None:
            return not stop.is_set()
        with self._lock:
            now_s = time.monotonic()
            start_s = max(now_s, self._free_at_s)
            self._free_at_s = start_s + size_bytes / self._rate_bytes_per_s
        return not stop.wait(max(0.0, start_s - now_s))
