"""One plan: from where everything stands to the place, the key and the forecast of every asset.

A brief holds all a plan depends on, by value; so a plan of very many assets can be drawn up beside the run, and
what might be done can be planned through without touching what is done.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.finish import Finish, Finishes
from frontload.core.forecast import Ahead, Forecast, play
from frontload.core.on_time import Job
from frontload.core.ordinals import Ordinals
from frontload.core.piecewise import UNRESTING, Gait, let_go
from frontload.core.priority import Order, PriorityKey, priority_key
from frontload.core.schedule import Reason, Turn, schedule
from frontload.core.speeds import LEAST_WORK_S

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.core.slots import Slots
    from frontload.core.speeds import Cost


@dataclass(frozen=True, slots=True)
class Floor:
    """Where every unfinished asset stands; pairs tell its seconds in preparation, or its bytes not yet sent."""

    waiting: Sequence[Asset]
    ready: Sequence[Asset]
    preparing: Sequence[tuple[Asset, float]]
    uploading: Sequence[tuple[Asset, int]]

    def __len__(self) -> int:
        return len(self.waiting) + len(self.ready) + len(self.preparing) + len(self.uploading)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a plan is made from; *now* is the wall clock, *now_s* the same moment by the steady one.

    `cost` prices an asset, `left_s` are the seconds of the uplink that each upload of the floor still takes, `late`
    makes the late forecast of a middle one. `since_low` counts the turns since the lowest level had one. It is
    drawn up at `gait`.
    """

    floor: Floor
    order: Order
    slots: Slots
    cost: Callable[[Asset], Cost]
    left_s: Sequence[float]
    late: Callable[[float], float]
    low_share: float
    since_low: int
    now: datetime
    now_s: float
    gait: Gait = UNRESTING


class Places:
    """The places of a smart plan, as keys; what it does not know is first if urgent, else last for now."""

    def __init__(self, turns: Iterable[Turn] = ()) -> None:
        self._reasons: list[Reason] = []
        self._turns = Ordinals(self._noted(turns))

    def _noted(self, turns: Iterable[Turn]) -> Iterator[int]:
        for turn in turns:
            self._reasons.append(turn.reason)
            yield turn.job.asset_no

    def key(self, asset: Asset) -> PriorityKey:
        """Return the key of *asset*."""
        turn = self._turns.get(asset.asset_no)
        if turn is not None:
            return PriorityKey(asset.place, 0, turn, asset.asset_no)
        return PriorityKey(asset.place, 0, -1.0 if asset.level is Level.URGENT else math.inf, asset.asset_no)

    def reason(self, asset_no: int) -> Reason | None:
        """Return why an asset has its place."""
        turn = self._turns.get(asset_no)
        return None if turn is None else self._reasons[turn]

    def forget(self, asset_no: int) -> None:
        """Take the place of an asset that was changed."""
        self._turns.put_out((asset_no,))


@dataclass(frozen=True, slots=True)
class Plan:
    """What came of a brief; `lowest` is the lowest level that waits, the one that has a share.

    `is_tight` tells whether a deadline is at risk, so that every second of the uplink counts.
    """

    places: Places
    forecast: Forecast
    lowest: Level
    is_tight: bool


def draw_up(brief: Brief) -> Plan:
    """Return the plan that *brief* asks for; any thread."""
    gait = brief.gait
    priced = _Priced(brief)
    places, lowest, key = Places(), Level.URGENT, _key_by(brief.order)
    if brief.order is Order.SMART:
        jobs = priced.jobs()
        lowest = max((job.level for job in jobs), default=Level.URGENT)
        turns = schedule(jobs, low_share=brief.low_share, since_low=brief.since_low, gait=gait)
        places = Places(gait.over(turns))
        let_go(jobs, gait)
        key = places.key
    finishes = Finishes.of(gait.over(priced.finishes(priced.sequence(key), places)))
    forecast = Forecast(brief.now, finishes, sequence=tuple(finishes.asset_nos))
    return Plan(places, forecast, lowest, is_tight=any(forecast.at_risk()))


