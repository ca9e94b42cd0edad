"""Asset numbers from top to bottom, and the row of each. No Qt in here."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from frontload.core.ordinals import Ordinals
from frontload.core.piecewise import UNRESTING, Gait

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Rows:
    """The rows of a table; a number is in it or not, in one row.

    They are an array: Python looks through every new list for rings that nobody holds, and holds all threads.
    """

    def __init__(self, asset_nos: Iterable[int] = (), gait: Gait = UNRESTING) -> None:
        self.numbers = array("q", asset_nos)
        self._places = Ordinals(self.numbers, gait)

    def __len__(self) -> int:
        return len(self.numbers)

    def __contains__(self, asset_no: int) -> bool:
        return asset_no in self._places

    def row_of(self, asset_no: int) -> int | None:
        """Return the row an asset stands in, None for one that is not shown."""
        return self._places.get(asset_no)

    def rows_of(self, asset_nos: Iterable[int]) -> Iterator[int]:
        """Yield the rows of those assets that are shown."""
        return self._places.of(asset_nos)

    def append(self, asset_nos: Sequence[int]) -> None:
        """Put assets below all others."""
        self._places.put(asset_nos, len(self.numbers))
        self.numbers.extend(asset_nos)

    def cut(self, first: int, last: int) -> None:
        """Take out the rows from *first* to *last*; those below are to be counted anew."""
        self._places.put_out(self.numbers[first : last + 1])
        del self.numbers[first : last + 1]

    def count_from(self, row: int) -> None:
        """Count the rows from *row* on anew: what stands above it keeps its row."""
        self._places.put(self.numbers[row:], row)
