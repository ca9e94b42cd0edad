"""A label for file names and public_ids, which have no blanks where a line could end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget

LONGEST_RUN = 16
"""Characters that are kept on one line; the narrowest inspector has room for so many beside a fact's name."""
JOINTS = "_-./"
BREAK = "\u200b"  # ZERO WIDTH SPACE: a line may end here. Source: Unicode Standard Annex 14, class ZW


class BreakingLabel(QLabel):
    """Words that can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say_name(self, text: str) -> None:
        """Show what may have words longer than a line."""
        self.setText(breakable(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Copy what is selected without the places where lines may end: nobody would see them in what is pasted."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  (Qt's name)
        """Open Qt's own menu; what its Copy has copied is then put right."""
        super().contextMenuEvent(event)
        menu = QApplication.activePopupWidget()
        copy = menu.findChild(QAction, "edit-copy") if menu is not None else None
        if copy is not None:
            copy.triggered.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selectedText().replace(BREAK, ""))


def breakable(text: str) -> str:
    """Return *text* with places where a line may end: at the joints of long words, and within those without any."""
    return " ".join(map(_broken, text.split(" ")))


def _broken(word: str) -> str:
    if len(word) <= LONGEST_RUN:
        return word
    parts, run = [], 0
    for char in word:
        parts.append(char)
        run += 1
        if char in JOINTS or run == LONGEST_RUN:
            parts.append(BREAK)
            run = 0
    return "".join(parts)
