"""The panes around the table: each can be hidden and sized, and comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from frontload.gui import look

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_LEFT_PX, _RIGHT_PX = 260, 320


class Panes(QObject):
    """Lays three columns out, and a pane below the middle one; `toggles` show and hide what stands around it."""

    toggled = Signal()

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget, below: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around = {"left": left, "right": right, "below": below}
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(middle, stretch=1)
        column.addWidget(below)
        for place, pane in enumerate((left, centre, right)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, int(pane is centre))
        self.splitter.setSizes([_LEFT_PX, 2000, _RIGHT_PX])
        self.toggles = {
            "left": self._toggle("left", QCoreApplication.translate("Panes", "Batches"), "F9"),
            "below": self._toggle("below", QCoreApplication.translate("Panes", "Timeline"), "F10"),
            "right": self._toggle("right", QCoreApplication.translate("Panes", "Inspector"), "F8"),
        }

    def restore(self, state: QSettings) -> None:
        """Show what was shown, as wide as it was."""
        for name, toggle in self.toggles.items():
            toggle.setChecked(bool(state.value(f"pane_{name}", defaultValue=True, type=bool)))
        if sizes := state.value("panes"):
            self.splitter.restoreState(sizes)

    def keep(self, state: QSettings) -> None:
        """Remember what is shown."""
        for name, toggle in self.toggles.items():
            state.setValue(f"pane_{name}", toggle.isChecked())
        state.setValue("panes", self.splitter.saveState())

    def show_any(self, *, shown: bool) -> None:
        """Hide every pane while there is nothing to show in them."""
        for name, pane in self._around.items():
            pane.setVisible(shown and self.toggles[name].isChecked())

    def recolour(self) -> None:
        """Draw the icons in the present scheme's colour."""
        for name, toggle in self.toggles.items():
            toggle.setIcon(look.icon(f"pane-{name}"))

    def _toggle(self, name: str, words: str, key: str) -> QAction:
        action = QAction(words, self._window)
        action.setCheckable(True)
        action.setChecked(True)
        action.setShortcut(QKeySequence(key))
        tip = QCoreApplication.translate("Panes", "Show or hide: {pane} ({key})")
        action.setToolTip(tip.format(pane=words, key=key))
        action.toggled.connect(self._around[name].setVisible)
        action.toggled.connect(self._on_toggled)
        self._window.addAction(action)
        return action

    def _on_toggled(self) -> None:
        self.toggled.emit()
