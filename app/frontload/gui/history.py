"""Undo and redo for every change of the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

REMEMBERED = 100
"""Changes that can be taken back, the latest ones."""


class History:
    """What the user did, in order; nothing is remembered over a restart."""

    def __init__(self, parent: QObject) -> None:
        self.stack = QUndoStack(parent)
        self.stack.setUndoLimit(REMEMBERED)

    def do(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        """Do something that *undo* takes back; *text* says it behind “Undo”: `level of 12 images`."""
        self.stack.push(_Change(text, do, undo))


class _Change(QUndoCommand):
    def __init__(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._do = do
        self._undo = undo

    def redo(self) -> None:
        self._do()

    def undo(self) -> None:
        self._undo()
