"""Walks over files made of a row of pieces: JPEG, PNG, WebP, GIF, BMP."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from frontload.edges.marks.blocks import MAX_PIECES, MAX_XMP_BYTES, Blocks

if TYPE_CHECKING:
    from frontload.edges.marks.window import Window

EXIF_HEADER = b"Exif\0\0"
_XMP_HEADER, _PHOTOSHOP_HEADER = b"http://ns.adobe.com/xap/1.0/\0", b"Photoshop 3.0\0"  # XMP part 3, §1.1.3
# ITU T.81 table B.1: frame headers, markers without a length, start of scan, end of image
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE, _PIXELS_BEGIN, _FILL = frozenset({0x00, 0x01, *range(0xD0, 0xD8)}), frozenset({0xD9, 0xDA}), 0xFF
_JUNK_BYTES = 4096  # looked through at once
_APP1, _APP13 = 0xE1, 0xED
_TEXT_CHUNKS = frozenset({b"iTXt", b"zTXt", b"tEXt"})
_RAW_PROFILE = re.compile(rb"\s*[A-Za-z ]+\s\s*\d+\s([0-9a-fA-F\s]*)")  # ImageMagick's: name, length, hex digits
_OS2_HEADER_BYTES = 12  # BITMAPCOREHEADER
_GIF_XMP = b"XMP DataXMP"
_GIF_XMP_TRAILER = b"\x01\xff\xfe\xfd"  # how the 258 bytes begin that end it (XMP part 3, §1.1.2)


def in_jpeg(window: Window) -> Blocks:
    """Walk a JPEG's segments up to its pixels (ITU T.81, annex B)."""
    blocks, at = Blocks(), 2
    for _ in range(MAX_PIECES):
        lead, marker = window.number(at, 1), window.number(at + 1, 1)
        if lead != _FILL:  # decoders pass over junk between segments, and so do we
            junk = window.at(at, _JUNK_BYTES)
            if not junk:
                break
            at += len(junk.partition(b"\xff")[0])
            continue
        if marker in _PIXELS_BEGIN:
            break
        if marker in _BARE or marker == _FILL:
            at += 1 if marker == _FILL else 2
            continue
        length = window.number(at + 2, 2)
        if marker in _FRAMES:
            blocks.height_px, blocks.width_px = window.number(at + 5, 2), window.number(at + 7, 2)
        elif marker in {_APP1, _APP13}:
            _take_segment(blocks, window.at(at + 4, length - 2))
        at += 2 + max(length, 2)
    return blocks


def _take_segment(blocks: Blocks, body: bytes) -> None:
    if body.startswith(EXIF_HEADER):
        blocks.exif = blocks.exif or body[len(EXIF_HEADER) :]
    elif body.startswith(_XMP_HEADER):
        blocks.xmp = blocks.xmp or body[len(_XMP_HEADER) :]
    elif body.startswith(_PHOTOSHOP_HEADER) and len(blocks.photoshop) < MAX_XMP_BYTES:
        blocks.photoshop += body[len(_PHOTOSHOP_HEADER) :]  # a long one goes on in the next segment


def in_png(window: Window) -> Blocks:
    """Walk a PNG's chunks to the end: many tools write XMP behind the pixels (PNG third edition, §5 and §11.3)."""
    blocks, at = Blocks(width_px=window.number(16, 4), height_px=window.number(20, 4)), 8
    for _ in range(MAX_PIECES):
        length, kind = window.number(at, 4), window.at(at + 4, 4)
        if len(kind) < 4 or kind == b"IEND":  # noqa: PLR2004  (a chunk's name)
            break
        if kind == b"eXIf" and length <= MAX_XMP_BYTES:
            blocks.exif = window.at(at + 8, length)
        elif kind in _TEXT_CHUNKS and length <= MAX_XMP_BYTES:
            _take_text(blocks, kind, window.at(at + 8, length))
        at += 12 + length
    return blocks


