"""Points and the lines they make: paths, ridges, petals."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

Point = tuple[float, float]
TAU = math.tau


def ridge(width: int, level: float, height: float, rng: Random, rough: float = 0.52) -> list[Point]:
    """Return a skyline by midpoint displacement, from left to right."""
    line = [rng.uniform(-1, 1) * height * 0.4, rng.uniform(-1, 1) * height * 0.4]
    reach = height
    for _ in range(9):
        line = [
            value
            for a, b in zip(line, [*line[1:], None], strict=True)
            for value in ((a,) if b is None else (a, (a + b) / 2 + rng.uniform(-reach, reach)))
        ]
        reach *= rough
    return [(i * width / (len(line) - 1), level - value) for i, value in enumerate(line)]


def path(text: str) -> list[Point]:
    """Return the points of an outline written as in SVG: ``"x,y x,y"``."""
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in text.split())]


def steps(count: int) -> list[float]:
    """Return ``count`` + 1 even steps from 0 to 1."""
    return [i / count for i in range(count + 1)]


def petal(root: Point, tip: Point, bend: tuple[Point, Point]) -> list[Point]:
    """Return the outline of a leaf between two points, bulging towards two others."""

    def curve(control: Point, t: float) -> Point:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return root[0] * a + control[0] * b + tip[0] * c, root[1] * a + control[1] * b + tip[1] * c

    return [curve(bend[0], t) for t in steps(16)] + [curve(bend[1], t) for t in reversed(steps(16))]
