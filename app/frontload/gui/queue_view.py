"""The queue table: selection, sorting by header, a click on a URL, a menu on the right button."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from frontload.gui.cells import (
    PICTURE_SIZE,
    ROW_HEIGHT,
    LevelCell,
    NameCell,
    PictureCell,
    StateCell,
    TextCell,
    UrlCell,
)
from frontload.gui.queue_model import ASSET_ROLE, Column, QueueModel

if TYPE_CHECKING:
    from frontload.core.asset import Asset

_WIDTHS = {Column.PICTURE: PICTURE_SIZE.width() + 16, Column.NAME: 260, Column.LEVEL: 96, Column.DEADLINE: 112,
           Column.SIZE: 84, Column.STATE: 190}  # fmt: skip


class QueueView(QTableView):
    """Shows a `QueueModel`."""

    url_clicked = Signal(str)
    """The delivery URL of the row whose URL was clicked."""
    selection_changed = Signal()

    def __init__(self, model: QueueModel, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = model
        self._menu = menu
        self.setModel(model)
        self.setAccessibleName("Queue")
        self._set_manners()
        self._set_columns()
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

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
            Column.DEADLINE: TextCell, Column.SIZE: TextCell, Column.STATE: StateCell, Column.URL: UrlCell,
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
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        self.setSortingEnabled(True)

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
        self.selection_changed.emit()
