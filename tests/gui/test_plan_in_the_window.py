"""The plan in the whole window, on a real engine: what is at risk, what helps, rules and recipes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from desk import Desk
from frontload.core.asset import Hand, Level
from frontload.core.events import AssetRekeyed, ProposalsMade, RunChanged, RunFinished
from frontload.core.make_it import Fix
from frontload.core.priority import Order
from frontload.core.rules import Rule, Then, When
from frontload.gui.deadline_dialog import DeadlineDialog
from frontload.gui.outlook import Risk
from frontload.gui.row_order import Column
from frontload.gui.rules_dialog import RulesDialog
from frontload.wiring import open_app
from pictures import draw_jpegs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RED = Rule("Reds", When(name="IMG_0001*"), Then(level=Level.URGENT, recipe="press"))


@pytest.fixture
def slow_desk(qtbot, own_home: Path, dressed, sandbox, monkeypatch) -> Iterator[Desk]:
    """A window by hand-made order over a link on which forty images take minutes."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text('order = "manual"\nbandwidth = "300k"\n')
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
    made = Desk(qtbot, own_home)
    yield made
    made.close()


def paused_with(desk: Desk, folder: Path, count: int) -> None:
    """Start paused and drop *count* images."""
    draw_jpegs(folder, count)
    desk.start()
    desk.action("Pause").trigger()
    desk.wait(lambda: any(isinstance(event, RunChanged) for event in desk.events))
    desk.window.add_paths([folder])
    desk.wait(lambda: desk.model.rowCount() == count)


def test_what_is_at_risk_is_shown_and_one_click_makes_it(slow_desk, tmp_path):
    """The last of a long queue are due soon: row, strip and sheet say so, and the proposed order rescues them."""
    desk, strip, sheet = slow_desk, slow_desk.window._strip, slow_desk.window._make_it
    draw_jpegs(tmp_path / "shoot", 40)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 40)
    last = [desk.asset(row).asset_no for row in (38, 39)]
    desk.thread.engine.set_deadline(last, datetime.now().astimezone() + timedelta(seconds=60))

    desk.wait(lambda: "will miss" in strip._risk_text.text())
    row = desk.model.row_of(last[1])
    assert desk.model.outlook.risk_of(desk.model.asset_in(row)) is Risk.LATE
    assert desk.model.index(row, Column.EXPECTED).data().endswith("late")
    assert "left" in strip._pace.text()
    assert not sheet.isVisible()
    strip.make_it_clicked.emit()
    desk.wait(lambda: bool(sheet.cards()))
    card = next(card for card in sheet.cards() if card.proposal.fix is Fix.ORDER)
    card.apply.click()

    desk.wait(lambda: not strip._risk.isVisible())
    assert desk.window._toolbar._order.currentData() == Order.SMART
    desk.wait(lambda: desk.model.row_of(last[0]) < 20)
    assert strip._note.text().startswith("Done: ")
    desk.wait(lambda: "expected to be met" in sheet._said.text())


def test_a_paused_queue_shows_the_plans_order(desk, tmp_path):
    """Nothing is sent, nothing is forecast, but a deadline brings its row to the front; the strip says why."""
    paused_with(desk, tmp_path / "shoot", 5)
    due = desk.asset(3).asset_no

    desk.thread.engine.set_deadline([due], datetime.now().astimezone() + timedelta(minutes=5))

    desk.wait(lambda: desk.asset(0).asset_no == due)
    assert desk.model.index(0, Column.EXPECTED).data() == "–"
    assert desk.window._strip._pace.text() == "Paused"


def test_a_recipe_is_chosen_for_the_selection(desk, tmp_path):
    """From the menu on the row, with what it does in its tooltip; it counts as decided by hand."""
    paused_with(desk, tmp_path / "shoot", 3)
    menu = desk.window._actions.recipe_menu
    assert menu.menuAction() in desk.view._menu.actions()
    desk.view.selectRow(1)
    chosen = desk.asset(1).asset_no

    next(action for action in menu.actions() if action.text() == "press").trigger()

    desk.wait(lambda: any(isinstance(event, AssetRekeyed) for event in desk.events))
    asset = desk.asset(desk.model.row_of(chosen))
    assert (asset.handling.recipe, asset.by_hand) == ("press", Hand.RECIPE)
    menu.aboutToShow.emit()
    assert "2048 px" in next(action for action in menu.actions() if action.text() == "press").toolTip()


def test_a_time_can_be_typed_at_once_in_the_deadline_dialog(qtbot, dressed):
    """The hour is selected when it opens, not the weekday that stands first; then the minutes."""
    dialog = DeadlineDialog(datetime(2026, 5, 1, 12).astimezone())
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog._moment.hasFocus)

    qtbot.keyClicks(dialog._moment, "1845")

    assert (dialog.moment().hour, dialog.moment().minute) == (18, 45)


def test_a_deadline_that_has_passed_is_set_and_said(desk, tmp_path, monkeypatch):
    """It is the user's word: the images are late, and the strip says so plainly."""
    paused_with(desk, tmp_path / "shoot", 2)
    passed = datetime.now().astimezone() - timedelta(minutes=11, seconds=30)
    monkeypatch.setattr(DeadlineDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(DeadlineDialog, "moment", lambda _: passed)
    desk.view.selectAll()

    desk.action("At…").trigger()

    assert desk.window._strip._note.text() == "That was 12 min ago; these are late"
    desk.wait(lambda: desk.asset(0).deadline == passed)


def test_saved_rules_are_in_the_file_and_treat_the_next_drop(desk, tmp_path):
    """The dialog tries them on the queue, Save writes them, and the engine knows them at once."""
    paused_with(desk, tmp_path / "shoot", 3)
    desk.action("Rules…").trigger()
    dialog = desk.window.findChild(RulesDialog)
    dialog.table.put(RED)
    desk.wait(lambda: dialog.table.topLevelItem(0).text(3) == "takes 1 of 3")

    dialog._buttons["Save"].click()
    desk.wait(lambda: desk.window._strip._note.text().startswith("Saved 1 rule"))
    draw_jpegs(tmp_path / "more", 3, seed=8)
    desk.window.add_paths([tmp_path / "more"])
    desk.wait(lambda: desk.model.rowCount() == 6)

    assert open_app().settings.rules == (RED,)
    urgent = [asset for row in range(6) if (asset := desk.asset(row)).level is Level.URGENT]
    assert [(asset.source.folder, asset.handling.recipe, asset.handling.rule) for asset in urgent] == [
        ("more", "press", "Reds")
    ]


def test_asking_without_any_risk_says_that_all_is_well(desk):
    """The sheet opens by its key as well; nothing is proposed where nothing is at risk."""
    desk.start()

    desk.action("Make it…").trigger()
    desk.wait(lambda: any(isinstance(event, ProposalsMade) for event in desk.events))

    assert desk.window._make_it._said.text() == "Every deadline is expected to be met."


def test_the_sheet_goes_when_all_is_there(desk):
    """When the last image has come nothing can be helped any more, whatever was late."""
    sheet = desk.window._make_it
    desk.window.show()
    sheet.ask()
    assert sheet.isVisible()

    desk.window.hear([RunFinished(1, 0, 0, 1.0)])

    assert not sheet.isVisible()
