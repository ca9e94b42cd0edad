"""The queue as a table: events in, changed rows out.

The model owns the order of its rows as a list of asset numbers; a QSortFilterProxyModel over a Python model
takes 13 s for 100,000 rows, this takes some 0.1 s (desktop.md §6).
"""

from __future__ import annotations

import math
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from frontload.core.events import AssetEvent, AssetRemoved, BatchScanned, Event, UploadProgressed, UploadStarted
from frontload.core.priority import Order, natural_key, priority_key
from frontload.core.states import AssetState
from frontload.gui import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from PySide6.QtGui import QPixmap

    from frontload.core.asset import Asset

AnyIndex = QModelIndex | QPersistentModelIndex
ASSET_ROLE = Qt.ItemDataRole.UserRole
SENT_SHARE_ROLE = Qt.ItemDataRole.UserRole + 1

MOST_PICTURES = 600
"""Small pictures kept in memory: some screens full, at most 40 MB."""


class Column(IntEnum):
    """The table's columns, left to right."""

    PICTURE = 0
    NAME = 1
    LEVEL = 2
    DEADLINE = 3
    SIZE = 4
    STATE = 5
    URL = 6


_TITLES = ("", "Name", "Level", "Deadline", "Size", "State", "Delivery URL")


class QueueModel(QAbstractTableModel):
    """Rows of assets. GUI thread only; `apply` is the one way in."""

    picture_wanted = Signal(str)
    """The source hash of a visible asset whose small picture is not loaded yet."""

    def __init__(self, order: Order, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self._now = now
        self._assets: dict[int, Asset] = {}
        self._sent_bytes: dict[int, int] = {}
        self._rows: list[int] = []
        self._row_of: dict[int, int] = {}
        self._pictures: dict[str, QPixmap | None] = {}
        self._sorted_by: Column | None = None
        self._descending = False

    # --- facts in -------------------------------------------------------------------------------------------

    def apply(self, events: Iterable[Event]) -> None:
        """Take a batch of events: new rows in one insertion, a signal for each changed row, nothing else."""
        changed: dict[int, None] = {}
        arrived: list[Asset] = []
        gone: set[int] = set()
        resort = False
        for event in events:
            match event:
                case AssetRemoved(asset):
                    gone.add(asset.asset_no)
                case UploadProgressed(asset_no, sent_bytes, _):
                    self._sent_bytes[asset_no] = sent_bytes
                    changed[asset_no] = None
                case BatchScanned():
                    resort = True
                case _ if isinstance(event, AssetEvent):
                    resort |= self._take(event.asset, arrived, changed)
                    if isinstance(event, UploadStarted):
                        self._sent_bytes.pop(event.asset.asset_no, None)
                    gone.discard(event.asset.asset_no)
                case _:
                    pass
        self._insert(arrived)
        self._drop(gone)
        if resort:
            self._resort()
        for asset_no in changed:
            if (row := self._row_of.get(asset_no)) is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def set_order(self, order: Order) -> None:
        """Show the queue in another order."""
        self._order = order
        self._resort()

    def set_picture(self, source_sha256: str, picture: QPixmap) -> None:
        """Take a small picture that was asked for; the window paints visible rows anew."""
        self._pictures[source_sha256] = picture
        if len(self._pictures) > MOST_PICTURES:
            del self._pictures[next(iter(self._pictures))]  # the oldest; asked for again if it comes back into view

    def _take(self, asset: Asset, arrived: list[Asset], changed: dict[int, None]) -> bool:
        """Keep the asset's new state; return whether its place among the rows may be another now."""
        before = self._assets.get(asset.asset_no)
        self._assets[asset.asset_no] = asset
        if before is None or asset.asset_no not in self._row_of:
            arrived.append(asset)
            return False
        changed[asset.asset_no] = None
        return (before.level, before.deadline, before.place) != (asset.level, asset.deadline, asset.place)

    def _insert(self, arrived: list[Asset]) -> None:
        numbers = list(dict.fromkeys(asset.asset_no for asset in arrived))
        if not numbers:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(numbers) - 1)
        self._rows.extend(numbers)
        self._row_of.update((asset_no, first + offset) for offset, asset_no in enumerate(numbers))
        self.endInsertRows()

    def _drop(self, gone: set[int]) -> None:
        for row in sorted((self._row_of[no] for no in gone if no in self._row_of), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            asset_no = self._rows.pop(row)
            self._assets.pop(asset_no, None)
            self._sent_bytes.pop(asset_no, None)
            self.endRemoveRows()
        if gone:
            self._row_of = {asset_no: row for row, asset_no in enumerate(self._rows)}

    # --- order ------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, or with -1 as the queue goes."""
        self._sorted_by = Column(column) if column >= 0 else None
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._resort()

    def _resort(self) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [self._rows[index.row()] for index in kept]
        self._rows.sort(key=self._sort_key, reverse=self._descending and self._sorted_by is not None)
        self._row_of = {asset_no: row for row, asset_no in enumerate(self._rows)}
        moved = [self.index(self._row_of[no], index.column()) for no, index in zip(numbers, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _sort_key(self, asset_no: int) -> tuple[Any, ...]:
        asset = self._assets[asset_no]
        match self._sorted_by:
            case None | Column.PICTURE:
                # what has begun in the order it began, then the queue as it will go
                return (asset.rank or math.inf, priority_key(asset, self._order))
            case Column.NAME:
                return (natural_key(asset.source.name), asset_no)
            case Column.LEVEL:
                return (asset.level, asset_no)
            case Column.DEADLINE:
                return (asset.deadline.timestamp() if asset.deadline else math.inf, asset_no)
            case Column.SIZE:
                return (asset.source.size_bytes, asset_no)
            case Column.STATE:
                return (list(AssetState).index(asset.state), asset_no)
            case Column.URL:
                return (asset.delivery.url if asset.delivery else "~", asset_no)

    # --- facts out ----------------------------------------------------------------------------------------------

    def asset_at(self, index: AnyIndex) -> Asset:
        """Return the asset of a row."""
        return self.asset_in(index.row())

    def asset_in(self, row: int) -> Asset:
        """Return the asset of a row, by its number."""
        return self._assets[self._rows[row]]

    def row_of(self, asset_no: int) -> int | None:
        """Return the row an asset stands in now."""
        return self._row_of.get(asset_no)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  (Qt's name; Qt's own default)
        """Return the number of assets."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802, ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _TITLES[section] or "Picture"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | _alignment(Column(section)))
        return None

    def data(self, index: AnyIndex, role: int = 0) -> Any:  # noqa: ANN401  (Qt's QVariant)
        """Return what a cell shows; asks for the small picture of a prepared asset on the way."""
        asset, column = self.asset_at(index), Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(asset, column)
        if role == ASSET_ROLE:
            return asset
        if role == SENT_SHARE_ROLE:
            return self._sent_share(asset)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.PICTURE:
            return self._picture(asset)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.details_text(asset)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignVCenter | _alignment(column))
        return None

    def _text(self, asset: Asset, column: Column) -> str:
        match column:
            case Column.PICTURE:
                return ""
            case Column.NAME:
                return asset.source.name
            case Column.LEVEL:
                return asset.level.word.capitalize()
            case Column.DEADLINE:
                return texts.deadline_text(asset.deadline, self._now())
            case Column.SIZE:
                return texts.size_text(asset.source.size_bytes)
            case Column.STATE:
                return texts.state_text(asset, self._sent_bytes.get(asset.asset_no, 0))
            case Column.URL:
                return asset.delivery.url if asset.delivery else ""

    def _sent_share(self, asset: Asset) -> float | None:
        if asset.state is not AssetState.UPLOADING or asset.rendition is None:
            return None
        return self._sent_bytes.get(asset.asset_no, 0) / max(1, asset.rendition.size_bytes)

    def _picture(self, asset: Asset) -> QPixmap | None:
        if asset.rendition is None:
            return None
        sha256 = asset.rendition.source_sha256
        if sha256 not in self._pictures:
            self._pictures[sha256] = None
            self.picture_wanted.emit(sha256)
        return self._pictures[sha256]


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column is Column.SIZE else Qt.AlignmentFlag.AlignLeft
