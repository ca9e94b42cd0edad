"""Loads the small pictures that workers made, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class PictureLoader(QObject):
    """Reads picture files on a pool thread and hands pixmaps to the GUI thread."""

    picture_loaded = Signal(str, QPixmap)
    """The source hash it was asked with, and the picture."""
    picture_missing = Signal(str)
    """The source hash of a picture that is not there, or cannot be read."""
    _read = Signal(str, QImage)

    def __init__(self, path_of: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path_of = path_of
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._read.connect(self._hand_over)

    @Slot(str)
    def load(self, source_sha256: str) -> None:
        """Begin to load one picture."""
        self._pool.start(_Reading(source_sha256, self._path_of(source_sha256), self._read.emit))

    def finish(self) -> None:
        """Drop what has not begun and wait for what has."""
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(str, QImage)
    def _hand_over(self, source_sha256: str, image: QImage) -> None:
        if image.isNull():
            self.picture_missing.emit(source_sha256)
        else:
            self.picture_loaded.emit(source_sha256, QPixmap.fromImage(image))


class _Reading(QRunnable):
    def __init__(self, source_sha256: str, path: Path, tell: Callable[[str, QImage], None]) -> None:
        super().__init__()
        self._source_sha256 = source_sha256
        self._path = path
        self._tell = tell

    def run(self) -> None:
        self._tell(self._source_sha256, QImageReader(str(self._path)).read())