def _take_text(blocks: Blocks, kind: bytes, body: bytes) -> None:
    keyword, _, rest = body.partition(b"\0")
    if keyword == b"XML:com.adobe.xmp" and kind == b"iTXt":
        text = rest[2:].split(b"\0", 2)[-1]  # behind flag, method, language and translated keyword
        blocks.xmp = blocks.xmp or (inflated(text) if rest[:1] == b"\1" else text)
    elif keyword.startswith(b"Raw profile type ") and kind != b"iTXt":
        profile = _RAW_PROFILE.match(inflated(rest[1:]) if kind == b"zTXt" else rest)
        digits = b"".join(profile.group(1).split()) if profile else b""
        content = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
        match keyword.rpartition(b" ")[2]:
            case b"exif" | b"APP1":
                blocks.exif = blocks.exif or content.removeprefix(EXIF_HEADER)
            case b"iptc":
                blocks.photoshop = blocks.photoshop or content
            case b"xmp":
                blocks.xmp = blocks.xmp or content


def inflated(data: bytes) -> bytes:
    """Return what zlib makes of *data*, at most 1 MiB of it: a packet that is a bomb is cut short, and useless."""
    try:
        return zlib.decompressobj().decompress(data, MAX_XMP_BYTES)
    except zlib.error:
        return b""


def in_webp(window: Window) -> Blocks:
    """Walk a WebP's RIFF chunks (RFC 9649 §2)."""
    blocks, at = Blocks(), 12
    for _ in range(MAX_PIECES):
        kind, length, body = window.at(at, 4), window.number(at + 4, 4, "little"), at + 8
        match kind:
            case b"VP8X":
                blocks.width_px = 1 + window.number(body + 4, 3, "little")
                blocks.height_px = 1 + window.number(body + 7, 3, "little")
            case b"VP8 " if not blocks.width_px:
                blocks.width_px = window.number(body + 6, 2, "little") & 0x3FFF
                blocks.height_px = window.number(body + 8, 2, "little") & 0x3FFF
            case b"VP8L" if not blocks.width_px:
                bits = window.number(body + 1, 4, "little")
                blocks.width_px, blocks.height_px = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
            case b"EXIF" if length <= MAX_XMP_BYTES:
                blocks.exif = window.at(body, length).removeprefix(EXIF_HEADER)
            case b"XMP " if length <= MAX_XMP_BYTES:
                blocks.xmp = window.at(body, length)
            case b"":
                break
        at = body + length + length % 2
    return blocks


def in_gif(window: Window) -> Blocks:
    """Walk a GIF's blocks to XMP's application extension (GIF89a §26; XMP part 3, §1.1.2)."""
    blocks = Blocks(width_px=window.number(6, 2, "little"), height_px=window.number(8, 2, "little"))
    at = 13 + _colours_bytes(window.number(10, 1))
    for _ in range(MAX_PIECES):
        match window.at(at, 1):
            case b"!":
                if window.at(at + 3, len(_GIF_XMP)) == _GIF_XMP:
                    packet, found, _ = window.at(at + 14, MAX_XMP_BYTES).partition(_GIF_XMP_TRAILER)
                    blocks.xmp = packet if found else b""
                    break
                at = _behind_sub_blocks(window, at + 2)
            case b",":
                at = _behind_sub_blocks(window, at + 11 + _colours_bytes(window.number(at + 9, 1)))
            case _:
                break
    return blocks


def _colours_bytes(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _behind_sub_blocks(window: Window, at: int) -> int:
    for _ in range(MAX_PIECES):
        length = window.number(at, 1)
        at += 1 + length
        if not length:
            break
    return at


def in_bmp(window: Window) -> Blocks:
    """Return a BMP's size; a negative height means top row first. OS/2's first kind has 16-bit numbers."""
    if window.number(14, 4, "little") == _OS2_HEADER_BYTES:
        return Blocks(width_px=window.number(18, 2, "little"), height_px=window.number(20, 2, "little"))
    size = window.at(18, 8)
    width, height = (int.from_bytes(size[i : i + 4], "little", signed=True) for i in (0, 4))
    return Blocks(width_px=max(width, 0), height_px=abs(height))
