"""The queue table: selection, sorting by header, a click on a URL, a menu on the right button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QTableView, QWidget

from frontload.gui import look
from frontload.gui.cells import PICTURE_SIZE, ROW_HEIGHT
from frontload.gui.column_menu import ColumnMenu
from frontload.gui.row_drag import numbers_of
from frontload.gui.row_order import Column
from frontload.gui.row_painter import RowPainter
from frontload.gui.row_selection import RowSelection

if TYPE_CHECKING:
    from frontload.core.asset import Asset
    from frontload.gui.queue_model import QueueModel

SEEN_ABOVE = 3
"""Finished rows left in view above the work under way."""
FOLLOWED_SHARE = 0.7
"""The work is followed when it has gone this far down the view."""
WIDE_PX = 1400
"""From this width on every column has all the room it wants."""
_PICTURE_PX = PICTURE_SIZE.width() + 16
_WIDTHS = {Column.PICTURE: (_PICTURE_PX, _PICTURE_PX), Column.NAME: (166, 340), Column.LEVEL: (80, 96),
           Column.DEADLINE: (68, 110), Column.EXPECTED: (124, 140), Column.SIZE: (64, 84),
           Column.STATE: (116, 150)}  # fmt: skip


class QueueView(QTableView):
    """Shows a `QueueModel`."""

    url_clicked = Signal(str)
    """The delivery URL of the row whose URL was clicked."""
    selection_changed = Signal()
    rows_dropped = Signal(tuple, object)
    """Asset numbers that were dragged, and the number they were dropped before, None for the end."""

    def __init__(self, model: QueueModel, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = model
        self._menu = menu
        self._following = True
        self._own_columns = False
        self._drop_row: int | None = None
        self._row_painter = RowPainter(model, self)
        self.setItemDelegate(self._row_painter)
        self.setModel(model)
        self.setAccessibleName(self.tr("Queue"))
        self._set_manners()
        self._set_columns()
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selected = RowSelection(model, self.selectionModel(), self)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)

    def looked_at(self) -> Asset | None:
        """Return the asset of the current row if it is selected, else of the first selected one."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isRowSelected(current.row(), QModelIndex()):
            return self._queue.asset_at(current)
        return next(iter(self.selected.assets(1)), None)

    @Slot(int)
    def choose(self, asset_no: int) -> None:
        """Select one asset and bring it into view, if it is shown."""
        if (row := self._queue.row_of(asset_no)) is not None:
            self.selectRow(row)
            self.scrollTo(self._queue.index(row, Column.NAME), QAbstractItemView.ScrollHint.PositionAtCenter)

    def moveCursor(  # noqa: N802  (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and the last row by Home and End: rows are chosen here, not cells."""
        if action in {QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier  # without it a table goes along the row
        return super().moveCursor(action, modifiers)

    def sort_as_the_queue_goes(self) -> None:
        """Sort by no column."""
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)

    def _set_columns(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        # it asks at every paint whether whole columns are selected, row by row; of nothing selected at once
        across.setSelectionModel(QItemSelectionModel(self._queue, across))
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.setHighlightSections(False)
        across.setSectionResizeMode(Column.PICTURE, QHeaderView.ResizeMode.Fixed)
        across.setStretchLastSection(True)
        across.sectionResized.connect(self._on_section_resized)
        across.setSectionsMovable(True)
        across.setFirstSectionMovable(False)
        self._columns = ColumnMenu(across)
        self._columns.chosen.connect(self._on_columns_chosen)
        self.choose_columns = QAction(self.tr("Columns…"), self)
        self.choose_columns.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.choose_columns.triggered.connect(self._columns.open)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        self.setSortingEnabled(True)

    def follow(self, row: int) -> None:
        """Bring the work at *row* into view, unless the user has scrolled or selected something since."""
        if not self._following or self._queue.is_filtered or row >= self._queue.rowCount():
            return
        place = self.visualRect(self._queue.index(row, 0))
        if place.top() < 0 or place.bottom() > FOLLOWED_SHARE * self.viewport().height():
            above = self._queue.index(max(0, row - SEEN_ABOVE), 0)
            self.scrollTo(above, QAbstractItemView.ScrollHint.PositionAtTop)

    def follow_again(self) -> None:
        """Follow the work from now on: a new story has begun."""
        self._following = True

    def has_own_columns(self) -> bool:
        """Tell whether the user has set widths or hidden columns, now or at an earlier start."""
        return self._own_columns

    def restore_columns(self, state: QByteArray) -> None:
        """Put the columns as the user had them; the order of rows is the queue's at every start."""
        self._own_columns = self.horizontalHeader().restoreState(state)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Share the width out, as long as the user has not done so."""
        super().resizeEvent(event)
        if not self._own_columns:
            share = min(1.0, self.viewport().width() / WIDE_PX)
            for column, (least, most) in _WIDTHS.items():
                self.setColumnWidth(column, max(least, self._title_px(column), round(most * share)))

    def _title_px(self, column: Column) -> int:
        title = self._queue.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        return self.horizontalHeader().fontMetrics().horizontalAdvance(title) + 2 * look.HEADER_PADDING_PX

    # --- rows dragged to another place ------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        """Welcome rows of this table; files are the window's to take."""
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show where they would go."""
        self._answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show nothing any more."""
        self._show_drop(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Ask for the new order."""
        row = self._row_dropped_on(event)
        self._show_drop(None)
        if row is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the rows move when the engine says so, not by Qt's hand
        event.accept()
        self.rows_dropped.emit(numbers_of(event.mimeData()), self._queue.waiting_from(row))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the rows, and the line where dragged ones would go."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        with QPainter(self.viewport()) as painter:  # which ends it whatever goes wrong: Qt dies of one left open
            self._row_painter.paint_rows(painter, event.rect(), option)
            self._paint_drop(painter)

    def _paint_drop(self, painter: QPainter) -> None:
        if self._drop_row is None:
            return
        last = self._queue.rowCount() - 1
        place = self.visualRect(self._queue.index(min(self._drop_row, last), Column.NAME))
        y = place.bottom() if self._drop_row > last else place.top()
        painter.setPen(QPen(QColor(look.colours().accent), 2))
        painter.drawLine(0, y, self.viewport().width(), y)

    def _answer(self, event: QDropEvent) -> None:
        row = self._row_dropped_on(event)
        self._show_drop(row)
        if row is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _row_dropped_on(self, event: QDropEvent) -> int | None:
        """Return the row before which the rows would go; a table sorted by a column has no such place."""
        if event.source() is not self or not self._queue.shows_queue_order or not numbers_of(event.mimeData()):
            return None
        y = event.position().toPoint().y()
        row = self.rowAt(y)
        if row < 0:
            return self._queue.rowCount()
        place = self.visualRect(self._queue.index(row, Column.NAME))
        return row + (y > place.center().y())

    def _show_drop(self, row: int | None) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    # --- heard ------------------------------------------------------------------------------------------------

    @Slot()
    def _on_columns_chosen(self) -> None:
        self._own_columns = True

    @Slot()
    def _on_scrolled(self) -> None:
        self._following = False

    @Slot(int, int, int)
    def _on_section_resized(self, _section: int, _before: int, _after: int) -> None:
        # only the user presses the mouse on a header
        self._own_columns |= bool(QGuiApplication.mouseButtons()) and self.horizontalHeader().underMouse()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        asset = self._queue.asset_at(index)
        if index.column() == Column.URL and asset.delivery:
            self.url_clicked.emit(asset.delivery.url)

    @Slot(QPoint)
    def _on_menu_requested(self, position: QPoint) -> None:
        if self.selectionModel().hasSelection():
            self._menu.popup(self.viewport().mapToGlobal(position))

    @Slot()
    def _on_selection_changed(self) -> None:
        self._following &= not self.selectionModel().hasSelection()
        self.selection_changed.emit()
