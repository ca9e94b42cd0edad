"""A running window with a real engine, and everything a test needs to know of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from frontload.core.events import RunFinished
from frontload.gui import app as gui_app
from frontload.wiring import open_app

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.core.states import AssetState
    from frontload.gui.row_order import Column

WAIT_MS = 30_000


class Desk:
    """A window that was opened on *own_home*; `start` starts its engine."""

    def __init__(self, qtbot, own_home: Path, *, preflight: bool = False) -> None:
        self.qtbot = qtbot
        app = open_app()
        behaviour = replace(app.settings.behaviour, preflight=preflight)
        app = self.app = replace(app, settings=replace(app.settings, behaviour=behaviour))
        self.window, self.thread, self.pictures, self.furnishing = gui_app.assemble(app, app.destinations())
        self.events = []
        self.thread.batcher.events_ready.connect(self.events.extend)
        self.view = self.window._view
        self.model = self.window._model
        self.around = self.window._around
        self.window.show()

    def start(self) -> None:
        self.thread.start()

    def close(self) -> None:
        self.furnishing.manners.leave()
        self.furnishing.finish()
        self.thread.finish()
        self.pictures.finish()
        self.window.deleteLater()

    def wait(self, true) -> None:
        """Wait until it is true and the window shows all it has heard."""
        self.qtbot.waitUntil(lambda: true() and not self.window._soon.isActive(), timeout=WAIT_MS)

    def hear(self, events) -> None:
        """Let the window hear and show what an engine would tell."""
        self.window.hear(events)
        self.wait(lambda: True)

    def finished(self) -> int:
        """Return how many runs ended that did something: one ends also while a drop is still looked at."""
        runs = [event for event in self.events if isinstance(event, RunFinished)]
        return sum(bool(run.delivered or run.failed) for run in runs)

    def states(self) -> list[AssetState]:
        return [self.asset(row).state for row in range(self.model.rowCount())]

    def asset(self, row: int):
        return self.model.asset_in(row)

    def click(self, row: int, column: Column) -> None:
        place = self.view.visualRect(self.model.index(row, column)).center()
        self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def action(self, text: str):
        actions = [*self.window.actions(), *self.window.commands.recipe_menu.actions()]
        return next(a for a in actions if a.text() == text)
