"""Connections kept free for an urgent image: for whom, how long, and never so that the run stands still."""

from __future__ import annotations

import math
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from fakes import HIGH, LOW, NOON, URGENT, a_delivery, a_rendition, an_asset, planned
from frontload.core.dispatch import Dispatcher
from frontload.core.errors import ServiceTroubleError, UnreadableImageError
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState
from frontload.core.urgency import ALONE_S, KEEP_S, Urgency
from frontload.core.wish import Wish

READY, GOAL = an_asset(1), an_asset(2, level=URGENT)


def keeps_free(urgency, now_s, *, ready=READY, coming=(), sent=()):
    """Ask whether *ready* has to wait."""
    return urgency.keeps_free(now_s, ready, coming=coming, sent=sent)


class TestWhileItComes:
    """An urgent image that waits for a worker, or is with one."""

    def come(self, now_s=10.0):
        """Return the urgency of a run to which an urgent image came."""
        urgency = Urgency()
        urgency.hear(GOAL)
        urgency.pass_time(now_s)
        return urgency

    def test_connections_stay_free_for_a_moment(self):
        """For as long as a large image takes to prepare, not longer, and only while it is still coming."""
        urgency = self.come()

        assert keeps_free(urgency, 10.0 + KEEP_S - 0.1, coming=[READY, GOAL])
        assert not keeps_free(urgency, 10.0 + KEEP_S, coming=[GOAL])
        assert not keeps_free(urgency, 10.5, coming=[READY])
        assert 10.0 + KEEP_S in urgency.moments()

    def test_the_moment_is_not_counted_twice(self):
        """Time that passes does not make an arrival new; another arrival does."""
        urgency = self.come()
        urgency.pass_time(11.0)
        assert not keeps_free(urgency, 10.0 + KEEP_S, coming=[GOAL])

        urgency.hear(GOAL)
        urgency.pass_time(20.0)
        assert keeps_free(urgency, 20.0, coming=[GOAL])

    def test_another_urgent_image_does_not_wait_for_it(self):
        """What is ready and urgent itself goes."""
        assert not keeps_free(self.come(), 10.0, ready=an_asset(3, level=URGENT), coming=[GOAL])

    def test_one_that_has_its_rendition_has_come(self):
        """Becoming ready is no new arrival, for whose sake the next urgent one would be waited for."""
        urgency = Urgency()
        urgency.hear(an_asset(2, level=URGENT, rendition=a_rendition(2)))
        urgency.pass_time(10.0)

        assert not keeps_free(urgency, 10.0, coming=[an_asset(3, level=URGENT)])

    def test_nobody_else_is_waited_for(self):
        """An arrival of any other level keeps nothing free."""
        urgency = Urgency()
        urgency.hear(an_asset(3, level=HIGH))
        urgency.pass_time(10.0)

        assert not keeps_free(urgency, 10.0, coming=[an_asset(3, level=HIGH)])

    def test_one_that_is_sent_makes_no_room_for_those_that_come(self):
        """An urgent upload may last; what is urgent and not here yet is waited for no longer for it."""
        urgency = self.come()
        urgency.upload_began(GOAL, 11.0)

        assert not keeps_free(urgency, 10.0 + KEEP_S, coming=[an_asset(3, level=URGENT)])


class TestWhileItIsSent:
    """An urgent image on a connection."""

    def test_it_has_the_link_to_itself_unless_it_is_stuck(self):
        """While it is in flight, and for half a minute at most."""
        urgency = Urgency()
        urgency.upload_began(GOAL, 10.0)

        assert keeps_free(urgency, 10.0 + ALONE_S - 0.1, sent=[READY, GOAL])
        assert not keeps_free(urgency, 10.0 + ALONE_S, sent=[GOAL])
        assert not keeps_free(urgency, 11.0, sent=[READY])
        assert 10.0 + ALONE_S in urgency.moments()

    def test_one_that_is_stuck_gains_nothing_from_the_next(self):
        """Each has its own half minute."""
        urgency, next_goal = Urgency(), an_asset(3, level=URGENT)
        urgency.upload_began(GOAL, 10.0)
        urgency.upload_began(next_goal, 30.0)

        assert keeps_free(urgency, 10.0 + ALONE_S, sent=[GOAL, next_goal])
        assert not keeps_free(urgency, 10.0 + ALONE_S, sent=[GOAL])

    def test_any_other_upload_shares_the_link(self):
        """Only what is urgent has it alone."""
        urgency = Urgency()
        urgency.upload_began(READY, 10.0)

        assert not keeps_free(urgency, 10.0, sent=[READY])


PREPARE_S = (0.1, 1.0, 7.0, 40.0)
UPLOAD_S = (0.2, 3.0, 50.0, 1.0, 0.5)


