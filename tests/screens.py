"""`make screens`: the real window on a real sandbox, every screen of it as a picture in build/screens.

They are made to be looked at by a person; nothing is asserted but that each screen comes up. A virtual screen is
used, so that no window pops up; the shoot has names that are too long, and in other scripts.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desk import Desk
from frontload.core.asset import Level
from frontload.core.bandwidth import Bandwidth, Hours
from frontload.core.errors import JournalInUseError
from frontload.core.rules import Rule, Then, When
from frontload.core.settings import Account
from frontload.core.states import AssetState
from frontload.core.variant import Variant
from frontload.gui import look
from frontload.gui.app import dress, make_application
from frontload.gui.crash_report import CrashReport
from frontload.gui.deadline_dialog import DeadlineDialog
from frontload.gui.leaving import LeavingQuestion
from frontload.gui.menu_bar import ShortcutsDialog
from frontload.gui.preflight_sheet import PreflightSheet
from frontload.gui.rule_form import RuleForm
from frontload.gui.settings_dialog import Page
from frontload.wiring import open_app, resource, save_rules
from frontload.wiring.accounts import save_settings
from frontload.wiring.desk import write_crash_report
from sandbox_process import start_sandbox
from virtual_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TARGET = Path(__file__).parent.parent / "build" / "screens"
LOOKS = {"light": "1", "dark": "1", "150": "1.5"}
"""Each look and its QT_SCALE_FACTOR."""
SCREEN = "1920x1200"  # what a window of 1280 by 800 fills at 150 %
SLOW_BYTES_PER_S = 120_000.0  # so that the run is still going while it is looked at
SETTLE_MS = 400
LONG_NAME = "Finale der Landesmeisterschaft, Siegerehrung mit Pokal und Blumen, ungeschnitten (2) – final FINAL.jpg"
OTHER_SCRIPTS = (
    "試合終了間際の決勝ゴールを喜ぶ選手たち.jpg",
    "احتفال اللاعبين بالهدف.jpg",
    "Победный гол на последней минуте.jpg",
)
RULES = (
    Rule("Finals first", When(path="*/finals/*", min_rating=4), Then(level=Level.URGENT, recipe="press")),
    Rule("", When(name="*_HERO.*"), Then(level=Level.HIGH, due=timedelta(minutes=45))),
    Rule("Archive last", When(folder="Archive"), Then(level=Level.LOW, tags=("old", "scan"))),
)


class Turns:
    """Waits as pytest-qt's bot does, outside a test."""

    def waitUntil(self, true: Callable[[], object], timeout: int) -> None:  # noqa: N802  (the bot's name)
        """Let the window run until *true* says so."""
        end = QDeadlineTimer(timeout)
        while not true():
            if end.hasExpired():
                raise TimeoutError("a screen did not come up")
            QTest.qWait(20)


class Camera:
    """Writes pictures of one look."""

    def __init__(self, name: str) -> None:
        self._name = name

    def shoot(self, widget: QWidget, screen: str) -> None:
        """Take a picture once the widget has settled."""
        QTest.qWait(SETTLE_MS)
        QApplication.sendPostedEvents()  # what an event has just changed is laid out before it is seen
        place = TARGET / f"{screen}-{self._name}.png"
        assert widget.grab().save(str(place)), place
        print(place.relative_to(TARGET.parent.parent))  # noqa: T201  (a script, run by hand)


def draw_shoot(folder: Path) -> Path:
    """Lay out a shoot of the samples: names of every kind, an empty file, a text that calls itself a picture."""
    shutil.copytree(resource("samples"), folder)
    pictures = sorted(path for path in folder.rglob("*.*") if path.is_file())
    for name, picture in zip((LONG_NAME, *OTHER_SCRIPTS), pictures, strict=False):
        shutil.copy(picture, folder / name)
    (folder / "empty.jpg").touch()
    (folder / "letter.jpg").write_text("Dear all")
    return folder


