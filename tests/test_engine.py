"""The engine between fakes of the five ports: what it does in which order, and what survives."""

from __future__ import annotations

import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from fakes import (
    HANDLING,
    URGENT,
    InstantPreparer,
    MemoryJournal,
    MemorySpool,
    RecordingUploader,
    TickingClock,
    a_batch,
    a_source,
    an_asset,
)
from frontload.core.asset import Marks
from frontload.core.errors import (
    CredentialsRejectedError,
    DiskFullError,
    FileUnreadableError,
    JournalInUseError,
    ServiceTroubleError,
    UnknownNameError,
    UnreadableImageError,
    UplinkDownError,
)
from frontload.core.events import (
    AssetDelivered,
    AssetEvent,
    AssetFailed,
    AssetQueued,
    AssetRecalled,
    BatchOpened,
    BatchScanned,
    DestinationAccepted,
    OverlookedReason,
    PathOverlooked,
    PathUnreadable,
    RunChanged,
    RunFinished,
    UploadPostponed,
    UploadProgressed,
    UploadStarted,
)
from frontload.core.limits import Limits
from frontload.core.naming import NamingRule
from frontload.core.ports import ChunkMark
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe
from frontload.core.slots import Slots
from frontload.core.states import AssetState, RunState
from frontload.core.terms import Terms
from frontload.core.variant import Variant
from frontload.core.wish import Wish
from frontload.edges.clock import SystemClock
from frontload.engine import Engine, Outfit, World, greeting
from frontload.engine.sending import Sending

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.events import Event
    from frontload.core.ports import Clock


@dataclass
class Bench:
    """An engine on fakes, with everything it touched at hand."""

    found: Iterable = ()
    order: Order = Order.MANUAL
    workers: int = 1
    connections: int = 1
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    spool: MemorySpool = field(default_factory=MemorySpool)
    uploader: RecordingUploader = field(default_factory=RecordingUploader)
    events: list[Event] = field(default_factory=list)
    on_event: object = None
    opening_fails: Exception | None = None
    clock: Clock = field(default_factory=SystemClock)
    jitter: float = 0.0
    naming: NamingRule | None = None
    recipes: tuple[Recipe, ...] = BUILT_IN_RECIPES

    def __post_init__(self) -> None:
        self.journal.recipes = self.recipes
        self.preparer = InstantPreparer(self.spool)
        self.engine = self.make()

    def make(self) -> Engine:
        return Engine(
            open_world=self.open_world,
            scan=lambda batch_no, roots: iter(self.found),
            clock=self.clock,
            jitter=lambda: self.jitter,
            terms=Terms(
                order=self.order,
                slots=Slots(self.workers, self.connections),
                recipes=self.recipes,
                naming=self.naming,
            ),
            observe=self.observe,
        )

    @contextmanager
    def open_world(self):
        if self.opening_fails:
            raise self.opening_fails
        yield World(self.journal, self.spool, self.preparer, self.uploader, ExitStack())

    def observe(self, event: Event) -> None:
        self.events.append(event)
        if self.on_event:
            self.on_event(event)

    def run(self, *, restore: bool = False) -> RunFinished:
        return self.engine.run(until_idle=True, restore=restore)

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]

    def sent(self) -> list[int]:
        return [shipment.asset_no for shipment in self.uploader.shipments]


def sources(*sizes: int) -> list:
    """Return sources named by their place, of the given sizes."""
    return [a_source(f"{number:03d}.jpg", size) for number, size in enumerate(sizes, start=1)]


def test_a_folder_is_delivered_in_the_chosen_order():
    """Smallest first means smallest first, although the scan found them otherwise."""
    bench = Bench(sources(30, 10, 20), order=Order.SMALLEST)
    bench.engine.add(a_batch())

    finished = bench.run()

    assert bench.sent() == [2, 3, 1]
    assert [event.asset.rank for event in bench.of(AssetDelivered)] == [1, 2, 3]
    assert (finished.delivered, finished.failed, finished.skipped) == (3, 0, 0)
    assert bench.spool.names == set()


