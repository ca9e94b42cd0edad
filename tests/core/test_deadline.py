"""Spans of time as people write them; moments are tried in `test_small_policies`, times of day in `test_rules`."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.deadline import duration_from
from frontload.core.errors import UnclearValueError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45m", timedelta(minutes=45)), ("+45m", timedelta(minutes=45)), (" 1h30m ", timedelta(minutes=90)),
        ("20s", timedelta(seconds=20)), ("2H5MIN10S", timedelta(hours=2, minutes=5, seconds=10)),
        ("90min", timedelta(minutes=90)), ("0m", timedelta()),
    ],
)  # fmt: skip
def test_a_span_is_understood(text, expected):
    """Hours, minutes and seconds, with or without the sign, in any case."""
    assert duration_from(text) == expected


@pytest.mark.parametrize(
    "text", ["", "+", "-5m", "5", "1d", "m", "30m1h", "1.5h", "9" * 12 + "h", "9" * 5000 + "s"]
)
def test_nonsense_is_refused_with_examples(text):
    """What cannot be understood, or is beyond every calendar, is answered with what would be."""
    with pytest.raises(UnclearValueError, match="45m, 1h30m or 20s"):
        duration_from(text)


@given(st.integers(0, 999), st.integers(0, 999), st.integers(0, 999))
def test_a_span_is_the_sum_of_its_parts(hours, minutes, seconds):
    """Written out in full, every span comes back."""
    assert duration_from(f"{hours}h{minutes}m{seconds}s") == timedelta(
        hours=hours, minutes=minutes, seconds=seconds
    )
