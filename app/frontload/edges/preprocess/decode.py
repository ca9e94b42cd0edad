"""From bytes to a Pillow image, with every refusal in words."""

from __future__ import annotations

import struct
import warnings
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from frontload.core.errors import DecoderMemoryError, TooManyPixelsError, UnreadableImageError

if TYPE_CHECKING:
    from collections.abc import Iterator

# An explicit list: with Pillow's default one, a PostScript file named .jpg starts Ghostscript. A camera's MPO
# is opened as JPEG and then calls itself MPO; as a name in this list it would be unknown.
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF")

# What Pillow's decoders raise on damaged files; MemoryError and our own errors pass by.
DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, AttributeError,
    RuntimeError, struct.error, zlib.error,  # RuntimeError: the AVIF decoder
)  # fmt: skip


@contextmanager
def decoding() -> Iterator[None]:
    """Translate whatever a decoder raises into `UnreadableImageError` or `DecoderMemoryError`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata; the picture is what counts
        try:
            yield
        except UnidentifiedImageError as error:
            raise UnreadableImageError(f"its content is none of {', '.join(FORMATS)}") from error
        except MemoryError as error:
            raise DecoderMemoryError from error
        except DECODER_ERRORS as error:
            if "out of memory" in str(error):  # Pillow says it by an OSError where a codec ran out
                raise DecoderMemoryError from error
            raise UnreadableImageError(_plain_reason(str(error))) from error


def open_image(data: bytes, max_megapixels: float) -> Image.Image:
    """Return the image with its header read and no pixel decoded.

    Raises `UnreadableImageError`, and `TooManyPixelsError` for more than *max_megapixels* in one frame.
    """
    if not data:
        raise UnreadableImageError("the file is empty (0 bytes)")
    Image.MAX_IMAGE_PIXELS = None  # our own limit below says it with numbers and advice
    with decoding():
        image = Image.open(BytesIO(data), formats=FORMATS)
    megapixels = image.width * image.height / 1e6
    if megapixels > max_megapixels:
        raise TooManyPixelsError(megapixels, max_megapixels)
    return image


def exif_of(image: Image.Image) -> Image.Exif:
    """Return the file's Exif block, empty where it is damaged: odd metadata never costs the picture."""
    try:
        return image.getexif()
    except DECODER_ERRORS:
        return Image.Exif()


def is_animated(image: Image.Image) -> bool:
    """Tell whether the file has more frames or pages than a re-encoding would keep."""
    # an MPO's further frames are the camera's own previews of the same picture
    return image.format != "MPO" and getattr(image, "n_frames", 1) > 1


def _plain_reason(message: str) -> str:
    lowered = message.lower()
    if any(word in lowered for word in ("truncat", "not enough image data", "unexpected end", "eof")):
        return "it ends too early (truncated)"
    return f"it is damaged ({message[:120] or 'no further reason'})"
