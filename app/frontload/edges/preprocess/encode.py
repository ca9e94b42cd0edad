"""From a Pillow image to the bytes that travel."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from frontload.core.framing import scaled_down, whole
from frontload.core.recipe import OutputFormat, Recipe
from frontload.edges.preprocess import target_size
from frontload.edges.preprocess.decode import DECODER_ERRORS, exif_of
from frontload.edges.preprocess.encoders import LONGEST_SIDE_PX, QUALITY_GRAIN, encoded, is_lossless
from frontload.edges.preprocess.resize import framed

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_KEPT_TAGS = (0x010E, 0x013B, 0x8298)  # ImageDescription, Artist, Copyright
_KEPT_EXIF_TAGS = (0x9003, 0x9011)  # DateTimeOriginal, OffsetTimeOriginal
_SERIAL_TAGS = frozenset({0xA431, 0xA435, 0xC62F})  # BodySerialNumber, LensSerialNumber, CameraSerialNumber
_TELLING_XMP = (b"GPSLatitude", b"SerialNumber")
SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "TIFF": "tif", "GIF": "gif", "BMP": "bmp",
            "AVIF": "avif", "HEIF": "heic"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoded:
    """Bytes, the name of their format as Pillow and Cloudinary spell it, their size in pixels, and a note."""

    data: bytes
    image_format: str
    size: tuple[int, int]
    note: str = ""


def credits_of(image: Image.Image) -> Image.Exif:
    """Return a fresh Exif block with caption, artist, copyright and time taken, and nothing else.

    Place and serial numbers never travel unless asked for; keeping more (XMP, IPTC) is the recipe's business.
    """
    source, kept = exif_of(image), Image.Exif()
    try:
        for tag in _KEPT_TAGS:
            if tag in source:
                kept[tag] = source[tag]
        times = {tag: value for tag, value in source.get_ifd(_EXIF_IFD).items() if tag in _KEPT_EXIF_TAGS}
        if times:
            kept.get_ifd(_EXIF_IFD).update(times)
        kept.tobytes()  # a value of a wrong kind shows only now
    except DECODER_ERRORS:
        return Image.Exif()
    return kept


def tells_too_much(image: Image.Image) -> bool:
    """Tell whether the file carries a place or a serial number, in Exif or XMP; a damaged block might."""
    source, xmp = exif_of(image), image.info.get("xmp") or b""
    try:
        tags = {*source, *source.get_ifd(_EXIF_IFD)}
        found = bool(source.get_ifd(_GPS_IFD)) or not tags.isdisjoint(_SERIAL_TAGS)
    except DECODER_ERRORS:
        return True
    return found or any(word in xmp for word in _TELLING_XMP)


def target_format(image: Image.Image, source_format: str, recipe: Recipe) -> str:
    """Return the format to encode in; `keep` turns formats browsers do not show into JPEG, or PNG with alpha."""
    if recipe.output_format is not OutputFormat.KEEP:
        return recipe.output_format.upper()
    if source_format in {"JPEG", "PNG", "WEBP", "AVIF"}:
        return source_format
    return "PNG" if image.mode == "RGBA" or source_format == "GIF" else "JPEG"


def encode(image: Image.Image, image_format: str, recipe: Recipe, exif: Image.Exif) -> Encoded:
    """Return *image* as bytes that meet the recipe, with *exif*; the pixels are sRGB and need no profile."""
    image, notes = _that_fits(image, image_format)
    if recipe.target_bytes is None:
        data = encoded(image, image_format, recipe, recipe.quality, exif)
        return Encoded(data, image_format, image.size, "; ".join(notes))
    smaller: dict[float, Image.Image] = {1.0: image}

    def attempt(quality: float, scale: float) -> bytes:
        if scale not in smaller:
            smaller[scale] = framed(image, scaled_down(whole(*image.size), scale))
        return encoded(smaller[scale], image_format, recipe, quality, exif)

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
