"""The two pictures over each other, as they are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from frontload.gui.before_after import BeforeAfter

TAGS = ("Source: 24.8 MB", "Sent: 796 kB, 1,365 × 2,048")


@pytest.fixture
def pictures(qtbot, dressed):
    """The widget, 400 pixels wide, in the desktop's own look."""
    made = BeforeAfter()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


def picture(size: QSize, colour: Qt.GlobalColor) -> QImage:
    """Return a picture of one colour."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def test_a_click_leaves_the_pictures_as_bright_as_they_are(pictures, qtbot):
    """The frame that shows the keyboard is here is an outline, not a shade over both pictures."""
    size = QSize(40, 30)
    pictures.show_pictures(picture(size, Qt.GlobalColor.red), picture(size, Qt.GlobalColor.blue), TAGS)
    pictures.show()
    pictures.activateWindow()

    QTest.mouseClick(pictures, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))

    qtbot.waitUntil(pictures.hasFocus)
    drawn = pictures.grab().toImage()
    assert drawn.pixelColor(100, 250) == Qt.GlobalColor.red
    assert drawn.pixelColor(300, 250) == Qt.GlobalColor.blue


@pytest.mark.parametrize("width_px", [250, 400, 700])
@pytest.mark.parametrize("size", [QSize(200, 300), QSize(300, 200), QSize(20, 300)])
def test_neither_tag_covers_the_other(pictures, size, width_px):
    """In a portrait they stand one below the other, and both within the widget."""
    pictures.resize(width_px, width_px * 3 // 4)
    pictures.show_pictures(picture(size, Qt.GlobalColor.red), picture(size, Qt.GlobalColor.blue), TAGS)

    source, sent = pictures._tag_rects(pictures._frame(pictures._after))

    assert not source.intersects(sent)
    assert pictures.rect().contains(source)
    assert pictures.rect().contains(sent)
