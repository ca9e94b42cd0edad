"""A JPEG taken apart into its metadata and its picture, and put together again; no pixel is decoded.

Source: ITU T.81 annex B; Exif 2.32 §4.7; XMP part 3 §1.1.3; Photoshop file formats specification.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from frontload.edges.preprocess.blocks import Blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXIF, _XMP, _PHOTOSHOP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"Photoshop 3.0\0"
_PROFILE = b"ICC_PROFILE\0"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_APP0, _APP1, _APP2, _APP13, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xEF, 0xFE
_SCAN, _END = 0xDA, 0xD9
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]")  # no stuffing, no restart: what ends a scan's data
MAX_EXIF_BYTES = 65_533 - len(_EXIF)
_BODY_BYTES = 65_533  # a segment's length counts its own two bytes
_EXTENSION_STEP = 65_000
_STUB = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{}"/></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="w"?>'
)


def blocks_in(data: bytes) -> Blocks:
    """Return the metadata of a JPEG; raises `ValueError` where its segments are broken."""
    exif = xmp = photoshop = b""
    pieces: dict[int, bytes] = {}
    texts: list[bytes] = []
    for marker, segment in _segments(data):
        body = segment[4:]
        if marker == _APP1 and body.startswith(_EXIF):
            exif = exif or body[len(_EXIF) :]
        elif marker == _APP1 and body.startswith(_XMP):
            xmp = xmp or body[len(_XMP) :]
        elif marker == _APP1 and body.startswith(_EXTENSION):
            at = len(_EXTENSION) + 32 + 4  # behind the identifier and the whole length
            pieces[int.from_bytes(body[at : at + 4], "big")] = body[at + 4 :]
        elif marker == _APP13 and body.startswith(_PHOTOSHOP):
            photoshop += body[len(_PHOTOSHOP) :]
        elif marker == _COMMENT:
            texts.append(segment)
    extension = b"".join(piece for _, piece in sorted(pieces.items()))
    return Blocks("JPEG", exif, xmp, extension, photoshop, tuple(texts))


def with_blocks(data: bytes, blocks: Blocks) -> bytes:
    """Return the same picture with these blocks and no other; what follows its end is cut off.

    Behind the end cameras and phones keep previews, films and places. Raises `ValueError` for broken segments.
    """
    kept = [(marker, segment) for marker, segment in _segments(data) if _makes_the_picture(marker, segment)]
    head = b"".join(segment for marker, segment in kept if marker == _APP0)
    rest = b"".join(segment for marker, segment in kept if marker != _APP0)
    scan = data[_scan_at(data) : _end_of(data)]
    return b"\xff\xd8" + head + b"".join(_written(blocks)) + rest + scan


def with_profile(data: bytes, icc: bytes) -> bytes:
    """Return the same file with a profile of at most 65,000 bytes; *data* has none and is of our own making."""
    at = 2
    for marker, segment in _segments(data):
        if marker not in {_APP0, _APP1}:  # which come first (JFIF, Exif)
            break
        at += len(segment)
    return data[:at] + _segment(_APP2, _PROFILE + b"\1\1" + icc) + data[at:]


def _makes_the_picture(marker: int, segment: bytes) -> bool:
    body = segment[4:]
    if marker == _APP0:
        return body.startswith(b"JFIF\0")
    if marker == _APP2:
        return body.startswith(_PROFILE)
    if marker == _APP14:
        return body.startswith(b"Adobe")  # says how the channels are meant
    return not (_APP0 <= marker <= _APP15 or marker == _COMMENT)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments before the first scan, each whole."""
    at, end = 2, _scan_at(data)
    while at < end:
        begin = at + 1
        while data[begin : begin + 1] == b"\xff":
            begin += 1
        length = int.from_bytes(data[begin + 1 : begin + 3], "big")
        yield data[begin], b"\xff" + data[begin : begin + 1 + length]
        at = begin + 1 + length


def _scan_at(data: bytes) -> int:
    at = 2
    while data[at : at + 1] == b"\xff":
        while data[at + 1 : at + 2] == b"\xff":
            at += 1  # fill bytes
        if data[at + 1 : at + 2] == bytes((_SCAN,)):
            return at
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2:  # noqa: PLR2004  (the length's own bytes)
            break
        at += 2 + length
    raise ValueError("no scan where one is due")


def _end_of(data: bytes) -> int:
    """Return the place behind the picture's last marker, or the end of the data where it has none."""
    at = _scan_at(data)
    while found := _MARKER.search(data, at):
        at = found.end()
        if found.group()[1] == _END:
            return at
        at += int.from_bytes(data[at : at + 2], "big")
    return len(data)


def _written(blocks: Blocks) -> Iterator[bytes]:
    if blocks.exif and len(blocks.exif) <= MAX_EXIF_BYTES:
        yield _segment(_APP1, _EXIF + blocks.exif)
    xmp, extension = blocks.xmp, blocks.xmp_extension
    if len(_XMP + xmp) > _BODY_BYTES and not extension:
        extension = xmp[xmp.find(b"<x:xmpmeta") : xmp.rfind(b"<?xpacket") if b"<?xpacket end" in xmp else len(xmp)]
        xmp = _STUB.format(_digest(extension)).encode()
    if xmp and len(_XMP + xmp) <= _BODY_BYTES:
        yield _segment(_APP1, _XMP + xmp)
        for at in range(0, len(extension), _EXTENSION_STEP):
            place = len(extension).to_bytes(4, "big") + at.to_bytes(4, "big")
            head = _EXTENSION + _digest(extension).encode() + place
            yield _segment(_APP1, head + extension[at : at + _EXTENSION_STEP])
    step = _BODY_BYTES - len(_PHOTOSHOP)
    for at in range(0, len(blocks.photoshop), step):
        yield _segment(_APP13, _PHOTOSHOP + blocks.photoshop[at : at + step])
    yield from blocks.texts


def _digest(extension: bytes) -> str:
    return hashlib.md5(extension, usedforsecurity=False).hexdigest().upper()  # XMP part 3 asks for MD5


def _segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes((marker,)) + (len(body) + 2).to_bytes(2, "big") + body
