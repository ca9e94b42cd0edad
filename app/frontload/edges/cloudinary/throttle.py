"""A bandwidth cap shared by all connections."""

from __future__ import annotations

import math
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ASK_EVERY_S = 0.05


class Throttle:
    """A token bucket: blocks of all threads together leave at a rate; None lets everything pass.

    Each block takes its place in the line of bytes under the lock and waits for it outside, so that waiting threads
    do not queue behind each other's sleep, and a change of the rate is a change for those that wait as well.
    """

    def __init__(self, rate_bytes_per_s: float | None) -> None:
        self._rate_bytes_per_s = rate_bytes_per_s
        self._lock = threading.Lock()
        self._as_of_s = time.monotonic()
        self._due_bytes = self._taken_bytes = 0.0  # how far the line has come, and where it ends

    def cap(self, rate_bytes_per_s: float | None) -> None:
        """Let blocks leave at another rate from now on, those that wait among them."""
        with self._lock:
            self._pass_time()
            self._rate_bytes_per_s = rate_bytes_per_s

    def wait(self, size_bytes: int, stop: threading.Event, cancelled: Callable[[], bool]) -> bool:
        """Wait for the turn of *size_bytes*; return false once *stop* is set or *cancelled* returns true.

        *cancelled* is asked every 50 ms: on a narrow line the turn of one block may be seconds away.
        """
        with self._lock:
            self._pass_time()
            place_bytes = self._taken_bytes
            self._taken_bytes += size_bytes
        while not (stop.is_set() or cancelled()):
            with self._lock:
                left_s = self._left_s(place_bytes)
            if left_s <= 0:
                return True
            stop.wait(min(left_s, _ASK_EVERY_S))
        return False

    def _left_s(self, place_bytes: float) -> float:
        self._pass_time()
        return (place_bytes - self._due_bytes) / self._rate_bytes_per_s if self._rate_bytes_per_s else 0.0

    def _pass_time(self) -> None:
        """Move the line on, never beyond its end: what was not used is not saved for later."""
        now_s = time.monotonic()
        passed_s, self._as_of_s = now_s - self._as_of_s, now_s
        passed_bytes = math.inf if self._rate_bytes_per_s is None else passed_s * self._rate_bytes_per_s
        self._due_bytes = min(self._taken_bytes, self._due_bytes + passed_bytes)
