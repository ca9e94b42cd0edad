"""A PNG taken apart into its metadata and its picture, and put together again; no pixel is decoded.

Source: PNG third edition §5 and §11.3; XMP part 3 §1.1.5.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from frontload.edges.preprocess.blocks import Blocks
from frontload.edges.preprocess.cicp import Colours

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = b"\x89PNG\r\n\x1a\n"
_PICTURE = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"iCCP", b"sRGB", b"cICP", b"mDCV", b"cLLI",
    b"sBIT", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_XMP_KEYWORD, _RAW_KEYWORD = b"XML:com.adobe.xmp", b"Raw profile type "
_CREDIT_KEYWORDS = frozenset({b"Title", b"Author", b"Description", b"Copyright", b"Creation Time"})  # §11.3.3.2
_RAW_PROFILE = re.compile(rb"\s*[A-Za-z0-9 ]+\s\s*\d+\s([0-9a-fA-F\s]*)")  # ImageMagick's: name, length, hex digits
_CICP_BYTES = 12 + 4
_MAX_TEXT_BYTES = 4 * 1024 * 1024  # inflated


def blocks_in(data: bytes) -> Blocks:
    """Return the metadata of a PNG; raises `ValueError` where its chunks are broken."""
    exif = xmp = photoshop = b""
    texts: list[bytes] = []
    for kind, chunk in _chunks(data):
        body = chunk[8:-4]
        if kind == b"eXIf":
            exif = body
        elif kind in _TEXTS and body.startswith(_XMP_KEYWORD + b"\0"):
            xmp = xmp or _international_text(body)
        elif kind in _TEXTS and body.startswith(_RAW_KEYWORD):
            name, content = _raw_profile(kind, body)
            exif = exif or (content.removeprefix(b"Exif\0\0") if name in {b"exif", b"APP1"} else b"")
            photoshop = photoshop or (content if name == b"iptc" else b"")
            xmp = xmp or (content if name == b"xmp" else b"")
        elif kind in _TEXTS:
            texts.append(chunk)
    return Blocks("PNG", exif=exif, xmp=xmp, photoshop=photoshop, texts=tuple(texts))


def colours_in(data: bytes) -> Colours | None:
    """Return the colours that a `cICP` chunk tells by number (§11.3.2.6), None where there is none that counts."""
    try:
        for kind, chunk in _chunks(data):
            if kind == b"IDAT":
                break
            if kind == b"cICP" and len(chunk) == _CICP_BYTES:
                primaries, transfer, matrix, is_full = chunk[8:-4]
                colours = Colours(primaries, transfer, is_narrow=not is_full)
                return colours if colours.is_told and not matrix else None  # only RGB is allowed
    except ValueError:
        pass
    return None


def credit_texts(texts: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return those text chunks whose keyword names a credit."""
    return tuple(chunk for chunk in texts if chunk[8:].partition(b"\0")[0] in _CREDIT_KEYWORDS)


def with_blocks(data: bytes, blocks: Blocks) -> bytes:
    """Return the same picture with these blocks and no other; raises `ValueError` for broken chunks."""
    kept = [(kind, chunk) for kind, chunk in _chunks(data) if kind in _PICTURE]
    xmp = _XMP_KEYWORD + b"\0\0\0\0\0" + blocks.xmp if blocks.xmp else b""
    added = b"".join(_chunk(kind, body) for kind, body in ((b"eXIf", blocks.exif), (b"iTXt", xmp)) if body)
    first = kept[0][1] if kept else b""
    return _HEAD + first + added + b"".join(blocks.texts) + b"".join(chunk for _, chunk in kept[1:])


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and bytes of each chunk up to the last one."""
    at, kind = len(_HEAD), b""
    while kind != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if end > len(data):
            raise ValueError("a chunk goes beyond the end")
        yield kind, data[at:end]
        at = end


def _chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def _international_text(body: bytes) -> bytes:
    rest = body.partition(b"\0")[2]
    text = rest[2:].split(b"\0", 2)[-1]  # behind flag, method, language and translated keyword
    return _inflated(text) if rest[:1] == b"\1" else text


def _raw_profile(kind: bytes, body: bytes) -> tuple[bytes, bytes]:
    keyword, _, rest = body.partition(b"\0")
    profile = _RAW_PROFILE.match(_inflated(rest[1:]) if kind == b"zTXt" else rest)
    digits = b"".join(profile.group(1).split()) if profile else b""
    return keyword.removeprefix(_RAW_KEYWORD), bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MAX_TEXT_BYTES)
    except zlib.error:
        return b""
