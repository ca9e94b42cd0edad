"""Finishes in columns are what they were made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from frontload.core.finish import Finish, Finishes
from frontload.core.schedule import Reason

SECONDS = st.floats(0, 1e6)
REASONS = st.none() | st.sampled_from(Reason)
ROWS = st.builds(Finish, st.integers(1, 2**53), st.integers(1, 9), SECONDS, SECONDS, SECONDS, SECONDS, REASONS)


@given(st.lists(ROWS))
def test_columns_give_back_the_rows_they_were_made_of(rows):
    """One by one, by place from either end, and in slices."""
    columns = Finishes.of(rows)

    assert list(columns) == rows
    assert [columns[place] for place in range(-len(rows), len(rows))] == [*rows, *rows]
    assert columns[1:3] == tuple(rows[1:3])
    assert columns == Finishes.of(iter(rows))
    assert bool(columns) == bool(rows)


def test_late_is_by_the_middle_forecast_and_at_risk_by_the_late_one():
    """Just in time is neither."""
    on_time, risky, late = (Finish(1, 1, at_s, at_s + 1, 10.0, 0.0) for at_s in (9.0, 9.5, 10.5))

    assert [(finish.is_late, finish.is_at_risk) for finish in (on_time, risky, late)] == [
        (False, False),
        (False, True),
        (True, True),
    ]
