"""The table's rows are painted at once; the same as cell by cell, which is how Qt paints what is dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionViewItem

from fakes import NOON, URGENT, an_asset
from frontload.core.events import AssetQueued
from frontload.core.priority import Order
from frontload.gui.queue_model import QueueModel
from frontload.gui.queue_view import QueueView
from frontload.gui.row_order import Column

ROWS = 12


@pytest.fixture
def view(qtbot, dressed):
    """A table of twelve, wider and higher than what is seen of it; the second and the third row are selected."""
    model = QueueModel(Order.SMALLEST, lambda: NOON)
    made = QueueView(model, QMenu())
    qtbot.addWidget(made)
    model.setParent(made)
    others = (an_asset(number, size_bytes=10 * number) for number in range(2, ROWS + 1))
    model.apply(AssetQueued(asset) for asset in (an_asset(1, size_bytes=10, level=URGENT), *others))
    made.resize(700, 300)
    made.show()
    made.horizontalHeader().setStretchLastSection(False)
    made.setColumnWidth(Column.URL, 600)
    choose(made, 1, 2)
    return made


def choose(view: QueueView, *rows: int) -> None:
    """Select these rows."""
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        view.selectionModel().select(view.model().index(row, 0), flags)


def cell_by_cell(view: QueueView) -> QImage:
    """Return the viewport as its delegate paints it, each cell where Qt says that it is seen."""
    painted = view.viewport().grab().toImage()
    painted.fill(view.palette().base().color())
    painter = QPainter(painted)
    for row in range(view.model().rowCount()):
        for column in Column:
            index, option = view.model().index(row, column), QStyleOptionViewItem()
            view.initViewItemOption(option)
            option.rect = view.visualRect(index)
            if view.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if not view.isColumnHidden(column):
                view.itemDelegateForIndex(index).paint(painter, option, index)
    painter.end()
    return painted


def as_it_is(_view: QueueView) -> None:
    """Leave it."""


def hide_a_column(view: QueueView) -> None:
    """Hide the column by which a row is known to be selected."""
    view.setColumnHidden(Column.NAME, True)


def move_a_column(view: QueueView) -> None:
    """Put the state behind the name."""
    view.horizontalHeader().moveSection(Column.STATE, 2)


def scroll(view: QueueView) -> None:
    """Go down and to the side, to a place within a row."""
    view.verticalScrollBar().setValue(50)
    view.horizontalScrollBar().setValue(2)
    assert view.horizontalOffset() > 0


def turn_round(view: QueueView) -> None:
    """Count the columns from the right."""
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("arrange", [as_it_is, hide_a_column, move_a_column, scroll, turn_round])
def test_rows_are_painted_as_their_cells_are(view, arrange):
    """Wherever the columns stand: what travels with the pointer is what is seen in the table."""
    arrange(view)

    assert view.viewport().grab().toImage() == cell_by_cell(view)
