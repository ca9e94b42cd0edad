"""Buttons of dialogs and of the rows in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QToolButton

from frontload.gui import look

if TYPE_CHECKING:
    from collections.abc import Callable


def plain_button(text: str, clicked: Callable[[], None], *, small: bool = False) -> QPushButton:
    """Return a button that Return in a field of its dialog does not press."""
    button = QPushButton(text)
    if small:
        button.setObjectName("small")
    button.setAutoDefault(False)
    button.clicked.connect(clicked)
    return button


def removal_chip(words: str, clicked: Callable[[], None]) -> QToolButton:
    """Return a cross that takes its row away; *words* say so to the pointer and to screen readers."""
    chip = QToolButton()
    chip.setObjectName("chip")
    chip.setIcon(look.icon("remove"))
    chip.setToolTip(words)
    chip.setAccessibleName(words)
    chip.clicked.connect(clicked)
    return chip
