"""A person in a hat, close by."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing.colours import BLACK, WHITE, gradient
from drawing.outlines import path, steps

if TYPE_CHECKING:
    from drawing.scene import Scene


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
