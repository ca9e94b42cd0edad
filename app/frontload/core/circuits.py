"""Which destinations may be sent to now: each has a circuit of its own, which its answers and its silence open.

A destination that asks for a slower pace is left alone for as long as it says. One that cannot be reached, or loses
one connection after the other, is tried by a few uploads at a time, ever more rarely; what failed for that is
charged with no attempt, and the first answer lets everything go at once.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.errors import ConnectionLostError, RateLimitedError, UplinkDownError
from frontload.core.retry import Verdict, longest_delay_s, verdict_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from frontload.core.asset import Asset
    from frontload.core.errors import FrontloadError

OUTAGE_S = 300.0
"""For so long a run that somebody waits for goes on trying; a tunnel, a change of network, a router's restart."""


LEAST_TRIES = 8
"""And for no fewer tries: a computer that slept through its patience has not tried."""
LOSSES_IN_A_ROW = 8
"""So many connections lost and no image delivered between them are a line that is down, whatever it pretends: more
than one image is tried, which may be one that a proxy on the way cannot bear."""


@dataclass(frozen=True, slots=True)
class _Outage:
    since_s: float
    tries: int = 0


class Circuits:
    """Of one run; one thread. Times are monotonic. `patience_s` ends a run whose only line stays down."""

    def __init__(self) -> None:
        self.patience_s = OUTAGE_S
        self._unanswered: frozenset[str] = frozenset()
        self._silent_until_s: dict[str, float] = {}
        self._outages: dict[str, _Outage] = {}
        self._losses: Counter[str] = Counter()  # since the last delivery

    def wait_for(self, destinations: Iterable[str]) -> None:
        """Send nothing to these, and these alone, until they have said that they accept us."""
        self._unanswered = frozenset(destinations)

    def closed(self, now_s: float) -> frozenset[str]:
        """Return the destinations that nothing may be sent to now."""
        silent = (destination for destination, until_s in self._silent_until_s.items() if now_s < until_s)
        return self._unanswered.union(silent)

    def moments(self) -> Iterator[float]:
        """Yield when a silence ends."""
        yield from self._silent_until_s.values()

    def break_silence(self) -> None:
        """Ask every destination again at once: the user wants to go on."""
        self._silent_until_s.clear()
        self._outages.clear()
        self._losses.clear()

    def verdict_on(self, error: FrontloadError, asset: Asset, now_s: float, jitter: Callable[[], float]) -> Verdict:
        """Judge the failure of an upload, and open the circuit where every further one would fail as well."""
        destination = asset.handling.destination
        self._losses[destination] += isinstance(error, ConnectionLostError)
        is_down = isinstance(error, ConnectionLostError) and self._losses[destination] > LOSSES_IN_A_ROW
        if is_down or isinstance(error, UplinkDownError):
            return self._down(destination, asset.attempts, now_s, jitter)
        verdict = verdict_on(error, asset.attempts, jitter)
        if isinstance(error, RateLimitedError) and verdict.delay_s is not None:
            self._silence(destination, now_s + verdict.delay_s)
        return verdict

    def answered(self, destination: str) -> bool:
        """Hear that a destination has an image; tell whether it was out of reach until now."""
        del self._losses[destination]
        was_down = self._outages.pop(destination, None) is not None
        if was_down:
            self._silent_until_s.pop(destination, None)
        return was_down

    def _down(self, destination: str, attempts: int, now_s: float, jitter: Callable[[], float]) -> Verdict:
        outage = self._outages.get(destination, _Outage(now_s))
        until_s = self._silent_until_s.get(destination, -math.inf)
        if now_s >= until_s:  # else it was under way with the one that opened the circuit
            outage = _Outage(outage.since_s, outage.tries + 1)
            until_s = now_s + jitter() * longest_delay_s(outage.tries)
            self._silence(destination, until_s)
        self._outages[destination] = outage
        halts_run = now_s - outage.since_s >= self.patience_s and outage.tries >= LEAST_TRIES
        return Verdict(0.0 if halts_run else until_s - now_s, attempts - 1, halts_run=halts_run)

    def _silence(self, destination: str, until_s: float) -> None:
        self._silent_until_s[destination] = max(until_s, self._silent_until_s.get(destination, until_s))