def test_a_name_is_given_once_and_outlives_the_rule():
    """The user's rule names what is found; a folder walked again after a kill keeps its names and counts on."""
    bench = Bench(sources(1, 2), naming=NamingRule("{folder}/{counter:03}"))
    bench.engine.add(a_batch())
    bench.run()
    bench.journal.batches[1] = replace(bench.journal.batches[1], scanned=False)
    bench.found = [*sources(1, 2), a_source("late.jpg", 3)]
    bench.naming = NamingRule("{slug}-{counter}")
    bench.engine = bench.make()

    bench.run(restore=True)

    assert [asset.public_id for asset in bench.journal.assets.values()] == ["photos/001", "photos/002", "late-3"]
    assert [shipment.public_id for shipment in bench.uploader.shipments] == ["photos/001", "photos/002", "late-3"]


def test_the_journal_knows_everything_before_the_observer():
    """Write first, then tell: at each event the committed row is in the event's state, or further on already."""
    line = ["queued", "preparing", "ready", "uploading", "delivered"]
    bench = Bench(sources(1, 2, 3))
    lag = []

    def compare(event):
        if isinstance(event, AssetEvent):
            committed = bench.journal.assets[event.asset.asset_no].state
            lag.append(line.index(committed) - line.index(event.asset.state))

    bench.on_event = compare
    bench.engine.add(a_batch())
    bench.run()

    assert len(lag) == 3 * len(line)
    assert min(lag) == 0


def test_the_intent_is_committed_before_the_request():
    """When a request goes out, the journal already says uploading, with its attempt counted."""
    bench = Bench(sources(1, 2))
    seen = []
    bench.uploader.before = lambda shipment: seen.append(bench.journal.assets[shipment.asset_no])
    bench.engine.add(a_batch())

    bench.run()

    assert [(asset.state, asset.attempts) for asset in seen] == [(AssetState.UPLOADING, 1)] * 2


def test_bytes_go_only_when_their_end_is_committed():
    """A rendition leaves the spool once its delivery, or its removal, is in the journal; and then it does."""
    bench = Bench(sources(1, 2), connections=1)
    discard, gone = bench.spool.discard, []

    def checked_discard(rendition):
        number = int(rendition.file_name.partition(".")[0])
        gone.append(bench.journal.assets[number].state)
        discard(rendition)

    def remove_second(shipment):
        if shipment.asset_no == 1:
            bench.engine.remove([2])

    bench.spool.discard = checked_discard
    bench.uploader.before = remove_second
    bench.engine.add(a_batch())
    bench.run()

    assert sorted(gone) == [AssetState.DELIVERED, AssetState.REMOVED]
    assert bench.spool.names == set()


def test_the_bytes_of_a_failed_upload_go_when_its_retry_is_committed():
    """Retry prepares anew; the old rendition leaves the spool, but not before the journal has forgotten it."""
    bench = Bench(sources(1))
    bench.uploader.errors = {1: [UnreadableImageError("refused")]}
    discard, gone = bench.spool.discard, []

    def checked_discard(rendition):
        gone.append((bench.journal.assets[1].state, bench.journal.assets[1].rendition))
        discard(rendition)

    bench.spool.discard = checked_discard
    bench.on_event = lambda event: bench.engine.retry([1]) if isinstance(event, AssetFailed) else None
    bench.engine.add(a_batch())

    assert bench.run().delivered == 1
    assert gone[0] == (AssetState.QUEUED, None)
    assert [state for state, _ in gone] == [AssetState.QUEUED, AssetState.DELIVERED]
    assert bench.preparer.prepared == [1, 1]


def test_workers_start_while_the_first_folder_is_walked():
    """Before its first file is found: they take half a second."""
    expected = []

    def found():
        expected.append(bench.preparer.expected)
        yield a_source("a.jpg")

    bench = Bench(found())
    bench.engine.add(a_batch())

    bench.run()

    assert expected == [1]


def test_a_batch_is_in_the_journal_before_it_is_told():
    """When a window hears of a drop, a kill can no longer lose it."""
    bench = Bench(sources(1))
    seen = []

    def note(event):
        if isinstance(event, BatchOpened):
            seen.append(set(bench.journal.batches))

    bench.on_event = note
    bench.engine.add(a_batch())
    bench.run()

    assert seen == [{1}]


def test_an_upload_cut_by_its_removal_is_not_delivered():
    """Removing what is on its way cuts the request, and the asset ends removed."""
    bench = Bench(sources(1))
    cut = threading.Event()

    def remove_and_wait(_):
        bench.engine.remove([1])
        bench.engine.set_order(Order.NAME)
        assert cut.wait(10)

    bench.uploader.before = remove_and_wait
    bench.on_event = lambda _: None
    sending_cut = Sending.cut

    def told(self, asset_no):
        sending_cut(self, asset_no)
        cut.set()

    bench.engine.add(a_batch())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sending, "cut", told)
        bench.run()

    assert bench.journal.assets[1].state is AssetState.REMOVED


