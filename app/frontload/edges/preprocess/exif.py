"""Exif blocks, entry by entry and byte by byte.

Not Pillow's writer: that turns every letter beyond ASCII into a question mark, and UserComment into another type.
Source: TIFF 6.0 §2 and Exif 2.32 (CIPA DC-008); required tags as Exif's tables 4 and 17 list them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from frontload.edges.preprocess.blocks import Shape

ITEM_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_ASCII, _SHORT, _LONG, _RATIONAL, _UNDEFINED = 2, 3, 4, 5, 7
_MAX_ENTRIES = 1024  # a full directory has some 60
MAX_VALUES_BYTES = 4 * 1024 * 1024  # of one directory; entries may claim the same bytes over and over
EXIF_IFD, GPS_IFD, INTEROP_IFD = 0x8769, 0x8825, 0xA005
WIDTH, HEIGHT, ORIENTATION = 0x0100, 0x0101, 0x0112
COMPONENTS = 0x9101  # of JPEG alone: TIFF has tags of its own for it
COLOUR_SPACE, PIXEL_WIDTH, PIXEL_HEIGHT, INTEROP_INDEX = 0xA001, 0xA002, 0xA003, 0x0001
_SRGB, _INCHES, _CENTRED = 1, 2, 1
_HEAD_BYTES = 8

Order = Literal["big", "little"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag's value in the block's byte order; `at` is where in the block it stood, 0 if it was made here."""

    kind: int
    value: bytes
    at: int = 0


Directory = dict[int, Entry]


@dataclass(frozen=True, slots=True)
class ExifBlock:
    """The directories of a block. `thumbnail_link_at` is where the first one points to the next, 0 if nowhere."""

    order: Order
    first: Directory
    exif: Directory = field(default_factory=dict)
    gps: Directory = field(default_factory=dict)
    interop: Directory = field(default_factory=dict)
    thumbnail_link_at: int = 0


def read_block(data: bytes) -> ExifBlock | None:
    """Return the directories, without entries that point outside; None where the header is no TIFF's."""
    if data[:4] not in {b"II*\0", b"MM\0*"}:
        return None
    order: Order = "little" if data[:1] == b"I" else "big"
    begin = int.from_bytes(data[4:8], order)
    first = _directory(data, begin, order)
    exif = _directory(data, _number(first, EXIF_IFD, order), order)
    return ExifBlock(
        order,
        first,
        exif,
        _directory(data, _number(first, GPS_IFD, order), order),
        _directory(data, _number(exif, INTEROP_IFD, order), order),
        begin + 2 + 12 * int.from_bytes(data[begin : begin + 2], order),
    )


def _directory(data: bytes, begin: int, order: Order) -> Directory:
    count = min(int.from_bytes(data[begin : begin + 2], order), _MAX_ENTRIES) if begin else 0
    found: Directory = {}
    left = MAX_VALUES_BYTES
    for at in range(begin + 2, min(begin + 2 + 12 * count, len(data) - 11), 12):
        tag, kind = (int.from_bytes(data[i : i + 2], order) for i in (at, at + 2))
        length = int.from_bytes(data[at + 4 : at + 8], order) * ITEM_BYTES.get(kind, 0)
        value_at = at + 8 if length <= 4 else int.from_bytes(data[at + 8 : at + 12], order)  # noqa: PLR2004
        if 0 < length <= left and value_at + length <= len(data):
            left -= length
            found.setdefault(tag, Entry(kind, data[value_at : value_at + length], value_at))
    return found


def _number(directory: Directory, tag: int, order: Order) -> int:
    entry = directory.get(tag)
    return int.from_bytes(entry.value, order) if entry and entry.kind in {_SHORT, _LONG, 13} else 0


def write_block(block: ExifBlock) -> bytes:
    """Return the first, Exif and GPS directories as bytes, one behind the other, each with its values."""
    below = {tag: entries for tag, entries in ((EXIF_IFD, block.exif), (GPS_IFD, block.gps)) if entries}
    first = {tag: entry for tag, entry in block.first.items() if tag not in {EXIF_IFD, GPS_IFD}}
    first |= dict.fromkeys(below, Entry(_LONG, b"\0\0\0\0"))
    at, parts = _HEAD_BYTES + len(_written(first, 0, block.order)), b""
    for tag, entries in below.items():
        first[tag] = Entry(_LONG, (at + len(parts)).to_bytes(4, block.order))
        parts += _written(entries, at + len(parts), block.order)
    head = b"II*\0\x08\0\0\0" if block.order == "little" else b"MM\0*\0\0\0\x08"
    return head + _written(first, _HEAD_BYTES, block.order) + parts


