"""The form in which one rule is written: what it asks of a file, and what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from frontload.core.errors import FixableError
from frontload.core.rules import Rule, Then, When
from frontload.gui import texts
from frontload.gui.rule_words import conditions, effects, spoken

if TYPE_CHECKING:
    from frontload.gui.rule_words import Field


class RuleForm(QDialog):
    """Ask for one rule; once accepted it is in `rule`."""

    def __init__(self, rule: Rule | None, recipes: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rule") if rule else self.tr("New rule"))
        self.rule: Rule | None = None
        self._name = QLineEdit(rule.name if rule else "")
        self._name.setPlaceholderText(self.tr("what you call it"))
        self._name.setAccessibleName(self.tr("Rule name"))
        asked, given = self.tr("When all of this holds"), self.tr("Then")
        self._when = _Fields(asked, conditions(), rule.when if rule else None, self.tr("any"))
        self._then = _Fields(given, effects(recipes), rule.then if rule else None, self.tr("unchanged"))
        self._error = QLabel()
        self._error.setObjectName("bad")
        self._error.setWordWrap(True)
        self._error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.button(QDialogButtonBox.StandardButton.Ok).setObjectName("primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        head = QGridLayout()
        head.addWidget(_label(self.tr("Name"), self._name), 0, 0)
        head.addWidget(self._name, 0, 1)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._then)
        column.addWidget(self._error)
        column.addWidget(buttons)
        self.setMinimumWidth(640)

    @Slot()
    def accept(self) -> None:
        """Close if what was written is a rule, else say what is not."""
        try:
            asked, given = self._when.values(), self._then.values()
            when, then = When(**asked), Then(**given)
        except FixableError as error:
            self._error.setText(spoken(texts.error_text(error)))
            self._error.show()
            return
        self.rule = Rule(self._name.text().strip(), when, then)
        super().accept()


class _Fields(QGroupBox):
    """Fields in two columns; an empty one, or the first choice, means that nothing is said."""

    def __init__(self, title: str, fields: tuple[Field, ...], side: When | Then | None, nothing: str) -> None:
        super().__init__(title)
        self._editors = [(field, _editor(field, side, nothing)) for field in fields]
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for number, (field, editor) in enumerate(self._editors):
            row, column = divmod(number, 2)
            grid.addWidget(_label(field.label, editor), row, 2 * column)
            grid.addWidget(editor, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def values(self) -> dict[str, Any]:
        """Return what is said, by the names of core; raises `UnclearValueError`."""
        said = ((field, _text(editor)) for field, editor in self._editors)
        return {field.name: field.read(text) for field, text in said if text}


def _editor(field: Field, side: When | Then | None, nothing: str) -> QLineEdit | QComboBox:
    value = getattr(side, field.name) if side is not None else None
    text = "" if value in {None, ()} else field.write(value)
    editor: QLineEdit | QComboBox
    if field.choices:
        editor = QComboBox()
        editor.addItem(nothing, "")
        for choice in field.choices:
            editor.addItem(field.shown(choice), choice)
        if text and text not in field.choices:
            editor.addItem(text, text)
        editor.setCurrentIndex(max(0, editor.findData(text)))
    else:
        editor = QLineEdit(text)
        editor.setPlaceholderText(field.hint)
    editor.setAccessibleName(field.label)
    return editor


def _text(editor: QLineEdit | QComboBox) -> str:
    return editor.text().strip() if isinstance(editor, QLineEdit) else str(editor.currentData())


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
