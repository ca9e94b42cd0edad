"""What a file's first bytes say it is, so that a refusal can say what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.errors import FileUnreadableError, UnreadableImageError
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from pathlib import Path

EMPTY = "the file is empty (0 bytes)"
ACCEPTED = "JPEG, PNG, WebP, TIFF, GIF, BMP, AVIF or HEIC"
_DAMAGED = "it begins as {}, but its header is damaged or of an unknown kind"
_STRANGER = f"it is {{}}, none of {ACCEPTED}"
_SIGNS = (  # bytes, where, what, how to say it; the first that fits counts
    (b"CR\x02", 8, "a camera's raw file", _STRANGER),  # TIFF as well, so before it
    (b"ftypcrx", 4, "a camera's raw file", _STRANGER),
    (b"FUJIFILMCCD-RAW", 0, "a camera's raw file", _STRANGER),
    (b"\xff\xd8\xff", 0, "JPEG", _DAMAGED),
    (b"\x89PNG", 0, "PNG", _DAMAGED),
    (b"WEBP", 8, "WebP", _DAMAGED),
    (b"GIF8", 0, "GIF", _DAMAGED),
    (b"BM", 0, "BMP", _DAMAGED),
    (b"II*\0", 0, "TIFF", _DAMAGED),
    (b"MM\0*", 0, "TIFF", _DAMAGED),
    (b"ftypavi", 4, "AVIF", _DAMAGED),
    (b"ftyphe", 4, "HEIC", _DAMAGED),
    (b"ftypmif1", 4, "HEIF", _DAMAGED),
    (b"ftyp", 4, "a video", _STRANGER),
    (b"8BPS", 0, "a Photoshop document", _STRANGER),
    (b"%PDF", 0, "a PDF document", _STRANGER),
    (b"%!PS", 0, "a PostScript document", _STRANGER),
    (b"<svg", 0, "an SVG drawing", _STRANGER),
    (b"<html", 0, "a web page", _STRANGER),
    (b"<!DOCTYPE", 0, "a web page", _STRANGER),
    (b"PK\x03\x04", 0, "a ZIP archive", _STRANGER),
    (b"\xff\x0a", 0, "a JPEG XL picture", _STRANGER),
    (b"JXL ", 4, "a JPEG XL picture", _STRANGER),
    (b"jP  ", 4, "a JPEG 2000 picture", _STRANGER),
    (b"\xff\x4f\xff\x51", 0, "a JPEG 2000 picture", _STRANGER),
)
_HEAD_BYTES = max(at + len(sign) for sign, at, _, _ in _SIGNS)


_WEBP_SIDE_PX = 16_383  # 14 bits; the canvas around it may claim 24 (RFC 9649 §2.7)


def why_unknown(data: bytes) -> str:
    """Return why no decoder takes these bytes, as the end of a sentence."""
    for sign, at, name, form in _SIGNS:
        if data[at : at + len(sign)] == sign:
            return form.format(name)
    return f"its content is none of {ACCEPTED}"


def refusal_of(path: Path) -> UnreadableImageError:
    """Return what a decoder will say of a file whose header tells no size; raises `FileUnreadableError`."""
    try:
        with path.open("rb", buffering=0) as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise FileUnreadableError(reason_text(error)) from error
    return UnreadableImageError(why_unknown(head) if head else EMPTY)


def why_too_wide(data: bytes) -> str:
    """Return what is to be said of a WebP whose canvas is larger than one picture can be, else nothing."""
    if (data[:4], data[8:16]) != (b"RIFF", b"WEBPVP8X"):
        return ""
    width, height = (1 + int.from_bytes(data[at : at + 3], "little") for at in (24, 27))
    if max(width, height) <= _WEBP_SIDE_PX:
        return ""
    return f"it is a WebP of {width:,} × {height:,} pixels; no decoder takes more than {_WEBP_SIDE_PX:,} a side"