class UrgentArrivals(RuleBasedStateMachine):
    """A run that wakes only when a worker or connection is done, or at the moment the dispatcher names.

    Whatever comes, it never stands still, and no connection is kept free for longer than it says.
    """

    @initialize(
        order=st.sampled_from([Order.SMART, Order.MANUAL, Order.SMALLEST]),
        workers=st.integers(1, 2),
        connections=st.integers(1, 3),
        buffer_bytes=st.sampled_from([1, 10**9]),
    )
    def begin(self, order, workers, connections, buffer_bytes):
        slots = Slots(workers, connections, buffer_bytes)
        self.planner = Planner(order=order, speeds=Speeds(), slots=slots)
        self.dispatcher = Dispatcher(planner=self.planner, slots=slots, jitter=lambda: 0.5)
        self.now_s, self.count = 0.0, 0
        self.working: dict[int, float] = {}
        self.sending: dict[int, float] = {}
        self.began_s: dict[int, float] = {}
        self.came_s = -KEEP_S
        self.give_out()

    @rule(levels=st.lists(st.sampled_from([URGENT, HIGH, LOW]), min_size=1, max_size=4))
    def arrive(self, levels):
        new = [an_asset(self.count + n, level=level) for n, level in enumerate(levels, 1)]
        self.count += len(new)
        self.dispatcher.admit(new)
        self.came_s = self.now_s if URGENT in levels else self.came_s
        self.give_out()

    @precondition(lambda self: self.count)
    @rule(which=st.integers(0, 99), level=st.sampled_from([URGENT, LOW]))
    def change_level(self, which, level):
        self.dispatcher.grant([which % self.count + 1], Wish(level=level))
        self.came_s = self.now_s if level is URGENT else self.came_s
        self.give_out()

    @precondition(lambda self: self.working)
    @rule()
    def preparation_fails(self):
        number = next(iter(self.working))
        del self.working[number]
        self.dispatcher.preparation_failed(number, UnreadableImageError("odd"))
        self.give_out()

    @precondition(lambda self: self.sending)
    @rule()
    def upload_fails(self):
        number = next(iter(self.sending))
        del self.sending[number]
        urgent = self.dispatcher[number].level is URGENT
        error = UnreadableImageError("odd") if urgent else ServiceTroubleError(503, "busy")
        self.dispatcher.upload_failed(number, error, self.now_s)
        self.give_out()

    @precondition(lambda self: self.dispatcher.unfinished)
    @rule(times=st.integers(1, 4))
    def time_passes(self, times):
        for _ in range(times):
            if self.dispatcher.unfinished:
                self.go_on()

    def go_on(self):
        """Sleep until something happens, as the engine does, and let it happen."""
        moments = [*self.working.values(), *self.sending.values()]
        if (due_s := self.dispatcher.next_due_s(self.now_s)) is not None:
            moments.append(due_s)
        assert moments, "something is left, nothing is under way, and nobody will wake the engine"
        assert min(moments) <= self.free_until_s, (
            "connections are kept free, and nobody will wake the engine in time"
        )
        self.now_s = max(self.now_s, min(moments))
        for number in [number for number, end_s in self.working.items() if end_s <= self.now_s]:
            del self.working[number]
            self.dispatcher.prepared(number, a_rendition(number), self.now_s)
        for number in [number for number, end_s in self.sending.items() if end_s <= self.now_s]:
            del self.sending[number]
            self.dispatcher.delivered(number, a_delivery(number), self.now_s)
        self.give_out()

    def give_out(self):
        """Fill workers and connections; what stays free has its reason."""
        planned(self.dispatcher, NOON + timedelta(seconds=self.now_s), self.now_s)
        self.dispatcher.pass_time(self.now_s)
        while asset := self.dispatcher.next_to_prepare():
            self.working[asset.asset_no] = self.now_s + PREPARE_S[asset.asset_no % len(PREPARE_S)]
        while asset := self.dispatcher.next_to_upload(self.now_s):
            self.sending[asset.asset_no] = self.now_s + UPLOAD_S[asset.asset_no % len(UPLOAD_S)]
            self.began_s[asset.asset_no] = self.now_s
        self.free_until_s = math.inf
        is_waiting = any(each.state is AssetState.READY for each in self.dispatcher.up_next(self.count))
        if is_waiting and len(self.sending) < self.planner.concurrency.limit:
            urgent = [number for number in self.sending if self.dispatcher[number].level is URGENT]
            self.free_until_s = max([self.came_s + KEEP_S, *(self.began_s[number] + ALONE_S for number in urgent)])
            assert self.now_s < self.free_until_s

    def teardown(self):
        """Nothing more comes, and all ends."""
        if not hasattr(self, "dispatcher"):
            return
        for _ in range(60 * (self.count + 1)):
            if self.dispatcher.unfinished:
                self.go_on()
        assert self.dispatcher.unfinished == 0


TestUrgentArrivals = UrgentArrivals.TestCase
TestUrgentArrivals.settings = settings(max_examples=100, stateful_step_count=25)


@pytest.mark.parametrize(("level", "expected"), [(URGENT, 9), (HIGH, None)])
def test_a_full_buffer_holds_up_nothing_urgent(level, expected):
    """However many renditions are ready, a free worker takes an urgent image; any other waits for room."""
    slots = Slots(1, 1, buffer_bytes=1)
    planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=slots)
    dispatcher = Dispatcher(planner=planner, slots=slots, jitter=lambda: 0.5)
    dispatcher.admit([an_asset(1), an_asset(2)])
    dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.0)
    assert dispatcher.next_to_prepare() is None

    dispatcher.admit([an_asset(9, level=level)])

    taken = dispatcher.next_to_prepare()
    assert (taken and taken.asset_no) == expected
