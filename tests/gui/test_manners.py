"""The window among the others on the desk: closing, tray, notifications, sleep, later starts, mistakes."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from frontload.core.behaviour import OnClose
from frontload.core.errors import QuotaExceededError
from frontload.core.events import RunChanged, RunFinished
from frontload.core.states import AssetState, RunState
from frontload.edges.first_window import Arrival
from frontload.edges.settings_file import load_settings
from frontload.gui.alerts import Alerts
from frontload.gui.crash_report import LastResort
from frontload.gui.leaving import LeavingQuestion
from frontload.gui.menu_bar import ShortcutsDialog
from frontload.gui.outlook import Prospect
from frontload.gui.pasted import pasted
from frontload.gui.status_strip import Progress
from frontload.wiring import open_app
from frontload.wiring.desk import write_crash_report
from pictures import draw_jpegs

BUSY = Progress(3, 1, 0, 1, 2, 0.0, paused=False, halted=False)
QUIET = replace(BUSY, delivered=3, uploading=0, unfinished=0)


class RecordingWakefulness:
    """Knows whether the computer would be kept awake."""

    def __init__(self) -> None:
        self.held = False

    def hold(self) -> None:
        self.held = True

    def let_go(self) -> None:
        self.held = False


@pytest.fixture
def busy(desk, monkeypatch):
    """A window in the middle of sending, with a tray that is there."""
    manners = desk.furnishing.manners
    manners._wakefulness = RecordingWakefulness()
    monkeypatch.setattr(type(manners.tray), "is_there", property(lambda _: True))
    monkeypatch.setattr(QApplication, "quit", lambda: None)
    desk.window.gauges.shown.emit(BUSY, a_prospect())
    return desk


def a_prospect(at_risk: int = 0) -> Prospect:
    """Return what is expected, with so many at risk."""
    return replace(Prospect(), at_risk=at_risk)


def question_of(desk) -> LeavingQuestion:
    """Return the question that is asked."""
    (question,) = [each for each in desk.window.findChildren(LeavingQuestion) if each.isVisible()]
    return question


def answer(question: QMessageBox, text: str) -> None:
    """Press one of its buttons."""
    next(each for each in question.findChildren(QPushButton) if each.text() == text).click()


def behaviour(desk, **changes) -> None:
    """Change manners as the settings dialog does, and wait until they count."""
    settings = desk.furnishing.settings_desk.settings
    changed = replace(settings, behaviour=replace(settings.behaviour, **changes))
    with desk.qtbot.waitSignal(desk.furnishing.settings_desk.changed):
        desk.furnishing.settings_desk.keep(changed, {})


class TestClosing:
    """Closing while something is sent."""

    def test_a_quiet_window_just_closes(self, desk):
        """Nothing is asked when nothing is under way."""
        desk.window.gauges.shown.emit(QUIET, a_prospect())
        desk.window.close()

        assert not desk.window.isVisible()

    def test_staying_changes_nothing(self, busy):
        """The window stays, and asks again the next time."""
        busy.window.close()
        answer(question_of(busy), "Stay")

        assert busy.window.isVisible()
        busy.window.close()
        answer(question_of(busy), "Stay")

    def test_it_goes_on_in_the_tray_and_comes_back(self, busy):
        """Hidden, not ended; the tray brings it back."""
        busy.window.close()
        answer(question_of(busy), "Go on in the tray")

        assert not busy.window.isVisible()
        assert not QApplication.quitOnLastWindowClosed()
        busy.furnishing.manners.tray.show_wanted.emit()
        assert busy.window.isVisible()
        assert QApplication.quitOnLastWindowClosed()

    def test_quitting_keeps_the_queue(self, busy, tmp_path):
        """What was not sent is in the journal, and the next start takes it up."""
        draw_jpegs(tmp_path / "shoot", 3)
        busy.start()
        busy.action("Pause").trigger()
        busy.window.add_paths([tmp_path / "shoot"])
        busy.wait(lambda: busy.model.rowCount() == 3)
        busy.window.gauges.shown.emit(BUSY, a_prospect())
        busy.window.close()
        answer(question_of(busy), "Quit")
        busy.thread.finish()

        assert not busy.window.isVisible()
        assert busy.states() == [AssetState.QUEUED] * 3

    def test_an_answer_is_remembered_when_told_to(self, busy):
        """It goes into the settings file, and nothing is asked again."""
        busy.window.close()
        question = question_of(busy)
        question.checkBox().setChecked(True)
        with busy.qtbot.waitSignal(busy.furnishing.settings_desk.changed):
            answer(question, "Go on in the tray")

        assert load_settings(open_app().folders.settings).settings.behaviour.on_close is OnClose.TRAY
        busy.furnishing.manners.come_to_front()
        busy.window.close()
        assert not busy.window.isVisible()

    def test_without_a_tray_it_is_not_offered(self, busy, monkeypatch):
        """Nobody could find the window again; a remembered wish for the tray asks then."""
        behaviour(busy, on_close=OnClose.TRAY)
        monkeypatch.setattr(type(busy.furnishing.manners.tray), "is_there", property(lambda _: False))
        busy.window.close()

        assert "Go on in the tray" not in [each.text() for each in question_of(busy).findChildren(QPushButton)]
        answer(question_of(busy), "Stay")


class TestWhileSending:
    """Sleep and the tray."""

    def test_the_computer_stays_awake_only_while_something_is_sent(self, busy):
        """Held while busy, let go when quiet, paused, halted or not wanted."""
        awake = busy.furnishing.manners._wakefulness
        assert awake.held
        for rest in (QUIET, replace(BUSY, paused=True), replace(BUSY, halted=True)):
            busy.window.gauges.shown.emit(rest, a_prospect())
            assert not awake.held
            busy.window.gauges.shown.emit(BUSY, a_prospect())
            assert awake.held

        behaviour(busy, awake=False)

        assert not awake.held

    def test_a_held_image_is_no_work_in_progress(self, desk, tmp_path):
        """When all else is there the strip says what is held, sleep is allowed, the window closes unasked."""
        held, *_ = draw_jpegs(tmp_path / "shoot", 3)
        desk.furnishing.manners._wakefulness = awake = RecordingWakefulness()
        desk.start()
        desk.action("Pause").trigger()
        desk.window.add_paths([tmp_path / "shoot"])
        desk.wait(lambda: desk.model.rowCount() == 3 and desk.around.batches[1].scanned)
        row = next(row for row in range(3) if desk.asset(row).source.name == held.name)
        desk.view.selectRow(row)
        desk.window._changes.hold(held=True)
        desk.wait(lambda: any(asset.is_held for asset in desk.model.assets()))
        desk.window.commands.toggle_run.trigger()
        desk.wait(lambda: desk.finished() == 1)

        assert desk.window._strip._pace.text() == "On hold: 1"
        assert not awake.held
        assert not desk.window.gauges._tick.isActive()
        desk.window.close()
        assert not desk.window.isVisible()

    @pytest.mark.parametrize(
        ("progress", "at_risk", "text"),
        [
            (QUIET, 0, "3 of 3 delivered."),
            (BUSY, 2, "1 of 3 delivered. At risk: 2."),
            (replace(BUSY, paused=True), 0, "1 of 3 delivered; paused."),
            (replace(BUSY, halted=True), 0, "1 of 3 delivered; stopped."),
            (replace(QUIET, total=0, delivered=0), 0, "Nothing queued"),
        ],
    )
    def test_the_tray_says_how_far_it_is(self, desk, progress, at_risk, text):
        """In its menu, where pause and start are the window's own."""
        tray = desk.furnishing.manners.tray
        tray.show_progress(progress, a_prospect(at_risk))

        entries = [action.text() for action in tray._menu.actions() if action.text()]
        assert entries == [text, "Pause", "Show the window", "Quit"]


