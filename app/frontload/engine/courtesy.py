"""While some uploads are served first the others trickle: the link is for what matters first."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TRICKLE_S = 5.0
"""How long an upload that gives way waits after each 64 KiB: alive for the server, hardly there for the link.

Seven of them take 90 kB/s: a fifth of a link of 4 Mbit/s, where one second would have left them nine tenths.
"""
ASK_EVERY_S = 0.05


class Courtesy:
    """Knows which uploads are served first; every method may be called from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._first: frozenset[int] = frozenset()

    def serve_first(self, asset_nos: frozenset[int]) -> None:
        """Let all others give way to these from now; nobody: none has to."""
        if asset_nos != self._first:
            with self._changed:
                self._first = asset_nos
                self._changed.notify_all()

    def give_way(self, asset_no: int, cancelled: Callable[[], bool]) -> None:
        """Wait before the next block of an upload while others are served first; a cancel ends it."""
        until_s = time.monotonic() + TRICKLE_S
        with self._changed:
            while (
                self._first
                and asset_no not in self._first
                and (left_s := until_s - time.monotonic()) > 0
                and not cancelled()
            ):
                self._changed.wait(min(left_s, ASK_EVERY_S))
