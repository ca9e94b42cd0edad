"""The settings' page of the link and the machine: bandwidth and its hours, connections, workers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from frontload.core.bandwidth import Bandwidth
from frontload.core.rate import rate_bytes_per_s, rate_word
from frontload.core.settings import MOST_AT_ONCE
from frontload.gui.hours_editor import HoursEditor

if TYPE_CHECKING:
    from frontload.core.settings import Settings


class SendingPage(QWidget):
    """Numbers that are found by Frontload itself, unless they are said here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = QLineEdit()
        self._cap.setPlaceholderText(self.tr("no cap"))
        self._cap.textEdited.connect(self._on_changed)
        self._hours = HoursEditor()
        self._hours.edited.connect(self._on_changed)
        self._connections = self._number(self.tr("as many as fill the link"))
        self._workers = self._number(self.tr("one per core"))
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(14)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (
                self.tr("Bandwidth"), self._cap,
                self.tr("What uploads may take together, in bits a second as uplinks are sold: 20M, 512k."),
            ),
            (
                self.tr("At other hours"), self._hours,
                self.tr("The first row that holds counts, else the bandwidth above. Nights end on the next day."),
            ),
            (
                self.tr("Connections"), self._connections,
                self.tr("Uploads at the same time. More make each image, the first above all, arrive later."),
            ),
            (
                self.tr("Workers"), self._workers,
                self.tr("Processes that prepare images. What is being prepared ends under the old number."),
            ),
        )  # fmt: skip
        for label, field, hint in rows:
            field.setAccessibleName(label)
            field.setAccessibleDescription(hint)
            if field is not self._hours:
                field.setMaximumWidth(260)
            form.addRow(label, field)
            form.addRow("", _hint(hint))
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(form)
        inner.addStretch()
        scroll = QScrollArea()  # a week can have many hours
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_settings(self, settings: Settings) -> None:
        """Begin with what is kept."""
        cap = settings.bandwidth.cap_bytes_per_s
        self._cap.setText("" if cap is None else rate_word(cap))
        self._hours.show_hours(settings.bandwidth.schedule)
        self._connections.setValue(settings.connections or 0)
        self._workers.setValue(settings.workers or 0)

    def applied_to(self, settings: Settings) -> Settings:
        """Return *settings* with what was said; raises `UnclearValueError`."""
        cap = self._cap.text().strip()
        return replace(
            settings,
            bandwidth=Bandwidth(rate_bytes_per_s(cap) if cap else None, self._hours.schedule()),
            connections=self._connections.value() or None,
            workers=self._workers.value() or None,
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    def _number(self, nothing: str) -> QSpinBox:
        field = QSpinBox()
        field.setRange(0, MOST_AT_ONCE)
        field.setSpecialValueText(nothing)
        field.valueChanged.connect(self._on_changed)
        return field


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("muted")
    label.setWordWrap(True)
    label.setContentsMargins(0, 0, 0, 10)
    return label