@pytest.mark.timeout(20)
def test_no_wake_up_is_lost_between_two_looks_at_the_clock():
    """A retry that falls due while the engine commits is still carried out, though nothing else happens."""
    bench = Bench(sources(1), clock=TickingClock(0.4), jitter=0.004)
    bench.uploader.errors = {1: [ServiceTroubleError(503, "busy")] * 3}
    bench.engine.add(a_batch())

    assert bench.run().delivered == 1


def test_the_first_choice_waits_until_a_small_folder_was_seen_whole():
    """The smallest file goes first even if the scan finds it last and slowly."""
    seen = threading.Event()

    def slow():
        yield from sources(*[500] * 250)
        seen.wait(0.2)
        yield a_source("tiny.jpg", 1)

    bench = Bench(slow(), order=Order.SMALLEST)
    bench.engine.add(a_batch())
    bench.run()

    assert bench.uploader.shipments[0].file_name == "tiny.jpg"


def test_a_file_dropped_beside_its_own_folder_is_one_asset():
    """The same path twice in one drop is queued once."""
    bench = Bench([a_source("x.jpg"), a_source("x.jpg")])
    bench.engine.add(a_batch("/photos", "/photos/x.jpg"))

    assert bench.run().delivered == 1


def test_a_stop_before_the_first_file_keeps_the_batch_for_the_next_run():
    """Ctrl-C in the first moment ends the run quietly; the drop is in the journal."""
    bench = Bench(sources(1))
    bench.engine.add(a_batch())
    bench.engine.stop()

    assert bench.run().delivered == 0
    assert not bench.journal.batches[1].scanned
    assert Bench(sources(1), journal=bench.journal).run(restore=True).delivered == 1


def test_a_destination_that_is_gone_does_not_hold_up_the_others():
    """An account removed with work left fails that work with its reason; the rest is delivered."""
    journal = MemoryJournal()
    journal.save_batch(a_batch(batch_no=1, destination="gone", scanned=True))
    journal.save([an_asset(1, handling=replace(HANDLING, destination="gone"))])
    bench = Bench(sources(5), journal=journal)

    def check(destination):
        if destination == "gone":
            raise UnknownNameError("destination", destination, "sandbox")

    bench.uploader.check = check
    bench.engine.add(a_batch("/new"))
    finished = bench.run(restore=True)

    assert (finished.delivered, finished.failed) == (1, 1)
    assert journal.assets[1].failure.code == "unknown_name"


@pytest.mark.parametrize("error", [UplinkDownError("host", "refused"), ServiceTroubleError(503, "busy")])
def test_a_destination_out_of_reach_does_not_hold_up_the_others(monkeypatch, error):
    """It is asked again and again while they are sent, and then gets its own; nothing fails."""
    monkeypatch.setattr(greeting, "ASK_AGAIN_S", 0.01)
    bench = Bench(sources(1, 2, 3))
    asked = []

    def check(destination):
        asked.append(destination)
        if destination == "far" and len(bench.uploader.shipments) < 3:
            raise error
        return Limits()

    bench.uploader.check = check
    bench.engine.add(a_batch("/far", destination="far"))
    bench.engine.add(a_batch("/near"))

    finished = bench.run()

    assert (finished.delivered, finished.failed) == (6, 0)
    assert asked.count("far") >= 2
    assert [shipment.destination for shipment in bench.uploader.shipments] == ["sandbox"] * 3 + ["far"] * 3


def test_pausing_in_a_halt_does_not_bury_it():
    """Halted, paused and resumed at once: the destination is asked again and the run goes on."""
    bench = Bench(sources(1))
    bench.uploader.check_errors = [CredentialsRejectedError("press", "401")]

    def on_event(event):
        if isinstance(event, RunChanged) and event.state is RunState.HALTED:
            bench.engine.pause()
            bench.engine.resume()

    bench.on_event = on_event
    bench.engine.add(a_batch())

    assert bench.run().delivered == 1


def test_a_drop_that_met_a_full_disk_is_not_forgotten():
    """The journal could not take the batch: after the disk has room again it is there all the same."""
    bench = Bench(sources(1))
    save_batch, full = bench.journal.save_batch, []

    def full_once(batch):
        if not full:
            full.append(True)
            raise DiskFullError("/data")
        save_batch(batch)

    bench.journal.save_batch = full_once
    bench.engine.add(a_batch())
    with pytest.raises(DiskFullError):
        bench.run()

    assert bench.run(restore=True).delivered == 1


