"""Conifers, alone and as a forest in the fog."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import ImageChops

from drawing.colours import BLACK, WHITE, gradient, mix, ramp
from drawing.people import WALK, figure
from drawing.surfaces import fractal

if TYPE_CHECKING:
    from drawing.outlines import Point
    from drawing.pen import Pen
    from drawing.scene import Scene


def pine(s: Scene, pen: Pen, foot: Point, tall: float) -> None:
    """Draw a conifer."""
    x, y = foot
    tiers = max(5, round(tall / 26))
    pen.box(x - tall * 0.015, y - tall * 0.2, tall * 0.03, tall * 0.2)
    for i in range(tiers):
        top = y - tall + tall * 0.88 * i / tiers
        reach = tall * (0.03 + 0.17 * (i + 1) / tiers) * s.rng.uniform(0.85, 1.1)
        low = top + tall * 1.35 / tiers
        pen.polygon(
            [(x, top), (x + reach, low), (x + reach * 0.3, low - tall * 0.01), (x - reach * 0.3, low - tall * 0.01)]
        )
        pen.polygon([(x, top), (x + reach * 0.3, low - tall * 0.01), (x - reach, low)])


def forest(s: Scene) -> None:
    """Conifers in layers of fog, with rays of light."""
    s.backdrop([(0, (222, 232, 220)), (0.5, (178, 202, 192)), (1, (60, 92, 84))])
    s.glow(820, 260, 760, (255, 246, 206), 0.9)
    depths = 6
    for i in range(depths):
        near = i / (depths - 1)
        colour = mix((164, 192, 184), (14, 34, 32), near**0.85)
        with s.layer(colour, blur=3.2 * (1 - near)) as pen:
            x = s.rng.uniform(-120, 0)
            while x < s.w + 100:
                tall = s.rng.uniform(520, 900) * (0.6 + 0.85 * near)
                if not (near > 0.5 and 380 < x < 900):  # noqa: PLR2004 - a clearing for the path
                    pine(s, pen, (x, 1080 + 620 * near), tall)
                x += s.rng.uniform(70, 150) * (0.7 + 1.5 * near)
            pen.polygon([(0, 1050 + 590 * near), (s.w, 1070 + 560 * near), (s.w, s.h), (0, s.h)])
        if i < depths - 1:
            mist = ramp(fractal(s.size, (900, 320), s.rng), 70, 255)
            band = gradient(s.size, [(0.2, BLACK), (0.6 + near * 0.2, WHITE), (1, (150, 150, 150))]).convert("L")
            s.paint((214, 228, 216), ImageChops.multiply(mist, band), 0.7 * (1 - near))
    with s.layer((150, 158, 126), blur=8) as pen:
        pen.polygon([(628, 1420), (664, 1420), (740, 1560), (860, 1800), (340, 1800), (560, 1560)])
    with s.layer((255, 246, 210), opacity=0.22, blur=20) as pen:
        for angle in (1.55, 1.75, 1.93, 2.12, 2.32):
            far = (820 + 1900 * math.cos(angle), 180 + 1900 * math.sin(angle))
            pen.polygon([(806, 180), (834, 180), (far[0] + 80, far[1]), (far[0] - 80, far[1])])
    with s.layer((20, 24, 24)) as pen:
        figure(pen, 640, 1590, 190, WALK)
    with s.layer((214, 70, 44)) as pen:
        pen.box(620, 1430, 42, 66, 12)
    s.vignette(0.4)
