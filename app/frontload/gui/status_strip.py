"""The strip below the table: how much is done, how fast, how long, and the last thing that happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from frontload.gui import look, texts
from frontload.gui.retold import retold
from frontload.gui.sparkline import Sparkline
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from frontload.gui.outlook import Prospect

NOTE_MS = 8000
MARGIN_PX = 16
SPACING_PX = 14


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the queue is, counted; `held` of the unfinished wait for a person.

    `cap_bytes_per_s` holds on the uplink, None for none, until the aware moment `capped_until`, None for always.
    """

    total: int
    delivered: int
    failed: int
    uploading: int
    unfinished: int
    rate_bytes_per_s: float
    paused: bool
    halted: bool
    held: int = 0
    cap_bytes_per_s: float | None = None
    capped_until: datetime | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something goes on by itself."""
        return self.unfinished > self.held and not (self.paused or self.halted)


class StatusStrip(QFrame):
    """Progress of the whole queue."""

    undo_clicked = Signal()
    make_it_clicked = Signal()
    """The user wants to see what could be done about deadlines at risk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Overall progress"))
        self._done = QLabel(self.tr("Nothing queued"))
        self._curve = Sparkline()
        self._pace = QLabel()
        self._pace.setObjectName("muted")
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setObjectName("link")
        self._undo.clicked.connect(self._on_undo)
        self._undo.hide()
        self._more = QPushButton(self.tr("Open"))
        self._more.setObjectName("link")
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        self._do_more: Callable[[], object] | None = None
        self._risk = self._make_risk_line()
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(NOTE_MS)
        self._note_timer.timeout.connect(self._clear_note)
        grid = QGridLayout(self)
        grid.setContentsMargins(MARGIN_PX, 10, MARGIN_PX, 10)
        grid.setVerticalSpacing(7)
        grid.setHorizontalSpacing(SPACING_PX)
        said = QHBoxLayout()
        said.setSpacing(SPACING_PX)
        for part in (self._note, self._undo, self._more):
            said.addWidget(part)
        grid.setRowMinimumHeight(1, self._curve.height())  # the strip stays as high when the curve comes and goes
        grid.addWidget(self._bar, 0, 0, 1, 5)
        grid.addWidget(self._done, 1, 0)
        grid.addWidget(self._curve, 1, 1)
        grid.addWidget(self._pace, 1, 2)
        grid.setColumnStretch(3, 1)
        grid.addLayout(said, 1, 4)
        grid.addWidget(self._risk, 2, 0, 1, 5)

    def _make_risk_line(self) -> QWidget:
        line = QWidget()
        self._risk_icon, self._risk_text = QLabel(), QLabel()
        make_it = QPushButton(self.tr("Make it…"))
        make_it.setObjectName("small")
        make_it.setAccessibleName(self.tr("Make it: what could be done"))
        make_it.setToolTip(self.tr("See what could be done about it"))
        make_it.clicked.connect(self._on_make_it)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._risk_icon)
        row.addWidget(self._risk_text)
        row.addSpacing(6)
        row.addWidget(make_it)
        row.addStretch()
        line.hide()
        return line

    def show_progress(self, progress: Progress, prospect: Prospect) -> None:
        """Show the numbers and what is to be expected."""
        self._bar.setUpdatesEnabled(False)  # else it has all that is to be painted, the table too, painted at once
        self._bar.setMaximum(max(1, progress.total))
        self._bar.setValue(progress.total - progress.unfinished)
        self._bar.setUpdatesEnabled(True)
        self._done.setText(_done_text(progress))
        self._pace.setText(_pace_text(progress, prospect))
        self._fit()
        risk = texts.risk_text(prospect.at_risk, prospect.late) if progress.unfinished else ""
        self._risk.setVisible(bool(risk))
        if risk and risk != self._risk_text.text():
            shade = look.colours().bad if prospect.late else look.colours().warn
            self._risk_icon.setPixmap(look.icon("alert", shade).pixmap(QSize(18, 18)))
            self._risk_text.setText(risk)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Do without the curve where there is no room beside the words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = (self._done, self._pace, self._note)
        needs_px = sum(part.sizeHint().width() + SPACING_PX for part in words) + self._curve.width() + 2 * MARGIN_PX
        self._curve.setVisible(self._curve.has_shape and needs_px <= self.width())

    def show_rate(self, rate_bytes_per_s: float, now_s: float) -> None:
        """Add a reading to the curve; *now_s* is monotonic."""
        self._curve.read(rate_bytes_per_s, now_s)

    def say(self, note: str, *, undoable: bool = False) -> None:
        """Show a note for some seconds, with a way back if there is one."""
        self._note.setText(note)
        self._undo.setVisible(undoable)
        self._more.hide()
        self._note_timer.start()

    def offer(self, note: str, words: str, call: Callable[[], object]) -> None:
        """Show a note for some seconds, with a link of these *words* that makes *call*."""
        self.say(note)
        self._more.setText(words)
        self._do_more = call
        self._more.show()

    @Slot()
    def _clear_note(self) -> None:
        self._note.clear()
        self._undo.hide()
        self._more.hide()

    @Slot()
    def _on_more(self) -> None:
        self._clear_note()
        if self._do_more is not None:
            self._do_more()

    @Slot()
    def _on_make_it(self) -> None:
        self.make_it_clicked.emit()

    @Slot()
    def _on_undo(self) -> None:
        self._clear_note()
        self.undo_clicked.emit()


def _done_text(progress: Progress) -> str:
    if not progress.total:
        return tr("Nothing queued")
    delivered, total = texts.number_text(progress.delivered), texts.number_text(progress.total)
    words = [
        tr("{delivered} of {total} images delivered", "", progress.total).format(delivered=delivered, total=total)
    ]
    if progress.failed:
        words.append(tr("{count} failed", "", progress.failed).format(count=texts.number_text(progress.failed)))
    return texts.listed(*words)


def _pace_text(progress: Progress, prospect: Prospect) -> str:
    if not progress.unfinished:
        return ""
    if progress.halted:
        return tr("Stopped; the queue is kept")
    if progress.paused:
        count = texts.number_text(progress.uploading)
        finishing = tr("Pausing, {count} uploads finishing", "", progress.uploading).format(count=count)
        return finishing if progress.uploading else tr("Paused")
    if not progress.is_busy:
        return tr("On hold: {count}").format(count=texts.number_text(progress.held))
    if prospect.suspended:
        return tr("No forecast: {reason}").format(reason=retold(prospect.suspended))
    words = [texts.rate_text(progress.rate_bytes_per_s)] if progress.rate_bytes_per_s else []
    if prospect.left_s is not None and prospect.latest_s is not None:
        words.append(texts.left_text(prospect.left_s, prospect.latest_s))
    words = words or [tr("Starting…")]
    if progress.cap_bytes_per_s is not None:
        words.append(texts.cap_text(progress.cap_bytes_per_s, progress.capped_until))
    return texts.listed(*words)
