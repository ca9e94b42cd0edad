"""Files of the same bytes in one queue: the dispatcher sends one of them, whatever happens meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.test_dispatch import make, states
from fakes import HIGH, LOW, NOON, URGENT, a_delivery, a_rendition, an_asset
from frontload.core.asset import Handling
from frontload.core.errors import ConnectionLostError, UnreadableImageError
from frontload.core.events import AssetDelivered, AssetQueued, AssetRekeyed, TwinFound
from frontload.core.states import FINAL_STATES, AssetState
from frontload.core.wish import Wish

SAME = "5" * 64


def hand_in(dispatcher, asset_no, sha256=SAME):
    """Bring what a worker makes of an asset, as the engine does: known bytes are not rendered."""
    if sha256 in dispatcher.known_to(dispatcher[asset_no]):
        dispatcher.recognised(asset_no, sha256, None)
    else:
        dispatcher.prepared(asset_no, replace(a_rendition(asset_no), source_sha256=sha256), 0.0)


def prepare_next(dispatcher, sha256=SAME) -> int:
    """Let a worker take the next asset and finish it; return its number."""
    asset_no = dispatcher.next_to_prepare().asset_no
    hand_in(dispatcher, asset_no, sha256)
    return asset_no


def led(*assets, **facts):
    """Return a dispatcher in which the first asset leads and the others wait for it."""
    dispatcher = make(*assets, workers=1, **facts)
    for _ in assets:
        prepare_next(dispatcher)
    return dispatcher


class TestSharing:
    """One delivery for all."""

    def test_twins_wait_and_share(self):
        """A twin is queued, in no heap; with its leader it is delivered, told where the bytes came from."""
        dispatcher = led(an_asset(1), an_asset(2), an_asset(3))

        assert states(dispatcher, 1, 2, 3) == ["ready", "queued", "queued"]
        assert dispatcher.next_to_prepare() is None
        assert dispatcher.next_to_upload(0.0).asset_no == 1
        assert dispatcher.next_to_upload(0.0) is None
        dispatcher.take_events()
        dispatcher.delivered(1, a_delivery(1), 0.0)
        told = [event.asset for event in dispatcher.take_events() if isinstance(event, AssetDelivered)]

        assert [asset.asset_no for asset in told] == [1, 2, 3]
        assert {asset.delivery.url for asset in told} == {a_delivery(1).url}
        assert [asset.delivery.same_as for asset in told] == ["", "photos/0001.jpg", "photos/0001.jpg"]
        assert dispatcher.unfinished == 0

    def test_a_twin_found_late_shares_at_once(self):
        """What is delivered already need not be waited for."""
        dispatcher = led(an_asset(1))
        dispatcher.next_to_upload(0.0)
        dispatcher.delivered(1, a_delivery(1), 0.0)
        dispatcher.admit([an_asset(2)])

        prepare_next(dispatcher)
        events = dispatcher.take_events()

        assert states(dispatcher, 2) == ["delivered"]
        assert [type(event) for event in events[-2:]] == [TwinFound, AssetDelivered]

    def test_what_the_journal_brings_back_leads(self):
        """After a kill a twin follows what was ready or delivered before."""
        ready = an_asset(1, state=AssetState.READY, rendition=replace(a_rendition(1), source_sha256=SAME))
        dispatcher = make(ready, an_asset(2))

        prepare_next(dispatcher)

        assert states(dispatcher, 1, 2) == ["ready", "queued"]

    def test_only_like_wishes_are_twins(self):
        """Another folder, recipe, tag or destination makes another delivery of the same bytes."""
        others = [
            Handling("agency", "web"),
            Handling("sandbox", "press"),
            Handling("sandbox", "web", folder="selects"),
            Handling("sandbox", "web", tags=("goal",)),
        ]
        dispatcher = led(an_asset(1), *(an_asset(no, handling=other) for no, other in enumerate(others, start=2)))

        assert states(dispatcher, 1, 2, 3, 4, 5) == ["ready"] * 5


class TestTakingOver:
    """What becomes of twins whose leader is not delivered."""

    def test_the_next_takes_over_when_the_leader_fails(self):
        """The others follow it in their turn."""
        dispatcher = led(an_asset(1), an_asset(2), an_asset(3))
        dispatcher.next_to_upload(0.0)

        dispatcher.upload_failed(1, UnreadableImageError("refused"), 0.0)
        dispatcher.take_events()
        taken = [prepare_next(dispatcher), prepare_next(dispatcher)]

        assert taken == [2, 3]
        assert states(dispatcher, 1, 2, 3) == ["failed", "ready", "queued"]

    def test_the_next_takes_over_when_the_leader_is_removed(self):
        """Taken out while it was ready, it takes no twin with it."""
        dispatcher = led(an_asset(1), an_asset(2))

        dispatcher.remove([1])
        dispatcher.take_events()

        assert prepare_next(dispatcher) == 2
        assert states(dispatcher, 1, 2) == ["removed", "ready"]

    def test_a_passing_failure_changes_nothing(self):
        """A leader that is tried again goes on leading."""
        dispatcher = led(an_asset(1), an_asset(2))
        dispatcher.next_to_upload(0.0)

        dispatcher.upload_failed(1, ConnectionLostError("host", "reset"), 0.0)
        dispatcher.take_events()

        assert states(dispatcher, 1, 2) == ["ready", "queued"]
        assert dispatcher.next_to_prepare() is None

    def test_another_recipe_parts_twins(self):
        """Whichever of them is to be prepared otherwise goes its own way."""
        dispatcher = led(an_asset(1), an_asset(2), an_asset(3))

        dispatcher.grant([2], Wish(recipe="press"))
        dispatcher.take_events()
        assert prepare_next(dispatcher) == 2
        assert states(dispatcher, 1, 2, 3) == ["ready", "ready", "queued"]

        dispatcher.grant([1], Wish(recipe="press"))
        dispatcher.take_events()
        assert prepare_next(dispatcher) == 1
        assert prepare_next(dispatcher) == 3
        assert states(dispatcher, 1, 2, 3) == ["queued", "ready", "ready"]

    def test_a_removed_twin_waits_no_longer(self):
        """Its leader's delivery is not its own; reinstated it is recognised again."""
        dispatcher = led(an_asset(1), an_asset(2))

        dispatcher.remove([2])
        dispatcher.next_to_upload(0.0)
        dispatcher.delivered(1, a_delivery(1), 0.0)
        dispatcher.take_events()
        assert states(dispatcher, 2) == ["removed"]

        dispatcher.retry([2])
        prepare_next(dispatcher)
        dispatcher.take_events()
        assert states(dispatcher, 2) == ["delivered"]

    def test_a_leader_prepared_anew_from_other_bytes_leads_no_longer(self):
        """The file was written to in between: what it had in common is gone."""
        dispatcher = led(an_asset(1))
        dispatcher.next_to_upload(0.0)
        dispatcher.upload_failed(1, UnreadableImageError("refused"), 0.0)
        dispatcher.retry([1])
        dispatcher.admit([an_asset(2)])

        assert prepare_next(dispatcher, "7" * 64) == 1
        assert prepare_next(dispatcher) == 2
        assert states(dispatcher, 1, 2) == ["ready", "ready"]


