"""Reads TIFF directories: those of a TIFF file, and those of an Exif block, which is a small TIFF file.

Source: TIFF 6.0 §2; BigTIFF differs in the width of its numbers alone. Pillow's own reader takes every value of a
TIFF into memory, layers of hundreds of megabytes among them; this one takes those asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from frontload.edges.marks.blocks import MAX_XMP_BYTES, Blocks
from frontload.edges.marks.window import Order, Window

_ITEM_BYTES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
_MAX_ENTRIES = 1024  # a full Exif directory has some 60
_WIDTH, _HEIGHT, _XMP, _IPTC, _PHOTOSHOP = 0x0100, 0x0101, 0x02BC, 0x83BB, 0x8649


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries of one directory that can be read, as raw bytes by tag."""

    values: dict[int, bytes]
    order: Order

    def number(self, tag: int) -> int:
        """Return a value that is one unsigned number, 0 where there is none."""
        return int.from_bytes(self.values.get(tag, b"")[:8], self.order)

    def text(self, tag: int) -> str:
        """Return a value as text up to its closing NUL."""
        return self.values.get(tag, b"").partition(b"\0")[0].decode("latin-1").strip()


EMPTY = Directory({}, "big")


def first_directory(window: Window, wanted: frozenset[int]) -> Directory:
    """Return the first directory of a TIFF file or Exif block, with those of its *wanted* tags that are there."""
    order: Order = "little" if window.at(0, 2) == b"II" else "big"
    big = window.number(2, 2, order) == 43  # noqa: PLR2004  (BigTIFF's 43 beside TIFF's 42)
    return directory_at(
        window, window.number(8, 8, order) if big else window.number(4, 4, order), wanted, order, big
    )


def directory_at(window: Window, at: int, wanted: frozenset[int], order: Order, big: bool) -> Directory:  # noqa: FBT001
    """Return the directory at a place, as `first_directory` does. Single numbers keep their own width."""
    count_bytes, entry_bytes, word = (8, 20, 8) if big else (2, 12, 4)
    count = min(window.number(at, count_bytes, order), _MAX_ENTRIES)
    table = window.at(at + count_bytes, count * entry_bytes) if at else b""
    values: dict[int, bytes] = {}
    for i in range(0, len(table) - entry_bytes + 1, entry_bytes):
        tag, kind = (int.from_bytes(table[i + j : i + j + 2], order) for j in (0, 2))
        if tag not in wanted or kind not in _ITEM_BYTES:
            continue
        length = _ITEM_BYTES[kind] * int.from_bytes(table[i + 4 : i + 4 + word], order)
        inline = table[i + 4 + word : i + 4 + 2 * word]
        if length <= word:
            values[tag] = inline[:length]
        elif length <= MAX_XMP_BYTES:
            values[tag] = window.at(int.from_bytes(inline, order), length)
    return Directory(values, order)


def in_tiff(window: Window) -> Blocks:
    """Return what a TIFF file holds; its Exif is the file itself and is read from there."""
    found = first_directory(window, frozenset({_WIDTH, _HEIGHT, _XMP, _IPTC, _PHOTOSHOP}))
    return Blocks(
        width_px=found.number(_WIDTH),
        height_px=found.number(_HEIGHT),
        xmp=found.values.get(_XMP, b""),
        iptc=found.values.get(_IPTC, b""),
        photoshop=found.values.get(_PHOTOSHOP, b""),
    )


def window_on(block: bytes) -> Window:
    """Return a window on bytes that are in memory already."""
    return Window(BytesIO(block), len(block))
