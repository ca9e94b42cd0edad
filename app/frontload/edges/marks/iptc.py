"""What the desk wrote in the older way: IPTC's Information Interchange Model, bare or in Photoshop's resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Marks
from frontload.edges.marks.telling import told
from frontload.edges.marks.times import from_iim

if TYPE_CHECKING:
    from collections.abc import Iterator

_IPTC_RESOURCE = 0x0404  # Photoshop file formats specification, image resource 1028
_URGENCY, _DATE, _TIME = (2, 10), (2, 55), (2, 60)  # IIM 4.2: Urgency, DateCreated, TimeCreated
_CAPTION = (2, 120)  # Caption/Abstract
_MAX_DATASETS = 4096  # a caption with a thousand keywords has a quarter of them
_LONG = 0x8000  # IIM 4.2 §1.5: an extended dataset, never of use below 32 kB


def read_iptc(datasets: bytes) -> Marks:
    """Return what IIM datasets say; urgency 0 (reserved) and 9 (the user's own) say nothing."""
    said = dict(reversed(list(_datasets(datasets))))  # of a field given twice the first counts
    text = {key: value.decode("latin-1").strip("\0 ") for key, value in said.items()}
    urgency = text.get(_URGENCY, "")
    return Marks(
        taken_at=from_iim(text.get(_DATE, ""), text.get(_TIME, "")),
        urgency=int(urgency) if urgency in set("12345678") else None,
        caption=told(_spoken(said.get(_CAPTION, b""))),
    )


def _spoken(value: bytes) -> str:
    """Return a text whose character set many programs do not declare: what is UTF-8 hardly is anything else."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def iptc_in(photoshop: bytes) -> bytes:
    """Return the IIM datasets among Photoshop's image resources, empty if there are none."""
    at = 0
    while photoshop[at : at + 4] == b"8BIM":
        kind = int.from_bytes(photoshop[at + 4 : at + 6], "big")
        name_bytes = 1 + photoshop[at + 6] if at + 6 < len(photoshop) else 0
        at += 6 + name_bytes + name_bytes % 2
        length = int.from_bytes(photoshop[at : at + 4], "big")
        if kind == _IPTC_RESOURCE:
            return photoshop[at + 4 : at + 4 + length]
        at += 4 + length + length % 2
    return b""


def _datasets(data: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    at = 0
    for _ in range(_MAX_DATASETS):
        head = data[at : at + 5]
        length = int.from_bytes(head[3:5], "big")
        if len(head) < 5 or head[0] != 0x1C or length >= _LONG:  # noqa: PLR2004  (IIM's tag marker)
            break
        yield (head[1], head[2]), data[at + 5 : at + 5 + length]
        at += 5 + length