def test_a_paused_queue_stays_paused_when_it_runs_again():
    """Paused, broken off, run again: nothing is sent until resume, and the observer is told how things stand."""
    bench = Bench(sources(1))
    bench.journal.save_batch(a_batch(batch_no=1))
    bench.opening_fails = DiskFullError("/data")
    bench.engine.pause()
    with pytest.raises(DiskFullError):
        bench.run(restore=True)

    def go_on(event):
        if isinstance(event, BatchScanned):
            assert bench.sent() == []
            assert bench.of(RunChanged)[-1].state is RunState.PAUSED
            bench.engine.resume()

    bench.opening_fails = None
    bench.on_event = go_on

    assert bench.run(restore=True).delivered == 1


def test_a_row_of_an_earlier_run_can_be_clicked():
    """Commands about assets the journal no longer hands out are passed over."""
    bench = Bench(sources(1))
    bench.engine.add(a_batch())
    bench.run()
    bench.engine.set_level([1], URGENT)
    bench.engine.retry([1])
    bench.engine.remove([1])

    assert bench.run(restore=True).delivered == 0


def test_every_attempt_sends_the_same_bytes_under_the_same_name():
    """A passing trouble is tried again, and nothing about the request changes."""
    bench = Bench(sources(1))
    bench.uploader.errors = {1: [ServiceTroubleError(503, "busy"), ServiceTroubleError(500, "oops")]}
    bench.engine.add(a_batch())

    finished = bench.run()

    assert len(bench.uploader.shipments) == 3
    assert len(set(bench.uploader.shipments)) == 1
    assert len(bench.of(UploadPostponed)) == 2
    assert finished.delivered == 1
    assert bench.of(AssetDelivered)[0].asset.attempts == 3


def test_bad_files_cost_only_themselves():
    """An unreadable image, an unreadable path and a mistake of ours in one upload leave the rest unharmed."""
    error = PathUnreadable(1, a_source().path, FileUnreadableError("no permission"))
    litter = PathOverlooked(1, a_source("a.txt").path, OverlookedReason.NOT_AN_IMAGE)
    bench = Bench([*sources(1, 2, 3), error, litter])
    bench.preparer.errors = {1: UnreadableImageError("truncated")}
    bench.uploader.errors = {2: [ZeroDivisionError("ours")]}
    bench.engine.add(a_batch())

    finished = bench.run()

    assert (finished.delivered, finished.failed, finished.skipped) == (1, 3, 1)
    assert bench.journal.assets[2].failure.code == "bug"


def test_a_refused_destination_halts_before_a_byte_is_sent():
    """Wrong credentials stop the run with their error; nothing is sent, everything is kept."""
    bench = Bench(sources(1, 2))
    bench.uploader.check_errors = [CredentialsRejectedError("press", "unknown api_key")]
    bench.engine.add(a_batch())

    finished = bench.run()

    assert bench.sent() == []
    assert finished.delivered == finished.failed == 0
    assert bench.of(RunChanged)[-1].error.code == "credentials_rejected"


def test_a_destination_that_is_slow_to_answer_is_asked_again():
    """A passing trouble in the first question is retried, then the run goes on."""
    bench = Bench(sources(1))
    bench.uploader.check_errors = [UplinkDownError("host", "refused"), ServiceTroubleError(503, "busy")]
    bench.engine.add(a_batch())

    assert bench.run().delivered == 1
    assert len(bench.uploader.checked) == 3


def test_a_destination_that_never_answers_halts():
    """After four questions the run halts instead of preparing for nobody; a bug in the question does so at once."""
    for errors in ([UplinkDownError("host", "refused")] * 4, [ZeroDivisionError("ours")]):
        bench = Bench(sources(1))
        bench.uploader.check_errors = list(errors)
        bench.engine.add(a_batch())

        assert bench.run().delivered == 0
        assert bench.of(RunChanged)[-1].state is RunState.HALTED


