"""Where rules are edited: opens the dialog, has the settings file written, and gives the engine the new table."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from frontload.gui.errand import Errand
from frontload.gui.rules_dialog import RulesDialog
from frontload.gui.texts import number_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from frontload.core.asset import Source
    from frontload.core.rules import Rule
    from frontload.engine import Engine


class RulesDesk(QObject):
    """Knows the rules in force; *save* may take its time and is called off the GUI thread."""

    said = Signal(str)
    """What was done, for the strip."""

    def __init__(self, rules: tuple[Rule, ...], engine: Engine, save: Callable[[tuple[Rule, ...]], None]) -> None:
        super().__init__()
        self._rules = rules
        self._engine = engine
        self._save = save
        self._dry_runs = Errand(self)
        self._saving = Errand(self)
        self._saving.done.connect(self._on_saved)

    def open(self, sources: Sequence[Source], recipes: tuple[str, ...], parent: QWidget) -> RulesDialog:
        """Show the rules over *parent*, which stays alive; *sources* is what a dry run looks at."""
        dialog = RulesDialog(
            self._rules,
            recipes=recipes,
            sources=sources,
            now=lambda: datetime.now().astimezone(),
            dry_runs=self._dry_runs,
            parent=parent,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self._keep)
        self._saving.done.connect(dialog.on_saved)
        self._saving.failed.connect(dialog.on_not_saved)
        dialog.open()
        return dialog

    def finish(self) -> None:
        """Wait until what is being saved is saved, and a dry run under way is over."""
        self._saving.finish()
        self._dry_runs.finish()

    @Slot(tuple)
    def _keep(self, rules: tuple[Rule, ...]) -> None:
        self._saving.run(partial(self._saved, rules))

    def _saved(self, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        self._save(rules)
        return rules

    @Slot(object)
    def _on_saved(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._engine.set_rules(rules)
        form = self.tr("Saved {count} rules; they count for what is added from now on", "", len(rules))
        self.said.emit(form.format(count=number_text(len(rules))))
