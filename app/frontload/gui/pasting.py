"""What of a delivered image can be pasted elsewhere: each text with a button that copies it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from frontload.core.snippets import Snippet
from frontload.gui import look
from frontload.gui.deliveries import pasted

if TYPE_CHECKING:
    from frontload.core.asset import Asset


class PastingList(QWidget):
    """A row for each kind of text; hidden while there is nothing to paste."""

    copy_clicked = Signal(object)
    """The `Snippet` whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {kind: QLineEdit() for kind in (Snippet.URL, Snippet.MARKDOWN, Snippet.IMG)}
        self._buttons: dict[Snippet, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        words = {Snippet.URL: self.tr("URL"), Snippet.MARKDOWN: self.tr("Markdown"), Snippet.IMG: self.tr("HTML")}
        for row, (kind, field) in enumerate(self._fields.items()):
            label = QLabel(words[kind])
            label.setObjectName("muted")
            label.setBuddy(field)
            field.setReadOnly(True)
            field.setAccessibleName(words[kind])
            field.setMinimumWidth(60)
            button = self._buttons[kind] = QToolButton()
            button.setObjectName("chip")
            button.setToolTip(self.tr("Copy {kind}").format(kind=words[kind]))
            button.setAccessibleName(button.toolTip())
            button.clicked.connect(partial(self._on_clicked, kind))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(button, row, 2)
        grid.setColumnStretch(1, 1)
        self.recolour()

    def show_asset(self, asset: Asset) -> None:
        """Show what can be pasted of an asset."""
        self.setVisible(asset.delivery is not None)
        for kind, field in self._fields.items():
            field.setText(pasted(kind, asset))
            field.setCursorPosition(0)

    def text(self, kind: Snippet) -> str:
        """Return the text of one row."""
        return self._fields[kind].text()

    def recolour(self) -> None:
        """Draw the icons in the present scheme's colour."""
        for button in self._buttons.values():
            button.setIcon(look.icon("copy"))

    def _on_clicked(self, kind: Snippet, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (Qt's argument)
        self.copy_clicked.emit(kind)