def test_resume_after_a_halt_asks_again():
    """When what was wrong has been put right, resume delivers the rest."""
    bench = Bench(sources(1))
    bench.uploader.check_errors = [CredentialsRejectedError("press", "401")]

    def put_right(event):
        if isinstance(event, RunFinished) and not bench.of(AssetDelivered):
            bench.engine.resume()
        elif isinstance(event, AssetDelivered):
            bench.engine.stop()

    bench.on_event = put_right
    bench.engine.add(a_batch())
    bench.engine.run(until_idle=False, restore=False)

    assert len(bench.of(AssetDelivered)) == 1
    assert len(bench.uploader.checked) == 2


def test_an_unfinished_batch_is_taken_up_and_nothing_is_sent_twice():
    """A run stopped in the middle leaves the rest in the journal; the next run sends exactly that."""
    bench = Bench(sources(1, 2, 3, 4))
    bench.on_event = lambda event: bench.engine.stop() if isinstance(event, AssetDelivered) else None
    bench.engine.add(a_batch())
    bench.run()
    first = bench.sent()
    assert 1 <= len(first) < 4

    again = Bench(sources(1, 2, 3, 4), journal=bench.journal, spool=bench.spool)
    finished = again.run(restore=True)

    delivered = {a.asset_no for a in bench.journal.assets.values() if a.state is AssetState.DELIVERED}
    assert delivered == {1, 2, 3, 4}
    assert finished.delivered == 4 - sum(isinstance(e, AssetDelivered) for e in bench.events)
    assert len(bench.journal.assets) == 4


def test_a_batch_whose_scan_was_cut_off_is_scanned_again():
    """Files found before the kill are known, the others are new; no file becomes two assets."""
    first = Bench(sources(1, 2))
    first.engine.add(a_batch())
    first.run()
    journal = first.journal
    journal.save_batch(replace(journal.batches[1], scanned=False))  # as a kill before the scan's end leaves it

    again = Bench(sources(1, 2, 3), journal=journal)
    finished = again.run(restore=True)

    assert finished.delivered == 1
    assert again.sent() == [3]
    assert len(journal.assets) == 3
    assert journal.batches[1].scanned


def test_a_folder_dropped_twice_is_sent_once():
    """The second drop's files are skipped as already in the queue, told one by one."""
    bench = Bench(sources(1, 2))
    bench.engine.add(a_batch())
    bench.engine.add(a_batch())

    finished = bench.run()

    assert bench.sent() == [1, 2]
    assert finished.skipped == 2
    assert {event.reason for event in bench.of(PathOverlooked)} == {OverlookedReason.DUPLICATE}


def test_a_failed_file_can_be_dropped_again():
    """A file that failed before is a new asset when it is dropped once more."""
    bench = Bench(sources(1))
    bench.preparer.errors = {1: UnreadableImageError("truncated")}

    def drop_again(event):
        if isinstance(event, RunFinished) and len(bench.journal.assets) == 1:
            bench.engine.add(a_batch())
        elif isinstance(event, AssetDelivered):
            bench.engine.stop()

    bench.on_event = drop_again
    bench.engine.add(a_batch())
    bench.engine.run(until_idle=False, restore=False)

    assert [a.state for a in bench.journal.assets.values()] == [AssetState.FAILED, AssetState.DELIVERED]


def test_commands_from_another_thread_are_carried_out():
    """Level, place, order, removal, retry, pause and resume reach a running engine from outside."""
    bench = Bench(sources(*range(10, 16)))
    gate, engine = threading.Event(), bench.engine

    def hold_first(shipment):
        if shipment.asset_no == 1:
            assert gate.wait(10)

    def on_event(event):
        if isinstance(event, UploadStarted) and event.asset.asset_no == 1:
            engine.pause()
            engine.remove([5])
            engine.set_level([6], URGENT)
            engine.set_deadline([6], None)
            engine.move([4], to_top=True)
            engine.set_order(Order.LARGEST)
            engine.remove([3])
            engine.retry([3])
            engine.resume()
        if isinstance(event, RunChanged) and event.state is RunState.RUNNING:
            gate.set()

    bench.uploader.before = hold_first
    bench.on_event = on_event
    engine.add(a_batch())
    finished = engine.run(until_idle=True, restore=False)

    assert bench.sent() == [1, 4, 6, 3, 2]
    assert (finished.delivered, finished.skipped) == (5, 2)


def test_stop_answers_while_an_upload_hangs():
    """Stop ends the run although a request is under way; the asset is ready again, not failed."""
    bench = Bench(sources(1))
    stopped = threading.Event()

    def wait_for_stop(_):
        bench.engine.stop()
        assert stopped.wait(10)

    bench.uploader.before = wait_for_stop
    bench.uploader.close = stopped.set
    bench.engine.add(a_batch())

    bench.engine.run(until_idle=False, restore=False)

    assert bench.journal.assets[1].state is AssetState.READY
    assert bench.preparer.closed


