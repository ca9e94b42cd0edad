"""The queue as a table: events in, changed rows out.

The model owns the order of its rows as an array of asset numbers; a QSortFilterProxyModel over a Python model
takes 13 s for 100,000 rows, this takes some 0.1 s (desktop.md §6).
"""

from __future__ import annotations

from array import array
from itertools import filterfalse
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from frontload.core.asset import Level
from frontload.core.events import (
    AssetEvent,
    AssetRemoved,
    BatchOpened,
    BatchScanned,
    Event,
    ForecastMade,
    UploadProgressed,
    UploadStarted,
)
from frontload.core.paged import Paged
from frontload.core.priority import Order
from frontload.core.states import FINAL_STATES, AssetState
from frontload.engine.precedence import WINDOW_FIRST
from frontload.gui import texts
from frontload.gui.arrangement import Arranged, Arrangement, arranged, runs_of
from frontload.gui.arranger import Arranger
from frontload.gui.cell_words import CellWords, alignment, title
from frontload.gui.outlook import Outlook
from frontload.gui.retold import retold
from frontload.gui.row_drag import dragged
from frontload.gui.row_filter import Quick, RowFilter
from frontload.gui.row_order import BEGUN, Column, RowOrder
from frontload.gui.row_pictures import RowPictures
from frontload.gui.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence, ValuesView
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from frontload.core.asset import Asset, Source

AnyIndex = QModelIndex | QPersistentModelIndex
MOST_RUNS = 64
"""Runs of rows removed one by one; above, the table is laid out anew at once, for each removal costs a shift."""
MOST_AT_ONCE = 5000
"""Rows sorted at once; more are sorted on another thread, for 100,000 take up to a second."""
_COLUMNS = tuple(Column)
_RESTS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_WAITS = _RESTS | Qt.ItemFlag.ItemIsDragEnabled


