"""The bridge between the engine's thread and the window's."""

from __future__ import annotations

import threading

from fakes import an_asset
from frontload.core.errors import DiskFullError, JournalInUseError
from frontload.core.events import AssetQueued, RunFinished
from frontload.gui.engine_thread import MOST_AT_ONCE, EngineThread, EventBatcher


def test_ten_thousand_events_are_few_signals_and_none_is_lost(qtbot):
    """Events from another thread arrive in order, in batches, without a signal each."""
    batcher, batches = EventBatcher(), []
    batcher.events_ready.connect(batches.append)

    def shout():
        for number in range(10_000):
            batcher.observe(AssetQueued(an_asset(number)))

    thread = threading.Thread(target=shout)
    with qtbot.waitSignal(batcher.events_ready):
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 10_000)

    assert [event.asset.asset_no for batch in batches for event in batch] == list(range(10_000))
    assert len(batches) <= 10_000 / MOST_AT_ONCE + 5
    assert max(map(len, batches)) <= MOST_AT_ONCE


class Stub:
    """An engine that does what a test tells it."""

    def __init__(self, observe, error=None):
        self.observe, self.error, self.stopped = observe, error, threading.Event()
        self.ran_on = None

    def run(self, *, until_idle, restore, recall):
        assert (until_idle, restore, recall) == (False, True, True)
        self.ran_on = threading.get_ident()
        if self.error:
            raise self.error
        self.observe(RunFinished(1, 0, 0, 1.0))
        assert self.stopped.wait(10)

    def stop(self):
        self.stopped.set()


def test_the_engine_runs_on_its_own_thread_and_finish_waits_for_it(qtbot):
    """The window's thread is never the engine's; after finish the thread is gone."""
    thread = EngineThread(Stub)

    with qtbot.waitSignal(thread.batcher.events_ready) as heard:
        thread.start()
    thread.finish()

    assert heard.args == [[RunFinished(1, 0, 0, 1.0)]]
    assert thread.engine.ran_on != threading.get_ident()
    assert not thread.isRunning()


def test_an_engine_that_cannot_start_says_why(qtbot):
    """A journal owned by another Frontload reaches the window as an error, not as a silence."""
    thread = EngineThread(lambda observe: Stub(observe, JournalInUseError("/data")))

    with qtbot.waitSignal(thread.run_failed) as failed:
        thread.start()
    thread.finish()

    assert failed.args[0].code == "journal_in_use"


def test_an_engine_that_failed_runs_again_when_asked(qtbot):
    """The disk was full and has room again: the same thread starts the engine over."""
    thread = EngineThread(lambda observe: Stub(observe, DiskFullError("/data")))
    with qtbot.waitSignal(thread.run_failed):
        thread.start()

    thread.engine.error = None
    with qtbot.waitSignal(thread.batcher.events_ready):
        thread.run_again()
    thread.finish()

    assert not thread.isRunning()
