"""Strokes that several delegates share: ground, text, the marks of risk, bars."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from frontload.gui import look
from frontload.gui.outlook import Risk

BAR_PX = 4
SMALL = 0.88
"""The size of quieter text, as a part of the font's."""


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint a selected cell's ground, and the line below every one."""
    ground = option.palette.highlight() if option.state & QStyle.StateFlag.State_Selected else None
    if ground is not None:
        painter.fillRect(option.rect, ground)
    painter.fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), QColor(look.colours().line))


def paint_text(
    painter: QPainter,
    option: QStyleOptionViewItem,
    area: QRect,
    text: str,
    elide: Qt.TextElideMode,
    *,
    muted: bool = False,
    shade: str | None = None,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one line of text, in the selection's colour where the cell is selected."""
    painter.save()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(option.palette.highlightedText().color())
    else:
        painter.setPen(QColor(shade or (look.colours().muted if muted else look.colours().text)))
    font = QFont(option.font)  # the option is the same for every stroke of a cell
    if muted:
        font.setPointSizeF(font.pointSizeF() * SMALL)
    painter.setFont(font)
    shown = painter.fontMetrics().elidedText(text.replace("\n", " "), elide, area.width())
    painter.drawText(area, int(alignment), shown)
    painter.restore()


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
    painter.setBrush(QColor(shade))
    painter.drawPolygon(diamond if risk is Risk.LATE else triangle)
    painter.restore()


def paint_bar(painter: QPainter, option: QStyleOptionViewItem, track: QRect, share: float) -> None:
    """Paint a bar filled to *share*, 0 to 1."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    shades = look.colours()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shades.line))
    painter.drawRoundedRect(track, 2, 2)
    painter.setBrush(QColor(shades.on_accent if selected else shades.accent))
    filled = QSize(round(track.width() * min(1.0, share)), track.height())
    painter.drawRoundedRect(QRect(track.topLeft(), filled), 2, 2)
    painter.restore()


def middle_of(size: QSize, shape: QSize) -> QRect:
    """Return the largest rectangle of *shape*'s proportions in the middle of *size*."""
    cut = shape.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    part = QRect(QPoint(0, 0), cut)
    part.moveCenter(QRect(QPoint(0, 0), size).center())
    return part
