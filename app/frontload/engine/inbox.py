"""Where every other thread leaves a call for the engine's loop, and the loop sleeps."""

from __future__ import annotations

import heapq
import itertools
import queue
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.engine.precedence import GENTLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.ports import Clock

MOST_AT_ONCE = 200
"""Calls carried out before the loop chooses and commits again: a fast scan must not hold up a free connection."""


@dataclass(frozen=True, slots=True)
class _Call:
    call: Callable[[], object]
    is_command: bool = False


class Inbox:
    """Calls in order, and calls for later. `put` may be used from any thread, the rest by the loop alone."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._calls: queue.SimpleQueue[_Call] = queue.SimpleQueue()
        self._timers: list[tuple[float, int, Callable[[], object]]] = []
        self._timer_no = itertools.count()

    def put(self, call: Callable[[], object]) -> None:
        """Have *call* carried out by the loop, soon."""
        self._calls.put(_Call(call))

    def put_command(self, call: Callable[[], object]) -> None:
        """Have a wish of the user carried out by the loop; it outlives a run that breaks off."""
        self._calls.put(_Call(call, is_command=True))

    def put_later(self, at_s: float, call: Callable[[], object]) -> None:
        """Have *call* carried out at the monotonic moment *at_s*."""
        heapq.heappush(self._timers, (at_s, next(self._timer_no), call))

    def is_empty(self) -> bool:
        """Tell whether nothing waits to be carried out now."""
        return self._calls.empty()

    def forget_outcomes(self) -> None:
        """Drop every call but the user's, waiting and for later."""
        self._timers.clear()
        waiting = [self._calls.get_nowait() for _ in range(self._calls.qsize())]
        for each in waiting:
            if each.is_command:
                self._calls.put(each)

    def carry_out(self, until_s: float | None) -> None:
        """Sleep until a call comes in, a timer falls due or *until_s* is reached; carry out what is there."""
        moments = [
            moment for moment in (until_s, self._timers[0][0] if self._timers else None) if moment is not None
        ]
        timeout_s = max(0.0, min(moments) - self._clock.monotonic_s()) if moments else None
        try:
            self._calls.get(timeout=timeout_s).call()
            self.carry_out_rest(MOST_AT_ONCE)
        except queue.Empty:
            pass
        now_s = self._clock.monotonic_s()
        while self._timers and self._timers[0][0] <= now_s:
            heapq.heappop(self._timers)[2]()

    def carry_out_rest(self, most: int | None = None) -> None:
        """Carry out what is there now, at most *most* calls, without sleeping."""
        for _ in GENTLE.over(range(most) if most is not None else itertools.count()):
            try:
                waiting = self._calls.get_nowait()
            except queue.Empty:
                return
            waiting.call()
