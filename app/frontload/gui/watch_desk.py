"""The watched folders of the window: what arrives in them is queued, a bar below says how they stand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QToolBar, QWidget

from frontload.core.asset import Hand
from frontload.core.events import BatchOpened
from frontload.core.words import shown
from frontload.gui import look, texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from PySide6.QtWidgets import QMainWindow

    from frontload.core.asset import Batch
    from frontload.core.events import Event
    from frontload.engine import Engine

    class Glance(Protocol):
        """What a look at a folder brought."""

        @property
        def arrived(self) -> tuple[Path, ...]:
            """Images that are whole."""
            ...

        @property
        def waiting(self) -> int:
            """How many are not yet."""
            ...

        @property
        def is_there(self) -> bool:
            """Whether the folder is."""
            ...

    class Watched(Protocol):
        """A folder being watched."""

        def close(self) -> None:
            """Watch no more."""
            ...

    Watch = Callable[[Path, Callable[[Glance], None]], Watched]


class WatchDesk(QObject):
    """*new_batch* returns the batch that a drop of now would be; a folder's images share one as long as it runs."""

    folders_changed = Signal(tuple)
    """The folders that are to be remembered."""
    _glanced = Signal(object, object)

    def __init__(
        self, engine: Engine, watch: Watch, new_batch: Callable[[tuple[Path, ...]], Batch], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._engine = engine
        self._watch = watch
        self._new_batch = new_batch
        self._window = window
        self._watched: dict[Path, Watched] = {}
        self._rows: dict[Path, WatchRow] = {}
        self._batches: dict[Path, int] = {}  # by directory, once the engine has numbered them
        self._asked: dict[tuple[Path, ...], Path] = {}
        self._early: dict[Path, tuple[Path, ...]] = {}
        self._bar = QToolBar(self.tr("Watched folders"), window)
        self._bar.setObjectName("watched")
        self._bar.setMovable(False)
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._bar.hide()
        window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._bar)
        self._glanced.connect(self._on_glance)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are watched."""
        return tuple(self._watched)

    @Slot()
    def ask(self) -> None:
        """Ask for a folder and watch it."""
        if folder := QFileDialog.getExistingDirectory(self._window, self.tr("Watch a folder")):
            self.begin((Path(folder),))
            self.folders_changed.emit(self.folders)

    def begin(self, folders: tuple[Path, ...]) -> None:
        """Watch folders; one that is watched already is watched once."""
        for folder in folders:
            if folder in self._watched:
                continue
            row = self._rows[folder] = WatchRow(folder)
            row.stop_clicked.connect(self._stop)
            self._bar.addWidget(row)
            self._watched[folder] = self._watch(folder, partial(self._glanced.emit, folder))
        self._bar.setVisible(bool(self._watched))

    def finish(self) -> None:
        """Watch nothing more."""
        for watched in self._watched.values():
            watched.close()
        self._watched.clear()

    @Slot(list)
    def hear(self, events: list[Event]) -> None:
        """Hear which numbers the engine gave to our batches."""
        for event in events:
            if isinstance(event, BatchOpened):
                directory = self._asked.pop(tuple(Path(root) for root in event.batch.roots), None)
                if directory is not None:
                    self._batches[directory] = event.batch.batch_no
                    if early := self._early.pop(directory, ()):
                        self._engine.add_to(event.batch.batch_no, early)

    @Slot(object, object)
    def _on_glance(self, folder: Path, glance: Glance) -> None:
        if folder not in self._watched:
            return  # told in the moment of stopping
        self._rows[folder].show_glance(glance)
        directories = dict.fromkeys(path.parent for path in glance.arrived)
        for directory in directories:
            self._take(folder, directory, tuple(path for path in glance.arrived if path.parent == directory))

    def _take(self, folder: Path, directory: Path, paths: tuple[Path, ...]) -> None:
        """Queue images of one directory, under its name below the watched folder's as if that had been dropped."""
        if (batch_no := self._batches.get(directory)) is not None:
            self._engine.add_to(batch_no, paths)
        elif directory in self._asked.values():
            self._early[directory] = (*self._early.get(directory, ()), *paths)
        else:
            below = "/".join((folder.name, *directory.relative_to(folder).parts))
            self._asked[paths] = directory
            # nobody sits beside it to be asked: what cannot be sent fails with its reason
            self._engine.add(replace(self._new_batch(paths), folder=below, by_hand=Hand.NOTHING))

    @Slot(object)
    def _stop(self, folder: Path) -> None:
        self._watched.pop(folder).close()
        self._rows.pop(folder).deleteLater()
        self._bar.setVisible(bool(self._watched))
        self.folders_changed.emit(self.folders)


class WatchRow(QWidget):
    """How one folder stands, and its Stop."""

    stop_clicked = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._taken = 0
        self._icon, self._text, stop = QLabel(), QLabel(), QPushButton(self.tr("Stop"))
        stop.setObjectName("small")
        stop.setAccessibleName(self.tr("Stop watching {folder}").format(folder=folder.name))
        stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(8)
        for widget in (self._icon, self._text, stop):
            row.addWidget(widget)
        self.setToolTip(shown(str(folder)))
        self._say(self.tr("Watching {folder}"), is_there=True)

    def show_glance(self, glance: Glance) -> None:
        """Say what arrived, what is still being written, and whether the folder is there."""
        self._taken += len(glance.arrived)
        if not glance.is_there:
            self._say(self.tr("{folder} is not there; it is watched again when it is back"), is_there=False)
        elif glance.waiting:
            self._say(self.tr("Watching {folder}: {taken} taken, {waiting} not whole yet"), waiting=glance.waiting)
        else:
            self._say(self.tr("Watching {folder}: {taken} taken"))

    def _say(self, form: str, *, is_there: bool = True, waiting: int = 0) -> None:
        name = "add-folder" if is_there else "alert"
        self._icon.setPixmap(look.icon(name, None if is_there else look.colours().warn).pixmap(QSize(16, 16)))
        numbers = {"taken": texts.number_text(self._taken), "waiting": texts.number_text(waiting)}
        self._text.setText(form.format(folder=shown(self._folder.name), **numbers))

    @Slot()
    def _on_stop(self) -> None:
        self.stop_clicked.emit(self._folder)
