"""A flower with dew on it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing.colours import WHITE, Colour, mix
from drawing.outlines import TAU, Point, petal
from drawing.surfaces import ball

if TYPE_CHECKING:
    from drawing.scene import Scene


def flower(s: Scene) -> None:
    """A close view of a flower with drops of dew."""
    s.backdrop([(0, (150, 190, 96)), (0.5, (72, 132, 76)), (1, (20, 62, 52))])
    for _ in range(70):
        colour = s.rng.choice([(220, 240, 140), (150, 210, 130), (255, 250, 200), (120, 190, 160)])
        s.bokeh(
            s.rng.uniform(0, s.w), s.rng.uniform(0, s.h), s.rng.uniform(40, 130), colour, s.rng.uniform(0.06, 0.24)
        )
    s.soften(9)
    with s.layer((70, 124, 60), blur=6) as pen:
        pen.line([(960, 700), (1010, 1000), (1020, 1360)], 46)
    cx, cy = 930.0, 600.0
    for ring, count, reach, colours in (
        (0, 20, 540, ((206, 36, 96), (255, 130, 150))),
        (1, 18, 450, ((226, 54, 106), (255, 158, 168))),
        (2, 15, 330, ((240, 80, 118), (255, 190, 184))),
    ):
        for i in range(count):
            angle = TAU * (i + ring * 0.5) / count + s.rng.uniform(-0.06, 0.06)
            ray(s, (cx, cy), angle, reach * s.rng.uniform(0.93, 1.05), colours)
    centre(s, cx, cy)
    drops = [
        (610, 330, 44),
        (1240, 380, 36),
        (700, 850, 40),
        (1180, 830, 30),
        (470, 640, 30),
        (1360, 640, 40),
        (900, 190, 30),
    ]
    for x, y, size in drops:
        with s.layer((120, 10, 50), opacity=0.45, blur=6) as pen:
            pen.oval(x + 5, y + 9, size * 0.5)
        drop = ball(size, (255, 170, 190), gloss=1)
        drop.putalpha(drop.getchannel("A").point([v * 7 // 10 for v in range(256)]))
        s.stamp(drop, x, y)
    s.glow(380, 120, 900, (255, 244, 190), 0.35)
    s.vignette(0.4)


def ray(s: Scene, middle: Point, angle: float, reach: float, colours: tuple[Colour, Colour]) -> None:
    """Draw one petal with its shadow and veins."""

    def at(along_: float, across: float) -> Point:
        c, n = math.cos(angle), math.sin(angle)
        return middle[0] + c * along_ - n * across, middle[1] + n * along_ + c * across

    wide = reach * 0.3
    shape = petal(at(30, 0), at(reach, 0), (at(reach * 0.66, wide), at(reach * 0.66, -wide)))
    tone = mix(*colours, 0.5 + 0.5 * math.cos(angle + 2.4) * 0.7 + s.rng.uniform(-0.12, 0.12))
    with s.layer((80, 0, 40), opacity=0.3, blur=9) as pen:
        pen.polygon([(x + 8, y + 12) for x, y in shape])
    with s.layer(tone) as pen:
        pen.polygon(shape)
    with s.layer(mix(tone, WHITE, 0.5), opacity=0.55, blur=6) as pen:
        pen.line([at(reach * 0.45, wide * 0.18), at(reach * 0.9, wide * 0.06)], 12)
    with s.layer(colours[0], opacity=0.5, blur=1) as pen:
        for k in (-0.2, -0.08, 0.06, 0.2):
            pen.line([at(60, k * 30), at(reach * 0.6, k * wide), at(reach * 0.93, k * wide * 0.35)], 2.5)


def centre(s: Scene, cx: float, cy: float) -> None:
    """Fill the flower's heart with seeds in a spiral."""
    with s.layer((90, 20, 20), opacity=0.6, blur=14) as pen:
        pen.oval(cx + 4, cy + 8, 152)
    with s.layer((110, 60, 16)) as pen:
        pen.oval(cx, cy, 140)
    seeds = [ball(18, colour) for colour in ((250, 206, 60), (240, 170, 40), (206, 120, 30), (150, 150, 50))]
    for i in range(420, 0, -1):
        away, turn = 7.1 * math.sqrt(i), i * 2.399963
        kind = 3 if i < 40 else (2 if i < 120 else s.rng.choice((0, 0, 1)))  # noqa: PLR2004
        s.stamp(seeds[kind], cx + away * math.cos(turn), cy + away * math.sin(turn) * 0.98)
