"""Paints the rows of the queue table in one go.

Qt's own way to paint a table asks Python five hundred times, and each time waits for the lock where another thread
has it: 25 ms for a dozen rows while a plan is drawn up, 6 ms while nothing is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from frontload.gui.cells import Cell, ExpectedCell, LevelCell, NameCell, PictureCell, StateCell, UrlCell
from frontload.gui.painting import paint_ground
from frontload.gui.row_order import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QTableView

    from frontload.gui.queue_model import QueueModel

AnyIndex = QModelIndex | QPersistentModelIndex
_CELLS = {
    Column.PICTURE: PictureCell,
    Column.NAME: NameCell,
    Column.LEVEL: LevelCell,
    Column.DEADLINE: Cell,
    Column.EXPECTED: ExpectedCell,
    Column.SIZE: Cell,
    Column.STATE: StateCell,
    Column.URL: UrlCell,
}
_SELECTED = QStyle.StateFlag.State_Selected


class RowPainter(QStyledItemDelegate):
    """Of one table that shows *queue*; as its delegate it paints the cells that travel with dragged rows."""

    def __init__(self, queue: QueueModel, table: QTableView) -> None:
        super().__init__(table)
        self._queue = queue
        self._table = table
        self._cells = {column: made(queue, column) for column, made in _CELLS.items()}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell; the table's own paint asks for rows, Qt for this where rows are dragged."""
        _activate(option)
        paint_ground(painter, option)
        self._cells[Column(index.column())].paint(painter, option, self._queue.asset_at(index))

    def paint_rows(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        """Paint the rows that *area* of the viewport touches, as *option* tells of the table."""
        table, selection = self._table, self._table.selectionModel()
        _activate(option)
        plain, chosen = option.state & ~_SELECTED, option.state | _SELECTED
        columns = [(table.columnViewportPosition(column), table.columnWidth(column), cell)
                   for column, cell in self._cells.items() if not table.isColumnHidden(column)]  # fmt: skip
        for row in self._rows(area):
            asset = self._queue.asset_in(row)
            option.state = chosen if selection.isSelected(self._queue.index(row, Column.NAME)) else plain
            top, height = table.rowViewportPosition(row), table.rowHeight(row)
            option.rect = QRect(0, top, table.viewport().width(), height)
            paint_ground(painter, option)
            for left, width, cell in columns:
                option.rect = QRect(left, top, width, height)
                cell.paint(painter, option, asset)

    def _rows(self, area: QRect) -> range:
        first, last = self._table.rowAt(area.top()), self._table.rowAt(area.bottom())
        if first < 0:
            return range(0)
        return range(first, last + 1 if last >= 0 else self._queue.rowCount())


def _activate(option: QStyleOptionViewItem) -> None:
    """Have a selection look the same without focus."""
    option.palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
