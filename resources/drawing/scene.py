"""The scene: layers of colour, then light, reflections and a vignette."""

from __future__ import annotations

import math
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from drawing.colours import BLACK, Colour, Stops, gradient, ramp
from drawing.pen import SMOOTH, Pen

if TYPE_CHECKING:
    from collections.abc import Iterator


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