def take_all(name: str, shoot: Path, cloudinary_url: str) -> None:
    """Take every screen in one look."""
    camera = Camera(name)
    app = open_app()
    save_settings(app, replace(app.settings, bandwidth=Bandwidth(SLOW_BYTES_PER_S)), {})
    save_rules(app, RULES)
    with opened(preflight=False) as desk:  # nothing is connected yet: this is the first start
        camera.shoot(desk.window, "01-empty")
    os.environ["CLOUDINARY_URL"] = cloudinary_url
    with opened(preflight=True) as desk:
        take_queue(camera, desk, shoot)
        take_dialogs(camera, desk)
    with opened(preflight=False) as desk:
        desk.window.on_run_failed(JournalInUseError("/home/ada/.local/share/frontload/journal.sqlite"))
        camera.shoot(desk.window, "70-second-window")


@contextmanager
def opened(*, preflight: bool) -> Iterator[Desk]:
    """A window of the usual size, closed afterwards."""
    desk = Desk(Turns(), Path(os.environ["FRONTLOAD_HOME"]), preflight=preflight)
    desk.window.resize(1280, 780)
    try:
        yield desk
    finally:
        desk.close()
        QTest.qWait(SETTLE_MS)


def take_queue(camera: Camera, desk: Desk, shoot: Path) -> None:
    """From the sheet before the first byte to everything delivered."""
    desk.start()
    desk.window.add_paths([shoot])
    desk.wait(lambda: sheets(desk))
    camera.shoot(sheets(desk)[0], "10-preflight")
    press(sheets(desk)[0], "Send the rest")
    desk.wait(lambda: AssetState.UPLOADING in desk.states())
    camera.shoot(desk.window, "20-running")
    rows = desk.model.rowCount()
    desk.view.selectAll()
    desk.window._changes.set_deadline(datetime.now().astimezone() + timedelta(seconds=40))
    desk.view.selectRow(rows - 3)
    desk.action("Urgent").trigger()
    desk.view.selectRow(rows - 5)
    desk.action("Hold").trigger()
    desk.wait(lambda: desk.model.outlook.prospect(datetime.now().astimezone()).at_risk or QTest.qWait(50))
    select(desk, LONG_NAME)
    camera.shoot(desk.window, "21-selected-at-risk")
    desk.window._make_it.ask()
    desk.wait(desk.window._make_it.cards)
    camera.shoot(desk.window, "22-make-it")
    desk.window._make_it.hide()
    desk.view.selectAll()
    camera.shoot(desk.window, "23-many-selected")
    first = next(row for row, state in enumerate(desk.states()) if state is AssetState.UPLOADING)
    desk.view.selectRow(first)
    desk.view._show_drop(first + 4)
    camera.shoot(desk.window, "24-uploading-selected-and-dragged")
    desk.view._show_drop(None)
    desk.window._actions.toggle_run.trigger()
    desk.window.resize(desk.window.minimumSize())
    camera.shoot(desk.window, "25-paused-narrow")
    desk.window.resize(1280, 780)
    take_popups(camera, desk)
    desk.furnishing.settings_desk.keep(replace(desk.furnishing.settings_desk.settings, bandwidth=Bandwidth()), {})
    desk.window._actions.toggle_run.trigger()
    desk.action("Release").trigger()
    select(desk, OTHER_SCRIPTS[0])
    desk.wait(lambda: desk.states().count(AssetState.DELIVERED) > rows - 4)
    camera.shoot(desk.window, "30-delivered")


def take_popups(camera: Camera, desk: Desk) -> None:
    """Menus, the filter that hides everything."""
    menu = desk.view._menu
    menu.popup(QPoint(100, 100))
    camera.shoot(menu, "26-row-menu")
    menu.close()
    desk.view._columns.open()
    columns = QApplication.activePopupWidget()
    camera.shoot(columns, "27-columns")
    columns.close()
    desk.window._find()
    desk.window._around.filter._text.setText("no such picture")
    camera.shoot(desk.window, "28-nothing-matches")
    desk.window._around.filter._text.clear()


