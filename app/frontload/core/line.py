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
what belongs to the slope, and the large ones are forecast far too early.
"""
_KEEP = 0.5 ** (1 / HALF_LIFE)
ASSUMED_WEIGHT = 0.2
"""An assumption steers the first forecast only: on a link ten times as fast, 30 images leave 2 % of it, not 20."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through what was seen; neither parameter is ever negative."""

    weight: float = 0.0
    sum_x: float = 0.0
    sum_y: float = 0.0
    sum_xx: float = 0.0
    sum_xy: float = 0.0

    @classmethod
    def assumed(cls, constant: float, slope: float, typical_x: float, weight: float = ASSUMED_WEIGHT) -> Line:
        """Return a line to begin with, worth *weight* observations spread about *typical_x*."""
        line = cls()
        for x in (0.5 * typical_x, 1.5 * typical_x):
            line = line.learned(x, constant + slope * x, weight / 2)
        return line

    def learned(self, x: float, y: float, weight: float = 1.0) -> Line:
        """Return the line that has also seen *y* at *x*, as a mean of *weight* observations."""
        keep = _KEEP**weight
        return Line(
            self.weight * keep + weight,
            self.sum_x * keep + weight * x,
            self.sum_y * keep + weight * y,
            self.sum_xx * keep + weight * x * x,
            self.sum_xy * keep + weight * x * y,
        )

    def at(self, x: float) -> float:
        """Return what is expected at *x*; 0 where nothing was seen."""
        constant, slope = self.parameters()
        return constant + slope * x

    def parameters(self) -> tuple[float, float]:
        """Return the constant and the slope."""
        if not self.weight:
            return 0.0, 0.0
        weight = self.weight * (1 + ORIGIN)
        mean_x, mean_y = self.sum_x / weight, self.sum_y / weight
        variance = self.sum_xx / weight - mean_x * mean_x
        covariance = self.sum_xy / weight - mean_x * mean_y
        slope = max(0.0, covariance / variance) if variance > 1e-9 * (mean_x * mean_x + 1e-9) else 0.0
        if slope * mean_x > mean_y:  # a negative constant: the line goes through the origin instead
            return 0.0, mean_y / mean_x
        return mean_y - slope * mean_x, slope
