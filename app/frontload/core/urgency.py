"""Keeps free connections free for an urgent image: while it is on its way to one, and while it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset

KEEP_S = 2.0
"""How long connections stay free: about what a large image takes to prepare. The link must not idle for longer."""


ALONE_S = 30.0
"""How long an urgent upload may have the uplink to itself; one that takes longer may be stuck."""


class Urgency:
    """Counts from the last urgent arrival or beginning; one thread. *now_s* is monotonic."""

    def __init__(self) -> None:
        self._has_come = False
        self.until_s = 0.0

    def hear(self, asset: Asset) -> None:
        """Hear of an asset that was queued, or given another level."""
        self._has_come = self._has_come or asset.level is Level.URGENT

    def pass_time(self, now_s: float) -> None:
        """Begin to count, if something urgent has come since the last call."""
        if self._has_come:
            self.until_s = max(self.until_s, now_s + KEEP_S)
            self._has_come = False

    def upload_began(self, asset: Asset, now_s: float) -> None:
        """Hear that an upload begins."""
        if asset.level is Level.URGENT:
            self.until_s = now_s + ALONE_S

    def keeps_free(self, now_s: float, ready: Asset, others: Iterable[Asset]) -> bool:
        """Tell whether *ready* has to wait because something urgent is among the *others*, coming or in flight."""
        if now_s >= self.until_s or ready.level is Level.URGENT:
            return False
        return any(asset.level is Level.URGENT for asset in others)
