"""How many uploads at once: Erlang's curve, and what is learned on simulated links of every kind."""

from __future__ import annotations

import heapq
import itertools
import math
import random
import statistics
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import a_rendition, an_asset
from frontload.core.concurrency import FIRST, MOST_IDLE, Concurrency, fewest, idle
from frontload.core.errors import (
    CancelledUploadError,
    CollisionError,
    ConnectionLostError,
    RateLimitedError,
    ServiceTroubleError,
)
from frontload.core.speeds import Trip

MOST = 16
SETTLED_AFTER = 80
"""Deliveries in which any link is learned."""
TROUBLE = (RateLimitedError("slower"), ServiceTroubleError(503, "busy"), ConnectionLostError("host", "timed out"))


@dataclass
class Link:
    """Uploads share *rate_bytes_per_s* evenly, each after half of its wait and before the other half."""

    rate_bytes_per_s: float
    wait_s: float
    mean_bytes: float
    spread: float = 0.6
    each_most_bytes_per_s: float = math.inf
    seed: int = 0
    now_s: float = 0.0
    carried_bytes: float = 0.0
    used: list[int] = field(default_factory=list)
    _shared_s: float = 0.0
    _begun: int = 0
    _left_bytes: dict[int, float] = field(default_factory=dict)
    _waiting: list[tuple[float, int]] = field(default_factory=list)
    _trips: dict[int, tuple[float, float, float]] = field(default_factory=dict)  # size, began, shared time then

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)

    def deliver(self, concurrency: Concurrency, count: int) -> None:
        """Send *count* more images with as many connections as *concurrency* allows."""
        wanted = len(self.used) + count
        while len(self.used) < wanted:
            while len(self._trips) < concurrency.limit:
                self._begin()
            if (done := self._step()) is not None:
                size_bytes, began_s, shared_s = self._trips.pop(done)
                trip = Trip(began_s, self.now_s, self._shared_s - shared_s)
                concurrency.delivered(round(size_bytes), trip, len(self._trips))
                self.used.append(concurrency.limit)

    def share_carried(self, concurrency: Concurrency, count: int) -> float:
        """Return which part of what the link could carry went over it during *count* deliveries."""
        began_s, before_bytes = self.now_s, self.carried_bytes
        self.deliver(concurrency, count)
        return (self.carried_bytes - before_bytes) / (self.now_s - began_s) / self.rate_bytes_per_s

    def _begin(self) -> None:
        shape = 1 / self.spread**2
        size_bytes = max(1000.0, self._dice.gammavariate(shape, self.mean_bytes / shape))
        self._trips[self._begun] = (size_bytes, self.now_s, self._shared_s)
        heapq.heappush(self._waiting, (self.now_s + self._half_wait_s(), self._begun))
        self._begun += 1

    def _half_wait_s(self) -> float:
        return self.wait_s / 2 * self._dice.uniform(0.8, 1.2)

    def _step(self) -> int | None:
        """Let time pass until something happens; return what was delivered by that."""
        each = min(self.rate_bytes_per_s / max(1, len(self._left_bytes)), self.each_most_bytes_per_s)
        sent = min(self._left_bytes, key=self._left_bytes.__getitem__, default=None)
        sent_in_s = math.inf if sent is None else self._left_bytes[sent] / each
        waited_in_s = self._waiting[0][0] - self.now_s if self._waiting else math.inf
        passed_s = min(sent_in_s, waited_in_s)
        self._shared_s += passed_s / len(self._trips)
        self.now_s += passed_s
        self.carried_bytes += passed_s * each * len(self._left_bytes)
        for number in self._left_bytes:
            self._left_bytes[number] -= passed_s * each
        if sent is not None and sent_in_s <= waited_in_s:
            del self._left_bytes[sent]
            heapq.heappush(self._waiting, (self.now_s + self._half_wait_s(), -1 - sent))
            return None
        _, number = heapq.heappop(self._waiting)
        if number < 0:
            return -1 - number
        self._left_bytes[number] = self._trips[number][0]
        return None


class Fixed(Concurrency):
    """So many as somebody said beforehand."""

    def __init__(self, connections: int) -> None:
        super().__init__(MOST)
        self._said = connections

    @property
    def limit(self) -> int:
        return self._said


class TestErlangsCurve:
    """The part of the time for which a link idles."""

    @pytest.mark.parametrize(
        ("connections", "load", "share"),
        [(1, 1.0, 0.5), (5, 3.0, 0.1101), (10, 5.0, 0.0184), (0, 2.0, 1.0)],
    )
    def test_it_is_the_one_in_the_tables(self, connections, load, share):
        """As printed in every book on teletraffic."""
        assert idle(connections, load) == pytest.approx(share, abs=1e-4)

    @given(st.sampled_from([0.05, 0.3, 1.0, 3.0, 9.0]), st.integers(1, 64))
    def test_the_fewest_keep_the_link_full_and_one_less_would_not(self, load, most):
        """Unless there may be no more."""
        found = fewest(load, most)

        assert found == most or idle(found, load) <= MOST_IDLE
        assert found == 1 or idle(found - 1, load) > MOST_IDLE


