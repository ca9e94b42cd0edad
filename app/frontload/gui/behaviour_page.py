"""The settings' page of manners: sleep, notifications, tray, closing, preflight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from frontload.core.behaviour import Behaviour, OnClose

if TYPE_CHECKING:
    from frontload.core.settings import Settings


class BehaviourPage(QWidget):
    """Four switches and a choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awake = self._check(self.tr("Keep the computer awake while something is sent"))
        self._notify = self._check(self.tr("Notify me when a run has finished, is at risk or needs me"))
        self._tray = self._check(self.tr("Show an icon in the tray, where the desktop has one"))
        self._preflight = self._check(self.tr("Show what is wrong with a drop before its first byte leaves"))
        self._on_close = QComboBox()
        self._on_close.setAccessibleName(self.tr("Closing the window while something is sent"))
        for choice, text in (
            (OnClose.ASK, self.tr("asks me")),
            (OnClose.TRAY, self.tr("goes on in the tray")),
            (OnClose.QUIT, self.tr("quits; the queue is kept")),
        ):
            self._on_close.addItem(text, choice.value)
        self._on_close.currentIndexChanged.connect(self._on_changed)
        label = QLabel(self.tr("Closing the window while something is sent"))
        label.setBuddy(self._on_close)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self._on_close)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for check in (self._awake, self._notify, self._tray, self._preflight):
            column.addWidget(check)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Begin with what is kept."""
        behaviour = settings.behaviour
        self._awake.setChecked(behaviour.awake)
        self._notify.setChecked(behaviour.notify)
        self._tray.setChecked(behaviour.tray)
        self._preflight.setChecked(behaviour.preflight)
        self._on_close.setCurrentIndex(self._on_close.findData(behaviour.on_close.value))

    def behaviour(self) -> Behaviour:
        """Return the manners as they are chosen."""
        return Behaviour(
            awake=self._awake.isChecked(),
            notify=self._notify.isChecked(),
            tray=self._tray.isChecked(),
            preflight=self._preflight.isChecked(),
            on_close=OnClose(self._on_close.currentData()),
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    def _check(self, text: str) -> QCheckBox:
        check = QCheckBox(text)
        check.toggled.connect(self._on_changed)
        return check
