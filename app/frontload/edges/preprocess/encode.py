"""From a Pillow image to the bytes that travel."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from frontload.core.recipe import OutputFormat, Recipe
from frontload.edges.preprocess.decode import DECODER_ERRORS, exif_of
from frontload.edges.preprocess.pixels import flattened

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_KEPT_TAGS = (0x010E, 0x013B, 0x8298)  # ImageDescription, Artist, Copyright
_KEPT_EXIF_TAGS = (0x9003, 0x9011)  # DateTimeOriginal, OffsetTimeOriginal
_SERIAL_TAGS = frozenset({0xA431, 0xA435, 0xC62F})  # BodySerialNumber, LensSerialNumber, CameraSerialNumber
_TELLING_XMP = (b"GPSLatitude", b"SerialNumber")
SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "TIFF": "tif", "GIF": "gif", "BMP": "bmp",
            "AVIF": "avif"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoded:
    """Bytes and the name of their format as Pillow and Cloudinary spell it."""

    data: bytes
    image_format: str


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
    if source_format in {"JPEG", "PNG", "WEBP"}:
        return source_format
    return "PNG" if image.mode == "RGBA" or source_format == "GIF" else "JPEG"


def encode(image: Image.Image, image_format: str, quality: int, exif: Image.Exif) -> Encoded:
    """Return *image* as bytes; the pixels are sRGB and need no profile.

    *exif* comes with them where the format holds one.
    """
    out = BytesIO()
    match image_format:
        case "JPEG":
            flattened(image).save(out, "JPEG", quality=quality, progressive=True, exif=exif)
        case "WEBP":
            image.save(out, "WEBP", quality=quality, method=4, exif=exif)
        case _:
            # None, because PNG would else take over the profile that the source had
            image.save(out, image_format, exif=exif, icc_profile=None)
    return Encoded(out.getvalue(), image_format)
