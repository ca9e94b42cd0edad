"""Long work beside a window: it rests, so that the window has Python's lock as well."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from frontload.core.piecewise import Gait

if TYPE_CHECKING:
    from collections.abc import Callable

SLICE_S = 0.001
"""So long is worked between two rests: a stroke of the window that meets with work waits no longer for its end."""


def gentle_gait(
    monotonic_s: Callable[[], float] = time.monotonic, wait: Callable[[float], object] = time.sleep
) -> Gait:
    """Return a gait that leaves a window as much time as it takes itself; of one thread and one piece of work.

    *wait* waits so many seconds, or less when nothing is to be waited for any more.
    """
    return Gait(Rest(monotonic_s, wait))


class Rest:
    """Rests, once it has been worked for `SLICE_S`, as long as was worked since the last rest.

    A window that is painted beside gives Python's lock away with every stroke, and would wait for it each time.
    """

    def __init__(self, monotonic_s: Callable[[], float], wait: Callable[[float], object]) -> None:
        self._monotonic_s = monotonic_s
        self._wait = wait
        self._since_s = monotonic_s()

    def __call__(self) -> None:
        """Rest if it is time."""
        worked_s = self._monotonic_s() - self._since_s
        if worked_s >= SLICE_S:
            self._wait(worked_s)
            self._since_s = self._monotonic_s()
