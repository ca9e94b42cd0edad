"""How a cell of the queue table is painted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from frontload.core.states import FINAL_STATES, AssetState
from frontload.gui import look, texts
from frontload.gui.cell_words import alignment
from frontload.gui.outlook import Risk
from frontload.gui.painting import (
    BAR_PX,
    END,
    MIDDLE,
    ink,
    is_selected,
    middle_of,
    paint_bar,
    paint_risk,
    paint_text,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from frontload.core.asset import Asset
    from frontload.gui.queue_model import QueueModel
    from frontload.gui.row_order import Column

ROW_HEIGHT = 46
PICTURE_SIZE = QSize(52, 36)
_MARK_PX = 8
_RISK_PX = 10


class Cell:
    """Of one column of the table; `paint` paints it within the option's rectangle, selected or not."""

    def __init__(self, queue: QueueModel, column: Column) -> None:
        self.queue = queue
        self.column = column

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint plain text in the column's alignment."""
        area = option.rect.adjusted(8, 0, -8, 0)
        paint_text(painter, option, area, self.text(asset), END, alignment=alignment(self.column))

    def text(self, asset: Asset) -> str:
        """Return what the cell says."""
        return self.queue.text_of(asset, self.column)


class PictureCell(Cell):
    """A small picture with rounded corners, or a quiet placeholder while there is none."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint the cell."""
        target = QRect(QPoint(0, 0), PICTURE_SIZE)
        target.moveCenter(option.rect.center())
        picture = self.queue.pictures.of(asset)
        if picture is None:
            shades = look.colours()
            placeholder = _placeholder(painter.device().devicePixelRatioF(), shades.line, shades.muted)
            painter.drawPixmap(target, placeholder)
            return
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(_outline(target))
        painter.drawPixmap(target, picture, middle_of(picture.size(), PICTURE_SIZE))
        painter.restore()


def _outline(target: QRect) -> QPainterPath:
    outline = QPainterPath()
    outline.addRoundedRect(target, 4, 4)
    return outline


@cache
def _placeholder(ratio: float, ground: str, sign: str) -> QPixmap:
    """Return what stands for a picture, at a screen's pixel *ratio*: drawn once, for most rows have none yet."""
    drawn = QPixmap(PICTURE_SIZE * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    target, icon = QRect(QPoint(0, 0), PICTURE_SIZE), QRect(0, 0, 18, 18)
    icon.moveCenter(target.center())
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_outline(target), ink(ground))
        look.paint_icon(painter, "image", sign, icon)
    return drawn


class NameCell(Cell):
    """The file's name, and below it, quieter, the folder it came from."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint the cell."""
        area = option.rect.adjusted(8, 5, -8, -5)
        upper, lower = area.adjusted(0, 0, 0, -area.height() // 2), area.adjusted(0, area.height() // 2, 0, 0)
        place = texts.shown(asset.source.folder or str(asset.source.directory))
        paint_text(painter, option, upper, self.text(asset), MIDDLE)
        paint_text(painter, option, lower, place, MIDDLE, muted=True)


class LevelCell(Cell):
    """A mark in the level's colour and its word; never the colour alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint the cell."""
        mark = QRect(option.rect.left() + 8, 0, _MARK_PX, _MARK_PX)
        mark.moveCenter(QPoint(mark.center().x(), option.rect.center().y()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(look.colours().on_accent if is_selected(option) else look.level_colour(asset.level)))
        painter.drawEllipse(mark)
        painter.restore()
        area = option.rect.adjusted(8 + _MARK_PX + 6, 0, -4, 0)
        paint_text(painter, option, area, self.text(asset), END)


class ExpectedCell(Cell):
    """When it is expected; at risk a triangle, late a diamond stand before it, and the word behind it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint the cell."""
        risk = self.queue.outlook.risk_of(asset)
        shades = look.colours()
        left = 8
        if risk is not Risk.NONE:
            shade = shades.bad if risk is Risk.LATE else shades.warn
            place = QRect(option.rect.left() + left, 0, _RISK_PX, _RISK_PX)
            place.moveCenter(QPoint(place.center().x(), option.rect.center().y()))
            paint_risk(painter, place, risk, shades.on_accent if is_selected(option) else shade)
            left += _RISK_PX + 6
        else:
            shade = shades.muted if asset.deadline is None or asset.state in FINAL_STATES else shades.text
        area = option.rect.adjusted(left, 0, -4, 0)
        paint_text(painter, option, area, self.text(asset), END, shade=shade)


class StateCell(Cell):
    """The state in words, with a bar below it while bytes are on their way."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint the cell."""
        share = self.queue.sent_share_of(asset)
        area = option.rect.adjusted(8, 0, -8, 0 if share is None else -10)
        shades = look.colours()
        shade = {AssetState.DELIVERED: shades.good, AssetState.FAILED: shades.bad}.get(asset.state)
        paint_text(painter, option, area, self.text(asset), END, shade=shade)
        if share is not None:
            rect = option.rect
            track = QRect(rect.left() + 8, rect.bottom() - 12, rect.width() - 16, BAR_PX)
            paint_bar(painter, option, track, share)


class UrlCell(Cell):
    """The delivery URL, elided in the middle; a click copies it. For a failed asset, the reason."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, asset: Asset) -> None:
        """Paint the cell."""
        area = option.rect.adjusted(8, 0, -8, 0)
        shades = look.colours()
        elide, shade = (END, shades.bad) if asset.failure else (MIDDLE, shades.accent)
        paint_text(painter, option, area, self.text(asset), elide, shade=shade)
