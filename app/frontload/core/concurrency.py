"""How many uploads at once: as few as keep the link full, learned from what each number of them carried.

While n uploads share a link, it idles just when all n wait at the same moment, for a round trip or for the
service. That part of the time is Erlang's loss formula B(n, a) with a = wait x rate / size, whatever the
distributions of waits and sizes are (Erlang 1917; insensitivity: Sevastyanov 1957). So n connections carry
rate x (1 - B(n, a)): two unknowns, and what two different numbers carried tells both. No wait is measured: it
would count the bytes that fill buffers on the way, and a full link would look like a long one.

It begins as TCP does, one more for each upload delivered, until the curve says that the link is full; looks around
at times, as BBR does; and halves where the service or the network says that it is too much.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from functools import cache
from typing import TYPE_CHECKING

from frontload.core.errors import CancelledUploadError, TransientError

if TYPE_CHECKING:
    from frontload.core.asset import Asset
    from frontload.core.errors import FrontloadError
    from frontload.core.speeds import Trip

FIRST = 3
"""With one and two more to learn from; each further one makes the first image on a slow link arrive later."""
FIRST_BYTES = 512 * 1024
"""Of small ones so many begin as this holds: five of 50 kB have left a line of 24 Mbit/s before the first answer is
back, and it idles. A megabit carries it in four seconds, so nobody waits long behind it. TCP's own initial window
became ten segments for the same reason (RFC 6928)."""
MOST_IDLE = 0.01
"""The part of the time for which the link may idle; every connection more makes each single image arrive later.

Little, because Erlang's formula takes the waits to come at random, and images of one size that begin together end
and wait together: with 0.02 `make bench-upload` had two connections of which both waited for a twelfth of the time.
"""
HALF_LIFE = 30.0  # deliveries after which what was carried counts half: links and services change
YOUTH = 20.0
"""Deliveries, the older less, in which what is learned is shaky: the first of each connection paid to make it."""
LEAST_WEIGHT = 0.3  # of a delivery; what is older is forgotten
CURVES = tuple(0.02 * 1.25**step for step in range(38))  # the values of a that are tried: 0.02 to 77
LEAST_COST_S = 1e-6
LEAST_SHARE_BYTES_PER_S = 16 * 1024
"""Under a cap so narrow that an upload's share were less, fewer go at once: two fill it as well as twenty."""
LEAST_UNDER_CAP = 2
ROUNDS, LOOK_UP, LOOK_DOWN = 8, 3, 7
"""Of eight rounds of deliveries one is a quarter wider and one a quarter narrower: BBR's cycle of gains, 2016."""
_KEEP = 0.5 ** (1 / HALF_LIFE)


@dataclass(frozen=True, slots=True)
class Carried:
    """What went over the link while a certain number of uploads shared it: sums over deliveries, the older less."""

    weight: float = 0.0
    size_bytes: float = 0.0
    shared_s: float = 0.0
    size_squared: float = 0.0
    size_by_shared: float = 0.0

    def aged(self) -> Carried:
        """Return what is left of it one delivery later."""
        return Carried(*(_KEEP * each for each in astuple(self)))

    def and_also(self, size_bytes: float, shared_s: float) -> Carried:
        """Return it with one more delivery."""
        return Carried(
            self.weight + 1,
            self.size_bytes + size_bytes,
            self.shared_s + shared_s,
            self.size_squared + size_bytes**2,
            self.size_by_shared + size_bytes * shared_s,
        )


@cache
def idle(connections: int, load: float) -> float:
    """Return the part of the time for which a link idles: Erlang's B by its recursion, a = *load*."""
    if connections == 0:
        return 1.0
    before = load * idle(connections - 1, load)
    return before / (connections + before)


def fewest(load: float, most: int) -> int:
    """Return the least number of connections, up to *most*, that let the link idle no more than `MOST_IDLE`."""
    return next((n for n in range(1, most) if idle(n, load) <= MOST_IDLE), most)


def load_from(carried: dict[int, Carried]) -> float:
    """Return the a whose curve lies nearest to what each number of connections *carried*; the least of equals.

    Nearest by the squares of the relative errors, weighed by deliveries; the rate of the link falls out.
    """
    total = sum(each.weight for each in carried.values())
    seen = [(number, carried[number].weight, -math.log(cost)) for number, cost in _costs_s(carried).items()]

    def error(load: float) -> float:
        logs = [(weight, log - _log_busy(number, load)) for number, weight, log in seen]
        mean = sum(weight * log for weight, log in logs) / total
        return sum(weight * (log - mean) ** 2 for weight, log in logs)

    return min(CURVES, key=error)


