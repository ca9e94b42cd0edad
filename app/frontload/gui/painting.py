"""Strokes that the cells of tables and lists share: ground, text, the marks of risk, bars."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from frontload.gui import look
from frontload.gui.outlook import Risk

BAR_PX = 4
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
END, MIDDLE = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle
SMALL = 0.88
"""The size of quieter text, as a part of the font's."""
_FAINT = 0.35
"""How much of the selection's text colour what is still empty of a bar has there."""
_SELECTED = QStyle.StateFlag.State_Selected.value


@cache  # a table asks for the same few a thousand times a second
def ink(shade: str) -> QColor:
    """Return the colour #rrggbb."""
    return QColor(shade)


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Tell whether a cell is selected; by number, for Python's flags take as long as the stroke."""
    return bool(option.state.value & _SELECTED)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint a selected row's ground, and the line below every one."""
    place = option.rect
    if is_selected(option):
        painter.fillRect(place, option.palette.highlight())
    painter.fillRect(place.x(), place.bottom(), place.width(), 1, ink(look.colours().line))


def paint_text(
    painter: QPainter,
    option: QStyleOptionViewItem,
    area: QRect,
    text: str,
    elide: Qt.TextElideMode,
    *,
    muted: bool = False,
    shade: str | None = None,
    alignment: int = LEFT,
) -> None:
    """Paint one line of text, in the selection's colour where the cell is selected; leaves pen and font."""
    if is_selected(option):
        painter.setPen(option.palette.highlightedText().color())
    else:
        painter.setPen(ink(shade or (look.colours().muted if muted else look.colours().text)))
    font = option.font
    if muted:
        font = QFont(font)  # the option is the same for every stroke of a cell
        font.setPointSizeF(font.pointSizeF() * SMALL)
    painter.setFont(font)
    painter.drawText(area, alignment, _elided(text, elide, area.width(), font.toString()))


@lru_cache(maxsize=4096)  # most of a table says at the next paint what it said at the last
def _elided(text: str, elide: Qt.TextElideMode, width_px: int, described: str) -> str:
    return _metrics(described).elidedText(text.replace("\n", " "), elide, width_px)


@lru_cache(maxsize=16)
def _metrics(described: str) -> QFontMetrics:
    font = QFont()
    font.fromString(described)
    return QFontMetrics(font)


def paint_risk(painter: QPainter, place: QRect, risk: Risk, shade: str) -> None:
    """Paint a triangle for at risk, a diamond for late: told apart by shape as well."""
    area = QRectF(place)
    middle = area.center()
    diamond = [QPointF(middle.x(), area.top()), QPointF(area.right(), middle.y()),
               QPointF(middle.x(), area.bottom()), QPointF(area.left(), middle.y())]  # fmt: skip
    triangle = [QPointF(middle.x(), area.top()), area.bottomRight(), area.bottomLeft()]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(shade))
    painter.drawPolygon(diamond if risk is Risk.LATE else triangle)
    painter.restore()


def paint_bar(painter: QPainter, option: QStyleOptionViewItem, track: QRect, share: float) -> None:
    """Paint a bar filled to *share*, 0 to 1."""
    shades = look.colours()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    filling, ground = QColor(shades.accent), QColor(shades.line)
    if is_selected(option):  # where the ground is of the bar's own colour
        filling, ground = QColor(shades.on_accent), QColor(shades.on_accent)
        ground.setAlphaF(_FAINT)
    painter.setBrush(ground)
    painter.drawRoundedRect(track, 2, 2)
    painter.setBrush(filling)
    filled = QSize(round(track.width() * min(1.0, share)), track.height())
    painter.drawRoundedRect(QRect(track.topLeft(), filled), 2, 2)
    painter.restore()


def middle_of(size: QSize, shape: QSize) -> QRect:
    """Return the largest rectangle of *shape*'s proportions in the middle of *size*."""
    cut = shape.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    part = QRect(QPoint(0, 0), cut)
    part.moveCenter(QRect(QPoint(0, 0), size).center())
    return part
