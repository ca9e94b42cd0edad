"""A drop is looked at before its first byte leaves, in the real window on a real engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel, QPushButton

from desk import Desk
from fakes import an_asset
from frontload.core.asset import Level
from frontload.core.events import AssetFailed, PreparationStarted, UploadStarted
from frontload.core.states import AssetState
from frontload.gui.preflight_desk import new_names
from frontload.gui.preflight_sheet import PreflightSheet
from pictures import draw_jpegs


@pytest.fixture
def desk(qtbot, own_home, dressed, sandbox, monkeypatch):
    """A window that looks at each drop, as it does unless told otherwise."""
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
    made = Desk(qtbot, own_home, preflight=True)
    yield made
    made.close()


@pytest.fixture
def clash(tmp_path):
    """Two cards with a folder of the same name: three pictures, two of which would get the same name."""
    first, _ = draw_jpegs(tmp_path / "card1" / "shoot", 2)
    (tmp_path / "card2" / "shoot").mkdir(parents=True)
    Image.effect_noise((400, 300), 80).save(tmp_path / "card2" / "shoot" / first.name)
    return [tmp_path / "card1" / "shoot", tmp_path / "card2" / "shoot"]


def sheet_of(desk) -> PreflightSheet:
    """Return the sheet once it is shown."""
    desk.wait(lambda: any(sheet.isVisible() for sheet in desk.window.findChildren(PreflightSheet)))
    return next(sheet for sheet in desk.window.findChildren(PreflightSheet) if sheet.isVisible())


def press(sheet: PreflightSheet, text: str) -> None:
    """Press one of its buttons."""
    next(button for button in sheet.findChildren(QPushButton) if button.text() == text).click()


def test_a_drop_in_order_shows_no_sheet_and_is_delivered(desk, tmp_path):
    """Nothing to say, nothing asked."""
    draw_jpegs(tmp_path / "shoot", 3)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 3)

    assert desk.window.findChildren(PreflightSheet) == []


def test_a_clash_of_names_is_shown_before_a_byte_leaves_and_renamed_by_a_click(desk, clash):
    """The sheet is there while nothing was sent; renamed, everything arrives."""
    desk.start()
    desk.window.add_paths(clash)
    sheet = sheet_of(desk)
    assert not any(isinstance(event, UploadStarted) for event in desk.events)

    press(sheet, "Rename")
    press(sheet, "Send the rest")

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 3)
    assert len({desk.asset(row).public_id for row in range(3)}) == 3


def test_what_is_skipped_leaves_the_queue_and_the_rest_is_sent(desk, clash):
    """One click a finding."""
    desk.start()
    desk.window.add_paths(clash)
    sheet = sheet_of(desk)

    press(sheet, "Leave out")
    press(sheet, "Send the rest")

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 2)


def test_files_that_are_no_images_are_listed_and_left_out_by_a_click(desk, tmp_path):
    """An empty file and a text that calls itself a picture, each with its reason, before a worker saw them."""
    draw_jpegs(tmp_path / "shoot", 2)
    (tmp_path / "shoot" / "empty.jpg").touch()
    (tmp_path / "shoot" / "letter.jpg").write_text("Dear all")
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    sheet = sheet_of(desk)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "1 file cannot be sent. Not a readable image: the file is empty (0 bytes)." in said
    assert {"empty.jpg", "letter.jpg"} <= set(said)
    assert not any(isinstance(event, PreparationStarted) for event in desk.events)

    for button in sheet.findChildren(QPushButton):
        if button.text() == "Leave out":
            button.click()
    press(sheet, "Send the rest")

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 2)
    assert not any(isinstance(event, AssetFailed) for event in desk.events)


def test_nothing_of_a_drop_need_be_sent(desk, clash):
    """It leaves the queue; the next drop is looked at on its own."""
    desk.start()
    desk.window.add_paths(clash)
    press(sheet_of(desk), "Send nothing of this drop")

    desk.wait(lambda: desk.model.rowCount() == 0)
    assert not any(isinstance(event, UploadStarted) for event in desk.events)


def test_a_sheet_that_is_waved_away_sends_nothing_and_loses_nothing(desk, clash):
    """The drop stays held, to be released from the queue."""
    desk.start()
    desk.window.add_paths(clash)
    sheet_of(desk).reject()
    desk.wait(lambda: desk.model.rowCount() == 3)
    assert all(desk.asset(row).is_held for row in range(3))

    desk.view.selectRow(1)
    desk.action("Release").trigger()

    desk.wait(lambda: desk.states().count(AssetState.DELIVERED) == 1)


def test_whoever_does_not_want_to_be_asked_is_not(desk, clash):
    """Switched off, the drop begins at once and the clash ends as a failure of its own."""
    settings_desk = desk.furnishing.settings_desk
    behaviour = replace(settings_desk.settings.behaviour, preflight=False)
    with desk.qtbot.waitSignal(settings_desk.changed):
        settings_desk.keep(replace(settings_desk.settings, behaviour=behaviour), {})
    desk.start()
    desk.window.add_paths(clash)

    desk.wait(lambda: sorted(desk.states()) == ["delivered", "delivered", "failed"])
    assert desk.window.findChildren(PreflightSheet) == []


def test_new_names_are_nobodys():
    """Each gets its own with the next number that is free."""
    assets = {no: an_asset(no, public_id=name) for no, name in enumerate(("a", "a", "a-2", "a"), start=1)}

    assert new_names(assets, (2, 4)) == {2: "a-3", 4: "a-4"}


def test_an_undo_does_not_hold_what_was_let_go(desk, clash):
    """A level given while the drop was looked at is taken back without holding the image again."""
    desk.start()
    desk.action("Pause").trigger()
    desk.window.add_paths(clash)
    sheet = sheet_of(desk)
    desk.wait(lambda: desk.model.rowCount() == 3)
    desk.view.selectRow(0)
    chosen = desk.asset(0).asset_no
    desk.action("Urgent").trigger()
    desk.wait(lambda: desk.asset(desk.model.row_of(chosen)).level is Level.URGENT)
    press(sheet, "Send the rest")
    desk.wait(lambda: not any(desk.asset(row).is_held for row in range(3)))

    desk.window.commands.undo.trigger()

    desk.wait(lambda: desk.asset(desk.model.row_of(chosen)).level is Level.NORMAL)
    assert not desk.asset(desk.model.row_of(chosen)).is_held
