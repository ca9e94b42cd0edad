"""What stands around the window: menu bar, settings, tray, clipboard. Built once, ended once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from frontload.core.errors import FrontloadError
from frontload.gui import texts
from frontload.gui.choices import Choices
from frontload.gui.manners import Manners
from frontload.gui.menu_bar import DeskCommands, MenuBar
from frontload.gui.pasted import pasted
from frontload.gui.preflight_desk import PreflightDesk
from frontload.gui.price_desk import PriceDesk
from frontload.gui.report_desk import ReportDesk, open_file
from frontload.gui.settings_desk import SettingsDesk
from frontload.gui.settings_dialog import Page
from frontload.gui.spoken import name_the_nameless
from frontload.gui.updates import Updates
from frontload.gui.watch_desk import WatchDesk
from frontload.wiring import resource
from frontload.wiring.desk import notices, wakefulness, watch_folder

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
        self.manners = Manners(window, self.settings_desk, wakefulness(), notices())
        thread.batcher.events_ready.connect(self.manners.hear)
        self._updates = Updates(app.settings.update_url, self)
        self._updates.said.connect(window.say)
        self._preflight_desk = PreflightDesk(
            thread.engine, lambda: self.settings_desk.settings, window.being_checked, window
        )
        self._preflight_desk.account_wanted.connect(self.show_settings)
        thread.batcher.events_ready.connect(self._preflight_desk.hear)
        self._prices = PriceDesk(app, self)
        self._prices.learned.connect(window.prices_learned)
        thread.batcher.events_ready.connect(self._prices.hear)
        self.watch_desk = WatchDesk(thread.engine, partial(watch_folder, app), window.new_batch, window)
        self.watch_desk.folders_changed.connect(self._remember_folders)
        thread.batcher.events_ready.connect(self.watch_desk.hear)
        self.report_desk = ReportDesk(lambda: self._app, window.picking, self)
        self.report_desk.said.connect(window.say)
        window.batch_menu.export_clicked.connect(self.report_desk.ask)
        self.report_desk.written.connect(self._on_report)
        self.menu_bar = MenuBar(
            window,
            window.commands,
            DeskCommands(
                paste=self._paste,
                watch_folder=self.watch_desk.ask,
                export=lambda: self.report_desk.ask(window.chosen_batch()),
                show_settings=self.show_settings,
                open_log_folder=self._open_log_folder,
                check_updates=partial(self._updates.ask, aloud=True),
                quit=window.close,
            ),
        )
        self.menu_bar.add_to_view(window.view_actions)
        window.setup_wanted.connect(self.connect_cloudinary)
        name_the_nameless(window)

    @Slot()
    def show_settings(self) -> None:
        """Open the settings."""
        self.settings_desk.open(self._window)

    @Slot()
    def connect_cloudinary(self) -> None:
        """Open the accounts with a new one begun."""
        self.settings_desk.open(self._window, Page.ACCOUNTS).accounts.add()

    def begin(self) -> None:
        """Begin what need not be there for the first paint: watching folders, asking for newer versions."""
        self.watch_desk.begin(tuple(Path(folder) for folder in self.settings_desk.settings.watched))
        self._updates.ask(aloud=False)

    def finish(self) -> None:
        """End what was begun."""
        self.watch_desk.finish()
        self._prices.finish()
        self.report_desk.finish()
        self.settings_desk.finish()
        self.manners.finish()
        self._updates.finish()

    def _paste(self) -> None:
        found = pasted(QGuiApplication.clipboard().mimeData())
        self._window.add_paths(list(found.paths))
        if found.refusal:
            self._window.say(found.refusal)

    @Slot(tuple)
    def _remember_folders(self, folders: tuple[Path, ...]) -> None:
        self.settings_desk.keep(replace(self.settings_desk.settings, watched=folders), {})

    @Slot(str, object)
    def _on_report(self, said: str, path: Path) -> None:
        self._window.offer_more(said, self.tr("Open"), partial(open_file, path))

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._app.folders.log)))

    @Slot(object)
    def _on_settings(self, app: App) -> None:
        self._app = self._prices.app = app
        try:
            destinations = app.destinations()
        except FrontloadError as error:  # an unclear CLOUDINARY_URL stops the start already
            self._window.say(texts.error_text(error))
            return
        settings = app.settings
        samples, preflight = resource("samples"), settings.behaviour.preflight
        self._window.offer(
            Choices(destinations, settings.order, settings.recipe, samples, settings.recipes, preflight)
        )
