"""The whole window, offscreen, on a real engine with real workers, a real journal and a real sandbox."""

from __future__ import annotations

import urllib.request
import warnings
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractSlider, QApplication, QDialog, QFileDialog, QToolButton

from desk import Desk
from frontload.core.asset import Level
from frontload.core.events import AssetEvent, RunChanged, UploadStarted
from frontload.core.priority import Order
from frontload.core.selection import EVERYTHING
from frontload.core.states import AssetState, RunState
from frontload.gui import app as gui_app
from frontload.gui import deliveries, look
from frontload.gui.deadline_dialog import DeadlineDialog
from frontload.gui.row_order import Column
from frontload.wiring.reports import report_pieces
from pictures import draw_jpegs

if TYPE_CHECKING:
    from pathlib import Path


def drop(window, *paths: Path, text: str | None = None) -> bool:
    """Drop paths on the window as Qt would tell it; return whether it welcomed them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        mime.setText(text)
    flags = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with warnings.catch_warnings():
        # Qt 6.12 prefers QPointF here, which 6.11 does not know yet
        warnings.simplefilter("ignore", DeprecationWarning)
        enter, move = QDragEnterEvent(QPoint(50, 50), *flags), QDragMoveEvent(QPoint(60, 60), *flags)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, move)
    QApplication.sendEvent(window, QDropEvent(QPointF(60, 60), *flags))
    return True


def test_a_dropped_folder_is_delivered_and_its_url_is_copied_by_a_click(desk, tmp_path):
    """The main job: drop, see it delivered, click the URL, and the URL opens."""
    draw_jpegs(tmp_path / "shoot", 6)
    desk.start()

    assert drop(desk.window, tmp_path / "shoot")
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 6)
    desk.click(2, Column.URL)

    url = QGuiApplication.clipboard().text()
    assert url == desk.asset(2).delivery.url
    with urllib.request.urlopen(url) as answer:
        assert answer.status == 200
    assert desk.window._strip._done.text() == "6 of 6 images delivered"
    assert desk.window._pages.currentWidget() is desk.view
    desk.wait(lambda: desk.window._strip._note.text().startswith(("Copied", "Finished")))
    desk.wait(lambda: desk.model.index(0, Column.PICTURE).data(Qt.ItemDataRole.DecorationRole) is not None)


def test_the_empty_window_offers_the_sample_in_one_click(desk, tmp_path, monkeypatch):
    """Before the first drop there is a way to try it, and it fills the table."""
    draw_jpegs(tmp_path / "samples", 2)
    assert desk.window._pages.currentWidget() is desk.window._empty
    monkeypatch.setattr(desk.window, "_choices", desk.window._choices.__class__(
        ("environment",), desk.window._choices.order, "web", tmp_path / "samples"))  # fmt: skip
    desk.start()

    desk.window._empty.sample_clicked.emit()

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 2)


def test_dropped_text_is_refused_and_a_drag_that_leaves_changes_nothing(desk, tmp_path):
    """Text gets a sentence and no light; the light of files goes out when the drag leaves."""
    drop(desk.window, text="hello")
    assert "no list of files" in desk.window._strip._note.text()
    assert not desk.window._empty._zone.property("dropping")
    QApplication.sendEvent(desk.window, QDragLeaveEvent())

    assert desk.window._empty._zone.property("dropping") is False


def test_pause_start_level_deadline_and_place_of_a_selection(desk, tmp_path):
    """Paused before the drop, re-prioritised by hand, started: the uploads follow the new order."""
    draw_jpegs(tmp_path / "shoot", 5)
    desk.start()
    desk.action("Pause").trigger()
    desk.wait(lambda: any(isinstance(e, RunChanged) for e in desk.events))
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 5)
    numbers = [desk.asset(row).asset_no for row in range(5)]

    desk.view.selectRow(4)
    desk.action("Urgent").trigger()
    desk.wait(lambda: desk.asset(0).level is Level.URGENT)
    desk.view.selectRow(3)
    desk.action("In 30 minutes").trigger()
    desk.wait(lambda: desk.asset(1).deadline is not None)
    desk.view.selectRow(4)
    desk.action("To top").trigger()
    desk.wait(lambda: desk.asset(0).place < 0)
    expected = [desk.asset(row).asset_no for row in range(5)]
    desk.view.selectRow(1)
    desk.action("No deadline").trigger()
    desk.action("Start").trigger()
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 5)

    # the last one was urgent, then what stood fourth then got a deadline, then the last of all went to the top
    assert expected[1] == numbers[4]
    assert [desk.asset(row).asset_no for row in range(2)] == expected[:2]
    assert desk.asset(0).rank == 1


def test_removed_images_can_be_put_back(desk, tmp_path):
    """Remove takes the selection out and offers undo; undo brings it back."""
    draw_jpegs(tmp_path / "shoot", 3)
    desk.start()
    desk.action("Pause").trigger()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 3)

    desk.view.selectRow(0)
    desk.action("Remove").trigger()
    desk.wait(lambda: desk.model.rowCount() == 2)
    assert desk.window._strip._undo.isVisible()
    desk.window._strip._undo.click()
    desk.wait(lambda: desk.model.rowCount() == 3)


def test_a_failed_image_says_why_and_can_be_retried(desk, tmp_path):
    """A truncated file fails alone; mended and retried it is delivered."""
    good, cut = draw_jpegs(tmp_path / "shoot", 2)
    whole = cut.read_bytes()
    cut.write_bytes(whole[:2000])
    (tmp_path / "shoot" / "notes.txt").write_text("hello")
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.finished() == 1)
    assert sorted(desk.states()) == [AssetState.DELIVERED, AssetState.FAILED]
    assert "1 failed" in desk.window._strip._note.text()
    assert "1 other file left out" in desk.window._strip._note.text()

    cut.write_bytes(whole)
    row = desk.states().index(AssetState.FAILED)
    desk.view.selectRow(row)
    assert desk.action("Retry").isEnabled()
    desk.action("Retry").trigger()

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 2)
    assert good.exists()


def test_a_halt_is_shown_with_advice_and_try_again_goes_on(desk, tmp_path, sandbox):
    """The destination rejects us: a banner says so; when it is well again one click delivers."""
    draw_jpegs(tmp_path / "shoot", 2)
    sandbox.set_faults({"kind": "status", "status": 401, "count": 1})
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])

    desk.wait(desk.window._banner.isVisible)
    assert "credentials" in desk.window._banner._text.text()
    assert desk.action("Start")
    desk.window._banner._retry.click()

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 2)
    assert not desk.window._banner.isVisible()


def test_closing_keeps_the_queue_and_the_next_window_goes_on(qtbot, own_home, dressed, desk, tmp_path, sandbox):
    """Closed in the middle, opened again: the rest is delivered, nothing is stored twice, the place is kept."""
    draw_jpegs(tmp_path / "shoot", 24)
    sandbox.set_faults(latency_s=0.3)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: AssetState.DELIVERED in desk.states())
    desk.window.resize(790, 450)
    desk.furnishing.manners.leave()
    desk.thread.finish()

    again = Desk(qtbot, own_home)
    try:
        again.start()
        sandbox.set_faults(latency_s=0.0)
        again.wait(lambda: again.states() == [AssetState.DELIVERED] * 24)
        assert (again.window.width(), again.window.height()) == (790, 450)
    finally:
        again.close()
    assert set(sandbox.stored_counts().values()) == {1}


def test_the_view_follows_the_work_until_the_user_looks_elsewhere(desk, tmp_path, sandbox):
    """With more images than fit, the rows at work stay in view; after a scroll of the user's own they need not."""
    draw_jpegs(tmp_path / "shoot", 40)
    desk.window.resize(790, 450)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.states().count(AssetState.DELIVERED) == 40)
    assert desk.view.verticalScrollBar().value() > 0

    desk.view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    desk.view.follow(39)

    assert desk.view.verticalScrollBar().value() == 0