def heard_notices(desk, monkeypatch) -> list[tuple[str, str]]:
    """Return what the desktop is asked to say from now on, by a list that grows."""
    said = []

    class Desktop:
        def say(self, title: str, text: str) -> bool:
            said.append((title, text))
            return True

    monkeypatch.setattr(desk.furnishing.manners, "_notices", Desktop())
    return said


class TestAlerts:
    """What is worth interrupting somebody for."""

    def test_each_thing_is_said_once(self, qapp):
        """The end, with its failures; a risk when it comes up, and again only after it was over; a halt."""
        alerts, said = Alerts(), []
        alerts.raised.connect(lambda title, text: said.append(title))

        alerts.hear([RunFinished(3, 0, 0, 1.0), RunFinished(2, 1, 0, 1.0), RunFinished(0, 0, 4, 1.0)])
        for at_risk in (1, 2, 0, 1):
            alerts.show_progress(BUSY, a_prospect(at_risk))
        alerts.hear([RunChanged(RunState.HALTED, QuotaExceededError("used up")), RunChanged(RunState.PAUSED)])

        assert said == ["Everything is delivered", "Finished, with failures", "Deadlines at risk",
                        "Deadlines at risk", "Frontload needs you"]  # fmt: skip

    def test_notifications_can_be_switched_off(self, busy, monkeypatch):
        """Nothing pops up for whoever does not want it."""
        said = heard_notices(busy, monkeypatch)
        monkeypatch.setattr(type(busy.furnishing.manners.tray), "is_there", property(lambda _: False))
        busy.window.hide()
        busy.furnishing.manners.hear([RunFinished(3, 0, 0, 1.0)])
        busy.wait(lambda: bool(said))
        behaviour(busy, notify=False)
        busy.furnishing.manners.hear([RunFinished(3, 0, 0, 1.0)])
        busy.furnishing.manners.finish()

        assert said == [("Everything is delivered", "Delivered: 3.")]

    def test_the_tray_shows_them_where_there_is_one(self, busy, monkeypatch):
        """Once, not by both; without a tray the desktop itself is asked, off the GUI thread."""
        said, shown = heard_notices(busy, monkeypatch), []
        monkeypatch.setattr(busy.furnishing.manners.tray, "notify", lambda title, _: shown.append(title))
        busy.window.hide()

        busy.furnishing.manners.hear([RunFinished(3, 0, 0, 1.0)])
        busy.furnishing.manners.finish()

        assert (shown, said) == (["Everything is delivered"], [])


