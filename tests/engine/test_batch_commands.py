"""Batches of a running engine, between fakes: other defaults, more files, a folder of their own."""

from __future__ import annotations

import threading
from contextlib import ExitStack, contextmanager
from pathlib import PurePosixPath

import pytest

from fakes import URGENT, InstantPreparer, MemoryJournal, MemorySpool, RecordingUploader, a_batch, a_source
from frontload.core.asset import Hand, Level
from frontload.core.events import AssetRekeyed, BatchChanged, BatchOpened, BatchScanned, RunChanged, RunFinished
from frontload.core.overwrite import Overwrite
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.core.slots import Slots
from frontload.core.terms import Terms
from frontload.core.wish import Decision, Wish
from frontload.edges.clock import SystemClock
from frontload.engine import Engine, World

LONGEST_S = 20


class Floor:
    """An engine that scans made-up files, named by their root, on its own thread; paused until told otherwise."""

    def __init__(self) -> None:
        self.journal, self.spool, self.uploader = MemoryJournal(), MemorySpool(), RecordingUploader()
        self.events = []
        self._heard = threading.Condition()
        self.engine = Engine(
            open_world=self._open_world,
            scan=lambda _, roots: (a_source(f"{root.name}.jpg") for root in roots),
            clock=SystemClock(),
            jitter=lambda: 0.0,
            terms=Terms(order=Order.MANUAL, slots=Slots(1, 1), recipes=BUILT_IN_RECIPES),
            observe=self._observe,
        )
        self.engine.pause()
        self._thread = threading.Thread(target=self.engine.run, kwargs={"until_idle": False, "restore": True})
        self._thread.start()

    @contextmanager
    def _open_world(self):
        yield World(self.journal, self.spool, InstantPreparer(self.spool), self.uploader, ExitStack())

    def _observe(self, event) -> None:
        with self._heard:
            self.events.append(event)
            self._heard.notify_all()

    def wait(self, kind: type, count: int = 1) -> list:
        """Return the first *count* events of a kind, when they were told."""
        with self._heard:
            told = self._heard.wait_for(lambda: sum(isinstance(e, kind) for e in self.events) >= count, LONGEST_S)
        assert told, f"{count} x {kind.__name__} was not told"
        return [event for event in self.events if isinstance(event, kind)][:count]

    def close(self) -> None:
        self.engine.stop()
        self._thread.join()


@pytest.fixture
def floor():
    """A paused engine."""
    made = Floor()
    yield made
    made.close()


def test_other_defaults_reach_what_waits_and_what_is_found_later(floor):
    """A batch is made urgent and moved to a folder: its files are, those dropped on it later are too."""
    floor.engine.add(a_batch("/a", "/b"))
    floor.wait(BatchScanned)

    floor.engine.set_batch(1, Wish(level=URGENT, folder="cup", overwrite=Overwrite.ALWAYS))
    floor.wait(AssetRekeyed, 2)
    floor.engine.add_to(1, (PurePosixPath("/c"),))
    floor.wait(BatchScanned, 2)

    assets = floor.journal.assets.values()
    assert [asset.source.name for asset in assets] == ["a.jpg", "b.jpg", "c.jpg"]
    assert {asset.batch_no for asset in assets} == {1}
    decided = {(asset.level, asset.handling.folder, asset.handling.overwrite) for asset in assets}
    assert decided == {(URGENT, "cup", Overwrite.ALWAYS)}
    assert all(asset.public_id.startswith("cup/photos/") for asset in assets)
    assert floor.journal.batches[1].roots == tuple(map(PurePosixPath, ("/a", "/b", "/c")))
    assert floor.journal.batches[1].scanned
    floor.engine.resume()
    floor.wait(RunFinished)
    assert {shipment.overwrite for shipment in floor.uploader.shipments} == {Overwrite.ALWAYS}


def test_defaults_can_be_put_back(floor):
    """An undo gives the batch what it had; how far it was scanned is not undone."""
    floor.engine.add(a_batch("/a"))
    (scanned,) = floor.wait(BatchScanned)
    before = floor.wait(BatchOpened)[0].batch

    floor.engine.set_batch(1, Wish(level=URGENT))
    assert floor.wait(BatchChanged)[0].batch.by_hand is Hand.LEVEL
    floor.engine.put_batch(before)
    floor.wait(BatchChanged, 2)

    assert floor.journal.batches[1] == scanned.batch


def test_a_held_batch_lets_the_run_end(floor):
    """What a person holds is not waited for; released it is delivered."""
    floor.engine.add(a_batch("/a", "/b"))
    floor.wait(BatchScanned)
    floor.engine.hold([1], held=True)
    floor.engine.resume()
    floor.wait(RunChanged, 2)

    floor.wait(RunFinished)
    assert [shipment.asset_no for shipment in floor.uploader.shipments] == [2]
    floor.engine.hold([1], held=False)
    floor.wait(RunFinished, 2)

    assert [shipment.asset_no for shipment in floor.uploader.shipments] == [2, 1]


def test_what_is_remembered_is_as_it_stood_before_what_is_asked_for_later(floor):
    """Also where all of it is asked for in one breath; numbers nobody knows any more cost nothing."""
    floor.engine.add(a_batch("/a", "/b"))
    floor.wait(BatchScanned)

    before = floor.engine.remember([1, 2, 99])
    floor.engine.set_level([1, 2], URGENT)
    floor.engine.give_back((asset.asset_no, Decision.of(asset)) for asset in before)
    told = floor.wait(AssetRekeyed, 4)

    assert [event.asset.level for event in told] == [URGENT, URGENT, Level.NORMAL, Level.NORMAL]
    assert [asset.asset_no for asset in before] == [1, 2]
