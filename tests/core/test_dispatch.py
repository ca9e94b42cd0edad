"""Who goes next: the dispatcher's decisions, one situation a test, no clock and no thread."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from fakes import HANDLING, LOW, NOON, URGENT, a_delivery, a_rendition, an_asset, planned
from frontload.core.asset import Failure, Hand
from frontload.core.circuits import OUTAGE_S
from frontload.core.dispatch import Dispatcher
from frontload.core.errors import (
    BugError,
    CancelledUploadError,
    ConnectionLostError,
    CredentialsRejectedError,
    DiskFullError,
    RateLimitedError,
    ServiceTroubleError,
    UnreadableImageError,
    UplinkDownError,
)
from frontload.core.events import (
    AssetDelivered,
    AssetQueued,
    AssetRecalled,
    AssetRekeyed,
    AssetRemoved,
    RunChanged,
    UploadPostponed,
)
from frontload.core.holding import HOLD_S
from frontload.core.plan import Plan, draw_up
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.retry import MAX_ATTEMPTS
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import FINAL_STATES, AssetState, RunState
from frontload.core.wish import Wish


def make(*assets, order=Order.MANUAL, workers=2, connections=2, buffer_bytes=10**9):
    """Return a dispatcher holding *assets*, with dice that always show a half."""
    slots = Slots(workers, connections, buffer_bytes)
    planner = Planner(order=order, speeds=Speeds(), slots=slots)
    dispatcher = Dispatcher(planner=planner, slots=slots, jitter=lambda: 0.5)
    dispatcher.admit(assets)
    dispatcher.take_events()
    return dispatcher


def prepare_all(dispatcher, now_s=0.0):
    """Let workers prepare whatever they are given; return the numbers in the order they were taken."""
    taken = []
    while (asset := dispatcher.next_to_prepare()) is not None:
        taken.append(asset.asset_no)
        dispatcher.prepared(asset.asset_no, a_rendition(asset.asset_no), now_s)
    return taken


def upload_next(dispatcher, now_s=0.0):
    """Return the number of the asset that goes next to a connection."""
    return dispatcher.next_to_upload(now_s).asset_no


def states(dispatcher, *numbers):
    """Return the states of assets as words."""
    return [dispatcher[number].state.value for number in numbers]


class TestTheWayOfAnAsset:
    """From queued to delivered."""

    def test_an_asset_goes_from_heap_to_heap_to_delivered(self):
        """Each step is taken in order and told in order; the rendition is handed back for deletion."""
        dispatcher = make(an_asset(1))

        assert dispatcher.next_to_prepare().rank == 1
        dispatcher.prepared(1, a_rendition(1), 0.0)
        assert dispatcher.next_to_upload(0.0).attempts == 1
        assert dispatcher.in_flight == 1
        assert dispatcher.delivered(1, a_delivery(1), 0.0) == a_rendition(1)

        told = [type(event).__name__ for event in dispatcher.take_events()]
        assert told == ["PreparationStarted", "AssetPrepared", "UploadStarted", "AssetDelivered"]
        assert dispatcher.unfinished == dispatcher.in_flight == 0

    def test_workers_and_connections_are_never_overbooked(self):
        """With two workers and two connections no third asset is handed to either."""
        dispatcher = make(*(an_asset(n) for n in range(1, 9)))

        assert [dispatcher.next_to_prepare() is not None for _ in range(3)] == [True, True, False]
        for number in (1, 2):
            dispatcher.prepared(number, a_rendition(number), 0.0)
        assert [dispatcher.next_to_upload(0.0) is not None for _ in range(3)] == [True, True, False]

    def test_the_ready_buffer_is_bounded_in_number_and_bytes(self):
        """Workers rest while enough renditions wait for the uplink, however many assets are queued."""
        many = [an_asset(n) for n in range(1, 40)]

        assert len(prepare_all(make(*many))) == Slots(2, 2).buffer_count
        assert len(prepare_all(make(*many, buffer_bytes=1000))) == 2

    def test_progress_of_what_is_no_longer_uploading_is_passed_over(self):
        """A block that left just before the upload was cut changes nothing."""
        dispatcher = make(an_asset(1))

        dispatcher.progressed(1, 100, 0.0)

        assert dispatcher.in_flight == 0
        assert dispatcher.take_events() == []

    def test_a_delivery_without_a_rendition_is_a_bug(self):
        """An impossible report is refused loudly."""
        dispatcher = make(an_asset(1, state=AssetState.READY))
        dispatcher.next_to_upload(0.0)

        with pytest.raises(BugError):
            dispatcher.delivered(1, a_delivery(1), 0.0)


class TestWhoIsFirst:
    """The order in which both heaps give out work."""

    def test_an_urgent_arrival_is_prepared_and_uploaded_next(self):
        """What arrives urgent overtakes everything not in flight, in both heaps."""
        dispatcher = make(*(an_asset(n) for n in range(1, 9)), workers=1, connections=1)
        prepare_all(dispatcher)
        upload_next(dispatcher)

        dispatcher.admit([an_asset(99, level=URGENT)])
        assert dispatcher.next_to_prepare().asset_no == 99
        dispatcher.prepared(99, a_rendition(99), 0.0)
        dispatcher.delivered(1, a_delivery(1), 0.0)

        assert upload_next(dispatcher) == 99

    def test_up_next_shows_ready_ones_first_then_waiting_ones(self):
        """The list agrees with what the heaps then give out."""
        dispatcher = make(*(an_asset(n) for n in range(1, 5)), workers=1)
        dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.0)
        dispatcher.grant([4], Wish(level=URGENT))

        assert [asset.asset_no for asset in dispatcher.up_next(3)] == [1, 4, 2]

    def test_a_finished_rendition_lets_a_better_one_go_first(self):
        """With two workers the second to finish still uploads first if it stands first in the queue."""
        dispatcher = make(an_asset(1), an_asset(2))
        dispatcher.next_to_prepare()
        dispatcher.next_to_prepare()

        dispatcher.prepared(2, a_rendition(2), 0.0)
        assert dispatcher.next_to_upload(0.1) is None
        assert dispatcher.next_due_s(0.1) == HOLD_S
        dispatcher.prepared(1, a_rendition(1), 0.2)

        assert [upload_next(dispatcher, 0.2), upload_next(dispatcher, 0.2)] == [1, 2]

    def test_a_slow_image_holds_the_others_up_for_a_moment_only(self):
        """After the hold the uplink takes what is there."""
        dispatcher = make(an_asset(1), an_asset(2))
        dispatcher.next_to_prepare()
        dispatcher.next_to_prepare()
        dispatcher.prepared(2, a_rendition(2), 0.0)

        assert upload_next(dispatcher, HOLD_S) == 2

    def test_a_new_order_sorts_both_heaps(self):
        """Changing the order re-sorts what waits and what is ready."""
        sizes = {1: 30, 2: 10, 3: 20, 4: 5, 5: 1}
        dispatcher = make(*(an_asset(n, size_bytes=s) for n, s in sizes.items()), workers=1, connections=1)
        first_ready = prepare_all(dispatcher)

        dispatcher.set_order(Order.SMALLEST)

        assert upload_next(dispatcher) == min(first_ready, key=sizes.__getitem__)

    def test_a_deadline_given_later_counts_at_once(self):
        """Re-prioritising one asset moves it in its heap, and taking the deadline away moves it back."""
        dispatcher = make(an_asset(1), an_asset(2), order=Order.DEADLINE, workers=1)

        dispatcher.grant([2], Wish(deadline=NOON))
        assert [a.asset_no for a in dispatcher.up_next(2)] == [2, 1]
        dispatcher.grant([1], Wish(deadline=NOON - timedelta(hours=1)))
        assert [a.asset_no for a in dispatcher.up_next(2)] == [1, 2]
        dispatcher.grant([1, 2], Wish(undated=True))
        assert [a.asset_no for a in dispatcher.up_next(2)] == [1, 2]

    def test_moved_assets_keep_their_order_among_themselves(self):
        """To top and to bottom move a selection as a block, and the last move wins."""
        dispatcher = make(*(an_asset(n) for n in range(1, 6)), workers=1)

        dispatcher.move([4, 5], to_top=True)
        dispatcher.move([1], to_top=False)
        dispatcher.move([3], to_top=True)

        assert [a.asset_no for a in dispatcher.up_next(5)] == [3, 4, 5, 2, 1]

    def test_what_is_delivered_is_not_called_back(self):
        """A wish about a delivered asset changes nothing and tells nothing."""
        dispatcher = make(an_asset(1, state=AssetState.DELIVERED))

        dispatcher.grant([1], Wish(level=URGENT))

        assert dispatcher[1].level is not URGENT
        assert dispatcher.take_events() == []


class TestWhatGoesWrong:
    """One asset's trouble, the world's, and everybody's."""

    def test_one_bad_photo_costs_that_one_asset(self):
        """A file that cannot be read fails with its reason, the next one goes on."""
        dispatcher = make(an_asset(1), an_asset(2), workers=1)
        dispatcher.next_to_prepare()

        dispatcher.preparation_failed(1, UnreadableImageError("truncated"))

        assert dispatcher[1].failure.code == "unreadable_image"
        assert dispatcher.next_to_prepare().asset_no == 2

    def test_a_full_disk_halts_the_run_and_keeps_the_queue(self):
        """The asset goes back to the queue; after resume everything goes on."""
        dispatcher = make(an_asset(1), an_asset(2))
        dispatcher.next_to_prepare()

        dispatcher.preparation_failed(1, DiskFullError("/spool"))

        assert dispatcher.run_state is RunState.HALTED
        assert dispatcher.next_to_prepare() is None
        assert states(dispatcher, 1, 2) == ["queued", "queued"]
        dispatcher.resume()
        assert dispatcher.next_to_prepare().asset_no == 1

    def ready(self, **slots):
        """Return a dispatcher with one asset on a connection."""
        dispatcher = make(an_asset(1), **slots)
        prepare_all(dispatcher)
        upload_next(dispatcher)
        dispatcher.take_events()
        return dispatcher

    def test_a_passing_trouble_postpones(self):
        """The asset comes back after a jittered delay, not before."""
        dispatcher = self.ready()

        dispatcher.upload_failed(1, ServiceTroubleError(503, "busy"), 10.0)

        (told,) = dispatcher.take_events()
        assert isinstance(told, UploadPostponed)
        assert dispatcher.next_to_upload(10.0 + told.delay_s - 0.01) is None
        assert dispatcher.next_due_s(10.0) == 10.0 + told.delay_s
        assert dispatcher.next_to_upload(10.0 + told.delay_s).attempts == 2

    def test_a_rate_limit_quiets_the_whole_uplink(self):
        """Nobody asks again before Retry-After is over."""
        dispatcher = make(an_asset(1), an_asset(2))
        prepare_all(dispatcher)
        upload_next(dispatcher)

        dispatcher.upload_failed(1, RateLimitedError("slow down", 7.0), 10.0)

        assert dispatcher.next_to_upload(16.9) is None
        assert dispatcher.next_due_s(16.9) == 17.0
        assert upload_next(dispatcher, 17.0) == 1

    def test_it_gives_up_after_the_last_attempt(self):
        """A service that stays in trouble costs the asset in the end."""
        dispatcher, now_s = self.ready(), 0.0
        for _ in range(MAX_ATTEMPTS - 1):
            dispatcher.upload_failed(1, ServiceTroubleError(503, "busy"), now_s)
            now_s += 60.0
            assert dispatcher.next_to_upload(now_s) is not None

        dispatcher.upload_failed(1, ServiceTroubleError(503, "busy"), now_s)

        assert states(dispatcher, 1) == ["failed"]

    def test_an_uplink_that_stays_down_halts_instead_of_burning_the_queue(self):
        """After five minutes of trying the asset is ready again, charged with nothing, and the run halts."""
        dispatcher, now_s = self.ready(), 0.0
        while now_s < OUTAGE_S:
            dispatcher.upload_failed(1, UplinkDownError("host", "refused"), now_s)
            assert dispatcher.run_state is RunState.RUNNING
            now_s += 30.0
            assert dispatcher.next_to_upload(now_s) is not None

        dispatcher.upload_failed(1, UplinkDownError("host", "refused"), now_s)

        assert dispatcher.run_state is RunState.HALTED
        assert (dispatcher[1].state, dispatcher[1].attempts) == (AssetState.READY, 0)

    def test_when_a_line_is_back_everything_goes_at_once(self):
        """One upload tries it; once that is there the others do not wait for their own time."""
        dispatcher = make(an_asset(1), an_asset(2, attempts=3), connections=3)
        prepare_all(dispatcher)
        for number in (1, 2):
            assert upload_next(dispatcher) == number
        dispatcher.upload_failed(2, ConnectionLostError("host", "reset"), 10.0)
        dispatcher.upload_failed(1, UplinkDownError("host", "refused"), 10.0)
        tried = upload_next(dispatcher, 10.25)
        before = dispatcher.next_to_upload(10.5)

        dispatcher.delivered(tried, a_delivery(tried), 10.5)

        assert (tried, before) == (1, None)
        assert upload_next(dispatcher, 10.5) == 2

    def test_each_destination_has_a_circuit_of_its_own(self):
        """While one is silent, or has not answered yet, the other is sent what is best of its own."""
        elsewhere = replace(HANDLING, destination="press")
        dispatcher = make(*(an_asset(n, handling=elsewhere) if n % 2 else an_asset(n) for n in range(1, 7)))
        prepare_all(dispatcher)
        dispatcher.circuits.wait_for({"press"})

        first = upload_next(dispatcher)
        dispatcher.upload_failed(first, RateLimitedError("slow down", 60.0), 10.0)
        nobody = dispatcher.next_to_upload(10.0)
        dispatcher.circuits.wait_for(())

        assert (first, nobody) == (2, None)
        assert upload_next(dispatcher, 10.0) == 1
        dispatcher.delivered(1, a_delivery(1), 69.0)
        assert upload_next(dispatcher, 69.0) == 3

    def test_a_destination_that_takes_nothing_does_not_hold_up_the_workers(self):
        """What is ready for it does not count as what connections may take, up to a bound of its own."""
        elsewhere = replace(HANDLING, destination="press")
        blocked = [an_asset(n, handling=elsewhere) for n in range(1, 30)]
        dispatcher = make(*blocked, an_asset(30))
        dispatcher.circuits.wait_for({"press"})

        taken = prepare_all(dispatcher)

        assert 30 in taken
        assert upload_next(dispatcher) == 30

    def test_what_one_destination_refuses_the_others_do_not_stop_for(self):
        """Rejected amid a run: what goes there is given up, the rest goes on; the last one left halts the run."""
        elsewhere = replace(HANDLING, destination="press")
        dispatcher = make(an_asset(1, handling=elsewhere), an_asset(2, batch_no=2), an_asset(3, handling=elsewhere))
        prepare_all(dispatcher)
        upload_next(dispatcher)

        dispatcher.upload_failed(1, CredentialsRejectedError("press", "401"), 10.0)
        dispatcher.pass_time(10.0)

        assert states(dispatcher, 1, 2, 3) == ["failed", "ready", "failed"]
        assert dispatcher.run_state is RunState.RUNNING

    def test_rejected_credentials_halt_at_once(self):
        """The first 401 stops the run; the attempt is not counted."""
        dispatcher = self.ready()

        dispatcher.upload_failed(1, CredentialsRejectedError("press", "401"), 0.0)

        assert isinstance(dispatcher.take_events()[-1], RunChanged)
        assert (dispatcher[1].state, dispatcher[1].attempts) == (AssetState.READY, 0)
        dispatcher.halt(CredentialsRejectedError("press", "401"))
        assert dispatcher.take_events() == []

    def test_a_refusal_of_this_asset_fails_it(self):
        """An error that is the asset's own is not tried again."""
        dispatcher = self.ready()

        dispatcher.upload_failed(1, UnreadableImageError("odd"), 0.0)

        assert states(dispatcher, 1) == ["failed"]

    def test_a_stopped_upload_is_ready_again(self):
        """Stopping is nobody's fault: no attempt is counted and the run does not halt."""
        dispatcher = self.ready()

        dispatcher.upload_failed(1, CancelledUploadError(), 0.0)

        assert (dispatcher[1].state, dispatcher[1].attempts) == (AssetState.READY, 0)
        assert dispatcher.run_state is RunState.RUNNING

    def test_a_lost_rendition_is_prepared_again(self):
        """If the spool lost the bytes, the asset begins anew."""
        dispatcher = self.ready()

        dispatcher.rendition_lost(1)

        asset = dispatcher[1]
        assert (asset.state, asset.rendition, asset.attempts) == (AssetState.QUEUED, None, 0)
        assert dispatcher.next_to_prepare().asset_no == 1


