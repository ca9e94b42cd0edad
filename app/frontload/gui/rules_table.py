"""The rules as rows: the order is theirs, moved by dragging or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from frontload.gui import texts
from frontload.gui.rule_words import taken_text, then_text, when_text
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent

    from frontload.core.rules import Rule, RuleCount

RULE_ROLE = Qt.ItemDataRole.UserRole
_TAKEN = 3


class RulesTable(QTreeWidget):
    """Rows that can be dragged to another place; each holds its rule."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = [self.tr("Rule"), self.tr("When"), self.tr("Then"), self.tr("In the present queue")]
        self.setHeaderLabels(titles)
        self.setAccessibleName(self.tr("Rules in order"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        for section in range(1, len(titles)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TAKEN, QHeaderView.ResizeMode.ResizeToContents)
        self.setColumnWidth(0, 150)

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules from top to bottom."""
        return tuple(rule_of(self._item(row)) for row in range(self.topLevelItemCount()))

    def put(self, rule: Rule, row: int | None = None) -> None:
        """Add a rule at *row*, else at the end, and select it."""
        item = QTreeWidgetItem()
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)  # between rows, never into one
        _write(item, rule)
        self.insertTopLevelItem(self.topLevelItemCount() if row is None else row, item)
        self.setCurrentItem(item)
        self.changed.emit()

    def replace(self, item: QTreeWidgetItem, rule: Rule) -> None:
        """Put *rule* in the place of an item's."""
        _write(item, rule)
        self.changed.emit()

    def remove_current(self) -> None:
        """Take the selected rule out."""
        if (item := self.currentItem()) is not None:
            self.takeTopLevelItem(self.indexOfTopLevelItem(item))
            self.changed.emit()

    @Slot()
    def move_up(self) -> None:
        """Let the selected rule look one earlier."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Let the selected rule look one later."""
        self._move(1)

    def show_counts(self, counts: Sequence[RuleCount], total: int) -> None:
        """Show what a dry run over *total* images said, unless the table is another since."""
        if tuple(count.rule for count in counts) != self.rules():
            return
        for row, count in enumerate(counts):
            _tell(self._item(row), _TAKEN, taken_text(count, total))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  (Qt's name)
        """Put the selected rule where it was dropped."""
        place = event.position().toPoint()
        below = self.indexAt(place)
        row = below.row() if below.isValid() else self.topLevelItemCount()
        if below.isValid() and place.y() > self.visualRect(below).center().y():
            row += 1
        from_row = self.currentIndex().row()
        self._move(row - from_row - (row > from_row))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the row has moved: Qt is not to take it away as well
        event.accept()
        self.viewport().update()

    def _item(self, row: int) -> QTreeWidgetItem:
        item = self.topLevelItem(row)
        if item is None:
            raise IndexError(row)
        return item

    def _move(self, by: int) -> None:
        row = self.currentIndex().row()
        if row < 0 or by == 0 or not 0 <= row + by < self.topLevelItemCount():
            return
        if (item := self.takeTopLevelItem(row)) is not None:
            self.insertTopLevelItem(row + by, item)
            self.setCurrentItem(item)
            self.changed.emit()


def rule_of(item: QTreeWidgetItem) -> Rule:
    """Return the rule a row holds."""
    rule: Rule = item.data(0, RULE_ROLE)
    return rule


def _write(item: QTreeWidgetItem, rule: Rule) -> None:
    item.setData(0, RULE_ROLE, rule)
    for column, text in enumerate(
        (texts.shown(rule.name) or tr("unnamed"), when_text(rule.when), then_text(rule.then))
    ):
        _tell(item, column, text)
    _tell(item, _TAKEN, "")


def _tell(item: QTreeWidgetItem, column: int, text: str) -> None:
    item.setText(column, text)
    item.setToolTip(column, texts.html_text(text))
