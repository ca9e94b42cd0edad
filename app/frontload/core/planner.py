"""Keeps the plan fresh: the key of every asset under the present order, and the forecast that follows from it.

The smart order and every forecast depend on the time, on speeds and on all other assets, so they are made anew
while the run goes on: at once after a change, else every second; with very many assets less often, so that
planning takes a small part of the time. Between two plans an urgent arrival is placed at once.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.concurrency import Concurrency
from frontload.core.forecast import FOLLOWED, Calibration, Forecast
from frontload.core.piecewise import UNRESTING, Gait
from frontload.core.plan import Brief, Floor, Places, Plan, draw_up
from frontload.core.priority import Order, PriorityKey, priority_key
from frontload.core.schedule import LOW_SHARE, Reason

if TYPE_CHECKING:
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.core.slots import Slots
    from frontload.core.speeds import Speeds

EVERY_S = 1.0
S_PER_ASSET = 2e-4
"""Planning takes some 20 µs an asset; once in ten times as long it takes a tenth of one core."""

CLOCK_MOVED_S = 30.0


class Planner:
    """Makes keys and forecasts; one thread. *now* is the wall clock, *now_s* monotonic."""

    def __init__(self, *, order: Order, speeds: Speeds, slots: Slots, low_share: float = LOW_SHARE) -> None:
        self.order = order
        self.speeds = speeds
        self.concurrency = Concurrency(slots.connections)
        self.concurrency.cap(speeds.cap_bytes_per_s)
        self._calibration = Calibration()
        self._slots = slots
        self._low_share = low_share
        self._places = Places()
        self._has_places = False
        self._changed: set[int] = set()  # since the plan under way was begun
        self.is_tight = False
        self._lowest = Level.URGENT
        self._since_low = 0
        self._is_stale = True
        self._made_s = -math.inf
        self._clock_ahead_s: float | None = None

    def adopt(self, slots: Slots, low_share: float) -> None:
        """Plan for other numbers at once, and another share of the lowest level, from now on."""
        self._slots, self._low_share = slots, low_share
        self.concurrency.adopt(slots.connections)
        self.changed()

    def key(self, asset: Asset) -> PriorityKey:
        """Return the key of *asset*; one the smart plan does not know yet is first if urgent, else last for now."""
        return self._places.key(asset) if self.order is Order.SMART else priority_key(asset, self.order)

    def reason(self, asset_no: int) -> Reason | None:
        """Return why the smart plan put an asset where it is."""
        return self._places.reason(asset_no) if self.order is Order.SMART else None

    @property
    def is_stale(self) -> bool:
        """Whether something changed since the last plan."""
        return self._is_stale

    @property
    def has_keys(self) -> bool:
        """Whether the keys mean something: every order has its own but smart, which needs a first plan."""
        return self.order is not Order.SMART or self._has_places

    def sort_by(self, order: Order) -> None:
        """Make plans of another order; the first is due at once."""
        self.order = order
        self._is_stale, self._made_s = True, -math.inf

    def changed(self, asset_no: int | None = None) -> None:
        """Hear that assets came, left or were changed; the one named loses its place until the next plan."""
        self._is_stale = True
        if asset_no is not None:
            self._changed.add(asset_no)
            self._places.forget(asset_no)

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

    def cap(self, cap_bytes_per_s: float | None) -> None:
        """Hear what the uplink may carry from now on."""
        if cap_bytes_per_s != self.speeds.cap_bytes_per_s:
            self.speeds.cap_bytes_per_s = cap_bytes_per_s
            self.concurrency.cap(cap_bytes_per_s)
            self._is_stale = True
            self.interrupted()

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

    def brief(self, floor: Floor, now: datetime, now_s: float) -> Brief:
        """Return what a plan for *floor* has to be made from."""
        return Brief(
            floor=floor,
            order=self.order,
            slots=replace(self._slots, connections=self.concurrency.limit),
            cost=self.speeds.price_list(),
            left_s=[self.speeds.left_s(asset, left_bytes, now_s) for asset, left_bytes in floor.uploading],
            late=self._calibration.lateness(),
            low_share=self._low_share,
            since_low=self._since_low,
            now=now,
            now_s=now_s,
        )

    def begin(self, brief: Brief) -> None:
        """Hear that the next plan is being drawn up; what changes from now on is not in it."""
        self._is_stale, self._made_s = False, brief.now_s
        self._changed.clear()

    def take(self, plan: Plan, made_s: float, gait: Gait = UNRESTING) -> Forecast:
        """Go by a plan begun at *made_s*, but for what was changed since; return what is to be expected."""
        self.is_tight = plan.is_tight
        if self.order is Order.SMART:
            self._places, self._lowest, self._has_places = plan.places, plan.lowest, True
            for asset_no in gait.over(self._changed):
                self._places.forget(asset_no)
        followed = plan.forecast.finishes[:FOLLOWED]
        self._calibration.made(made_s, ((each.asset_no, each.finish_s) for each in followed))
        return plan.forecast

    def plan(self, floor: Floor, now: datetime, now_s: float) -> Forecast:
        """Make the plan for *floor* anew and return what is to be expected."""
        brief = self.brief(floor, now, now_s)
        self.begin(brief)
        return self.take(draw_up(brief), now_s)
