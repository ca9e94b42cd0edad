"""Lists cut into pages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.store import Store

PAGE_LENGTH = 10  # Cloudinary's default for lists
PAGE_MAX_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Page:
    """Some assets, and the cursor of the next page or None."""

    assets: tuple[Asset, ...]
    next_cursor: str | None


def newest_first(store: Store, is_listed: Callable[[Asset], bool], cursor: str | None, length: int) -> Page:
    """A page by age: stable while others upload, because the cursor is a serial number."""
    found = list(islice(filter(is_listed, store.browse(_number(cursor))), length + 1))
    more = len(found) > length
    return Page(tuple(found[:length]), str(found[length - 1].serial) if more else None)


def slice_of(assets: Sequence[Asset], cursor: str | None, length: int) -> Page:
    """A page of an ordered list."""
    start = _number(cursor) or 0
    end = start + length
    return Page(tuple(assets[start:end]), str(end) if end < len(assets) else None)


def _number(cursor: str | None) -> int | None:
    if cursor is None:
        return None
    if not cursor.isdecimal():
        raise bad_request("Invalid value for parameter next_cursor")
    return int(cursor)
