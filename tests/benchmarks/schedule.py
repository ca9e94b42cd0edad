"""Orders beside each other and the bound, in simulated time: the real dispatcher, made-up images and link.

150 images, 2 workers, an uplink of 1 MB/s with half a second of overhead a file and 3 connections, 12 seeds; an
eighth urgent, a third normal, both with deadlines, the rest low without. Deadlines are drawn over the time all of
it takes and then made tighter. What counts is the weight that is on time, as a part of the Moore-Hodgson bound.
The smart order learns its speeds while it runs; the others need none. The last row is the app: uploads give way
to those served first (core/right_of_way); in the row above they share the link.
"""

from __future__ import annotations

import heapq
import math
import random
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.table import Line, Who

from fakes import NOON, a_delivery, a_rendition, an_asset, planned
from frontload.core.asset import Level
from frontload.core.dispatch import Dispatcher
from frontload.core.on_time import WEIGHTS, Job
from frontload.core.plan import Brief, Floor, Places, Plan
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.schedule import Reason, Turn
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.core.forecast import Forecast

IMAGES, SEEDS = 150, 12
SLOTS = Slots(workers=2, connections=3)
LINK_BYTES_PER_S, OVERHEAD_S = 1_000_000.0, 0.5
TIGHTNESS = {"loose": 1.0, "x1.6": 1.6, "x3": 3.0, "x5": 5.0}
ATC_LOOK_AHEAD = 2.0


class Image(NamedTuple):
    """One made-up image; *due_s* is infinite without a deadline."""

    asset: Asset
    prepare_s: float
    sent_bytes: float
    due_s: float

    @property
    def weight(self) -> float:
        """What its being on time is worth."""
        return WEIGHTS[self.asset.level]

    @property
    def work_s(self) -> float:
        """Seconds of the link it takes; the overhead runs beside other uploads."""
        return self.sent_bytes / LINK_BYTES_PER_S


class AtcPlanner(Planner):
    """Apparent tardiness cost (Vepsalainen and Morton 1987), with exact seconds and scored at every look."""

    def __init__(self, images: Sequence[Image]) -> None:
        super().__init__(order=Order.SMART, speeds=Speeds(), slots=SLOTS)
        self._images = {image.asset.asset_no: image for image in images}

    def next_due_s(self, count: int) -> float:
        """Score anew at every look."""
        return -math.inf

    def brief(self, floor: Floor, now: datetime, now_s: float) -> Brief:
        """Keep what is to be scored."""
        self._floor, self._now_s = floor, now_s
        return super().brief(Floor((), (), (), ()), now, now_s)

    def take(self, plan: Plan, made_s: float) -> Forecast:
        """Put the highest score first."""
        floor, now_s = self._floor, self._now_s
        left = [self._images[a.asset_no] for a in (*floor.ready, *(a for a, _ in floor.preparing), *floor.waiting)]
        mean_s = sum(image.work_s for image in left) / max(1, len(left))

        def score(image: Image) -> float:
            slack_s = 1e6 if image.due_s == math.inf else max(image.due_s - image.work_s - now_s, 0.0)
            return image.weight / image.work_s * math.exp(-slack_s / (ATC_LOOK_AHEAD * mean_s))

        sequence = [image.asset for image in sorted(left, key=lambda each: (-score(each), each.asset.asset_no))]
        jobs = (Job(asset.asset_no, asset.level, math.inf, 1.0) for asset in sequence)
        self._places = Places(Turn(job, Reason.REST) for job in jobs)
        return plan.forecast


def draw(seed: int, tightness: float) -> list[Image]:
    """Return the images of one instance."""
    dice = random.Random(seed)
    images = []
    total_s = 0.0
    for number in range(1, IMAGES + 1):
        sent_bytes = dice.lognormvariate(math.log(1.0e6), 0.6)
        level = dice.choices((Level.URGENT, Level.NORMAL, Level.LOW), (0.12, 0.33, 0.55))[0]
        total_s += sent_bytes / LINK_BYTES_PER_S
        images.append((number, sent_bytes, level, dice.uniform(0.2, 0.8), dice.uniform(0.15, 1.2)))
    made = []
    for number, sent_bytes, level, prepare_s, when in images:
        due_s = math.inf if level is Level.LOW else when * total_s / tightness
        deadline = None if due_s == math.inf else NOON + timedelta(seconds=due_s)
        asset = an_asset(number, size_bytes=int(sent_bytes * 2), level=level, deadline=deadline)
        made.append(Image(asset, prepare_s, sent_bytes, due_s))
    return made


def bound(images: Sequence[Image]) -> float:
    """Return the weight no schedule can beat: what a link alone could have on time, every image prepared at once.

    Weighted Moore-Hodgson solved exactly (Lawler and Moore 1969): by deadline, the least seconds in which each
    weight can be on time. Nothing can be on the link before the quickest preparation is done.
    """
    first_s = min(image.prepare_s for image in images) + OVERHEAD_S
    dated = sorted((image for image in images if image.due_s < math.inf), key=lambda image: image.due_s)
    least_s = {0.0: first_s}
    for image in dated:
        for weight, end_s in sorted(least_s.items(), reverse=True):
            with_it_s, more = end_s + image.work_s, weight + image.weight
            if with_it_s <= image.due_s and with_it_s < least_s.get(more, math.inf):
                least_s[more] = with_it_s
    return max(least_s)


