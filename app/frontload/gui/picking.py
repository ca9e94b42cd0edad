"""Asks for a folder or for images to add, or for a file to write, and remembers where that was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from frontload.gui.translations import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATTERN = "*.jpg *.jpeg *.jpe *.jfif *.mpo *.png *.webp *.tif *.tiff *.gif *.bmp *.avif *.heic *.heif *.hif"


class Picking(QObject):
    """The file dialogs of the window."""

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

    def pick_report(self, title: str, name: str) -> Path | None:
        """Ask for a file to write a report to, its kind by its ending; *name* is proposed, without an ending."""
        kinds = report_kinds()
        kind = str(self._state.value("last_report", next(iter(kinds))))
        proposed = Path(str(self._state.value("last_report_folder", ""))) / f"{name}.{kind}"
        said, chosen = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), ";;".join(kinds.values()), kinds.get(kind, "")
        )
        if not said:
            return None
        path = Path(said)
        if (kind := path.suffix.removeprefix(".").lower()) not in kinds:  # as typed, or as another kind was chosen
            kind = next((kind for kind, words in kinds.items() if words == chosen), next(iter(kinds)))
            path = path.with_name(f"{path.name}.{kind}")
        self._state.setValue("last_report", kind)
        self._state.setValue("last_report_folder", str(path.parent))
        return path

    def last_folder(self) -> str:
        """Return the folder of the last pick, empty before the first."""
        return str(self._state.value("last_folder", ""))


def report_kinds() -> dict[str, str]:
    """Return the kinds of report by the ending of their files, as a file dialog shows them."""
    words = {
        "csv": tr("Table for spreadsheets"), "html": tr("Contact sheet"), "md": tr("Markdown table"),
        "json": tr("JSON for programs"),
    }  # fmt: skip
    return {ending: f"{word} (*.{ending})" for ending, word in words.items()}


def filters() -> str:
    """Return what a file dialog shows: images, or all there is."""
    images, everything = tr("Images"), tr("All files")
    return f"{images} ({PATTERN});;{everything} (*)"
