"""The selected rows of a large table: asked by ranges, and kept while the rows are laid out anew."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, Slot

from frontload.gui.arrangement import runs_of

if TYPE_CHECKING:
    from frontload.core.asset import Asset
    from frontload.gui.queue_model import QueueModel

FEW = 200
"""So many selected rows Qt may carry through a new layout: one by one, which for 100,000 takes it four seconds."""


class RowSelection(QObject):
    """Of one view; GUI thread only. The same assets are selected before and after a layout, and nobody is told."""

    def __init__(self, queue: QueueModel, selection: QItemSelectionModel, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._selection = selection
        self._kept: list[int] | None = None
        queue.arranging.connect(self._keep)
        queue.layoutChanged.connect(self._give_back)

    def spans(self) -> list[range]:
        """Return the rows from top to bottom; asking Qt for an index a row takes seconds where all are selected."""
        selection = self._selection.selection()
        parts = sorted((part.top(), part.bottom() + 1) for part in map(selection.at, range(selection.count())))
        spans: list[range] = []
        for first, end in parts:
            begin = max(first, spans[-1].stop) if spans else first  # Qt may have a row in two parts
            if begin < end:
                spans.append(range(begin, end))
        return spans

    def assets(self, most: int | None = None) -> list[Asset]:
        """Return the assets of the rows from top to bottom, of the first *most* of them if given."""
        return [self._queue.asset_in(row) for row in islice(chain.from_iterable(self.spans()), most)]

    def count(self) -> int:
        """Return how many rows are selected."""
        return sum(map(len, self.spans()))

    @Slot()
    def _keep(self) -> None:
        if self.count() <= FEW:
            return
        self._kept = [asset.asset_no for asset in self.assets()]
        self._selection.blockSignals(True)  # noqa: FBT003  (Qt's way)
        self._selection.clearSelection()

    @Slot()
    def _give_back(self) -> None:
        if self._kept is None:
            return
        rows = sorted(row for asset_no in self._kept if (row := self._queue.row_of(asset_no)) is not None)
        self._kept = None
        chosen, last_column = QItemSelection(), self._queue.columnCount() - 1
        for first, last in runs_of(rows):
            corner = self._queue.index(last, last_column)
            chosen.append(QItemSelectionRange(self._queue.index(first, 0), corner))
        self._selection.select(chosen, QItemSelectionModel.SelectionFlag.Select)
        self._selection.blockSignals(False)  # noqa: FBT003
