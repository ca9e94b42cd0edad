"""The plan: when it is made anew, what it is made of, and the forecast that follows."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HANDLING, HIGH, LOW, NOON, NORMAL, URGENT, a_rendition, an_asset
from frontload.core.asset import Level
from frontload.core.forecast import ASSUMED_SPREAD, GRACE_S, LEAST_ERRORS
from frontload.core.plan import Floor
from frontload.core.planner import CLOCK_MOVED_S, EVERY_S, S_PER_ASSET, Planner
from frontload.core.priority import Order, priority_key
from frontload.core.schedule import Reason
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds

FAST, SLOW = 1_000_000, 20_000_000


def a_planner(order=Order.SMART, workers=2, connections=1, **facts):
    """Return a planner that assumes a link of 1.25 MB/s."""
    return Planner(order=order, speeds=Speeds(), slots=Slots(workers, connections), **facts)


def a_floor(*waiting, **elsewhere):
    """Return a floor on which *waiting* are queued."""
    return Floor(**{"waiting": waiting, "ready": (), "preparing": (), "uploading": (), **elsewhere})


def made_ready(asset):
    """Return an asset with a rendition as large as its source."""
    return replace(asset, rendition=a_rendition(asset.asset_no, asset.source.size_bytes))


def in_order(planner, *assets):
    """Return the numbers of assets as their keys sort them."""
    return [asset.asset_no for asset in sorted(assets, key=planner.key)]


def finishes(planner, floor, now_s=0.0):
    """Return the forecast's numbers with their seconds."""
    return {each.asset_no: each.finish_s for each in planner.plan(floor, NOON, now_s).finishes}


