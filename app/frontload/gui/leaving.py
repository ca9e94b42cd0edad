"""Closing the window while something is sent: asks what is meant, and remembers it if told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMessageBox, QPushButton

from frontload.core.behaviour import OnClose
from frontload.gui import look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LeavingQuestion(QMessageBox):
    """Asks once; with `has_tray` false it offers no tray."""

    chosen = Signal(object, bool)
    """TRAY or QUIT of `OnClose`, and whether to do so from now on. Not sent when the window is to stay."""

    def __init__(self, parent: QWidget, *, has_tray: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle("Frontload")
        self.setIcon(QMessageBox.Icon.Question)
        self.setText(self.tr("Images are still being sent."))
        self.setInformativeText(self.tr("If you quit, the queue is kept: the next start goes on where it was."))
        self._remember = QCheckBox(self.tr("Do so from now on"))
        self.setCheckBox(self._remember)
        self._choices: dict[QAbstractButton, OnClose] = {}
        if has_tray:
            self._offer(self.tr("Go on in the tray"), OnClose.TRAY)
        self._offer(self.tr("Quit"), OnClose.QUIT)
        stay = self.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        self.setEscapeButton(stay)
        first = next(iter(self._choices)) if has_tray else stay
        look.rename(first, "primary")
        if isinstance(first, QPushButton):
            self.setDefaultButton(first)
        self.buttonClicked.connect(self._on_clicked)

    def _offer(self, text: str, choice: OnClose) -> None:
        button = self.addButton(text, QMessageBox.ButtonRole.ActionRole)
        button.setIcon(QIcon())
        self._choices[button] = choice

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if (choice := self._choices.get(button)) is not None:
            self.chosen.emit(choice, self._remember.isChecked())
