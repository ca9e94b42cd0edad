"""Fruit on a market stall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from drawing.colours import BLACK, WHITE, Colour, gradient, mix, ramp
from drawing.scene import Scene
from drawing.surfaces import ball, fractal

if TYPE_CHECKING:
    from drawing.outlines import Point


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