class TestKeys:
    """From the plan to the heap's keys."""

    def test_keys_follow_the_schedule(self):
        """The smart order is the schedule's, and each asset has its reason."""
        low, due = an_asset(1, level=LOW), an_asset(2, deadline=NOON + timedelta(seconds=9))
        urgent = an_asset(3, level=URGENT)
        planner = a_planner()

        planner.plan(a_floor(low, due, urgent), NOON, 0.0)

        assert in_order(planner, low, due, urgent) == [3, 2, 1]
        assert [planner.reason(number) for number in (1, 2, 3)] == [Reason.REST, Reason.DEADLINE, Reason.NOW]
        assert planner.reason(99) is None

    def test_between_two_plans_an_urgent_arrival_is_first_and_any_other_last(self):
        """What the plan does not know yet is placed at once; what was changed loses its place."""
        known = [an_asset(number, level=level) for number, level in ((1, HIGH), (2, LOW))]
        planner = a_planner()
        planner.plan(a_floor(*known), NOON, 0.0)

        assert in_order(planner, *known, an_asset(3, level=HIGH), an_asset(4, level=URGENT)) == [4, 1, 2, 3]
        planner.changed(1)
        assert planner.reason(1) is None
        assert in_order(planner, *known) == [2, 1]
        assert in_order(planner, replace(known[1], level=HIGH), replace(known[0], level=URGENT)) == [1, 2]

    def test_the_users_hand_is_before_and_behind_the_schedule(self):
        """What was moved to the top or the bottom is not scheduled, but its time is counted."""
        top, bottom = an_asset(1, place=-1, size_bytes=FAST), an_asset(2, place=1)
        due = made_ready(an_asset(3, size_bytes=FAST, deadline=NOON + timedelta(seconds=1.7)))
        planner = a_planner()

        planner.plan(a_floor(top, bottom, ready=[due]), NOON, 0.0)

        assert in_order(planner, bottom, due, top) == [1, 3, 2]
        assert planner.reason(3) is Reason.LOST
        planner.plan(a_floor(bottom, ready=[due]), NOON, 0.0)
        assert planner.reason(3) is Reason.DEADLINE

    def test_deadlines_are_brought_forward_by_one_mean_upload(self):
        """An upload shares the link with the next ones, so it ends later than if it had its turn to itself."""
        due, other = made_ready(an_asset(1, size_bytes=FAST)), made_ready(an_asset(2, size_bytes=3 * FAST))
        planner = a_planner()
        own_s, other_s = (planner.speeds.upload_s("sandbox", size_bytes) for size_bytes in (FAST, 3 * FAST))

        for spare_s, reason in ((0.01, Reason.DEADLINE), (-0.01, Reason.LOST)):
            deadline = NOON + timedelta(seconds=own_s + (own_s + other_s) / 2 + spare_s)
            planner.plan(a_floor(ready=[replace(due, deadline=deadline), other]), NOON, 0.0)
            assert planner.reason(1) is reason

    @pytest.mark.parametrize("order", [order for order in Order if order is not Order.SMART])
    def test_every_other_order_has_its_own_keys(self, order):
        """They need no plan, and the smart order's reasons are none of theirs."""
        planner = a_planner(order)
        planner.plan(a_floor(an_asset(1)), NOON, 0.0)

        assert planner.key(an_asset(1)) == priority_key(an_asset(1), order)
        assert planner.reason(1) is None

    def test_a_forgotten_reason_is_not_another_order_s(self):
        """Changing the order takes the smart plan's reasons away."""
        planner = a_planner()
        planner.plan(a_floor(an_asset(1)), NOON, 0.0)
        planner.order = Order.NAME

        assert planner.reason(1) is None

    def test_the_low_share_is_counted_in_uploads(self):
        """After nineteen uploads of others the low one is next, unless the share is switched off."""
        high, low = an_asset(1, level=HIGH), an_asset(2, level=LOW)

        for share, expected in ((0.05, 2), (0.0, 1)):
            planner = a_planner(low_share=share)
            planner.plan(a_floor(high, low), NOON, 0.0)
            for _ in range(19):
                assert in_order(planner, high, low) == [1, 2]
                planner.upload_began(high)
            planner.plan(a_floor(high, low), NOON, 0.0)
            assert in_order(planner, high, low)[0] == expected

    def test_an_upload_of_the_lowest_level_or_in_its_turn_begins_the_count_anew(self):
        """Also where a level between had the turn because no lower one could go."""
        high, low = an_asset(1, level=HIGH), an_asset(2, level=LOW, size_bytes=SLOW)
        due = made_ready(an_asset(3, level=NORMAL, size_bytes=FAST, deadline=NOON + timedelta(seconds=12)))
        planner, floor = a_planner(), a_floor(high, low, ready=[due])
        planner.plan(floor, NOON, 0.0)

        for upload, first in ((low, 1), (high, 3), (due, 1)):
            planner.upload_began(upload)
            for _ in range(18):
                planner.upload_began(high)
            planner.plan(floor, NOON, 0.0)
            assert in_order(planner, high, low, due)[0] == first


class TestWhen:
    """At once after a change, else every second, and with very many less often."""

    def test_a_first_plan_is_due_at_once(self):
        """Nothing was planned yet."""
        assert a_planner().next_due_s(5) == -math.inf

    def test_a_plan_lasts_a_second_unless_something_changed(self):
        """With few assets; what changed wants a plan as soon as one can be afforded."""
        planner = a_planner()
        planner.plan(a_floor(), NOON, 100.0)

        assert planner.next_due_s(5) == 100.0 + EVERY_S
        planner.changed()
        assert planner.next_due_s(5) == 100.0 + 5 * S_PER_ASSET

    def test_very_many_are_planned_less_often(self):
        """A hundred thousand wait twenty seconds, changed or not."""
        planner = a_planner()
        planner.plan(a_floor(), NOON, 100.0)

        assert planner.next_due_s(100_000) == 120.0
        planner.changed()
        assert planner.next_due_s(100_000) == 120.0


