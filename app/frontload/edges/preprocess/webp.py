"""A WebP taken apart into its metadata and its picture, and put together again; no pixel is decoded.

Source: RFC 9649 §2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.edges.preprocess.blocks import Blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_EXTENDED_BYTES = 18  # VP8X with its head
_EXIF_FLAG, _XMP_FLAG, _ALPHA_FLAG = 0x08, 0x04, 0x10


def blocks_in(data: bytes) -> Blocks:
    """Return the metadata of a WebP; raises `ValueError` where its chunks are broken."""
    found = {kind: chunk[8 : 8 + int.from_bytes(chunk[4:8], "little")] for kind, chunk in _chunks(data)}
    return Blocks("WEBP", exif=found.get(b"EXIF", b"").removeprefix(b"Exif\0\0"), xmp=found.get(b"XMP ", b""))


def with_blocks(data: bytes, blocks: Blocks) -> bytes:
    """Return the same picture with these blocks and no other; raises `ValueError` for broken chunks."""
    kept = [(kind, chunk) for kind, chunk in _chunks(data) if kind in _PICTURE]
    if not kept or (kept[0][0] == b"VP8X" and len(kept[0][1]) < _EXTENDED_BYTES):
        raise ValueError("no picture in it")
    added = [(kind, body) for kind, body in ((b"EXIF", blocks.exif), (b"XMP ", blocks.xmp)) if body]
    if kept[0][0] != b"VP8X" and added:
        kept.insert(0, (b"VP8X", _extended_header(*kept[0])))
    body = b"".join(chunk for _, chunk in kept) + b"".join(_chunk(kind, content) for kind, content in added)
    if kept[0][0] == b"VP8X":
        flags = body[8] & ~(_EXIF_FLAG | _XMP_FLAG)
        flags |= (_EXIF_FLAG if blocks.exif else 0) | (_XMP_FLAG if blocks.xmp else 0)
        body = body[:8] + bytes((flags,)) + body[9:]
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and bytes of each chunk, with the byte that makes its length even."""
    at, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length > len(data):
            raise ValueError("a chunk goes beyond the end")
        even = 8 + length + length % 2
        yield data[at : at + 4], data[at : at + even].ljust(even, b"\0")
        at += even


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _extended_header(kind: bytes, chunk: bytes) -> bytes:
    """Return the VP8X chunk for a file that has none (RFC 9649 §2.7)."""
    body = chunk[8:]
    if kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        width, height, flags = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), _ALPHA_FLAG * (bits >> 28 & 1)
    else:
        width, height = (int.from_bytes(body[i : i + 2], "little") & 0x3FFF for i in (6, 8))
        flags = 0
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return _chunk(b"VP8X", bytes((flags, 0, 0, 0)) + size)
