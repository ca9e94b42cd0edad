"""What the camera wrote: capture time, orientation, and the stars that Windows and some cameras keep in Exif."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.edges.marks.directory import EMPTY, directory_at, first_directory
from frontload.edges.marks.times import from_exif

if TYPE_CHECKING:
    from datetime import datetime

    from frontload.edges.marks.window import Window

_ORIENTATION, _RATING, _EXIF_IFD = 0x0112, 0x4746, 0x8769
_TAKEN, _TAKEN_OFFSET = 0x9003, 0x9011  # Exif 2.32: DateTimeOriginal, OffsetTimeOriginal
_MOST_STARS = 5


@dataclass(frozen=True, slots=True)
class CameraNotes:
    """The few of Exif's facts that count at intake; `orientation` is 1 where there is none that means something."""

    taken_at: datetime | None
    rating: int | None
    orientation: int


def read_exif(window: Window) -> CameraNotes:
    """Return the facts of an Exif block, or of a TIFF file."""
    outer = first_directory(window, frozenset({_ORIENTATION, _RATING, _EXIF_IFD}))
    inner_at, wanted = outer.number(_EXIF_IFD), frozenset({_TAKEN, _TAKEN_OFFSET})
    is_big = window.number(2, 2, outer.order) == 43  # noqa: PLR2004  (BigTIFF)
    inner = directory_at(window, inner_at, wanted, outer.order, is_big) if inner_at else EMPTY
    orientation, rating = outer.number(_ORIENTATION), outer.number(_RATING)
    return CameraNotes(
        taken_at=from_exif(inner.text(_TAKEN), inner.text(_TAKEN_OFFSET)),
        rating=rating if _RATING in outer.values and rating <= _MOST_STARS else None,
        orientation=orientation if orientation in range(1, 9) else 1,
    )
