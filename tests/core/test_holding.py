"""Finished renditions that wait for a better one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fakes import a_rendition
from frontload.core.holding import HOLD_S, Holding
from frontload.core.priority import PriorityKey


def by_number(asset_no):
    """Return a key under which the lower number is better."""
    return PriorityKey(0, 0, 0.0, asset_no)


def holding(*asset_nos, now_s=0.0):
    """Return a place that holds these since *now_s*."""
    held = Holding()
    for asset_no in asset_nos:
        held.take(asset_no, a_rendition(asset_no, 100 * asset_no), now_s)
    return held


def released(held, now_s, preparing):
    """Return the numbers that are let go."""
    return [asset_no for asset_no, _ in held.release(now_s, by_number, preparing)]


def test_it_waits_for_a_better_one_only():
    """Number 5 lets 2 go first; number 1 waits for nobody."""
    held = holding(5, 1)

    assert released(held, 0.0, [5, 1, 2]) == [1]
    assert 5 in held
    assert 1 not in held
    assert (len(held), held.size_bytes, list(held.moments())) == (1, 500, [HOLD_S])


def test_it_waits_for_a_moment_only():
    """After the hold it goes, whoever is still coming."""
    held = holding(5)

    assert released(held, HOLD_S - 0.01, [5, 2]) == []
    assert list(held.release(HOLD_S, by_number, [5, 2])) == [(5, a_rendition(5, 500))]


@given(st.sets(st.integers(1, 9)), st.sets(st.integers(10, 19)), st.sets(st.integers(1, 19)))
def test_all_go_best_first_and_none_behind_a_better_one_in_preparation(early, late, others):
    """What is let go is sorted, was due or better than all that come, and the rest is still there."""
    held = holding(*early)
    for asset_no in late:
        held.take(asset_no, a_rendition(asset_no), 1.0)

    gone = released(held, HOLD_S, early | late | others)

    coming = min(others - early - late, default=None)
    assert gone == sorted(no for no in early | late if no in early or coming is None or no < coming)
    assert {no for no in range(20) if no in held} == (early | late) - set(gone)
