"""Products: a bottle of perfume and a watch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image

from drawing.colours import WHITE, gradient, mix
from drawing.outlines import TAU, petal
from drawing.pen import SMOOTH, Pen

if TYPE_CHECKING:
    from drawing.scene import Scene


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