def _written(directory: Directory, begin: int, order: Order) -> bytes:
    table, values = len(directory).to_bytes(2, order), b""
    behind = begin + 2 + 12 * len(directory) + 4
    for tag, entry in sorted(directory.items()):
        value = entry.value
        count = len(value) // ITEM_BYTES[entry.kind]
        table += tag.to_bytes(2, order) + entry.kind.to_bytes(2, order) + count.to_bytes(4, order)
        if len(value) <= 4:  # noqa: PLR2004  (a value of up to four bytes stands in the entry itself)
            table += value.ljust(4, b"\0")
        else:
            table += (behind + len(values)).to_bytes(4, order)
            values += value + b"\0" * (len(value) % 2)
    return table + b"\0\0\0\0" + values


def completed(block: ExifBlock, shape: Shape) -> ExifBlock:
    """Return the block with the tags Exif requires, telling the truth about the pixels."""

    def number(kind: int, value: int) -> Entry:
        return Entry(kind, value.to_bytes(2 if kind == _SHORT else 4, block.order))

    dots_per_inch = Entry(_RATIONAL, (72).to_bytes(4, block.order) + (1).to_bytes(4, block.order))
    first = {
        0x011A: dots_per_inch, 0x011B: dots_per_inch, 0x0128: number(_SHORT, _INCHES),
        0x0213: number(_SHORT, _CENTRED),
        **block.first,
    }  # fmt: skip
    if shape.orientation != 1:
        first[ORIENTATION] = number(_SHORT, shape.orientation)
    exif = {
        0x9000: Entry(_UNDEFINED, b"0232"), COMPONENTS: Entry(_UNDEFINED, b"\1\2\3\0"),
        0xA000: Entry(_UNDEFINED, b"0100"),
        COLOUR_SPACE: number(_SHORT, _SRGB),
        **block.exif,
        PIXEL_WIDTH: number(_LONG, shape.width_px), PIXEL_HEIGHT: number(_LONG, shape.height_px),
    }  # fmt: skip
    if shape.is_srgb:
        exif[COLOUR_SPACE] = number(_SHORT, _SRGB)
    return replace(block, first=first, exif=exif)


def patched(data: bytes, shape: Shape) -> bytes:
    """Return the whole block, changed only where it would be wrong about its pixels.

    Every other byte keeps its place, since maker notes point at places in the block. The thumbnail of a picture
    that was turned is cut off: it would lie on its side.
    """
    block = read_block(data)
    if block is None:
        return data
    changed = bytearray(data)

    def put(directory: Directory, tag: int, value: int) -> None:
        entry = directory.get(tag)
        if entry and entry.kind in {_SHORT, _LONG} and len(entry.value) == ITEM_BYTES[entry.kind]:
            changed[entry.at : entry.at + len(entry.value)] = value.to_bytes(len(entry.value), block.order)

    was = _number(block.first, ORIENTATION, block.order) or 1
    put(block.first, ORIENTATION, shape.orientation)
    put(block.first, WIDTH, shape.width_px)
    put(block.first, HEIGHT, shape.height_px)
    put(block.exif, PIXEL_WIDTH, shape.width_px)
    put(block.exif, PIXEL_HEIGHT, shape.height_px)
    if shape.is_srgb:
        put(block.exif, COLOUR_SPACE, _SRGB)
        index = block.interop.get(INTEROP_INDEX)
        if index and index.value == b"R03\0":  # Adobe RGB, by which some readers go
            changed[index.at : index.at + 4] = b"R98\0"
    if was != shape.orientation and block.thumbnail_link_at + 4 <= len(changed):
        changed[block.thumbnail_link_at : block.thumbnail_link_at + 4] = b"\0\0\0\0"
    return bytes(changed)
