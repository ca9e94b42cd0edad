"""How much may happen at once."""

from __future__ import annotations

from dataclasses import dataclass

WAITING_FACTOR = 8  # half a gigabyte of disk beside 64 MB, so that one destination does not hold up the others


@dataclass(frozen=True, slots=True)
class Slots:
    """Workers and connections; the buffer of ready renditions between them is bounded in bytes and in number."""

    workers: int
    connections: int
    buffer_bytes: int = 64_000_000

    @property
    def buffer_count(self) -> int:
        """Renditions that may be ready or in preparation: enough that no connection waits for a worker."""
        return 2 * self.connections + self.workers

    def is_buffer_full(self, ahead: int, ahead_bytes: int, ready_bytes: int) -> bool:
        """Tell whether *ahead* renditions of *ahead_bytes* are as many as may wait for a connection.

        *ready_bytes* count also what waits for a destination that takes nothing now; of that there may be more.
        """
        is_full = ahead >= self.buffer_count or ahead_bytes >= self.buffer_bytes
        return is_full or ready_bytes >= WAITING_FACTOR * self.buffer_bytes
