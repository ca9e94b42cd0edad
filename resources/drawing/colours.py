"""Colours, and how one passes into the next."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

Colour = tuple[int, int, int]
Stops = Sequence[tuple[float, Colour]]
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


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


def ramp(image: Image.Image, low: int, high: int, peak: int = 255) -> Image.Image:
    """Return ``image`` with ``low`` made black and ``high`` made ``peak``."""
    return image.point([round(peak * min(1.0, max(0.0, (v - low) / (high - low)))) for v in range(256)])
