"""A line below the table while a drop is looked through: how much was found so far, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from frontload.gui import look
from frontload.gui.scan_words import looking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from frontload.core.asset import Batch
    from frontload.gui.scans import Scan

DELAY_MS = 400
"""Most drops are looked through before anybody could read a line about it."""


class ScanBar(QFrame):
    """Hidden while nothing is looked through."""

    cancel_clicked = Signal(object)
    """The `Batch` that is looked through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanbar")
        self._batch: Batch | None = None
        self._icon, self._text = QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        # the name of a folder may be long, and no reason for a wide window
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("small")
        self.cancel.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self.cancel.setToolTip(self.tr("Look no further, and take back what this drop has brought (Esc)"))
        self.cancel.setAccessibleName(self.tr("Cancel looking for images"))
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self.cancel)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self.show)
        self.recolour()
        self.hide()

    def show_scans(self, scans: Sequence[Scan]) -> None:
        """Show how far the first of *scans* is; with none of them there is nothing to see."""
        self._batch = scans[0].batch if scans else None
        if not scans:
            self._delay.stop()
            self.hide()
            return
        self._text.setText(looking(scans))
        if self.isHidden() and not self._delay.isActive():
            self._delay.start()

    def recolour(self) -> None:
        """Draw the icon in the present scheme's colour."""
        self._icon.setPixmap(look.icon("search", look.colours().muted).pixmap(QSize(16, 16)))

    @Slot()
    def _on_cancel(self) -> None:
        if self._batch is not None:
            self.cancel_clicked.emit(self._batch)
