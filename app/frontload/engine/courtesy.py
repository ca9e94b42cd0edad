"""While an urgent upload is under way, the others trickle: the link is for what matters first."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.urgency import ALONE_S

if TYPE_CHECKING:
    from collections.abc import Callable

TRICKLE_S = 1.0
"""How long an upload that gives way waits before each block: alive for the server, hardly there for the link."""
ASK_EVERY_S = 0.05


class Courtesy:
    """Knows which urgent uploads are in flight; every method may be called from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._urgent: dict[int, float] = {}  # until when the others give way to it

    def begin(self, asset_no: int, level: Level) -> None:
        """Hear that an upload begins."""
        if level is Level.URGENT:
            with self._changed:
                self._urgent[asset_no] = time.monotonic() + ALONE_S

    def end(self, asset_no: int) -> None:
        """Hear that an upload has ended, whatever became of it."""
        with self._changed:
            self._urgent.pop(asset_no, None)
            self._changed.notify_all()

    def give_way(self, level: Level, cancelled: Callable[[], bool]) -> None:
        """Wait before the next block if something urgent is in flight and this is not; a cancel ends it."""
        if level is Level.URGENT:
            return
        until_s = time.monotonic() + TRICKLE_S
        with self._changed:
            while (left_s := min(until_s, self._alone_until_s()) - time.monotonic()) > 0 and not cancelled():
                self._changed.wait(min(left_s, ASK_EVERY_S))

    def _alone_until_s(self) -> float:
        return max(self._urgent.values(), default=0.0)