def take_dialogs(camera: Camera, desk: Desk) -> None:
    """Everything that opens over the window."""
    take_settings(camera, desk)
    rules = desk.window._rules_desk.open(desk.model.waiting_sources(), ("web", "press"), desk.window)
    camera.shoot(rules, "50-rules")
    rules.reject()
    text, file = write_crash_report(desk.app, a_mistake())
    noon = datetime(2026, 5, 1, 12).astimezone()
    for dialog, screen in (
        (RuleForm(RULES[0], ("web", "press")), "51-rule"), (DeadlineDialog(noon, desk.window), "60-deadline"),
        (ShortcutsDialog(desk.window), "61-shortcuts"), (CrashReport(text, file, desk.window), "62-crash-report"),
        (LeavingQuestion(desk.window, has_tray=True), "63-leaving"),
    ):  # fmt: skip
        dialog.open()
        camera.shoot(dialog, screen)
        dialog.reject()
        dialog.deleteLater()
    desk.furnishing.menu_bar.show_about()
    about = next(dialog for dialog in desk.window.findChildren(QDialog) if dialog.isVisible())
    camera.shoot(about, "64-about")
    about.close()


def take_settings(camera: Camera, desk: Desk) -> None:
    """Each page, empty and filled."""
    settings_desk = desk.furnishing.settings_desk
    dialog = settings_desk.open(desk.window)
    camera.shoot(dialog, "40-accounts-none")
    dialog.reject()
    accounts = (
        Account("Sports desk", "examplepress", "123456789012345"),
        Account("Shop", "exampleshop", unsigned_preset="shop-intake"),
    )
    hours = (Hours(time(8), time(18), 500_000.0),)
    recipes = settings_desk.settings.recipes
    mine = replace(recipes[1], name="desk", variants=(Variant("thumbnail", preview=True),))
    shown = settings_desk.settings
    settings_desk._app = replace(settings_desk._app, settings=replace(
        shown, accounts=accounts, recipes=(mine, *recipes), bandwidth=Bandwidth(2.5e6, hours)))  # fmt: skip
    dialog = settings_desk.open(desk.window)
    for page in Page:
        dialog.show_page(page)
        if page is Page.RECIPES:
            desk.wait(lambda: not dialog.proof._full.isNull())  # a worker of its own makes it
        camera.shoot(dialog, f"4{page + 1}-{page.name.lower()}")
    dialog.reject()


def a_mistake() -> BaseException:
    """Return an error with the way it took."""
    try:
        next(iter(()))
    except StopIteration as error:
        return error
    raise AssertionError


def sheets(desk: Desk) -> list[PreflightSheet]:
    """Return the sheets that are shown."""
    return [sheet for sheet in desk.window.findChildren(PreflightSheet) if sheet.isVisible()]


def press(sheet: QWidget, text: str) -> None:
    """Press one of its buttons."""
    next(button for button in sheet.findChildren(QPushButton) if button.text() == text).click()


def select(desk: Desk, name: str) -> None:
    """Select the row of a file."""
    rows = range(desk.model.rowCount())
    desk.view.selectRow(next(row for row in rows if desk.asset(row).source.path.name == name))


def main(arguments: list[str]) -> None:
    """Take all looks, each in a process of its own; with a look's name, this is that process."""
    if arguments:
        name, shoot, cloudinary_url = arguments
        qt = make_application([])
        look.is_dark = lambda: name == "dark"  # a bare X server says neither light nor dark
        dress(qt)
        take_all(name, Path(shoot), cloudinary_url)
        return
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        shoot = draw_shoot(work / "Landesfinale 2026")
        with virtual_screen(work, SCREEN) as display:
            for name, scale in LOOKS.items():
                sandbox = start_sandbox(work / f"sandbox-{name}")
                environment = {key: value for key, value in os.environ.items() if not key.startswith("CLOUDINARY_")}
                environment |= {
                    "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": scale, "LC_ALL": "C.UTF-8",
                    "FRONTLOAD_HOME": str(work / name), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
                }  # fmt: skip
                command = [sys.executable, __file__, name, str(shoot), sandbox.cloudinary_url]
                try:
                    subprocess.run(command, env=environment, check=True)
                finally:
                    sandbox.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
