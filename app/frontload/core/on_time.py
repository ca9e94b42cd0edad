"""Which deadlines can still be met together: one machine, the bottleneck, and jobs whose seconds are predicted.

All of them, if earliest-deadline-first meets them all (Jackson 1955). Else the best of weighted Moore-Hodgson and
of what each simple order would have met, topped up with what still fits; so no simple order meets more weight.
Sources: Moore 1968; bounds and measurements in `make bench-schedule`.
"""

from __future__ import annotations

import heapq
import math
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.asset import Level
from frontload.core.piecewise import UNRESTING, Gait
from frontload.core.slack import Slack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WEIGHTS = {Level.URGENT: 27.0, Level.HIGH: 9.0, Level.NORMAL: 3.0, Level.LOW: 1.0}
"""What a level is worth to the schedule: a step up is worth three of the level below."""
TOP_UP = 2000
"""So many of the given-up jobs, the worthiest, are tried once more; a hundred thousand would take seconds."""
COMPARED = 10_000
"""Up to so many jobs what the simple orders would meet is compared; beyond, Moore-Hodgson alone is a blink."""


class Job(NamedTuple):
    """One asset to the schedule; seconds are counted from the moment the schedule is made for.

    `due_s` is when its work must have ended, infinite without a deadline; `work_s` is above 0. A preview
    goes ahead of what else its level has for the same deadline.
    """

    asset_no: int
    level: Level
    due_s: float
    work_s: float
    is_preview: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether it has a deadline."""
        return self.due_s < math.inf

    @property
    def weight(self) -> float:
        """What its being on time is worth."""
        return WEIGHTS[self.level]


def keepable(dated: Sequence[Job], start_s: float = 0.0, gait: Gait = UNRESTING) -> list[Job]:
    """Return the jobs, earliest deadline first, that can all be on time when the first begins at *start_s*."""
    by_deadline = gait.sorted(dated, _by_deadline)
    if len(met_by(gait.over(by_deadline), start_s)) == len(by_deadline):
        return by_deadline
    # what is late even alone would only drive out others on its way out
    by_deadline = [job for job in gait.over(by_deadline) if start_s + job.work_s <= job.due_s]
    choices = [_moore_hodgson(gait.over(by_deadline), start_s, lambda job: job.weight / job.work_s)]
    if len(by_deadline) <= COMPARED:
        choices.append(_moore_hodgson(by_deadline, start_s, lambda job: job.weight))
        choices += [met_by(sorted(by_deadline, key=order), start_s) for order in _SIMPLE_ORDERS]
    topped_up = (_topped_up(by_deadline, {job.asset_no for job in choice}, start_s, gait) for choice in choices)
    return max(topped_up, key=lambda kept: sum(job.weight for job in kept))


def _by_deadline(job: Job) -> tuple[float, bool, float, int]:
    return job.due_s, not job.is_preview, job.work_s, job.asset_no


_SIMPLE_ORDERS: tuple[Callable[[Job], tuple[float, ...]], ...] = (
    lambda job: (job.due_s, job.asset_no),
    lambda job: (job.level, job.due_s, job.asset_no),
    lambda job: (job.level, job.asset_no),
    lambda job: (job.work_s, job.asset_no),
    lambda job: (job.asset_no,),
)


def met_by(sequence: Iterable[Job], start_s: float = 0.0) -> list[Job]:
    """Return the jobs whose work ends by their deadline when all go in this sequence."""
    end_s, met = start_s, []
    for job in sequence:
        end_s += job.work_s
        if end_s <= job.due_s:
            met.append(job)
    return met


def _moore_hodgson(by_deadline: Iterable[Job], start_s: float, worth: Callable[[Job], float]) -> list[Job]:
    """Walk by deadline and, whenever one is missed, give up the job of least worth.

    Of equals it is the longest, of these the last come.
    """
    end_s = start_s
    kept: list[tuple[float, float, int, Job]] = []
    for job in by_deadline:
        heapq.heappush(kept, (worth(job), -job.work_s, -job.asset_no, job))
        end_s += job.work_s
        while kept and end_s > job.due_s:
            end_s -= heapq.heappop(kept)[-1].work_s
    return [entry[-1] for entry in kept]


def _topped_up(by_deadline: Sequence[Job], kept: set[int], start_s: float, gait: Gait) -> list[Job]:
    """Take back what was given up and still fits, the worthiest and shortest first."""
    end_s, with_s, without_s = start_s, [], []
    for job in gait.over(by_deadline):
        without_s.append(job.due_s - end_s)
        if job.asset_no in kept:
            end_s += job.work_s
        with_s.append(job.due_s - end_s if job.asset_no in kept else math.inf)
    slack = Slack(with_s)
    given_up = ((job, place) for place, job in enumerate(by_deadline) if job.asset_no not in kept)
    for job, place in heapq.nsmallest(
        TOP_UP, gait.over(given_up), key=lambda each: (-each[0].weight, each[0].work_s, each[1])
    ):
        own_s = without_s[place] - slack.delayed(place) - job.work_s
        if own_s >= 0 and slack.since(place) >= job.work_s:
            slack.delay_since(place, job.work_s)
            slack.put(place, own_s)
            kept.add(job.asset_no)
    return [job for job in by_deadline if job.asset_no in kept]