def test_a_rendition_lost_from_the_spool_is_made_again():
    """Somebody emptied the spool: the asset is prepared once more and delivered."""
    bench = Bench(sources(1))
    bench.on_event = lambda event: bench.spool.names.clear() if len(bench.preparer.prepared) == 1 else None
    bench.engine.add(a_batch())

    assert bench.run().delivered == 1
    assert bench.preparer.prepared == [1, 1]


def test_a_scan_that_breaks_off_is_said_and_ends():
    """A mistake of ours while walking a folder fails that folder and no more."""

    def broken():
        yield a_source("001.jpg")
        raise ZeroDivisionError("ours")

    bench = Bench(broken())
    bench.engine.add(a_batch())

    finished = bench.run()

    assert (finished.delivered, finished.failed) == (1, 1)
    assert bench.of(PathUnreadable)[0].error.code == "bug"


def test_nothing_to_do_ends_at_once():
    """An empty folder, and a journal with nothing left, both end with a sum of zero."""
    empty = Bench([])
    empty.engine.add(a_batch())
    assert empty.run() == RunFinished(0, 0, 0, 0.0)
    assert len(empty.of(BatchScanned)) == 1
    assert Bench([]).run(restore=True) == RunFinished(0, 0, 0, 0.0)


def test_the_end_is_told_once_each_time_the_queue_runs_dry():
    """A window hears `RunFinished` after each drop, not after each event."""
    bench = Bench(sources(1, 2))
    bench.engine.add(a_batch())
    bench.on_event = lambda event: bench.engine.stop() if isinstance(event, RunFinished) else None

    bench.engine.run(until_idle=False, restore=False)

    assert len(bench.of(RunFinished)) == 1


def test_progress_is_told_but_not_journalled():
    """Bytes on their way reach the observer; the journal has one row a state."""
    bench = Bench(sources(100))
    bench.engine.add(a_batch())
    bench.run()

    assert [event.sent_bytes for event in bench.of(UploadProgressed)] == [50]
    assert [state for _, state in bench.journal.commits] == ["queued", "preparing", "uploading", "delivered"]


@pytest.mark.parametrize("recipe", ["sepia", "press@eager"])
def test_a_recipe_that_is_gone_fails_its_batch_and_no_other(recipe):
    """Restored after its recipe left the settings, or can no longer be left to Cloudinary; the run goes on."""
    journal = MemoryJournal()
    journal.save_batch(a_batch(batch_no=1, recipe=recipe))
    journal.save_batch(a_batch(batch_no=2))
    bench = Bench(sources(1), journal=journal)

    finished = bench.run(restore=True)

    assert (finished.failed, finished.delivered) == (1, 1)
    assert recipe in journal.assets[1].failure.title


@pytest.mark.parametrize("recipe", ["web", "web@eager"])
def test_the_files_own_words_travel_whoever_makes_the_rendition(recipe):
    """Alt text and caption are told to the destination, also of a picture that Cloudinary is to make."""
    bench = Bench([a_source(marks=Marks(caption="A goal"))])

    bench.engine.add(a_batch(recipe=recipe))
    bench.run()

    (shipment,) = bench.uploader.shipments
    assert shipment.context == (("alt", "A goal"), ("caption", "A goal"))


def test_a_run_that_broke_off_can_be_run_again():
    """The journal's disk was full for a moment: run raises, and run again with restore finishes the job."""
    bench = Bench(sources(1, 2, 3))
    save, full = bench.journal.save, []

    def save_until_full(assets):
        rows = list(assets)
        if not full and any(asset.state is AssetState.DELIVERED for asset in rows):
            full.append(True)
            raise DiskFullError("/data")
        save(rows)

    bench.journal.save = save_until_full
    bench.engine.add(a_batch())
    with pytest.raises(DiskFullError):
        bench.run()

    assert bench.run(restore=True).delivered == 3
    assert {a.state for a in bench.journal.assets.values()} == {AssetState.DELIVERED}