class TestLearning:
    """On a link that nobody described."""

    @pytest.mark.parametrize("rate_bytes_per_s", [125_000, 750_000, 3_000_000, 12_000_000])
    @pytest.mark.parametrize(
        ("wait_s", "mean_bytes"), [(0.02, 100_000), (0.1, 300_000), (0.1, 3_000_000), (0.5, 800_000)]
    )
    def test_any_link_is_full_with_few_connections(self, rate_bytes_per_s, wait_s, mean_bytes):
        """95 % of the pace of who knows the link and lets a fiftieth idle; one or two more than are needed."""
        load = round(wait_s * rate_bytes_per_s / mean_bytes, 3)
        known = next((number for number in range(1, MOST) if idle(number, load) <= 0.02), MOST)
        shares, used = [], []
        for seed in range(3):
            best, mine = (Link(rate_bytes_per_s, wait_s, mean_bytes, seed=seed) for _ in range(2))
            concurrency = Concurrency(MOST)
            for link, chosen in ((best, Fixed(known)), (mine, concurrency)):
                link.deliver(chosen, SETTLED_AFTER)
            shares.append(mine.share_carried(concurrency, 240) / best.share_carried(Fixed(known), 240))
            used += mine.used[SETTLED_AFTER:]

        assert statistics.mean(shares) >= 0.95
        assert statistics.mean(used) <= fewest(load, MOST) + 2

    def test_a_slow_link_soon_has_hardly_two(self):
        """One megabit and 300 kB an image: the first is not shared into lateness by fifteen others."""
        link = Link(125_000, 0.1, 300_000)
        concurrency = Concurrency(MOST)

        share = link.share_carried(concurrency, 120)

        assert max(link.used) <= 2 * FIRST
        assert sum(link.used[20:]) / len(link.used[20:]) <= 2.5
        assert share >= 0.96

    def test_so_many_small_ones_begin_as_are_soon_gone(self):
        """Thirteen of 40 kB, three of a megabyte; none beyond the user's number, or beyond a narrow cap."""
        small, large = an_asset(rendition=a_rendition(size_bytes=40_000)), an_asset(rendition=a_rendition(1, 10**6))
        capped, lowered = Concurrency(MOST), Concurrency(5)
        capped.cap(50_000 / 8)

        assert [Concurrency(MOST).limit_for(each) for each in (small, large)] == [13, FIRST]
        assert (capped.limit_for(small), lowered.limit_for(small)) == (2, 5)

    def test_what_was_learned_of_a_link_holds_for_small_ones_too(self):
        """After congestion, or once the start is over, their size gives no further connection."""
        congested, learned = Concurrency(MOST), Concurrency(MOST)
        congested.failed(TROUBLE[0], Trip(1.0, 2.0, 0.5))
        Link(125_000, 0.1, 300_000).deliver(learned, SETTLED_AFTER)

        small = an_asset(rendition=a_rendition(size_bytes=1000))

        assert congested.limit_for(small) == congested.limit == 1
        assert learned.limit_for(small) == learned.limit <= 4

    def test_one_connection_that_cannot_fill_a_link_gets_company(self):
        """A link that gives each connection a quarter of it wants four and some."""
        link = Link(4_000_000, 0.05, 1_000_000, each_most_bytes_per_s=1_000_000)
        concurrency = Concurrency(MOST)

        link.deliver(concurrency, SETTLED_AFTER)

        assert link.share_carried(concurrency, 160) >= 0.95
        assert max(link.used[SETTLED_AFTER:]) <= 9

    def test_a_link_that_becomes_faster_is_noticed(self):
        """From four megabits to thirty-two amid the run: from two connections to five or so."""
        link = Link(500_000, 0.1, 300_000)
        concurrency = Concurrency(MOST)
        link.deliver(concurrency, 120)

        link.rate_bytes_per_s = 4_000_000
        link.deliver(concurrency, SETTLED_AFTER)

        assert link.share_carried(concurrency, 160) >= 0.94

    def test_what_was_never_used_says_nothing_of_more(self):
        """While workers bring one image at a time the number stays; it is not found high when they bring many."""
        concurrency = Concurrency(MOST)

        for number in range(50):
            concurrency.delivered(300_000, Trip(number, number + 0.5, 0.5), under_way=0)

        assert concurrency.limit <= FIRST

    def test_another_limit_holds_at_once_and_nothing_is_forgotten(self):
        """The user lowers it amid a run, and lifts it again."""
        link, concurrency = Link(3_000_000, 0.1, 100_000), Concurrency(MOST)
        link.deliver(concurrency, 100)

        concurrency.adopt(2)
        lowered = concurrency.limit
        concurrency.adopt(MOST)
        link.deliver(concurrency, 30)

        assert lowered <= 2
        assert concurrency.limit >= 6

    @pytest.mark.parametrize(("cap_bits_per_s", "most"), [(50e3, 2), (400e3, 3), (20e6, MOST), (None, MOST)])
    def test_a_narrow_cap_is_shared_by_few(self, cap_bits_per_s, most):
        """Each has its share to move with, whatever was learned before; lifted, all may go again."""
        concurrency = Concurrency(MOST)
        Link(rate_bytes_per_s=1e7, wait_s=1.0, mean_bytes=5e4).deliver(concurrency, SETTLED_AFTER)

        concurrency.cap(cap_bits_per_s and cap_bits_per_s / 8)
        under_cap = concurrency.limit
        concurrency.cap(None)

        assert under_cap == min(most, concurrency.limit)
        assert concurrency.limit > 3

    def test_what_gave_way_teaches_nothing(self):
        """While some are served first, the pace of the others says nothing of the link."""
        concurrency = Concurrency(MOST)

        for number in range(50):
            concurrency.delivered(300_000, Trip(number, number + 3.0, 1.0, shared_evenly=False), under_way=2)

        assert concurrency.limit == FIRST

    def test_an_upload_nobody_saw_begin_teaches_nothing(self):
        """Neither one of no bytes or no time, as a test of other things makes them."""
        concurrency = Concurrency(MOST)

        for trip in (None, Trip(1.0, 1.0, 0.0)):
            concurrency.delivered(1000, trip, under_way=2)

        assert concurrency.limit == FIRST

    @given(
        st.lists(st.tuples(st.booleans(), st.floats(0, 10), st.integers(0, 10**9)), max_size=60), st.integers(1, 64)
    )
    def test_it_stays_between_one_and_the_limit_whatever_is_told(self, told, most):
        """Also for deliveries no link could make, and errors among them."""
        concurrency = Concurrency(most)

        for number, (went_well, shared_s, size_bytes) in enumerate(told):
            trip = Trip(number, number + 1, shared_s)
            if went_well:
                concurrency.delivered(size_bytes, trip, under_way=concurrency.limit)
            else:
                concurrency.failed(TROUBLE[number % len(TROUBLE)], trip)
            assert 1 <= concurrency.limit <= most


