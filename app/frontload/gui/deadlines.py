"""Deadlines of a selection: in so many minutes, later by so many, or at a moment the user is asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from frontload.gui import texts
from frontload.gui.deadline_dialog import DeadlineDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from frontload.gui.changes import Changes

LATER = timedelta(minutes=30)


class Deadlines(QObject):
    """Turns what the user picks into a moment."""

    said = Signal(str)
    """What has to be said of a deadline that was set."""

    def __init__(self, changes: Changes, window: QWidget) -> None:
        super().__init__(window)
        self._changes = changes
        self._window = window

    def set_in(self, step: timedelta) -> None:
        """Set a deadline *step* from now."""
        self._changes.set_deadline(datetime.now().astimezone() + step)

    def put_off(self) -> None:
        """Put the deadlines off by half an hour."""
        self._changes.put_off(LATER, datetime.now().astimezone())

    def take(self) -> None:
        """Take the deadlines away."""
        self._changes.set_deadline(None)

    def ask(self, count: int) -> None:
        """Ask for a deadline of *count* images and set it; one that has passed is set as well, and said so."""
        moment = self.asked_for() if count else None
        if moment is None:
            return
        self._changes.set_deadline(moment)
        if passed := texts.passed_text(moment, datetime.now().astimezone(), count):
            self.said.emit(passed)

    def asked_for(self) -> datetime | None:
        """Ask for a moment; None if the user thinks better of it."""
        dialog = DeadlineDialog(datetime.now().astimezone(), self._window)
        moment = dialog.moment() if dialog.exec() else None
        dialog.deleteLater()
        return moment
