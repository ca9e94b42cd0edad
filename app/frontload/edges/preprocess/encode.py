"""From a Pillow image to the bytes that travel."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from frontload.core.recipe import OutputFormat, Recipe
from frontload.edges.preprocess.metadata import Keepsakes, embedded
from frontload.edges.preprocess.pixels import flattened

if TYPE_CHECKING:
    from PIL import Image

SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "TIFF": "tif", "GIF": "gif", "BMP": "bmp",
            "AVIF": "avif"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoded:
    """Bytes and the name of their format as Pillow and Cloudinary spell it."""

    data: bytes
    image_format: str


def target_format(image: Image.Image, source_format: str, recipe: Recipe) -> str:
    """Return the format to encode in; `keep` turns formats browsers do not show into JPEG, or PNG with alpha."""
    if recipe.output_format is not OutputFormat.KEEP:
        return recipe.output_format.upper()
    if source_format in {"JPEG", "PNG", "WEBP"}:
        return source_format
    return "PNG" if image.mode == "RGBA" or source_format == "GIF" else "JPEG"


def encode(image: Image.Image, image_format: str, quality: int, keepsakes: Keepsakes) -> Encoded:
    """Return *image* as bytes, with what is kept of its metadata; the pixels are sRGB and need no profile."""
    out = BytesIO()
    match image_format:
        case "JPEG":
            flattened(image).save(out, "JPEG", quality=quality, progressive=True)
        case "WEBP":
            image.save(out, "WEBP", quality=quality, method=4)
        case _:
            # None, because PNG would else take over the profile that the source had
            image.save(out, image_format, icc_profile=None)
    data = embedded(out.getvalue(), image_format, keepsakes.beside(image.size, image_format))
    return Encoded(data, image_format)
