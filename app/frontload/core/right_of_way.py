"""Whose bytes go first among the uploads under way, while something urgent is one of them.

Urgent without a deadline means now. Where deadlines are tight the uploads are served one after another, the
earliest deadline that can still be met first, as long as no urgent one becomes late by it: side by side all of
them end late together. Source: preemptive earliest-deadline-first is optimal where all can be met (Liu and Layland
1973); measured against even sharing by `make bench-schedule`.
"""

from __future__ import annotations

import math
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.asset import Level
from frontload.core.urgency import ALONE_S, is_for_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.core.speeds import Speeds

NOBODY: frozenset[int] = frozenset()


class Upload(NamedTuple):
    """One under way that has bytes left: `left_s` of the uplink alone; `due_s` from now, infinite where undated."""

    asset_no: int
    level: Level
    left_s: float
    due_s: float

    @property
    def can_make_it(self) -> bool:
        """Whether it is on time if it has the link to itself from now."""
        return self.left_s <= self.due_s < math.inf


def under_way(moving: Iterable[tuple[Asset, int]], speeds: Speeds, now: datetime, now_s: float) -> list[Upload]:
    """Return the uploads that could use the link now, of *moving* assets with the bytes they have sent.

    One that does not move yet cannot use it; only what is urgent now has it cleared beforehand.
    """
    return [
        Upload(
            asset.asset_no,
            asset.level,
            speeds.left_s(asset, asset.rendition.size_bytes - sent_bytes, now_s),
            (asset.deadline - now).total_seconds() if asset.deadline else math.inf,
        )
        for asset, sent_bytes in moving
        if asset.rendition is not None
        and sent_bytes < asset.rendition.size_bytes
        and (sent_bytes or is_for_now(asset))
    ]


def first_served(uploads: Sequence[Upload], *, is_tight: bool) -> frozenset[int]:
    """Return which of *uploads* the others should give way to; nobody where nothing is urgent: all share evenly."""
    urgent = [upload for upload in uploads if upload.level is Level.URGENT]
    for_now = [upload for upload in urgent if upload.due_s == math.inf]
    makeable = sorted((upload for upload in uploads if upload.can_make_it), key=lambda upload: upload.due_s)
    if for_now or not urgent or not is_tight or not makeable:
        return frozenset(upload.asset_no for upload in for_now or urgent)
    ends_s = accumulate(upload.left_s for upload in makeable)
    becomes_late = (
        upload.level is Level.URGENT and end_s > upload.due_s
        for upload, end_s in zip(makeable, ends_s, strict=True)
    )
    first = (
        next((upload for upload in makeable if upload.level is Level.URGENT), None) if any(becomes_late) else None
    )
    return frozenset({(first or makeable[0]).asset_no})


class RightOfWay:
    """Remembers who has it and since when, so that one that is stuck loses it; one thread. *now_s* is monotonic."""

    def __init__(self) -> None:
        self._since_s: dict[int, float] = {}
        self.holders = NOBODY

    def give(self, uploads: Sequence[Upload], now_s: float, *, is_tight: bool) -> None:
        """Decide anew among the *uploads* under way."""
        under_way = {upload.asset_no for upload in uploads}
        self._since_s = {number: since_s for number, since_s in self._since_s.items() if number in under_way}
        fresh = [upload for upload in uploads if now_s - self._since_s.get(upload.asset_no, now_s) < ALONE_S]
        self.holders = first_served(fresh, is_tight=is_tight)
        for number in self.holders:
            self._since_s.setdefault(number, now_s)

    def moments(self) -> Iterator[float]:
        """Yield when a holder has had it for long enough."""
        return (self._since_s[number] + ALONE_S for number in self.holders)
