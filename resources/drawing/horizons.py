"""Wide views: the sea at sunset and the desert."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import ImageChops

from drawing.colours import BLACK, WHITE, gradient, mix, ramp
from drawing.surfaces import fractal

if TYPE_CHECKING:
    from drawing.outlines import Point
    from drawing.scene import Scene


def sunset(s: Scene) -> None:
    """The sun goes down in the sea behind a sailing boat."""
    level, sun = 690, 1180
    s.backdrop(
        [
            (0, (44, 50, 110)),
            (0.22, (150, 82, 130)),
            (0.42, (246, 130, 84)),
            (0.575, (255, 214, 120)),
            (1, (250, 200, 120)),
        ]
    )
    for cell, low, colour in (((1100, 90), 130, (255, 150, 110)), ((800, 60), 165, (120, 60, 110))):
        streaks = ramp(fractal(s.size, cell, s.rng), low, 240)
        fade = gradient(s.size, [(0.02, WHITE), (0.52, BLACK)]).convert("L")
        s.paint(colour, ImageChops.multiply(streaks, fade), 0.9)
    s.glow(sun, 590, 820, (255, 190, 90), 0.9)
    with s.layer((255, 246, 206)) as pen:
        pen.oval(sun, 590, 84)
    s.glow(sun, 590, 230, (255, 240, 180), 0.8)
    sea = gradient(s.size, [(0.575, (236, 142, 92)), (0.68, (146, 78, 98)), (1, (28, 30, 66))])
    with s.layer(sea) as pen:
        pen.box(0, level, s.w, s.h - level)
    swell = fractal(s.size, (300, 26), s.rng)
    with s.layer((20, 22, 60), opacity=0.5, texture=ramp(swell, 110, 220)) as pen:
        pen.box(0, level + 14, s.w, s.h - level)
    glitter(s, level, sun)
    with s.layer((32, 20, 42)) as pen:
        pen.polygon([(470, 742), (800, 736), (770, 786), (520, 786)])
        pen.line([(650, 742), (650, 236)], 7)
    with s.layer((64, 34, 56)) as pen:
        pen.polygon([(660, 250), (662, 716), (846, 708), (770, 480)])
        pen.polygon([(638, 300), (634, 716), (476, 722), (560, 520)])
    with s.layer((255, 170, 100), opacity=0.5, blur=3) as pen:
        pen.line([(668, 262), (772, 484), (842, 700)], 6)
    with s.layer((20, 14, 34), opacity=0.55, blur=7) as pen:
        for i in range(18):
            wide = 160 - i * 7
            pen.oval(640 + s.rng.uniform(-20, 20), 796 + i * 17, wide, 5)
    with s.layer((40, 24, 48)) as pen:
        for x, y, span in ((930, 260, 34), (1010, 320, 26), (870, 350, 22), (1090, 250, 20)):
            pen.line([(x - span, y - span * 0.42), (x - span * 0.4, y - span * 0.5), (x, y)], 4.5)
            pen.line([(x, y), (x + span * 0.4, y - span * 0.5), (x + span, y - span * 0.36)], 4.5)
    s.vignette(0.35)


def glitter(s: Scene, level: float, sun: float) -> None:
    """Draw the path of light on the water."""
    for colour, count, opacity in (((255, 196, 120), 700, 0.55), ((255, 240, 190), 420, 0.85)):
        with s.layer(colour, opacity=opacity, blur=1) as pen:
            for _ in range(count):
                deep = s.rng.random() ** 1.4
                y = level + 4 + deep * (s.h - level)
                x = sun + s.rng.gauss(0, 44 + 170 * deep)
                pen.oval(x, y, s.rng.uniform(8, 20 + 54 * deep), 1.2 + 3.4 * deep)


def dunes(s: Scene) -> None:
    """Sand dunes in low light and someone who crosses them."""
    s.backdrop([(0, (64, 134, 186)), (0.3, (168, 200, 206)), (0.5, (252, 222, 180)), (1, (252, 222, 180))])
    s.glow(300, 420, 700, (255, 236, 190), 0.8)
    layers = [(520, 40, 900, 0.4), (600, 66, 1180, 1.7), (720, 110, 760, 3.1), (900, 150, 1240, 4.6)]
    for i, (level, swing, centre_x, phase) in enumerate(layers):
        near = i / (len(layers) - 1)
        crest = [
            (
                x,
                level
                - swing * math.sin(x / (250 + 130 * near) + phase)
                - 0.3 * swing * math.sin(x / 171 + phase * 2),
            )
            for x in range(-10, s.w + 20, 10)
        ]
        light, dark = mix((240, 196, 150), (244, 164, 82), near), mix((206, 150, 124), (140, 66, 40), near)
        with s.layer(gradient(s.size, [(level / s.h - 0.1, mix(light, WHITE, 0.18)), (1, light)])) as pen:
            pen.polygon([*crest, (s.w, s.h), (0, s.h)])
        slip = [(x, y + (x - centre_x) * 0.2 + 70 * math.sin(x / 190) + 60) for x, y in crest]
        lee = [(x, max(y, below)) for (x, y), (_, below) in zip(crest, slip, strict=True)]
        with s.layer(gradient(s.size, [(level / s.h, dark), (1, mix(dark, light, 0.55))]), blur=1.2) as pen:
            pen.polygon(crest + lee[::-1])
        ripples = fractal(s.size, (240, 12 + 12 * near), s.rng, 2)
        with s.layer(dark, opacity=0.18, texture=ramp(ripples, 120, 230)) as pen:
            pen.polygon([*crest, (s.w, s.h), (0, s.h)])
        if i == 2:  # noqa: PLR2004 - on the third crest
            walkers(s, crest)
    s.vignette(0.3)


def walkers(s: Scene, crest: list[Point]) -> None:
    """Draw three camels on a crest."""
    for index, scale in ((96, 1.0), (111, 0.94), (125, 0.9)):
        x, y = crest[index][0], crest[index][1] + 6
        with s.layer((66, 34, 30)) as pen:
            for dx in (-34, -22, 20, 32):
                pen.line([(x + dx * scale, y - 52 * scale), (x + (dx + 5) * scale, y)], 6 * scale)
            pen.oval(x, y - 62 * scale, 46 * scale, 19 * scale)
            pen.oval(x - 4 * scale, y - 78 * scale, 20 * scale, 22 * scale)
            neck = [(40, -64), (60, -60), (70, -96), (84, -100)]
            pen.line([(x + a * scale, y + b * scale) for a, b in neck], 10 * scale)
            pen.line([(x - 44 * scale, y - 62 * scale), (x - 52 * scale, y - 36 * scale)], 3 * scale)
