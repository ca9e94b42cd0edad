"""What preparing and sending costs on this machine, as earlier runs learned it, for the inspector."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from frontload.core.events import RunChanged, RunFinished
from frontload.gui.errand import Errand
from frontload.wiring import learned_speeds

if TYPE_CHECKING:
    from frontload.core.events import Event
    from frontload.wiring import App


class PriceDesk(QObject):
    """Reads them off the GUI thread as a run begins and ends, never before the first paint."""

    learned = Signal(object)
    """A function that returns what is before an asset, see `Speeds.price_list`."""

    def __init__(self, app: App, parent: QObject) -> None:
        super().__init__(parent)
        self.app = app
        self._reading = Errand(self)
        self._reading.done.connect(self._on_read)

    @Slot(list)
    def hear(self, events: list[Event]) -> None:
        """Hear a batch of the engine's events."""
        if any(isinstance(event, RunChanged | RunFinished) for event in events):
            self._reading.run(partial(_prices, self.app))

    def finish(self) -> None:
        """Wait for what is being read."""
        self._reading.finish()

    @Slot(object)
    def _on_read(self, prices: object) -> None:
        self.learned.emit(prices)


def _prices(app: App) -> object:
    return learned_speeds(app).price_list()