class TestTheUsersHand:
    """Pause, remove, retry, restart."""

    def test_what_is_overdue_while_paused_does_not_keep_the_loop_awake(self):
        """Paused for long, nothing asks to be woken for a moment that has passed."""
        dispatcher = make(an_asset(1), an_asset(2))
        prepare_all(dispatcher)
        upload_next(dispatcher)
        dispatcher.upload_failed(1, RateLimitedError("slow down", 7.0), 10.0)
        dispatcher.pause()

        assert dispatcher.next_due_s(12.0) == 17.0
        dispatcher.pass_time(20.0)

        assert dispatcher.next_due_s(20.0) is None
        dispatcher.resume()
        assert upload_next(dispatcher, 20.0) == 1

    def test_pause_gives_out_nothing_new(self):
        """What is in flight goes on, the rest waits until resume; pausing twice tells once."""
        dispatcher = make(an_asset(1), an_asset(2), workers=1)
        dispatcher.next_to_prepare()

        dispatcher.pause()
        dispatcher.pause()
        dispatcher.prepared(1, a_rendition(1), 0.0)

        assert dispatcher.next_to_prepare() is dispatcher.next_to_upload(0.0) is None
        assert sum(isinstance(event, RunChanged) for event in dispatcher.take_events()) == 1
        dispatcher.resume()
        assert upload_next(dispatcher) == 1

    def test_remove_takes_out_what_waits_at_once(self):
        """Queued, ready and failed ones go, delivered ones stay; a removed one can be put back."""
        ended = (an_asset(4, state=AssetState.FAILED), an_asset(5, state=AssetState.DELIVERED))
        dispatcher = make(*(an_asset(n) for n in range(1, 4)), *ended, workers=1)
        dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.0)

        removed = dispatcher.remove([1, 3, 4, 5])

        assert [asset.asset_no for asset in removed] == [1, 3, 4]
        assert states(dispatcher, 1, 2, 3, 4, 5) == ["removed", "queued", "removed", "removed", "delivered"]
        dispatcher.retry([1, 2])
        assert states(dispatcher, 1, 2) == ["queued", "queued"]

    def test_what_is_in_flight_is_removed_when_it_comes_back(self):
        """On a worker or a connection it goes as soon as it is given back, and not before."""
        dispatcher = make(an_asset(1), an_asset(2), workers=1)
        prepare_all(dispatcher)
        assert upload_next(dispatcher) == 1
        dispatcher.admit([an_asset(3)])
        dispatcher.next_to_prepare()

        assert len(dispatcher.remove([1, 3])) == 2
        assert states(dispatcher, 1, 3) == ["uploading", "preparing"]
        dispatcher.upload_failed(1, CancelledUploadError(), 0.0)
        dispatcher.prepared(3, a_rendition(3), 0.0)
        dispatcher.pass_time(0.0)

        assert states(dispatcher, 1, 2, 3) == ["removed", "ready", "removed"]
        assert dispatcher.unfinished == 1

    def test_what_is_in_flight_is_removed_also_when_it_fails(self):
        """Nobody wants to hear as failed what was taken out before; it can be put back like any other."""
        dispatcher = make(an_asset(1), an_asset(2), workers=1)
        prepare_all(dispatcher)
        upload_next(dispatcher)
        dispatcher.admit([an_asset(3)])
        dispatcher.next_to_prepare()
        dispatcher.remove([1, 3])

        dispatcher.upload_failed(1, UnreadableImageError("odd"), 0.0)
        dispatcher.preparation_failed(3, UnreadableImageError("bad"))

        assert states(dispatcher, 1, 3) == ["removed", "removed"]
        dispatcher.retry([1, 3])
        assert states(dispatcher, 1, 3) == ["queued", "queued"]

    def test_another_recipe_for_a_failed_asset_waits_for_its_retry(self):
        """It stays failed, its old rendition is given up, and tried again it is prepared anew."""
        dispatcher = make(an_asset(1))
        prepare_all(dispatcher)
        upload_next(dispatcher)
        dispatcher.upload_failed(1, UnreadableImageError("odd"), 0.0)

        assert dispatcher.grant([1], Wish(recipe="press")) == [a_rendition(1)]

        assert states(dispatcher, 1) == ["failed"]
        dispatcher.retry([1])
        assert dispatcher.next_to_prepare().handling.recipe == "press"

    def test_a_lost_rendition_tells_nothing_of_the_link(self):
        """The minute until it is prepared again is not taken for the upload's."""
        dispatcher = make(an_asset(1))
        prepare_all(dispatcher)
        upload_next(dispatcher, 0.0)
        dispatcher.rendition_lost(1)
        prepare_all(dispatcher, 60.0)
        upload_next(dispatcher, 60.0)

        dispatcher.delivered(1, a_delivery(1), 61.0)

        assert dispatcher._planner.speeds.upload_s("sandbox", 500) < 2.0

    def test_an_upload_faster_than_its_removal_is_delivered(self):
        """What the destination has is delivered, whatever was wished a moment before."""
        dispatcher = make(an_asset(1))
        prepare_all(dispatcher)
        upload_next(dispatcher)

        dispatcher.remove([1])
        dispatcher.delivered(1, a_delivery(1), 0.0)

        assert states(dispatcher, 1) == ["delivered"]

    def test_removed_ones_no_longer_count_as_work_ahead(self):
        """Postponed and then removed, they do not keep the workers idle; nor do their old delays count."""
        dispatcher = make(*(an_asset(n) for n in range(1, 4)), workers=1, connections=1, buffer_bytes=1)
        dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.0)
        upload_next(dispatcher)
        dispatcher.upload_failed(1, ServiceTroubleError(503, "busy"), 0.0)

        dispatcher.remove([1])
        assert dispatcher.next_due_s(0.0) is None
        dispatcher.retry([1])
        dispatcher.move([1], to_top=True)
        dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.1)
        assert upload_next(dispatcher, 0.1) == 1
        dispatcher.upload_failed(1, RateLimitedError("slow down", 60.0), 0.2)

        assert dispatcher.next_to_upload(59.0) is None

    def test_a_removed_row_stays_away_and_unknown_numbers_are_passed_over(self):
        """Wishes about what is gone, or was never here, change nothing and tell nothing."""
        dispatcher = make(an_asset(1))
        dispatcher.remove([1])
        dispatcher.take_events()

        dispatcher.grant([1, 99], Wish(level=URGENT))
        dispatcher.retry([99])

        assert dispatcher.remove([1, 99]) == []
        assert dispatcher.take_events() == []

    def test_the_last_move_to_the_top_wins_over_one_that_is_in_flight(self):
        """What was moved to the top before, and waits to be tried again, does not hold the top place."""
        dispatcher = make(an_asset(1), an_asset(2), workers=1)
        dispatcher.move([1], to_top=True)
        dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.0)
        upload_next(dispatcher)
        dispatcher.upload_failed(1, ServiceTroubleError(503, "busy"), 0.0)

        dispatcher.move([2], to_top=True)

        assert dispatcher[2].place < dispatcher[1].place

    def test_kills_are_not_counted_as_attempts(self):
        """Killed six times in mid-upload, an asset still has all its attempts."""
        dispatcher = make(an_asset(1, state=AssetState.UPLOADING, rendition=a_rendition(1), attempts=1))

        assert dispatcher.next_to_upload(0.0).attempts == 1

    def test_a_retry_returns_the_renditions_of_before(self):
        """They are made anew, so their bytes may go; what has none, or goes on, returns nothing."""
        failed = an_asset(1, state=AssetState.FAILED, rendition=a_rendition(1), attempts=5)
        ready = an_asset(3, state=AssetState.READY, rendition=a_rendition(3))
        dispatcher = make(failed, an_asset(2, state=AssetState.FAILED), ready)

        assert dispatcher.retry([1, 2, 3]) == [a_rendition(1)]
        assert states(dispatcher, 1, 2, 3) == ["queued", "queued", "ready"]
        assert (dispatcher[1].rendition, dispatcher[1].attempts) == (None, 0)

    def test_a_batch_whose_destination_is_gone_is_given_up_alone(self):
        """Waiting and ready assets of that batch fail with the reason; the others go on."""
        dispatcher = make(an_asset(1), an_asset(2), an_asset(3, batch_no=2))
        dispatcher.prepared(dispatcher.next_to_prepare().asset_no, a_rendition(1), 0.0)

        dispatcher.give_up({1}, CredentialsRejectedError("gone", "401"))

        dispatcher.admit([an_asset(4)])

        assert states(dispatcher, 1, 2, 3, 4) == ["failed", "failed", "queued", "failed"]
        assert (dispatcher.unfinished_in(1), dispatcher.unfinished_in(2)) == (0, 1)
        dispatcher.resume()
        dispatcher.retry([1])
        assert states(dispatcher, 1) == ["queued"]

    def test_what_had_failed_before_its_removal_comes_back_as_failed(self):
        """Nobody asked to try it again: it is told as it was, and tried when that is wished."""
        failed = an_asset(1, state=AssetState.FAILED, failure=Failure("torn", "Torn", "Send it again"), attempts=3)
        dispatcher = make(failed, an_asset(2))
        dispatcher.remove([1])
        dispatcher.take_events()

        dispatcher.retry([1])

        assert [event.asset for event in dispatcher.take_events()] == [failed]
        dispatcher.retry([1])
        assert states(dispatcher, 1) == ["queued"]

    def test_a_removal_is_taken_back_before_it_came_about(self):
        """Undone while still on the connection, the asset goes on as if nothing had been said."""
        dispatcher = make(an_asset(1))
        prepare_all(dispatcher)
        upload_next(dispatcher)

        dispatcher.remove([1])
        dispatcher.retry([1])
        dispatcher.upload_failed(1, CancelledUploadError(), 0.0)
        dispatcher.pass_time(0.0)

        assert states(dispatcher, 1) == ["ready"]

    def test_removed_ones_are_not_told_after_a_restart(self):
        """What the user took out stays out of sight."""
        dispatcher = make()

        dispatcher.admit([an_asset(1, state=AssetState.REMOVED)])

        assert dispatcher.take_events() == []
        assert dispatcher.unfinished == 0

    @pytest.mark.parametrize("state", [AssetState.DELIVERED, AssetState.SKIPPED])
    def test_what_has_a_url_only_leaves_the_list_and_comes_back_as_it_was(self, state):
        """It is told as gone and later as back, each once; its state and its URL stay, nothing is sent again."""
        ended = an_asset(1, state=state, delivery=a_delivery(1))
        dispatcher = make()
        dispatcher.admit([ended])
        dispatcher.take_events()

        assert dispatcher.remove([1]) == dispatcher.remove([1]) == []
        cleared = replace(ended, by_hand=Hand.CLEARED)
        assert dispatcher.take_events() == [AssetRemoved(cleared)]
        assert not cleared.is_listed

        assert dispatcher.retry([1]) == []
        assert dispatcher.take_events() == [AssetRekeyed(ended)]
        assert dispatcher.unfinished == 0

    def test_numbers_that_can_be_walked_only_once_are_enough(self):
        """The engine hands them over one after the other, resting in between."""
        dispatcher = make(an_asset(1))

        dispatcher.remove(iter([1]))
        removed = states(dispatcher, 1)
        dispatcher.retry(iter([1]))

        assert (removed, states(dispatcher, 1)) == (["removed"], ["queued"])

    def test_what_was_cleared_is_not_told_after_a_restart(self):
        """It is known, as what its folder holds, and out of sight."""
        dispatcher = make()

        dispatcher.admit([an_asset(1, state=AssetState.DELIVERED, delivery=a_delivery(1), by_hand=Hand.CLEARED)])

        assert dispatcher.take_events() == []
        assert dispatcher[1].state is AssetState.DELIVERED

    def test_a_removed_asset_does_not_come_back_from_a_postponement(self):
        """An upload postponed and then removed stays removed when its delay is over."""
        dispatcher = make(an_asset(1))
        prepare_all(dispatcher)
        upload_next(dispatcher)
        dispatcher.upload_failed(1, ServiceTroubleError(503, "busy"), 0.0)

        dispatcher.remove([1])

        assert dispatcher.next_to_upload(99.0) is None
        assert states(dispatcher, 1) == ["removed"]

    def test_a_restart_takes_up_what_was_in_flight(self):
        """Preparing goes back to queued, uploading to ready, ended ones are only recalled; ranks go on."""
        dispatcher = make()

        dispatcher.admit(
            [
                an_asset(1, state=AssetState.PREPARING, rank=7),
                an_asset(2, state=AssetState.UPLOADING, rendition=a_rendition(2), attempts=1),
                an_asset(3, state=AssetState.DELIVERED),
            ]
        )

        told = dispatcher.take_events()
        assert [type(event) for event in told] == [AssetQueued, AssetQueued, AssetRecalled]
        assert states(dispatcher, 1, 2, 3) == ["queued", "ready", "delivered"]
        assert dispatcher.unfinished == 2
        assert dispatcher.next_to_prepare().rank == 8
        assert dispatcher.next_to_upload(0.0).attempts == 1


