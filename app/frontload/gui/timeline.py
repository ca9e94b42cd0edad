"""A drawing of forecast finishes against deadlines: what will be there when, and what comes too late."""

from __future__ import annotations

import math
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from frontload.gui import look, texts
from frontload.gui.errand import Errand
from frontload.gui.outlook import Risk
from frontload.gui.painting import paint_risk
from frontload.gui.retold import retold
from frontload.gui.timeline_bins import BINS, Timeline, timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from frontload.core.asset import Asset
    from frontload.core.forecast import Forecast

HEIGHT_PX = 104
LEFT_PX, RIGHT_PX, TOP_PX, BOTTOM_PX = 16, 16, 26, 22
NEAR_PX = 6
"""How far from the pointer a bar is still meant."""
_MARK_PX = 9
_TICKS_S = (10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400, 604800)
_TICK_PX = 90


class TimelineView(QWidget):
    """Bars of images by the time they are expected; hover or arrow keys name one, a click or Enter chooses it."""

    asset_chosen = Signal(int)

    def __init__(self, asset_of: Callable[[int], Asset | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asset_of = asset_of
        self._timeline: Timeline | None = None
        self._suspended = ""
        self._place: int | None = None
        self._binning = Errand(self)
        self._binning.done.connect(self._on_binned)
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Timeline"))

    def show_forecast(self, forecast: Forecast) -> None:
        """Draw what is expected now; the drawing is reckoned off the GUI thread."""
        self._suspended = forecast.suspended
        self._binning.run_gently(partial(timeline, forecast))

    def clear(self) -> None:
        """Draw nothing: all that was expected is there."""
        self._binning.run(lambda: None)

    def finish(self) -> None:
        """End what goes on off the GUI thread."""
        self._binning.finish()

    @Slot(object)
    def _on_binned(self, drawn: Timeline | None) -> None:
        self._timeline = drawn
        self._place = self._place if drawn and self._place in drawn.filled() else None
        self.setAccessibleDescription(self._told())
        self.update()

    # --- looking ----------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Name the image under the pointer."""
        place = self._near(event.position().x())
        if place != self._place:
            self._place = place
            self.update()
        if place is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self.words_of(place), self)
        else:
            QToolTip.hideText()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Point at nothing."""
        self._place = None
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the image under the pointer."""
        if (place := self._near(event.position().x())) is not None:
            self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from bar to bar with the arrow keys, choose with Enter."""
        filled = self._timeline.filled() if self._timeline else []
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._place is not None:
            self._choose(self._place)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and filled:
            step = 1 if key == Qt.Key.Key_Right else -1
            at = filled.index(self._place) + step if self._place in filled else 0
            self._place = filled[min(len(filled) - 1, max(0, at))]
            self.setAccessibleDescription(self.words_of(self._place))
            QToolTip.showText(
                self.mapToGlobal(QPointF(self._x(self._place), TOP_PX)).toPoint(), self.words_of(self._place)
            )
            self.update()
        else:
            super().keyPressEvent(event)

    def words_of(self, place: int) -> str:
        """Return what a bar stands for: its worst image, and how many more."""
        if self._timeline is None:
            return ""
        one = self._timeline.bins[place]
        asset = self._asset_of(one.worst_no)
        moment = self._timeline.made_at + timedelta(seconds=self._timeline.second(place + 0.5))
        name = texts.shown(asset.source.name) if asset else "–"
        lines = [self.tr("{name}, expected {time}").format(name=name, time=f"{moment.astimezone():%H:%M:%S}")]
        if asset and asset.deadline:
            due = texts.deadline_text(asset.deadline, self._timeline.made_at)
            lines.append(self.tr("Due {time}").format(time=due))
        if one.late:
            lines.append(self.tr("{count} late", "", one.late).format(count=texts.number_text(one.late)))
        if one.at_risk:
            lines.append(self.tr("{count} at risk", "", one.at_risk).format(count=texts.number_text(one.at_risk)))
        if one.count > 1:
            others = one.count - 1
            lines.append(self.tr("and {count} more", "", others).format(count=texts.number_text(others)))
        return texts.html_text(*lines)

    def _told(self) -> str:
        if self._timeline is None:
            return self._nothing()
        late, at_risk = (sum(getattr(one, fact) for one in self._timeline.bins) for fact in ("late", "at_risk"))
        return texts.risk_text(at_risk, late) or self.tr("Every deadline is expected to be met.")

    def _nothing(self) -> str:
        if self._suspended:
            return self.tr("No forecast: {reason}").format(reason=retold(self._suspended))
        return self.tr("Finishes and deadlines are drawn here while images are on their way.")

    def _choose(self, place: int) -> None:
        if self._timeline is not None:
            self.asset_chosen.emit(self._timeline.bins[place].worst_no)

    def _near(self, x: float) -> int | None:
        if self._timeline is None:
            return None
        filled = [place for place in self._timeline.filled() if abs(self._x(place + 0.5) - x) <= NEAR_PX]
        worst = {Risk.LATE: 0, Risk.AT_RISK: 1, Risk.NONE: 2}
        bins = self._timeline.bins
        return min(filled, key=lambda place: (worst[bins[place].risk], abs(self._x(place + 0.5) - x)), default=None)

    # --- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint axis, bars and deadlines."""
        shades = look.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(shades.base))
            painter.fillRect(0, 0, self.width(), 1, QColor(shades.line))
            font = QFont(self.font())
            font.setPointSizeF(font.pointSizeF() * 0.85)
            painter.setFont(font)
            if self._timeline is None:
                painter.setPen(QColor(shades.muted))
                painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._nothing())
            else:
                self._paint_axis(painter, self._timeline)
                self._paint_due(painter, self._timeline)
                self._paint_bars(painter, self._timeline)
            if self.hasFocus():
                painter.setPen(QPen(QColor(shades.accent), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(1, 2, -2, -2))

    def _paint_axis(self, painter: QPainter, drawn: Timeline) -> None:
        shades, ground = look.colours(), self.height() - BOTTOM_PX
        painter.setPen(QColor(shades.line))
        painter.drawLine(QPointF(LEFT_PX, ground + 0.5), QPointF(self.width() - RIGHT_PX, ground + 0.5))
        painter.setPen(QColor(shades.muted))
        room = max(1, (self.width() - LEFT_PX - RIGHT_PX) // _TICK_PX)
        step_s = next((tick for tick in _TICKS_S if drawn.span_s / tick <= room), _TICKS_S[-1])
        begun = drawn.made_at.astimezone()
        first_s = step_s - (begun.timestamp() + (begun.utcoffset() or timedelta()).total_seconds()) % step_s
        form = "%H:%M:%S" if step_s < 60 else "%H:%M" if step_s < 86400 else "%d %b"  # noqa: PLR2004  (a minute, a day)
        for number in range(math.ceil(drawn.span_s / step_s)):
            second = first_s + number * step_s
            x = self._x(second / drawn.span_s * BINS)
            if x > self.width() - RIGHT_PX - 20:
                break
            painter.drawLine(QPointF(x, ground), QPointF(x, ground + 3))
            area = QRectF(x - 40, ground + 3, 80, BOTTOM_PX - 4)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), f"{begun + timedelta(seconds=second):{form}}")

    def _paint_due(self, painter: QPainter, drawn: Timeline) -> None:
        """A dashed line for each deadline, named where there is room."""
        shades, free_from = look.colours(), 0.0
        for place, count in sorted(drawn.due.items()):
            x = self._x(place)
            painter.setPen(QPen(QColor(shades.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 18), QPointF(x, self.height() - BOTTOM_PX))
            moment = drawn.made_at.astimezone() + timedelta(seconds=drawn.second(place))
            if place:
                words = self.tr("due {time} · {count}").format(
                    time=f"{moment:%H:%M}", count=texts.number_text(count)
                )
            else:
                words = self.tr("overdue · {count}").format(count=texts.number_text(count))
            width = painter.fontMetrics().horizontalAdvance(words)
            left = min(max(LEFT_PX, x - width / 2), self.width() - RIGHT_PX - width)
            if left >= free_from:
                painter.setPen(QColor(shades.text))
                painter.drawText(QPointF(left, 14), words)
                free_from = left + width + 12

    def _paint_bars(self, painter: QPainter, drawn: Timeline) -> None:
        shades, ground = look.colours(), self.height() - BOTTOM_PX
        most = math.sqrt(max(one.count for one in drawn.bins))
        tallest = ground - TOP_PX - _MARK_PX - 4
        width = max(2.0, (self.width() - LEFT_PX - RIGHT_PX) / BINS - 1)
        colour = {Risk.NONE: shades.accent, Risk.AT_RISK: shades.warn, Risk.LATE: shades.bad}
        for place in drawn.filled():
            one = drawn.bins[place]
            height = max(3.0, tallest * math.sqrt(one.count) / most)
            x = self._x(place + 0.5)
            shade = QColor(colour[one.risk])
            if one.risk is Risk.NONE and place != self._place:
                shade.setAlpha(170)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(x - width / 2, ground - height, width, height), 1, 1)
            if one.risk is not Risk.NONE:
                mark = QRectF(0, 0, _MARK_PX, _MARK_PX)
                mark.moveCenter(QPointF(x, ground - height - _MARK_PX / 2 - 3))
                paint_risk(painter, mark.toRect(), one.risk, shade.name())
            if place == self._place:
                painter.setPen(QPen(QColor(shades.text), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(x - width / 2 - 2, ground - height - 2, width + 4, height + 2), 2, 2)

    def _x(self, place: float) -> float:
        return LEFT_PX + place * (self.width() - LEFT_PX - RIGHT_PX) / BINS
