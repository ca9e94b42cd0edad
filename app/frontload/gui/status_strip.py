"""The strip below the table: how much is done, how fast, how long, and the last thing that happened."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from frontload.gui import texts

NOTE_MS = 8000


@dataclass(frozen=True, slots=True)
class Progress:
    """What the strip shows; *eta_s* None while unknown."""

    total: int
    delivered: int
    failed: int
    uploading: int
    unfinished: int
    rate_bytes_per_s: float
    eta_s: float | None
    paused: bool
    halted: bool


class StatusStrip(QFrame):
    """Progress of the whole queue."""

    undo_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Overall progress")
        self._done = QLabel("Nothing queued")
        self._pace = QLabel()
        self._pace.setObjectName("muted")
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton("Undo")
        self._undo.setObjectName("link")
        self._undo.clicked.connect(self._on_undo)
        self._undo.hide()
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(NOTE_MS)
        self._note_timer.timeout.connect(self._clear_note)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setVerticalSpacing(7)
        grid.setHorizontalSpacing(14)
        grid.addWidget(self._bar, 0, 0, 1, 5)
        grid.addWidget(self._done, 1, 0)
        grid.addWidget(self._pace, 1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._note, 1, 3)
        grid.addWidget(self._undo, 1, 4)

    def show_progress(self, progress: Progress) -> None:
        """Show the numbers."""
        self._bar.setMaximum(max(1, progress.total))
        self._bar.setValue(progress.total - progress.unfinished)
        self._done.setText(_done_text(progress))
        self._pace.setText(_pace_text(progress))

    def say(self, note: str, *, undoable: bool = False) -> None:
        """Show a note for some seconds, with a way back if there is one."""
        self._note.setText(note)
        self._undo.setVisible(undoable)
        self._note_timer.start()

    @Slot()
    def _clear_note(self) -> None:
        self._note.clear()
        self._undo.hide()

    @Slot()
    def _on_undo(self) -> None:
        self._clear_note()
        self.undo_clicked.emit()


def _done_text(progress: Progress) -> str:
    if not progress.total:
        return "Nothing queued"
    words = [f"{progress.delivered:,} of {texts.count_text(progress.total, 'image')} delivered"]
    if progress.failed:
        words.append(f"{progress.failed:,} failed")
    return ", ".join(words)


def _pace_text(progress: Progress) -> str:
    if not progress.unfinished:
        return ""
    if progress.halted:
        return "Stopped; the queue is kept"
    if progress.paused:
        finishing = texts.count_text(progress.uploading, "upload")
        return f"Pausing, {finishing} finishing" if progress.uploading else "Paused"
    if progress.eta_s is None:
        return texts.rate_text(progress.rate_bytes_per_s) if progress.rate_bytes_per_s else "Starting…"
    return f"{texts.rate_text(progress.rate_bytes_per_s)}, about {texts.duration_text(progress.eta_s)} left"
