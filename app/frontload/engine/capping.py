"""Keeps to the cap on the uplink that holds at this hour, also when the next one begins amid a run."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from frontload.core.events import UplinkCapped

if TYPE_CHECKING:
    from frontload.core.bandwidth import Bandwidth
    from frontload.core.events import Observer
    from frontload.core.planner import Planner
    from frontload.core.ports import Clock, Uploader
    from frontload.engine.inbox import Inbox


class Capping:
    """Tells uploader, planner and observer which cap holds; the loop's thread only."""

    def __init__(
        self,
        *,
        bandwidth: Bandwidth,
        uploader: Uploader,
        planner: Planner,
        inbox: Inbox,
        clock: Clock,
        observe: Observer,
    ) -> None:
        self._bandwidth = bandwidth
        self._uploader = uploader
        self._planner = planner
        self._inbox = inbox
        self._clock = clock
        self._observe = observe
        self._in_force = UplinkCapped(None)
        self._border: datetime | None = None
        self._told = False

    def adopt(self, bandwidth: Bandwidth, uploader: Uploader) -> None:
        """Keep to another wish, with another uploader, from the next turn on."""
        self._bandwidth, self._uploader = bandwidth, uploader
        self._told = False

    def keep(self) -> None:
        """Change the cap if another one holds by now, and have the loop woken when the next one may.

        Asked at every turn of the loop: a computer that slept through a border is not woken for it.
        """
        wall = self._clock.now().astimezone()
        if self._told and (self._border is None or wall < self._border):
            return
        self._told = True
        cap_bytes_per_s = self._bandwidth.cap_at(wall)
        self._uploader.cap(cap_bytes_per_s)
        self._planner.cap(cap_bytes_per_s)
        self._border = self._bandwidth.next_border(wall, datetime.astimezone)
        in_force = UplinkCapped(cap_bytes_per_s, self._border if cap_bytes_per_s else None)
        if in_force != self._in_force:
            self._in_force = in_force
            self._observe(in_force)
        if self._border is not None:
            self._inbox.put_later(self._clock.monotonic_s() + (self._border - wall).total_seconds(), lambda: None)
