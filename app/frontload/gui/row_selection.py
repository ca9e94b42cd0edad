"""The selected rows of a large table: asked by ranges, and kept while the rows are laid out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, Slot

from frontload.gui.arrangement import runs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        self._kept: Sequence[int] | None = None
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
        assets: list[Asset] = []
        for span in self.spans():
            assets += self._queue.assets_in(span if most is None else span[: most - len(assets)])
        return assets

    def numbers(self) -> Sequence[int]:
        """Return the numbers of the assets of the rows from top to bottom."""
        spans = self.spans()
        if len(spans) == 1:
            return self._queue.numbers_in(spans[0])
        return [number for span in spans for number in self._queue.numbers_in(span)]

    def count(self) -> int:
        """Return how many rows are selected."""
        return sum(map(len, self.spans()))

    @Slot()
    def _keep(self) -> None:
        if self.count() <= FEW:
            return
        self._kept = self.numbers()
        self._selection.blockSignals(True)  # noqa: FBT003  (Qt's way)
        self._selection.clearSelection()

    @Slot()
    def _give_back(self) -> None:
        if self._kept is None:
            return
        chosen, last_column = QItemSelection(), self._queue.columnCount() - 1
        for first, last in self._runs(self._kept):
            corner = self._queue.index(last, last_column)
            chosen.append(QItemSelectionRange(self._queue.index(first, 0), corner))
        self._kept = None
        self._selection.select(chosen, QItemSelectionModel.SelectionFlag.Select)
        self._selection.blockSignals(False)  # noqa: FBT003

    def _runs(self, asset_nos: Sequence[int]) -> list[tuple[int, int]]:
        if len(asset_nos) == self._queue.rowCount():
            return [(0, len(asset_nos) - 1)]
        rows = (self._queue.row_of(asset_no) for asset_no in asset_nos)
        return runs_of(sorted(row for row in rows if row is not None))
