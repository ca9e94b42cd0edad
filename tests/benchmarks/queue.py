"""The heapq queue beside a list that is sorted anew, at 100,000 assets."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from tests.benchmarks.table import Line, Who

from frontload.core.priority import PriorityKey
from frontload.core.queue import PriorityQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COUNT = 100_000


def measure() -> Iterator[Line]:
    """Yield each operation; times are of one process on this machine, the ratio is what counts."""
    dice = random.Random(1)
    keys = [PriorityKey(0, dice.randrange(4), dice.random(), number) for number in range(COUNT)]
    queue = PriorityQueue()
    pushed_s = timed(lambda: [queue.push(number, key) for number, key in enumerate(keys)])
    yield Line(Who.OURS, "push one", f"{pushed_s / COUNT * 1e6:.2f} µs")
    rekey_s = timed(lambda: [queue.push(dice.randrange(COUNT), keys[0]) for _ in range(10_000)]) / 10_000
    yield Line(Who.OURS, "re-prioritise one", f"{rekey_s * 1e6:.2f} µs")
    sort_s = timed(lambda: sorted(keys))
    yield Line(
        Who.PEER,
        "re-prioritise one by sorting a list anew",
        f"{sort_s * 1e6:.0f} µs",
        f"{sort_s / rekey_s:,.0f} × ours",
    )
    yield Line(
        Who.OURS,
        "re-prioritise all",
        f"{timed(lambda: queue.rekey_all(keys.__getitem__)) * 1e3:.0f} ms",
    )
    yield Line(Who.OURS, "show the next 20 (nsmallest)", f"{timed(lambda: queue.up_next(20)) * 1e3:.1f} ms")
    yield Line(
        Who.OURS,
        "pop all in order",
        f"{timed(lambda: [queue.pop() for _ in range(COUNT)]) / COUNT * 1e6:.2f} µs each",
    )


def timed(work: Callable[[], object]) -> float:
    """Return the seconds *work* takes."""
    began_s = time.perf_counter()
    work()
    return time.perf_counter() - began_s
