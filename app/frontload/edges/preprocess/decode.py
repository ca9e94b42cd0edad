"""From bytes to a Pillow image, with every refusal in words."""

from __future__ import annotations

import re
import struct
import warnings
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from frontload.core.errors import DecoderMemoryError, FrontloadError, TooManyPixelsError, UnreadableImageError
from frontload.edges.preprocess.signatures import EMPTY, why_too_wide, why_unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

# An explicit list: with Pillow's default one, a PostScript file named .jpg starts Ghostscript. A camera's MPO
# is opened as JPEG and then calls itself MPO; as a name in this list it would be unknown.
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF")

DRAFT_MARGIN = 1.45
"""How many times more pixels a side than wanted a JPEG decoder scaling by itself must leave.

Against full decoding SSIMULACRA2 is 93.6 at 2.0, 90.7 at 1.46, 87.4 at 1.17 (the worst of three photographs of
hairlines and grain, tests/benchmarks/pictures.py; our samples keep 95 at 1.46); 90 is where nobody sees a
difference. 24 megapixels to 2048 px are thus a fifth faster, and after encoding score the same within 0.2.
"""
MOST_SCANS = 500  # libjpeg-turbo's own advice for files from strangers; cameras and editors write 1 to 12
_SCAN = b"\xff\xda"  # start of scan; coded data cannot hold it (ITU-T T.81 §B.1.1.5)
MOST_FRAMES = 10  # times max_megapixels that an animation's frames may have in all
_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
)  # ISO/IEC 23008-12 annexes B and 10; mif1 and msf1 may hold AV1 as well

# further frames of an MPO are the camera's previews, those of a HEIF other shots of the moment; one is the picture
_ONE_PICTURE = frozenset({"MPO", "HEIF"})

# What Pillow's decoders raise on damaged files; MemoryError and our own errors pass by.
DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, AttributeError,
    RuntimeError, struct.error, zlib.error,  # RuntimeError: the AVIF decoder
)  # fmt: skip
_PROSE = re.compile(r"[A-Za-z][a-z]+( [A-Za-z-]+){1,14}")
_JARGON = ("object", "buffer", "index", "argument", "decoder", "null")


@contextmanager
def decoding() -> Iterator[None]:
    """Translate whatever a decoder raises into `UnreadableImageError` or `DecoderMemoryError`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata; the picture is what counts
        try:
            yield
        except FrontloadError:
            raise
        except MemoryError as error:
            raise DecoderMemoryError from error
        except DECODER_ERRORS as error:
            if "out of memory" in str(error):  # Pillow says it by an OSError where a codec ran out
                raise DecoderMemoryError from error
            raise UnreadableImageError(_plain_reason(error)) from error


def open_image(data: bytes, max_megapixels: float) -> Image.Image:
    """Return the image with its header read and no pixel decoded.

    Raises `UnreadableImageError`, and `TooManyPixelsError` for more than *max_megapixels* in one frame.
    """
    if not data:
        raise UnreadableImageError(EMPTY)
    Image.MAX_IMAGE_PIXELS = None  # our own limit below says it with numbers and advice
    with decoding():
        try:
            image = Image.open(BytesIO(data), formats=_formats_for(data))
        except UnidentifiedImageError as error:
            raise UnreadableImageError(why_unknown(data)) from error
        except DECODER_ERRORS as error:
            if too_wide := why_too_wide(data):
                raise UnreadableImageError(too_wide) from error
            raise
        frames = getattr(image, "n_frames", 1)
    _refuse_endless_scans(image, data)
    megapixels = image.width * image.height / 1e6
    if megapixels > max_megapixels:
        raise TooManyPixelsError(megapixels, max_megapixels)
    if megapixels * frames > max_megapixels * MOST_FRAMES:
        raise TooManyPixelsError(megapixels * frames, max_megapixels * MOST_FRAMES)
    return image


def load_scaled(image: Image.Image, part: float) -> None:
    """Decode the pixels; a JPEG that is to be *part* times shorter a side only as far as the rest shows nowhere."""
    if image.format == "JPEG":
        image.draft(None, (int(image.width * DRAFT_MARGIN / part), int(image.height * DRAFT_MARGIN / part)))
    image.load()


def _refuse_endless_scans(image: Image.Image, data: bytes) -> None:
    if image.format not in {"JPEG", "MPO"}:
        return
    first = data.find(_SCAN) + 4
    bands_in_first = data[first : first + 1]
    # counting reads the whole file, so only where a decoder would take more than one scan (libjpeg's jdinput.c)
    if image.info.get("progressive") or bands_in_first < bytes([len(image.getbands())]):
        scans = data.count(_SCAN)
        if scans > MOST_SCANS:
            raise UnreadableImageError(f"it has {scans:,} scans, which only serves to keep a decoder busy")


def _formats_for(data: bytes) -> tuple[str, ...]:
    """Return the formats that may open these bytes; the HEIF decoder is loaded for the first file that needs it."""
    box_bytes = int.from_bytes(data[:4])
    brands = {data[at : at + 4] for at in range(8, min(box_bytes, 256), 4)} if data[4:8] == b"ftyp" else set()
    if b"avif" in brands or b"avis" in brands or brands.isdisjoint(_HEIF_BRANDS):
        return FORMATS
    import pillow_heif

    # no second decoder thread: the pool already runs one worker a core
    pillow_heif.register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)
    return ("HEIF",)


def exif_of(image: Image.Image) -> Image.Exif:
    """Return the file's Exif block, empty where it is damaged: odd metadata never costs the picture."""
    try:
        return image.getexif()
    except DECODER_ERRORS:
        return Image.Exif()


def is_animated(image: Image.Image) -> bool:
    """Tell whether the file has more frames or pages than a re-encoding would keep."""
    return image.format not in _ONE_PICTURE and getattr(image, "n_frames", 1) > 1


def _plain_reason(error: Exception) -> str:
    """Return in a person's words why a file cannot be read; what only programmers understand is left out."""
    message = str(error)
    if any(word in message.lower() for word in ("truncat", "not enough", "unexpected end", "eof", "too short")):
        return "it ends too early (truncated)"
    if "decompressed data too large" in message.lower():
        return "its text or profile unfolds to more than any picture needs"
    # a codec's own sentence; Python's names, numbers and quotes would tell a photographer nothing
    prose = isinstance(error, OSError | SyntaxError) and _PROSE.fullmatch(message)
    return (
        f"it is damaged ({message})" if prose and not any(word in message for word in _JARGON) else "it is damaged"
    )