class TestCongestion:
    """Where the service or the network says that it is too much."""

    def settled(self) -> Concurrency:
        """Return one that has found eight or so to be right."""
        concurrency = Concurrency(MOST)
        Link(3_000_000, 0.1, 100_000).deliver(concurrency, 100)
        return concurrency

    @pytest.mark.parametrize("error", TROUBLE, ids=lambda error: error.code)
    def test_trouble_halves_it(self, error):
        """A slow-down, a 5xx and a time-out alike."""
        concurrency = self.settled()
        before = concurrency.limit

        concurrency.failed(error, Trip(1000.0, 1001.0, 0.1))

        assert concurrency.limit == before // 2

    def test_uploads_that_fail_together_halve_it_once(self):
        """What was under way when it was halved says nothing new; what began after that does."""
        concurrency = self.settled()
        before = concurrency.limit

        for moment_s in (1001.0, 1001.1, 1001.5):
            concurrency.failed(TROUBLE[0], Trip(1000.0, moment_s, 0.1))
        once = concurrency.limit
        concurrency.failed(TROUBLE[0], Trip(1002.0, 1003.0, 0.1))

        assert (once, concurrency.limit) == (before // 2, before // 4)

    @pytest.mark.parametrize("error", [CollisionError("a"), CancelledUploadError()], ids=lambda error: error.code)
    def test_what_is_not_too_much_does_not(self, error):
        """A name that is taken, or the user's own wish."""
        concurrency = self.settled()
        before = concurrency.limit

        concurrency.failed(error, Trip(1000.0, 1001.0, 0.1))
        concurrency.failed(TROUBLE[0], None)

        assert concurrency.limit == before

    def test_it_grows_again_by_one_a_round(self):
        """As TCP does: one more after as many deliveries as there may be uploads."""
        concurrency = self.settled()
        before = concurrency.limit
        concurrency.failed(TROUBLE[0], Trip(1000.0, 1001.0, 0.1))

        limits = []
        for _ in range(60):
            concurrency.delivered(100_000, None, under_way=MOST)
            limits.append(concurrency.limit)

        steps = [after - earlier for earlier, after in itertools.pairwise(limits)]
        assert limits[0] == before // 2
        assert max(limits) >= before
        assert limits.index(before // 2 + 2) >= before // 2
        assert all(abs(step) <= before for step in steps)