def _key_by(order: Order) -> Callable[[Asset], PriorityKey]:
    return lambda asset: priority_key(asset, order)


class _Priced:
    """Everything on the floor with what it still costs and when it is due: columns, by place on the floor."""

    def __init__(self, brief: Brief) -> None:
        floor = brief.floor
        self._brief = brief
        self._gait = brief.gait
        self._to_send = [*floor.ready, *(asset for asset, _ in floor.preparing), *floor.waiting]
        self._prepare_s, self._upload_s, self._send_bytes = array("d"), array("d"), array("d")
        for asset in brief.gait.over(self._to_send):
            cost = brief.cost(asset)
            self._prepare_s.append(cost.prepare_s)
            self._upload_s.append(cost.upload_s)
            self._send_bytes.append(cost.send_bytes)
        self._due_s: dict[datetime | None, float] = {None: math.inf}

    def _due(self, asset: Asset) -> float:
        """Return the seconds until an asset's deadline; thousands of assets share a few of them."""
        deadline = asset.deadline
        if deadline is not None and deadline not in self._due_s:
            self._due_s[deadline] = (deadline - self._brief.now).total_seconds()
        return self._due_s[deadline]

    def jobs(self) -> list[Job]:
        """Return what the smart order has to arrange: the time of the bottleneck, workers or uplink.

        What was placed by hand is not in it; what was placed at the top takes its time first.
        """
        workers, left_s = self._brief.slots.workers, sum(self._brief.left_s)
        upload_s = sum(self._upload_s)
        if sum(self._prepare_s) / workers > left_s + upload_s:
            work_s = array("d", (max(LEAST_WORK_S, prepare_s / workers) for prepare_s in self._prepare_s))
            begin_s = 0.0
        else:
            work_s = self._upload_s
            begin_s = left_s
        # one more image: an upload shares the uplink, so it ends later than when it had its turn to itself
        begin_s += upload_s / max(1, len(self._to_send))
        priced = zip(self._to_send, work_s, strict=True)
        begin_s += sum(spent_s for asset, spent_s in self._gait.over(priced) if asset.place < 0)
        return [
            Job(
                asset.asset_no,
                asset.level,
                self._due(asset) - begin_s if asset.deadline else math.inf,
                spent_s,
                asset.is_preview,
            )
            for asset, spent_s in self._gait.over(zip(self._to_send, work_s, strict=True))
            if asset.place == 0
        ]

    def sequence(self, key: Callable[[Asset], PriorityKey]) -> list[int]:
        """Return the places on the floor in the order of their keys."""
        return self._gait.sorted(range(len(self._to_send)), lambda at: key(self._to_send[at]))

    def finishes(self, sequence: Sequence[int], places: Places) -> Iterator[Finish]:
        """Yield what is in flight, then *sequence*, each with its forecast."""
        brief, workers, first = self._brief, self._brief.slots.workers, len(self._brief.floor.ready)
        running = {at: max(0.0, self._prepare_s[at] - spent_s)
                   for at, (_, spent_s) in enumerate(brief.floor.preparing, start=first)}  # fmt: skip
        free_s = sorted([*running.values(), *[0.0] * workers])[-workers:]
        in_flight = (Ahead(0.0, 0.0, left_s) for left_s in brief.left_s)
        coming = (
            Ahead(0.0, running[at], self._upload_s[at])
            if at in running
            else Ahead(self._prepare_s[at], 0.0, self._upload_s[at])
            for at in self._gait.over(sequence)
        )
        ends_s = play(chain(in_flight, coming), free_s, brief.slots.connections)
        ahead_bytes = 0.0
        in_sequence = chain(brief.floor.uploading, ((self._to_send[at], self._send_bytes[at]) for at in sequence))
        for (asset, size_bytes), end_s in zip(in_sequence, ends_s, strict=True):
            number, reason = asset.asset_no, places.reason(asset.asset_no)
            late_s, due_s = brief.late(end_s), self._due(asset)
            yield Finish(number, asset.batch_no, end_s, late_s, due_s, ahead_bytes, reason)
            ahead_bytes += size_bytes
