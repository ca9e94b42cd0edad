"""Who still needs the sandbox: open leases and the time of the last request."""

from __future__ import annotations

import asyncio
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.types import Receive


async def hang_up_or(event: asyncio.Event, receive: Receive) -> None:
    """Wait until the client hangs up or the event happens."""
    waiting = [asyncio.ensure_future(event.wait()), asyncio.ensure_future(_hung_up(receive))]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in waiting:
            each.cancel()


async def _hung_up(receive: Receive) -> bool:
    while (await receive())["type"] != "http.disconnect":
        pass
    return True


class Presence:
    """Counts leases and requests; lives on the server's one event loop. Times are monotonic seconds."""

    def __init__(self, root: Path, linger_s: float | None) -> None:
        self._root = root
        self._linger_s = linger_s
        self._active = 0
        self._last_seen_s = time.monotonic()
        self.leases = 0
        self.closing = asyncio.Event()

    @contextmanager
    def request(self) -> Iterator[None]:
        """One request being served; a long one keeps the sandbox up all the while."""
        self._active += 1
        try:
            yield
        finally:
            self._active -= 1
            self._last_seen_s = time.monotonic()

    @contextmanager
    def lease(self) -> Iterator[None]:
        """One lease being held."""
        self.leases += 1
        try:
            yield
        finally:
            self.leases -= 1
            self._last_seen_s = time.monotonic()

    def close(self) -> None:
        """End all leases: the server stops."""
        self.closing.set()

    def is_over(self) -> bool:
        """Whether the sandbox is no longer needed; never, if it does not linger but stays."""
        if self._linger_s is None:
            return False
        if not self._root.is_dir():
            return True
        return self._active == self.leases == 0 and time.monotonic() - self._last_seen_s > self._linger_s
