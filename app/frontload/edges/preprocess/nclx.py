"""The colours of an AVIF or HEIF by number, as its boxes give them to the picture that is shown.

Sources: ISO/IEC 14496-12 §8.11 (meta, pitm) and §12.1.5 (colr); ISO/IEC 23008-12 §9.3 (ipco, ipma).
"""

from __future__ import annotations

import struct
from itertools import islice
from typing import TYPE_CHECKING

from frontload.edges.preprocess.cicp import Colours

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BOXES = 4096  # a picture of many tiles has a few hundred; more only keep a reader busy


def nclx_of(data: bytes) -> Colours | None:
    """Return what the primary item's `colr` box says in numbers, None where it says nothing or is damaged."""
    try:
        meta = dict(_boxes(data))[b"meta"][4:]
        boxes = dict(_boxes(meta))
        properties = dict(_boxes(boxes[b"iprp"]))
        primary = _number(boxes[b"pitm"][4:], wide=boxes[b"pitm"][0] > 0)
        mine = set(_associated(properties[b"ipma"], primary))
        for number, (kind, body) in enumerate(_boxes(properties[b"ipco"]), start=1):
            if number in mine and kind == b"colr" and body[:4] == b"nclx":
                return Colours(*struct.unpack_from(">HH", body, 4))
    except (LookupError, struct.error):
        pass
    return None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield type and content of the boxes in *data*, up to the first that does not fit."""

    def each() -> Iterator[tuple[bytes, bytes]]:
        at = 0
        while at + 8 <= len(data):
            size, kind = struct.unpack_from(">I4s", data, at)
            head = 8
            if size == 1:
                (size,) = struct.unpack_from(">Q", data, at + 8)
                head = 16
            end = at + size if size else len(data)
            if size and size < head:
                return
            # what follows the metadata are coded pixels, which nobody asks for
            yield kind, data[at + head : end] if kind != b"mdat" else b""
            at = end

    return islice(each(), MOST_BOXES)


def _number(data: bytes, *, wide: bool) -> int:
    number: int = struct.unpack_from(">I" if wide else ">H", data)[0]
    return number


def _associated(ipma: bytes, item: int) -> Iterator[int]:
    """Yield the 1-based places in `ipco` of an item's properties."""
    wide_items, wide_places = ipma[0] > 0, bool(ipma[3] & 1)
    (count,) = struct.unpack_from(">I", ipma, 4)
    at = 8
    for _ in range(min(count, MOST_BOXES)):
        found = _number(ipma[at : at + 4], wide=wide_items)
        at += 4 if wide_items else 2
        places = ipma[at]
        at += 1
        for _ in range(places):
            # the first bit says whether a reader must know the property
            place = _number(ipma[at : at + 2], wide=False) & 0x7FFF if wide_places else ipma[at] & 0x7F
            at += 2 if wide_places else 1
            if found == item:
                yield place
