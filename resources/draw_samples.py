"""Draw the sample pictures in ``resources/samples``: procedural, seeded, with the metadata a press desk meets.

Run ``python resources/draw_samples.py [folder]``. Nothing here shows a real person, place or product.
"""

from __future__ import annotations

import math
import struct
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from PIL import ExifTags, Image, ImageChops, ImageCms, ImageDraw, ImageEnhance, ImageFilter, ImageOps
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Colour = tuple[int, int, int]
Point = tuple[float, float]
Stops = "Sequence[tuple[float, Colour]]"

LONG_SIDE = 1800  # scenes are drawn at this size and enlarged to their final one
SMOOTH = 2  # shapes are drawn this much larger and reduced, for soft edges
TAU = math.tau
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


# --- drawing tools -------------------------------------------------------------------------------------------


def mix(a: Colour, b: Colour, t: float) -> Colour:
    """Return the colour a share ``t`` of the way from ``a`` to ``b``."""
    t = min(1.0, max(0.0, t))
    return tuple(round(x + (y - x) * t) for x, y in zip(a, b, strict=True))  # type: ignore[return-value]


def along(stops: Stops, t: float) -> Colour:
    """Return the colour of a gradient at ``t``."""
    before = stops[0]
    for stop in stops:
        if t <= stop[0]:
            span = stop[0] - before[0]
            return mix(before[1], stop[1], (t - before[0]) / span if span else 1.0)
        before = stop
    return before[1]


def gradient(size: tuple[int, int], stops: Stops, *, sideways: bool = False) -> Image.Image:
    """Return a linear gradient, from top to bottom or from left to right."""
    steps = size[0] if sideways else size[1]
    strip = Image.new("RGB", (steps, 1) if sideways else (1, steps))
    strip.putdata([along(stops, i / max(1, steps - 1)) for i in range(steps)])
    return strip.resize(size)


def speckle(size: tuple[int, int], rng: Random) -> Image.Image:
    """Return white noise, the same on every machine."""
    return Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))


def fractal(size: tuple[int, int], cell: Point, rng: Random, octaves: int = 4) -> Image.Image:
    """Return cloudy noise whose largest features are ``cell`` pixels wide and high."""
    total: Image.Image | None = None
    for octave in range(octaves):
        across = max(2, round(size[0] * 2**octave / cell[0]) + 1)
        down = max(2, round(size[1] * 2**octave / cell[1]) + 1)
        layer = speckle((min(across, size[0]), min(down, size[1])), rng).resize(size, Image.Resampling.BICUBIC)
        total = layer if total is None else Image.blend(total, layer, 0.36)
    assert total is not None
    return ImageOps.autocontrast(total, cutoff=1)


def ramp(image: Image.Image, low: int, high: int, peak: int = 255) -> Image.Image:
    """Return ``image`` with ``low`` made black and ``high`` made ``peak``."""
    return image.point([round(peak * min(1.0, max(0.0, (v - low) / (high - low)))) for v in range(256)])


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


