"""A mistake of ours, in any thread: shown once with a report that can be copied; the app goes on."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    WriteReport = Callable[[BaseException], tuple[str, Path]]

log = logging.getLogger(__name__)


class CrashReport(QDialog):
    """The report's text, to be read and copied, and where its file lies."""

    def __init__(self, text: str, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Frontload made a mistake"))
        self._text = text
        self._folder = file.parent
        told = QLabel(
            self.tr(
                "Frontload made a mistake and goes on; nothing that was delivered or queued is lost. "
                "This report would help to mend it. It holds no secrets and no pictures, and is kept as {file}."
            ).format(file=file)
        )
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setAccessibleName(self.tr("Report"))
        copy, folder, close = (
            QPushButton(self.tr("Copy the report")), QPushButton(self.tr("Open its folder")),
            QPushButton(self.tr("Go on")),
        )  # fmt: skip
        copy.clicked.connect(self._on_copy)
        folder.clicked.connect(self._on_folder)
        close.clicked.connect(self.accept)
        close.setObjectName("primary")
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addWidget(folder)
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(12)
        column.addWidget(told)
        column.addWidget(shown, stretch=1)
        column.addLayout(foot)
        self.resize(720, 440)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class LastResort(QObject):
    """Catches what nobody caught, in the GUI's and in every other thread, between `begin` and `finish`."""

    _caught = Signal(object)

    def __init__(self, write_report: WriteReport, window: QWidget) -> None:
        super().__init__(window)
        self._write_report = write_report
        self._window = window
        self.shown: CrashReport | None = None
        self._caught.connect(self._show)

    def begin(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._on_mistake
        threading.excepthook = self._on_thread_mistake

    def finish(self) -> None:
        """Leave mistakes to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_mistake(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("unexpected error", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self._caught.emit(error)

    def _on_thread_mistake(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and caught.exc_type is not SystemExit:
            self._on_mistake(caught.exc_type, caught.exc_value, caught.exc_traceback)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        """Show a report unless one is looked at already: a mistake in painting comes a hundred times."""
        if self.shown is not None and self.shown.isVisible():
            return
        self.shown = CrashReport(*self._write_report(error), self._window)
        self.shown.open()