class TestUrgency:
    """A picture wanted twice goes when the more urgent of its files would."""

    def test_a_twin_lends_its_level_and_deadline(self):
        """Found later, or hurried while it waits."""
        soon = NOON + timedelta(minutes=5)
        dispatcher = led(an_asset(1, level=LOW))
        dispatcher.admit([an_asset(2, level=HIGH)])
        prepare_next(dispatcher)
        assert dispatcher[1].level is HIGH
        dispatcher.take_events()

        dispatcher.grant([2], Wish(level=URGENT, deadline=soon))
        told = [event.asset for event in dispatcher.take_events() if isinstance(event, AssetRekeyed)]

        assert (dispatcher[1].level, dispatcher[1].deadline) == (URGENT, soon)
        assert [asset.asset_no for asset in told] == [2, 1]

    def test_a_calmer_twin_changes_nothing(self):
        """What the leader has is kept."""
        dispatcher = led(an_asset(1, level=HIGH, deadline=NOON), an_asset(2, level=LOW))

        assert (dispatcher[1].level, dispatcher[1].deadline) == (HIGH, NOON)

    def test_a_twin_moved_to_the_top_takes_its_leader_along(self):
        """The user's own hand counts for both."""
        dispatcher = led(an_asset(1), an_asset(2))

        dispatcher.move([2], to_top=True)

        assert dispatcher[1].place == dispatcher[2].place == -1

    def test_a_twin_dragged_ahead_takes_its_leader_along(self):
        """Dropped before another picture, the bytes of both go before it; dragged to the end, they stay there."""
        dispatcher = led(an_asset(1), an_asset(2))
        dispatcher.admit([an_asset(3), an_asset(4)])
        for sha256 in ("7" * 64, "8" * 64):
            prepare_next(dispatcher, sha256)
        dispatcher.move([3, 4], to_top=True)

        dispatcher.move_before([2], 4)
        dispatcher.move_before([2], None)

        assert [asset.asset_no for asset in dispatcher.up_next(9)] == [3, 1, 4]