def test_removing_what_is_delivered_clears_the_list_only(desk, tmp_path):
    """Delivered rows leave the list and come back by Ctrl+Z; nothing is sent again."""
    draw_jpegs(tmp_path / "shoot", 3)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 3)

    desk.view.selectAll()
    desk.action("Remove").trigger()
    desk.wait(lambda: desk.window._pages.currentWidget() is desk.window._empty)
    assert "cleared 3 delivered" in desk.window._strip._note.text().lower()
    desk.action("Undo removal of 3 images").trigger()

    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 3)
    assert desk.finished() == 1


def test_what_was_cleared_stays_away_in_the_next_window_and_the_rest_is_back(
    qtbot, own_home, dressed, desk, tmp_path
):
    """Of a finished batch one row was cleared; its URL is in the reports all the same."""
    draw_jpegs(tmp_path / "shoot", 3)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 3)
    desk.view.selectRow(1)
    cleared = desk.asset(1)
    desk.action("Remove").trigger()
    desk.wait(lambda: desk.model.rowCount() == 2)
    left = {desk.asset(row).asset_no for row in range(2)}
    desk.window.close()
    desk.thread.finish()

    again = Desk(qtbot, own_home)
    try:
        again.start()
        again.wait(lambda: again.model.rowCount() == 2)
        assert {again.asset(row).asset_no for row in range(2)} == left
        assert again.around.sidebar.batches.model().rowCount() == 2  # all batches, and this one
    finally:
        again.close()
    assert cleared.delivery.url in "".join(report_pieces(again.app, "csv", EVERYTHING))


