"""The settings of the running app: opened, kept in their file, and taken over by the engine and the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from frontload.gui.errand import Errand
from frontload.gui.settings_dialog import Page, SettingsDialog, Trials
from frontload.wiring import resource
from frontload.wiring.accounts import save_settings
from frontload.wiring.desk import open_proofs, outfit_of, try_account

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from frontload.core.settings import Account, Settings
    from frontload.engine import Engine
    from frontload.wiring import App
    from frontload.wiring.accounts import Saved


class SettingsDesk(QObject):
    """Knows the app as it is now. Files and keyring are touched off the GUI thread."""

    changed = Signal(object)
    """The `App` with its new settings, kept and handed to the engine."""
    rules_wanted = Signal()
    said = Signal(str)

    def __init__(self, app: App, engine: Engine) -> None:
        super().__init__()
        self._app = app
        self._engine = engine
        self._trying = Errand(self)
        self._saving = Errand(self)
        self._saving.done.connect(self._on_saved)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._app.settings

    def open(self, parent: QWidget, page: Page = Page.ACCOUNTS) -> SettingsDialog:
        """Show the settings over *parent*, which stays alive."""
        trials = Trials(
            account=self._try,
            errand=self._trying,
            open_proofs=partial(open_proofs, self._app),
            sample=resource("samples"),
        )
        in_memory = frozenset(self._app.secrets_in_memory)
        dialog = SettingsDialog(self._app.settings, trials, parent, in_memory=in_memory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self.keep)
        dialog.rules_wanted.connect(self.rules_wanted)
        self._saving.done.connect(dialog.on_saved)
        self._saving.failed.connect(dialog.on_not_saved)
        dialog.show_page(page)
        dialog.open()
        return dialog

    @Slot(object, object)
    def keep(self, settings: Settings, secrets: Mapping[str, str]) -> None:
        """Have settings kept; they count once they are."""
        self._saving.run(partial(save_settings, self._app, settings, secrets))

    def finish(self) -> None:
        """Wait until what is being saved is saved, and an account being tried has answered."""
        self._saving.finish()
        self._trying.finish()

    def _try(self, account: Account, api_secret: str | None) -> str:
        return try_account(self._app, account, api_secret)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        before, self._app = self._app, saved.app
        self._engine.adopt(outfit_of(saved.app, before))
        self.changed.emit(saved.app)
        self.said.emit(self.tr("Settings saved"))
