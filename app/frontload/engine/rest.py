"""Rests between stretches of long work, so that a window beside it has Python's lock as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading

    from frontload.core.ports import Clock


class Rest:
    """Rests as long as was worked since the last rest, unless the run is *leaving*; of one thread.

    A window that is painted beside gives Python's lock away with every stroke, and would wait for it each time.
    """

    def __init__(self, clock: Clock, leaving: threading.Event) -> None:
        self._clock = clock
        self._leaving = leaving
        self._since_s = clock.monotonic_s()

    def __call__(self) -> None:
        """Rest now."""
        self._leaving.wait(self._clock.monotonic_s() - self._since_s)
        self._since_s = self._clock.monotonic_s()