def test_a_paused_queue_stays_paused_in_the_next_window(qtbot, own_home, dressed, desk, tmp_path):
    """Paused, closed, opened again: nothing is sent until Start."""
    draw_jpegs(tmp_path / "shoot", 2)
    desk.start()
    desk.action("Pause").trigger()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 2)
    desk.window.close()
    desk.thread.finish()

    again = Desk(qtbot, own_home)
    try:
        again.start()
        again.wait(lambda: again.model.rowCount() == 2)
        again.wait(lambda: any(a.text() == "Start" for a in again.window.actions()))
        assert set(again.states()) == {AssetState.QUEUED}
        again.action("Start").trigger()
        again.wait(lambda: again.states() == [AssetState.DELIVERED] * 2)
    finally:
        again.close()


@pytest.mark.parametrize("width", [0, 760, 1180])
def test_the_destination_can_be_seen_at_every_width(desk, width):
    """Narrow or wide, order and destination are there, and every column is."""
    desk.window.resize(width, 500)
    QApplication.processEvents()

    toolbar = desk.window._toolbar
    assert desk.window.width() >= width
    for shown in (toolbar._order, toolbar._destination):
        assert shown.isVisible()
        assert shown.geometry().right() <= toolbar.width()


def test_dialogs_lead_to_the_same_queue(desk, tmp_path, monkeypatch):
    """Add folder, add images and the deadline dialog do what dropping and the menu do."""
    paths = draw_jpegs(tmp_path / "shoot", 3)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "shoot"))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(paths[0])], ""))
    monkeypatch.setattr(DeadlineDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    desk.start()
    desk.action("Pause").trigger()

    desk.action("Add folder…").trigger()
    desk.wait(lambda: desk.model.rowCount() == 3)
    desk.action("Add images…").trigger()
    desk.view.selectAll()
    desk.action("At…").trigger()
    desk.wait(lambda: all(desk.asset(row).deadline for row in range(3)))

    assert desk.asset(0).deadline > datetime.now().astimezone()
    assert desk.window.picking.last_folder() == str(tmp_path / "shoot")


def test_home_and_end_go_to_the_first_and_the_last_row(desk, tmp_path):
    """Rows are chosen here, not cells; with Shift all rows between are."""
    draw_jpegs(tmp_path / "shoot", 4)
    desk.start()
    desk.action("Pause").trigger()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 4)
    desk.view.selectRow(1)

    desk.qtbot.keyClick(desk.view, Qt.Key.Key_End)
    last = [index.row() for index in desk.view.selectionModel().selectedRows()]
    desk.qtbot.keyClick(desk.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.keyRelease(desk.view, Qt.Key.Key_Shift)  # else Qt takes it for held down in the tests that follow

    assert last == [3]
    assert len(desk.view.selectionModel().selectedRows()) == 4


def test_urls_of_a_selection_are_copied_and_opened(desk, tmp_path, monkeypatch):
    """Copy URL copies a line each; opening asks the browser for each, five at most."""
    draw_jpegs(tmp_path / "shoot", 7)
    opened = []
    monkeypatch.setattr(deliveries.QDesktopServices, "openUrl", opened.append)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 7)

    desk.view.selectAll()
    desk.action("Copy URL").trigger()
    desk.action("Open in browser").trigger()

    urls = [desk.asset(row).delivery.url for row in range(7)]
    assert QGuiApplication.clipboard().text().splitlines() == urls
    assert [url.toString() for url in opened] == [QUrl(url).toString() for url in urls[:5]]


