"""Lets a widget take files and folders dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent

from frontload.gui.pasted import pasted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DropTarget(QObject):
    """Watches a widget's drag events; local files are welcome, for anything else there is a sentence."""

    paths_dropped = Signal(list)
    """The dropped paths; never empty."""
    refused = Signal(str)
    """Why something that was dropped was not taken."""
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
                # text is let in as well: a drop that is refused with a sentence is better than a forbidden sign
                mime = event.mimeData()
                if not (mime.hasUrls() or mime.hasText()):
                    return False
                self.hovering_changed.emit(bool(mime.hasUrls()))
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self.hovering_changed.emit(False)  # noqa: FBT003
                dropped = pasted(event.mimeData())
                if dropped.paths:
                    self.paths_dropped.emit(list(dropped.paths))
                if dropped.refusal:
                    self.refused.emit(dropped.refusal)
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
