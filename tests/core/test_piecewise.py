"""Walking, sorting and freeing in pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core import piecewise
from frontload.core.piecewise import Gait, let_go


@pytest.fixture(scope="module", autouse=True)
def small_pieces():
    """Make pieces so small that few items are several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(piecewise, "PIECE", 3)
        patch.setattr(piecewise, "STRETCH", 2)
        yield


@given(st.lists(st.tuples(st.integers(0, 5), st.integers())), st.booleans())
def test_it_is_what_sorted_returns(items, reverse):
    """Equal ones in the order they came, too, up and down."""
    expected = sorted(items, key=lambda item: item[0], reverse=reverse)

    assert Gait().sorted(items, key=lambda item: item[0], reverse=reverse) == expected


@given(st.lists(st.integers()))
def test_a_walk_passes_everything_and_rests_after_every_stretch(items):
    """Each in its turn; never more than a stretch without a rest."""
    rests = []
    walked = [(item, len(rests)) for item in Gait(lambda: rests.append(None)).over(items)]

    assert walked == [(item, number // 2) for number, item in enumerate(items)]


@given(st.lists(st.integers()) | st.dictionaries(st.integers(), st.integers()))
def test_nothing_is_left_of_what_is_let_go(items):
    """However many pieces it was."""
    let_go(items)

    assert not items
