"""A right click on a batch: what it offers reaches all images of that batch, and no other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from frontload.core.asset import Level
from frontload.core.states import AssetState
from frontload.gui import batch_menu
from frontload.gui.deadline_dialog import DeadlineDialog
from pictures import draw_jpegs


@pytest.fixture
def paused(desk, tmp_path):
    """Two batches that wait: three images in the first, one and a file that is none in the second."""
    draw_jpegs(tmp_path / "first", 3)
    draw_jpegs(tmp_path / "second", 1, seed=5)
    (tmp_path / "second" / "bad.jpg").write_text("no picture")
    desk.start()
    desk.action("Pause").trigger()
    for count, name in ((3, "first"), (5, "second")):
        desk.window.add_paths([tmp_path / name])
        desk.wait(lambda count=count: desk.model.rowCount() == count)
    return desk


@pytest.fixture
def delivered(paused):
    """The same, after everything was sent."""
    paused.action("Start").trigger()
    paused.wait(lambda: sorted(paused.states()) == [AssetState.DELIVERED] * 4 + [AssetState.FAILED])
    return paused


def entry(desk, batch_no: int, *texts: str):
    """Return an entry of a batch's menu, by the menus that lead to it."""
    menu = desk.around.batch_menu.menu_of(desk.around.batches[batch_no])
    for text in texts:
        action = next(action for action in menu.actions() if action.text() == text)
        menu = action.menu()
    return action


def choose(desk, batch_no: int, *texts: str) -> None:
    """Choose an entry."""
    action = entry(desk, batch_no, *texts)
    assert action.isEnabled()
    action.trigger()


def of(desk, batch_no: int) -> list:
    """Return the images of one batch."""
    return [asset for asset in desk.model.assets() if asset.batch_no == batch_no]


def test_a_right_click_opens_the_menu_of_that_batch(paused):
    """By the pointer; all batches together have none."""
    view = paused.around.sidebar.batches
    for row, opens in ((0, False), (2, True)):
        view.customContextMenuRequested.emit(view.visualRect(view.model().index(row, 0)).center())
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu) is opens
    assert "Copy URLs" in [action.text() for action in popup.actions()]

    QTest.keyClick(popup, Qt.Key.Key_Escape)

    assert QApplication.activePopupWidget() is None


def test_level_recipe_and_deadline_reach_the_batch_and_can_be_undone(paused, monkeypatch):
    """Each a change of its own."""
    monkeypatch.setattr(DeadlineDialog, "exec", lambda _: True)
    before = {asset.asset_no: asset for asset in paused.model.assets()}

    choose(paused, 1, "Level", "Urgent")
    choose(paused, 1, "Recipe", "press")
    choose(paused, 1, "Deadline", "In 30 minutes")
    choose(paused, 2, "Deadline", "At…")
    paused.wait(lambda: all(asset.deadline for asset in paused.model.assets()))

    assert {(asset.level, asset.handling.recipe) for asset in of(paused, 1)} == {(Level.URGENT, "press")}
    assert {(asset.level, asset.handling.recipe) for asset in of(paused, 2)} == {(Level.NORMAL, "web")}
    for _ in range(4):
        paused.window.commands.undo.trigger()
    paused.wait(lambda: {asset.asset_no: asset for asset in paused.model.assets()} == before)


def test_a_batch_is_held_released_removed_and_brought_back(paused):
    """What is offered fits how it stands."""
    assert not entry(paused, 1, "Release").isEnabled()
    choose(paused, 1, "Hold")
    paused.wait(lambda: all(asset.is_held for asset in of(paused, 1)))
    assert not any(asset.is_held for asset in of(paused, 2))
    assert not entry(paused, 1, "Hold").isEnabled()

    choose(paused, 1, "Release")
    paused.wait(lambda: not any(asset.is_held for asset in of(paused, 1)))
    choose(paused, 1, "Remove")
    paused.wait(lambda: of(paused, 1) == [])
    assert len(of(paused, 2)) == 2

    paused.window.commands.undo.trigger()

    paused.wait(lambda: len(of(paused, 1)) == 3)


def test_what_failed_is_tried_again(delivered, tmp_path):
    """Mended meanwhile, it is delivered; a batch in which nothing failed does not offer it."""
    assert not entry(delivered, 1, "Retry what failed").isEnabled()
    (mended,) = draw_jpegs(tmp_path / "mended", 1, seed=8)
    mended.replace(tmp_path / "second" / "bad.jpg")

    choose(delivered, 2, "Retry what failed")

    delivered.wait(lambda: delivered.states() == [AssetState.DELIVERED] * 5)


def test_urls_are_copied_the_folder_is_shown_and_a_report_is_asked_for(delivered, monkeypatch, tmp_path):
    """Of this batch alone."""
    shown, asked = [], []
    monkeypatch.setattr(batch_menu, "reveal", shown.append)
    monkeypatch.setattr(delivered.window.picking, "pick_report", lambda title, _: asked.append(title))

    choose(delivered, 1, "Copy URLs")
    choose(delivered, 1, "Show in folder")
    choose(delivered, 1, "Export a report…")

    urls = {asset.delivery.url for asset in of(delivered, 1)}
    assert set(QGuiApplication.clipboard().text().splitlines()) == urls
    assert shown == [tmp_path / "first"]
    assert asked == ["Export what was delivered of first"]
    assert not entry(delivered, 1, "Level").isEnabled()
