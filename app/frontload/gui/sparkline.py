"""A small curve of the uplink's throughput over the last minutes."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from frontload.gui import look, texts

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDTH_PX, HEIGHT_PX = 120, 22
REACH_S = 180.0
"""How far back the curve goes."""
LEAST_STEP_S = 0.9
"""Two readings closer together than this are one."""


class Sparkline(QWidget):
    """Readings of a rate, the newest at the right; the largest of them fills the height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readings: deque[tuple[float, float]] = deque()
        self.setFixedSize(QSize(WIDTH_PX, HEIGHT_PX))
        self.setAccessibleName(self.tr("Throughput of the last minutes"))

    @property
    def has_shape(self) -> bool:
        """Whether anything was sent in the time it shows: else it would be a bare line."""
        return any(rate for _, rate in self._readings)

    def read(self, rate_bytes_per_s: float, now_s: float) -> None:
        """Take a reading; *now_s* is monotonic."""
        if self._readings and now_s - self._readings[-1][0] < LEAST_STEP_S:
            return
        self._readings.append((now_s, rate_bytes_per_s))
        while now_s - self._readings[0][0] > REACH_S:
            self._readings.popleft()
        most = texts.rate_text(max(rate for _, rate in self._readings))
        words = self.tr("Throughput of the last minutes, at most {rate}").format(rate=most)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def points(self) -> list[QPointF]:
        """Return the curve in the widget's pixels, oldest first."""
        if not self._readings:
            return []
        last_s = self._readings[-1][0]
        most = max(rate for _, rate in self._readings) or 1.0
        width, height = self.width() - 2, self.height() - 3
        return [
            QPointF(1 + width * (1 - (last_s - moment_s) / REACH_S), 1 + height * (1 - rate / most))
            for moment_s, rate in self._readings
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Paint the curve over a quiet ground."""
        points = self.points()
        shades = look.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(shades.line))
            painter.drawLine(1, self.height() - 2, self.width() - 1, self.height() - 2)
            if len(points) > 1:
                curve = QPainterPath(points[0])
                for point in points[1:]:
                    curve.lineTo(point)
                area = QPainterPath(curve)
                area.lineTo(points[-1].x(), self.height() - 2)
                area.lineTo(points[0].x(), self.height() - 2)
                ground = QColor(shades.accent)
                ground.setAlpha(40)
                painter.fillPath(area, ground)
                painter.setPen(QPen(QColor(shades.accent), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(curve)
