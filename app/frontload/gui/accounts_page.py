"""The settings' page of Cloudinary accounts: written, tried out, put in order; secrets go to the keyring."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from frontload.core.errors import (
    CredentialsMissingError,
    CredentialsRejectedError,
    FrontloadError,
    PresetRejectedError,
    UnclearValueError,
)
from frontload.gui import look, texts
from frontload.gui.account_form import AccountForm, Draft
from frontload.gui.buttons import plain_button
from frontload.gui.retold import retold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from frontload.core.settings import Account, SecretKey, Settings
    from frontload.gui.errand import Errand

    TryAccount = Callable[[Account, str | None], str]


class AccountsPage(QWidget):
    """Accounts at the left, the chosen one's fields at the right."""

    changed = Signal()

    def __init__(self, try_account: TryAccount, trials: Errand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._try_account = try_account
        self._trials = trials
        self._drafts: list[Draft] = []
        self._asked: Draft | None = None
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Accounts"))
        self._list.setFixedWidth(190)
        self._list.currentRowChanged.connect(self._show_draft)
        self._form = AccountForm()
        self._form.edited.connect(self._on_edited)
        self._verdict = QLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setMinimumHeight(54)
        self._add = plain_button(self.tr("Add"), self._on_add)
        self._remove = plain_button(self.tr("Remove"), self._on_remove)
        self._first = plain_button(self.tr("Make default"), self._on_first)
        self._test = plain_button(self.tr("Test"), self._on_test)
        self._test.setToolTip(self.tr("Ask Cloudinary whether it accepts this account; nothing is sent or kept"))
        trials.done.connect(self._on_accepted)
        trials.failed.connect(self._on_refused)
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Begin with the accounts as they are kept."""
        self._drafts = [Draft.of(kept) for kept in settings.accounts]
        self._relist(0)

    def add(self) -> None:
        """Begin a new account, unless an empty one is begun already; the keyboard is in its first field."""
        if not self._drafts or self._drafts[-1] != Draft():
            self._drafts.append(Draft())
        self._relist(len(self._drafts) - 1)
        self._form.begin()

    def told_in_memory(self, in_memory: frozenset[SecretKey]) -> None:
        """Hear whose secrets are in memory only."""
        self._form.in_memory = in_memory

    def take_saved(self, accounts: tuple[Account, ...], lacking: Mapping[str, FrontloadError]) -> None:
        """Go on from what was saved, at the first account of those whose secret is *lacking*."""
        kept = {account.name: account for account in accounts}
        for draft in self._drafts:
            draft.kept_as = (
                None if isinstance(lacking.get(draft.name), CredentialsMissingError) else kept[draft.name]
            )
        self._relist(min(number for number, draft in enumerate(self._drafts) if draft.name in lacking))

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts as written, whether or not they have a secret; raises `UnclearValueError`."""
        found = tuple(draft.account() for draft in self._drafts)
        names = [account.name for account in found]
        for draft in self._drafts:
            if names.count(draft.name) > 1:
                raise UnclearValueError("account name", draft.name, "a name that no other account has")
        return found

    def secrets(self) -> dict[str, str]:
        """Return the secrets that were typed, by account name; a preset has none."""
        return {draft.name: draft.secret for draft in self._drafts if draft.secret and not draft.unsigned_preset}

    # --- what the user does -------------------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        self.add()

    @Slot()
    def _on_remove(self) -> None:
        if (row := self._list.currentRow()) >= 0:
            del self._drafts[row]
            self._relist(min(row, len(self._drafts) - 1))
            self.changed.emit()

    @Slot()
    def _on_first(self) -> None:
        if (row := self._list.currentRow()) > 0:
            self._drafts.insert(0, self._drafts.pop(row))
            self._relist(0)
            self.changed.emit()

    @Slot()
    def _on_test(self) -> None:
        draft = self._draft()
        if draft is None:
            return
        try:
            account = draft.account()
        except FrontloadError as error:
            self._say("bad", texts.error_text(error))
            return
        self._asked = draft
        self._test.setEnabled(False)
        self._say("muted", self.tr("Asking {name}…").format(name=account.name))
        self._trials.run(partial(self._try_account, account, draft.secret or None))

    @Slot(object)
    def _on_accepted(self, folder_mode: str) -> None:
        self._test.setEnabled(True)
        if self._asked is not self._draft():
            return
        sorts = {"dynamic": self.tr("Its folders are dynamic."), "fixed": self.tr("Its folders are fixed.")}
        unknown = self.tr("A preset does not tell which folders it has.")
        self._say("good", self.tr("✓ Accepted. {folders}").format(folders=sorts.get(folder_mode, unknown)))

    @Slot(object)
    def _on_refused(self, error: FrontloadError) -> None:
        self._test.setEnabled(True)
        if self._asked is self._draft():
            self._say("bad", f"✗ {self._refusal(error)}")

    @Slot()
    def _on_edited(self) -> None:
        self._list.item(self._list.currentRow()).setText(self._shown(self._list.currentRow()))
        self._say("muted", "")
        self.changed.emit()

    # --- showing --------------------------------------------------------------------------------------------------

    @Slot(int)
    def _show_draft(self, row: int) -> None:
        draft = self._drafts[row] if 0 <= row < len(self._drafts) else None
        self._form.show_draft(draft)
        for button in (self._remove, self._test):
            button.setEnabled(draft is not None)
        self._first.setEnabled(row > 0)
        none = self.tr(
            "No account yet: everything goes to the sandbox on this computer. Add an account to send to Cloudinary."
        )
        self._say("muted", "" if draft else none)

    def _relist(self, row: int) -> None:
        self._list.blockSignals(True)  # noqa: FBT003  (Qt's)
        self._list.clear()
        for number in range(len(self._drafts)):
            self._list.addItem(self._shown(number))
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)  # noqa: FBT003
        self._show_draft(row)

    def _shown(self, number: int) -> str:
        name = self._drafts[number].name or self.tr("new account")
        return self.tr("{name} (default)").format(name=name) if number == 0 else name

    def _refusal(self, error: FrontloadError) -> str:
        """Return what went wrong with what to do here: it is this form that is to be put right."""
        here: dict[type[FrontloadError], str] = {
            CredentialsMissingError: self.tr("Type the API secret above."),
            CredentialsRejectedError: self.tr("Check cloud name, API key and secret above."),
            PresetRejectedError: self.tr("Check cloud name and preset above; the preset must be unsigned."),
        }
        advice = here.get(type(error))
        if advice is None:
            return texts.error_text(error)
        return self.tr("{title}. {advice}").format(title=retold(error.title), advice=advice)

    def _say(self, name: str, text: str) -> None:
        look.rename(self._verdict, name)
        self._verdict.setText(text)
        self._verdict.setAccessibleName(text)

    def _draft(self) -> Draft | None:
        row = self._list.currentRow()
        return self._drafts[row] if 0 <= row < len(self._drafts) else None

    # --- building -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self._list, stretch=1)
        for button in (self._add, self._remove, self._first):
            side.addWidget(button)
        tested = QHBoxLayout()
        tested.addWidget(self._test)
        tested.addStretch()
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._form)
        right.addLayout(tested)
        right.addWidget(self._verdict)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(side)
        row.addLayout(right, stretch=1)
