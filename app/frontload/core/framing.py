"""Which part of an image a recipe takes, and how many pixels it becomes. Pure geometry."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from frontload.core.recipe import MOST_ENLARGED_BY_CLOUDINARY, Fit, Recipe, Upscaler

UPSCALED_BY_CLOUDINARY_PX = 4_200_000  # e_upscale takes less than 4.2 megapixels (cloudinary.md §4)
UPSCALE = "e_upscale"
MOST_ENLARGED_PX = 50_000_000  # 200 MB in memory while it is made; what is larger already stays as large


@dataclass(frozen=True, slots=True)
class Framing:
    """A box of the upright source, in its pixels, and the size it becomes."""

    left: float
    top: float
    right: float
    bottom: float
    width_px: int
    height_px: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The box in whole pixels: left, top, right, bottom."""
        return round(self.left), round(self.top), round(self.right), round(self.bottom)

    @property
    def size(self) -> tuple[int, int]:
        """The size the box becomes."""
        return (self.width_px, self.height_px)


def framing(recipe: Recipe, width_px: int, height_px: int) -> Framing:
    """Return how *recipe* frames an upright image of that size; every side is at least 1 pixel."""
    larger = _enlargement(recipe, width_px, height_px)
    box_width, box_height = asked_box(recipe)
    across = box_width / width_px if box_width else None
    down = box_height / height_px if box_height else None
    asked = [scale for scale in (across, down) if scale is not None]
    if recipe.fit is Fit.FILL and box_width and box_height:
        return _filled(width_px, height_px, box_width, box_height)
    if not asked:
        scale = larger
    elif recipe.fit is Fit.FIT:
        scale = min(asked)
    else:
        scale = min(larger, *asked)
    size = _scaled(width_px, height_px, scale)
    return Framing(0, 0, width_px, height_px, *size)


def whole(width_px: int, height_px: int) -> Framing:
    """Return the frame that changes nothing."""
    return Framing(0, 0, width_px, height_px, width_px, height_px)


def turned(frame: Framing) -> Framing:
    """Return the frame for the same image lying on its side; frames are centred, so which side does not matter."""
    return Framing(frame.top, frame.left, frame.bottom, frame.right, frame.height_px, frame.width_px)


def seen_on(frame: Framing, across: float, down: float) -> Framing:
    """Return the same frame for a source whose sides were multiplied, as a decoder does that scales by itself."""
    box = (frame.left * across, frame.top * down, frame.right * across, frame.bottom * down)
    return Framing(*box, frame.width_px, frame.height_px)


def scaled_down(frame: Framing, scale: float) -> Framing:
    """Return the same part of the source with fewer pixels; *scale* is for each side, at most 1."""
    size = _scaled(frame.width_px, frame.height_px, scale)
    return Framing(frame.left, frame.top, frame.right, frame.bottom, *size)


def asked_of_cloudinary(recipe: Recipe, width_px: int, height_px: int) -> str:
    """Return the transformation to ask for at upload, empty where there is none or the image is too large for it.

    Width and height are the rendition's, which must be a single picture. What is asked for has the size that
    Lanczos would have given it. Source: cloudinary.md §4, e_upscale.
    """
    if recipe.upscaler is not Upscaler.CLOUDINARY or width_px * height_px >= UPSCALED_BY_CLOUDINARY_PX:
        return ""
    wanted = framing(replace(recipe, upscaler=Upscaler.LANCZOS), width_px, height_px)
    if wanted.width_px <= width_px:
        return ""
    if wanted.width_px >= MOST_ENLARGED_BY_CLOUDINARY * width_px:
        return UPSCALE
    return f"{UPSCALE}/c_limit,h_{wanted.height_px},w_{wanted.width_px}"


def _enlargement(recipe: Recipe, width_px: int, height_px: int) -> float:
    if recipe.upscaler is not Upscaler.LANCZOS:
        return 1.0
    return max(1.0, min(recipe.upscale_factor, math.sqrt(MOST_ENLARGED_PX / (width_px * height_px))))


def asked_box(recipe: Recipe) -> tuple[int | None, int | None]:
    """Return the width and height that *recipe* asks for, None for a side it leaves open."""
    if recipe.long_edge_px is not None:
        return recipe.long_edge_px, recipe.long_edge_px
    return recipe.width_px, recipe.height_px


def _scaled(width_px: int, height_px: int, scale: float) -> tuple[int, int]:
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))


def _filled(width_px: int, height_px: int, box_width: int, box_height: int) -> Framing:
    scale = max(box_width / width_px, box_height / height_px)
    taken_width, taken_height = min(width_px, box_width / scale), min(height_px, box_height / scale)
    left, top = (width_px - taken_width) / 2, (height_px - taken_height) / 2
    return Framing(left, top, left + taken_width, top + taken_height, box_width, box_height)
