"""The QThread that holds the engine, and the bridge that turns its many events into few signals."""

from __future__ import annotations

import logging
import threading
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from frontload.core.errors import BugError, FrontloadError
from frontload.core.events import ForecastMade
from frontload.engine.precedence import WINDOW_FIRST

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.events import Event, Observer
    from frontload.engine import Engine

log = logging.getLogger(__name__)

FLUSH_MS = 100
MOST_AT_ONCE = 300
"""Events handed over in one turn of the event loop, some 5 ms of work."""
NEXT_MS = 20
"""From there to the next turn where more have gathered: keys and paints come between."""


class EventBatcher(QObject):
    """Collects events on the engine's thread and hands them to the GUI thread some ten times a second."""

    events_ready = Signal(list)
    """A list of events in order; never empty."""
    _waiting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._events: deque[Event] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._flush)
        self._waiting.connect(self._begin_to_wait)

    def observe(self, event: Event) -> None:
        """Take one event; any thread. Only the first after a flush wakes the GUI thread."""
        if isinstance(event, ForecastMade):
            event.forecast.reckoned()  # here, for the window would stand still as long
        with self._lock:
            self._events.append(event)
            first = len(self._events) == 1
        if first:
            self._waiting.emit()

    @Slot()
    def _begin_to_wait(self) -> None:
        self._timer.start(FLUSH_MS)

    @Slot()
    @WINDOW_FIRST
    def _flush(self) -> None:
        with self._lock:
            events = [self._events.popleft() for _ in range(min(MOST_AT_ONCE, len(self._events)))]
            is_more = bool(self._events)
        if is_more:
            self._timer.start(NEXT_MS)  # the next event is not the first then, and would wake nobody
        if events:
            self.events_ready.emit(events)


class EngineThread(QThread):
    """Runs the engine until it is stopped. Commands go to `engine` directly: its methods are made for that."""

    run_failed = Signal(object)
    """A `FrontloadError`: the journal could not be opened or written; the engine rests until `run_again`."""

    def __init__(self, make_engine: Callable[[Observer], Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.batcher = EventBatcher(self)
        self.engine = make_engine(self.batcher.observe)
        self._go_on = threading.Event()
        self._finishing = False

    def run(self) -> None:
        """Run the engine, again after each failure once `run_again` is called; called by Qt on the new thread."""
        while not self._finishing:
            self._go_on.clear()
            try:
                self.engine.run(until_idle=False, restore=True, recall=True)
            except FrontloadError as error:
                self.run_failed.emit(error)
            except (
                Exception
            ) as error:  # the last resort of this thread: Qt would show it where no window may be made
                log.critical("the engine broke off", exc_info=True)
                self.run_failed.emit(BugError(f"{type(error).__name__} in the engine"))
            else:
                return
            if not self._finishing:
                self._go_on.wait()

    @Slot()
    def run_again(self) -> None:
        """Have an engine that failed start over from the journal; nothing happens to one that runs."""
        self._go_on.set()

    def finish(self) -> None:
        """Stop the engine and wait until its thread is gone; the queue is kept."""
        self._finishing = True
        self.engine.stop()
        self._go_on.set()
        self.wait()
