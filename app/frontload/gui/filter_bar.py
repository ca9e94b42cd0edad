"""The bar above the table: filter as you type, quick filters with their counts, and what shows the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from frontload.gui import look, texts
from frontload.gui.row_filter import Quick, words_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class FilterBar(QFrame):
    """Knows what is looked for; the batch is the sidebar's to say."""

    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterbar")
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("Filter"))
        self._text.setAccessibleName(self.tr("Filter the queue"))
        self._text.setToolTip(self.tr("Names, folders, and words such as late, urgent or failed (Ctrl+F)"))
        self._text.setClearButtonEnabled(True)
        self._text.setMaximumWidth(340)
        self._text.setMinimumWidth(120)
        self._glass = self._text.addAction(look.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._text.textChanged.connect(self._on_changed)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._text)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._text.clear)
        self._quick = QButtonGroup(self)
        self._buttons = {quick: self._button(quick) for quick in Quick}
        self._buttons[Quick.ALL].setChecked(True)
        self._quick.buttonClicked.connect(self._on_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        self._row = row
        row.addWidget(self._text, stretch=4)
        row.addSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self.show_counts(waiting=0, at_risk=0, failed=0, delivered=0)

    def words(self) -> tuple[str, ...]:
        """Return what is typed, as words to look for."""
        return words_of(self._text.text())

    def quick(self) -> Quick:
        """Return the quick filter that is chosen."""
        return next(quick for quick, button in self._buttons.items() if button.isChecked())

    def take_keyboard(self) -> None:
        """Put the keyboard into the field."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()

    def show_all(self) -> None:
        """Look for nothing in particular."""
        self._text.clear()
        self._buttons[Quick.ALL].click()

    def add_toggles(self, left: list[QAction], right: list[QAction]) -> None:
        """Show the actions that show and hide panes, on the side where each pane is."""
        for place, action in enumerate(left):
            self._row.insertWidget(place, _toggle(action))
        for action in right:
            self._row.addWidget(_toggle(action))

    def show_counts(self, *, waiting: int, at_risk: int, failed: int, delivered: int) -> None:
        """Say on each quick filter how many it would show."""
        for quick, words, count in (
            (Quick.ALL, self.tr("All"), 0),
            (Quick.WAITING, self.tr("Waiting"), waiting),
            (Quick.AT_RISK, self.tr("At risk"), at_risk),
            (Quick.FAILED, self.tr("Failed"), failed),
            (Quick.DELIVERED, self.tr("Delivered"), delivered),
        ):
            button = self._buttons[quick]
            button.setText(
                self.tr("{words} {count}").format(words=words, count=texts.number_text(count)) if count else words
            )

    def recolour(self) -> None:
        """Draw the glass in the present scheme's colour."""
        self._glass.setIcon(look.icon("search", look.colours().muted))

    def _button(self, quick: Quick) -> QToolButton:
        button = QToolButton()
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._quick.addButton(button, quick.value)
        return button

    @Slot()
    def _on_changed(self) -> None:
        self.filter_changed.emit()


def _toggle(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("chip")
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button
