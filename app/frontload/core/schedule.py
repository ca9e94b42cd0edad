"""The smart order: as much on time as can be, and for all the rest the levels hold.

1. Urgent without a deadline means now.
2. What cannot be on time together with the rest is lost (`on_time.keepable`); it is still sent, later.
3. The highest level that waits goes first, as long as nothing that was kept becomes late by it: a level's kept
   deadlines, earliest first; then what has none by Smith's rule, which inside one level is shortest first; then
   what is lost, shortest first; in each of the three previews lead. Where a kept deadline leaves no room, it goes.
4. After nineteen turns without it the lowest level that waits has the next one, as soon as no deadline and
   nothing urgent pays for it, so that low work is slow but never starves.

Sources: Smith 1956, Jackson 1955; measured against other policies by `make bench-schedule`.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.asset import Level
from frontload.core.on_time import Job, keepable
from frontload.core.piecewise import UNRESTING, Gait
from frontload.core.slack import Slack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LOW_SHARE = 0.05
"""The part of all turns that belongs to the lowest waiting level; 0 lets it starve."""
MOST_LOW_SHARE = 0.5
RESERVE_S = 3.0
"""What a level that goes ahead leaves to the deadlines behind it while all can be kept: forecasts err.

Where some are lost already every second counts, and what is worth most is safest when it has gone; the low level's
share leaves it all the same.
"""
EXACT = 2000
"""So many jobs are put in sequence one by one; what comes later follows deadline and level alone.

The schedule is made anew long before their turn, and a hundred thousand jobs must be a blink.
"""


class Reason(Enum):
    """Why a job goes where it goes."""

    NOW = auto()
    LEVEL = auto()
    DEADLINE = auto()
    SHARE = auto()
    REST = auto()
    LOST = auto()


class Turn(NamedTuple):
    """A job at its place, and why it has it."""

    job: Job
    reason: Reason


def schedule(
    jobs: Sequence[Job], *, low_share: float = LOW_SHARE, since_low: int = 0, gait: Gait = UNRESTING
) -> Iterator[Turn]:
    """Yield *jobs* in smart order.

    *since_low* is how many turns went by since the lowest level had one: its share goes on where it was.
    """
    waiting = gait.sorted(jobs, lambda job: (not job.is_preview, job.work_s, job.asset_no))
    now = [job for job in gait.over(waiting) if job.level is Level.URGENT and not job.is_dated]
    start_s = sum(job.work_s for job in now)
    kept = keepable([job for job in gait.over(waiting) if job.is_dated], start_s, gait)
    lanes = _lanes(gait.over(waiting), kept, gait)
    yield from (Turn(job, Reason.NOW) for job in now)
    share_every = 1 / low_share if low_share else math.inf
    yield from _Merge(lanes, kept, start_s, gait).turns(EXACT, share_every, since_low + len(now))
    yield from _rest(lanes)


@dataclass(slots=True)
class _Lane:
    """What one level still has to send; a kept job comes with its place among the kept."""

    kept: deque[tuple[int, Job]] = field(default_factory=deque)
    undated: deque[Job] = field(default_factory=deque)
    lost: deque[Job] = field(default_factory=deque)

    @property
    def waits(self) -> bool:
        """Whether anything is left."""
        return bool(self.kept or self.undated or self.lost)


def _lanes(by_work: Iterable[Job], kept: Sequence[Job], gait: Gait) -> dict[Level, _Lane]:
    lanes = {level: _Lane() for level in Level}
    for place, job in enumerate(gait.over(kept)):
        lanes[job.level].kept.append((place, job))
    kept_nos = {job.asset_no for job in gait.over(kept)}
    for job in by_work:
        if job.is_dated and job.asset_no not in kept_nos:
            lanes[job.level].lost.append(job)
        elif not job.is_dated and job.level is not Level.URGENT:
            lanes[job.level].undated.append(job)
    return lanes


class _Merge:
    """Takes jobs from the lanes one by one, the highest level that kept deadlines leave room for."""

    def __init__(self, lanes: dict[Level, _Lane], kept: Sequence[Job], start_s: float, gait: Gait) -> None:
        self._lanes = lanes
        end_s, slack_s = start_s, []
        for job in gait.over(kept):
            end_s += job.work_s
            slack_s.append(job.due_s - end_s)
        self._slack = Slack(slack_s)
        self._end = len(slack_s)
        self._reserve_s = 0.0 if any(lane.lost for lane in lanes.values()) else RESERVE_S

    def turns(self, most: int, share_every: float, since_low: int) -> Iterator[Turn]:
        """Yield at most *most* jobs, of each *share_every* at least one of the lowest level where there is room."""
        for _ in range(most):
            taken = self._first(Level, self._reserve_s)
            if taken is None:
                return
            lower = [level for level in reversed(Level) if level > taken.job.level and self._lanes[level].waits]
            if since_low + 1 >= share_every and taken.job.level is not Level.URGENT and lower:
                first_low = self._first(lower, RESERVE_S)
                taken = Turn(first_low.job, Reason.SHARE) if first_low else taken
            since_low = 0 if taken.reason is Reason.SHARE or not lower else since_low + 1
            self._take(taken.job)
            yield taken

    def _first(self, levels: Iterable[Level], reserve_s: float) -> Turn | None:
        """Return the first job of the first of *levels* that leaves all kept deadlines before it *reserve_s*."""
        for level in levels:
            lane = self._lanes[level]
            if lane.kept:
                place, job = lane.kept[0]
                room_s = self._slack.before(place) - reserve_s
                if job.work_s <= room_s:
                    return Turn(job, Reason.DEADLINE if room_s == math.inf else Reason.LEVEL)
            elif rest := lane.undated or lane.lost:
                room_s = self._slack.before(self._end) - reserve_s
                if rest[0].work_s <= room_s:
                    return Turn(rest[0], Reason.LEVEL if room_s < math.inf else self._plain_reason(rest[0]))
        return None

    def _plain_reason(self, job: Job) -> Reason:
        return Reason.LOST if job.is_dated else Reason.REST

    def _take(self, job: Job) -> None:
        lane = self._lanes[job.level]
        if lane.kept:
            place, _ = lane.kept.popleft()
            self._slack.put(place, math.inf)
            self._slack.delay_before(place, job.work_s)
        else:
            (lane.undated or lane.lost).popleft()
            self._slack.delay_before(self._end, job.work_s)


def _rest(lanes: dict[Level, _Lane]) -> Iterator[Turn]:
    """Yield what is left: kept deadlines, then level by level."""
    kept = chain.from_iterable(lane.kept for lane in lanes.values())
    yield from (Turn(job, Reason.DEADLINE) for _, job in sorted(kept))
    for lane in lanes.values():
        yield from (Turn(job, Reason.REST) for job in lane.undated)
        yield from (Turn(job, Reason.LOST) for job in lane.lost)
