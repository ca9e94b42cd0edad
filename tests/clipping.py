"""Finds words of a shown window for which there is not enough room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from frontload.gui.look import HEADER_PADDING_PX

if TYPE_CHECKING:
    from collections.abc import Iterator

FIELD_MARGINS_PX = 4  # QLineEdit keeps 2 px at either side of its text, besides its frame; source: qlineedit.cpp


def clipped(window: QWidget) -> list[str]:
    """Return what is cut off in *window*, each with the room it needs and has, in pixels."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return [line for part in shown for line in _clipped(part)]


def _clipped(part: QWidget) -> Iterator[str]:
    match part:
        case QLabel():
            yield from _label(part)
        case QHeaderView():
            yield from _header(part)
        case QComboBox():
            style = QStyleOptionComboBox()
            part.initStyleOption(style)
            room = part.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, style, QStyle.SubControl.SC_ComboBoxEditField, part
            )
            yield from _beside(part, part.currentText(), _width(part, part.currentText()), room.width())
        case QLineEdit():
            option = QStyleOptionFrame()
            part.initStyleOption(option)
            room = part.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, part)
            words = part.placeholderText() if not part.text() else ""
            yield from _beside(part, words, _width(part, words), room.width() - FIELD_MARGINS_PX)
        case QAbstractButton() if part.text():
            yield from _beside(part, part.text(), part.sizeHint().width(), part.width())
            yield from _outside(part, part.text())
        case QGroupBox():
            yield from _beside(part, part.title(), _width(part, part.title()), part.width())


def _label(label: QLabel) -> Iterator[str]:
    words = label.text()
    if not words:
        return
    if label.wordWrap():
        yield from _beside(label, words, label.heightForWidth(label.width()), label.height())
    else:
        yield from _beside(label, words, label.sizeHint().width(), label.width())
    yield from _outside(label, words)


def _header(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        if not header.isSectionHidden(section):
            words = str(header.model().headerData(section, header.orientation()) or "")
            room_px = header.sectionSize(section) - 2 * HEADER_PADDING_PX
            yield from _beside(header, words, _width(header, words), room_px)


def _outside(part: QWidget, words: str) -> Iterator[str]:
    """Yield what sticks out of what holds it; what a scroll area holds can be scrolled to."""
    holder = part.parentWidget()
    while holder is not None and not isinstance(holder, QAbstractScrollArea):
        place = part.mapTo(holder, part.rect().topLeft())
        yield from _beside(part, words, place.x() + part.width(), holder.width())
        holder = None if holder.isWindow() else holder.parentWidget()


def _beside(part: QWidget, words: str, needs_px: int, has_px: int) -> Iterator[str]:
    if words and needs_px > has_px:
        yield f"{type(part).__name__} “{words}” needs {needs_px}, has {has_px}"


def _width(part: QWidget, words: str) -> int:
    return part.fontMetrics().horizontalAdvance(words)