class QueueModel(QAbstractTableModel):
    """Rows of assets. GUI thread only; `apply` is the one way in."""

    arranging = Signal()
    """The rows are about to stand in another order."""

    def __init__(self, order: Order, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outlook = Outlook()
        self._order = RowOrder(order, self.outlook)
        self._words = CellWords(self.outlook, now)
        self._scans: set[int] = set()
        self._assets: Paged[Asset] = Paged()
        self._delivered: set[int] = set()
        self._sent_bytes: dict[int, int] = {}
        self._rows = Rows()
        self._arranger = Arranger(self._arrangement, self)
        self._arranger.arranged.connect(self._on_arranged)
        self._filter = RowFilter()
        self.pictures = RowPictures(self)

    # --- facts in -------------------------------------------------------------------------------------------

    def apply(self, events: Iterable[Event]) -> None:
        """Take a batch of events: new rows in one insertion, a signal for each changed row, nothing else."""
        changed: dict[int, None] = {}
        gone: set[int] = set()
        resort = False
        forecast: ForecastMade | None = None
        moved: list[int] = []
        for event in events:
            match event:
                case AssetRemoved(asset):
                    gone.add(asset.asset_no)
                case UploadProgressed(asset_no, sent_bytes, _):
                    self._sent_bytes[asset_no] = sent_bytes
                    changed[asset_no] = None
                case ForecastMade():
                    forecast = event  # of several only the last counts
                case BatchOpened(batch) if not batch.scanned:
                    self._scans.add(batch.batch_no)
                case BatchScanned(batch):
                    self._scans.discard(batch.batch_no)
                    resort = True
                case _ if isinstance(event, AssetEvent):
                    moved += [event.asset.asset_no] if self._order.note(event.asset) else []
                    resort |= self._take(event.asset)
                    changed[event.asset.asset_no] = None
                    if isinstance(event, UploadStarted):
                        self._sent_bytes.pop(event.asset.asset_no, None)
                    gone.discard(event.asset.asset_no)
                case _:
                    pass
        arrived = self._insert(changed)
        self._drop(gone)
        # while a folder is being scanned its rows stand as found, and are sorted once when it was seen whole
        came_back = arrived and not self._scans
        planned_anew = self._take_forecast(forecast)
        if resort or came_back or planned_anew or any(self._has_overtaken(asset_no) for asset_no in moved):
            self._resort()
        self._tell_changed(list(self._rows.rows_of(changed)))

    def _tell_changed(self, rows: list[int]) -> None:
        """Have rows painted anew by one signal: what stands between them costs nothing unless it is in sight."""
        if rows:
            self.dataChanged.emit(self.createIndex(min(rows), 0), self.createIndex(max(rows), len(Column) - 1))

    def _take_forecast(self, news: ForecastMade | None) -> bool:
        """Show what is expected now; return whether the rows may stand in another order by it."""
        if news is None:
            return False
        self.outlook.take(news.forecast)
        if last := len(self._rows):
            self.dataChanged.emit(self.index(0, Column.EXPECTED), self.index(last - 1, Column.EXPECTED))
        return self._order.order is Order.SMART or self._filter.quick is Quick.AT_RISK

    def set_order(self, order: Order) -> None:
        """Show the queue in another order."""
        self._order.order = order
        self._resort(at_once=True)

    def set_filter(self, row_filter: RowFilter) -> None:
        """Show some rows only."""
        if row_filter != self._filter:
            self._filter = row_filter
            self._resort(at_once=True)

    @property
    def is_filtered(self) -> bool:
        """Whether some rows may be hidden."""
        return not self._filter.is_open

    def _take(self, asset: Asset) -> bool:
        """Keep the asset's new state; return whether its place among the rows may be another now."""
        before = self._assets.get(asset.asset_no)
        self._assets[asset.asset_no] = asset
        (self._delivered.add if asset.delivery else self._delivered.discard)(asset.asset_no)
        if before is None:
            return False
        if asset.level is Level.URGENT and before.level is not Level.URGENT:
            self.outlook.overtake(asset.asset_no)
        return (before.level, before.deadline, before.place) != (asset.level, asset.deadline, asset.place)

    def _insert(self, changed: Iterable[int]) -> bool:
        """Give a row to what came in and is to be shown, take it from what is to be shown no longer."""
        known = [asset_no for asset_no in changed if asset_no in self._assets]
        shown = known if self._filter.is_open else [asset_no for asset_no in known if self._is_shown(asset_no)]
        arrived = [asset_no for asset_no in shown if asset_no not in self._rows]
        self._append(arrived)
        # an arrangement under way has every other row, unless the filter sifts by what has changed
        self._arranger.touch(arrived if self._filter.is_open else changed)
        if not self._filter.is_open:
            self._take_out(set(known).difference(shown))
        return bool(arrived)

    def _append(self, numbers: list[int]) -> None:
        if not numbers:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(numbers) - 1)
        self._rows.append(numbers)
        self.endInsertRows()

    def _drop(self, gone: set[int]) -> None:
        """Forget assets altogether."""
        self._take_out(gone)
        self._arranger.touch(gone)
        for asset_no in gone:
            self._assets.pop(asset_no, None)
            self._delivered.discard(asset_no)
            self._sent_bytes.pop(asset_no, None)
            self._order.forget(asset_no)

    def _take_out(self, hidden: AbstractSet[int]) -> None:
        """Take the rows of assets out of the table."""
        runs = runs_of(sorted(self._rows.rows_of(hidden)))
        if not runs:
            return
        if len(runs) > MOST_RUNS:
            self.beginResetModel()
            self._rows = Rows(asset_no for asset_no in self._rows.numbers if asset_no not in hidden)
            self.endResetModel()
            return
        for first, last in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._rows.cut(first, last)
            self.endRemoveRows()
        self._rows.count_from(runs[0][0])

    def _is_shown(self, asset_no: int) -> bool:
        return self._filter.admits(asset := self._assets[asset_no], self.outlook.risk_of(asset))

    def _has_overtaken(self, asset_no: int) -> bool:
        """Tell whether an asset that began, or came back, now stands on the wrong side of what has begun."""
        row = self._rows.row_of(asset_no)
        if row is None:
            return False
        by_row = not self._filter.is_open or row >= self._order.begun
        return by_row or self._assets[asset_no].state not in BEGUN

    # --- order ------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, or with -1 as the queue goes."""
        self._order.column = Column(column) if column >= 0 else None
        self._order.descending = order is Qt.SortOrder.DescendingOrder
        self._resort(at_once=True)

    def finish(self) -> None:
        """End what goes on off the GUI thread; for a window that closes."""
        self._arranger.finish()

    def _resort(self, *, at_once: bool = False) -> None:
        """Arrange the rows anew; *at_once* where the user waits for it."""
        if len(self._assets) <= MOST_AT_ONCE:
            shown = [no for no in self._assets if self._filter.is_open or self._is_shown(no)]
            self._lay_out(arranged(self._order.sort(shown, self._assets.__getitem__), self._rows.numbers))
        else:
            self._arranger.want(at_once=at_once)

    def _arrangement(self) -> Arrangement:
        any_one, standing = next(iter(self._assets.values()), None), self._rows.numbers[:]
        numbers = standing if len(standing) == len(self._assets) else array("q", self._assets)
        return Arrangement(self._order.as_of_now(), self._filter, self._assets, any_one, numbers, standing)

    @Slot(object)
    @WINDOW_FIRST
    def _on_arranged(self, made: Arranged) -> None:
        """Take an order made on another thread: what came meanwhile is behind, what has gone is out."""
        shown = self._assets.keys() if self._filter.is_open else self._shown_of_touched()
        others = [no for no in self._arranger.touched if (no in shown) is not (no in made.rows)]
        out = {number for number in others if number in made.rows}
        came = [number for number in others if number in shown]
        if out or came:
            made = arranged(
                [number for number in made.rows.numbers if number not in out] + came, self._rows.numbers
            )
        self._lay_out(made)

    def _shown_of_touched(self) -> AbstractSet[int]:
        return {no for no in self._arranger.touched if no in self._assets and self._is_shown(no)}

    def _lay_out(self, made: Arranged) -> None:
        if made.rows.numbers == self._rows.numbers:
            return
        self._take_out(made.gone)
        self._append([asset_no for asset_no in made.came if asset_no not in self._rows])
        self.arranging.emit()
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [self._rows.numbers[index.row()] for index in kept]
        self._rows = made.rows
        rows = self._rows.rows_of(numbers)
        moved = [self.index(row, index.column()) for row, index in zip(rows, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    # --- facts out ----------------------------------------------------------------------------------------------

    def asset_at(self, index: AnyIndex) -> Asset:
        """Return the asset of a row."""
        return self.asset_in(index.row())

    def asset_in(self, row: int) -> Asset:
        """Return the asset of a row, by its number."""
        return self._assets[self._rows.numbers[row]]

    def assets_in(self, rows: range) -> list[Asset]:
        """Return the assets of rows that follow each other."""
        assets = self._assets
        return [assets[number] for number in self.numbers_in(rows)]

    def numbers_in(self, rows: range) -> Sequence[int]:
        """Return the numbers of the assets of rows that follow each other."""
        return self._rows.numbers[rows.start : rows.stop]

    def undelivered(self, asset_nos: Sequence[int]) -> Sequence[int]:
        """Return those of *asset_nos* that have no delivery; asks no asset, for 100,000 take 20 ms to look at."""
        return list(filterfalse(self._delivered.__contains__, asset_nos))

    def asset_of(self, asset_no: int) -> Asset | None:
        """Return an asset by its number, also one that is not shown; None for one that has left the list."""
        return self._assets.get(asset_no)

    def assets(self) -> ValuesView[Asset]:
        """Return every asset, also those that are not shown, in no particular order."""
        return self._assets.values()

    def why(self, asset: Asset) -> str:
        """Return why an asset waits where it waits, empty for one that does not."""
        return "" if asset.state in BEGUN else retold(self.outlook.why(asset, self._order.order))

    def expected(self, asset: Asset) -> str:
        """Return when an asset is expected, or when it came."""
        return self._words.expected(asset)

    @property
    def shows_queue_order(self) -> bool:
        """Whether the rows stand as the queue goes, rather than by a column."""
        return self._order.column is None

    def waiting_from(self, row: int) -> int | None:
        """Return the number of the first asset from *row* on that waits, None where there is none."""
        rows = (self._rows.numbers[place] for place in range(row, len(self._rows)))
        return next((number for number in rows if self._assets[number].state not in BEGUN), None)

    def waiting_sources(self) -> list[Source]:
        """Return the files of everything that has not ended."""
        return [asset.source for asset in self._assets.values() if asset.state not in FINAL_STATES]

    def row_of(self, asset_no: int) -> int | None:
        """Return the row an asset stands in now."""
        return self._rows.row_of(asset_no)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  (Qt's name; Qt's own default)
        """Return the number of assets."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows that wait be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _RESTS if self.asset_at(index).state in BEGUN else _WAITS

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:  # noqa: N802
        """Return dragged rows, from top to bottom."""
        rows = sorted({index.row() for index in indexes})
        return dragged(self._rows.numbers[row] for row in rows)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802, ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title(Column(section)) if section != Column.PICTURE else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(Column(section))
        return None

    def data(self, index: AnyIndex, role: int = 0) -> Any:  # noqa: ANN401  (Qt's QVariant)
        """Return what a cell shows; asks for the small picture of a prepared asset on the way."""
        asset, column = self.asset_at(index), _COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text_of(asset, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            why = self.why(asset) if column is Column.EXPECTED else ""
            return f"{self.text_of(asset, column)} {why}".strip()
        if role == Qt.ItemDataRole.DecorationRole and column is Column.PICTURE:
            return self.pictures.of(asset)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.details_text(asset, self.why(asset))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        return None

    # --- what cells show; asked directly, for one paint asks a hundred times -------------------------------------

    def text_of(self, asset: Asset, column: Column) -> str:
        """Return what a cell says."""
        return self._words.text(asset, column, self._sent_bytes.get(asset.asset_no, 0))

    def sent_share_of(self, asset: Asset) -> float | None:
        """Return how much of an upload under way has left, 0 to 1."""
        if asset.state is not AssetState.UPLOADING or asset.rendition is None:
            return None
        return self._sent_bytes.get(asset.asset_no, 0) / max(1, asset.rendition.size_bytes)
