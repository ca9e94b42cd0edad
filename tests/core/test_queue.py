"""The heapq queue against the plainest model there is: a list sorted anew at every look."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from frontload.core.errors import BugError
from frontload.core.priority import PriorityKey
from frontload.core.queue import PriorityQueue

KEYS = st.builds(PriorityKey, st.integers(-2, 2), st.integers(0, 3), st.floats(0, 5, width=16), st.integers(0, 3))
NUMBERS = st.integers(0, 12)


class QueueAgainstSortedList(RuleBasedStateMachine):
    """Whatever is done to the queue is done to a dict as well; both must agree at every step."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = PriorityQueue()
        self.model: dict[int, PriorityKey] = {}

    def in_order(self) -> list[int]:
        return [number for _, number in sorted((key, number) for number, key in self.model.items())]

    @rule(number=NUMBERS, key=KEYS)
    def push_or_rekey(self, number: int, key: PriorityKey) -> None:
        self.queue.push(number, key)
        self.model[number] = key

    @rule()
    def pop(self) -> None:
        expected = self.in_order()[0] if self.model else None
        assert self.queue.peek() == expected
        assert self.queue.pop() == expected
        if expected is not None:
            del self.model[expected]

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.model)))
        self.queue.remove(number)
        del self.model[number]

    @rule(number=NUMBERS)
    def remove_what_is_not_there(self, number: int) -> None:
        if number not in self.model:
            with pytest.raises(BugError):
                self.queue.remove(number)

    @rule(keys=st.dictionaries(NUMBERS, KEYS, min_size=13, max_size=13))
    def rekey_all(self, keys: dict[int, PriorityKey]) -> None:
        self.queue.rekey_all(keys.__getitem__)
        self.model = {number: keys[number] for number in self.model}

    @rule(count=st.integers(0, 15))
    def up_next(self, count: int) -> None:
        assert self.queue.up_next(count) == self.in_order()[:count]

    @invariant()
    def same_members(self) -> None:
        assert len(self.queue) == len(self.model)
        assert sorted(self.queue) == sorted(self.model)
        assert all(number in self.queue for number in self.model)


TestQueueAgainstSortedList = QueueAgainstSortedList.TestCase


def test_stale_entries_never_outnumber_live_ones_for_long():
    """Re-keying one asset ten thousand times leaves a heap of some twenty entries, not of ten thousand."""
    queue = PriorityQueue()

    for step in range(10_000):
        queue.push(1, PriorityKey(0, 2, float(step), 1))

    assert len(queue) == 1
    assert len(queue._heap) <= 2 * 1 + 16


def test_first_come_first_served_among_equals():
    """Assets with equal wishes leave in the order they were found."""
    queue = PriorityQueue()
    for number in (3, 1, 2):
        queue.push(number, PriorityKey(0, 2, 7.0, number))

    assert [queue.pop() for _ in range(4)] == [1, 2, 3, None]
