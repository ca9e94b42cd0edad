"""Walks over HEIC, HEIF and AVIF: boxes, in which a directory of items says where Exif and XMP lie.

Source: ISO/IEC 14496-12 (boxes, `meta`, `iloc`, `iinf`, `pitm`), 23008-12 (`ispe`, `irot`, Exif and `mime`
items, annex A). Orientation is the container's: a reader turns by `irot` and passes Exif's tag over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from frontload.edges.marks.blocks import MAX_PIECES, MAX_XMP_BYTES, Blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.edges.marks.window import Window

MAX_META_BYTES = 512 * 1024  # a grid of a thousand tiles has some 60 kB
_ON_ITS_SIDE = 6  # or 8: all that counts here is that width and height change places
_XMP_TYPE = b"application/rdf+xml"


class Cursor:
    """Reads numbers one after another; behind the end they are 0, and `is_done` tells so."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def is_done(self) -> bool:
        """Tell whether everything was read."""
        return self._at >= len(self._data)

    def number(self, length: int) -> int:
        """Return the next unsigned number of so many bytes."""
        return int.from_bytes(self.take(length), "big")

    def take(self, length: int) -> bytes:
        """Return the next bytes."""
        self._at += length
        return self._data[self._at - length : self._at]

    def word(self) -> bytes:
        """Return the next bytes up to a NUL, which is passed over."""
        end = self._data.find(b"\0", self._at)
        found = self._data[self._at : end if end >= 0 else len(self._data)]
        self._at += len(found) + 1
        return found

    def rest(self) -> bytes:
        """Return what is left."""
        return self._data[self._at :]


@dataclass(slots=True)
class _Items:
    """What the `meta` box says of the items."""

    main: int = 0
    exif: int = 0
    xmp: int = 0
    places: dict[int, tuple[int, int, int]] = field(default_factory=dict)  # construction method, position, length
    properties: list[tuple[bytes, bytes]] = field(default_factory=list)
    of_main: list[int] = field(default_factory=list)
    data: bytes = b""


def in_heif(window: Window) -> Blocks:
    """Return what the items of a HEIF file hold."""
    at = 0
    for _ in range(MAX_PIECES):
        length, kind, head = window.number(at, 4), window.at(at + 4, 4), 8
        if length == 1:
            length, head = window.number(at + 8, 8), 16
        if kind == b"meta":
            end = length or window.size_bytes - at
            return _blocks(window, _items(window.at(at + head + 4, min(end - head - 4, MAX_META_BYTES))))
        if length < head:
            break
        at += length
    return Blocks()


def _blocks(window: Window, items: _Items) -> Blocks:
    blocks = Blocks(turned=1)
    blocks.xmp = _content(window, items, items.xmp)
    exif = _content(window, items, items.exif)
    skipped = int.from_bytes(exif[:4], "big")  # where the TIFF header begins (ISO/IEC 23008-12 annex A.2.1)
    blocks.exif = exif[4 + skipped :]
    for number in items.of_main:
        kind, body = items.properties[number - 1] if 0 < number <= len(items.properties) else (b"", b"")
        match kind:
            case b"ispe":
                blocks.width_px, blocks.height_px = (int.from_bytes(body[i : i + 4], "big") for i in (4, 8))
            case b"irot":
                blocks.turned = _ON_ITS_SIDE if body and body[0] % 2 else 1  # quarters, counter-clockwise
    return blocks


def _content(window: Window, items: _Items, item: int) -> bytes:
    method, at, length = items.places.get(item, (0, 0, 0))
    if (not at and not length) or length > MAX_XMP_BYTES:
        return b""
    return items.data[at : at + length] if method == 1 else window.at(at, length)


def _children(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(MAX_PIECES):
        length, kind, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if length == 1:
            length, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        length = length or len(data) - at
        if len(kind) < 4 or length < head:  # noqa: PLR2004  (a box's name)
            break
        yield kind, data[at + head : at + length]
        at += length


def _items(meta: bytes) -> _Items:
    items = _Items()
    for kind, body in _children(meta):
        match kind:
            case b"pitm":
                items.main = int.from_bytes(body[4:8] if body[:1] == b"\1" else body[4:6], "big")
            case b"iinf":
                _read_names(items, body[6:] if body[:1] == b"\0" else body[8:])
            case b"iloc":
                _read_places(items, body)
            case b"idat":
                items.data = body
            case b"iprp":
                parts = list(_children(body))
                items.properties = list(_children(dict(parts).get(b"ipco", b"")))
                for part, inside in parts:
                    if part == b"ipma":  # there may be several (ISO/IEC 14496-12 §8.11.14)
                        _read_properties(items, inside)
    return items


def _read_names(items: _Items, body: bytes) -> None:
    for kind, entry in _children(body):
        cursor = Cursor(entry)
        version, _ = cursor.number(1), cursor.take(3)
        if kind != b"infe" or version < 2:  # noqa: PLR2004  (before it items had no types)
            continue
        number = cursor.number(2 if version == 2 else 4)  # noqa: PLR2004
        cursor.take(2)
        item_type = cursor.take(4)
        if item_type == b"Exif":
            items.exif = items.exif or number
        elif item_type == b"mime" and (cursor.word(), cursor.word())[1] == _XMP_TYPE:
            items.xmp = items.xmp or number


def _read_places(items: _Items, body: bytes) -> None:
    cursor = Cursor(body)
    version, _ = cursor.number(1), cursor.take(3)
    sizes = cursor.number(2)
    offset_bytes, length_bytes, base_bytes, index_bytes = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    for _ in range(cursor.number(2 if version < 2 else 4)):  # noqa: PLR2004
        if cursor.is_done():
            break
        item = cursor.number(2 if version < 2 else 4)  # noqa: PLR2004
        method = cursor.number(2) & 15 if version else 0
        cursor.take(2)
        base, extents = cursor.number(base_bytes), cursor.number(2)
        for extent in range(extents):
            if cursor.is_done():
                break
            cursor.take(index_bytes if version else 0)
            offset, length = cursor.number(offset_bytes), cursor.number(length_bytes)
            if extent == 0 and extents == 1:  # metadata in more than one piece was not seen yet
                items.places[item] = (method, base + offset, length)


def _read_properties(items: _Items, body: bytes) -> None:
    cursor = Cursor(body)
    version, flags = cursor.number(1), cursor.number(3)
    for _ in range(cursor.number(4)):
        if cursor.is_done():
            break
        item = cursor.number(4 if version else 2)
        for _ in range(cursor.number(1)):
            number = cursor.number(2) & 0x7FFF if flags & 1 else cursor.number(1) & 0x7F
            if item == items.main:
                items.of_main.append(number)