def test_a_later_start_adds_its_paths_and_raises_the_window(desk, tmp_path):
    """Told from another thread, as the listener does."""
    draw_jpegs(tmp_path / "shoot", 2)
    desk.start()
    desk.window.hide()
    arrival = Arrival((tmp_path / "shoot",))
    caller = threading.Thread(target=desk.furnishing.manners.arrived.emit, args=(arrival,))
    caller.start()
    caller.join()

    desk.wait(lambda: desk.model.rowCount() == 2)
    assert desk.window.isVisible()


class TestPaste:
    """The clipboard, sorted."""

    @pytest.mark.parametrize(
        ("text", "paths", "refusal"),
        [
            ("/a/b.jpg\nfile:///c/d%20e.jpg\n'/f g/h.jpg'\n", ("/a/b.jpg", "/c/d e.jpg", "/f g/h.jpg"), ""),
            ("/a/b.jpg\n/a/b.jpg", ("/a/b.jpg",), ""),
            ("https://example.org/a.jpg", (), "web"),
            ("/a/b.zip", (), "Archives"),
            ("/a/b.zip\n/a/b.jpg", ("/a/b.jpg",), "Archives"),
            ("a poem\nof two lines", (), "no list of files"),
            ("", (), "no list of files"),
        ],
    )
    def test_paths_are_taken_and_the_rest_gets_a_sentence(self, text, paths, refusal):
        """Plain paths, file addresses, quoted ones; text, web addresses and archives are refused."""
        mime = QMimeData()
        mime.setText(text)

        found = pasted(mime)

        assert found.paths == tuple(Path(path) for path in paths)
        assert refusal in found.refusal
        assert bool(refusal) is bool(found.refusal)

    def test_copied_files_are_queued_by_the_keyboard(self, desk, tmp_path):
        """Ctrl+V with what a file manager copied."""
        draw_jpegs(tmp_path / "shoot", 2)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "shoot"))])
        QGuiApplication.clipboard().setMimeData(mime)
        desk.start()

        desk.action("Paste files").trigger()

        desk.wait(lambda: desk.model.rowCount() == 2)


class TestMistakes:
    """A bug of ours is shown, kept and copied, without secrets."""

    @pytest.fixture
    def last_resort(self, desk):
        """Hooks as the running app has them."""
        app = open_app()
        made = LastResort(lambda error: write_crash_report(app, error), desk.window)
        made.begin()
        yield made
        made.finish()

    def test_a_mistake_in_any_thread_is_reported(self, desk, last_resort, capfd):
        """The report names it, lies in the log folder, and can be copied; secrets are struck out."""

        def fail() -> None:
            raise RuntimeError("cloudinary://123:hush@demo and api_secret=hush")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        desk.wait(lambda: last_resort.shown is not None)
        next(
            each for each in last_resort.shown.findChildren(QPushButton) if each.text() == "Copy the report"
        ).click()

        (file,) = open_app().folders.log.glob("mistake-*.txt")
        report = file.read_text()
        assert "RuntimeError" in report
        assert "in fail" in report
        assert "hush" not in report
        assert QGuiApplication.clipboard().text() == report

    def test_a_mistake_that_repeats_is_shown_once(self, desk, last_resort):
        """A mistake in painting must not open a hundred windows."""
        for _ in range(3):
            last_resort._on_mistake(ValueError, ValueError("again"), None)
        shown = last_resort.shown
        last_resort._on_mistake(ValueError, ValueError("again"), None)

        assert last_resort.shown is shown


def test_help_lists_every_key_of_the_window(desk):
    """Made of the actions themselves: what has a key is there, and no key does two things."""
    dialog = ShortcutsDialog(desk.window)
    desk.qtbot.addWidget(dialog)
    rows = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    listed = {row.text(0): row.text(1) for row in rows}
    keys = [key.toString() for action in desk.window.actions() for key in action.shortcuts()]

    assert listed["Settings…"] == "Ctrl+,"
    assert listed["Redo"] == "Ctrl+Shift+Z; Ctrl+Y"
    assert len({dialog.table.visualItemRect(row).height() for row in rows}) == 1
    assert listed["Paste files"] == "Ctrl+V"
    assert len(keys) == len(set(keys))


def test_the_window_offers_what_the_settings_say(desk):
    """New recipes and destinations are there at once; the sandbox is told for what it is."""
    toolbar = desk.window._toolbar
    row = toolbar._destination.findData("sandbox")
    toolbar._destination.setCurrentIndex(row)

    assert "this computer" in toolbar._destination.toolTip()
    settings = desk.furnishing.settings_desk.settings
    mine = replace(settings.recipes[0], name="mine", quality=12)
    with desk.qtbot.waitSignal(desk.furnishing.settings_desk.changed):
        desk.furnishing.settings_desk.keep(replace(settings, recipes=(*settings.recipes, mine)), {})
    assert "mine" in [action.text() for action in desk.window.commands.recipe_menu.actions()]
    assert toolbar.destination() == "sandbox"
