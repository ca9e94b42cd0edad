"""The pen: draws shapes into a mask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.outlines import Point

SMOOTH = 2  # shapes are drawn this much larger and reduced, for soft edges


class Pen:
    """Draws into a mask, in scene coordinates."""

    def __init__(self, mask: Image.Image) -> None:
        self._draw = ImageDraw.Draw(mask)

    def polygon(self, points: Sequence[Point], value: int = 255) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * SMOOTH, y * SMOOTH) for x, y in points], fill=value)

    def box(self, x: float, y: float, width: float, height: float, radius: float = 0, value: int = 255) -> None:
        """Fill a rectangle whose corners may be round."""
        left, top = round(x * SMOOTH), round(y * SMOOTH)
        right = max(left, round((x + width) * SMOOTH) - 1)
        bottom = max(top, round((y + height) * SMOOTH) - 1)
        self._draw.rounded_rectangle((left, top, right, bottom), round(radius * SMOOTH), fill=value)

    def oval(self, x: float, y: float, rx: float, ry: float | None = None, value: int = 255) -> None:
        """Fill an ellipse around its centre."""
        ry = rx if ry is None else ry
        self._draw.ellipse([v * SMOOTH for v in (x - rx, y - ry, x + rx, y + ry)], fill=value)

    def line(self, points: Sequence[Point], width: float, value: int = 255) -> None:
        """Draw a line with round ends and joints."""
        scaled = [(x * SMOOTH, y * SMOOTH) for x, y in points]
        thick = max(1, round(width * SMOOTH))
        self._draw.line(scaled, fill=value, width=thick, joint="curve")
        if thick > SMOOTH * 2:
            for x, y in scaled:
                self._draw.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=value)
