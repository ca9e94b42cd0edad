"""The small picture that a camera puts into its file: enough for a row, and a tenth of the time of the large one.

Source: Exif 2.32 §4.6.9.2 (a second directory names place and length of a JPEG). Such a picture has four to three
sides whatever the photograph has; cameras leave the rest black.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ExifTags

from frontload.core.errors import FrontloadError
from frontload.edges.preprocess import pixels
from frontload.edges.preprocess.colour import colours_of
from frontload.edges.preprocess.decode import decoding, exif_of, open_image

if TYPE_CHECKING:
    from PIL import Image

_AT, _LENGTH = 0x0201, 0x0202  # JPEGInterchangeFormat and its length
_HEAD = b"Exif\0\0"
LEAST_PX = 150  # Exif's thumbnails are 160 pixels long; fewer are too few for a row
_MOST_MEGAPIXELS = 1.0
_NEARLY_BLACK = 48  # of 255; a JPEG's blocks blur the edge of a black bar
_SLOPPY = 0.02  # how much the sides of the two may differ


def small_picture_in(image: Image.Image) -> Image.Image | None:
    """Return the small picture of a photograph just opened, turned and coloured as that; None where none can be.

    One that shows something else than the whole photograph is none: programs that cut a picture leave the old one.
    """
    try:
        with decoding():
            found = _bytes_in(image)
            return _fitted(open_image(found, _MOST_MEGAPIXELS), image) if found.startswith(b"\xff\xd8") else None
    except FrontloadError:
        return None


def _bytes_in(image: Image.Image) -> bytes:
    block: bytes = image.info.get("exif", b"") if image.format in {"JPEG", "MPO"} else b""
    directory = exif_of(image).get_ifd(ExifTags.IFD.IFD1)
    at, length = directory.get(_AT), directory.get(_LENGTH)
    if not (isinstance(at, int) and isinstance(length, int)):
        return b""
    return block.removeprefix(_HEAD)[at : at + length]


def _fitted(small: Image.Image, image: Image.Image) -> Image.Image | None:
    whole = _without_bars(small, image.width / image.height)
    if whole is None or max(whole.size) < LEAST_PX:
        return None
    whole.info = {"icc_profile": colours_of(image, b"")}
    whole.getexif()[ExifTags.Base.Orientation] = pixels.orientation(image)
    return whole


def _without_bars(small: Image.Image, aspect: float) -> Image.Image | None:
    """Return the part of *small* that has the photograph's sides, None where what is around it is not black."""
    width, height = min(small.width, small.height * aspect), min(small.height, small.width / aspect)
    left, top = (small.width - width) / 2, (small.height - height) / 2
    inner = (round(left), round(top), round(small.width - left), round(small.height - top))
    if max(left / small.width, top / small.height) < _SLOPPY:
        return small.crop((0, 0, *small.size))
    around = small.convert("L")
    around.paste(0, inner)
    is_black = not any(around.histogram()[_NEARLY_BLACK:])
    return small.crop(inner) if is_black else None
