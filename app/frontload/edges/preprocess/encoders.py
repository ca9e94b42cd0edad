"""The encoders, each with the options a recipe has for it. Pixels in, bytes out."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from frontload.edges.preprocess.metadata import embedded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from frontload.core.recipe import Recipe
    from frontload.edges.preprocess.metadata import Keepsakes

LONGEST_SIDE_PX = {
    "JPEG": 65_500,  # libjpeg's JPEG_MAX_DIMENSION
    "WEBP": 16_383,  # the format's own 14 bits
    "AVIF": 65_536,  # what the encoders accept
    "PNG": 2**31 - 1,
}
WITHOUT_ALPHA = frozenset({"JPEG"})
QUALITY_GRAIN = {"AVIF": 1.0}
"""The finest step of quality that changes an encoder's bytes, where it is not `target_size.QUALITY_GRAIN`."""
ALWAYS_LOSSLESS = frozenset({"PNG"})
_AVIF_SPEED = 8  # half the time of 6 for 8 % more bytes (2.8 megapixels: 0.75 s against 1.6 s)
_WEBP_METHOD = 4  # libwebp's default; 6 takes three times as long for 4 % fewer bytes
_WEBP_EFFORT = 60  # what `quality` means to the lossless encoder: 0 fast to 100 small
_WHOLE = 50  # the quality at which libjpeg takes its tables as they stand


def encoded(image: Image.Image, image_format: str, recipe: Recipe, quality: float, keepsakes: Keepsakes) -> bytes:
    """Return *image* as bytes: sRGB, with the *keepsakes* and nothing else that the source carried.

    *quality* may have a fraction: JPEG and WebP know steps between whole numbers, AVIF rounds.
    """
    out = BytesIO()
    blocks = keepsakes.beside(image.size, image_format)
    image.info = {}  # some encoders would write a profile, XMP or comment they find there
    match image_format:
        case "JPEG":
            tables = {"quality": int(quality)} if quality == int(quality) else {"qtables": jpeg_tables(quality)}
            subsampling = {"subsampling": recipe.chroma.value} if image.mode == "RGB" else {}
            image.save(out, "JPEG", progressive=recipe.progressive, **tables, **subsampling)
        case "WEBP":
            level = _WEBP_EFFORT if recipe.lossless else quality
            image.save(out, "WEBP", quality=level, lossless=recipe.lossless, method=_WEBP_METHOD)
        case "AVIF":
            # one thread: the pool already runs one worker a core; metadata only this encoder takes itself
            image.save(out, "AVIF", quality=round(quality), subsampling=recipe.chroma.value, speed=_AVIF_SPEED,
                       max_threads=1, exif=blocks.exif, xmp=blocks.xmp)  # fmt: skip
        case _:
            image.save(out, image_format)
    return embedded(out.getvalue(), image_format, blocks)


def plain_jpeg(image: Image.Image, quality: int) -> bytes:
    """Return a picture for the window."""
    out = BytesIO()
    image.info = {}
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def is_lossless(image_format: str, recipe: Recipe) -> bool:
    """Tell whether quality means nothing to this encoding."""
    return image_format in ALWAYS_LOSSLESS or (recipe.lossless and image_format == "WEBP")


def jpeg_tables(quality: float) -> list[list[int]]:
    """Return libjpeg's quantisation tables for a quality between whole numbers (jpeg_set_quality's formula)."""
    percent = 5000 / quality if quality < _WHOLE else 200 - 2 * quality
    return [[min(255, max(1, int((step * percent + 50) / 100))) for step in table] for table in _annex_k().values()]


@cache
def _annex_k() -> Mapping[int, list[int]]:
    """Return the standard's two tables (ITU-T T.81, annex K), as libjpeg writes them."""
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", quality=_WHOLE)
    with Image.open(BytesIO(out.getvalue()), formats=("JPEG",)) as plain:
        return getattr(plain, "quantization", {})