def test_the_order_chosen_in_the_toolbar_rules_the_queue(desk, tmp_path):
    """Choosing largest first sorts the rows and the uploads."""
    draw_jpegs(tmp_path / "shoot", 6)
    desk.start()
    desk.action("Pause").trigger()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 6)

    chosen = []
    desk.window._toolbar.order_chosen.connect(chosen.append)
    desk.window._toolbar._order.setCurrentText("Largest")
    desk.action("Start").trigger()
    desk.wait(lambda: desk.states() == [AssetState.DELIVERED] * 6)

    sizes = [desk.asset(row).source.size_bytes for row in range(6)]
    assert sizes == sorted(sizes, reverse=True)
    assert chosen[0] is Order.LARGEST  # not its text: the planner tells the smart order by identity


def test_actions_fit_the_selection(desk):
    """With nothing selected nothing that needs a selection is offered; commands then change nothing."""
    for text in ("To top", "Remove", "Retry", "Copy URL", "Urgent", "At…"):
        assert not desk.action(text).isEnabled()
    assert desk.action("Add folder…").isEnabled()


def test_everything_has_a_name_for_a_screen_reader(desk):
    """Table, progress bar, combos and every icon-only button can be told apart without seeing them."""
    names = {button.accessibleName() or button.text() for button in desk.window.findChildren(QToolButton)}

    assert {"Level", "Deadline", "To top", "Remove", "Retry"} <= names
    for widget in (
        desk.view,
        desk.window._strip._bar,
        desk.window._toolbar._order,
        desk.window._toolbar._destination,
    ):
        assert widget.accessibleName()


@pytest.mark.parametrize("dark", [False, True])
def test_the_window_paints_in_light_and_dark(desk, tmp_path, dressed, monkeypatch, dark):
    """Every kind of row is painted in both schemes, selected and not, and the ground has the scheme's colour."""
    good, bad = draw_jpegs(tmp_path / "shoot", 2)
    bad.write_bytes(b"")
    monkeypatch.setattr(look, "is_dark", lambda: dark)
    gui_app._on_scheme_changed(dressed, Qt.ColorScheme.Dark)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.finished() == 1)
    desk.view.selectRow(0)

    picture = desk.window.grab().toImage()

    ground = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert (ground.lightness() < 128) is dark
    assert good.exists()


def test_settings_that_were_passed_over_are_told(qtbot, own_home, dressed):
    """A damaged settings file is said in the banner when the window opens, and a run leaves it there."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("not toml at all [")
    desk = Desk(qtbot, own_home)

    assert desk.window._banner.isVisible()
    assert "damaged" in desk.window._banner._text.text()
    draw_jpegs(own_home / "shoot", 1)
    desk.start()
    desk.window.add_paths([own_home / "shoot"])
    desk.wait(lambda: desk.finished() == 1)
    assert desk.window._banner.isVisible()
    desk.close()


def test_a_second_window_on_the_same_home_is_told(qtbot, own_home, dressed, desk):
    """The journal has one owner; the second window says so instead of sending twice."""
    desk.start()
    desk.wait(desk.thread.isRunning)
    desk.window.add_paths([own_home])
    desk.wait(lambda: bool(desk.events))
    second = Desk(qtbot, own_home)
    second.start()

    second.wait(second.window._banner.isVisible)
    assert "already running" in second.window._banner._text.text()
    second.window.add_paths([own_home])
    assert "Not added" in second.window._strip._note.text()
    assert not second.window._toolbar.isEnabled()
    desk.thread.finish()
    second.window._banner._retry.click()
    second.wait(second.window._toolbar.isEnabled)
    second.window.add_paths([own_home])
    second.wait(lambda: bool(second.events))
    second.close()


def test_every_event_of_a_run_reaches_the_table(desk, tmp_path):
    """The rows show the state of the last event each asset had."""
    draw_jpegs(tmp_path / "shoot", 4)
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.finished() == 1)

    last = {event.asset.asset_no: event.asset for event in desk.events if isinstance(event, AssetEvent)}
    assert [desk.asset(row) for row in range(4)] == [last[desk.asset(row).asset_no] for row in range(4)]
    assert any(isinstance(event, UploadStarted) for event in desk.events)
    assert desk.window._run_state is RunState.RUNNING
