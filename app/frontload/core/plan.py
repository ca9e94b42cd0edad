"""One plan: from where everything stands to the place, the key and the forecast of every asset.

A brief holds all a plan depends on, by value; so a plan of very many assets can be drawn up beside the run, and
what might be done can be planned through without touching what is done.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.forecast import Ahead, Finish, Forecast, play
from frontload.core.on_time import Job
from frontload.core.piecewise import sorted_in_pieces
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
    makes the late forecast of a middle one. `since_low` counts the turns since the lowest level had one.
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


class Places:
    """The places of a smart plan, as keys; what it does not know is first if urgent, else last for now."""

    def __init__(self, turns: Iterable[Turn] = (), assets: Iterable[Asset] = ()) -> None:
        placed = {turn.job.asset_no: (float(place), turn.reason) for place, turn in enumerate(turns)}
        self._reasons = {asset_no: reason for asset_no, (_, reason) in placed.items()}
        self._keys = {
            asset.asset_no: PriorityKey(asset.place, 0, placed[asset.asset_no][0], asset.asset_no)
            for asset in assets
            if asset.asset_no in placed
        }

    def key(self, asset: Asset) -> PriorityKey:
        """Return the key of *asset*."""
        if known := self._keys.get(asset.asset_no):
            return known
        return PriorityKey(asset.place, 0, -1.0 if asset.level is Level.URGENT else math.inf, asset.asset_no)

    def reason(self, asset_no: int) -> Reason | None:
        """Return why an asset has its place."""
        return self._reasons.get(asset_no)

    def forget(self, asset_no: int) -> None:
        """Take the place of an asset that was changed."""
        self._keys.pop(asset_no, None)
        self._reasons.pop(asset_no, None)


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
    priced = _Priced(brief)
    places, lowest, key = Places(), Level.URGENT, _key_by(brief.order)
    if brief.order is Order.SMART:
        jobs = priced.jobs()
        lowest = max((job.level for job in jobs), default=Level.URGENT)
        turns = schedule(jobs, low_share=brief.low_share, since_low=brief.since_low)
        places = Places(turns, priced.to_send)
        key = places.key
    finishes = tuple(priced.finishes(sorted_in_pieces(priced.to_send, key), places))
    forecast = Forecast(brief.now, finishes, sequence=tuple(finish.asset_no for finish in finishes))
    return Plan(places, forecast, lowest, is_tight=any(finish.is_at_risk for finish in finishes))


def _key_by(order: Order) -> Callable[[Asset], PriorityKey]:
    return lambda asset: priority_key(asset, order)


class _Priced:
    """Everything on the floor with what it still costs and when it is due."""

    def __init__(self, brief: Brief) -> None:
        floor = brief.floor
        self.to_send = [*floor.ready, *(asset for asset, _ in floor.preparing), *floor.waiting]
        self._brief = brief
        self._costs = {asset.asset_no: brief.cost(asset) for asset in self.to_send}
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
        prepare_s = sum(cost.prepare_s for cost in self._costs.values()) / workers
        upload_s = sum(cost.upload_s for cost in self._costs.values())
        if prepare_s > left_s + upload_s:
            work_s = {no: max(LEAST_WORK_S, cost.prepare_s / workers) for no, cost in self._costs.items()}
            begin_s = 0.0
        else:
            work_s = {no: cost.upload_s for no, cost in self._costs.items()}
            begin_s = left_s
        # one more image: an upload shares the uplink, so it ends later than when it had its turn to itself
        begin_s += upload_s / max(1, len(self._costs))
        begin_s += sum(work_s[asset.asset_no] for asset in self.to_send if asset.place < 0)
        return [
            Job(no := asset.asset_no, asset.level, self._due(asset) - begin_s, work_s[no], asset.is_preview)
            for asset in self.to_send
            if asset.place == 0
        ]

    def finishes(self, sequence: Sequence[Asset], places: Places) -> Iterator[Finish]:
        """Yield what is in flight, then *sequence*, each with its forecast."""
        brief, costs, workers = self._brief, self._costs, self._brief.slots.workers
        running = {asset.asset_no: max(0.0, costs[asset.asset_no].prepare_s - spent_s)
                   for asset, spent_s in brief.floor.preparing}  # fmt: skip
        free_s = sorted([*running.values(), *[0.0] * workers])[-workers:]
        images = [Ahead(0.0, 0.0, left_s) for left_s in brief.left_s]
        images += [
            Ahead(0.0, running[no], costs[no].upload_s)
            if (no := asset.asset_no) in running
            else Ahead(costs[no].prepare_s, 0.0, costs[no].upload_s)
            for asset in sequence
        ]
        ends_s = play(images, free_s, brief.slots.connections)
        ahead_bytes = 0.0
        in_sequence = [*brief.floor.uploading, *((asset, costs[asset.asset_no].send_bytes) for asset in sequence)]
        for (asset, size_bytes), end_s in zip(in_sequence, ends_s, strict=True):
            number, reason = asset.asset_no, places.reason(asset.asset_no)
            late_s, due_s = brief.late(end_s), self._due(asset)
            yield Finish(number, asset.batch_no, end_s, late_s, due_s, ahead_bytes, reason)
            ahead_bytes += size_bytes
