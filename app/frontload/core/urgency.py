"""Keeps free connections free for an urgent image: while it is on its way to one, and while it has one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from frontload.core.asset import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from frontload.core.asset import Asset

KEEP_S = 2.0
"""How long connections stay free: about what a large image takes to prepare. The link must not idle for longer."""
ALONE_S = 30.0
"""How long an urgent upload may have the uplink to itself; one that takes longer may be stuck."""


class Urgency:
    """Counts from the last urgent arrival, and from each urgent beginning; one thread. *now_s* is monotonic."""

    def __init__(self) -> None:
        self._has_come = False
        self._coming_until_s = -math.inf
        self._alone_until_s: dict[int, float] = {}

    def hear(self, asset: Asset) -> None:
        """Hear of an asset that was queued, or given another level; one that has its rendition has arrived."""
        self._has_come = self._has_come or (is_for_now(asset) and asset.rendition is None)

    def pass_time(self, now_s: float) -> None:
        """Begin to count, if something urgent has come since the last call."""
        if self._has_come:
            self._coming_until_s = now_s + KEEP_S
            self._has_come = False

    def upload_began(self, asset: Asset, now_s: float) -> None:
        """Hear that an upload begins."""
        if is_for_now(asset):
            self._alone_until_s = {no: until_s for no, until_s in self._alone_until_s.items() if until_s > now_s}
            self._alone_until_s[asset.asset_no] = now_s + ALONE_S

    def moments(self) -> Iterator[float]:
        """Yield when connections are kept free no longer."""
        yield self._coming_until_s
        yield from self._alone_until_s.values()

    def keeps_free(self, now_s: float, ready: Asset, coming: Iterable[Asset], sent: Iterable[Asset]) -> bool:
        """Tell whether *ready* has to wait: something urgent is *coming* to a connection, or being *sent*."""
        if ready.level is Level.URGENT:
            return False
        if now_s < self._coming_until_s and any(map(is_for_now, coming)):
            return True
        urgent = (asset.asset_no for asset in sent if is_for_now(asset))
        return any(now_s < self._alone_until_s.get(asset_no, -math.inf) for asset_no in urgent)


def is_for_now(asset: Asset) -> bool:
    """Tell whether an asset is urgent without a deadline, which means now; one with a deadline has its place."""
    return asset.level is Level.URGENT and asset.deadline is None
