"""Sorting in pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core import piecewise
from frontload.core.piecewise import let_go, sorted_in_pieces


@pytest.fixture(scope="module", autouse=True)
def small_pieces():
    """Make pieces so small that few items are several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(piecewise, "PIECE", 3)
        yield


@given(st.lists(st.tuples(st.integers(0, 5), st.integers())))
def test_it_is_what_sorted_returns(items):
    """Equal ones in the order they came, too."""
    assert sorted_in_pieces(items, key=lambda item: item[0]) == sorted(items, key=lambda item: item[0])


@given(st.lists(st.integers()))
def test_nothing_is_left_of_what_is_let_go(items):
    """However many pieces it was."""
    let_go(items)

    assert items == []
