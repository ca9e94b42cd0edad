"""The two-parameter model: a constant per image and so much per unit, learned while running.

`y = constant + slope * x`, by least squares that forget: an observation counts half after `HALF_LIFE` later ones.
That a constant per file is what makes an ETA honest was found by owncloud/client #4428.
"""

from __future__ import annotations

from dataclasses import dataclass

HALF_LIFE = 40.0
ORIGIN = 0.5
"""For every two observations one says that nothing costs nothing.

The queue goes from small to large, so the line is always read beyond what was seen; without this the constant takes
what belongs to the slope, and the large ones are forecast far too early. Where there is a constant the line lies
below the data up to their mean, weighed by size, and above them beyond; without one it is theirs.
"""
_KEEP = 0.5 ** (1 / HALF_LIFE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line through what was seen; neither parameter is ever negative."""

    weight: float = 0.0
    sum_x: float = 0.0
    sum_y: float = 0.0
    sum_xx: float = 0.0
    sum_xy: float = 0.0

    def learned(self, x: float, y: float) -> Line:
        """Return the line that has also seen *y* at *x*."""
        return Line(
            self.weight * _KEEP + 1,
            self.sum_x * _KEEP + x,
            self.sum_y * _KEEP + y,
            self.sum_xx * _KEEP + x * x,
            self.sum_xy * _KEEP + x * y,
        )

    def parameters(self) -> tuple[float, float]:
        """Return the constant and the slope; 0 where nothing was seen."""
        if not self.weight:
            return 0.0, 0.0
        weight = self.weight * (1 + ORIGIN)
        mean_x, mean_y = self.sum_x / weight, self.sum_y / weight
        variance = self.sum_xx / weight - mean_x * mean_x
        covariance = self.sum_xy / weight - mean_x * mean_y
        slope = max(0.0, covariance / variance) if variance > 0 else 0.0
        if slope * mean_x > mean_y:  # a negative constant: the line goes through the origin instead
            return 0.0, mean_y / mean_x
        return mean_y - slope * mean_x, slope
