"""At which place of an order each asset stands: rows of a table, turns of a plan."""

from __future__ import annotations

from array import array
from itertools import count
from typing import TYPE_CHECKING

from frontload.core.paged import PAGE_BITS
from frontload.core.piecewise import UNRESTING, Gait

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_IN_PAGE = (1 << PAGE_BITS) - 1
_NONE = -1
_EMPTY = array("l", [_NONE]) * (1 << PAGE_BITS)


class Ordinals:
    """Places, from 0 on, by asset number, in pages of plain integers.

    In a dict they take ten times the memory, and 10 ms each time that it has to grow. The numbers of assets mostly
    follow each other; what has been put out keeps its few bytes as long as its page is there.
    """

    def __init__(self, numbers: Iterable[int] = (), gait: Gait = UNRESTING) -> None:
        self._pages: dict[int, array[int]] = {}
        self.put(gait.over(numbers), first=0)

    def __getitem__(self, asset_no: int) -> int:
        """Return the place of an asset; raises `KeyError` for one that stands nowhere."""
        place = self.get(asset_no)
        if place is None:
            raise KeyError(asset_no)
        return place

    def __contains__(self, asset_no: int) -> bool:
        return self.get(asset_no) is not None

    def get(self, asset_no: int) -> int | None:
        """Return the place of an asset, None for one that stands nowhere."""
        place = self._pages.get(asset_no >> PAGE_BITS, _EMPTY)[asset_no & _IN_PAGE]
        return None if place == _NONE else place

    def of(self, asset_nos: Iterable[int]) -> Iterator[int]:
        """Yield the places of those assets that stand somewhere."""
        return (place for asset_no in asset_nos if (place := self.get(asset_no)) is not None)

    def put(self, asset_nos: Iterable[int], first: int) -> None:
        """Put assets at places that follow each other, from *first* on."""
        pages = self._pages
        for asset_no, place in zip(asset_nos, count(first)):
            try:
                pages[asset_no >> PAGE_BITS][asset_no & _IN_PAGE] = place
            except KeyError:
                page = pages[asset_no >> PAGE_BITS] = _EMPTY[:]
                page[asset_no & _IN_PAGE] = place

    def put_out(self, asset_nos: Iterable[int]) -> None:
        """Have assets stand nowhere."""
        for asset_no in asset_nos:
            if asset_no in self:
                self._pages[asset_no >> PAGE_BITS][asset_no & _IN_PAGE] = _NONE
