"""The application object, which on macOS is handed files and folders: dropped on its icon, or opened with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Gathers the events that open one file each; a filter in its place would see every event there is."""

    paths_opened = Signal(list)
    """What was opened at once, as paths; never empty."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._opened: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Take the events that open files; Qt has every other one."""
        if not (isinstance(event, QFileOpenEvent) and event.file()):
            return super().event(event)
        if not self._opened:
            QTimer.singleShot(0, self._tell)
        self._opened.append(Path(event.file()))
        return True

    @Slot()
    def _tell(self) -> None:
        paths, self._opened = self._opened, []
        self.paths_opened.emit(paths)