@dataclass
class Link:
    """Uploads under way: an overhead each, then an even share of the bytes a second among those served first."""

    opening: dict[int, float] = field(default_factory=dict)
    left_bytes: dict[int, float] = field(default_factory=dict)
    first_served: frozenset[int] = frozenset()

    def next_s(self, now_s: float) -> float:
        """Return the next moment something happens here."""
        moments = [*self.opening.values()]
        if moving := self._moving():
            least_bytes = min(self.left_bytes[number] for number in moving)
            moments.append(now_s + least_bytes * len(moving) / LINK_BYTES_PER_S)
        return min(moments, default=math.inf)

    def pass_time(self, now_s: float, until_s: float, images: dict[int, Image]) -> list[int]:
        """Let time pass and return what was delivered."""
        moving = self._moving()
        for number in moving:
            self.left_bytes[number] -= (until_s - now_s) * LINK_BYTES_PER_S / len(moving)
        done = [number for number, left in self.left_bytes.items() if left <= 1e-3]
        for number in done:
            del self.left_bytes[number]
        for number in [number for number, open_s in self.opening.items() if open_s <= until_s]:
            del self.opening[number]
            self.left_bytes[number] = images[number].sent_bytes
        return done

    def _moving(self) -> list[int]:
        """Return what moves: others trickle while one is served first, which here is not at all."""
        return [number for number in self.left_bytes if number in self.first_served] or list(self.left_bytes)


def simulate(
    images: Sequence[Image], planner: Planner, assets: Sequence[Asset], *, gives_way: bool
) -> tuple[float, float]:
    """Return the weight on time and the seconds all of it took, when the dispatcher goes by *planner*."""
    by_number = {image.asset.asset_no: image for image in images}
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.5)
    dispatcher.admit(assets)
    link, now_s, on_time = Link(), 0.0, 0.0
    working: list[tuple[float, int]] = []
    while dispatcher.unfinished:
        planned(dispatcher, NOON + timedelta(seconds=now_s), now_s)
        while (asset := dispatcher.next_to_prepare()) is not None:
            heapq.heappush(working, (now_s + by_number[asset.asset_no].prepare_s, asset.asset_no))
        while (asset := dispatcher.next_to_upload(now_s)) is not None:
            link.opening[asset.asset_no] = now_s + OVERHEAD_S
        if gives_way:
            for number, left_bytes in link.left_bytes.items():
                # the rendition's bytes are whole: one that has begun to move has sent one at least
                sent_bytes = by_number[number].sent_bytes - left_bytes
                dispatcher.progressed(number, max(1, int(sent_bytes)), now_s)
            link.first_served = dispatcher.first_served(NOON + timedelta(seconds=now_s), now_s)
        moments = [
            working[0][0] if working else math.inf,
            link.next_s(now_s),
            dispatcher.next_due_s(now_s) or math.inf,
        ]
        until_s = min(moments)
        for number in link.pass_time(now_s, until_s, by_number):
            dispatcher.delivered(number, a_delivery(number), until_s)
            due_s = by_number[number].due_s
            on_time += by_number[number].weight * (until_s <= due_s < math.inf)
        now_s = until_s
        while working and working[0][0] <= now_s:
            number = heapq.heappop(working)[1]
            dispatcher.prepared(number, a_rendition(number, int(by_number[number].sent_bytes)), now_s)
        dispatcher.take_events()
    return on_time, now_s


def plain(images: Sequence[Image]) -> list[Asset]:
    """Return the assets as somebody without levels has them."""
    return [replace(image.asset, level=Level.NORMAL) for image in images]


def marked(images: Sequence[Image]) -> list[Asset]:
    """Return the assets with their levels."""
    return [image.asset for image in images]


def by_order(order: Order) -> Callable[[Sequence[Image]], Planner]:
    """Return a maker of planners of the app's own orders."""
    return lambda _: Planner(order=order, speeds=Speeds(), slots=SLOTS)


SMART = "smart (Frontload)"
POLICIES: dict[str, tuple[Callable[[Sequence[Image]], Planner], Callable[[Sequence[Image]], list[Asset]]]] = {
    "first come first served (most uploaders)": (by_order(Order.MANUAL), plain),
    "smallest first (rclone)": (by_order(Order.SMALLEST), plain),
    "earliest deadline first": (by_order(Order.DEADLINE), plain),
    "levels set by hand (PicList, FileZilla)": (by_order(Order.MANUAL), marked),
    "levels, then earliest deadline": (by_order(Order.DEADLINE), marked),
    "ATC with exact seconds": (AtcPlanner, marked),
    "smart order alone, uploads share the link": (by_order(Order.SMART), marked),
    SMART: (by_order(Order.SMART), marked),
}


def measure() -> Iterator[Line]:
    """Yield each policy's weight on time as parts of the bound, by tightness, and the seconds of all."""
    drawn = {name: [draw(seed, tight) for seed in range(SEEDS)] for name, tight in TIGHTNESS.items()}
    for policy, (make, assets_of) in POLICIES.items():
        parts, seconds = [], []
        for instances in drawn.values():
            ended = [
                simulate(images, make(images), assets_of(images), gives_way=policy == SMART) for images in instances
            ]
            seconds += [end_s for _, end_s in ended]
            parts.append(sum(weight for weight, _ in ended) / sum(bound(images) for images in instances))
        who = Who.OURS if policy.startswith("smart") else Who.PEER
        on_time = " / ".join(f"{part:.1%}" for part in parts)
        yield Line(who, policy, on_time, f"of the bound; all done in {sum(seconds) / len(seconds):.0f} s")
