"""Places by asset number, as a dict would hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.ordinals import Ordinals
from frontload.core.paged import PAGE_BITS

NUMBERS = st.lists(st.integers(1, 3 << PAGE_BITS), unique=True)


@given(NUMBERS, st.data())
def test_each_stands_where_it_was_put(numbers, data):
    """In the order given; what was put out stands nowhere, and the rest where it stood."""
    out = set(data.draw(st.lists(st.sampled_from(numbers)))) if numbers else set()
    ordinals = Ordinals(numbers)
    ordinals.put_out(out)

    for place, number in enumerate(numbers):
        stands = number not in out
        assert (number in ordinals) is stands
        assert ordinals.get(number) == (place if stands else None)
    assert list(ordinals.of(numbers)) == [place for place, number in enumerate(numbers) if number not in out]


@given(NUMBERS, st.integers(0, 1_000_000))
def test_later_ones_are_put_behind(numbers, first):
    """From the place on that is told, whatever stood there."""
    ordinals = Ordinals(numbers)
    ordinals.put(reversed(numbers), first)

    assert [ordinals[number] for number in reversed(numbers)] == list(range(first, first + len(numbers)))


@pytest.mark.parametrize("number", [2, 1 << PAGE_BITS])
def test_what_stands_nowhere_is_said_to(number):
    """Whether its page is there or not; to put it out is no mistake."""
    ordinals = Ordinals([1])
    ordinals.put_out([number])

    assert ordinals.get(number) is None
    assert number not in ordinals
    with pytest.raises(KeyError):
        ordinals[number]
    assert ordinals[1] == 0
