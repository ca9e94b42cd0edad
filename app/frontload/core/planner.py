"""Keeps the plan fresh: the key of every asset under the present order, and the forecast that follows from it.

The smart order and every forecast depend on the time, on speeds and on all other assets, so they are made anew
while the run goes on: at once after a change, else every second; with very many assets less often, so that
planning takes a small part of the time. Between two plans an urgent arrival is placed at once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.forecast import FOLLOWED, Ahead, Calibration, Finish, Forecast, play
from frontload.core.on_time import Job
from frontload.core.priority import Order, PriorityKey, priority_key
from frontload.core.schedule import LOW_SHARE, Reason, schedule
from frontload.core.speeds import LEAST_WORK_S

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.core.slots import Slots
    from frontload.core.speeds import Speeds

EVERY_S = 1.0
S_PER_ASSET = 2e-4
"""Planning takes some 20 µs an asset; once in ten times as long it takes a tenth of one core."""

CLOCK_MOVED_S = 30.0


@dataclass(frozen=True, slots=True)
class Floor:
    """Where every unfinished asset stands; pairs tell its seconds in preparation, or its bytes not yet sent."""

    waiting: Sequence[Asset]
    ready: Sequence[Asset]
    preparing: Sequence[tuple[Asset, float]]
    uploading: Sequence[tuple[Asset, int]]


class Planner:
    """Makes keys and forecasts; one thread. *now* is the wall clock, *now_s* monotonic."""

    def __init__(self, *, order: Order, speeds: Speeds, slots: Slots, low_share: float = LOW_SHARE) -> None:
        self.order = order
        self.speeds = speeds
        self._calibration = Calibration()
        self._slots = slots
        self._low_share = low_share
        self._turns: dict[int, tuple[int, Reason]] = {}
        self._lowest = Level.URGENT
        self._since_low = 0
        self._is_stale = True
        self._made_s = -math.inf
        self._clock_ahead_s: float | None = None

    def trial(self, order: Order) -> Planner:
        """Return a planner of *order* that knows what this one knows, to plan through what might be done."""
        trial = Planner(order=order, speeds=self.speeds, slots=self._slots, low_share=self._low_share)
        trial._calibration = self._calibration.copy()
        trial._since_low = self._since_low
        return trial

    def key(self, asset: Asset) -> PriorityKey:
        """Return the key of *asset*; one the smart plan does not know yet is first if urgent, else last for now."""
        if self.order is not Order.SMART:
            return priority_key(asset, self.order)
        turn = self._turns.get(asset.asset_no)
        place = float(turn[0]) if turn else -1.0 if asset.level is Level.URGENT else math.inf
        return PriorityKey(asset.place, 0, place, asset.asset_no)

    def reason(self, asset_no: int) -> Reason | None:
        """Return why the smart plan put an asset where it is."""
        turn = self._turns.get(asset_no)
        return turn[1] if turn and self.order is Order.SMART else None

    @property
    def is_stale(self) -> bool:
        """Whether something changed since the last plan."""
        return self._is_stale

    def changed(self, asset_no: int | None = None) -> None:
        """Hear that assets came, left or were changed; the one named loses its place until the next plan."""
        self._is_stale = True
        if asset_no is not None:
            self._turns.pop(asset_no, None)

    def next_due_s(self, count: int) -> float:
        """Return the moment from which a queue of *count* wants a new plan."""
        rest_s = count * S_PER_ASSET
        return self._made_s + (rest_s if self._is_stale else max(EVERY_S, rest_s))

    def clock_moved_s(self, now: datetime, now_s: float) -> float:
        """Return by how many seconds the wall clock was moved since it was last asked, 0 where it just went on."""
        ahead_s = now.timestamp() - now_s
        moved_s = ahead_s - (self._clock_ahead_s if self._clock_ahead_s is not None else ahead_s)
        self._clock_ahead_s = ahead_s
        if abs(moved_s) < CLOCK_MOVED_S:
            return 0.0
        self.interrupted()
        return moved_s

    def interrupted(self) -> None:
        """Hear that forecasts made so far will not come true for a reason they could not know."""
        self._calibration.forget()

    def upload_began(self, asset: Asset) -> None:
        """Hear whose turn it was: the lowest level's share is counted in uploads."""
        is_low = asset.level >= self._lowest or self.reason(asset.asset_no) is Reason.SHARE
        self._since_low = 0 if is_low else self._since_low + 1

    def delivered(self, asset_no: int, now_s: float) -> None:
        """Hear that a forecast came true."""
        self._calibration.came_true(asset_no, now_s)

    def plan(self, floor: Floor, now: datetime, now_s: float) -> Forecast:
        """Make the plan for *floor* anew and return what is to be expected."""
        self._is_stale, self._made_s = False, now_s
        priced = _Priced(floor, self.speeds, now, now_s)
        if self.order is Order.SMART:
            jobs = priced.jobs(self._slots.workers)
            self._lowest = max((job.level for job in jobs), default=Level.URGENT)
            turns = schedule(jobs, low_share=self._low_share, since_low=self._since_low)
            self._turns = {turn.job.asset_no: (place, turn.reason) for place, turn in enumerate(turns)}
        sequence = sorted(priced.to_send, key=self.key)
        finishes = tuple(self._finishes(floor, priced, sequence))
        forecast = Forecast(now, finishes, sequence=tuple(finish.asset_no for finish in finishes))
        self._calibration.made(now_s, ((each.asset_no, each.finish_s) for each in forecast.finishes[:FOLLOWED]))
        return forecast

    def _finishes(self, floor: Floor, priced: _Priced, sequence: Sequence[Asset]) -> Iterator[Finish]:
        """Yield what is in flight, then *sequence*, each with its forecast."""
        late = self._calibration.lateness()
        running = {asset.asset_no: max(0.0, priced.costs[asset.asset_no].prepare_s - spent_s)
                   for asset, spent_s in floor.preparing}  # fmt: skip
        free_s = sorted([*running.values(), *[0.0] * self._slots.workers])[-self._slots.workers :]
        images = [Ahead(0.0, 0.0, left_s) for left_s in priced.left_s]
        images += [
            Ahead(0.0, running[no], priced.costs[no].upload_s)
            if (no := asset.asset_no) in running
            else Ahead(priced.costs[no].prepare_s, 0.0, priced.costs[no].upload_s)
            for asset in sequence
        ]
        ahead_bytes = 0.0
        in_sequence = [*floor.uploading, *((asset, priced.costs[asset.asset_no].send_bytes) for asset in sequence)]
        for (asset, size_bytes), end_s in zip(
            in_sequence, play(images, free_s, self._slots.connections), strict=True
        ):
            due_s, reason = priced.due_s(asset), self.reason(asset.asset_no)
            yield Finish(asset.asset_no, asset.batch_no, end_s, late(end_s), due_s, ahead_bytes, reason)
            ahead_bytes += size_bytes


