"""How much later each job of a sequence may end; asked and changed for a prefix or a suffix in O(log n).

A segment tree whose delays stay at their nodes, so that every walk is one climb from a leaf to the root.
Source: range add and range minimum after Al.Cash, "Efficient and easy segment trees".
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Slack:
    """Seconds left at each place of a sequence; infinite where nobody stands."""

    def __init__(self, slack_s: Sequence[float]) -> None:
        self._size = 1 << len(slack_s).bit_length()  # one leaf more than places, so that "before the end" is one
        self._least_s = [math.inf] * (2 * self._size)
        self._delay_s = [0.0] * (2 * self._size)
        self._least_s[self._size : self._size + len(slack_s)] = slack_s
        for node in range(self._size - 1, 0, -1):
            self._look_below(node)

    def before(self, place: int) -> float:
        """Return the least slack of all places below *place*; infinite if nobody stands there."""
        node, least_s = self._size + place, math.inf
        while node > 1:
            if node & 1:
                least_s = min(least_s, self._least_s[node - 1])
            node >>= 1
            least_s -= self._delay_s[node]
        return least_s

    def since(self, place: int) -> float:
        """Return the least slack of *place* and all above it."""
        node = self._size + place
        least_s = self._least_s[node]
        while node > 1:
            if not node & 1:
                least_s = min(least_s, self._least_s[node + 1])
            node >>= 1
            least_s -= self._delay_s[node]
        return least_s

    def delay_before(self, place: int, by_s: float) -> None:
        """Take *by_s* from all places below *place*."""
        node = self._size + place
        while node > 1:
            if node & 1:
                self._delay(node - 1, by_s)
            node >>= 1
            self._look_below(node)

    def delay_since(self, place: int, by_s: float) -> None:
        """Take *by_s* from *place* and all above it."""
        node = self._size + place
        self._delay(node, by_s)
        while node > 1:
            if not node & 1:
                self._delay(node + 1, by_s)
            node >>= 1
            self._look_below(node)

    def delayed(self, place: int) -> float:
        """Return what was taken from *place* so far, whether somebody stands there or not."""
        node = self._size + place
        delay_s = self._delay_s[node]
        while node > 1:
            node >>= 1
            delay_s += self._delay_s[node]
        return delay_s

    def put(self, place: int, slack_s: float) -> None:
        """Let somebody with *slack_s* stand at *place*; infinite lets him leave."""
        node = self._size + place
        self._least_s[node] = slack_s + self.delayed(place) - self._delay_s[node]
        while node > 1:
            node >>= 1
            self._look_below(node)

    def _delay(self, node: int, by_s: float) -> None:
        self._least_s[node] -= by_s
        self._delay_s[node] += by_s

    def _look_below(self, node: int) -> None:
        self._least_s[node] = min(self._least_s[2 * node], self._least_s[2 * node + 1]) - self._delay_s[node]
