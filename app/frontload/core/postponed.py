"""Uploads that wait to be tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Postponed:
    """Asset numbers with the moments at which they are due; one thread. Times are monotonic."""

    def __init__(self) -> None:
        self._due_s: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._due_s)

    def __iter__(self) -> Iterator[int]:
        return iter(self._due_s)

    def moments(self) -> Iterator[float]:
        """Yield when something is due."""
        yield from self._due_s.values()

    def put(self, asset_no: int, due_s: float) -> None:
        """Postpone an upload."""
        self._due_s[asset_no] = due_s

    def hasten(self, asset_nos: Iterable[int], due_s: float) -> None:
        """Let these come back at another time than they were to."""
        self._due_s.update(dict.fromkeys(asset_nos, due_s))

    def discard(self, asset_no: int) -> None:
        """Wait no longer for one of them, if it is one."""
        self._due_s.pop(asset_no, None)

    def take_due(self, now_s: float) -> list[int]:
        """Return what is due, and forget it."""
        due = [asset_no for asset_no, due_s in self._due_s.items() if due_s <= now_s]
        for asset_no in due:
            del self._due_s[asset_no]
        return due
