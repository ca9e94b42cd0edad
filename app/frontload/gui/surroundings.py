"""What stands around the table and follows it: batches, filter, inspector, timeline, what is looked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontload.core.events import ForecastMade, RunFinished
from frontload.gui.batch_menu import BatchMenu
from frontload.gui.batch_sidebar import BatchSidebar
from frontload.gui.batches import Batches
from frontload.gui.filter_bar import FilterBar
from frontload.gui.inspector import Inspector
from frontload.gui.nothing_matches import NothingMatches
from frontload.gui.panes import Panes
from frontload.gui.row_filter import RowFilter
from frontload.gui.row_order import Column
from frontload.gui.scan_bar import ScanBar
from frontload.gui.scan_words import ended
from frontload.gui.scans import Scans
from frontload.gui.timeline import TimelineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from frontload.core.asset import Batch
    from frontload.core.events import Event
    from frontload.core.recipe import Recipe
    from frontload.core.wish import Wish
    from frontload.gui.changes import Changes
    from frontload.gui.deadlines import Deadlines
    from frontload.gui.outlook import Prospect
    from frontload.gui.previews import Previews
    from frontload.gui.progress import ProgressTally
    from frontload.gui.queue_model import QueueModel
    from frontload.gui.queue_view import QueueView
    from frontload.gui.status_strip import Progress

MOST_SUMMED = 5000
"""Selected rows that are summed up, some 5 ms of work ten times a second; of more only their number is told."""


class Surroundings(QObject):
    """Owns the panes and wires them to the table; `panes.splitter` is what the window shows."""

    dropped_on_batch = Signal(int, list)
    """Paths dropped on a batch, and its number."""
    copy_clicked = Signal(str)
    said = Signal(str)
    """What came of looking through a drop, where the table does not show it."""

    def __init__(
        self,
        *,
        pages: QWidget,
        view: QueueView,
        model: QueueModel,
        changes: Changes,
        deadlines: Deadlines,
        previews: Previews,
        recipes: tuple[Recipe, ...],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._view, self._model = view, model
        self._changes, self._deadlines, self._previews = changes, deadlines, previews
        self.batches = Batches()
        self.scans = Scans()
        self.filter = FilterBar()
        self.scan_bar = ScanBar()
        self.sidebar = BatchSidebar(recipes)
        self.inspector = Inspector(recipes)
        self.timeline = TimelineView(model.asset_of)
        self.batch_menu = BatchMenu(model, changes, deadlines, (recipe.name for recipe in recipes), window)
        self.nothing_matches = NothingMatches(view, model)
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(pages, stretch=1)
        column.addWidget(self.scan_bar)
        self.panes = Panes(self.sidebar, table, self.inspector, self.timeline, window)
        toggles = self.panes.toggles
        self.filter.add_toggles([toggles["left"]], [toggles["below"], toggles["right"]])
        window.addAction(view.choose_columns)
        self._connect()
        self.recolour()

    def view_actions(self) -> list[QAction]:
        """Return what a View menu offers: panes and columns."""
        return [*self.panes.toggles.values(), self._view.choose_columns]

    def hear(self, events: Sequence[Event]) -> None:
        """Take a batch of events that the model has taken already."""
        self.batches.hear(events)
        for scan in self.scans.hear(events):
            if words := ended(scan):
                self.said.emit(words)
        self.scan_bar.show_scans(self.scans.under_way())
        for event in events:
            if isinstance(event, ForecastMade):
                self.timeline.show_forecast(event.forecast)
            elif isinstance(event, RunFinished):
                self.timeline.clear()

    def show_any(self, *, shown: bool) -> None:
        """Show what is to be seen beside a table that holds something."""
        self.filter.setVisible(shown)
        self.panes.show_any(shown=shown)

    def show_progress(self, progress: Progress, prospect: Prospect, tally: ProgressTally) -> None:
        """Show how the batches stand and how many each quick filter would show."""
        self.sidebar.show_standings(self.batches.standings(tally, self._model.outlook))
        self.filter.show_counts(
            waiting=progress.unfinished,
            at_risk=prospect.at_risk + prospect.late,
            failed=progress.failed,
            delivered=progress.delivered,
        )

    def inspect(self) -> None:
        """Show the row that is looked at as it stands now."""
        asset = self._view.looked_at()
        if asset is None:
            self.inspector.show_asset(None)
        elif (count := self._view.selected.count()) > 1:
            looked_through = self._view.selected.assets() if count <= MOST_SUMMED else []
            self.inspector.show_several(count, looked_through)
        else:
            row = self._model.row_of(asset.asset_no)
            state = "" if row is None else self._model.index(row, Column.STATE).data()
            self.inspector.show_asset(asset, self._model.why(asset), self._model.expected(asset), state)

    def take_recipes(self, recipes: tuple[Recipe, ...]) -> None:
        """Go by other recipes from now on."""
        self.inspector.take_recipes(recipes)
        self.sidebar.form.take_recipes(recipes)
        self.batch_menu.recipes = tuple(recipe.name for recipe in recipes)

    def recolour(self) -> None:
        """Draw icons in the present scheme's colours."""
        self.filter.recolour()
        self.panes.recolour()
        self.inspector.recolour()
        self.scan_bar.recolour()

    def finish(self) -> None:
        """End what goes on off the GUI thread."""
        self.timeline.finish()
        self._previews.finish()

    def _connect(self) -> None:
        self.filter.filter_changed.connect(self._on_filter_changed)
        self.sidebar.batches.batch_chosen.connect(self._on_filter_changed)
        self.sidebar.batches.dropped_on_batch.connect(self._on_dropped)
        self.sidebar.batches.menu_wanted.connect(self._on_menu_wanted)
        self.batch_menu.copy_clicked.connect(self._on_copy)
        self.sidebar.form.wish_made.connect(self._on_batch_wish)
        self.sidebar.form.moment_wanted.connect(self._on_batch_moment_wanted)
        self.inspector.preview_wanted.connect(self._previews.want)
        self.inspector.copy_clicked.connect(self._on_copy)
        self._previews.ready.connect(self.inspector.show_preview)
        self._view.rows_dropped.connect(self._changes.move_before)
        self.timeline.asset_chosen.connect(self._view.choose)
        self.nothing_matches.show_all_clicked.connect(self._show_all)
        self.scan_bar.cancel_clicked.connect(self._on_cancel)

    @Slot()
    def _on_filter_changed(self) -> None:
        batch_no = self.sidebar.batches.chosen()
        self.sidebar.form.show_batch(None if batch_no is None else self.batches[batch_no])
        self._model.set_filter(RowFilter(self.filter.words(), self.filter.quick(), batch_no))

    @Slot()
    def _show_all(self) -> None:
        self.sidebar.batches.choose_all()
        self.filter.show_all()
        self._view.setFocus()

    @Slot(object)
    def _on_cancel(self, batch: Batch) -> None:
        self.scans.forget(batch.batch_no)
        self.scan_bar.show_scans(self.scans.under_way())
        self._changes.take_back(batch)

    @Slot(object)
    def _on_batch_wish(self, wish: Wish) -> None:
        if (batch := self.sidebar.form.batch) is not None:
            self._changes.set_batch(batch, wish)

    @Slot()
    def _on_batch_moment_wanted(self) -> None:
        if (moment := self._deadlines.asked_for()) is not None:
            self.sidebar.form.wish_for(moment)

    @Slot(int, QPoint)
    def _on_menu_wanted(self, batch_no: int, place: QPoint) -> None:
        self.batch_menu.open_at(self.batches[batch_no], place)

    @Slot(int, list)
    def _on_dropped(self, batch_no: int, paths: list[object]) -> None:
        self.dropped_on_batch.emit(batch_no, paths)

    @Slot(str)
    def _on_copy(self, text: str) -> None:
        self.copy_clicked.emit(text)
