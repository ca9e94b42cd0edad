"""After the goal: the players who jump, and the supporters in the stand."""

from __future__ import annotations

import math

from drawing.colours import BLACK, WHITE, Colour, gradient, mix, ramp
from drawing.outlines import TAU, Point, steps
from drawing.people import CHEER, JUMP, RUN, SPREAD, figure
from drawing.scene import Scene
from drawing.surfaces import fractal


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
