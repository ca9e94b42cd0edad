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
        postponed.put(asset_no, moment_s, quiet=False)

    taken = postponed.take_due(now_s)

    assert sorted(taken) == sorted(no for no in due_s if due_s[no] <= now_s)
    assert sorted(postponed) == sorted(no for no in due_s if due_s[no] > now_s)
    assert postponed.take_due(now_s) == []
    assert {due_s[no] for no in postponed} <= set(postponed.moments())


def test_silence_holds_for_the_longest_that_was_asked_for():
    """A shorter one that is asked for later does not end it, the user's wish to go on does."""
    postponed = Postponed()
    postponed.put(1, 60.0, quiet=True)
    postponed.put(2, 20.0, quiet=True)

    assert postponed.is_quiet(59.9)
    assert not postponed.is_quiet(60.0)
    assert 60.0 in postponed.moments()
    postponed.break_silence()
    assert not postponed.is_quiet(0.0)


def test_one_that_is_no_longer_wanted_does_not_come_back():
    """Nor does it count; discarding what was never postponed is nothing."""
    postponed = Postponed()
    postponed.put(1, 5.0, quiet=False)

    postponed.discard(1)
    postponed.discard(2)

    assert len(postponed) == 0
    assert postponed.take_due(9.0) == []
