"""The settings' page of Cloudinary accounts: written, tried out, put in order; secrets go to the keyring."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from frontload.core.errors import CredentialsMissingError, FrontloadError, UnclearValueError
from frontload.core.settings import Account
from frontload.gui import look, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.settings import Settings
    from frontload.gui.errand import Errand

    TryAccount = Callable[[Account, str | None], str]


@dataclass(slots=True)
class Draft:
    """An account being written; `kept_as` is how it stands in the settings, None for a new one."""

    name: str = ""
    cloud_name: str = ""
    api_key: str = ""
    upload_prefix: str = ""
    unsigned_preset: str = ""
    secret: str = ""
    kept_as: Account | None = None

    def account(self) -> Account:
        """Return the account that was written; raises `UnclearValueError`."""
        needed = [("name", self.name), ("cloud name", self.cloud_name)]
        needed += [] if self.unsigned_preset else [("API key", self.api_key)]
        for what, text in needed:
            if not text:
                raise UnclearValueError(f"{what} of an account", text, "what the Cloudinary console shows")
        api_key = "" if self.unsigned_preset else self.api_key
        preset, prefix = self.unsigned_preset or None, self.upload_prefix or None
        made = Account(self.name, self.cloud_name, api_key, prefix, preset)
        kept = self.kept_as
        return made if kept is None else replace(made, overwrite=kept.overwrite, eager=kept.eager)

    @property
    def has_kept_secret(self) -> bool:
        """Whether the keyring may hold its secret: it goes by cloud and key."""
        kept = self.kept_as
        return kept is not None and (kept.cloud_name, kept.api_key) == (self.cloud_name, self.api_key)


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
        self._fields = {
            "name": self._field(self.tr("what you call it")),
            "cloud_name": self._field(self.tr("as the Cloudinary console shows it")),
            "api_key": self._field(self.tr("digits")),
            "secret": self._field(""),
            "unsigned_preset": self._field(self.tr("in place of key and secret")),
            "upload_prefix": self._field(self.tr("Cloudinary's own")),
        }
        self._fields["secret"].setEchoMode(QLineEdit.EchoMode.Password)
        self._verdict = QLabel()
        self._verdict.setWordWrap(True)
        self._verdict.setMinimumHeight(54)
        self._add = self._button(self.tr("Add"), self._on_add)
        self._remove = self._button(self.tr("Remove"), self._on_remove)
        self._first = self._button(self.tr("Make default"), self._on_first)
        self._test = self._button(self.tr("Test"), self._on_test)
        self._test.setToolTip(self.tr("Ask Cloudinary whether it accepts this account; nothing is sent or kept"))
        trials.done.connect(self._on_accepted)
        trials.failed.connect(self._on_refused)
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Begin with the accounts as they are kept."""
        self._drafts = [
            Draft(
                kept.name,
                kept.cloud_name,
                kept.api_key,
                kept.upload_prefix or "",
                kept.unsigned_preset or "",
                kept_as=kept,
            )
            for kept in settings.accounts
        ]
        self._relist(0)

    def add(self) -> None:
        """Begin a new account, unless an empty one is begun already; the keyboard is in its first field."""
        if not self._drafts or self._drafts[-1] != Draft():
            self._drafts.append(Draft())
        self._relist(len(self._drafts) - 1)
        self._fields["name"].setFocus()

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts as written; raises `UnclearValueError` or `CredentialsMissingError`."""
        found = tuple(draft.account() for draft in self._drafts)
        names = [account.name for account in found]
        for draft in self._drafts:
            if names.count(draft.name) > 1:
                raise UnclearValueError("account name", draft.name, "a name that no other account has")
            if not (draft.secret or draft.has_kept_secret or draft.unsigned_preset):
                raise CredentialsMissingError(draft.name)
        return found

    def secrets(self) -> dict[str, str]:
        """Return the secrets that were typed, by account name."""
        return {draft.name: draft.secret for draft in self._drafts if draft.secret}

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
        sorts = (
            self.tr("Its folders are dynamic.") if folder_mode == "dynamic" else self.tr("Its folders are fixed.")
        )
        self._say("good", self.tr("✓ Accepted. {folders}").format(folders=sorts))

    @Slot(object)
    def _on_refused(self, error: FrontloadError) -> None:
        self._test.setEnabled(True)
        if self._asked is self._draft():
            self._say("bad", f"✗ {texts.error_text(error)}")

    @Slot()
    def _on_edited(self) -> None:
        if (draft := self._draft()) is None:
            return
        for key, field in self._fields.items():
            setattr(draft, key, field.text().strip())
        self._list.item(self._list.currentRow()).setText(self._shown(self._list.currentRow()))
        self._hint_secret(draft)
        self._say("muted", "")
        self.changed.emit()

    # --- showing --------------------------------------------------------------------------------------------------

    @Slot(int)
    def _show_draft(self, row: int) -> None:
        draft = self._drafts[row] if 0 <= row < len(self._drafts) else None
        for key, field in self._fields.items():
            field.setText(getattr(draft, key, ""))
            field.setEnabled(draft is not None)
        for button in (self._remove, self._test):
            button.setEnabled(draft is not None)
        self._first.setEnabled(row > 0)
        self._hint_secret(draft)
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

    def _hint_secret(self, draft: Draft | None) -> None:
        kept = draft is not None and draft.has_kept_secret
        hint = self.tr("in the keyring; type to replace it") if kept else self.tr("goes to the system's keyring")
        self._fields["secret"].setPlaceholderText(hint)
        for key in ("api_key", "secret"):  # a preset has neither
            self._fields[key].setEnabled(draft is not None and not draft.unsigned_preset)

    def _say(self, name: str, text: str) -> None:
        look.rename(self._verdict, name)
        self._verdict.setText(text)
        self._verdict.setAccessibleName(text)

    def _draft(self) -> Draft | None:
        row = self._list.currentRow()
        return self._drafts[row] if 0 <= row < len(self._drafts) else None

    # --- building -------------------------------------------------------------------------------------------------

    def _field(self, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.textEdited.connect(self._on_edited)
        return field

    def _button(self, text: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self._list, stretch=1)
        for button in (self._add, self._remove, self._first):
            side.addWidget(button)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        for key, label in (
            ("name", self.tr("Name")), ("cloud_name", self.tr("Cloud name")), ("api_key", self.tr("API key")),
            ("secret", self.tr("API secret")), ("unsigned_preset", self.tr("Unsigned preset")),
            ("upload_prefix", self.tr("Server")),
        ):  # fmt: skip
            form.addRow(label, self._fields[key])
            self._fields[key].setAccessibleName(label)
        tested = QHBoxLayout()
        tested.addWidget(self._test)
        tested.addStretch()
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(form)
        right.addLayout(tested)
        right.addWidget(self._verdict)
        right.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(side)
        row.addLayout(right, stretch=1)
