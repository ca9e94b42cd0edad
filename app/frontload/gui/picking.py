"""Asks for a folder or for images to add, and remembers where that was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from frontload.gui.translations import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATTERN = "*.jpg *.jpeg *.jpe *.jfif *.mpo *.png *.webp *.tif *.tiff *.gif *.bmp *.avif"


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
        if folder := QFileDialog.getExistingDirectory(self._window, self.tr("Add folder"), self.last_folder()):
            self._state.setValue("last_folder", folder)
            self.paths_picked.emit([Path(folder)])

    @Slot()
    def pick_files(self) -> None:
        """Ask for images."""
        files, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add images"), self.last_folder(), filters())
        if files:
            self._state.setValue("last_folder", str(Path(files[0]).parent))
            self.paths_picked.emit([Path(file) for file in files])

    def last_folder(self) -> str:
        """Return the folder of the last pick, empty before the first."""
        return str(self._state.value("last_folder", ""))


def filters() -> str:
    """Return what a file dialog shows: images, or all there is."""
    images, everything = tr("Images"), tr("All files")
    return f"{images} ({PATTERN});;{everything} (*)"
