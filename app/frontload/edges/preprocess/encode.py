"""From a Pillow image to the bytes that travel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.framing import scaled_down, whole
from frontload.core.recipe import OutputFormat, Recipe
from frontload.edges.preprocess import target_size
from frontload.edges.preprocess.encoders import LONGEST_SIDE_PX, QUALITY_GRAIN, encoded, is_lossless
from frontload.edges.preprocess.resize import framed

if TYPE_CHECKING:
    from PIL import Image

    from frontload.edges.preprocess.metadata import Keepsakes

SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "TIFF": "tif", "GIF": "gif", "BMP": "bmp",
            "AVIF": "avif", "HEIF": "heic"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoded:
    """Bytes, the name of their format as Pillow and Cloudinary spell it, their size in pixels, and a note."""

    data: bytes
    image_format: str
    size: tuple[int, int]
    note: str = ""


def target_format(image: Image.Image, source_format: str, recipe: Recipe) -> str:
    """Return the format to encode in; `keep` turns formats browsers do not show into JPEG, or PNG with alpha."""
    if recipe.output_format is not OutputFormat.KEEP:
        return recipe.output_format.upper()
    if source_format in {"JPEG", "PNG", "WEBP", "AVIF"}:
        return source_format
    return "PNG" if image.mode == "RGBA" or source_format == "GIF" else "JPEG"


def will_do(source_format: str, wanted: str, recipe: Recipe) -> bool:
    """Tell whether a source may stay in its format where *wanted* is made: a still GIF may, browsers show it."""
    is_kept = recipe.output_format is OutputFormat.KEEP
    return wanted == source_format or (is_kept and source_format == "GIF")


def encode(image: Image.Image, image_format: str, recipe: Recipe, keepsakes: Keepsakes) -> Encoded:
    """Return *image* as bytes that meet the recipe, with what is kept of the metadata; the pixels are sRGB."""
    image, notes = _that_fits(image, image_format)
    if recipe.target_bytes is None:
        data = encoded(image, image_format, recipe, recipe.quality, keepsakes)
        return Encoded(data, image_format, image.size, "; ".join(notes))
    smaller: dict[float, Image.Image] = {1.0: image}

    def attempt(quality: float, scale: float) -> bytes:
        if scale not in smaller:
            smaller[scale] = framed(image, scaled_down(whole(*image.size), scale))
        return encoded(smaller[scale], image_format, recipe, quality, keepsakes)

    grain = QUALITY_GRAIN.get(image_format, target_size.QUALITY_GRAIN)
    lossless = is_lossless(image_format, recipe)
    found = target_size.reach(attempt, recipe.target_bytes, recipe.quality, lossless=lossless, grain=grain)
    notes += [found.note] if found.note else []
    return Encoded(found.data, image_format, smaller[found.scale].size, "; ".join(notes))


def _that_fits(image: Image.Image, image_format: str) -> tuple[Image.Image, list[str]]:
    """Return the image no longer than the format can hold, and a note where it had to be made smaller."""
    longest_px, holds_px = max(image.size), LONGEST_SIDE_PX[image_format]
    if longest_px <= holds_px:
        return image, []
    note = f"made {holds_px:,} px long instead of {longest_px:,}: {image_format} holds no more"
    return framed(image, scaled_down(whole(*image.size), holds_px / longest_px)), [note]
