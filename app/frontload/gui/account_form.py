"""The fields of one Cloudinary account, and the draft that they fill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from frontload.core.errors import UnclearValueError
from frontload.core.overwrite import Overwrite
from frontload.core.settings import Account
from frontload.gui import texts

if TYPE_CHECKING:
    from frontload.core.settings import SecretKey


@dataclass(slots=True)
class Draft:
    """An account being written; `kept_as` is how it stands in the settings, None for a new one."""

    name: str = ""
    cloud_name: str = ""
    api_key: str = ""
    upload_prefix: str = ""
    unsigned_preset: str = ""
    eager: str = ""
    secret: str = ""
    overwrite: Overwrite = Overwrite.NEVER
    kept_as: Account | None = None

    @classmethod
    def of(cls, kept: Account) -> Draft:
        """Return the draft of an account that is kept."""
        return cls(
            name=kept.name,
            cloud_name=kept.cloud_name,
            api_key=kept.api_key,
            upload_prefix=kept.upload_prefix or "",
            unsigned_preset=kept.unsigned_preset or "",
            eager=kept.eager or "",
            overwrite=kept.overwrite,
            kept_as=kept,
        )

    def account(self) -> Account:
        """Return the account that was written, of a preset without what only a key can do.

        Raises `UnclearValueError`.
        """
        needed = [("name", self.name), ("cloud name", self.cloud_name)]
        needed += [] if self.unsigned_preset else [("API key", self.api_key)]
        for what, text in needed:
            if not text:
                raise UnclearValueError(f"{what} of an account", text, "what the Cloudinary console shows")
        prefix = self.upload_prefix or None
        if self.unsigned_preset:
            return Account(self.name, self.cloud_name, upload_prefix=prefix, unsigned_preset=self.unsigned_preset)
        return Account(
            self.name, self.cloud_name, self.api_key, prefix, overwrite=self.overwrite, eager=self.eager or None
        )

    @property
    def has_kept_secret(self) -> bool:
        """Whether the keyring may hold its secret: it goes by cloud and key."""
        kept = self.kept_as
        return kept is not None and kept.secret_key == (self.cloud_name, self.api_key)


class AccountForm(QWidget):
    """Shows a draft and writes into it what is typed; without one it is empty and cannot be written in."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_memory: frozenset[SecretKey] = frozenset()
        self._draft: Draft | None = None
        self._fields = {
            "name": self._field(self.tr("what you call it")),
            "cloud_name": self._field(self.tr("as the Cloudinary console shows it")),
            "api_key": self._field(""),
            "secret": self._field(""),
            "unsigned_preset": self._field(self.tr("in place of key and secret")),
            "eager": self._field(""),
            "upload_prefix": self._field(self.tr("Cloudinary's own")),
        }
        self._fields["secret"].setEchoMode(QLineEdit.EchoMode.Password)
        self._overwrite = QComboBox()
        for policy in Overwrite:
            self._overwrite.addItem(texts.overwrite_text(policy), policy.value)
        self._overwrite.activated.connect(self._on_edited)
        self._why_grey = QLabel(
            self.tr("An unsigned preset has no key and cannot overwrite; it decides what is made on arrival.")
        )
        self._why_grey.setObjectName("muted")
        self._why_grey.setWordWrap(True)
        self._lay_out()

    def show_draft(self, draft: Draft | None) -> None:
        """Show *draft*, which is changed as its user types; None shows nothing."""
        self._draft = draft
        for key, field in self._fields.items():
            field.setText(getattr(draft, key, ""))
            field.setEnabled(draft is not None)
        self._fade()

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self._fields["name"].setFocus()

    @Slot()
    def _on_edited(self) -> None:
        if self._draft is None:
            return
        for key, field in self._fields.items():
            if field.isEnabled():
                setattr(self._draft, key, field.text().strip())
        if self._overwrite.isEnabled():
            self._draft.overwrite = Overwrite(self._overwrite.currentData())
        self._fade()
        self.edited.emit()

    def _fade(self) -> None:
        """Say where the secret is, and grey out what a preset leaves without meaning, which is kept for later."""
        draft = self._draft
        has_preset = draft is not None and bool(draft.unsigned_preset)
        for key, usual, instead in (
            ("api_key", self.tr("digits"), self.tr("a preset needs none")),
            ("secret", self._whereabouts(), self.tr("a preset needs none")),
            ("eager", self.tr("made on arrival: w_400|w_800"), self.tr("the preset's own")),
        ):
            field, has_meaning = self._fields[key], draft is not None and not has_preset
            field.setPlaceholderText(instead if has_preset else usual)
            if field.isEnabled() is not has_meaning:
                field.setEnabled(has_meaning)
                field.setText(getattr(draft, key) if has_meaning else "")
        policy = Overwrite.NEVER if draft is None or has_preset else draft.overwrite
        self._overwrite.setCurrentIndex(self._overwrite.findData(policy.value))
        self._overwrite.setEnabled(draft is not None and not has_preset)
        self._why_grey.setVisible(has_preset)

    def _whereabouts(self) -> str:
        kept = self._draft.kept_as if self._draft is not None and self._draft.has_kept_secret else None
        if kept is None:
            return self.tr("goes to the system's keyring")
        if kept.secret_key in self.in_memory:
            return self.tr("in memory until you quit; type to replace it")
        return self.tr("in the keyring; type to replace it")

    # --- building -------------------------------------------------------------------------------------------------

    def _field(self, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.textEdited.connect(self._on_edited)
        return field

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name"), self._fields["name"]),
            (self.tr("Cloud name"), self._fields["cloud_name"]),
            (self.tr("API key"), self._fields["api_key"]),
            (self.tr("API secret"), self._fields["secret"]),
            (self.tr("Unsigned preset"), self._fields["unsigned_preset"]),
            (self.tr("Overwrite"), self._overwrite),
            (self.tr("Eager"), self._fields["eager"]),
            (self.tr("Server"), self._fields["upload_prefix"]),
        )
        for label, field in rows:
            form.addRow(label, field)
            field.setAccessibleName(label)
        self._overwrite.setAccessibleDescription(
            self.tr("What becomes of another image that is stored under the same name")
        )
        self._fields["eager"].setToolTip(
            self.tr("Transformations that Cloudinary makes of each image as soon as it is there")
        )
        form.addRow("", self._why_grey)
