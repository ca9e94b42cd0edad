"""Lets a widget take files and folders dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DropTarget(QObject):
    """Watches a widget's drag events; local files are welcome, anything else is not."""

    paths_dropped = Signal(list)
    """The dropped paths; never empty."""
    hovering_changed = Signal(bool)
    """Whether something welcome is held over the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Answer the four events of a drag; every other one passes."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDropEvent):
                # moves must be answered too: without that some file managers show a forbidden sign
                if not local_paths(event):
                    return False
                self.hovering_changed.emit(True)  # noqa: FBT003  (a signal's argument)
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self.hovering_changed.emit(False)  # noqa: FBT003
                if paths := local_paths(event):
                    self.paths_dropped.emit(paths)
            case QEvent.Type.DragLeave:
                self.hovering_changed.emit(False)  # noqa: FBT003
                return False
            case _:
                return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True


def local_paths(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of what is dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
