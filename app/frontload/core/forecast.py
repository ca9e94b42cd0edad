"""When every asset will be there: the pipeline played forward, and how far such forecasts were off so far.

Workers take images in sequence, connections share the uplink; that play is the middle forecast (P50). The late
one (P90) adds the error that nine of ten earlier forecasts of this run stayed below (split conformal
prediction, Vovk 2005): no distribution is assumed.
"""

from __future__ import annotations

import heapq
import math
from array import array
from collections import Counter, deque
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.finish import Finish, Finishes
from frontload.core.ordinals import Ordinals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

GRACE_S = 2.0
"""Errors are taken relative to the time forecast and this: half a second for a tenth is no fivefold error."""
ASSUMED_SPREAD = 0.5
"""How much later than the middle the late forecast lies before this run has seen `LEAST_ERRORS` come true."""
LEAST_ERRORS = 10
REMEMBERED_ERRORS = 100
FOLLOWED = 2000  # forecasts whose coming true is waited for: the first so many of the queue
LATE_QUANTILE = 0.9
FARTHEST_S = 3e10
"""A thousand years: a terabyte over a link of some bytes a second is never, but still has to be a date."""


_FINISH_S = attrgetter("finish_s")


class Risks(NamedTuple):
    """How many images of a batch will miss their deadline, and how many more may."""

    late: int
    at_risk: int


@dataclass(frozen=True)
class Forecast:
    """What is to be expected of the whole queue, in the sequence it will go.

    `suspended` says why there is none for now; then `finishes` is empty: no forecast is better than a wrong one.
    `sequence` is what is in flight and then what waits, as it will go, also while nothing can be forecast.
    """

    made_at: datetime
    finishes: Sequence[Finish] = ()
    suspended: str = ""
    sequence: tuple[int, ...] = ()

    def reckoned(self) -> Forecast:
        """Return this forecast with everything reckoned that is asked of it: once, and on the caller's thread."""
        _ = self.last, self.turns, self.risks
        return self

    @cached_property
    def turns(self) -> Ordinals:
        """The 0-based place of each asset in the sequence."""
        return Ordinals(self.sequence)

    @cached_property
    def last(self) -> Finish | None:
        """The asset that will be delivered last."""
        return max(self.finishes, key=_FINISH_S, default=None)

    def of(self, sequence: tuple[int, ...]) -> Forecast:
        """Return the forecast of *sequence* alone, which leaves out what has ended since."""
        if len(sequence) == len(self.sequence):
            return self
        left = frozenset(sequence)
        finishes = Finishes.of(finish for finish in self.finishes if finish.asset_no in left)
        return replace(self, finishes=finishes, sequence=sequence)

    def at_risk(self) -> Iterator[Finish]:
        """Yield what may well be late, in sequence."""
        return (finish for finish in self.finishes if finish.is_at_risk)

    def late_and_risky(self) -> tuple[int, int]:
        """Return how many will miss their deadline, and how many more may."""
        risks = self.risks.values()
        return sum(risk.late for risk in risks), sum(risk.at_risk for risk in risks)

    @cached_property
    def risks(self) -> dict[int, Risks]:
        """By batch number, how many will miss their deadline and how many more may, where there are any."""
        late: Counter[int] = Counter()
        at_risk: Counter[int] = Counter()
        for finish in self.finishes:
            if finish.latest_s > finish.due_s:
                (late if finish.finish_s > finish.due_s else at_risk)[finish.batch_no] += 1
        return {batch_no: Risks(late[batch_no], at_risk[batch_no]) for batch_no in late | at_risk}

    def moment(self, seconds: float) -> datetime:
        """Return the wall-clock time of a finish."""
        return self.made_at + timedelta(seconds=min(seconds, FARTHEST_S))


class Ahead(NamedTuple):
    """What is before one image: `prepare_s` of any worker, or being ready in `ready_s`; then the uplink."""

    prepare_s: float
    ready_s: float
    upload_s: float
    """Seconds it takes of the uplink when it has it alone."""


