"""Where a drag puts assets: laws over every queue."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from frontload.core.places import Placed, places_before


def lines():
    """Queues as they will go: assets 1 to n, whose places never fall."""
    return st.lists(st.integers(-3, 3), min_size=1, max_size=12).map(
        lambda places: [Placed(number, place) for number, place in enumerate(sorted(places), start=1)]
    )


@given(lines(), st.data())
def test_what_was_dragged_stands_together_right_before_where_it_was_dropped(line, data):
    """The others keep their order, and so do those moved; sorted by place the queue reads as it was dragged."""
    numbers = [placed.asset_no for placed in line]
    moved = data.draw(st.sets(st.sampled_from(numbers), min_size=1))
    others = [number for number in numbers if number not in moved]
    before = data.draw(st.sampled_from([*others, None]))

    new = places_before(line, moved, before)

    after = sorted(line, key=lambda placed: (new.get(placed.asset_no, placed.place), placed.asset_no))
    cut = others.index(before) if before else len(others)
    expected = others[:cut] + sorted(moved) + others[cut:]
    assert [placed.asset_no for placed in after] == (expected if others else numbers)


@given(lines(), st.data())
def test_only_the_shorter_side_is_shifted(line, data):
    """Dragging near the top of a long queue touches the few above, never the many below."""
    numbers = [placed.asset_no for placed in line]
    moved = data.draw(st.sampled_from(numbers))
    others = [number for number in numbers if number != moved]

    new = places_before(line, {moved}, others[0] if others else None)

    assert len(new) <= 2
