"""How the window looked when it was closed: geometry, columns, and whether the queue was paused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.states import RunState
from frontload.gui.row_order import Column

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMainWindow

    from frontload.gui.panes import Panes
    from frontload.gui.queue_view import QueueView

WIDTH_PX, HEIGHT_PX = 1440, 900
COLUMNS_KEY = f"columns_{len(Column)}"  # widths of another set of columns mean nothing to this one


class Remembered:
    """Keeps it in *state*; the queue itself is in the journal."""

    def __init__(self, state: QSettings, window: QMainWindow, view: QueueView, panes: Panes) -> None:
        self._state = state
        self._window = window
        self._view = view
        self._panes = panes

    def restore(self) -> None:
        """Put everything as it was; a window that was never open before fits its screen."""
        screen = self._window.screen()
        if screen is not None:  # Wine has none before the first window is shown
            available = screen.availableGeometry()
            self._window.resize(min(WIDTH_PX, available.width()), min(HEIGHT_PX, available.height() - 40))
        if geometry := self._state.value("geometry"):
            self._window.restoreGeometry(geometry)
        if header := self._state.value(COLUMNS_KEY):
            self._view.restore_columns(header)
        self._panes.restore(self._state)

    def keep(self) -> None:
        """Remember how it looks now."""
        self._state.setValue("geometry", self._window.saveGeometry())
        self._panes.keep(self._state)
        if self._view.has_own_columns():
            self._state.setValue(COLUMNS_KEY, self._view.horizontalHeader().saveState())

    def was_paused(self) -> bool:
        """Tell whether the queue was paused by the user."""
        return bool(self._state.value("paused", defaultValue=False, type=bool))

    def keep_run(self, run_state: RunState) -> None:
        """Remember at once whether the queue is paused: a crash must not start it."""
        self._state.setValue("paused", run_state is RunState.PAUSED)