CONTENT = {1: SAME, 2: SAME, 3: SAME, 4: "7" * 64}
NUMBERS = st.sampled_from(list(CONTENT))


class TwinsAreSentOnce(RuleBasedStateMachine):
    """Three files of the same bytes and a fourth, through work, failures and commands in any sequence."""

    @initialize(workers=st.integers(1, 3))
    def begin(self, workers):
        self.dispatcher = make(*(an_asset(no) for no in CONTENT), workers=workers, connections=2)
        self.on_workers: list[int] = []
        self.on_connections: list[int] = []

    @rule()
    def prepare(self):
        if asset := self.dispatcher.next_to_prepare():
            self.on_workers.append(asset.asset_no)

    @precondition(lambda self: self.on_workers)
    @rule(which=NUMBERS)
    def prepared(self, which):
        done = self.on_workers.pop(which % len(self.on_workers))
        hand_in(self.dispatcher, done, CONTENT[done])

    @precondition(lambda self: self.on_workers)
    @rule()
    def preparation_failed(self):
        self.dispatcher.preparation_failed(self.on_workers.pop(), UnreadableImageError("bad"))

    @rule()
    def upload(self):
        if asset := self.dispatcher.next_to_upload(100.0):
            self.on_connections.append(asset.asset_no)

    @precondition(lambda self: self.on_connections)
    @rule()
    def delivered(self):
        done = self.on_connections.pop()
        self.dispatcher.delivered(done, a_delivery(done), 100.0)

    @precondition(lambda self: self.on_connections)
    @rule(error=st.sampled_from([UnreadableImageError("odd"), ConnectionLostError("host", "reset")]))
    def upload_failed(self, error):
        self.dispatcher.upload_failed(self.on_connections.pop(), error, 100.0)

    @precondition(lambda self: self.on_connections)
    @rule()
    def rendition_lost(self):
        self.dispatcher.rendition_lost(self.on_connections.pop())

    @rule(number=NUMBERS, wish=st.sampled_from([Wish(level=URGENT), Wish(recipe="press"), Wish(recipe="web")]))
    def grant(self, number, wish):
        self.dispatcher.grant([number], wish)

    @rule(number=NUMBERS, to_top=st.booleans())
    def move(self, number, to_top):
        self.dispatcher.move([number], to_top=to_top)

    @rule(number=NUMBERS, before=st.none() | NUMBERS)
    def drag(self, number, before):
        self.dispatcher.move_before([number], before)

    @rule(number=NUMBERS)
    def remove(self, number):
        self.dispatcher.remove([number])

    @rule(number=NUMBERS)
    def retry(self, number):
        self.dispatcher.retry([number])

    @rule()
    def turn(self):
        self.dispatcher.take_events()

    @invariant()
    def no_two_of_the_same_are_on_their_way(self):
        sent = [
            (self.dispatcher[no].handling.recipe, CONTENT[no])
            for no in CONTENT
            if self.dispatcher[no].state in {AssetState.READY, AssetState.UPLOADING}
        ]
        assert len(set(sent)) == len(sent)

    def teardown(self):
        """Let everything that is left go well: it ends, and what was shared was shared by the same."""
        if not hasattr(self, "dispatcher"):
            return
        while self.on_workers:
            self.prepared(1)
        while self.on_connections:
            self.delivered()
        for _ in range(20):
            self.dispatcher.take_events()
            while asset := self.dispatcher.next_to_prepare():
                hand_in(self.dispatcher, asset.asset_no, CONTENT[asset.asset_no])
            while asset := self.dispatcher.next_to_upload(200.0):
                self.dispatcher.delivered(asset.asset_no, a_delivery(asset.asset_no), 200.0)
        assert {self.dispatcher[no].state for no in CONTENT} <= FINAL_STATES
        assert self.dispatcher.unfinished == 0
        for no, content in CONTENT.items():
            delivery = self.dispatcher[no].delivery
            if delivery is not None and delivery.same_as:
                assert CONTENT[int(delivery.public_id)] == content


TestTwinsAreSentOnce = TwinsAreSentOnce.TestCase
TestTwinsAreSentOnce.settings = settings(max_examples=150, stateful_step_count=30)


def test_no_path_is_told_as_queued_twice():
    """A twin that waits was queued once already."""
    dispatcher = led(an_asset(1), an_asset(2))

    assert [event for event in dispatcher.take_events() if isinstance(event, AssetQueued)] == []
