"""Uploads that wait to be tried again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from frontload.core.postponed import Postponed


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(0, 9).map(float)), max_size=8), st.integers(0, 9).map(float)
)
def test_each_comes_back_once_when_it_is_due(puts, now_s):
    """Whatever was postponed how often, the last word counts; what is not due yet stays and is waited for."""
    postponed, due_s = Postponed(), dict(puts)
    for asset_no, moment_s in puts:
        postponed.put(asset_no, moment_s)

    taken = postponed.take_due(now_s)

    assert sorted(taken) == sorted(no for no in due_s if due_s[no] <= now_s)
    assert sorted(postponed) == sorted(no for no in due_s if due_s[no] > now_s)
    assert postponed.take_due(now_s) == []
    assert {due_s[no] for no in postponed} <= set(postponed.moments())


def test_what_waits_may_be_hastened():
    """It is due at the new moment, the rest when it was."""
    postponed = Postponed()
    for asset_no in (1, 2, 3):
        postponed.put(asset_no, 60.0)

    postponed.hasten([1, 3], 5.0)

    assert sorted(postponed.take_due(5.0)) == [1, 3]
    assert list(postponed) == [2]


def test_one_that_is_no_longer_wanted_does_not_come_back():
    """Nor does it count; discarding what was never postponed is nothing."""
    postponed = Postponed()
    postponed.put(1, 5.0)

    postponed.discard(1)
    postponed.discard(2)

    assert len(postponed) == 0
    assert postponed.take_due(9.0) == []
