"""A GIF taken apart into its metadata and its picture, and put together again; no pixel is decoded.

Source: GIF89a §15-27; XMP part 3 §1.1.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.edges.preprocess.blocks import Blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXTENSION, _IMAGE, _TRAILER = b"!", b",", b";"
_APPLICATION, _COMMENT = b"\xff", b"\xfe"
_PICTURE = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")  # how often it loops, twice; its colours
_XMP = b"XMP DataXMP"
_XMP_HEAD = b"!\xff\x0b" + _XMP
_XMP_TAIL = b"\x01" + bytes(range(255, -1, -1)) + b"\0"  # leads readers of sub-blocks out of the packet


def blocks_in(data: bytes) -> Blocks:
    """Return the metadata of a GIF; raises `ValueError` where its blocks are broken."""
    xmp, texts = b"", []
    for block in _blocks(data):
        if block.startswith(_XMP_HEAD):
            xmp = xmp or block[len(_XMP_HEAD) : -len(_XMP_TAIL)]
        elif block.startswith(_EXTENSION + _COMMENT):
            texts.append(block)
    return Blocks("GIF", xmp=xmp, texts=tuple(texts))


def with_blocks(data: bytes, blocks: Blocks) -> bytes:
    """Return the same picture with this XMP and these texts and no other; raises `ValueError` for broken blocks."""
    added = _XMP_HEAD + blocks.xmp + _XMP_TAIL if blocks.xmp else b""
    kept = b"".join(block for block in _blocks(data) if _makes_the_picture(block))
    return data[: _begin(data)] + b"".join(blocks.texts) + kept + added + _TRAILER


def _makes_the_picture(block: bytes) -> bool:
    if block.startswith(_EXTENSION + _APPLICATION):
        return block[3:14] in _PICTURE
    return not block.startswith(_EXTENSION + _COMMENT)


def _begin(data: bytes) -> int:
    return 13 + _colours_bytes(int.from_bytes(data[10:11], "big"))


def _blocks(data: bytes) -> Iterator[bytes]:
    """Yield each block whole, up to the trailer."""
    at = _begin(data)
    while data[at : at + 1] != _TRAILER:
        match data[at : at + 1]:
            case b"!":
                end = _behind_sub_blocks(data, at + 2)
            case b"," if at + 10 <= len(data):
                end = _behind_sub_blocks(data, at + 11 + _colours_bytes(data[at + 9]))
            case _:
                raise ValueError("no block where one is due")
        yield data[at:end]
        at = end


def _colours_bytes(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _behind_sub_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    if at >= len(data):
        raise ValueError("a block goes beyond the end")
    return at + 1
