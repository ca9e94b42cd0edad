"""The window while 100,000 files are dropped and 1,000 states a second change: its longest stall, its bytes a row.

A stall is time in which the event loop did not turn: the window's own work, and waiting for Python's lock or for a
core. On a machine that does other work beside, only the window's own work says something.

The core's own dispatcher and planner run on another thread and feed the window as an engine does, and plans are
drawn up beside it as the engine's are; what touches the world (disk, workers, uplink) is left out, so that nothing
but the window and Python's lock is measured. Half-way everything is selected and given another level, and then the
one it had.
"""

from __future__ import annotations

import os
import random
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count, islice, pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

import psutil
from tests.benchmarks.table import Line, Who

from frontload.core.asset import Asset, Batch, Delivery, Handling, Level, Marks, Rendition, Source
from frontload.core.dispatch import Dispatcher
from frontload.core.events import BatchOpened, BatchScanned, ForecastMade, UploadProgressed
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.wish import Wish
from frontload.edges.clock import SystemClock
from frontload.engine.changes import Changes
from frontload.engine.drawing import Drawing
from frontload.engine.inbox import Inbox
from frontload.engine.precedence import GENTLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from frontload.core.events import Event
    from frontload.core.wish import Decision
    from frontload.gui.engine_thread import EventBatcher

COUNT = 100_000
FOUND_A_SECOND = 20_000
CHUNK = 200
CHANGES_A_SECOND = 1000
RUN_S = 60.0  # a queue of 100,000 is planned every 20 s
CHANGED_S, UNDONE_S = 25.0, 40.0
HEARTBEAT_MS = 2
BATCH = Batch(1, (PurePosixPath("/photos"),), "sandbox", datetime.now(UTC))
HANDLING = Handling("sandbox", "web")


def measure() -> Iterator[Line]:
    """Yield stalls, work and memory of RUN_S of one window, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["FRONTLOAD_HOME"] = home
        yield from _measured()


def _measured() -> Iterator[Line]:
    import gc
    import sys

    from PySide6.QtCore import Qt, QTimer

    from frontload.gui import app as gui_app
    from frontload.wiring import open_app

    assets = list(made_assets())
    sys.setswitchinterval(gui_app.SWITCH_S)
    gc.set_threshold(*gui_app.GC_THRESHOLDS)
    qt = gui_app.make_application([])
    window, thread, pictures, furnishing = gui_app.assemble(open_app(), ("sandbox",))
    window.resize(1500, 900)
    window.show()
    turns: list[Turn] = []
    beat = QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: turns.append(Turn(time.perf_counter(), time.thread_time())))
    qt.processEvents()
    before_bytes = psutil.Process().memory_info().rss
    feeder = Feeder(thread.batcher, assets)
    engine = thread.engine
    engine.set_level, engine.remember, engine.give_back = feeder.set_level, feeder.remember, feeder.give_back
    beat.start(HEARTBEAT_MS)
    feeder.start()
    held_bytes: list[int] = []
    for second in (COUNT / FOUND_A_SECOND + 0.5, CHANGED_S - 1):
        QTimer.singleShot(int(second * 1000), lambda: held_bytes.append(psutil.Process().memory_info().rss))
    QTimer.singleShot(int(CHANGED_S * 1000), window._view.selectAll)
    QTimer.singleShot(int(CHANGED_S * 1000), partial(window._changes.set_level, Level.HIGH))
    QTimer.singleShot(int(UNDONE_S * 1000), window._changes.history.stack.undo)
    QTimer.singleShot(int(RUN_S * 1000), furnishing.manners.leave)
    qt.exec()
    feeder.stop()
    furnishing.finish()
    pictures.finish()
    began_s = turns[0].at_s
    for words, first_s, end_s in (
        ("while the folder is scanned", 0.0, COUNT / FOUND_A_SECOND),
        ("while the queue runs", COUNT / FOUND_A_SECOND, CHANGED_S - 1),
        ("while all are re-prioritised, and again", CHANGED_S - 1, RUN_S),
    ):
        part = [turn for turn in turns if first_s <= turn.at_s - began_s < end_s]
        stalls = sorted((after.at_s - turn.at_s) * 1000 - HEARTBEAT_MS for turn, after in pairwise(part))
        works = sorted((after.worked_s - turn.worked_s) * 1000 for turn, after in pairwise(part))
        usual = stalls[int(len(stalls) * 0.99)]
        said = f"{stalls[-1]:.0f} ms, 99 of 100 below {usual:.0f} ms"
        yield Line(Who.OURS, f"longest stall {words}", said, "budget 50 ms")
        yield Line(Who.OURS, "  the window's own work in one turn", f"{works[-1]:.0f} ms at most")
    yield Line(Who.OURS, "rows, state changes told", f"{COUNT:,}, {feeder.changes:,}")
    for words, bytes_then in zip(
        ("once all are found (window, dispatcher)", "while the second plan is drawn up beside the first"),
        held_bytes,
        strict=True,
    ):
        grown = f"{(bytes_then - before_bytes) / COUNT:,.0f}"
        yield Line(Who.OURS, f"bytes a row {words}", grown, "budget 1,000")


class Turn(NamedTuple):
    """A turn of the event loop: when it was, and how long the window's thread had worked by then."""

    at_s: float
    worked_s: float


