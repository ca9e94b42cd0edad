"""Writes a report on what was delivered into a file of the user's choice, as `frontload export` does."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from frontload.core.selection import Selection
from frontload.core.states import AssetState
from frontload.gui import texts
from frontload.gui.batch_words import name_of
from frontload.gui.errand import Errand
from frontload.wiring.reports import report_pieces, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from frontload.core.asset import Batch
    from frontload.core.errors import FrontloadError
    from frontload.gui.picking import Picking
    from frontload.wiring import App

WITH_URL = frozenset({AssetState.DELIVERED, AssetState.SKIPPED})
"""What was delivered now or before."""


class ReportDesk(QObject):
    """Asks for a file and writes it off the GUI thread; GUI thread only."""

    said = Signal(str)
    written = Signal(str, object)
    """What to say of the report, and its `Path`."""

    def __init__(self, app: Callable[[], App], picking: Picking, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._picking = picking
        self._writing = Errand(self)
        self._writing.done.connect(self._on_written)
        self._writing.failed.connect(self._on_failed)

    def ask(self, batch: Batch | None = None) -> None:
        """Ask where to, then write what was delivered of *batch*, or of all there ever was."""
        name = f"{name_of(batch) if batch else 'Frontload'} {datetime.now().astimezone():%Y-%m-%d}"
        title = (
            self.tr("Export what was delivered of {name}").format(name=name_of(batch))
            if batch
            else self.tr("Export what was delivered")
        )
        if (path := self._picking.pick_report(title, name)) is not None:
            selection = Selection(states=WITH_URL, batch_no=batch.batch_no if batch else None)
            self._writing.run(partial(_write, self._app(), selection, path))

    def finish(self) -> None:
        """Let a report under way be written to its end."""
        self._writing.finish()

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self.written.emit(self.tr("Report written: {name}").format(name=texts.shown(path.name)), path)

    @Slot(object)
    def _on_failed(self, error: FrontloadError) -> None:
        self.said.emit(texts.error_text(error))


def open_file(path: Path) -> None:
    """Show a file with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _write(app: App, selection: Selection, path: Path) -> Path:
    write_whole(path, report_pieces(app, path.suffix.removeprefix("."), selection))
    return path
