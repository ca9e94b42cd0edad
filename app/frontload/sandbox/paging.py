"""Lists cut into pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.store import Store

PAGE_LENGTH = 10  # Cloudinary's default for lists
PAGE_MAX_LENGTH = 500


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some of a list, and the cursor of the next page or None."""

    items: tuple[Item, ...]
    next_cursor: str | None

    def cursor_facts(self) -> dict[str, object]:
        """The cursor as an answer tells it: not at all on the last page."""
        return {"next_cursor": self.next_cursor} if self.next_cursor else {}


def newest_first(store: Store, is_listed: Callable[[Asset], bool], cursor: str | None, length: int) -> Page[Asset]:
    """A page by age: stable while others upload, because the cursor is a serial number."""
    found = list(islice(filter(is_listed, store.browse(_number(cursor))), length + 1))
    more = len(found) > length
    return Page(tuple(found[:length]), str(found[length - 1].serial) if more else None)


def oldest_first(store: Store, is_listed: Callable[[Asset], bool], cursor: str | None, length: int) -> Page[Asset]:
    """A page by age the other way round; its cursor too is a serial number."""
    after = _number(cursor) or 0
    rising = sorted(filter(is_listed, store.browse()), key=lambda asset: asset.serial)
    found = list(islice((asset for asset in rising if asset.serial > after), length + 1))
    return Page(tuple(found[:length]), str(found[length - 1].serial) if len(found) > length else None)


def slice_of(items: Sequence[Item], cursor: str | None, length: int) -> Page[Item]:
    """A page of an ordered list."""
    start = _number(cursor) or 0
    end = start + length
    return Page(tuple(items[start:end]), str(end) if end < len(items) else None)


def _number(cursor: str | None) -> int | None:
    if cursor is None:
        return None
    if not re.fullmatch(r"[0-9]{1,18}", cursor):
        raise bad_request("Invalid value for parameter next_cursor")
    return int(cursor)
