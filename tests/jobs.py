"""Makers of jobs for the laws of the schedule; whole seconds, so that sums of floats are exact."""

from __future__ import annotations

import math
from itertools import chain, combinations
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from frontload.core.asset import Level
from frontload.core.on_time import Job, met_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WORK_S = st.integers(1, 9).map(float)
DUE_S = st.integers(-5, 60).map(float)
NEVER = st.just(math.inf)

SIMPLE_ORDERS = {
    "earliest deadline": lambda job: (job.due_s, job.asset_no),
    "first come": lambda job: job.asset_no,
    "smallest": lambda job: (job.work_s, job.asset_no),
    "levels": lambda job: (job.level, job.asset_no),
    "levels, earliest deadline": lambda job: (job.level, job.due_s, job.asset_no),
}
"""What people would sort by instead."""


def jobs(*, least=0, most=12, levels=tuple(Level), due_s=DUE_S | NEVER):
    """Return a strategy of lists of jobs, numbered from 1."""
    facts = st.tuples(st.sampled_from(levels), due_s, WORK_S)
    return st.lists(facts, min_size=least, max_size=most).map(
        lambda rows: [Job(no, *row) for no, row in enumerate(rows, 1)]
    )


def a_job(asset_no=1, level=Level.NORMAL, due_s=math.inf, work_s=1.0) -> Job:
    """Return a job of one second at normal level without a deadline."""
    return Job(asset_no, level, due_s, work_s)


def numbers(some: Iterable[Job]) -> list[int]:
    """Return the asset numbers of jobs."""
    return [job.asset_no for job in some]


def weight_of(some: Iterable[Job]) -> float:
    """Return what jobs are worth together."""
    return sum(job.weight for job in some)


def by_deadline(some: Iterable[Job]) -> list[Job]:
    """Return jobs, the earliest deadline first."""
    return sorted(some, key=lambda job: job.due_s)


def all_met(some: Sequence[Job], start_s: float = 0.0) -> bool:
    """Tell whether jobs in this sequence are all on time."""
    return len(met_by(some, start_s)) == len(some)


def subsets(some: Sequence[Job]) -> Iterator[tuple[Job, ...]]:
    """Yield every choice among jobs."""
    return chain.from_iterable(combinations(some, size) for size in range(len(some) + 1))


def best_weight(dated: Sequence[Job], start_s: float = 0.0) -> float:
    """Return the most weight that can be on time, found by trying every choice (EDF is optimal for each)."""
    return max(weight_of(some) for some in subsets(dated) if all_met(by_deadline(some), start_s))


def bound_on_weight(dated: Sequence[Job], start_s: float = 0.0) -> float:
    """Return what could be on time if jobs could be cut: the densest first, as much of each as still fits.

    The work due by a moment cannot exceed the time until it. These capacities are nested, and on nested
    capacities greedy by weight per second is optimal (Edmonds 1970, polymatroids); whole jobs can do no better.
    """
    left_s = {due_s: due_s - start_s for due_s in sorted({job.due_s for job in dated})}
    bound = 0.0
    for job in sorted(dated, key=lambda job: -job.weight / job.work_s):
        part_s = max(0.0, min(job.work_s, *(room for due_s, room in left_s.items() if due_s >= job.due_s)))
        for due_s in left_s:
            left_s[due_s] -= part_s if due_s >= job.due_s else 0.0
        bound += job.weight * part_s / job.work_s
    return bound