ALL = range(1, 5)
NUMBERS = st.sampled_from(ALL)
WISHES = st.sampled_from(
    [
        Wish(level=LOW), Wish(level=URGENT), Wish(recipe="press"), Wish(undated=True),
        Wish(deadline=NOON - timedelta(hours=1)), Wish(deadline=NOON + timedelta(minutes=1), recipe="original"),
    ]
)  # fmt: skip
UPLOAD_ERRORS = st.sampled_from(
    [
        ServiceTroubleError(503, "busy"), RateLimitedError("slow down", 7.0), UplinkDownError("host", "refused"),
        CredentialsRejectedError("press", "401"), CancelledUploadError(), UnreadableImageError("odd"),
    ]
)  # fmt: skip


class NoAssetIsLostOrDoubled(RuleBasedStateMachine):
    """Work, failures, plans and commands in any sequence, as the engine would bring them, under every order."""

    @initialize(order=st.sampled_from(Order), connections=st.integers(1, 3))
    def begin(self, order, connections):
        self.dispatcher = make(*(an_asset(n) for n in ALL), order=order, connections=connections)
        self.now_s = 0.0
        self.wall_ahead_s = 0.0
        self.on_workers: list[int] = []
        self.on_connections: list[int] = []
        self.drawing: list[tuple[Plan, float]] = []

    # --- the engine's work

    @rule()
    def prepare(self):
        if asset := self.dispatcher.next_to_prepare():
            self.on_workers.append(asset.asset_no)

    @precondition(lambda self: self.on_workers)
    @rule(which=NUMBERS)
    def prepared(self, which):
        done = self.on_workers.pop(which % len(self.on_workers))
        self.dispatcher.prepared(done, a_rendition(done), self.now_s)

    @precondition(lambda self: self.on_workers)
    @rule(error=st.sampled_from([UnreadableImageError("bad"), DiskFullError("/spool")]))
    def preparation_failed(self, error):
        self.dispatcher.preparation_failed(self.on_workers.pop(), error)

    @rule()
    def upload(self):
        if asset := self.dispatcher.next_to_upload(self.now_s):
            assert asset.rendition is not None
            self.on_connections.append(asset.asset_no)

    @rule()
    def prepare_all_and_upload(self):
        while asset := self.dispatcher.next_to_prepare():
            self.dispatcher.prepared(asset.asset_no, a_rendition(asset.asset_no), self.now_s)
        self.time_passes(HOLD_S)
        self.upload()

    @precondition(lambda self: self.on_connections)
    @rule(sent_bytes=st.integers(0, 500))
    def progressed(self, sent_bytes):
        self.dispatcher.progressed(self.on_connections[0], sent_bytes, self.now_s)

    @precondition(lambda self: self.on_connections)
    @rule(which=NUMBERS)
    def delivered(self, which):
        done = self.on_connections.pop(which % len(self.on_connections))
        self.dispatcher.delivered(done, a_delivery(done), self.now_s)

    @precondition(lambda self: self.on_connections)
    @rule(error=UPLOAD_ERRORS)
    def upload_failed(self, error):
        self.dispatcher.upload_failed(self.on_connections.pop(), error, self.now_s)

    @precondition(lambda self: self.on_connections)
    @rule()
    def rendition_lost(self):
        self.dispatcher.rendition_lost(self.on_connections.pop())

    @rule(by_s=st.sampled_from([0.1, 1.0, 20.0]))
    def time_passes(self, by_s):
        self.now_s += by_s
        self.dispatcher.pass_time(self.now_s)

    @rule(set_s=st.sampled_from([0.0, 0.0, -3600.0, 3600.0]))
    def plan(self, set_s):
        self.wall_ahead_s += set_s
        forecast = planned(self.dispatcher, NOON + timedelta(seconds=self.now_s + self.wall_ahead_s), self.now_s)
        if forecast is not None and not forecast.suspended:
            known = [finish.asset_no for finish in forecast.finishes]
            assert sorted(known) == [n for n in ALL if self.dispatcher[n].state not in FINAL_STATES]

    @precondition(lambda self: not self.drawing)
    @rule()
    def begin_plan(self):
        now = NOON + timedelta(seconds=self.now_s + self.wall_ahead_s)
        if brief := self.dispatcher.brief(now, self.now_s):
            self.drawing.append((draw_up(brief), brief.now_s))

    @precondition(lambda self: self.drawing)
    @rule()
    def end_plan(self):
        """Whatever happened since it was begun."""
        forecast = self.dispatcher.take(*self.drawing.pop())
        left = {n for n in ALL if self.dispatcher[n].state not in FINAL_STATES}
        assert {*forecast.sequence, *(finish.asset_no for finish in forecast.finishes)} <= left

    # --- the user's hand

    @rule(numbers=st.just(ALL) | st.lists(NUMBERS, max_size=3, unique=True), wish=WISHES)
    def grant(self, numbers, wish):
        self.dispatcher.grant(numbers, wish)

    @rule(numbers=st.just(ALL) | st.lists(NUMBERS, max_size=3, unique=True), to_top=st.booleans())
    def move(self, numbers, to_top):
        self.dispatcher.move(numbers, to_top=to_top)

    @rule(numbers=st.lists(NUMBERS, max_size=3, unique=True), before=st.none() | NUMBERS)
    def drag(self, numbers, before):
        self.dispatcher.move_before(numbers, before)

    @rule(order=st.sampled_from(Order))
    def set_order(self, order):
        self.dispatcher.set_order(order)

    @rule(number=NUMBERS)
    def remove(self, number):
        self.dispatcher.remove([number])

    @rule(number=NUMBERS)
    def retry(self, number):
        self.dispatcher.retry([number])

    @rule()
    def pause(self):
        self.dispatcher.pause()

    @rule()
    def resume(self):
        self.dispatcher.resume()

    # --- the law

    @invariant()
    def each_asset_is_in_one_place(self):
        states_now = {n: self.dispatcher[n].state for n in ALL}
        assert self.dispatcher.in_flight == len(self.on_workers) + len(self.on_connections)
        assert self.dispatcher.unfinished == sum(state not in FINAL_STATES for state in states_now.values())
        assert [n for n in states_now if states_now[n] is AssetState.UPLOADING] == sorted(self.on_connections)
        assert set(self.on_workers) <= {n for n in states_now if states_now[n] is AssetState.PREPARING}
        waiting = [asset.asset_no for asset in self.dispatcher.up_next(12)]
        assert len(set(waiting)) == len(waiting)
        queued = {n for n in states_now if states_now[n] is AssetState.QUEUED}
        ready = {n for n in states_now if states_now[n] is AssetState.READY}
        assert queued <= set(waiting) <= queued | ready

    def teardown(self):
        """Let everything that is left go through without further trouble."""
        if not hasattr(self, "dispatcher"):
            return
        self.dispatcher.resume()
        for _ in range(40):
            self.time_passes(60.0)
            self.plan(0.0)
            self.prepare()
            self.upload()
            if self.on_workers:
                self.prepared(0)
            if self.on_connections:
                self.delivered(0)
        assert self.dispatcher.unfinished == 0
        told = [event for event in self.dispatcher.take_events() if isinstance(event, AssetDelivered)]
        delivered = [event.asset.asset_no for event in told]
        assert len(set(delivered)) == len(delivered)


TestNoAssetIsLostOrDoubled = NoAssetIsLostOrDoubled.TestCase
TestNoAssetIsLostOrDoubled.settings = settings(max_examples=150, stateful_step_count=40)
