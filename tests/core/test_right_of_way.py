"""Who is served first among the uploads under way."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HIGH, LOW, NOON, NORMAL, URGENT, a_rendition, an_asset, planned
from frontload.core.dispatch import Dispatcher
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.right_of_way import NOBODY, RightOfWay, Upload, first_served
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState
from frontload.core.urgency import ALONE_S

NEVER = math.inf


def served(*uploads, tight=True):
    """Return the numbers served first, of uploads given as level, seconds left, seconds to the deadline."""
    return set(first_served([Upload(no, *facts) for no, facts in enumerate(uploads, 1)], is_tight=tight))


class TestWho:
    """Among uploads that all have bytes left."""

    def test_nobody_gives_way_where_nothing_is_urgent(self):
        """However tight; a level is not a right."""
        assert served((HIGH, 5, 5), (LOW, 1, NEVER)) == set()

    def test_urgent_without_a_deadline_means_now(self):
        """It and its like go before every deadline, also an urgent one."""
        assert served((URGENT, 9, NEVER), (URGENT, 1, 1), (NORMAL, 1, 1), (URGENT, 3, NEVER)) == {1, 4}

    def test_where_deadlines_have_time_the_urgent_ones_share(self):
        """Nothing is gained by putting one before the other."""
        assert served((URGENT, 2, 90), (URGENT, 2, 80), (LOW, 1, 70), tight=False) == {1, 2}

    def test_where_they_are_tight_the_earliest_that_can_be_met_is_alone(self):
        """Also one of a lower level, as long as the urgent one is on time all the same."""
        assert served((URGENT, 2, 9), (NORMAL, 3, 5), (HIGH, 1, 0.5)) == {2}

    def test_an_urgent_one_never_becomes_late_by_a_lower_one(self):
        """One second more on the lower one, and the urgent one goes first."""
        assert served((URGENT, 2, 9), (NORMAL, 7, 8)) == {2}
        assert served((URGENT, 2, 9), (NORMAL, 7.1, 8)) == {1}

    def test_what_is_late_anyhow_does_not_make_others_late(self):
        """Urgent ones that cannot make it wait for those that can; where none can, they share."""
        assert served((URGENT, 9, 5), (NORMAL, 1, 4)) == {2}
        assert served((URGENT, 9, 5), (URGENT, 9, 4), (NORMAL, 9, 4)) == {1, 2}

    @given(
        st.lists(
            st.tuples(st.sampled_from([URGENT, URGENT, NORMAL]), st.integers(1, 5), st.integers(1, 12)),
            min_size=1, max_size=5,
        )
    )  # fmt: skip
    def test_urgent_ones_that_could_all_be_on_time_are(self, rows):
        """By serving whoever is first served until it is done, as the run does."""
        waiting = [Upload(no, level, left_s, due_s) for no, (level, left_s, due_s) in enumerate(rows, 1)]
        urgent = [upload for upload in waiting if upload.level is URGENT]
        feasible = any(_on_time(sequence) == len(urgent) for sequence in permutations(urgent))
        met = 0

        while waiting:
            first = first_served(waiting, is_tight=True)
            upload = min(each for each in waiting if each.asset_no in (first or {waiting[0].asset_no}))
            met += upload.level is URGENT and upload.can_make_it
            waiting = [each._replace(due_s=each.due_s - upload.left_s) for each in waiting if each is not upload]

        assert met == len(urgent) or not feasible


def _on_time(sequence):
    """Return how many are on time one after another."""
    end_s = met = 0
    for upload in sequence:
        end_s += upload.left_s
        met += end_s <= upload.due_s
    return met


class TestForHowLong:
    """An upload that does not end must not hold up the others for good."""

    def test_one_that_has_had_it_for_its_time_loses_it_to_the_next(self):
        """And when nobody fresh is left, all share."""
        way, stuck, next_one = RightOfWay(), Upload(1, URGENT, 5, NEVER), Upload(2, URGENT, 5, 60)

        way.give([stuck, next_one], 100.0, is_tight=False)
        assert way.holders == {1}
        assert list(way.moments()) == [100.0 + ALONE_S]
        way.give([stuck, next_one], 100.0 + ALONE_S, is_tight=False)
        assert way.holders == {2}
        way.give([stuck, next_one], 100.0 + 2 * ALONE_S, is_tight=False)
        assert way.holders == NOBODY

    def test_a_new_attempt_has_its_time_anew(self):
        """What is no longer under way is forgotten."""
        way, upload = RightOfWay(), Upload(1, URGENT, 5, NEVER)
        way.give([upload], 0.0, is_tight=False)
        way.give([], 10.0, is_tight=False)

        way.give([upload], ALONE_S + 10.0, is_tight=False)

        assert way.holders == {1}


class TestInARun:
    """What the dispatcher makes of the uploads it knows."""

    def begin(self, *assets, connections=3):
        """Upload these side by side."""
        planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=Slots(1, connections))
        self.dispatcher = Dispatcher(planner=planner, slots=Slots(1, connections), jitter=lambda: 0.5)
        self.dispatcher.admit(
            replace(asset, rendition=a_rendition(asset.asset_no, 1000), state=AssetState.READY) for asset in assets
        )
        planned(self.dispatcher, NOON, 0.0)
        while self.dispatcher.next_to_upload(100.0):
            pass

    def served(self, now_s=100.0):
        return self.dispatcher.first_served(NOON + timedelta(seconds=now_s), now_s)

    def test_a_dated_urgent_upload_is_served_first_while_it_moves(self):
        """Not before its first byte, which cannot use the link, and not after its last."""
        self.begin(an_asset(1), an_asset(2, level=URGENT, deadline=NOON + timedelta(hours=1)))

        for sent_bytes, expected in ((0, NOBODY), (1, {2}), (999, {2}), (1000, NOBODY)):
            self.dispatcher.progressed(2, sent_bytes, 100.0)
            assert self.served() == expected

    def test_for_what_is_urgent_now_the_link_is_cleared_beforehand(self):
        """From its request on; the loop is woken when its time is over."""
        self.begin(an_asset(2, level=URGENT))

        assert self.served() == {2}
        assert self.dispatcher.next_due_s(100.0) <= 100.0 + ALONE_S
        assert self.served(100.0 + ALONE_S) == NOBODY

    @pytest.mark.parametrize(("due_s", "expected"), [(400.0, {1, 2}), (100.002, {2})])
    def test_deadlines_at_risk_are_served_one_by_one(self, due_s, expected):
        """With minutes to go two urgent ones share; with the last second they do not."""
        soon, later = (NOON + timedelta(seconds=due_s + more_s) for more_s in (0.0, 0.001))
        self.begin(an_asset(1, level=URGENT, deadline=later), an_asset(2, level=URGENT, deadline=soon))
        for number in (1, 2):
            self.dispatcher.progressed(number, 999, 100.0)
        planned(self.dispatcher, NOON + timedelta(seconds=100), 100.0)
        for had in self.dispatcher._planner.speeds._under_way.values():
            had.uplink_s = 0.5  # the constant of both is behind them

        assert self.served() == expected
