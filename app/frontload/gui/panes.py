"""The panes around the table: each can be hidden and sized, and comes back as it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from frontload.gui import look

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_LEFT_PX, _RIGHT_PX = 260, 320
_FOLDED_FIRST = ("right", "left")


class Panes(QObject):
    """Lays three columns out, and a pane below the middle one; `toggles` show and hide what stands around it."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget, below: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folded: set[str] = set()
        self._unfolded: set[str] = set()  # by the user, though there is little room
        self._is_folding = self._is_any_shown = False
        self._around = {"left": left, "right": right, "below": below}
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self._centre = centre = QWidget()
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
            "left": self._toggle("left", self.tr("Batches"), "F9"),
            "below": self._toggle("below", self.tr("Timeline"), "F10"),
            "right": self._toggle("right", self.tr("Inspector"), "F8"),
        }
        self.splitter.installEventFilter(self)

    def restore(self, state: QSettings) -> None:
        """Show what was shown, as wide as it was."""
        for name, toggle in self.toggles.items():
            toggle.setChecked(bool(state.value(f"pane_{name}", defaultValue=True, type=bool)))
        if sizes := state.value("panes"):
            self.splitter.restoreState(sizes)

    def keep(self, state: QSettings) -> None:
        """Remember what is shown."""
        for name, toggle in self.toggles.items():
            state.setValue(f"pane_{name}", toggle.isChecked() or name in self._folded)
        state.setValue("panes", self.splitter.saveState())

    def show_any(self, *, shown: bool) -> None:
        """Hide every pane while there is nothing to show in them."""
        self._is_any_shown = shown
        for name, pane in self._around.items():
            pane.setVisible(shown and self.toggles[name].isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Fold panes away while the window is too narrow for them; what the user unfolds stays."""
        if event.type() is QEvent.Type.Resize:
            self._fold(self.splitter.width())
        return super().eventFilter(watched, event)

    def _fold(self, width_px: int) -> None:
        self._is_folding = True
        needed_px = self._centre.minimumSizeHint().width()
        room = {}
        for name in reversed(_FOLDED_FIRST):
            needed_px += self._around[name].minimumWidth() + self.splitter.handleWidth()
            room[name] = width_px >= needed_px
        for name in _FOLDED_FIRST:
            toggle = self.toggles[name]
            if not room[name] and toggle.isChecked() and name not in self._unfolded:
                self._folded.add(name)
                toggle.setChecked(False)
            elif room[name]:
                self._unfolded.discard(name)
                if name in self._folded:
                    self._folded.discard(name)
                    toggle.setChecked(True)
        self._is_folding = False

    def recolour(self) -> None:
        """Draw the icons in the present scheme's colour."""
        for name, toggle in self.toggles.items():
            toggle.setIcon(look.icon(f"pane-{name}"))

    def _toggle(self, name: str, words: str, key: str) -> QAction:
        action = QAction(words, self._window)
        action.setCheckable(True)
        action.setChecked(True)
        action.setShortcut(QKeySequence(key))
        tip = self.tr("Show or hide: {pane} ({key})")
        action.setToolTip(tip.format(pane=words, key=key))
        action.toggled.connect(partial(self._on_toggled, name))
        self._window.addAction(action)
        return action

    def _on_toggled(self, name: str, shown: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._around[name].setVisible(shown and self._is_any_shown)
        if not self._is_folding:
            self._folded.discard(name)
            (self._unfolded.add if shown else self._unfolded.discard)(name)
