"""The list of batches at the left: one per drop, and above them all of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from frontload.gui import batch_words
from frontload.gui.batch_cell import BatchCell
from frontload.gui.drop_target import local_paths

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

    from frontload.gui.batches import BatchStanding

AnyIndex = QModelIndex | QPersistentModelIndex
STANDING_ROLE = Qt.ItemDataRole.UserRole


class BatchListModel(QAbstractListModel):
    """Row 0 stands for all batches; its standing is None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standings: list[BatchStanding] = []

    def take(self, standings: list[BatchStanding]) -> None:
        """Show how the batches stand now; rows that changed are told, and no others."""
        before = self._standings
        if [one.batch.batch_no for one in before] != [one.batch.batch_no for one in standings]:
            self.beginResetModel()
            self._standings = standings
            self.endResetModel()
            return
        self._standings = standings
        for row, (old, new) in enumerate(zip(before, standings, strict=True), start=1):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def batch_no(self, row: int) -> int | None:
        """Return the number of the batch in a row, None for all of them."""
        return self._standings[row - 1].batch.batch_no if 1 <= row <= len(self._standings) else None

    def row_of(self, batch_no: int | None) -> int:
        """Return the row of a batch, of all of them where there is none."""
        numbers = [standing.batch.batch_no for standing in self._standings]
        return numbers.index(batch_no) + 1 if batch_no in numbers else 0

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  (Qt's name; Qt's own default)
        """Return the number of batches, and one."""
        return 0 if parent.isValid() else len(self._standings) + 1

    def data(self, index: AnyIndex, role: int = 0) -> Any:  # noqa: ANN401  (Qt's QVariant)
        """Return what a row says."""
        standing = self._standings[index.row() - 1] if index.row() else None
        if role == STANDING_ROLE:
            return standing
        if role == Qt.ItemDataRole.DisplayRole:
            return batch_words.title(standing)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return batch_words.spoken(standing)
        return None


class BatchList(QListView):
    """Shows batches; a click chooses one, a drop on one adds to it."""

    batch_chosen = Signal(object)
    """The number of the batch, None for all of them."""
    dropped_on_batch = Signal(int, list)
    """Paths dropped on a batch, and its number."""
    menu_wanted = Signal(int, QPoint)
    """The number of the batch, and the place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batches = BatchListModel(self)
        self._chosen: int | None = None
        self.setModel(self._batches)
        self.setItemDelegate(BatchCell(self))
        self.setAccessibleName(self.tr("Batches"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.setCurrentIndex(self._batches.index(0))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_standings(self, standings: list[BatchStanding]) -> None:
        """Show how the batches stand now; the chosen one stays chosen as long as it is there."""
        self._batches.take(standings)
        row = self._batches.row_of(self._chosen)
        if self.currentIndex().row() != row:
            self.setCurrentIndex(self._batches.index(row))

    def choose_all(self) -> None:
        """Choose no batch in particular."""
        self.setCurrentIndex(self._batches.index(0))

    def chosen(self) -> int | None:
        """Return the number of the chosen batch, None for all of them."""
        return self._chosen

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        """Welcome local files."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Light up the batch that a drop would add to."""
        self._answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Put the light out."""
        self._light(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add to the batch under the pointer; elsewhere the window takes the drop."""
        batch_no = self._batch_under(event)
        self._light(None)
        if batch_no is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped_on_batch.emit(batch_no, local_paths(event))

    def _answer(self, event: QDropEvent) -> None:
        batch_no = self._batch_under(event)
        self._light(batch_no)
        if batch_no is None:
            event.ignore()  # the window answers it
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _batch_under(self, event: QDropEvent) -> int | None:
        if not local_paths(event):
            return None
        return self._batches.batch_no(self.indexAt(event.position().toPoint()).row())

    def _light(self, batch_no: int | None) -> None:
        cell = self.itemDelegate()
        if isinstance(cell, BatchCell):
            cell.lit = batch_no
            self.viewport().update()

    @Slot(QPoint)
    def _on_menu_wanted(self, place: QPoint) -> None:
        batch_no = self._batches.batch_no(self.indexAt(place).row())
        if batch_no is not None:
            self.menu_wanted.emit(batch_no, self.viewport().mapToGlobal(place))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        chosen = self._batches.batch_no(now.row())
        if chosen != self._chosen:
            self._chosen = chosen
            self.batch_chosen.emit(chosen)
