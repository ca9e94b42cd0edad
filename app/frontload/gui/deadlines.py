"""Deadlines of a selection: in so many minutes, or at a moment the user is asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from frontload.gui import texts
from frontload.gui.deadline_dialog import DeadlineDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from frontload.engine import Engine


class Deadlines(QObject):
    """Gives the engine what the user decides."""

    said = Signal(str)
    """What has to be said of a deadline that was set."""

    def __init__(self, engine: Engine, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._window = window

    def set_in(self, asset_nos: tuple[int, ...], step: timedelta) -> None:
        """Set a deadline *step* from now."""
        self._engine.set_deadline(asset_nos, datetime.now().astimezone() + step)

    def ask(self, asset_nos: tuple[int, ...]) -> None:
        """Ask for a deadline and set it; one that has passed is set as well, and said to have passed."""
        now = datetime.now().astimezone()
        dialog = DeadlineDialog(now, self._window)
        if asset_nos and dialog.exec():
            self._engine.set_deadline(asset_nos, dialog.moment())
            if passed := texts.passed_text(dialog.moment(), datetime.now().astimezone(), len(asset_nos)):
                self.said.emit(passed)
        dialog.deleteLater()
