"""While the window is painted, other threads stand aside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from frontload.engine.precedence import WINDOW_FIRST
from frontload.gui.precedent_window import PrecedentWindow


class Witness(QWidget):
    """Sees at each paint, and at each change of its font, whether the window has precedence."""

    def __init__(self, window):
        super().__init__(window)
        self.at_paint = []
        self.at_font = []

    def paintEvent(self, event):  # noqa: N802  (Qt's name)
        """See."""
        self.at_paint.append(not WINDOW_FIRST._is_free.is_set())

    def changeEvent(self, event):  # noqa: N802
        """See."""
        if event.type() is QEvent.Type.FontChange:
            self.at_font.append(not WINDOW_FIRST._is_free.is_set())


@pytest.fixture
def window(qtbot):
    """Return an empty one."""
    made = PrecedentWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def witness(window, qtbot):
    """Return one in a window that is shown."""
    seen = Witness(window)
    window.setCentralWidget(seen)
    window.show()
    qtbot.waitUntil(lambda: bool(seen.at_paint))
    return seen


def test_a_paint_has_precedence(witness, qtbot):
    """Of every widget, and it is given back afterwards."""
    witness.at_paint.clear()
    witness.update()
    qtbot.waitUntil(lambda: bool(witness.at_paint))

    assert all(witness.at_paint)
    assert WINDOW_FIRST._is_free.is_set()


def test_what_is_soon_done_has_none(witness):
    """The engine need not hear of every event."""
    font = witness.font()
    font.setBold(True)
    witness.setFont(font)

    assert witness.at_font == [False]
