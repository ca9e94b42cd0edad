"""Names for the parts that Qt makes by itself, so that a screen reader has something to say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QToolBar, QToolButton

from frontload.gui.translations import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def name_the_nameless(window: QWidget) -> None:
    """Name the overflow button of every tool bar below *window*, and the buttons inside its fields."""
    more = tr("More of this bar")
    clear = tr("Clear")
    for bar in window.findChildren(QToolBar):
        for button in bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
            button.setAccessibleName(more)
    for field in window.findChildren(QLineEdit):
        for button in field.findChildren(QToolButton):
            clears = button.defaultAction().objectName() == "_q_qlineeditclearaction"
            button.setAccessibleName(clear if clears else field.accessibleName())
