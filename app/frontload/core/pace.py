"""How fast it goes, from what was seen in the last seconds; how long it will take is the forecast's."""

from __future__ import annotations

from collections import deque

WINDOW_S = 20.0
LEAST_SPAN_S = 1.0
"""Less than this tells nothing: the first bytes over the first millisecond were 500 Mbit/s of a line of 1."""


class Pace:
    """A sliding window over bytes sent; *now_s* is monotonic and passed in."""

    def __init__(self) -> None:
        self._sent: deque[tuple[float, int]] = deque()
        self._began_s: float | None = None

    def sent(self, size_bytes: int, now_s: float) -> None:
        """Count bytes that left."""
        self._began_s = now_s if self._began_s is None else self._began_s
        self._sent.append((now_s, size_bytes))

    def rest(self) -> None:
        """Forget everything: the run is idle, and its next start is another story."""
        self._sent.clear()
        self._began_s = None

    def rate_bytes_per_s(self, now_s: float) -> float:
        """Return the bytes a second over the window, 0 where nothing was seen for long enough."""
        span_s = self._span_s(now_s)
        return sum(size for _, size in self._sent) / span_s if span_s >= LEAST_SPAN_S else 0.0

    def _span_s(self, now_s: float) -> float:
        if self._began_s is None:
            return 0.0
        oldest_s = now_s - WINDOW_S
        while self._sent and self._sent[0][0] < oldest_s:
            self._sent.popleft()
        return now_s - max(self._began_s, oldest_s)
