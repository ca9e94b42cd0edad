"""What stands around the window: menu bar, settings, tray, clipboard. Built once, ended once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from frontload.core.errors import FrontloadError
from frontload.gui.choices import Choices
from frontload.gui.manners import Manners
from frontload.gui.menu_bar import DeskCommands, MenuBar
from frontload.gui.pasted import pasted
from frontload.gui.settings_desk import SettingsDesk
from frontload.gui.settings_dialog import Page
from frontload.wiring import resource
from frontload.wiring.desk import wakefulness

if TYPE_CHECKING:
    from frontload.gui.engine_thread import EngineThread
    from frontload.gui.main_window import MainWindow
    from frontload.wiring import App


class Furnishing(QObject):
    """Belongs to the window; `finish` waits for what is under way off the GUI thread."""

    def __init__(self, app: App, window: MainWindow, thread: EngineThread) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self.settings_desk = SettingsDesk(app, thread.engine)
        self.settings_desk.setParent(self)
        self.settings_desk.changed.connect(self._on_settings)
        self.settings_desk.rules_wanted.connect(window.show_rules)
        self.settings_desk.said.connect(window.say)
        self.manners = Manners(window, self.settings_desk, wakefulness())
        thread.batcher.events_ready.connect(self.manners.hear)
        self.menu_bar = MenuBar(
            window,
            window.commands,
            DeskCommands(
                paste=self._paste,
                show_settings=self.show_settings,
                open_log_folder=self._open_log_folder,
                quit=window.close,
            ),
        )
        self.menu_bar.add_to_view(window.view_actions)
        window.setup_wanted.connect(self.connect_cloudinary)

    @Slot()
    def show_settings(self) -> None:
        """Open the settings."""
        self.settings_desk.open(self._window)

    @Slot()
    def connect_cloudinary(self) -> None:
        """Open the accounts with a new one begun."""
        self.settings_desk.open(self._window, Page.ACCOUNTS).accounts.add()

    def finish(self) -> None:
        """End what was begun."""
        self.settings_desk.finish()
        self.manners.finish()

    def _paste(self) -> None:
        found = pasted(QGuiApplication.clipboard().mimeData())
        self._window.add_paths(list(found.paths))
        if found.refusal:
            self._window.say(found.refusal)

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._app.folders.log)))

    @Slot(object)
    def _on_settings(self, app: App) -> None:
        self._app = app
        try:
            destinations = app.destinations()
        except FrontloadError as error:  # an unclear CLOUDINARY_URL stops the start already
            self._window.say(f"{error.title}. {error.advice}")
            return
        settings = app.settings
        self._window.offer(
            Choices(destinations, settings.order, settings.recipe, resource("samples"), settings.recipes)
        )
