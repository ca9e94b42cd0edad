"""A watched folder in the real window: what arrives is delivered, once, and it is remembered."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desk import Desk
from frontload.core.states import AssetState
from frontload.edges import watch
from frontload.gui.watch_desk import WatchRow
from pictures import draw_jpegs


@pytest.fixture
def hot(desk, tmp_path, monkeypatch):
    """A window that watches a folder, chosen in the menu."""
    monkeypatch.setattr(watch.WatchedFolder.__init__, "__kwdefaults__", {"settle_s": 0.3, "give_up_s": 60.0})
    folder = tmp_path / "hot"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.start()
    with desk.qtbot.waitSignal(desk.furnishing.settings_desk.changed):
        desk.action("Watch a folder…").trigger()
    return folder


def test_what_arrives_is_delivered_under_its_folder_and_shown(hot, desk, tmp_path):
    """Two arrivals make one batch; names are as if the folder had been dropped."""
    first, second = draw_jpegs(tmp_path / "camera", 2)
    (hot / "card").mkdir()
    shutil.copy(first, hot / "card")
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED])
    shutil.copy(second, hot / "card")
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 2)

    (row,) = desk.window.findChildren(WatchRow)
    assert row.isVisible()
    assert "2 taken" in row._text.text()
    assert {desk.asset(number).batch_no for number in range(2)} == {1}
    assert {desk.asset(number).public_id.rpartition("/")[0] for number in range(2)} == {"hot/card"}


def test_it_is_remembered_and_takes_nothing_twice(hot, desk, qtbot, own_home, tmp_path):
    """The next start watches the same folder and takes only what is new."""
    first, second = draw_jpegs(tmp_path / "camera", 2)
    shutil.copy(first, hot)
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED])
    desk.furnishing.manners.leave()
    desk.furnishing.finish()
    desk.thread.finish()

    again = Desk(qtbot, own_home)
    try:
        again.start()
        again.furnishing.begin()
        shutil.copy(second, hot)
        again.wait(lambda: again.states() == [AssetState.DELIVERED])
        assert again.furnishing.watch_desk.folders == (hot,)
    finally:
        again.close()


def test_stop_forgets_it(hot, desk):
    """Nothing is watched any more, now or at the next start."""
    (row,) = desk.window.findChildren(WatchRow)

    with desk.qtbot.waitSignal(desk.furnishing.settings_desk.changed):
        row.findChild(QPushButton).click()

    assert desk.furnishing.settings_desk.settings.watched == ()
    assert not desk.furnishing.watch_desk._bar.isVisible()
