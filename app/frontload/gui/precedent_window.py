"""A window that other threads stand aside for while it is laid out and painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMainWindow

from frontload.engine.precedence import WINDOW_FIRST

_LONG = {QEvent.Type.UpdateRequest, QEvent.Type.LayoutRequest}


class PrecedentWindow(QMainWindow):
    """Long work beside it rests at its next step until every widget of the window has been painted."""

    def event(self, event: QEvent) -> bool:
        """Take what Qt wants done, and right of way for what is long."""
        if event.type() not in _LONG:
            return super().event(event)
        with WINDOW_FIRST:
            return super().event(event)
