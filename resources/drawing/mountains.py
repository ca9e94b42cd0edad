"""Mountains by a lake, by day and under northern lights."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter, ImageOps

from drawing.colours import BLACK, WHITE, Colour, gradient, ramp
from drawing.forest import pine
from drawing.outlines import Point, ridge
from drawing.surfaces import fractal, speckle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.scene import Scene


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
