"""What is selected stays selected, whatever becomes of the rows; and to paint it asks nothing of 100,000 rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QMenu

from fakes import NOON, URGENT, an_asset
from frontload.core.events import AssetQueued, AssetRekeyed
from frontload.core.priority import Order
from frontload.gui import row_selection
from frontload.gui.queue_model import QueueModel
from frontload.gui.queue_view import QueueView


@pytest.fixture
def view(qtbot, dressed, monkeypatch):
    """A table of six by size, in which three selected rows are many."""
    monkeypatch.setattr(row_selection, "FEW", 2)
    model = QueueModel(Order.SMALLEST, lambda: NOON)
    made = QueueView(model, QMenu())
    qtbot.addWidget(made)
    model.setParent(made)
    model.apply([AssetQueued(an_asset(number, size_bytes=10 * number)) for number in range(1, 7)])
    return made


def choose(view: QueueView, *rows: int) -> None:
    """Select these rows."""
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        view.selectionModel().select(view.model().index(row, 0), flags)


def numbers(view: QueueView, most: int | None = None) -> list[int]:
    """Return what is selected, from top to bottom."""
    return [asset.asset_no for asset in view.selected.assets(most)]


@pytest.mark.parametrize(
    ("rows", "after"), [((1, 3, 4), [5, 2, 4]), ((0, 1, 2, 3, 4, 5), [5, 1, 2, 3, 4, 6]), ((4,), [5])]
)
def test_the_same_images_are_selected_after_the_rows_stand_in_another_order(view, rows, after):
    """Many, all and one; nobody hears of a change, for there is none."""
    choose(view, *rows)
    told = []
    view.selectionModel().selectionChanged.connect(lambda *_: told.append(True))

    view.model().apply([AssetRekeyed(an_asset(5, size_bytes=50, level=URGENT))])

    assert numbers(view) == after
    assert view.selected.count() == len(rows)
    assert view.selectionModel().isRowSelected(0)
    assert told == []


def test_a_later_change_of_the_selection_is_told_again(view):
    """Being silent ends with the layout."""
    choose(view, 0, 1, 2)
    view.model().apply([AssetRekeyed(an_asset(5, size_bytes=50, level=URGENT))])
    told = []
    view.selectionModel().selectionChanged.connect(lambda *_: told.append(True))

    view.clearSelection()

    assert told == [True]
    assert numbers(view) == []


def test_the_first_few_of_a_selection_are_the_topmost(view):
    """In whatever order they were chosen."""
    choose(view, 4, 0, 5)

    assert numbers(view, 2) == [1, 5]


def test_painting_a_full_selection_asks_for_the_rows_in_sight_alone(view, monkeypatch):
    """Qt's header asks each row whether it can be selected, eight times, unless it is kept from it."""
    asked = []
    flags = QueueModel.flags
    monkeypatch.setattr(QueueModel, "flags", lambda model, index: asked.append(index.row()) or flags(model, index))
    view.resize(600, 110)  # one row is in sight, or two
    view.show()
    view.selectAll()
    asked.clear()

    view.grab()

    assert asked
    assert 5 not in asked
