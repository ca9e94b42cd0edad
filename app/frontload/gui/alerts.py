"""What is worth interrupting somebody for: a run that ended, deadlines at risk, a run that needs its user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from frontload.core.events import RunChanged, RunFinished
from frontload.core.states import RunState
from frontload.gui import texts

if TYPE_CHECKING:
    from frontload.core.events import Event
    from frontload.gui.outlook import Prospect
    from frontload.gui.status_strip import Progress


class Alerts(QObject):
    """Says each thing once, not again until it was over."""

    raised = Signal(str, str)
    """A title and a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._risk_is_told = False

    @Slot(list)
    def hear(self, events: list[Event]) -> None:
        """Hear a batch of the engine's events."""
        for event in events:
            match event:
                case RunFinished(delivered, failed, _, _) if delivered or failed:
                    self._say_finished(delivered, failed)
                case RunChanged(RunState.HALTED, error) if error is not None:
                    self.raised.emit(self.tr("Frontload needs you"), texts.error_text(error))
                case _:
                    pass

    @Slot(object, object)
    def show_progress(self, progress: Progress, prospect: Prospect) -> None:
        """Hear how the queue stands."""
        risk = texts.risk_text(prospect.at_risk, prospect.late) if progress.unfinished else ""
        if risk and not self._risk_is_told:
            self.raised.emit(self.tr("Deadlines at risk"), risk)
        self._risk_is_told = bool(risk)

    def _say_finished(self, delivered: int, failed: int) -> None:
        if failed:
            said = self.tr("Delivered: {delivered}. Failed: {failed}.").format(
                delivered=texts.number_text(delivered), failed=texts.number_text(failed)
            )
            self.raised.emit(self.tr("Finished, with failures"), said)
        else:
            said = self.tr("Delivered: {delivered}.").format(delivered=texts.number_text(delivered))
            self.raised.emit(self.tr("Everything is delivered"), said)