def test_each_drop_has_its_own_sum():
    """A window that has delivered one folder tells of the next one's images only."""
    bench = Bench(sources(1, 2))

    def drop_more(event):
        if isinstance(event, RunFinished):
            if len(bench.of(RunFinished)) == 2:
                bench.engine.stop()
            else:
                bench.found = [a_source(f"more {size}.jpg", size) for size in (5, 6, 7)]
                bench.engine.add(a_batch("/more"))

    bench.on_event = drop_more
    bench.engine.add(a_batch())
    bench.engine.run(until_idle=False, restore=False)

    assert [event.delivered for event in bench.of(RunFinished)] == [2, 3]


def test_a_world_that_cannot_be_opened_changes_nothing():
    """If the journal belongs to another Frontload the run ends with that error."""
    bench = Bench(sources(1), opening_fails=JournalInUseError("/data"))
    bench.engine.add(a_batch())

    with pytest.raises(JournalInUseError):
        bench.run()

    assert bench.events == []


def test_the_first_file_found_is_a_row_and_has_its_destination_asked_at_once():
    """While the scan goes on: the way to it is made meanwhile."""
    accepted = threading.Event()
    held_up = []

    def found():
        yield a_source("a.jpg")
        held_up.append(accepted.wait(20))
        yield a_source("b.jpg")

    bench = Bench()
    bench.found = found()
    bench.on_event = lambda event: accepted.set() if isinstance(event, DestinationAccepted) else None
    bench.engine.add(a_batch())

    bench.run()

    kinds = [type(event) for event in bench.events]
    assert held_up == [True]
    assert kinds.index(AssetQueued) < kinds.index(DestinationAccepted) < kinds.index(BatchScanned)


def test_a_big_scan_does_not_wait_for_its_end():
    """With ten thousand files the first deliveries happen while the scan is still under way."""
    begun = threading.Event()

    def endless():
        yield from sources(*range(1, 401))
        assert begun.wait(20), "nothing was delivered while the scan went on"

    bench = Bench(endless())
    bench.on_event = lambda event: begun.set() if isinstance(event, AssetDelivered) else None
    bench.engine.add(a_batch())

    assert bench.run().delivered == 400
    assert len(bench.of(AssetQueued)) == 400


def test_an_upload_in_chunks_goes_on_where_it_was_also_in_a_new_run():
    """What the destination acknowledged is journalled, handed to each further attempt, and forgotten at the end."""
    mark = ChunkMark("id", "sandbox", "photos/001", "e" * 32, 20, 40)
    bench = Bench(sources(1000))
    bench.uploader.before = lambda shipment: shipment.acknowledged(mark)
    bench.uploader.errors = {1: [UplinkDownError("cut"), CredentialsRejectedError("no")]}
    bench.engine.add(a_batch())
    bench.run()
    kept = bench.journal.marks.copy()

    bench.engine = bench.make()
    bench.run(restore=True)

    assert kept == {1: mark}
    assert [shipment.resume for shipment in bench.uploader.shipments] == [None, mark, mark]
    assert bench.journal.marks == {}


class OtherUploader(RecordingUploader):
    """Like the first one, but known by another class."""


def test_a_running_queue_works_on_under_other_settings():
    """Other edges and numbers: asked anew, used from the next image on, all of them closed at the end."""
    bench = Bench(sources(1, 2, 3))
    other_uploader, other_preparer = OtherUploader(), InstantPreparer(bench.spool)
    terms = Terms(Order.LARGEST, Slots(2, 2), (replace(BUILT_IN_RECIPES[0], quality=50),))

    def refit(world):
        world.preparer.retire()
        return replace(world, uploader=other_uploader, preparer=other_preparer)

    bench.uploader.before = lambda _: bench.engine.adopt(Outfit(terms, bench.open_world, refit))
    bench.engine.add(a_batch())

    finished = bench.run()

    first, other = bench.uploader, other_uploader
    assert finished.delivered == 3
    assert [shipment.asset_no for shipment in first.shipments + other.shipments] == [1, 2, 3]
    assert (len(first.shipments), other.checked) == (1, ["sandbox"])
    assert (bench.preparer.retired, bench.preparer.closed) == (True, True)
    assert (first.closed, other.closed, other_preparer.closed) == (True, True, True)


