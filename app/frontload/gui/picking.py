"""Asks for a folder or for images to add, and remembers where that was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATTERN = "Images (*.jpg *.jpeg *.jpe *.jfif *.mpo *.png *.webp *.tif *.tiff *.gif *.bmp *.avif);;All files (*)"


class Picking(QObject):
    """The two file dialogs of the window."""

    paths_picked = Signal(list)
    """Folders or files, at least one."""

    def __init__(self, state: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._state = state
        self._window = window

    @Slot()
    def pick_folder(self) -> None:
        """Ask for a folder."""
        if folder := QFileDialog.getExistingDirectory(self._window, "Add folder", self.last_folder()):
            self._state.setValue("last_folder", folder)
            self.paths_picked.emit([Path(folder)])

    @Slot()
    def pick_files(self) -> None:
        """Ask for images."""
        files, _ = QFileDialog.getOpenFileNames(self._window, "Add images", self.last_folder(), PATTERN)
        if files:
            self._state.setValue("last_folder", str(Path(files[0]).parent))
            self.paths_picked.emit([Path(file) for file in files])

    def last_folder(self) -> str:
        """Return the folder of the last pick, empty before the first."""
        return str(self._state.value("last_folder", ""))