class TestTheClock:
    """The wall clock against the steady one."""

    def test_a_clock_that_was_set_is_noticed_once(self):
        """Forwards or back by half a minute or more; one that just goes on, or is nudged, is not."""
        planner = a_planner()
        moments = [(0, 0.0), (60, 60.0), (3660, 60.0), (3670, 70.0), (0, 80.0), (29, 80.0)]

        moved_s = [planner.clock_moved_s(NOON + timedelta(seconds=wall_s), now_s) for wall_s, now_s in moments]

        assert moved_s == [0.0, 0.0, 3600.0, 0.0, -3680.0, 0.0]
        assert CLOCK_MOVED_S > 29

    def test_forecasts_from_before_do_not_count(self):
        """What was forecast by the old clock teaches the late forecast nothing."""
        planner, floor = a_planner(), a_floor(*(an_asset(number) for number in range(1, 30)))
        planner.clock_moved_s(NOON, 0.0)
        planner.plan(floor, NOON, 0.0)
        planner.clock_moved_s(NOON + timedelta(hours=1), 1.0)
        for number in range(1, 30):
            planner.delivered(number, 5000.0)

        finish = planner.plan(floor, NOON, 0.0).finishes[0]

        assert finish.latest_s == pytest.approx(finish.finish_s + ASSUMED_SPREAD * (finish.finish_s + GRACE_S))


