"""The queue table: selection, sorting by header, a click on a URL, a menu on the right button."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from frontload.gui.cells import (
    PICTURE_SIZE,
    ROW_HEIGHT,
    ExpectedCell,
    LevelCell,
    NameCell,
    PictureCell,
    StateCell,
    TextCell,
    UrlCell,
)
from frontload.gui.queue_model import ASSET_ROLE, QueueModel
from frontload.gui.row_order import Column

if TYPE_CHECKING:
    from frontload.core.asset import Asset

SEEN_ABOVE = 3
"""Finished rows left in view above the work under way."""
FOLLOWED_SHARE = 0.7
"""The work is followed when it has gone this far down the view."""
WIDE_PX = 1400
"""From this width on every column has all the room it wants."""
_PICTURE_PX = PICTURE_SIZE.width() + 16
_WIDTHS = {Column.PICTURE: (_PICTURE_PX, _PICTURE_PX), Column.NAME: (130, 270), Column.LEVEL: (80, 96),
           Column.DEADLINE: (68, 110), Column.EXPECTED: (100, 124), Column.SIZE: (64, 84),
           Column.STATE: (112, 170)}  # fmt: skip


class QueueView(QTableView):
    """Shows a `QueueModel`."""

    url_clicked = Signal(str)
    """The delivery URL of the row whose URL was clicked."""
    selection_changed = Signal()

    def __init__(self, model: QueueModel, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = model
        self._menu = menu
        self._following = True
        self._own_widths = False
        self.setModel(model)
        self.setAccessibleName("Queue")
        self._set_manners()
        self._set_columns()
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)

    def selected_assets(self, most: int | None = None) -> list[Asset]:
        """Return the assets of the selected rows from top to bottom, of the first *most* of them if given.

        By ranges: asking Qt for an index a row takes seconds when 100,000 are selected.
        """
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        ranges = sorted((part.top(), part.bottom() + 1) for part in parts)
        rows = dict.fromkeys(chain.from_iterable(range(*limits) for limits in ranges))
        return [self._queue.asset_in(row) for row in islice(rows, most)]

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)

    def _set_columns(self) -> None:
        for column, cell in {
            Column.PICTURE: PictureCell, Column.NAME: NameCell, Column.LEVEL: LevelCell,
            Column.DEADLINE: TextCell, Column.EXPECTED: ExpectedCell, Column.SIZE: TextCell,
            Column.STATE: StateCell, Column.URL: UrlCell,
        }.items():  # fmt: skip
            self.setItemDelegateForColumn(column, cell(self))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.setHighlightSections(False)
        across.setSectionResizeMode(Column.PICTURE, QHeaderView.ResizeMode.Fixed)
        across.setStretchLastSection(True)
        across.sectionResized.connect(self._on_section_resized)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        self.setSortingEnabled(True)

    def follow(self, row: int) -> None:
        """Bring the work at *row* into view, unless the user has scrolled or selected something since."""
        if not self._following or row >= self._queue.rowCount():
            return
        place = self.visualRect(self._queue.index(row, 0))
        if place.top() < 0 or place.bottom() > FOLLOWED_SHARE * self.viewport().height():
            above = self._queue.index(max(0, row - SEEN_ABOVE), 0)
            self.scrollTo(above, QAbstractItemView.ScrollHint.PositionAtTop)

    def follow_again(self) -> None:
        """Follow the work from now on: a new story has begun."""
        self._following = True

    def has_own_widths(self) -> bool:
        """Tell whether the user has set the widths, now or at an earlier start."""
        return self._own_widths

    def restore_columns(self, state: QByteArray) -> None:
        """Put the columns as the user had them; the order of rows is the queue's at every start."""
        self._own_widths = self.horizontalHeader().restoreState(state)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Share the width out, as long as the user has not done so."""
        super().resizeEvent(event)
        if not self._own_widths:
            share = min(1.0, self.viewport().width() / WIDE_PX)
            for column, (least, most) in _WIDTHS.items():
                self.setColumnWidth(column, max(least, round(most * share)))

    @Slot()
    def _on_scrolled(self) -> None:
        self._following = False

    @Slot(int, int, int)
    def _on_section_resized(self, _section: int, _before: int, _after: int) -> None:
        # only the user presses the mouse on a header
        self._own_widths |= bool(QGuiApplication.mouseButtons()) and self.horizontalHeader().underMouse()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        asset: Asset = index.data(ASSET_ROLE)
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
