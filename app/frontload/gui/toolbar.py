"""The bar above the queue: commands at the left, order and destination at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from frontload.core.priority import Order
from frontload.core.settings import SANDBOX
from frontload.gui import texts
from frontload.gui.retold import retold
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from frontload.gui.actions import Actions


class Toolbar(QToolBar):
    """Shows the window's actions and two choices."""

    order_chosen = Signal(object)
    """The `Order` the user wants the queue in."""

    def __init__(self, actions: Actions, order: Order, destinations: tuple[str, ...]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Queue"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add = QToolButton()
        self._add.setDefaultAction(actions.add_folder)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        add_menu = QMenu(self)
        add_menu.addActions([actions.add_folder, actions.add_files])
        self._add.setMenu(add_menu)
        self.addWidget(self._add)
        self.addAction(actions.toggle_run)
        self.addSeparator()
        self._menu_buttons = (
            _menu_button(self.tr("Level"), actions.level_menu),
            _menu_button(self.tr("Deadline"), actions.deadline_menu),
        )
        for button in self._menu_buttons:
            self.addWidget(button)
        for action in (actions.to_top, actions.remove, actions.retry):
            self.addAction(action)
            shown = self.widgetForAction(action)
            if isinstance(shown, QToolButton):  # known by their icons; so the bar fits a laptop at 125 %
                shown.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                shown.setAccessibleName(action.text())
        self.addAction(actions.copy_urls)
        self.addAction(actions.rules)
        self._spelled = (actions.toggle_run, actions.copy_urls, actions.rules)
        self._labels: list[QAction] = []
        self._roomy_px = 0
        self.addWidget(_gap())
        self._order = self._choice(self.tr("Order"), [(texts.order_title(each), each) for each in Order])
        self._order.setCurrentIndex(list(Order).index(order))
        for index, each in enumerate(Order):
            self._order.setItemData(index, retold(each.description), Qt.ItemDataRole.ToolTipRole)
        self._order.currentIndexChanged.connect(self._on_order_chosen)
        self._destination = self._choice(self.tr("Send to"), [(_shown(name), name) for name in destinations])
        self._destination.currentIndexChanged.connect(self._tell_destination)
        self.offer_destinations(destinations)
        for shown in self.findChildren(QToolButton):
            shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def narrowest_px(self) -> int:
        """Return the width below which something would drop out of the bar, words left out."""
        self._spell(spelled=False)
        least = self.sizeHint().width()
        self._spell(spelled=True)
        self._roomy_px = self.sizeHint().width()
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Do without words where there is no room for them; every icon keeps its name and its tooltip."""
        super().resizeEvent(event)
        self._spell(spelled=self.width() >= self._roomy_px)

    def _spell(self, *, spelled: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if spelled else Qt.ToolButtonStyle.ToolButtonIconOnly
        for shown in (self._add, *(self.widgetForAction(action) for action in self._spelled)):
            if isinstance(shown, QToolButton):
                shown.setToolButtonStyle(style)
        for label in self._labels:
            label.setVisible(spelled)

    def destination(self) -> str:
        """Return the name of the destination new drops are sent to."""
        return str(self._destination.currentData())

    def offer_destinations(self, destinations: tuple[str, ...]) -> None:
        """Offer other destinations; the chosen one stays chosen as long as it is there."""
        chosen = self.destination()
        self._destination.clear()
        for row, name in enumerate(destinations):
            self._destination.addItem(_shown(name), name)
            self._destination.setItemData(row, _told(name), Qt.ItemDataRole.ToolTipRole)
        self._destination.setCurrentIndex(max(0, self._destination.findData(chosen)))

    def show_order(self, order: Order) -> None:
        """Show an order that was chosen elsewhere."""
        with QSignalBlocker(self._order):
            self._order.setCurrentIndex(list(Order).index(order))

    def on_selection(self, *, any_undelivered: bool) -> None:
        """Enable the two menus that need something still to be sent."""
        for button in self._menu_buttons:
            button.setEnabled(any_undelivered)

    def _choice(self, name: str, items: list[tuple[str, object]]) -> QComboBox:
        combo, label = QComboBox(), QLabel(name)
        combo.setAccessibleName(name)
        for text, value in items:
            combo.addItem(text, value)
        label.setObjectName("muted")
        label.setContentsMargins(12, 0, 4, 0)
        label.setBuddy(combo)
        self._labels.append(self.addWidget(label))
        combo.setToolTip(name)
        self.addWidget(combo)
        return combo

    @Slot()
    def _tell_destination(self) -> None:
        told = _told(self.destination())
        self._destination.setToolTip(told)
        self._destination.setAccessibleDescription(told)

    @Slot(int)
    def _on_order_chosen(self, _: int) -> None:
        self.order_chosen.emit(Order(self._order.currentData()))  # Qt keeps a StrEnum as its plain text


def _menu_button(text: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(text + " ▾")
    button.setAccessibleName(text)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _gap() -> QWidget:
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return gap


def _shown(destination: str) -> str:
    if destination == SANDBOX:
        return tr("Sandbox")
    return destination


def _told(destination: str) -> str:
    """Return where a destination is; nobody must take the sandbox for the real thing."""
    if destination == SANDBOX:
        return tr("The sandbox on this computer: nothing leaves it")
    return tr("The Cloudinary account “{name}”").format(name=destination)
