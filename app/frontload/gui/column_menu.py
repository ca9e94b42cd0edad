"""Which columns the table shows: a menu on its header."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from frontload.gui.row_order import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHeaderView


class ColumnMenu(QObject):
    """Opens on the header's right button; the name always stays."""

    chosen = Signal()
    """The user has shown or hidden a column."""

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header)
        self._header = header
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_requested)

    def menu(self) -> QMenu:
        """Return the menu as the columns are now."""
        menu = QMenu(self._header)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self._header.model()
        for column in Column:
            words = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
            action = menu.addAction(str(words))
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(column))
            action.setEnabled(column is not Column.NAME)
            action.toggled.connect(partial(self._show, column))
        menu.addSeparator()
        menu.addAction(self.tr("Show all")).triggered.connect(self._show_all)
        return menu

    def _show(self, column: Column, shown: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._header.setSectionHidden(column, not shown)
        self.chosen.emit()

    def _show_all(self) -> None:
        for column in Column:
            self._header.setSectionHidden(column, False)  # noqa: FBT003  (Qt's argument)
        self.chosen.emit()

    @Slot()
    def open(self) -> None:
        """Open the menu below the header, for the keyboard."""
        self._on_requested(self._header.rect().bottomLeft())

    @Slot(QPoint)
    def _on_requested(self, place: QPoint) -> None:
        self.menu().popup(self._header.mapToGlobal(place))
