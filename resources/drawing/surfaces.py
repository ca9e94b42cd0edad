"""What a surface looks like: noise, clouds and the roundness of a ball."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageOps

from drawing.colours import BLACK, WHITE, Colour, mix, ramp
from drawing.pen import SMOOTH

if TYPE_CHECKING:
    from random import Random

    from drawing.outlines import Point


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
