"""How much may happen at once."""

from __future__ import annotations

from dataclasses import dataclass


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

    def is_buffer_full(self, ahead: int, ahead_bytes: int) -> bool:
        """Tell whether *ahead* renditions of *ahead_bytes* are as many as may wait for a connection."""
        return ahead >= self.buffer_count or ahead_bytes >= self.buffer_bytes