def ball(size: int, colour: Colour, *, gloss: float = 0.7) -> Image.Image:
    """Return a shaded sphere with an alpha channel."""
    big = size * SMOOTH
    falloff = Image.radial_gradient("L")
    shade = falloff.resize((big * 2, big * 2)).crop((big * 5 // 8, big * 5 // 8, big * 13 // 8, big * 13 // 8))
    sphere = ImageOps.colorize(
        ramp(shade, 10, 190), mix(colour, WHITE, 0.14), mix(colour, BLACK, 0.72), mid=colour, midpoint=120
    )
    spot = ImageOps.invert(falloff).resize((big // 2, big * 2 // 5))
    sphere.paste(WHITE, (big // 8, big // 8), ramp(spot, 100, 255, round(255 * gloss)))
    alpha = Image.new("L", (big, big))
    ImageDraw.Draw(alpha).ellipse((2, 2, big - 3, big - 3), fill=255)
    sphere.putalpha(alpha)
    return sphere.resize((size, size), Image.Resampling.LANCZOS)


def path(text: str) -> list[Point]:
    """Return the points of an outline written as in SVG: ``"x,y x,y"``."""
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in text.split())]


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


class Scene:
    """A picture in the making."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self.size = self.w, self.h = size
        self.image = Image.new("RGB", size)
        self.rng = Random(seed)

    @contextmanager
    def layer(
        self, fill: Colour | Image.Image, *, opacity: float = 1, blur: float = 0, texture: Image.Image | None = None
    ) -> Iterator[Pen]:
        """Paint ``fill`` through whatever the pen draws."""
        mask = Image.new("L", (self.w * SMOOTH, self.h * SMOOTH))
        yield Pen(mask)
        mask = mask.reduce(SMOOTH)
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur))
        if texture is not None:
            mask = ImageChops.multiply(mask, texture)
        self.paint(fill, mask, opacity)

    def paint(self, fill: Colour | Image.Image, mask: Image.Image, opacity: float = 1) -> None:
        """Paint ``fill`` through a mask."""
        if opacity < 1:
            mask = mask.point([round(v * opacity) for v in range(256)])
        self.image.paste(fill, (0, 0, self.w, self.h), mask)

    def backdrop(self, stops: Stops, *, sideways: bool = False) -> None:
        """Cover everything with a gradient."""
        self.image.paste(gradient(self.size, stops, sideways=sideways))

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 1) -> None:
        """Add light that fades from a centre."""
        disc = ImageOps.invert(Image.radial_gradient("L")).resize((max(2, round(radius * 2)),) * 2)
        self._add(x, y, disc.point([round(255 * strength * (v / 255) ** 2.2) for v in range(256)]), colour)

    def bokeh(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """Add an out-of-focus light: an even disc with a brighter rim."""
        big = max(4, round(radius * 2 * SMOOTH))
        disc = Image.new("L", (big + 8, big + 8))
        rim = max(2, big // 40)
        ImageDraw.Draw(disc).ellipse((4, 4, big + 3, big + 3), fill=200, outline=255, width=rim)
        self._add(x, y, disc.reduce(SMOOTH).point([round(v * strength) for v in range(256)]), colour)

    def _add(self, x: float, y: float, light: Image.Image, colour: Colour) -> None:
        """Screen coloured light onto the picture around a centre."""
        left, top = round(x - light.width / 2), round(y - light.height / 2)
        box = (left, top, left + light.width, top + light.height)
        lit = Image.composite(Image.new("RGB", light.size, colour), Image.new("RGB", light.size), light)
        self.image.paste(ImageChops.screen(self.image.crop(box), lit), (left, top))

    def stamp(self, sprite: Image.Image, x: float, y: float) -> None:
        """Put a sprite with alpha at a centre."""
        self.image.paste(sprite, (round(x - sprite.width / 2), round(y - sprite.height / 2)), sprite)

    def mirror(self, shore: int, tint: Colour, amount: float, wave: float) -> None:
        """Reflect what is above ``shore`` in rippled water."""
        depth = self.h - shore
        below = ImageOps.flip(self.image.crop((0, max(0, shore - depth), self.w, shore)))
        below = below.resize((self.w, depth)).filter(ImageFilter.GaussianBlur(2.5))
        below = Image.blend(below, Image.new("RGB", below.size, tint), amount)
        for y in range(0, depth, 2):
            swing = wave * (0.3 + y / depth) * math.sin(y * 0.35 / (0.4 + y / depth)) + self.rng.uniform(-1, 1)
            strip = ImageChops.offset(below.crop((0, y, self.w, y + 2)), round(swing), 0)
            self.image.paste(strip, (0, shore + y))

    def vignette(self, strength: float = 0.45) -> None:
        """Darken the corners."""
        corners = ramp(Image.radial_gradient("L").resize(self.size, Image.Resampling.BICUBIC), 110, 255)
        self.paint(BLACK, corners, strength)

    def soften(self, radius: float) -> None:
        """Blur what has been drawn so far."""
        self.image = self.image.filter(ImageFilter.GaussianBlur(radius))


# --- people --------------------------------------------------------------------------------------------------

# elbow, hand, elbow, hand, knee, foot, knee, foot of a pose: in body heights, x to the right and y up from the feet
JUMP: list[Point] = path("-0.21,0.92 -0.25,1.1 0.21,0.92 0.23,1.11 -0.15,0.31 -0.32,0.2 0.12,0.27 0.08,0")
CHEER: list[Point] = path("-0.21,0.9 -0.2,1.08 0.24,0.85 0.31,1.02 -0.1,0.25 -0.13,0 0.1,0.25 0.13,0")
RUN: list[Point] = path("-0.2,0.66 -0.12,0.55 0.18,0.65 0.29,0.74 0.17,0.38 0.11,0.14 -0.1,0.25 -0.31,0.17")
SPREAD: list[Point] = path("-0.27,0.82 -0.44,0.9 0.27,0.82 0.44,0.88 -0.11,0.25 -0.16,0 0.11,0.25 0.16,0")
WALK: list[Point] = path("-0.13,0.62 -0.09,0.47 0.13,0.62 0.16,0.48 0.06,0.25 0.12,0 -0.04,0.25 -0.12,0.02")


def limb(pen: Pen, a: Point, b: Point, thick: Point) -> None:
    """Draw an arm's or a leg's half, which tapers."""
    turn = math.atan2(b[1] - a[1], b[0] - a[0]) + math.pi / 2
    c, n = math.cos(turn) / 2, math.sin(turn) / 2
    pen.polygon(
        [
            (a[0] + c * thick[0], a[1] + n * thick[0]),
            (b[0] + c * thick[1], b[1] + n * thick[1]),
            (b[0] - c * thick[1], b[1] - n * thick[1]),
            (a[0] - c * thick[0], a[1] - n * thick[0]),
        ]
    )
    pen.oval(*a, thick[0] / 2)
    pen.oval(*b, thick[1] / 2)


def figure(pen: Pen, x: float, feet: float, tall: float, pose: list[Point], *, lean: float = 0) -> None:
    """Draw a person's outline."""

    def at(p: Point) -> Point:
        return x + (p[0] + lean * p[1]) * tall, feet - p[1] * tall

    elbow_l, hand_l, elbow_r, hand_r, knee_l, foot_l, knee_r, foot_r = pose
    pen.oval(*at((0, 0.925)), 0.053 * tall, 0.07 * tall)
    limb(pen, at((0, 0.89)), at((0, 0.81)), (0.055 * tall, 0.075 * tall))
    shirt = ((-0.05, 0.845), (0.05, 0.845), (0.125, 0.81), (0.12, 0.72), (0.085, 0.58), (0.1, 0.47))
    pen.polygon([at(p) for p in (*shirt, *((-px, py) for px, py in reversed(shirt)))])
    for side, elbow, hand in ((-0.105, elbow_l, hand_l), (0.105, elbow_r, hand_r)):
        limb(pen, at((side, 0.785)), at(elbow), (0.078 * tall, 0.052 * tall))
        limb(pen, at(elbow), at(hand), (0.052 * tall, 0.034 * tall))
        reach = (hand[0] + (hand[0] - elbow[0]) * 0.16, hand[1] + (hand[1] - elbow[1]) * 0.16)
        limb(pen, at(hand), at(reach), (0.042 * tall, 0.034 * tall))
    for side, knee, foot in ((-0.05, knee_l, foot_l), (0.05, knee_r, foot_r)):
        middle = (side * 0.35 + knee[0] * 0.65, 0.48 * 0.35 + knee[1] * 0.65)
        limb(pen, at((side, 0.48)), at(middle), (0.115 * tall, 0.11 * tall))
        limb(pen, at(middle), at(knee), (0.08 * tall, 0.07 * tall))
        limb(pen, at(knee), at(foot), (0.076 * tall, 0.042 * tall))
        toe = (foot[0] + math.copysign(0.07, foot[0]), foot[1] - 0.008)
        limb(pen, at(foot), at(toe), (0.046 * tall, 0.034 * tall))


# --- scenes --------------------------------------------------------------------------------------------------


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


def celebration(s: Scene) -> None:
    """Players jump before the stand after a goal; backlit."""
    s.backdrop(
        [
            (0, (34, 12, 58)),
            (0.35, (150, 36, 84)),
            (0.66, (250, 128, 62)),
            (0.8, (255, 206, 120)),
            (1, (90, 30, 30)),
        ]
    )
    for _ in range(170):
        y = s.rng.uniform(0, 760)
        colour = s.rng.choice([(255, 190, 110), (255, 120, 90), (255, 90, 150), (255, 240, 200)])
        s.bokeh(s.rng.uniform(0, s.w), y, s.rng.uniform(14, 46), colour, s.rng.uniform(0.08, 0.34))
    s.soften(3)
    smoke = fractal(s.size, (520, 330), s.rng)
    s.paint((255, 214, 170), ramp(smoke, 120, 255), 0.38)
    for x in (330, 900, 1470):
        s.glow(x, 130, 430, (255, 226, 180), 0.85)
    s.glow(900, 880, 900, (255, 190, 90), 0.55)
    with s.layer((30, 12, 24)) as pen:
        pen.polygon([(0, 1035), (900, 1015), (1800, 1035), (1800, 1200), (0, 1200)])
    blades = fractal(s.size, (14, 40), s.rng, 2)
    with s.layer((255, 160, 80), opacity=0.3, blur=6, texture=blades) as pen:
        pen.polygon([(0, 1042), (900, 1022), (1800, 1042), (1800, 1110), (0, 1110)])
    poses = [(300, 1065, 560, CHEER, 0.03), (650, 1010, 620, JUMP, -0.05), (985, 1092, 690, SPREAD, 0.02)]
    poses += [(1335, 1030, 590, JUMP, 0.06), (1600, 1066, 520, RUN, -0.08)]
    for offset, colour in ((-5, (255, 196, 120)), (0, (24, 9, 26))):
        with s.layer(colour) as pen:
            for x, y, tall, pose, lean in poses:
                figure(pen, x + offset, y + offset * 0.6, tall, pose, lean=lean)
    confetti(s, 190)
    s.vignette(0.5)


def confetti(s: Scene, count: int) -> None:
    """Scatter paper strips in the air."""
    for colour in ((255, 226, 110), (255, 255, 255), (255, 92, 116), (110, 214, 255)):
        with s.layer(colour, opacity=0.9, blur=0.6) as pen:
            for _ in range(count // 4):
                x, y, turn = s.rng.uniform(0, s.w), s.rng.uniform(0, s.h * 0.85), s.rng.uniform(0, TAU)
                reach = s.rng.uniform(4, 11)
                pen.line([(x, y), (x + reach * math.cos(turn), y + reach * math.sin(turn))], s.rng.uniform(3, 6))


def crowd(s: Scene) -> None:
    """Supporters in the stand, from behind, with scarves and flags."""
    s.backdrop([(0, (236, 242, 248)), (0.3, (170, 200, 226)), (1, (60, 70, 90))])
    s.glow(1350, 60, 900, (255, 240, 200), 0.9)
    shirts: list[Colour] = [
        (204, 38, 48),
        (226, 232, 238),
        (176, 26, 40),
        (32, 44, 84),
        (218, 60, 62),
        (240, 190, 70),
    ]
    hair: list[Colour] = [(40, 28, 24), (92, 60, 36), (30, 26, 30), (158, 112, 62), (70, 44, 34), (190, 160, 110)]
    skin: list[Colour] = [(236, 190, 160), (196, 140, 106), (140, 92, 66), (222, 172, 138)]
    rows = 8
    for row in range(rows):
        near = row / (rows - 1)
        y, head = 330 + 840 * near**1.35, 26 + 74 * near**1.3
        x = -head * s.rng.random() * 2
        while x < s.w + head:
            haze = (186, 206, 226)
            fade = 0.5 * (1 - near)
            top, arm = mix(s.rng.choice(shirts), haze, fade), mix(s.rng.choice(skin), haze, fade)
            fan(s, (x, y + s.rng.uniform(-0.5, 0.5) * head), head, (top, mix(s.rng.choice(hair), haze, fade), arm))
            x += head * s.rng.uniform(2.5, 3.1)
        with s.layer((30, 26, 50), opacity=0.16, blur=50) as pen:
            pen.box(0, y + head, s.w, head * 2.4)
        if row < rows - 2:
            s.soften(1.6)
        if row == rows - 4:
            flag(s, 430, 120, 1)
            flag(s, 1290, 200, 0.8)
    confetti(s, 130)
    s.glow(1350, 60, 1100, (255, 226, 170), 0.4)
    s.vignette(0.4)


def fan(s: Scene, at: Point, head: float, colours: tuple[Colour, Colour, Colour]) -> None:
    """Draw one supporter from behind; some raise their arms."""
    x, y = at
    top, hair, skin = colours
    left, upper = round(x - head * 2.4), round(y - head * 4.4)
    small = Scene((round(head * 4.8), round(head * 9)), 0)
    small.rng = s.rng
    small.image = s.image.crop((left, upper, left + small.w, upper + small.h))
    cx, cy = x - left, y - upper
    raised = s.rng.random()
    with small.layer(skin) as pen:
        pen.box(cx - head * 0.42, cy + head * 0.3, head * 0.84, head * 1.2, head * 0.2)
        for side in (-1, 1):
            if raised > (0.55 if side < 0 else 0.7):
                pen.line(
                    [(cx + side * head * 1.25, cy + head * 2), (cx + side * head * 1.6, cy - head * 0.4)],
                    head * 0.56,
                )
                hand = (cx + side * head * 1.35, cy - head * 2.3)
                pen.line([(cx + side * head * 1.6, cy - head * 0.4), hand], head * 0.42)
                pen.oval(*hand, head * 0.32, head * 0.4)
        pen.oval(cx - head * 0.82, cy + head * 0.15, head * 0.2, head * 0.28)
        pen.oval(cx + head * 0.82, cy + head * 0.15, head * 0.2, head * 0.28)
    with small.layer(gradient(small.size, [(0.55, top), (1, mix(top, BLACK, 0.55))])) as pen:
        pen.box(cx - head * 1.55, cy + head * 1.02, head * 3.1, head * 6, head * 0.85)
    with small.layer(gradient(small.size, [(0.38, mix(hair, WHITE, 0.18)), (0.62, mix(hair, BLACK, 0.3))])) as pen:
        pen.oval(cx, cy, head * 0.84, head * 1.0)
    if s.rng.random() > 0.45:  # noqa: PLR2004 - about half wear a scarf
        for i, colour in enumerate(((240, 240, 240), (200, 30, 44), (240, 240, 240))):
            with small.layer(mix(colour, top, 0.15)) as pen:
                pen.box(cx - head * 0.95, cy + head * (0.82 + 0.2 * i), head * 1.9, head * 0.21, head * 0.08)
    s.image.paste(small.image, (left, upper))


def flag(s: Scene, x: float, y: float, scale: float) -> None:
    """Draw a waving striped flag."""
    with s.layer((90, 74, 60)) as pen:
        pen.line([(x, y - 20), (x - 60 * scale, y + 480 * scale)], 7)
    for i, colour in enumerate(((206, 34, 48), (246, 246, 246), (206, 34, 48))):
        upper = [
            (x + t * 330 * scale, y + i * 68 * scale + 26 * scale * math.sin(t * 5.5 + i * 0.1)) for t in steps(30)
        ]
        lower = [(px - 8 * scale, py + 69 * scale) for px, py in upper]
        with s.layer(colour) as pen:
            pen.polygon(upper + lower[::-1])
    for t, shade in ((0.42, BLACK), (0.14, WHITE), (0.75, WHITE), (0.97, BLACK)):
        with s.layer(shade, opacity=0.16, blur=14 * scale) as pen:
            pen.box(x + t * 320 * scale - 20, y + 10, 34 * scale, 190 * scale)


def steps(count: int) -> list[float]:
    """Return ``count`` + 1 even steps from 0 to 1."""
    return [i / count for i in range(count + 1)]


def portrait(s: Scene) -> None:
    """A person in a hat before the lights of a city."""
    s.backdrop([(0, (12, 22, 44)), (0.5, (30, 48, 80)), (1, (58, 40, 56))])
    for _ in range(130):
        colour = s.rng.choice([(255, 176, 84), (255, 120, 70), (110, 190, 255), (255, 214, 150), (250, 96, 140)])
        y = s.rng.gauss(760, 360)
        s.bokeh(s.rng.uniform(0, s.w), y, s.rng.uniform(26, 92), colour, s.rng.uniform(0.12, 0.5))
    s.soften(4)
    hair = (58, 32, 24)
    with s.layer(gradient(s.size, [(0.3, (92, 52, 34)), (0.7, hair)])) as pen:
        pen.polygon(path("330,700 320,900 290,1110 330,1290 880,1290 916,1110 880,900 870,700"))
        pen.oval(600, 700, 272, 300)
    coat = gradient(s.size, [(0.1, (38, 74, 92)), (0.5, (26, 52, 70)), (0.95, (14, 28, 44))], sideways=True)
    with s.layer(coat) as pen:
        pen.polygon(path("360,1330 840,1330 1060,1440 1150,1600 1190,1800 10,1800 50,1600 140,1440"))
        pen.oval(230, 1525, 185, 130)
        pen.oval(970, 1525, 185, 130)
    face(s)
    knitwear(s)
    s.glow(170, 640, 620, (255, 170, 90), 0.42)
    s.glow(1110, 560, 520, (90, 160, 255), 0.3)
    s.vignette(0.5)


def face(s: Scene) -> None:
    """Draw the neck and a calm face lit from the left."""
    skin = gradient(s.size, [(0.3, (250, 208, 176)), (0.5, (232, 176, 142)), (0.68, (182, 118, 94))], sideways=True)
    with s.layer((176, 112, 88)) as pen:
        pen.box(500, 990, 200, 400, 60)
    with s.layer((120, 66, 56), opacity=0.6, blur=22) as pen:
        pen.oval(610, 1090, 120, 60)
    with s.layer(skin) as pen:
        pen.oval(600, 790, 205, 230)
        pen.polygon(path("397,810 408,900 446,1000 520,1078 600,1098 680,1078 754,1000 792,900 803,810"))
        pen.oval(600, 1040, 90, 58)
    with s.layer((232, 96, 84), opacity=0.3, blur=30) as pen:
        pen.oval(478, 916, 50, 36)
        pen.oval(724, 916, 50, 36)
    with s.layer((150, 84, 66), opacity=0.5, blur=9) as pen:
        pen.line([(622, 800), (634, 880), (628, 912)], 14)
        pen.oval(604, 922, 34, 9)
    with s.layer((255, 236, 214), opacity=0.55, blur=9) as pen:
        pen.line([(592, 790), (592, 895)], 13)
    for x in (512, 690):
        eye(s, x, 826)
    with s.layer((186, 66, 70)) as pen:
        pen.polygon(path("532,996 576,978 602,986 628,978 670,996 632,1022 602,1028 570,1022"))
    with s.layer((110, 30, 40), blur=1) as pen:
        pen.line([(534, 996), (572, 998), (602, 1002), (632, 998), (668, 996)], 4)
    with s.layer((255, 190, 180), opacity=0.55, blur=4) as pen:
        pen.oval(592, 1013, 24, 4)


def eye(s: Scene, x: float, y: float) -> None:
    """Draw an eye with its brow."""
    lid = [(x - 46, y + 6), (x - 28, y - 15), (x, y - 22), (x + 28, y - 15), (x + 46, y + 4)]
    with s.layer((130, 74, 60), opacity=0.4, blur=10) as pen:
        pen.oval(x, y - 20, 52, 20)
    with s.layer((246, 238, 232)) as pen:
        pen.polygon([*lid, (x + 24, y + 15), (x - 4, y + 20), (x - 28, y + 15)])
    with s.layer((70, 92, 72)) as pen:
        pen.oval(x, y - 2, 20, 20)
    with s.layer((16, 14, 16)) as pen:
        pen.oval(x, y - 2, 10)
    with s.layer(WHITE) as pen:
        pen.oval(x - 7, y - 9, 5)
    with s.layer((44, 22, 20)) as pen:
        pen.line(lid, 7)
    with s.layer((66, 36, 26), blur=2) as pen:
        pen.line([(x - 56, y - 52), (x - 20, y - 70), (x + 22, y - 70), (x + 56, y - 54)], 13)


def knitwear(s: Scene) -> None:
    """Draw the hair at the sides, the ribbed hat and the scarf."""
    with s.layer((74, 42, 30)) as pen:
        for side in (-1, 1):
            edge = [
                (600 + side * 150, 620),
                (600 + side * 262, 640),
                (600 + side * 290, 900),
                (600 + side * 300, 1180),
            ]
            pen.polygon([*edge, (600 + side * 236, 1230), (600 + side * 196, 1000), (600 + side * 184, 800)])
    with s.layer((150, 92, 56), opacity=0.5, blur=3) as pen:
        for x in (352, 376, 402):
            pen.line([(x + 20, 700), (x - 6, 940), (x - 20, 1180)], 5)
    wool = gradient(s.size, [(0.25, (250, 176, 70)), (0.5, (232, 140, 44)), (0.75, (160, 82, 30))], sideways=True)
    with s.layer(wool) as pen:
        pen.polygon([(600 + 282 * math.cos(a * math.pi), 570 - 310 * math.sin(a * math.pi)) for a in steps(60)])
        pen.oval(600, 258, 66)
        pen.box(306, 560, 588, 140, 62)
    with s.layer((110, 52, 16), opacity=0.4, blur=2) as pen:
        for i in range(-9, 10):
            pen.line([(600 + i * 31, 572), (600 + i * 31, 690)], 4)
            pen.line([(600 + i * 30, 556), (600 + i * 22, 400), (600 + i * 7, 290)], 3)
        pen.line([(318, 562), (882, 562)], 5)
    with s.layer(BLACK, opacity=0.35, blur=12) as pen:
        pen.line([(400, 716), (600, 726), (800, 716)], 22)
    scarf = gradient(s.size, [(0.25, (214, 62, 68)), (0.55, (186, 38, 54)), (0.8, (110, 18, 38))], sideways=True)
    for y, wide in ((1330, 300), (1230, 256)):
        with s.layer(BLACK, opacity=0.4, blur=12) as pen:
            pen.oval(600, y + 26, wide, 84)
        with s.layer(scarf) as pen:
            pen.oval(600, y, wide, 84)
        with s.layer((90, 10, 28), opacity=0.45, blur=3) as pen:
            for i in range(-6, 7):
                pen.line([(600 + i * wide / 7.5, y - 40), (600 + i * wide / 6.6, y + 66)], 5)
    with s.layer((150, 88, 70)) as pen:
        pen.oval(600, 1146, 112, 40)
    with s.layer((232, 176, 142)) as pen:
        pen.oval(594, 1064, 96, 40)
    with s.layer((90, 44, 40), opacity=0.45, blur=12) as pen:
        pen.line([(500, 1112), (600, 1130), (704, 1108)], 16)


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


def mountain(
    s: Scene,
    tops: Sequence[Point],
    base: float,
    colours: tuple[Colour, Colour, Colour],
    *,
    rough: float,
    snow: float,
) -> None:
    """Draw mountains: rock, snow down to about a height, and the sides that lie in shade."""
    line = peaks(s, tops, base, rough)
    outline = [*line, (s.w, base), (0, base)]
    rock, haze, shade = colours
    with s.layer(gradient(s.size, [(min(y for _, y in line) / s.h, rock), (base / s.h, haze)])) as pen:
        pen.polygon(outline)
    if snow:
        streaks = fractal(s.size, (110, 330), s.rng, 5)
        height = gradient(s.size, [(snow - 0.16, WHITE), (snow + 0.16, BLACK)]).convert("L")
        cover = ramp(Image.blend(streaks, height, 0.62), 112, 136)
        with s.layer((244, 249, 255), texture=cover) as pen:
            pen.polygon(outline)
    folds = ramp(fractal(s.size, (200, 420), s.rng, 5), 90, 200)
    with s.layer(shade, opacity=0.16, texture=folds) as pen:
        pen.polygon(outline)
    fade = gradient(s.size, [(0.2, WHITE), (base / s.h, (40, 40, 40))]).convert("L")
    with s.layer(shade, opacity=0.62, blur=1.2, texture=fade) as pen:
        for (x, _), (after, _) in zip(tops, [*tops[1:], (s.w + 1.0, base)], strict=True):
            slope = [point for point in line if x <= point[0] < after]
            valley = max(slope, key=lambda point: point[1])
            px, py = slope[0]
            spine = [slope[0]]
            while py < (valley[1] + base) / 2:
                py += s.rng.uniform(12, 30)
                px += s.rng.uniform(-22, 30)
                spine.append((px, py))
            pen.polygon([*spine, valley, *(point for point in reversed(slope) if point[0] < valley[0])])


def peaks(s: Scene, tops: Sequence[Point], base: float, rough: float) -> list[Point]:
    """Return a ridge that passes through the given tops."""
    noise = ridge(s.w, 0, rough, s.rng, 0.6)
    return [
        (
            x,
            min(base - (base - top) * max(0.0, 1 - abs(x - centre) / ((base - top) * 1.25)) for centre, top in tops)
            + dy,
        )
        for x, dy in noise
    ]


def lake(s: Scene) -> None:
    """Mountains mirrored in a lake."""
    shore = 760
    s.backdrop([(0, (38, 112, 190)), (0.35, (124, 186, 230)), (0.6, (226, 238, 240)), (1, (230, 240, 240))])
    fade = gradient(s.size, [(0.05, WHITE), (0.55, (90, 90, 90))]).convert("L")
    cloud = fractal(s.size, (900, 420), s.rng, 5).filter(ImageFilter.GaussianBlur(7))
    s.paint(WHITE, ImageChops.multiply(ramp(cloud, 118, 250), fade), 0.85)
    far = [(180, 450), (620, 400), (1160, 430), (1640, 370)]
    mountain(s, far, shore, ((120, 146, 180), (184, 208, 224), (96, 130, 176)), rough=26, snow=0.4)
    near = [(60, 520), (500, 380), (860, 170), (1250, 330), (1800, 470)]
    mountain(s, near, shore, ((82, 96, 118), (140, 164, 180), (52, 78, 128)), rough=52, snow=0.37)
    hill = [(0, 560), (380, 660), (1420, 640), (1800, 540)]
    mountain(s, hill, shore, ((58, 104, 74), (96, 140, 106), (24, 62, 60)), rough=20, snow=0)
    for low, high, colour in ((30, 70, (28, 66, 56)), (40, 96, (16, 46, 42))):
        with s.layer(colour) as pen:
            for _ in range(150):
                x = s.rng.uniform(0, s.w)
                if abs(x - 900) > s.rng.uniform(60, 620):
                    pine(s, pen, (x, shore + 4), s.rng.uniform(low, high))
    s.mirror(shore, (18, 74, 104), 0.22, 5)
    with s.layer(WHITE, opacity=0.4, blur=1.5) as pen:
        pen.box(0, shore - 1, s.w, 3)
    with s.layer((18, 34, 30)) as pen:
        pen.polygon([(0, 1180), (420, 1240), (760, 1310), (900, 1350), (0, 1350)])
        for x, tall in ((60, 620), (190, 460), (300, 330), (10, 420), (395, 220)):
            pine(s, pen, (x, 1265), tall)
    canoe(s, 1240, 1040)
    s.vignette(0.3)


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


def canoe(s: Scene, x: float, y: float) -> None:
    """Draw a red canoe with one paddler."""
    with s.layer((10, 40, 60), opacity=0.5, blur=5) as pen:
        pen.oval(x, y + 22, 130, 16)
    with s.layer((28, 34, 48)) as pen:
        pen.oval(x, y - 74, 15, 17)
        pen.line([(x + 20, y - 32), (x + 62, y + 18)], 4)
    with s.layer((240, 186, 60)) as pen:
        pen.polygon([(x - 24, y), (x - 19, y - 52), (x + 17, y - 52), (x + 24, y)])
        pen.line([(x - 16, y - 48), (x + 24, y - 24)], 11)
    with s.layer((206, 46, 42)) as pen:
        pen.polygon(
            [
                (x - 130, y - 18),
                (x - 96, y - 4),
                (x + 96, y - 4),
                (x + 130, y - 18),
                (x + 102, y + 20),
                (x - 102, y + 20),
            ]
        )


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


def perfume(s: Scene) -> None:
    """A bottle on a plinth before a plain backdrop."""
    s.backdrop([(0, (246, 204, 196)), (0.62, (250, 222, 212)), (0.68, (234, 182, 170)), (1, (246, 206, 194))])
    with s.layer((255, 240, 232), blur=3) as pen:
        pen.oval(1130, 640, 430)
    s.glow(1130, 640, 700, (255, 246, 236), 0.4)
    with s.layer((130, 60, 66), opacity=0.35, blur=34) as pen:
        pen.oval(1010, 1478, 620, 70)
    plinth = gradient(
        s.size, [(0.25, (255, 236, 228)), (0.5, (244, 206, 194)), (0.8, (206, 150, 142))], sideways=True
    )
    with s.layer(plinth) as pen:
        pen.box(440, 1290, 920, 180)
        pen.oval(900, 1470, 460, 76)
    with s.layer((255, 240, 234)) as pen:
        pen.oval(900, 1290, 460, 76)
    with s.layer((140, 64, 70), opacity=0.45, blur=16) as pen:
        pen.oval(960, 1302, 300, 36)
    bottle(s)
    leaves(s)
    s.vignette(0.16)


def bottle(s: Scene) -> None:
    """Draw the bottle with its cap and label."""
    glass = [
        (0.34, (176, 76, 96)),
        (0.40, (240, 156, 160)),
        (0.5, (226, 112, 124)),
        (0.62, (196, 78, 98)),
        (0.66, (116, 34, 60)),
    ]
    with s.layer(gradient(s.size, glass, sideways=True)) as pen:
        pen.box(610, 640, 580, 660, 74)
    with s.layer((255, 200, 190), opacity=0.5, blur=4) as pen:
        pen.box(646, 760, 508, 490, 50)
    with s.layer(gradient(s.size, [(0.4, (206, 78, 102)), (0.72, (240, 140, 140))])) as pen:
        pen.box(656, 830, 488, 412, 44)
    with s.layer(WHITE, opacity=0.75, blur=5) as pen:
        pen.box(634, 700, 20, 520, 10)
        pen.box(668, 672, 300, 9, 4)
    with s.layer(WHITE, opacity=0.25, blur=3) as pen:
        pen.polygon([(930, 660), (1060, 660), (900, 1290), (770, 1290)])
    gold = [
        (0.42, (150, 104, 50)),
        (0.455, (255, 232, 176)),
        (0.5, (226, 176, 98)),
        (0.56, (250, 216, 150)),
        (0.585, (120, 78, 36)),
    ]
    with s.layer(gradient(s.size, gold, sideways=True)) as pen:
        pen.box(790, 588, 220, 60, 8)
        pen.box(750, 330, 300, 258, 22)
    with s.layer((110, 70, 34), opacity=0.6, blur=2) as pen:
        pen.box(752, 576, 296, 8)
    with s.layer((252, 244, 236)) as pen:
        pen.box(740, 900, 320, 230, 8)
    with s.layer((170, 66, 84)) as pen:
        pen.polygon([(900, 936), (936, 990), (900, 1044), (864, 990)])
        pen.box(800, 1066, 200, 7)
        pen.box(840, 1088, 120, 7)


def leaves(s: Scene) -> None:
    """Lay a branch with leaves beside the bottle."""
    with s.layer((74, 104, 82)) as pen:
        pen.line([(1340, 1330), (1410, 1080), (1440, 820), (1420, 560)], 8)
    for i in range(10):
        t = i / 9
        x, y = 1345 + 95 * math.sin(t * 2.2), 1240 - 690 * t
        side = -1 if i % 2 else 1
        tip = (x + side * (210 - 90 * t), y - 130)
        bend = (x + side * 70, y - 130), (x + side * 130, y - 20)
        with s.layer(mix((66, 112, 86), (140, 176, 130), s.rng.random())) as pen:
            pen.polygon(petal((x, y), tip, bend))
        with s.layer((200, 220, 180), opacity=0.5) as pen:
            pen.line([(x, y), tip], 3)


def petal(root: Point, tip: Point, bend: tuple[Point, Point]) -> list[Point]:
    """Return the outline of a leaf between two points, bulging towards two others."""

    def curve(control: Point, t: float) -> Point:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return root[0] * a + control[0] * b + tip[0] * c, root[1] * a + control[1] * b + tip[1] * c

    return [curve(bend[0], t) for t in steps(16)] + [curve(bend[1], t) for t in reversed(steps(16))]


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


def aurora(s: Scene) -> None:
    """Northern lights above a hut by a lake."""
    shore = 900
    s.backdrop([(0, (6, 8, 34)), (0.45, (10, 34, 66)), (0.75, (24, 84, 96)), (1, (8, 24, 40))])
    for size, count in ((0.9, 700), (1.5, 160), (2.3, 40)):
        with s.layer((236, 242, 255), opacity=0.9) as pen:
            for _ in range(count):
                pen.oval(s.rng.uniform(0, s.w), s.rng.uniform(0, 850), size, value=s.rng.randint(90, 255))
    for level, swing, tall, phase, hues in (
        (470, 80, 250, 0.0, ((60, 255, 150), (120, 70, 230))),
        (640, 110, 360, 2.2, ((90, 255, 170), (190, 60, 200))),
        (760, 60, 210, 4.0, ((40, 220, 170), (60, 110, 230))),
    ):
        curtain(s, (level, swing, phase), tall, hues)
    tops = [(240, 600), (700, 700), (1180, 640), (1560, 550)]
    mountain(s, tops, shore, ((46, 104, 116), (10, 26, 42), (5, 12, 30)), rough=30, snow=0)
    with s.layer((5, 12, 20)) as pen:
        for _ in range(90):
            pine(s, pen, (s.rng.uniform(0, s.w), shore + 4), s.rng.uniform(30, 110))
        pen.box(1230, 826, 170, 80)
        pen.polygon([(1208, 832), (1315, 760), (1422, 832)])
        pen.box(1362, 766, 18, 40)
    with s.layer((255, 196, 96)) as pen:
        pen.box(1258, 848, 36, 32, 2)
        pen.box(1332, 848, 36, 32, 2)
    s.glow(1312, 862, 150, (255, 170, 70), 0.8)
    s.mirror(shore, (6, 22, 40), 0.25, 6)
    s.vignette(0.45)


def curtain(s: Scene, wave: tuple[float, float, float], tall: float, hues: tuple[Colour, Colour]) -> None:
    """Add one curtain of polar light."""
    level, swing, phase = wave
    wide, high = s.w // 5, s.h // 5
    rays = speckle((wide // 3, 1), s.rng).resize((wide, 1), Image.Resampling.BICUBIC).tobytes()
    broad = speckle((9, 1), s.rng).resize((wide, 1), Image.Resampling.BICUBIC).tobytes()
    light, tint = bytearray(wide * high), bytearray(wide * high)
    for x in range(wide):
        foot = (level + swing * math.sin(x / 46 + phase) + 0.4 * swing * math.sin(x / 17 + phase * 3)) / 5
        power = (0.25 + 0.75 * broad[x] / 255) * (0.55 + 0.45 * rays[x] / 255)
        reach = tall / 5 * (0.75 + 0.5 * rays[x] / 255)
        for y in range(high):
            away = foot - y
            fade = math.exp(-away / reach) if away >= 0 else math.exp(away / 5)
            light[y * wide + x] = round(255 * power * fade)
            tint[y * wide + x] = round(255 * min(1.0, max(0.0, away / (reach * 1.5))))
    glow = Image.frombytes("L", (wide, high), bytes(light)).resize(s.size, Image.Resampling.BICUBIC)
    hue = Image.frombytes("L", (wide, high), bytes(tint)).resize(s.size, Image.Resampling.BICUBIC)
    colour = ImageOps.colorize(hue, hues[0], hues[1])
    s.image = ImageChops.screen(s.image, Image.composite(colour, Image.new("RGB", s.size), glow))


def market(s: Scene) -> None:
    """Crates of fruit on a stall."""
    s.backdrop([(0, (70, 44, 30)), (1, (40, 24, 16))])
    kinds: list[tuple[Colour, int, float]] = [
        ((246, 132, 10), 122, 1.0),
        ((196, 22, 32), 116, 1.04),
        ((250, 206, 30), 100, 1.3),
        ((116, 170, 30), 110, 1.02),
        ((92, 34, 96), 88, 1.12),
        ((250, 122, 84), 126, 1.0),
    ]
    for i, (colour, size, stretch) in enumerate(kinds):
        crate(s, ((i % 3) * 600, (i // 3) * 675), colour, size, stretch)
    for i, price in enumerate((3, 2, 4, 3, 2, 5)):
        tag(s, (i % 3) * 600 + 300, (i // 3) * 675 + 596, price)
    s.glow(300, 0, 1300, (255, 226, 170), 0.16)
    s.vignette(0.45)


def fruit(colour: Colour, size: int, stretch: float) -> Image.Image:
    """Return one fruit with the mark of its stem."""
    sprite = ball(size, colour, gloss=0.5)
    draw = ImageDraw.Draw(sprite)
    x, y = size * 0.56, size * 0.3
    draw.ellipse((x - size / 11, y - size / 18, x + size / 11, y + size / 18), fill=mix(colour, BLACK, 0.35))
    draw.ellipse((x - size / 28, y - size / 28, x + size / 28, y + size / 28), fill=(70, 62, 24))
    sprite = sprite.filter(ImageFilter.SMOOTH)
    return sprite.resize((round(size * stretch), size), Image.Resampling.BICUBIC)


def crate(s: Scene, corner: Point, colour: Colour, size: int, stretch: float) -> None:
    """Fill one crate with fruit, back row first."""
    left, top = corner
    with s.layer((26, 14, 10)) as pen:
        pen.box(left + 14, top + 14, 572, 646, 10)
    inside = Scene((572, 646), 0)
    inside.image = s.image.crop((round(left) + 14, round(top) + 14, round(left) + 586, round(top) + 660))
    others = (mix(colour, WHITE, 0.5), BLACK, (250, 190, 40), (120, 140, 30), colour)
    balls = [fruit(mix(colour, other, s.rng.uniform(0, 0.2)), size, stretch) for other in others]
    y, row = -10.0, 0
    while y < inside.h:
        x = (row % 2) * size * 0.45 - 10
        while x < inside.w + size:
            fx, fy = x + s.rng.uniform(-9, 9), y + s.rng.uniform(-9, 9)
            shade = Image.new("RGBA", (size + 30, size + 30), (20, 6, 4, 0))
            shade.putalpha(ramp(ImageOps.invert(Image.radial_gradient("L")).resize(shade.size), 70, 190, 170))
            inside.stamp(shade, fx + 7, fy + 14)
            inside.stamp(
                s.rng.choice(balls).rotate(s.rng.uniform(-28, 28), Image.Resampling.BICUBIC, expand=True), fx, fy
            )
            x += size * stretch * 0.9
        y, row = y + size * 0.7, row + 1
    s.image.paste(inside.image, (round(left) + 14, round(top) + 14))
    wood = [(0, (206, 152, 96)), (1, (140, 92, 52))]
    grain = ramp(fractal(s.size, (700, 12), s.rng, 3), 90, 200)
    for x, y, wide, high in ((0, 0, 600, 26), (0, 590, 600, 85), (0, 0, 24, 675), (576, 0, 24, 675)):
        with s.layer(gradient(s.size, wood)) as pen:
            pen.box(left + x, top + y, wide, high, 6)
        with s.layer((90, 52, 26), opacity=0.5, texture=grain) as pen:
            pen.box(left + x, top + y, wide, high, 6)
    with s.layer(BLACK, opacity=0.45, blur=9) as pen:
        pen.box(left + 24, top + 26, 552, 16)
        pen.box(left, top + 668, 600, 10)


def tag(s: Scene, x: float, y: float, price: int) -> None:
    """Draw a price card with as many dots as it costs coins."""
    with s.layer(BLACK, opacity=0.5, blur=7) as pen:
        pen.box(x - 96, y - 56, 200, 120, 8)
    with s.layer((250, 246, 230)) as pen:
        pen.box(x - 100, y - 64, 200, 120, 8)
    with s.layer((40, 90, 70)) as pen:
        pen.box(x - 76, y - 40, 152, 14, 6)
        for i in range(price):
            pen.oval(x + (i - (price - 1) / 2) * 30, y + 14, 11)


def watch(s: Scene) -> None:
    """A wrist watch, to be cut out."""
    s.backdrop([(0, WHITE), (1, WHITE)])
    strap = [(0.36, (66, 36, 24)), (0.44, (168, 98, 58)), (0.56, (140, 78, 46)), (0.64, (58, 30, 20))]
    with s.layer(gradient(s.size, strap, sideways=True)) as pen:
        watch_strap(pen)
    with s.layer((240, 214, 170), opacity=0.8) as pen:
        for x in (698, 1098):
            for y in [*range(120, 520, 34), *range(1300, 1690, 34)]:
                pen.box(x, y, 5, 20, 2)
    steel = [
        (0.2, (120, 126, 136)),
        (0.35, (246, 248, 252)),
        (0.5, (170, 176, 186)),
        (0.68, (236, 240, 246)),
        (0.8, (96, 102, 112)),
    ]
    with s.layer(gradient(s.size, steel, sideways=True)) as pen:
        watch_case(pen)
    with s.layer(gradient(s.size, steel)) as pen:
        pen.oval(900, 900, 400)
    with s.layer(gradient(s.size, [(0.28, (24, 62, 104)), (0.75, (10, 26, 56))])) as pen:
        pen.oval(900, 900, 366)
    with s.layer((236, 240, 246)) as pen:
        for i in range(60):
            a, inner = TAU * i / 60, 300 if i % 5 == 0 else 334
            pen.line(
                [(900 + r * math.cos(a), 900 + r * math.sin(a)) for r in (inner, 350)], 13 if i % 5 == 0 else 4
            )
    for angle, reach, thick in ((-2.45, 200, 20), (-0.55, 296, 14)):
        with s.layer((250, 250, 252)) as pen:
            pen.line([(900, 900), (900 + reach * math.cos(angle), 900 + reach * math.sin(angle))], thick)
    with s.layer((240, 96, 50)) as pen:
        pen.line(
            [
                (900 - 60 * math.cos(1.2), 900 - 60 * math.sin(1.2)),
                (900 + 320 * math.cos(1.2), 900 + 320 * math.sin(1.2)),
            ],
            6,
        )
        pen.oval(900, 900, 22)
    with s.layer(WHITE, opacity=0.13, blur=3) as pen:
        pen.polygon([(620, 664), (860, 536), (1010, 552), (600, 1106), (536, 960)])
    outline = Image.new("L", (s.w * SMOOTH, s.h * SMOOTH))
    watch_strap(Pen(outline))
    watch_case(Pen(outline))
    s.image.putalpha(outline.reduce(SMOOTH))


def watch_strap(pen: Pen) -> None:
    """Draw the outline of the strap."""
    pen.polygon([(690, 40), (1110, 40), (1150, 620), (650, 620)])
    pen.polygon([(650, 1180), (1150, 1180), (1110, 1760), (690, 1760)])


def watch_case(pen: Pen) -> None:
    """Draw the outline of the case, its lugs and its crown."""
    pen.oval(900, 900, 430)
    for x in (640, 1100):
        pen.box(x, 470, 60, 860, 26)
    pen.box(1310, 850, 76, 100, 18)


# --- metadata ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One picture: what it shows, how it is stored and what is known about it."""

    path: str
    draw: Callable[[Scene], None]
    pixels: tuple[int, int]  # as seen, upright
    title: str
    taken: str  # a time of day
    artist: str
    quality: int = 78
    grain: float = 1.6
    orientation: int = 1
    rating: int | None = None
    label: str | None = None
    urgency: int | None = None
    gps: tuple[float, float] | None = None
    profile: str = ""


DAY = "2026:04:18"
OFFSET = "+02:00"
ANNA, JONAS, DESK = "Anna Beispiel", "Jonas Muster", "Frontload Sample Desk"

LONG_NAME = "Spaziergängerin im Nebelwald – früh am Morgen, ungeschnittene Fassung für das Wochenendmagazin (2).jpg"

SAMPLES = [
    Sample(
        path="Half-time/DSC_0412.JPG",
        draw=stadium,
        pixels=(6000, 4000),
        title="Kick-off under floodlights",
        taken="20:46:12",
        artist=ANNA,
        rating=4,
        label="Yellow",
        urgency=3,
        gps=(12.3456, -45.6789),
        profile="srgb",
    ),
    Sample(
        path="Half-time/goal-celebration.jpg",
        draw=celebration,
        pixels=(5472, 3648),
        title="The goal in the 44th minute",
        taken="21:31:07",
        artist=ANNA,
        rating=5,
        label="Red",
        urgency=1,
    ),
    Sample(
        path="Half-time/crowd.jpeg",
        draw=crowd,
        pixels=(4032, 3024),
        title="Supporters in the north stand",
        taken="20:12:55",
        artist=JONAS,
        rating=2,
        urgency=5,
    ),
    Sample(
        path="Portraits/DSC_0398.JPG",
        draw=portrait,
        pixels=(4000, 6000),
        title="Portrait in the evening before the match",
        taken="19:20:41",
        artist=ANNA,
        orientation=8,
        rating=4,
        label="Green",
        urgency=4,
    ),
    Sample(
        path="Portraits/" + LONG_NAME,
        draw=forest,
        pixels=(3456, 5184),
        title="Früh im Nebelwald",
        taken="07:05:18",
        artist=JONAS,
        orientation=6,
        rating=3,
    ),
    Sample(
        path="Archive/IMG_2207.jpg",
        draw=lake,
        pixels=(4032, 3024),
        title="A red canoe on the lake",
        taken="10:44:03",
        artist=JONAS,
        rating=3,
        urgency=6,
    ),
    Sample(
        path="Archive/IMG_2291.jpg",
        draw=sunset,
        pixels=(6000, 4000),
        title="Sailing boat at sunset",
        taken="19:58:30",
        artist=JONAS,
        profile="wide",
        label="Blue",
        urgency=7,
    ),
    Sample(
        path="Archive/skyline-dusk.jpg",
        draw=skyline,
        pixels=(5472, 3648),
        title="The city at dusk",
        taken="20:31:49",
        artist=DESK,
        orientation=3,
    ),
    Sample(
        path="Archive/aurora.jpg",
        draw=aurora,
        pixels=(3600, 2400),
        title="Northern lights above the hut",
        taken="23:12:26",
        artist=DESK,
        rating=5,
        label="Purple",
        urgency=8,
    ),
    Sample(
        path="Archive/dunes.webp",
        draw=dunes,
        pixels=(4500, 3000),
        title="Caravan",
        taken="08:21:14",
        artist=DESK,
        rating=1,
        quality=72,
    ),
    Sample(
        path="Magazine/macro_flower_01.jpg",
        draw=flower,
        pixels=(4608, 3456),
        title="Dew on a flower",
        taken="09:02:37",
        artist=JONAS,
        rating=0,
    ),
    Sample(
        path="Magazine/market fruit.jpg",
        draw=market,
        pixels=(4608, 3456),
        title="Fruit at the weekly market",
        taken="11:36:20",
        artist=ANNA,
        rating=3,
        label="Green",
        urgency=5,
        quality=76,
    ),
    Sample(
        path="Shop/perfume-rose.jpg",
        draw=perfume,
        pixels=(3000, 3000),
        title="Rose, 50 ml",
        taken="14:15:00",
        artist=DESK,
        quality=84,
        grain=0.7,
        profile="srgb",
    ),
    Sample(
        path="Shop/watch-cutout.png",
        draw=watch,
        pixels=(2000, 2000),
        title="Watch, cut out",
        taken="14:48:00",
        artist=DESK,
        grain=0,
    ),
]


def exif_of(sample: Sample) -> Image.Exif:
    """Return the camera's and the photographer's notes."""
    exif = Image.Exif()
    stamp = f"{DAY} {sample.taken}"
    base = ExifTags.Base
    exif[base.Make] = "Frontload Sample"
    exif[base.Model] = "Procedural One"
    exif[base.Orientation] = sample.orientation
    exif[base.DateTime] = stamp
    exif[base.Artist] = sample.artist
    exif[base.Copyright] = f"2026 {sample.artist}. Sample picture, free to use."
    exif[base.ImageDescription] = sample.title.encode()  # UTF-8, as most tools write it
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[base.DateTimeOriginal] = details[base.DateTimeDigitized] = stamp
    details[base.OffsetTime] = details[base.OffsetTimeOriginal] = details[base.OffsetTimeDigitized] = OFFSET
    details[base.ExposureTime] = IFDRational(1, 500)
    details[base.FNumber] = IFDRational(28, 10)
    details[base.ISOSpeedRatings] = 800
    details[base.FocalLength] = IFDRational(85, 1)
    if sample.gps:
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        for value, refs, ref, tag in ((sample.gps[0], "NS", 1, 2), (sample.gps[1], "EW", 3, 4)):
            place[ref] = refs[value < 0]
            place[tag] = degrees(abs(value))
    return exif


def degrees(value: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Return degrees, minutes and seconds as EXIF has them."""
    hundredths = round(value * 360_000)
    return (
        IFDRational(hundredths // 360_000, 1),
        IFDRational(hundredths // 6000 % 60, 1),
        IFDRational(hundredths % 6000, 100),
    )


def xmp_of(sample: Sample) -> bytes:
    """Return the editor's notes: stars, colour label and urgency."""
    notes = [("xmp:Rating", sample.rating), ("xmp:Label", sample.label), ("photoshop:Urgency", sample.urgency)]
    facts = "".join(f" {name}={quoteattr(str(value))}" for name, value in notes if value is not None)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f'{facts}><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(sample.title)}</rdf:li></rdf:Alt>'
        "</dc:title>"
        f"<dc:creator><rdf:Seq><rdf:li>{escape(sample.artist)}</rdf:li></rdf:Seq></dc:creator>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def srgb_profile() -> bytes:
    """Return an sRGB profile with a fixed date in it, so that every run writes the same bytes."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[24:36] = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    return bytes(made)


def wide_profile() -> bytes:
    """Return a small ICC 2.1 profile whose colours are those of Adobe RGB (1998)."""

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(v * 65536)) for v in values)

    name = b"Frontload Sample Wide RGB\0"
    gamma = b"curv\0\0\0\0" + struct.pack(">IH", 1, 563) + b"\0\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(78),
        b"cprt": b"text\0\0\0\0Public domain\0",
        b"wtpt": xyz(0.9505, 1.0, 1.0891),
        b"rXYZ": xyz(0.60974, 0.31111, 0.01947),
        b"gXYZ": xyz(0.20528, 0.62567, 0.06087),
        b"bXYZ": xyz(0.14919, 0.06322, 0.74457),
        b"rTRC": gamma,
        b"gTRC": gamma,
        b"bTRC": gamma,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for key, data in tags.items():
        table += key + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head + bytes(128 - len(head)) + table + body


# --- making files --------------------------------------------------------------------------------------------


def film_grain(image: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Add a fine grain, which also hides the steps in smooth skies."""
    tile = Image.blend(speckle((512, 512), rng), speckle((512, 512), rng), 0.5).filter(
        ImageFilter.GaussianBlur(0.6)
    )
    tile = tile.point([round(128 + (v - 128) * strength / 30) for v in range(256)])
    row = Image.new("L", (image.width, 512), 128)
    for x in range(0, image.width, 512):
        row.paste(tile, (x, 0))
    for y in range(0, image.height, 512):
        strip = image.crop((0, y, image.width, min(image.height, y + 512)))
        noise = row.crop((0, 0, image.width, strip.height))
        image.paste(ImageChops.add(strip, Image.merge("RGB", [noise] * 3), 1, -128), (0, y))
    return image


def render(sample: Sample, seed: int) -> Image.Image:
    """Draw a sample upright at its full size."""
    scale = LONG_SIDE / max(sample.pixels)
    scene = Scene((round(sample.pixels[0] * scale), round(sample.pixels[1] * scale)), seed)
    sample.draw(scene)
    image = scene.image.resize(sample.pixels, Image.Resampling.LANCZOS)
    return film_grain(image, sample.grain, scene.rng) if sample.grain else image


def save(sample: Sample, image: Image.Image, target: Path) -> None:
    """Write a sample with its metadata, turned the way its camera was held."""
    turns = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    profile = None
    if sample.profile == "wide":
        profile = wide_profile()
        converted = ImageCms.profileToProfile(
            image, ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(BytesIO(profile)), outputMode="RGB"
        )
        image = converted or image
    elif sample.profile:
        profile = srgb_profile()
    if sample.orientation in turns:
        image = image.transpose(turns[sample.orientation])
    exif, xmp = exif_of(sample), xmp_of(sample)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".png":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        image.save(target, optimize=True, exif=exif, pnginfo=info)
    elif target.suffix == ".webp":
        image.save(target, quality=sample.quality, method=2, exif=exif, xmp=xmp)
    else:
        image.save(target, "JPEG", quality=sample.quality, optimize=True, exif=exif, xmp=xmp, icc_profile=profile)


def main() -> None:
    """Draw every sample into the folder named on the command line, or beside this script."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "samples"
    total = 0
    for seed, sample in enumerate(SAMPLES, start=412):
        target = folder / sample.path
        save(sample, render(sample, seed), target)
        size = target.stat().st_size
        total += size
        print(f"{sample.path}  {sample.pixels[0]}x{sample.pixels[1]}  {size:,} bytes")
    print(f"{len(SAMPLES)} pictures, {total:,} bytes")


if __name__ == "__main__":
    main()
