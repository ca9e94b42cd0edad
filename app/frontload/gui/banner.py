"""A strip above the table that says what stopped the run and offers the way on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from frontload.gui import look


class Banner(QFrame):
    """Hidden until `say`; names what happened and what to do next."""

    retry_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._retry = QPushButton(self.tr("Try again"))
        self._retry.clicked.connect(self._on_retry)
        close = QPushButton(self.tr("Dismiss"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._retry)
        row.addWidget(close)
        self.hide()

    def say(self, title: str, advice: str, *, can_retry: bool) -> None:
        """Show a message; both sentences are read out by screen readers as the strip's name."""
        self._icon.setPixmap(look.icon("alert", look.colours().warn).pixmap(QSize(20, 20)))
        self._text.setText(f"{title}. {advice}")
        self.setAccessibleName(self._text.text())
        self._retry.setVisible(can_retry)
        self.show()

    def run_goes_on(self) -> None:
        """Take away what stopped the run; what cannot be tried again stays until somebody has read it."""
        if not self._retry.isHidden():
            self.hide()

    @Slot()
    def _on_retry(self) -> None:
        self.hide()
        self.retry_clicked.emit()
