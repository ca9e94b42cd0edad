"""The ground at night: stands, pitch, players and floodlights."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageEnhance, ImageOps

from drawing.colours import BLACK, ramp
from drawing.outlines import TAU, Point, path
from drawing.people import RUN, WALK, figure
from drawing.surfaces import speckle

if TYPE_CHECKING:
    from drawing.scene import Scene


def crowd_texture(s: Scene, dot: int, dim: float) -> Image.Image:
    """Return a far-away crowd: thousands of coloured dots."""
    size = (s.w // dot, s.h // dot)
    seats = Image.merge("RGB", [speckle(size, s.rng) for _ in range(3)])
    seats = ImageEnhance.Color(seats).enhance(0.55)
    people = Image.composite(seats, Image.new("RGB", size, (40, 52, 92)), ramp(speckle(size, s.rng), 60, 140))
    people = people.resize(s.size, Image.Resampling.BICUBIC)
    return ImageEnhance.Brightness(people).enhance(dim)


def stadium(s: Scene) -> None:
    """A ground at night, lit by floodlights."""
    s.backdrop([(0, (6, 10, 30)), (0.3, (20, 44, 92)), (0.48, (66, 98, 150)), (1, (10, 20, 30))])
    stand = crowd_texture(s, 5, 0.72)
    with s.layer(stand) as pen:
        pen.polygon([(-10, 330), (300, 420), (900, 452), (1500, 420), (1810, 330), (1810, 780), (-10, 780)])
    for top, dim in ((452, 0.3), (580, 0.35)):
        with s.layer(BLACK, opacity=dim, blur=16) as pen:
            pen.line([(-10, top - 100), (300, top + 8), (900, top + 30), (1500, top + 8), (1810, top - 100)], 46)
    with s.layer((120, 190, 255), blur=1) as pen:
        pen.line([(-10, 482), (300, 566), (900, 592), (1500, 566), (1810, 482)], 12)
    with s.layer((12, 16, 34)) as pen:
        pen.polygon(path("-10,215 300,352 900,394 1500,352 1810,215 1810,345 1500,432 900,462 300,432 -10,345"))
    with s.layer((190, 215, 255), opacity=0.8) as pen:
        pen.line([(-10, 345), (300, 432), (900, 462), (1500, 432), (1810, 345)], 3)
    pitch(s)
    for x, y, scale in ((165, 150, 1.25), (560, 205, 0.8), (1240, 205, 0.8), (1635, 150, 1.25)):
        floodlight(s, x, y, scale)
    s.vignette(0.5)


def pitch(s: Scene) -> None:
    """Draw the grass, its lines and the players."""

    def at(u: float, v: float) -> Point:
        depth = 1 + 1.15 * v
        return 900 + u * 1250 / depth, 300 + 930 / depth

    stripes = 16
    for i in range(stripes):
        a, b = -1.4 + 2.8 * i / stripes, -1.4 + 2.8 * (i + 1) / stripes
        with s.layer((38, 128, 58) if i % 2 else (52, 152, 70)) as pen:
            pen.polygon([at(a, -0.2), at(b, -0.2), at(b, 1), at(a, 1)])
    with s.layer((20, 40, 70)) as pen:
        pen.polygon([at(-1.5, 1), at(1.5, 1), at(1.5, 1.07), at(-1.5, 1.07)])
    with s.layer((236, 246, 236), opacity=0.9) as pen:
        pen.line([at(-1.5, 0.93), at(1.5, 0.93)], 3)
        pen.line([at(0, -0.2), at(0, 0.93)], 4)
        pen.line([at(0.27 * math.cos(a * TAU / 60), 0.42 + 0.3 * math.sin(a * TAU / 60)) for a in range(61)], 4)
        for side in (-1, 1):
            pen.line([at(side * 1.5, 0.1), at(side * 0.86, 0.1), at(side * 0.86, 0.76), at(side * 1.5, 0.76)], 4)
    places = [(-0.7, 0.25), (-0.42, 0.62), (-0.3, 0.12), (-0.12, 0.4), (0.08, 0.45), (0.2, 0.75), (0.38, 0.3)]
    places += [(0.55, 0.6), (0.75, 0.2), (-0.6, 0.82), (-0.05, 0.7), (0.5, 0.02)]
    for i, (u, v) in enumerate(sorted(places, key=lambda p: -p[1])):
        (x, y), tall = at(u, v), 118 / (1 + 1.15 * v)
        with s.layer((8, 50, 24), opacity=0.6, blur=2) as pen:
            pen.oval(x + tall * 0.3, y, tall * 0.42, tall * 0.06)
            pen.oval(x - tall * 0.3, y, tall * 0.42, tall * 0.06)
        with s.layer((226, 54, 58) if i % 2 else (245, 247, 250)) as pen:
            figure(pen, x, y, tall, RUN if i % 3 else WALK)
    sheen = ImageOps.invert(Image.radial_gradient("L")).resize((1800, 700))
    light = Image.new("L", s.size)
    light.paste(sheen, (0, 560))
    s.paint((230, 255, 220), light, 0.2)


def floodlight(s: Scene, x: float, y: float, scale: float) -> None:
    """Draw one mast with its lamps and their beam."""
    with s.layer((14, 18, 34)) as pen:
        pen.line([(x, y), (x, y + 260 * scale)], 9 * scale)
        pen.box(x - 70 * scale, y - 42 * scale, 140 * scale, 84 * scale, 5)
    with s.layer((215, 235, 255), opacity=0.13, blur=40) as pen:
        aim = 900 + (900 - x) * 0.2
        pen.polygon([(x - 60, y), (x + 60, y), (aim + 380, 1050), (aim - 380, 1050)])
    with s.layer((255, 255, 246)) as pen:
        for i in range(15):
            pen.oval(x + (i % 5 - 2) * 27 * scale, y + (i // 5 - 1) * 26 * scale, 10 * scale)
    s.glow(x, y, 330 * scale, (190, 215, 255), 0.75)
    s.glow(x, y, 130 * scale, (255, 255, 255), 0.8)
