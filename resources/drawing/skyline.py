"""A city by the water."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing.colours import Colour, gradient, mix, ramp
from drawing.surfaces import fractal

if TYPE_CHECKING:
    from drawing.scene import Scene


def skyline(s: Scene) -> None:
    """A city by the water at dusk."""
    shore = 850
    s.backdrop(
        [
            (0, (24, 22, 72)),
            (0.3, (104, 60, 134)),
            (0.52, (238, 116, 116)),
            (0.68, (255, 196, 120)),
            (1, (255, 220, 150)),
        ]
    )
    cloud = fractal(s.size, (900, 150), s.rng)
    s.paint((255, 170, 150), ramp(cloud, 140, 255), 0.5)
    s.glow(1240, 830, 800, (255, 210, 120), 0.8)
    with s.layer((255, 246, 226)) as pen:
        pen.oval(420, 210, 46)
    s.glow(420, 210, 190, (255, 230, 220), 0.5)
    for colour, low, high, lit in (
        ((176, 96, 130), 150, 330, 0),
        ((104, 58, 110), 160, 450, 0.2),
        ((34, 24, 62), 90, 390, 0.5),
    ):
        buildings(s, shore, colour, (low, high), lit)
    with s.layer((34, 24, 62)) as pen:
        pen.polygon(
            [(806, shore), (822, 420), (846, 330), (850, 190), (856, 190), (860, 330), (884, 420), (900, shore)]
        )
        pen.box(0, shore - 26, s.w, 28)
    with s.layer((255, 226, 150)) as pen:
        pen.box(838, 430, 30, 12, 4)
        for x in range(12, s.w, 58):
            pen.oval(x, shore - 26, 3.5)
    s.glow(853, 190, 60, (255, 90, 90), 1)
    s.mirror(shore, (30, 22, 66), 0.34, 9)
    s.vignette(0.4)


def buildings(s: Scene, shore: int, colour: Colour, span: tuple[int, int], lit: float) -> None:
    """Draw a row of towers, some of their windows lit."""
    towers: list[tuple[float, float, float]] = []
    x = -20.0
    while x < s.w:
        wide = s.rng.uniform(52, 130)
        bulge = 0.55 + 0.45 * math.sin(math.pi * min(1, max(0, x / s.w))) ** 2
        towers.append((x, wide, s.rng.uniform(*span) * bulge))
        x += wide * s.rng.uniform(0.82, 1.15)
    with s.layer(gradient(s.size, [(0.35, colour), (0.72, mix(colour, (255, 150, 120), 0.25))])) as pen:
        for left, wide, tall in towers:
            pen.box(left, shore - tall, wide, tall)
            style = s.rng.random()
            if style < 0.25:  # noqa: PLR2004
                pen.line([(left + wide / 2, shore - tall), (left + wide / 2, shore - tall - 60)], 3)
            elif style < 0.5:  # noqa: PLR2004
                pen.box(left + wide * 0.2, shore - tall - 22, wide * 0.6, 24)
            elif style < 0.65:  # noqa: PLR2004
                pen.polygon(
                    [(left, shore - tall), (left + wide, shore - tall - 44), (left + wide, shore - tall + 2)]
                )
    with s.layer((255, 214, 130), opacity=0.9) as pen:
        for left, wide, tall in towers if lit else []:
            for column in range(int(wide // 15)):
                for row in range(int(tall // 20) - 1):
                    if s.rng.random() < lit * 0.62:
                        shine = s.rng.randint(110, 255)
                        pen.box(left + 6 + column * 15, shore - tall + 10 + row * 20, 8, 11, value=shine)
