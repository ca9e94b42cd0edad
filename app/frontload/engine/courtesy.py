"""While an urgent upload is under way, the others trickle: the link is for what matters first."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from frontload.core.asset import Level

if TYPE_CHECKING:
    from collections.abc import Callable

TRICKLE_S = 1.0
"""How long an upload that gives way waits before each block: alive for the server, hardly there for the link."""
ASK_EVERY_S = 0.05


class Courtesy:
    """Knows which urgent uploads are in flight; every method may be called from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._urgent: set[int] = set()

    def begin(self, asset_no: int, level: Level) -> None:
        """Hear that an upload begins."""
        if level is Level.URGENT:
            with self._changed:
                self._urgent.add(asset_no)

    def end(self, asset_no: int) -> None:
        """Hear that an upload has ended, whatever became of it."""
        with self._changed:
            self._urgent.discard(asset_no)
            self._changed.notify_all()

    def give_way(self, level: Level, cancelled: Callable[[], bool]) -> None:
        """Wait before the next block if something urgent is in flight and this is not; a cancel ends it."""
        if level is Level.URGENT:
            return
        until_s = time.monotonic() + TRICKLE_S
        with self._changed:
            while self._urgent and not cancelled() and (left_s := until_s - time.monotonic()) > 0:
                self._changed.wait(min(left_s, ASK_EVERY_S))
