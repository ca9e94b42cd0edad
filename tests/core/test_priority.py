"""Orders: which asset goes before which, and the sentence that says why."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HIGH, LOW, NOON, URGENT, a_source, an_asset
from frontload.core.asset import Level, Marks
from frontload.core.errors import UnknownNameError
from frontload.core.priority import Order, natural_key, priority_key


def in_order(order, *assets):
    """Return the numbers of the assets as the queue would send them."""
    return [asset.asset_no for asset in sorted(assets, key=lambda asset: priority_key(asset, order))]


SMALL = an_asset(1, size_bytes=10, name="DSC_10.jpg", source=a_source("DSC_10.jpg", 10, marks=Marks(taken_at=NOON)))
LARGE = an_asset(2, name="x", source=a_source("DSC_9.jpg", 99, modified_ns=int((NOON.timestamp() + 60) * 1e9)))
DUE = an_asset(3, source=a_source("b.jpg", 50, marks=Marks(taken_at=NOON - timedelta(hours=1))), deadline=NOON)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.SMALLEST, [1, 3, 2]),
        (Order.LARGEST, [2, 3, 1]),
        (Order.DEADLINE, [3, 1, 2]),
        (Order.NEWEST, [2, 1, 3]),
        (Order.OLDEST, [3, 1, 2]),
        (Order.NAME, [3, 2, 1]),
        (Order.MANUAL, [1, 2, 3]),
    ],
)
def test_each_order_sends_its_own_first(order, expected):
    """Every order sorts the same three assets by its own term, the picture's time before the file's."""
    assert in_order(order, SMALL, LARGE, DUE) == expected
    assert order.description


@pytest.mark.parametrize("order", list(Order))
def test_level_beats_every_order(order):
    """Inside any order an urgent asset goes before a high one, and low ones last."""
    low, urgent, high = an_asset(1, level=LOW), an_asset(2, level=URGENT), an_asset(3, level=HIGH)

    assert in_order(order, low, urgent, high) == [2, 3, 1]


@pytest.mark.parametrize("order", list(Order))
def test_the_users_hand_beats_the_level(order):
    """What was moved to the top goes before urgent ones, what was moved to the bottom behind low ones."""
    top, urgent, bottom = an_asset(1, level=LOW, place=-1), an_asset(2, level=URGENT), an_asset(3, place=1)

    assert in_order(order, bottom, urgent, top) == [1, 2, 3]


def test_rating_sends_the_most_stars_first_and_lets_urgency_break_ties():
    """Five stars before four whatever IPTC says; none counts as no mark; what was rejected is last."""
    marks = [
        Marks(rating=5, urgency=8), Marks(rating=4, urgency=1), Marks(rating=4, urgency=2), Marks(rating=4),
        Marks(urgency=1), Marks(rating=0, urgency=8), Marks(), Marks(rating=-1, urgency=1), Marks(rating=-1),
    ]  # fmt: skip
    assets = [an_asset(number, source=a_source(marks=each)) for number, each in enumerate(marks)]

    assert in_order(Order.RATING, *reversed(assets)) == list(range(len(marks)))
    none, zero = an_asset(1), an_asset(2, source=a_source(marks=Marks(rating=0)))
    assert in_order(Order.RATING, zero, none) == [1, 2]


def test_smart_is_the_earliest_deadline_where_there_is_no_plan():
    """A list that is sorted without a planner shows the level's deadlines first, then first come."""
    first, second = an_asset(1), an_asset(2)
    late, early = an_asset(3, deadline=NOON + timedelta(hours=1)), an_asset(4, deadline=NOON)

    assert in_order(Order.SMART, second, first, late, early) == [4, 3, 1, 2]


@given(st.lists(st.text(max_size=12), min_size=2, max_size=6))
def test_natural_keys_of_any_names_compare(names):
    """Names with any mixture of digits and letters can be sorted together."""
    assert len(sorted(names, key=natural_key)) == len(names)


def test_words_are_understood_in_any_case():
    """Orders and levels are read from the command line's words."""
    assert Order.named(" Smallest ") is Order.SMALLEST
    assert Level.named("URGENT") is Level.URGENT


@pytest.mark.parametrize("kind", [Order, Level])
def test_an_unknown_word_is_answered_with_the_known_ones(kind):
    """A wrong word is the user's to mend, so the message lists the right ones."""
    with pytest.raises(UnknownNameError) as caught:
        kind.named("soonish")

    assert "soonish" in caught.value.title
    assert all((word.word if kind is Level else word) in caught.value.advice for word in kind)