def made_assets() -> Iterator[Asset]:
    """Yield assets as a scan would find them: sizes and deadlines at random, but the same each time."""
    dice = random.Random(1)
    directory, now = PurePosixPath("/photos"), datetime.now(UTC)
    for number in range(1, COUNT + 1):
        source = Source(
            directory, f"IMG_{number:06d}.jpg", "photos", dice.randint(200_000, 9_000_000), number, Marks(rating=3)
        )
        due = now + timedelta(seconds=dice.randint(60, 90_000)) if number % 3 == 0 else None
        level = dice.choice((Level.HIGH, Level.NORMAL, Level.NORMAL, Level.LOW))
        yield Asset(number, 1, source, f"photos/IMG_{number:06d}", HANDLING, level, due)


class Feeder(threading.Thread):
    """Finds files, plans, and carries images through their states; tells everything as the engine would."""

    def __init__(self, batcher: EventBatcher, assets: list[Asset]) -> None:
        super().__init__(daemon=True)
        self.changes = 0
        self._batcher = batcher
        self._assets = iter(assets)
        self._ending = threading.Event()
        slots, clock = Slots(8, 8), SystemClock()
        planner = Planner(order=Order.SMART, speeds=Speeds(), slots=slots)
        self._dispatcher = Dispatcher(planner=planner, slots=slots, jitter=lambda: 0.5)
        self._planners = ThreadPoolExecutor(1, "plan")
        self._inbox = Inbox(clock)
        self._drawing = Drawing(
            dispatcher=self._dispatcher, planner=planner, planners=self._planners, recipes=(), inbox=self._inbox,
            clock=clock, commit_and_tell=self._tell,
        )  # fmt: skip
        self._changes = Changes(
            dispatcher=self._dispatcher,
            spool=None,
            cut_upload=lambda _: None,
            commit_and_tell=self._tell,
        )

    def set_level(self, asset_nos: tuple[int, ...], level: Level) -> None:
        """Do what the engine's does."""
        self._inbox.put(partial(self._changes.grant, asset_nos, Wish(level=level)))

    def remember(self, asset_nos: tuple[int, ...]) -> list[Asset]:
        """Do what the engine's does."""
        kept: list[Asset] = []
        self._inbox.put(partial(self._changes.remember, asset_nos, kept))
        return kept

    def give_back(self, decisions: Iterable[tuple[int, Decision]]) -> None:
        """Do what the engine's does."""
        self._inbox.put(partial(self._changes.give_back, decisions))

    def stop(self) -> None:
        """End, and wait until it has."""
        self._ending.set()
        self.join()
        self._planners.shutdown(wait=True, cancel_futures=True)

    def run(self) -> None:
        """Until `stop`."""
        self._tell([BatchOpened(BATCH)])
        began_s, found, is_scanned = time.monotonic(), 0, False
        while not self._ending.is_set():
            now_s = time.monotonic()
            while found < min(COUNT, (now_s - began_s) * FOUND_A_SECOND):
                self._dispatcher.admit(GENTLE.over(islice(self._assets, CHUNK)))
                found += CHUNK
            if found >= COUNT and not is_scanned:
                is_scanned = True
                self._tell([BatchScanned(replace(BATCH, scanned=True))])
            forecast = self._drawing.plan()
            for _ in GENTLE.over(count()):
                if self.changes >= (now_s - began_s) * CHANGES_A_SECOND or not self._carry_one(now_s):
                    break
            self._tell([ForecastMade(forecast)] if forecast else [])
            self._inbox.carry_out(time.monotonic() + 0.01)

    def _tell(self, news: list[Event]) -> None:
        for event in GENTLE.over([*self._dispatcher.take_events(), *news]):
            self._batcher.observe(event)

    def _carry_one(self, now_s: float) -> bool:
        """Take one image from queued to delivered: five changes."""
        asset = self._dispatcher.next_to_prepare()
        if asset is None:
            return False
        number, size_bytes = asset.asset_no, asset.source.size_bytes // 4
        made = Rendition(f"{number}.jpg", size_bytes, f"{number:032x}", f"{number:064x}", 2560, 1707, "JPEG")
        self._dispatcher.prepared(number, made, now_s)
        while (ready := self._dispatcher.next_to_upload(now_s)) is not None:
            self._dispatcher.progressed(ready.asset_no, size_bytes, now_s)
            self._batcher.observe(UploadProgressed(ready.asset_no, size_bytes // 2, size_bytes))
            url = f"http://127.0.0.1:1/sandbox/image/upload/v1/photos/{ready.asset_no}.jpg"
            there = Delivery(f"{ready.asset_no}", url, made.etag, 2560, 1707, size_bytes, datetime.now(UTC))
            self._dispatcher.delivered(ready.asset_no, there, now_s)
            self.changes += 5
        return True
