"""The settings' page of manners: sleep, notifications, tray, closing, preflight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from frontload.core.behaviour import Behaviour, Language, OnClose

if TYPE_CHECKING:
    from frontload.core.settings import Settings


_OWN_NAMES = {
    Language.GERMAN: "Deutsch", Language.ENGLISH: "English", Language.SPANISH: "Español",
    Language.FRENCH: "Français", Language.JAPANESE: "日本語",
}  # fmt: skip
"""A language is found by those who speak it, so it is never translated."""


class BehaviourPage(QWidget):
    """Four switches and two choices."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awake = self._check(self.tr("Keep the computer awake while something is sent"))
        self._notify = self._check(self.tr("Notify me when a run has finished, is at risk or needs me"))
        self._tray = self._check(self.tr("Show an icon in the tray, where the desktop has one"))
        self._preflight = self._check(self.tr("Show what is wrong with a drop before its first byte leaves"))
        self._on_close = self._choice({
            OnClose.ASK: self.tr("asks me"),
            OnClose.TRAY: self.tr("goes on in the tray"),
            OnClose.QUIT: self.tr("quits; the queue is kept"),
        })  # fmt: skip
        self._language = self._choice({Language.SYSTEM: self.tr("the system's"), **_OWN_NAMES})
        choices = QGridLayout()
        choices.setHorizontalSpacing(12)
        choices.setVerticalSpacing(12)
        choices.setColumnStretch(2, 1)
        for row, (words, combo) in enumerate((
            (self.tr("Closing the window while something is sent"), self._on_close),
            (self.tr("Language, from the next start on"), self._language),
        )):  # fmt: skip
            label = QLabel(words)
            label.setBuddy(combo)
            combo.setAccessibleName(words)
            choices.addWidget(label, row, 0)
            choices.addWidget(combo, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for check in (self._awake, self._notify, self._tray, self._preflight):
            column.addWidget(check)
        column.addSpacing(8)
        column.addLayout(choices)
        column.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Begin with what is kept."""
        behaviour = settings.behaviour
        self._awake.setChecked(behaviour.awake)
        self._notify.setChecked(behaviour.notify)
        self._tray.setChecked(behaviour.tray)
        self._preflight.setChecked(behaviour.preflight)
        self._on_close.setCurrentIndex(self._on_close.findData(behaviour.on_close.value))
        self._language.setCurrentIndex(self._language.findData(behaviour.language.value))

    def behaviour(self) -> Behaviour:
        """Return the manners as they are chosen."""
        return Behaviour(
            awake=self._awake.isChecked(),
            notify=self._notify.isChecked(),
            tray=self._tray.isChecked(),
            preflight=self._preflight.isChecked(),
            on_close=OnClose(self._on_close.currentData()),
            language=Language(self._language.currentData()),
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    def _choice(self, choices: dict[OnClose, str] | dict[Language, str]) -> QComboBox:
        combo = QComboBox()
        for choice, text in choices.items():
            combo.addItem(text, choice.value)
        combo.currentIndexChanged.connect(self._on_changed)
        return combo

    def _check(self, text: str) -> QCheckBox:
        check = QCheckBox(text)
        check.toggled.connect(self._on_changed)
        return check