class _Priced:
    """Everything on the floor with what it still costs and when it is due."""

    def __init__(self, floor: Floor, speeds: Speeds, now: datetime, now_s: float) -> None:
        cost = speeds.price_list()
        self.to_send = [*floor.ready, *(asset for asset, _ in floor.preparing), *floor.waiting]
        self.costs = {asset.asset_no: cost(asset) for asset in self.to_send}
        self.left_s = [speeds.left_s(asset, left_bytes, now_s) for asset, left_bytes in floor.uploading]
        self._now = now
        self._due_s: dict[datetime | None, float] = {None: math.inf}

    def due_s(self, asset: Asset) -> float:
        """Return the seconds until an asset's deadline; thousands of assets share a few of them."""
        deadline = asset.deadline
        if deadline is not None and deadline not in self._due_s:
            self._due_s[deadline] = (deadline - self._now).total_seconds()
        return self._due_s[deadline]

    def jobs(self, workers: int) -> list[Job]:
        """Return what the smart order has to arrange: the time of the bottleneck, workers or uplink.

        What was placed by hand is not in it; what was placed at the top takes its time first.
        """
        prepare_s = sum(cost.prepare_s for cost in self.costs.values()) / workers
        upload_s = sum(self.left_s) + sum(cost.upload_s for cost in self.costs.values())
        if prepare_s > upload_s:
            work_s = {no: max(LEAST_WORK_S, cost.prepare_s / workers) for no, cost in self.costs.items()}
            begin_s = 0.0
        else:
            work_s = {no: cost.upload_s for no, cost in self.costs.items()}
            begin_s = sum(self.left_s)
        # one more image: an upload shares the uplink, so it ends later than when it had its turn to itself
        begin_s += sum(cost.upload_s for cost in self.costs.values()) / max(1, len(self.costs))
        begin_s += sum(work_s[asset.asset_no] for asset in self.to_send if asset.place < 0)
        return [
            Job(
                no := asset.asset_no,
                asset.level,
                self.due_s(asset) - begin_s,
                work_s[no],
                asset.handling.is_preview,
            )
            for asset in self.to_send
            if asset.place == 0
        ]
