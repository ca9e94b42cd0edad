"""A worker process of the window's own, asked on a pool thread: folders and processes take the disk's time."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool

from frontload.core.errors import FileUnreadableError
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from frontload.core.ports import Preparation, Prepared, Preparer


class OwnWorker(QObject):
    """Prepares into *folder* by what *make_preparer* returns, made with the first wish. GUI thread only."""

    def __init__(self, make_preparer: Callable[[Path], Preparer], folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self._make_preparer = make_preparer
        self._preparer: Preparer | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def prepare(self, preparation: Preparation, done: Callable[[int, Prepared], None]) -> None:
        """Begin; *done* is called once with the preparation's number and the outcome, on any thread."""
        self._pool.start(partial(self._prepare, preparation, done))

    def finish(self) -> None:
        """End the worker and take its folder away; what was begun is never told."""
        self._pool.clear()
        self._pool.start(self._end)
        self._pool.waitForDone()

    # --- on the pool's thread ---------------------------------------------------------------------------------

    def _prepare(self, preparation: Preparation, done: Callable[[int, Prepared], None]) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            done(preparation.asset_no, FileUnreadableError(reason_text(error)))
            return
        if self._preparer is None:
            self._preparer = self._make_preparer(self.folder)
        self._preparer.prepare(preparation, done)

    def _end(self) -> None:
        if self._preparer is not None:
            self._preparer.close()
        shutil.rmtree(self.folder, ignore_errors=True)
