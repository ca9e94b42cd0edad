"""How one batch is painted in the sidebar."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from frontload.gui import batch_words, look
from frontload.gui.outlook import Risk
from frontload.gui.painting import (
    BAR_PX,
    END,
    MIDDLE,
    RIGHT,
    SMALL,
    ink,
    is_selected,
    paint_bar,
    paint_risk,
    paint_text,
)

if TYPE_CHECKING:
    from frontload.gui.batches import BatchStanding

AnyIndex = QModelIndex | QPersistentModelIndex
MARGIN_PX = 12
GAP_PX = 4
_MARK_PX = 9


class BatchCell(QStyledItemDelegate):
    """Name and time, a bar, how far it is and how it stands to its deadline; `lit` is what a drop would add to."""

    lit: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802  (Qt's name)
        """Return the height of two lines and a bar, of one line for all batches together."""
        line = option.fontMetrics.height()
        lines = 1 if index.row() == 0 else 2
        bar = 0 if index.row() == 0 else BAR_PX + 2 * GAP_PX
        return QSize(0, lines * line + bar + 2 * 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the row."""
        standing: BatchStanding | None = index.data(Qt.ItemDataRole.UserRole)
        is_lit = standing is not None and standing.batch.batch_no == self.lit
        self._paint_ground(painter, option, is_lit=is_lit)
        area = option.rect.adjusted(MARGIN_PX, 9, -MARGIN_PX, -9)
        line = option.fontMetrics.height()
        top = QRect(area.topLeft(), QSize(area.width(), line))
        if standing is None:
            paint_text(painter, option, top, index.data(), END)
            return
        time = f"{standing.batch.created_at.astimezone():%H:%M}"
        time_px = option.fontMetrics.horizontalAdvance(time) + GAP_PX
        name = top.adjusted(0, 0, -time_px - GAP_PX, 0)
        paint_text(painter, option, name, index.data(), MIDDLE)
        paint_text(painter, option, top, time, Qt.TextElideMode.ElideNone, muted=True, alignment=RIGHT)
        track = QRect(area.left(), top.bottom() + 1 + GAP_PX, area.width(), BAR_PX)
        paint_bar(painter, option, track, standing.share)
        below = QRect(area.left(), track.bottom() + 1 + GAP_PX, area.width(), line)
        self._paint_standing(painter, option, below, standing)

    def _paint_standing(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, standing: BatchStanding
    ) -> None:
        shades = look.colours()
        said = batch_words.promise(standing, datetime.now().astimezone())
        risk = standing.risk
        if failed := batch_words.failed(standing):
            shade, said = shades.bad, f"{failed} · {said}" if said else failed
        else:
            shade = {Risk.LATE: shades.bad, Risk.AT_RISK: shades.warn, Risk.NONE: shades.muted}[risk]
        small = QRect(area)
        width = round(option.fontMetrics.horizontalAdvance(said) * SMALL) if said else 0
        if said:
            paint_text(painter, option, area, said, END, muted=True, shade=shade, alignment=RIGHT)
        if risk is not Risk.NONE:
            mark = QRect(0, 0, _MARK_PX, _MARK_PX)
            mark.moveCenter(QPoint(area.right() - width - _MARK_PX // 2 - 2 * GAP_PX, area.center().y()))
            paint_risk(painter, mark, risk, shades.on_accent if is_selected(option) else shade)
            width += _MARK_PX + 2 * GAP_PX
        small.setRight(area.right() - width - 2 * GAP_PX)
        paint_text(painter, option, small, batch_words.done(standing), END, muted=True)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_lit: bool) -> None:
        shades = look.colours()
        ground = QRect(option.rect).adjusted(4, 2, -4, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink(shades.accent) if is_lit else Qt.PenStyle.NoPen)
        if is_selected(option):
            painter.setBrush(option.palette.highlight())
        elif is_lit or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(ink(shades.base))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground, 6, 6)
        painter.restore()