def test_a_recipe_that_was_changed_counts_for_what_is_prepared_from_now_on():
    """The queue names its recipes; what a name means, and how many workers there are, may change while it runs."""
    bench = Bench(sources(1, 2))
    terms = Terms(Order.MANUAL, Slots(2, 1), (replace(BUILT_IN_RECIPES[0], quality=50),))
    used = []

    def keep_busy(preparation, done):
        used.append(preparation.recipe.quality)
        if len(used) == 1:
            bench.engine.adopt(Outfit(terms, bench.open_world, lambda world: world))
        else:
            bench.engine.stop()

    bench.preparer.prepare = keep_busy
    bench.engine.add(a_batch())

    bench.run()

    assert used == [BUILT_IN_RECIPES[0].quality, 50]


VARIED = (Recipe("desk", variants=(Variant("thumbnail", preview=True), Variant("webp"))), *BUILT_IN_RECIPES)


def test_previews_of_all_pictures_go_before_the_first_picture():
    """Each variant is a job: prepared by its own recipe, sent under its own name, in its own place."""
    bench = Bench(sources(3000, 1000), recipes=VARIED, order=Order.SMALLEST)
    bench.engine.add(a_batch(recipe="desk"))

    finished = bench.run()

    assert finished.delivered == 6
    assert [shipment.public_id.partition("_")[2] for shipment in bench.uploader.shipments[:2]] == ["thumbnail"] * 2
    assert len({shipment.public_id for shipment in bench.uploader.shipments}) == 6
    assert sorted(asset.handling.recipe for asset in bench.journal.assets.values()) == sorted(
        ["thumbnail", "desk", "webp"] * 2
    )


def test_a_folder_walked_again_after_a_kill_brings_no_variant_twice():
    """The journal has them with their picture, and counts pictures: the next one goes on with its number."""
    bench = Bench(sources(1000), recipes=VARIED, naming=NamingRule("{counter:03}"))
    bench.on_event = lambda event: bench.engine.stop() if isinstance(event, AssetQueued) else None
    bench.engine.add(a_batch(recipe="desk"))
    bench.run()
    bench.journal.batches = {no: replace(batch, scanned=False) for no, batch in bench.journal.batches.items()}

    bench.on_event, bench.found, bench.engine = None, sources(1000, 2000), bench.make()
    bench.engine.add(a_batch(recipe="desk"))
    bench.run(restore=True)

    names = {"001", "001_thumbnail", "001_webp", "002", "002_thumbnail", "002_webp"}
    assert {asset.public_id for asset in bench.journal.assets.values()} == names
    assert len(bench.journal.assets) == len(names)
    assert {asset.state for asset in bench.journal.assets.values()} == {AssetState.DELIVERED}
    assert [event.reason for event in bench.of(PathOverlooked)] == [OverlookedReason.DUPLICATE] * 2


def test_what_is_decided_for_a_batch_counts_for_its_variants_too():
    """Its level goes to all that came of its files, its recipe to the pictures alone."""
    bench = Bench(sources(1000), recipes=VARIED)
    bench.engine.pause()
    bench.engine.add(a_batch(recipe="desk"))

    def decide(event):
        if isinstance(event, BatchScanned):
            bench.engine.set_batch(1, Wish(level=URGENT, recipe="press"))
            bench.engine.resume()

    bench.on_event = decide

    bench.run()

    assets = bench.journal.assets.values()
    assert {asset.level for asset in assets} == {URGENT}
    assert {asset.public_id.rpartition("_")[2]: asset.handling.recipe for asset in assets} == {
        "thumbnail": "thumbnail", "photos/001": "press", "webp": "webp",
    }  # fmt: skip


def test_what_failed_and_was_delivered_today_is_told_to_the_next_window_and_not_journalled_again():
    """It stands as it did, is not counted, and can be tried again; a resume without it takes nothing up."""
    bench = Bench(sources(1, 2))
    bench.preparer.errors = {1: UnreadableImageError("truncated")}
    bench.engine.add(a_batch(created_at=bench.clock.now()))
    bench.run()
    bench.events.clear()
    bench.journal.commits.clear()
    bench.preparer.errors = {}

    assert bench.run(restore=True).delivered == 0
    assert bench.of(AssetRecalled) == []

    finished = bench.engine.run(until_idle=True, restore=True, recall=True)

    assert [event.asset.state for event in bench.of(AssetRecalled)] == [AssetState.FAILED, AssetState.DELIVERED]
    assert (finished.delivered, finished.failed) == (0, 0)
    assert bench.journal.commits == []

    bench.engine.retry([1])
    finished = bench.engine.run(until_idle=True, restore=True, recall=True)

    assert (finished.delivered, finished.failed) == (1, 0)
    assert bench.journal.assets[1].state is AssetState.DELIVERED