def play(images: Iterable[Ahead], workers_free_s: Sequence[float], connections: int) -> array[float]:
    """Return the second at which each of *images* will be delivered when they go in this sequence.

    Each worker is free after its *workers_free_s*. Up to *connections* uploads share the uplink evenly: while n
    are under way each moves at an n-th of its pace (egalitarian processor sharing).
    """
    uplink = _Uplink()
    free_s = list(workers_free_s)
    heapq.heapify(free_s)
    for image in images:
        ready_s = image.ready_s
        if image.prepare_s:
            ready_s = free_s[0] + image.prepare_s
            heapq.heapreplace(free_s, ready_s)
        if uplink.under_way >= connections:
            uplink.end_one()
        uplink.wait_until(ready_s)
        uplink.begin(image.upload_s)
    while uplink.under_way:
        uplink.end_one()
    return uplink.ends_s


class _Uplink:
    """Uploads under way, by the service each has had: all move alike, so the least wanted ends first."""

    def __init__(self) -> None:
        self.ends_s = array("d")
        self._now_s = 0.0
        self._served_s = 0.0
        self._wanted_s: list[tuple[float, int]] = []

    @property
    def under_way(self) -> int:
        """How many uploads share the uplink now."""
        return len(self._wanted_s)

    def begin(self, upload_s: float) -> None:
        heapq.heappush(self._wanted_s, (self._served_s + upload_s, len(self.ends_s)))
        self.ends_s.append(math.nan)  # known when it has ended

    def end_one(self) -> None:
        """Let time pass until the next upload ends."""
        wanted_s, place = self._wanted_s[0]
        self._now_s += (wanted_s - self._served_s) * len(self._wanted_s)
        self._served_s = wanted_s
        heapq.heappop(self._wanted_s)
        self.ends_s[place] = self._now_s

    def wait_until(self, moment_s: float) -> None:
        """Let time pass until *moment_s*, unless it has."""
        while self._wanted_s:
            left_s = (self._wanted_s[0][0] - self._served_s) * len(self._wanted_s)
            if self._now_s + left_s > moment_s:
                break
            self.end_one()
        if moment_s > self._now_s:
            if self._wanted_s:
                self._served_s += (moment_s - self._now_s) / len(self._wanted_s)
            self._now_s = moment_s


class Calibration:
    """Compares forecasts with what came true; one thread. *now_s* is monotonic."""

    def __init__(self) -> None:
        self._followed: dict[int, list[tuple[float, float]]] = {}
        self._errors: deque[float] = deque(maxlen=REMEMBERED_ERRORS)

    def made(self, now_s: float, finishes: Iterable[tuple[int, float]]) -> None:
        """Follow forecasts of asset numbers and seconds; one asset's again each time its wait has halved."""
        for asset_no, finish_s in finishes:
            told = self._followed.setdefault(asset_no, [])
            if not told or finish_s < told[-1][1] / 2:
                told.append((now_s, finish_s))

    def came_true(self, asset_no: int, now_s: float) -> None:
        """Learn from a delivery."""
        for made_s, finish_s in self._followed.pop(asset_no, ()):
            self._errors.append((now_s - made_s - finish_s) / (finish_s + GRACE_S))

    def forget(self) -> None:
        """Follow no forecast any longer: the queue, its order or the link is another now."""
        self._followed.clear()

    def lateness(self) -> Callable[[float], float]:
        """Return the way from a middle forecast to the late one that belongs to it, as known now."""
        spread = self.spread()
        return lambda finish_s: finish_s + spread * (finish_s + GRACE_S)

    def spread(self) -> float:
        """Return the relative error that nine of ten forecasts stayed below."""
        if len(self._errors) < LEAST_ERRORS:
            return ASSUMED_SPREAD
        place = math.ceil((len(self._errors) + 1) * LATE_QUANTILE) - 1
        return max(0.0, sorted(self._errors)[min(place, len(self._errors) - 1)])