def _costs_s(carried: dict[int, Carried]) -> dict[int, float]:
    """Return what an image of the mean size took of the link by each number.

    What larger ones took more is left out, by the pooled slope of an analysis of covariance: the mean of a few
    images of all sizes says little without that.
    """
    kinds = carried.values()
    mean_bytes = sum(each.size_bytes for each in kinds) / sum(each.weight for each in kinds)
    variance = sum(each.size_squared - each.size_bytes**2 / each.weight for each in kinds)
    covariance = sum(each.size_by_shared - each.size_bytes * each.shared_s / each.weight for each in kinds)
    slope = max(0.0, covariance / variance) if variance > 0 else 0.0
    return {
        number: max(
            LEAST_COST_S, (each.shared_s - slope * (each.size_bytes - each.weight * mean_bytes)) / each.weight
        )
        for number, each in carried.items()
    }


@cache
def _log_busy(connections: int, load: float) -> float:
    return math.log1p(-idle(connections, load))


class Concurrency:
    """How many uploads may be under way, never more than *most*; one thread."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._most_under_cap = math.inf
        self._wanted = min(FIRST, most)
        self._carried: dict[int, Carried] = {}
        self._is_starting = True
        self._is_young = True
        self._ceiling = math.inf  # lowered by congestion; rises by one a round
        self._halved_s = -math.inf
        self._round = 0
        self._left_in_round = self._wanted

    def adopt(self, most: int) -> None:
        """Stay below another number from now on; what was learned of the link stays."""
        self._most = most
        self._wanted = min(self._wanted, most)

    def cap(self, cap_bytes_per_s: float | None) -> None:
        """Hear what the uplink may carry from now on; None: all it can."""
        shares = (cap_bytes_per_s or math.inf) / LEAST_SHARE_BYTES_PER_S
        self._most_under_cap = max(LEAST_UNDER_CAP, shares)

    @property
    def limit(self) -> int:
        """How many may be under way now, from 1."""
        wanted = self._wanted
        if not self._is_starting and self._round % ROUNDS == LOOK_UP:
            wanted = max(wanted + 1, wanted * 5 // 4)
        elif not self._is_starting and self._round % ROUNDS == LOOK_DOWN:
            wanted = min(wanted - 1, wanted * 3 // 4)
        return int(max(1, min(wanted, self._most, self._most_under_cap, self._ceiling)))

    def limit_for(self, asset: Asset) -> int:
        """How many may be under way with *asset*, which is ready, as one of them: at first, more small ones."""
        limit = self.limit
        if not self._is_young or asset.rendition is None:
            return limit
        small = FIRST_BYTES // max(1, asset.rendition.size_bytes)
        return int(max(limit, min(small, self._most, self._most_under_cap)))

    def delivered(self, size_bytes: int, trip: Trip | None, under_way: int) -> None:
        """Learn from an upload that ended well, beside which *under_way* others go on."""
        self._ceiling += 1 / self._ceiling
        if trip is None or not trip.shared_evenly:
            return  # what gave way, or was given way to, tells of another game
        if size_bytes <= 0 or not 0 < trip.took_s <= 2 * self._most * trip.uplink_s:
            return  # no link makes such a trip
        self._left_in_round -= 1
        self._carried = {
            number: aged for number, each in self._carried.items() if (aged := each.aged()).weight >= LEAST_WEIGHT
        }
        beside = max(1, round(trip.took_s / trip.uplink_s))
        self._carried[beside] = self._carried.get(beside, Carried()).and_also(size_bytes, trip.uplink_s)
        self._is_young = self._is_young and sum(each.weight for each in self._carried.values()) < YOUTH
        self._want(was_used=under_way + 1 >= self.limit)

    def failed(self, error: FrontloadError, trip: Trip | None) -> None:
        """Halve where *error* says that it is too much, once for all uploads that were under way together."""
        is_congestion = isinstance(error, TransientError) and not isinstance(error, CancelledUploadError)
        if is_congestion and trip is not None and trip.began_s >= self._halved_s:
            self._halved_s = trip.ended_s
            self._ceiling = max(1.0, self.limit / 2)
            self._is_starting = self._is_young = False

    def _want(self, *, was_used: bool) -> None:
        """Wish for one more at each delivery, or once a round for a quarter less, down to what fits.

        A number that was never reached says nothing of more. The start shoots beyond what fits, so it ends with
        half of that at once.
        """
        fitting = self._fitting()
        if fitting > self._wanted:
            self._wanted += was_used
        elif self._is_starting:
            self._is_starting = False
            self._wanted = max(fitting, self._wanted // 2)
        elif self._left_in_round == 0:
            self._wanted = max(fitting, min(self._wanted - 1, self._wanted * 3 // 4))
        if self._left_in_round == 0:
            self._round += 1
            self._left_in_round = self._wanted

    def _fitting(self) -> int:
        if len(self._carried) > 1:
            return fewest(load_from(self._carried), self._most)
        return self._most if self._is_starting else self._wanted
