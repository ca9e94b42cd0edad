"""Starts the window: application, look, engine thread, and the last-resort hook for mistakes of ours."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from frontload import __version__
from frontload.core.behaviour import Language
from frontload.core.errors import FrontloadError
from frontload.gui import look
from frontload.gui.choices import Choices
from frontload.gui.crash_report import LastResort
from frontload.gui.engine_thread import EngineThread
from frontload.gui.first_paint import FirstPaint
from frontload.gui.furnishing import Furnishing
from frontload.gui.main_window import MainWindow
from frontload.gui.manners import OpenedFiles
from frontload.gui.previews import Previews
from frontload.gui.queue_model import QueueModel
from frontload.gui.rules_desk import RulesDesk
from frontload.gui.thumbnails import Thumbnails
from frontload.gui.translations import locale_of, speak
from frontload.wiring import make_engine, open_app, resource, save_rules, thumbnail_path
from frontload.wiring.desk import be_first, make_preview_worker, write_crash_report

if TYPE_CHECKING:
    from frontload.wiring import App

USAGE_ERROR = 2
SWITCH_S = 0.0002
"""How long another thread may keep Python from the window; the default is 5 ms.

Each time the window asks for Python it may wait so long for a thread that reckons. Shorter is not better: from
there on the two hand it to and fro so often that a paint takes three times its own time.
"""

GC_THRESHOLDS = (2_000, 2, 25_000)
"""How rarely all objects are searched for rings that nobody holds: with 100,000 images that took 0.4 s each time.

The queue's facts are in no ring; what rings there are, of widgets and errors, is found while they are young, some
6,000 objects at a time, for every thread waits for it.
"""


def run_window(arguments: list[str], *, until_painted: bool = False) -> int:
    """Open the window with the given paths queued; return the exit code.

    *until_painted* closes it after its first paint and says so on stdout: a start is measured and tried by it.
    """
    if not has_screen():
        sys.stderr.write("There is no screen to open a window on. `frontload upload PATH` does the same here.\n")
        return USAGE_ERROR
    try:
        app = open_app()
        destinations = app.destinations()
        paths = [Path(argument).absolute() for argument in arguments]
        if (first := be_first(app, paths)) is None:
            return 0  # the window that is open has them
    except FrontloadError as error:
        sys.stderr.write(f"{error.title}.\n{error.advice}\n")
        return USAGE_ERROR
    sys.setswitchinterval(SWITCH_S)
    gc.set_threshold(*GC_THRESHOLDS)
    qt = make_application(arguments, app.settings.behaviour.language)
    # Ctrl-C in the terminal ends the window; the queue is in the journal
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window, thread, pictures, furnishing = assemble(app, destinations)
    if until_painted:
        FirstPaint(window).painted.connect(partial(_say_painted, window))
    last_resort = LastResort(partial(write_crash_report, app), window)
    last_resort.begin()
    first.listen(furnishing.manners.arrived.emit)
    OpenedFiles(qt, window.add_paths)
    window.show()
    # after the first paint: opening the journal and the worker pool costs what the user need not wait for
    QTimer.singleShot(0, thread.start)
    QTimer.singleShot(0, furnishing.begin)
    QTimer.singleShot(0, partial(window.add_paths, paths))
    code = qt.exec()
    first.close()
    furnishing.finish()
    last_resort.finish()
    thread.finish()
    pictures.finish()
    return code


def has_screen() -> bool:
    """Tell whether a window can be shown at all; elsewhere than on X11 and Wayland there always is a screen."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application(arguments: list[str], language: Language = Language.SYSTEM) -> QApplication:
    """Return the QApplication with our look, which follows light and dark, and in the user's language."""
    qt = QApplication(["frontload", *arguments])
    speak(qt, locale_of(language))
    qt.setApplicationName("Frontload")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("frontload")
    qt.setStyle("Fusion")
    qt.setWindowIcon(look.app_icon())
    dress(qt)
    qt.styleHints().colorSchemeChanged.connect(partial(_on_scheme_changed, qt))
    return qt


def dress(qt: QApplication) -> None:
    """Put on the colours of the present scheme."""
    look.forget_scheme()
    qt.setPalette(look.palette())
    # the stub says bytes, PySide takes the name as text alone
    qt.setPalette(look.check_box_palette(), "QCheckBox")  # type: ignore[arg-type]
    qt.setStyleSheet(look.style_sheet())


def assemble(app: App, destinations: tuple[str, ...]) -> tuple[MainWindow, EngineThread, Thumbnails, Furnishing]:
    """Return the window, its engine's thread (not started), its picture loader and what is around it, connected."""
    model = QueueModel(app.settings.order, lambda: datetime.now().astimezone())
    thread = EngineThread(partial(make_engine, app))
    rows = app.folders.previews.with_name(f"{app.folders.previews.name}-rows")
    pictures = Thumbnails(partial(make_preview_worker, app), rows, partial(thumbnail_path, app))
    settings = app.settings
    samples, preflight = resource("samples"), settings.behaviour.preflight
    choices = Choices(destinations, settings.order, settings.recipe, samples, settings.recipes, preflight)
    state = QSettings(str(app.folders.config / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(
        engine=thread.engine,
        model=model,
        choices=choices,
        state=state,
        monotonic_s=time.monotonic,
        rules_desk=RulesDesk(settings.rules, thread.engine, partial(save_rules, app)),
        previews=Previews(partial(make_preview_worker, app), app.folders.previews),
    )
    for owned in (model, thread, pictures, state):
        owned.setParent(window)
    model.pictures.wanted.connect(pictures.load)
    model.pictures.early_wanted.connect(pictures.want)
    pictures.picture_loaded.connect(window.show_picture)
    thread.batcher.events_ready.connect(window.hear)
    thread.run_failed.connect(window.on_run_failed)
    window.run_wanted.connect(thread.run_again)
    window.complain(app.complaints)
    return window, thread, pictures, Furnishing(app, window, thread)


def _say_painted(window: MainWindow) -> None:
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    window.close()


def _on_scheme_changed(qt: QApplication, _: Qt.ColorScheme) -> None:
    dress(qt)
