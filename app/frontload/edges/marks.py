"""Reads the marks of a file, from its first bytes, without decoding a pixel.

Only JPEG for now: a bounded walk over its segments to APP1 Exif, whose bytes Pillow's own Exif reader parses.
Source: Exif 2.32 (CIPA DC-008), tags DateTimeOriginal 0x9003 and OffsetTimeOriginal 0x9011.
"""

from __future__ import annotations

import re
import struct
import warnings
from datetime import datetime
from typing import TYPE_CHECKING

from frontload.core.asset import NO_MARKS, Marks
from frontload.core.errors import FileUnreadableError

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES = 128 * 1024  # APP1 is at most 64 KiB and comes first or right after APP0
_EXIF_IFD, _TAKEN, _TAKEN_OFFSET = 0x8769, 0x9003, 0x9011
# what Pillow's Exif reader was seen to raise on mutated bytes; no time is the honest answer to each
_PARSER_ERRORS = (
    ValueError,
    TypeError,
    LookupError,
    OSError,
    SyntaxError,
    ArithmeticError,
    AttributeError,
    struct.error,
)
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")


def marks_of(path: Path) -> Marks:
    """Return what the file says of its picture.

    Without an offset in the file the camera is taken to run on this computer's zone. Raises
    `FileUnreadableError` where the file cannot be opened. Reads at most 128 KiB.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise FileUnreadableError((error.strerror or str(error)).lower()) from error
    block = _exif_block(head)
    taken_at = _taken_at(block) if block else None
    return Marks(taken_at=taken_at) if taken_at else NO_MARKS


def _exif_block(head: bytes) -> bytes | None:
    if not head.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 4 <= len(head) and head[at] == 0xFF and head[at + 1] != 0xDA:  # noqa: PLR2004  (start of scan)
        length = int.from_bytes(head[at + 2 : at + 4], "big")
        if head[at + 1] == 0xE1 and head[at + 4 : at + 10] == b"Exif\0\0":  # noqa: PLR2004  (APP1)
            return head[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)
    return None


def _taken_at(block: bytes) -> datetime | None:
    from PIL import Image

    exif = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of odd metadata on stderr, in the midst of the progress
            exif.load(block)
            ifd = exif.get_ifd(_EXIF_IFD)
        time, offset = str(ifd.get(_TAKEN, "")), str(ifd.get(_TAKEN_OFFSET, ""))
        if not _TIME.match(time):
            return None
        if _OFFSET.fullmatch(offset):
            return datetime.strptime(f"{time[:19]} {offset}", "%Y:%m:%d %H:%M:%S %z")
        return datetime.strptime(time[:19], "%Y:%m:%d %H:%M:%S").astimezone()
    except _PARSER_ERRORS:
        return None
