"""How fast it goes and how long it will take, from what was seen in the last seconds."""

from __future__ import annotations

from collections import deque

WINDOW_S = 20.0
LEAST_S = 1.5
"""Before this much was seen, any estimate would jump about; none is given."""


class Pace:
    """A sliding window over bytes sent; *now_s* is monotonic and passed in."""

    def __init__(self) -> None:
        self._sent: deque[tuple[float, int]] = deque()
        self._began_s: float | None = None

    def sent(self, size_bytes: int, now_s: float) -> None:
        """Count bytes that left."""
        self._began_s = self._began_s or now_s
        self._sent.append((now_s, size_bytes))

    def rest(self) -> None:
        """Forget everything: the run is idle, and its next start is another story."""
        self._sent.clear()
        self._began_s = None

    def rate_bytes_per_s(self, now_s: float) -> float:
        """Return the bytes a second over the window, 0 where nothing was seen."""
        span_s = self._span_s(now_s)
        return sum(size for _, size in self._sent) / span_s if span_s else 0.0

    def eta_s(self, left_bytes: float, now_s: float) -> float | None:
        """Return the seconds until *left_bytes* have left at the present pace, or None while unknown."""
        rate = self.rate_bytes_per_s(now_s)
        if self._span_s(now_s) < LEAST_S or not rate:
            return None
        return left_bytes / rate

    def _span_s(self, now_s: float) -> float:
        if self._began_s is None:
            return 0.0
        oldest_s = now_s - WINDOW_S
        while self._sent and self._sent[0][0] < oldest_s:
            self._sent.popleft()
        return now_s - max(self._began_s, oldest_s)
