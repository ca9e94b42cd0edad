"""Every change of the queue and its way back, in a whole window on a real, paused engine."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from frontload.core.asset import Hand, Level
from frontload.core.events import RunChanged
from frontload.core.priority import Order
from frontload.core.states import AssetState
from frontload.gui.row_drag import dragged
from pictures import draw_jpegs

FIVE = [1, 2, 3, 4, 5]


@pytest.fixture
def paused(desk, tmp_path):
    """A desk by hand-made order with five images that wait."""
    desk.window._toolbar._order.setCurrentText("Manual")
    desk.window._changes.history.stack.clear()
    draw_jpegs(tmp_path / "shoot", 5)
    desk.start()
    desk.action("Pause").trigger()
    desk.wait(lambda: any(isinstance(event, RunChanged) for event in desk.events))
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: numbers(desk) == FIVE)
    desk.wait(lambda: not any(asset.is_held for asset in desk.model.assets()))  # until it was looked through
    return desk


def numbers(desk) -> list[int]:
    """Return the asset numbers from top to bottom."""
    return [desk.asset(row).asset_no for row in range(desk.model.rowCount())]


def shown(desk):
    """Return everything that can be decided of the images, by number."""
    return {a.asset_no: (a.level, a.deadline, a.handling, a.place, a.by_hand) for a in desk.model.assets()}


def select(desk, *rows: int) -> None:
    """Select rows."""
    desk.view.clearSelection()
    for row in rows:
        desk.view.selectionModel().select(
            desk.model.index(row, 0),
            desk.view.selectionModel().SelectionFlag.Select | desk.view.selectionModel().SelectionFlag.Rows,
        )


@pytest.mark.parametrize(
    ("command", "undone"),
    [
        ("Urgent", "Undo level of 2 images"),
        ("In 1 hour", "Undo deadline of 2 images"),
        ("30 minutes later", "Undo deadline of 2 images"),
        ("press", "Undo recipe of 2 images"),
        ("To top", "Undo place of 2 images"),
        ("To bottom", "Undo place of 2 images"),
        ("Hold", "Undo hold of 2 images"),
    ],
)
def test_a_change_of_the_selection_is_undone_and_done_again(paused, command, undone):
    """Ctrl+Z gives back exactly what was; Ctrl+Shift+Z does it once more."""
    before = shown(paused)
    select(paused, 1, 3)

    paused.action(command).trigger()
    paused.wait(lambda: len([1 for no, facts in shown(paused).items() if facts != before[no]]) == 2)
    after = shown(paused)
    assert paused.action(undone).isEnabled()
    QTest.keyClick(paused.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    paused.wait(lambda: shown(paused) == before)
    assert numbers(paused) == FIVE
    paused.window._actions.redo.trigger()

    paused.wait(
        lambda: {no: facts[0] for no, facts in shown(paused).items()} == {no: f[0] for no, f in after.items()}
    )
    paused.wait(lambda: [f[4] for f in shown(paused).values()] == [f[4] for f in after.values()])


def test_half_an_hour_later_counts_from_each_images_own_deadline(paused):
    """What has a deadline is put off from there, what has none from now."""
    due = datetime.now().astimezone().replace(microsecond=0) + timedelta(hours=3)
    paused.thread.engine.set_deadline([2], due)
    paused.wait(lambda: paused.asset(1).deadline is not None)
    select(paused, 0, 1)

    paused.action("30 minutes later").trigger()
    paused.wait(lambda: paused.asset(0).deadline is not None)

    assert paused.asset(1).deadline == due + timedelta(minutes=30)
    assert paused.asset(0).deadline < due


def test_several_changes_are_undone_one_after_the_other(paused):
    """The last first, each to what was before it."""
    select(paused, 0)
    paused.action("High").trigger()
    paused.wait(lambda: paused.asset(0).level is Level.HIGH)
    paused.action("Low").trigger()
    paused.wait(lambda: paused.model.asset_of(1).level is Level.LOW)

    paused.window._actions.undo.trigger()
    paused.wait(lambda: paused.model.asset_of(1).level is Level.HIGH)
    paused.window._actions.undo.trigger()

    paused.wait(lambda: paused.model.asset_of(1).level is Level.NORMAL)
    assert paused.model.asset_of(1).by_hand is Hand.NOTHING


def test_what_was_removed_comes_back_by_undo_and_leaves_by_redo(paused):
    """The strip's Undo and the keyboard's are one."""
    select(paused, 0, 4)
    paused.action("Remove").trigger()
    paused.wait(lambda: numbers(paused) == [2, 3, 4])

    paused.window._strip._undo.click()
    paused.wait(lambda: numbers(paused) == FIVE)
    paused.action("Redo removal of 2 images").trigger()

    paused.wait(lambda: numbers(paused) == [2, 3, 4])


def test_the_order_of_the_queue_is_undone_where_it_was_chosen(paused):
    """The combo box shows what holds."""
    combo = paused.window._toolbar._order
    combo.setCurrentText("Largest")
    paused.wait(lambda: numbers(paused) != FIVE)

    paused.action("Undo order of the queue").trigger()

    paused.wait(lambda: numbers(paused) == FIVE)
    assert combo.currentData() == Order.MANUAL


def drop_rows(desk, asset_nos: list[int], row: int, *, below: bool = False) -> bool:
    """Drop dragged rows on the upper or lower half of a row; return whether they were welcome."""
    place = desk.view.visualRect(desk.model.index(row, 1))
    y = place.bottom() - 3 if below else place.top() + 3
    mime: QMimeData = dragged(asset_nos)

    class FromTheView(QDropEvent):
        """A drop whose source is the table, which only a real drag tells Qt."""

        def source(self):
            return desk.view

    event = FromTheView(
        QPointF(60, y),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    desk.view.dropEvent(event)
    return event.isAccepted()


def test_rows_dragged_to_another_place_stand_there_and_go_back_by_undo(paused):
    """Two from the bottom go between the first and the second."""
    assert drop_rows(paused, [4, 5], 0, below=True)
    paused.wait(lambda: numbers(paused) == [1, 4, 5, 2, 3])
    assert drop_rows(paused, [1], 4, below=True)
    paused.wait(lambda: numbers(paused) == [4, 5, 2, 3, 1])

    paused.window._actions.undo.trigger()
    paused.wait(lambda: numbers(paused) == [1, 4, 5, 2, 3])
    paused.window._actions.undo.trigger()

    paused.wait(lambda: numbers(paused) == FIVE)
    assert {asset.place for asset in paused.model.assets()} == {0}


def test_a_table_sorted_by_a_column_has_no_place_to_drag_to(paused):
    """There the rows stand by the column, whatever the queue does."""
    paused.view.sortByColumn(5, Qt.SortOrder.DescendingOrder)

    assert not drop_rows(paused, [4], 0)
    assert numbers(paused) != FIVE


def test_what_is_on_hold_is_not_sent_until_it_is_released(paused):
    """The others are delivered, the run ends; released it follows."""
    select(paused, 2)
    paused.action("Hold").trigger()
    paused.wait(lambda: paused.model.asset_of(3).is_held)
    paused.action("Start").trigger()
    paused.wait(lambda: paused.finished() == 1)
    assert paused.model.asset_of(3).state is AssetState.QUEUED
    row = paused.model.row_of(3)
    assert paused.model.index(row, 6).data() == "On hold"

    select(paused, row)
    assert not paused.action("Hold").isEnabled()
    paused.action("Release").trigger()

    paused.wait(lambda: paused.states() == [AssetState.DELIVERED] * 5)


def test_a_delivered_selection_is_copied_as_what_is_pasted_elsewhere(paused):
    """Markdown and HTML, a line each; the menu is there for delivered images alone."""
    assert not paused.action("Markdown").isEnabled()
    paused.action("Start").trigger()
    paused.wait(lambda: paused.states() == [AssetState.DELIVERED] * 5)
    select(paused, 0, 1)

    paused.action("Markdown").trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line[:12] for line in lines] == ["![IMG 0000](", "![IMG 0001]("]
    paused.action("HTML image with srcset").trigger()

    assert QGuiApplication.clipboard().text().count(" srcset=") == 2
