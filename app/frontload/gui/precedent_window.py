"""A window that other threads stand aside for while it is painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMainWindow

from frontload.engine.precedence import WINDOW_FIRST


class PrecedentWindow(QMainWindow):
    """Long work beside it waits at its next step while Qt paints what has changed; dialogs have no such right."""

    def event(self, event: QEvent) -> bool:
        """Take what Qt wants done, and precedence for what is long."""
        if event.type() is not QEvent.Type.UpdateRequest:
            return super().event(event)
        with WINDOW_FIRST:
            return super().event(event)
