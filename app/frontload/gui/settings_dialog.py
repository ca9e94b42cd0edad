"""The settings: pages at the left, one shown at the right; nothing counts before Save."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from frontload.core.errors import FrontloadError
from frontload.gui import look, texts
from frontload.gui.accounts_page import AccountsPage
from frontload.gui.behaviour_page import BehaviourPage
from frontload.gui.buttons import plain_button
from frontload.gui.recipe_proof import RecipeProof
from frontload.gui.recipes_page import RecipesPage
from frontload.gui.sending_page import SendingPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QHideEvent

    from frontload.core.settings import SecretKey, Settings
    from frontload.gui.accounts_page import TryAccount
    from frontload.gui.errand import Errand
    from frontload.gui.recipe_proof import Proofs
    from frontload.wiring.accounts import Saved


class Page(IntEnum):
    """The pages, from top to bottom."""

    ACCOUNTS = 0
    RECIPES = 1
    RULES = 2
    SENDING = 3
    BEHAVIOUR = 4


@dataclass(frozen=True, slots=True)
class Trials:
    """How the dialog tries things out, off the GUI thread."""

    account: TryAccount
    errand: Errand
    open_proofs: Callable[[], Proofs]
    sample: Path


class SettingsDialog(QDialog):
    """Edits a copy of the settings."""

    save_wanted = Signal(object, object)
    """`Settings`, and the typed secrets by account name; the answer is to come by `on_saved` or `on_not_saved`."""
    rules_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        trials: Trials,
        parent: QWidget | None = None,
        *,
        in_memory: frozenset[SecretKey] = frozenset(),
    ) -> None:
        """Begin with *settings*; the secrets of *in_memory* found no place that lasts."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.proof = RecipeProof(trials.open_proofs, trials.sample)
        self.accounts = AccountsPage(trials.account, trials.errand)
        self.recipes = RecipesPage(self.proof)
        self.sending = SendingPage()
        self.behaviour = BehaviourPage()
        self.accounts.told_in_memory(in_memory)
        self._names = QListWidget()
        self._names.setObjectName("pages")
        self._names.setAccessibleName(self.tr("Pages"))
        self._names.setFixedWidth(150)
        self._pages = QStackedWidget()
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._save = QPushButton(self.tr("Save"))
        self._save.setObjectName("primary")
        self._save.clicked.connect(self._on_save)
        self._fill()
        self._lay_out()
        for page in (self.accounts, self.recipes, self.sending, self.behaviour):
            page.show_settings(settings)
            page.changed.connect(self._on_changed)
        QShortcut(QKeySequence("Ctrl+S"), self, self._on_save)
        self.show_page(Page.ACCOUNTS)
        room = self.screen().availableGeometry()
        self.resize(min(1020, room.width() - 40), min(680, room.height() - 60))

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self._names.setCurrentRow(page)
        self._names.setFocus()

    def settings(self) -> Settings:
        """Return the settings as they are written now; raises the first thing that is wrong with them."""
        return replace(
            self.sending.applied_to(self._settings),
            accounts=self.accounts.accounts(),
            recipes=self.recipes.recipes(),
            recipe=self.recipes.default(),
            behaviour=self.behaviour.behaviour(),
        )

    @Slot(object)
    def on_saved(self, saved: Saved) -> None:
        """Close: they are kept. Where a secret is not, say whose, and stay."""
        self._settings = saved.app.settings
        if not saved.lacking:
            self.accept()
            return
        self.accounts.told_in_memory(frozenset(saved.app.secrets_in_memory))
        self.accounts.take_saved(self._settings.accounts, saved.lacking)
        self.show_page(Page.ACCOUNTS)
        self._save.setEnabled(True)
        self._cancel.setText(self.tr("Close"))
        lacking = "\n".join(texts.error_text(error) for error in saved.lacking.values())
        self._say("bad", self.tr("Saved, but for this: {what}").format(what=lacking))

    @Slot(object)
    def on_not_saved(self, error: FrontloadError) -> None:
        """Say why they could not be kept, and stay open."""
        self._save.setEnabled(True)
        self._say("bad", texts.error_text(error))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  (Qt's name)
        """End the worker of the proofs with the dialog."""
        super().hideEvent(event)
        if not event.spontaneous():  # not merely minimised
            self.proof.finish()

    @Slot()
    def _on_save(self) -> None:
        try:
            settings = self.settings()
        except FrontloadError as error:
            self._say("bad", texts.error_text(error))
            return
        self._save.setEnabled(False)
        self.save_wanted.emit(settings, self.accounts.secrets())

    @Slot()
    def _on_changed(self) -> None:
        self._say("muted", self.tr("Changes count from the moment they are saved, also for the running queue."))

    @Slot()
    def _on_rules(self) -> None:
        self.rules_wanted.emit()

    def _say(self, name: str, text: str) -> None:
        look.rename(self._said, name)
        self._said.setText(text)

    # --- building -------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        for name, page in (
            (self.tr("Accounts"), self.accounts), (self.tr("Recipes"), self.recipes),
            (self.tr("Rules"), self._rules_page()), (self.tr("Sending"), self.sending),
            (self.tr("Behaviour"), self.behaviour),
        ):  # fmt: skip
            self._names.addItem(name)
            # told here: the list lays its rows out before it is dressed
            self._names.item(self._names.count() - 1).setSizeHint(QSize(0, 2 * self.fontMetrics().height()))
            self._pages.addWidget(page)
        self._names.currentRowChanged.connect(self._pages.setCurrentIndex)

    def _rules_page(self) -> QWidget:
        page = QWidget()
        text = QLabel(
            self.tr("Rules give level, deadline, recipe, folder and tags to new images by what their files say.")
        )
        text.setWordWrap(True)
        edit = plain_button(self.tr("Edit the rules…"), self._on_rules)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(edit, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return page

    def _lay_out(self) -> None:
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._said, stretch=1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self._names)
        middle.addWidget(self._pages, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(14)
        column.addLayout(middle, stretch=1)
        column.addLayout(foot)
