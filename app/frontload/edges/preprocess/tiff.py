"""A TIFF's metadata, found and taken out where it stands: no byte of its pages moves.

Source: TIFF 6.0 §2 and §8; XMP part 3 §1.1.6; what is not classic TIFF raises `ValueError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.edges.preprocess import exif, iptc
from frontload.edges.preprocess.blocks import Blocks

if TYPE_CHECKING:
    from collections.abc import Callable

XMP, IPTC, PHOTOSHOP, ICC = 0x02BC, 0x83BB, 0x8649, 0x8773
PICTURE = frozenset({
    0x00FE, 0x00FF, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0107, 0x0108, 0x0109, 0x010A, 0x0111, 0x0112, 0x0115,
    0x0116, 0x0117, 0x0118, 0x0119, 0x011A, 0x011B, 0x011C, 0x011E, 0x011F, 0x0120, 0x0121, 0x0122, 0x0123, 0x0124,
    0x0125, 0x0128, 0x0129, 0x012D, 0x013D, 0x013E, 0x013F, 0x0140, 0x0141, 0x0142, 0x0143, 0x0144, 0x0145, 0x014C,
    0x014D, 0x014E, 0x0150, 0x0151, 0x0152, 0x0153, 0x0154, 0x0155, 0x0156, 0x015A, 0x015B, 0x0200, 0x0201, 0x0202,
    0x0203, 0x0205, 0x0206, 0x0207, 0x0208, 0x0209, 0x0211, 0x0212, 0x0213, 0x0214, ICC,
})  # fmt: skip
"""Tags that say how the pixels are stored (TIFF 6.0, appendix A, and its technical notes)."""
_MAX_PAGES = 10_000  # and directories below them


def blocks_in(data: bytes) -> Blocks:
    """Return the metadata of the first page."""
    block = exif.read_block(data)
    if block is None:
        raise ValueError("no classic TIFF")
    value = {tag: entry.value for tag, entry in block.first.items()}
    photoshop = value.get(PHOTOSHOP, b"")
    if IPTC in value and not any(number == iptc.IPTC for number, _ in iptc.resources(photoshop)):
        photoshop += iptc.resource(iptc.IPTC, value[IPTC])
    return Blocks("TIFF", exif=data, xmp=value.get(XMP, b""), photoshop=photoshop)


def scrubbed(
    data: bytes, *, first: frozenset[int], inner: frozenset[int], kept: dict[int, Callable[[bytes], bytes]]
) -> bytes:
    """Return the file with only these tags in its pages and in their Exif; a value that goes is zeroed.

    *kept* says of further tags in pages what stays of their values.
    """
    if data[:4] not in {b"II*\0", b"MM\0*"}:
        raise ValueError("no classic TIFF")
    scrubber = _Scrubber(data, "little" if data[:1] == b"I" else "big")
    at = scrubber.number(4, 4)
    while at and at not in scrubber.seen and len(scrubber.seen) < _MAX_PAGES:
        behind = at + 2 + 12 * scrubber.number(at, 2)
        scrubber.scrub(at, first, inner, kept)
        at = scrubber.number(behind, 4)
    return bytes(scrubber.changed)


class _Scrubber:
    """One pass over the directories of a file: read from `data`, written into `changed`."""

    def __init__(self, data: bytes, order: exif.Order) -> None:
        self._data, self._order = data, order
        self.changed = bytearray(data)
        self.seen: set[int] = set()
        self._left_bytes = 4 * len(data)  # values of one file may overlap, but not without end

    def number(self, at: int, length: int) -> int:
        """Return the number there, as the file had it."""
        return int.from_bytes(self._data[at : at + length], self._order)

    def scrub(
        self,
        at: int,
        stays: frozenset[int],
        inner: frozenset[int] = frozenset(),
        kept: dict[int, Callable[[bytes], bytes]] | None = None,
    ) -> int:
        """Take out of the directory at a place what may not stay; return how many entries are left."""
        count = self.number(at, 2)
        end = at + 2 + 12 * count
        if at in self.seen or end > len(self._data):
            return 0
        self.seen.add(at)
        entries = b"".join(self._scrubbed_entry(i, stays, inner, kept or {}) for i in range(at + 2, end, 12))
        left = len(entries) // 12
        table = left.to_bytes(2, self._order) + entries + self._data[end : end + 4]
        self.changed[at : end + 4] = table.ljust(end + 4 - at, b"\0")
        return left

    def _scrubbed_entry(
        self, i: int, stays: frozenset[int], inner: frozenset[int], kept: dict[int, Callable[[bytes], bytes]]
    ) -> bytes:
        tag, kind = self.number(i, 2), self.number(i + 2, 2)
        entry, length = self._data[i : i + 12], self.number(i + 4, 4) * exif.ITEM_BYTES.get(kind, 0)
        at = i + 8 if length <= 4 else self.number(i + 8, 4)  # noqa: PLR2004  (short values stand in the entry)
        if tag in {exif.EXIF_IFD, exif.GPS_IFD, exif.INTEROP_IFD}:
            left = self.scrub(self.number(i + 8, 4), inner if tag == exif.EXIF_IFD else frozenset())
            return entry if left else b""
        if tag in stays:
            return entry
        value = self._data[at : at + length]
        self._left_bytes -= len(value)
        if self._left_bytes < 0:
            raise ValueError("more values than the file could hold")
        if at != i + 8:
            self.changed[at : at + len(value)] = b"\0" * len(value)
        content = kept[tag](value) if tag in kept else b""
        if not content:
            return b""
        content += b"\0" * (-len(content) % 4)  # whole items, whatever kind they are of, at a whole word
        self.changed += b"\0" * (len(self.changed) % 2)
        count = len(content) // exif.ITEM_BYTES[kind]
        self.changed += content
        return entry[:4] + b"".join(n.to_bytes(4, self._order) for n in (count, len(self.changed) - len(content)))
