"""Pictures for the screen, made where the pixels are at hand: for them nothing is decoded a second time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from frontload.core.asset import after_name, before_name
from frontload.core.framing import framing
from frontload.core.recipe import LONGEST_SIDE_PX, Recipe
from frontload.edges.preprocess import pixels
from frontload.edges.preprocess.colour import colours_of, to_srgb
from frontload.edges.preprocess.decode import load_scaled, open_image
from frontload.edges.preprocess.encoders import plain_jpeg
from frontload.edges.preprocess.files import write_whole
from frontload.edges.preprocess.resize import framed

if TYPE_CHECKING:
    from PIL import Image

    from frontload.core.framing import Framing
    from frontload.edges.preprocess.worker import WorkOrder

THUMBNAIL = Recipe("window", long_edge_px=160, quality=80)
"""Twice the table's 80 px cell, for 200 % screens."""


class Viewing:
    """Writes source and rendition as they look, where an order says how; else it does nothing.

    The source is written as soon as its pixels are there: what fails later can still be looked at. It has no more
    pixels than the decoder left for the recipe.
    """

    def __init__(self, order: WorkOrder) -> None:
        self._view = order.view
        self._places = [order.spool / name(order.asset_no) for name in (before_name, after_name)]
        self._source = b""

    @property
    def long_edge_px(self) -> int:
        """How many pixels of a source that is only checked are worth decoding."""
        return (self._view or THUMBNAIL).long_edge_px or LONGEST_SIDE_PX

    def before(
        self, image: Image.Image, icc: bytes | None, orientation: int = 1, part: Framing | None = None
    ) -> None:
        """Take the source's decoded pixels, of which the recipe takes a *part*; *icc* is their profile."""
        if self._view:
            shown = image.crop(part.box) if part and part.box != (0, 0, *image.size) else image
            self._source = seen(shown, icc, self._view, orientation)
            write_whole(self._places[0], self._source, synced=False)

    def unchanged(self) -> None:
        """Hear that the source's own pixels travel."""
        if self._view:
            write_whole(self._places[1], self._source, synced=False)

    def after(self, rendition: bytes) -> None:
        """Take the bytes that will travel: what the encoder lost shows only in them."""
        if self._view:
            image = open_image(rendition, math.inf)
            load_scaled(image, max(image.size) / self.long_edge_px)
            picture = seen(image, colours_of(image, rendition), self._view, pixels.orientation(image))
            write_whole(self._places[1], picture, synced=False)


def seen(image: Image.Image, icc: bytes | None, view: Recipe, orientation: int = 1) -> bytes:
    """Return decoded pixels as a JPEG for the screen; *icc* is their profile where they are not yet in sRGB."""
    plain = pixels.plain_mode(image)
    least_px = 2 * (view.long_edge_px or max(plain.size))
    small = plain.reduce(max(1, min(plain.size) // least_px))
    small = pixels.upright(framed(small, framing(view, *small.size)), orientation)
    return plain_jpeg(pixels.flattened(to_srgb(small, icc), "#ffffff"), view.quality)
