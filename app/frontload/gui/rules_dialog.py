"""The table of rules: in order, edited, moved and tried on the queue before they are saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from frontload.core.rules import Rule, RuleCount, dry_run
from frontload.gui import look, texts
from frontload.gui.buttons import plain_button
from frontload.gui.rule_form import RuleForm
from frontload.gui.rules_table import RulesTable, rule_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from frontload.core.asset import Source
    from frontload.core.errors import FrontloadError
    from frontload.gui.errand import Errand


class RulesDialog(QDialog):
    """Edits a copy; nothing counts before Save. *dry_runs* may outlive the dialog: none is waited for."""

    save_wanted = Signal(tuple)
    """The rules to keep; the answer is to come by `on_saved` or `on_not_saved`."""

    def __init__(
        self,
        rules: Sequence[Rule],
        *,
        recipes: tuple[str, ...],
        sources: Sequence[Source],
        now: Callable[[], datetime],
        dry_runs: Errand,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules"))
        self._recipes = recipes
        self._sources = sources
        self._now = now
        self._dry_runs = dry_runs
        dry_runs.done.connect(self._show_counts)
        self.table = RulesTable()
        self.table.changed.connect(self._on_changed)
        self.table.itemSelectionChanged.connect(self._on_selected)
        self.table.itemDoubleClicked.connect(self._edit)
        self._said = QLabel()
        self._said.setObjectName("muted")
        self._said.setWordWrap(True)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._bind_keys()
        self.resize(min(1160, self.screen().availableGeometry().width() - 40), 460)
        for rule in rules:
            self.table.put(rule)
        self._on_changed()

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules as the table has them now."""
        return self.table.rules()

    @Slot(object)
    def on_saved(self, _: object) -> None:
        """Close: they are kept."""
        self.accept()

    @Slot(object)
    def on_not_saved(self, error: FrontloadError) -> None:
        """Say why they could not be kept, and stay open."""
        self._buttons["Save"].setEnabled(True)
        look.rename(self._said, "bad")
        self._said.setText(texts.error_text(error))

    # --- commands -----------------------------------------------------------------------------------------------

    @Slot()
    def _add(self) -> None:
        self._open_form(None, self.table.put)

    @Slot()
    def _edit(self) -> None:
        if (item := self.table.currentItem()) is not None:
            self._open_form(rule_of(item), partial(self.table.replace, item))

    @Slot()
    def _duplicate(self) -> None:
        if (item := self.table.currentItem()) is not None:
            rule = rule_of(item)
            copy = Rule(self.tr("{name} copy").format(name=rule.name).strip(), rule.when, rule.then)
            self.table.put(copy, self.table.indexOfTopLevelItem(item) + 1)

    @Slot()
    def _remove(self) -> None:
        self.table.remove_current()

    @Slot()
    def _save(self) -> None:
        self._buttons["Save"].setEnabled(False)
        self.save_wanted.emit(self.rules())

    def _open_form(self, rule: Rule | None, take: Callable[[Rule], None]) -> None:
        form = RuleForm(rule, self._recipes, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(lambda: take(form.rule) if form.rule else None)
        form.open()

    # --- what follows ---------------------------------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        rules = self.rules()
        self._on_selected()
        look.rename(self._said, "muted")
        explained = self.tr(
            "The first rule that matches a new image decides. "
            "What you set by hand, and what is in the queue already, no rule changes."
        )
        no_rules = self.tr("No rules yet. Add one: for example, what is rated 4 or more becomes urgent.")
        self._said.setText(explained if rules else no_rules)
        if self._sources and rules:
            self._dry_runs.run(partial(dry_run, rules, self._sources, self._now()))

    @Slot(object)
    def _show_counts(self, counts: list[RuleCount]) -> None:
        self.table.show_counts(counts, len(self._sources))

    @Slot()
    def _on_selected(self) -> None:
        item = self.table.currentItem()
        place = self.table.indexOfTopLevelItem(item) if item is not None else -1
        for name in ("Edit…", "Duplicate", "Remove"):
            self._buttons[name].setEnabled(item is not None)
        self._buttons["Move up"].setEnabled(place > 0)
        self._buttons["Move down"].setEnabled(-1 < place < self.table.topLevelItemCount() - 1)

    # --- building -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        for name, text, slot, tip in (
            ("Add…", self.tr("Add…"), self._add, "Insert"), ("Edit…", self.tr("Edit…"), self._edit, "Return"),
            ("Duplicate", self.tr("Duplicate"), self._duplicate, "Ctrl+D"),
            ("Remove", self.tr("Remove"), self._remove, "Del"),
            ("Move up", self.tr("Move up"), self.table.move_up, "Alt+Up"),
            ("Move down", self.tr("Move down"), self.table.move_down, "Alt+Down"),
        ):  # fmt: skip
            button = self._button(name, text, slot, f"{text.rstrip('…')} ({tip})")
            side.addWidget(button)
        side.addStretch()
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.table, stretch=1)
        middle.addLayout(side)
        cancel = self._button(
            "Cancel", self.tr("Cancel"), self.reject, self.tr("Leave the rules as they were (Esc)")
        )
        foot = QHBoxLayout()
        foot.addWidget(self._said, stretch=1)
        foot.addWidget(cancel)
        save = self._button(
            "Save",
            self.tr("Save"),
            self._save,
            self.tr("Keep these rules; they count for what is added from now on (Ctrl+S)"),
        )
        save.setObjectName("primary")
        foot.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(12)
        column.addLayout(middle)
        column.addLayout(foot)

    def _button(self, name: str, text: str, slot: Callable[[], None], tip: str) -> QPushButton:
        button = self._buttons[name] = plain_button(text, slot)
        button.setToolTip(tip)
        return button

    def _bind_keys(self) -> None:
        for key, slot in (
            ("Ins", self._add), ("Return", self._edit), ("Ctrl+D", self._duplicate), ("Del", self._remove),
            ("Alt+Up", self.table.move_up), ("Alt+Down", self.table.move_down),
        ):  # fmt: skip
            QShortcut(QKeySequence(key), self.table, slot, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+S"), self, self._save)
