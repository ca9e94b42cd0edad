"""Uploads that wait to be tried again, and the silence a destination asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Postponed:
    """Asset numbers with the moments at which they are due; one thread. Times are monotonic."""

    def __init__(self) -> None:
        self._due_s: dict[int, float] = {}
        self._quiet_until_s = 0.0

    def __len__(self) -> int:
        return len(self._due_s)

    def __iter__(self) -> Iterator[int]:
        return iter(self._due_s)

    def moments(self) -> Iterator[float]:
        """Yield when something is due, and when the silence ends."""
        yield from self._due_s.values()
        yield self._quiet_until_s

    def put(self, asset_no: int, due_s: float, *, quiet: bool) -> None:
        """Postpone an upload; with *quiet* nobody else asks the destination before it either."""
        self._due_s[asset_no] = due_s
        if quiet:
            self._quiet_until_s = max(self._quiet_until_s, due_s)

    def is_quiet(self, now_s: float) -> bool:
        """Tell whether nothing may be sent now."""
        return now_s < self._quiet_until_s

    def break_silence(self) -> None:
        """Ask again at once: the user wants to go on."""
        self._quiet_until_s = 0.0

    def discard(self, asset_no: int) -> None:
        """Wait no longer for one of them, if it is one."""
        self._due_s.pop(asset_no, None)

    def take_due(self, now_s: float) -> list[int]:
        """Return what is due, and forget it."""
        due = [asset_no for asset_no, due_s in self._due_s.items() if due_s <= now_s]
        for asset_no in due:
            del self._due_s[asset_no]
        return due
