"""Everything in the window that shows how far the queue is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from frontload.engine.precedence import WINDOW_FIRST
from frontload.gui.progress import ProgressTally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.events import Event
    from frontload.gui.make_it_panel import MakeItPanel
    from frontload.gui.outlook import Outlook
    from frontload.gui.queue_view import QueueView
    from frontload.gui.status_strip import StatusStrip
    from frontload.gui.surroundings import Surroundings

TICK_MS = 1000
"""While something is under way, so that the ETA counts down between events."""


class Gauges(QObject):
    """Strip, batches, filters, the panel of remedies and the table's place follow the queue. GUI thread only."""

    shown = Signal(object, object)
    """`Progress` and `Prospect`, whenever they are shown."""

    def __init__(
        self,
        *,
        strip: StatusStrip,
        make_it: MakeItPanel,
        around: Surroundings,
        view: QueueView,
        outlook: Outlook,
        monotonic_s: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._strip = strip
        self._make_it = make_it
        self._around = around
        self._view = view
        self._outlook = outlook
        self._monotonic_s = monotonic_s
        self._tally = ProgressTally()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.show_all)

    def hear(self, events: Iterable[Event]) -> None:
        """Add events up; `show_all` shows what came of it."""
        self._tally.hear(events, self._monotonic_s())

    @Slot()
    @WINDOW_FIRST
    def show_all(self) -> None:
        """Show the numbers of this moment."""
        now_s = self._monotonic_s()
        progress = self._tally.snapshot(now_s)
        prospect = self._outlook.prospect(datetime.now().astimezone())
        self._strip.show_progress(progress, prospect)
        self._strip.show_rate(progress.rate_bytes_per_s, now_s)
        self._around.show_progress(progress, prospect, self._tally)
        self._make_it.show_risk(prospect)
        self.shown.emit(progress, prospect)
        if progress.uploading:
            self._view.follow(progress.total - progress.unfinished)
        if progress.is_busy != self._tick.isActive():
            self._tick.start() if progress.is_busy else self._tick.stop()