class TestForecasts:
    """When everything will be there."""

    def test_an_image_takes_its_preparation_and_its_upload(self):
        """One worker, one image: the sum of what it costs."""
        planner, asset = a_planner(), an_asset(1, size_bytes=FAST)
        cost = planner.speeds.price_list()(asset)

        assert finishes(planner, a_floor(asset)) == {1: pytest.approx(cost.prepare_s + cost.upload_s)}

    def test_what_is_in_flight_goes_first_and_counts_with_what_it_lacks(self):
        """Uploads need the link for the bytes they still have, preparations their remaining seconds."""
        planner = a_planner(Order.MANUAL)
        uploading = made_ready(an_asset(1, size_bytes=SLOW))
        preparing, ready = an_asset(2, size_bytes=SLOW), made_ready(an_asset(3, size_bytes=FAST))
        prepare_s, upload_s, _ = planner.speeds.price_list()(preparing)
        left_s = planner.speeds.left_s(uploading, 5_000_000, 0.0)

        found = finishes(
            planner, a_floor(ready=[ready], preparing=[(preparing, 0.5)], uploading=[(uploading, 5_000_000)])
        )

        assert list(found) == [1, 2, 3]
        assert found[1] == pytest.approx(left_s)
        assert found[2] == pytest.approx(left_s + upload_s)
        assert finishes(planner, a_floor(preparing=[(preparing, 0.5)])) == {
            2: pytest.approx(prepare_s - 0.5 + upload_s)
        }
        assert found[3] == pytest.approx(found[2] + planner.speeds.upload_s("sandbox", FAST))

    def test_connections_share_the_link_in_the_forecast_too(self):
        """On two connections what is in flight and the first that is ready go side by side, half as fast each."""
        planner = a_planner(Order.MANUAL, connections=2)
        uploading, ready = made_ready(an_asset(1, size_bytes=SLOW)), made_ready(an_asset(2, size_bytes=FAST))
        left_s, own_s = planner.speeds.left_s(uploading, SLOW, 0.0), planner.speeds.upload_s("sandbox", FAST)

        found = finishes(planner, a_floor(ready=[ready], uploading=[(uploading, SLOW)]))

        assert found == {1: pytest.approx(left_s + own_s), 2: pytest.approx(2 * own_s)}

    def test_bytes_ahead_add_up(self):
        """What goes over the link before an asset is what it is said to be behind."""
        uploading, ready = made_ready(an_asset(1, size_bytes=SLOW)), made_ready(an_asset(2, size_bytes=FAST))
        last = made_ready(an_asset(3, size_bytes=SLOW))

        forecast = a_planner().plan(a_floor(ready=[last, ready], uploading=[(uploading, 700)]), NOON, 0.0)

        assert [each.ahead_bytes for each in forecast.finishes] == [0.0, 700.0, 700.0 + FAST]

    def test_a_deadline_is_told_in_seconds_from_now(self):
        """Also behind it; none is never."""
        assets = [an_asset(1, deadline=NOON + timedelta(minutes=1)), an_asset(2), an_asset(3, deadline=NOON)]

        forecast = a_planner(Order.MANUAL).plan(a_floor(*assets), NOON + timedelta(seconds=10), 0.0)

        assert [each.due_s for each in forecast.finishes] == [50.0, math.inf, -10.0]

    def test_what_came_true_makes_the_late_forecast(self):
        """Deliveries twice as late as forecast widen what is said of the next."""
        planner = a_planner()
        assets = [an_asset(number) for number in range(1, LEAST_ERRORS + 2)]
        forecast = planner.plan(a_floor(*assets), NOON, 0.0)
        for finish in forecast.finishes[:LEAST_ERRORS]:
            planner.delivered(finish.asset_no, finish.finish_s + 2 * (finish.finish_s + GRACE_S))

        (last,) = planner.plan(a_floor(assets[-1]), NOON, 0.0).finishes

        assert last.latest_s == pytest.approx(last.finish_s + 2 * (last.finish_s + GRACE_S))

    @pytest.mark.parametrize("size_bytes", [50_000, FAST], ids=["workers", "uplink"])
    def test_the_schedule_is_of_the_bottleneck(self, size_bytes):
        """Many pixels and few bytes wait for workers, many bytes for the uplink; deadlines are met by that."""
        handling = replace(HANDLING, recipe="heavy")
        planner = a_planner(workers=1)
        planner.speeds.prepared(an_asset(99, size_bytes=50_000, handling=handling), 5.0, 50_000)
        assets = [an_asset(number, size_bytes=size_bytes, handling=handling) for number in range(1, 5)]
        alone = max(finishes(planner, a_floor(*assets)).values())

        dated = [replace(asset, deadline=NOON + timedelta(seconds=alone * 1.02 + 0.1)) for asset in assets]

        assert not any(finish.is_late for finish in planner.plan(a_floor(*dated), NOON, 0.0).finishes)
        assert [planner.reason(number) for number in range(1, 5)] == [Reason.DEADLINE] * 4

    def test_deadlines_that_workers_cannot_meet_are_lost(self):
        """Light files of five seconds' work each: by the eleventh second one worker has two, whatever the link."""
        handling, planner = replace(HANDLING, recipe="heavy"), a_planner(workers=1)
        for _ in range(20):
            planner.speeds.prepared(an_asset(99, size_bytes=50_000, handling=handling), 5.0, 50_000)
        deadline = NOON + timedelta(seconds=11)
        due = [an_asset(no, size_bytes=50_000, handling=handling, deadline=deadline) for no in range(1, 5)]

        planner.plan(a_floor(*due), NOON, 0.0)

        assert [planner.reason(number) for number in range(1, 5)] == [Reason.DEADLINE] * 2 + [Reason.LOST] * 2

    ASSETS = st.lists(
        st.tuples(
            st.sampled_from(Level), st.none() | st.integers(-5, 60), st.sampled_from([FAST, SLOW]),
            st.sampled_from([-1, 0, 0, 2]), st.sampled_from(["waiting", "ready", "preparing", "uploading"]),
        ),
        max_size=8,
    )  # fmt: skip

    @settings(max_examples=60)
    @given(ASSETS, st.sampled_from(Order), st.integers(1, 3), st.integers(1, 3))
    def test_everything_on_the_floor_has_one_forecast(self, rows, order, workers, connections):
        """No asset is lost or doubled, one connection takes them in sequence, none is later than at the latest."""
        where = {"waiting": [], "ready": [], "preparing": [], "uploading": []}
        for number, (level, due_s, size_bytes, place, stage) in enumerate(rows, 1):
            deadline = None if due_s is None else NOON + timedelta(seconds=due_s)
            asset = an_asset(number, size_bytes=size_bytes, level=level, deadline=deadline, place=place)
            asset = made_ready(asset) if stage in {"ready", "uploading"} else asset
            where[stage].append({"preparing": (asset, 0.1), "uploading": (asset, 1000)}.get(stage, asset))
        planner = a_planner(order, workers, connections)

        forecast = planner.plan(Floor(**where), NOON, 0.0)

        assert sorted(each.asset_no for each in forecast.finishes) == list(range(1, len(rows) + 1))
        assert all(each.latest_s >= each.finish_s > 0 for each in forecast.finishes)
        sequence = forecast.finishes[len(where["uploading"]) :]
        if connections == 1:
            assert [each.finish_s for each in sequence] == sorted(each.finish_s for each in sequence)
        waiting = [*where["ready"], *(asset for asset, _ in where["preparing"]), *where["waiting"]]
        assert [each.asset_no for each in sequence] == in_order(planner, *waiting)
