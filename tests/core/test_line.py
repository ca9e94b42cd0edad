"""The two-parameter model: what it recovers, what it never says, how it forgets."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontload.core.line import HALF_LIFE, Line

CONSTANTS = st.floats(0, 10)
SLOPES = st.floats(1e-9, 10)
XS = st.lists(st.floats(1, 1e8), min_size=2, max_size=20).filter(lambda xs: max(xs) > 1.5 * min(xs))


def line_through(points, line=None):
    """Return the line that has seen *points*."""
    line = line or Line()
    for x, y in points:
        line = line.learned(x, y)
    return line


@given(CONSTANTS, SLOPES, XS)
def test_it_recovers_constant_and_slope_from_exact_data(constant, slope, xs):
    """Points on a line give that line back, up to what sums of squares lose of their digits."""
    found_constant, found_slope = line_through((x, constant + slope * x) for x in xs).parameters()

    largest = constant + slope * max(xs)
    assert found_slope * max(xs) == pytest.approx(slope * max(xs), abs=1e-5 * largest)
    assert found_constant == pytest.approx(constant, abs=1e-5 * largest)


@example([(9.0, 7.0, 1.0), (1.0, 0.0, 1.0)], 1.0)  # a constant of -4e-16 where it was left to rounding
@given(
    st.lists(st.tuples(st.floats(0, 1e9), st.floats(0, 1e6), st.floats(0.1, 30)), max_size=12), st.floats(0, 1e9)
)
def test_neither_parameter_is_ever_negative(seen, x):
    """Whatever was seen, an image costs at least nothing, and a larger one not less."""
    line = Line()
    for seen_x, seen_y, weight in seen:
        line = line.learned(seen_x, seen_y, weight)

    constant, slope = line.parameters()

    assert constant >= 0
    assert slope >= 0
    assert line.at(x) == constant + slope * x


@given(CONSTANTS, SLOPES, st.floats(1, 1e8), st.floats(0.5, 50))
def test_an_assumed_line_is_what_was_assumed(constant, slope, typical_x, weight):
    """Before anything was seen the assumption is what is expected, also at half and twice the typical."""
    line = Line.assumed(constant, slope, typical_x, weight)

    for x in (typical_x / 2, typical_x, 2 * typical_x):
        assert line.at(x) == pytest.approx(constant + slope * x)


def test_where_nothing_was_seen_nothing_is_expected():
    """An empty line says nothing rather than dividing by it."""
    assert Line().parameters() == (0.0, 0.0)


def test_equal_sizes_tell_a_mean_and_no_slope():
    """Seen at one size only, the line is flat there."""
    assert line_through([(8e6, 2.0), (8e6, 4.0)]).parameters() == (pytest.approx(3.0, rel=0.02), 0.0)


def test_what_seems_to_fall_is_flat_and_what_seems_to_begin_below_nothing_begins_at_nothing():
    """A falling trend is a mean; a negative constant is a line through the origin."""
    assert line_through([(1.0, 9.0), (9.0, 1.0)]).parameters() == (pytest.approx(5.0, rel=0.02), 0.0)
    steep = line_through([(1.0, 0.0), (2.0, 10.0)])
    assert steep.parameters() == (pytest.approx(0.0), pytest.approx(10 / 3, rel=0.02))


def test_it_forgets_by_half_every_half_life():
    """After forty newer observations an old one counts half, after four hundred it is gone."""
    old = line_through([(1.0, 100.0)] * 500)
    news = [(1.0, 0.0)] * int(HALF_LIFE)

    assert line_through(news, old).at(1.0) == pytest.approx(50.0, rel=0.01)
    assert line_through(news * 10, old).at(1.0) < 0.1


def test_a_mean_of_several_observations_weighs_as_many():
    """Ten at once count about as much as ten one after the other."""
    old = line_through([(1.0, 100.0)] * 500)

    one_by_one = line_through([(1.0, 0.0)] * 10, old)

    assert old.learned(1.0, 0.0, 10.0).at(1.0) == pytest.approx(one_by_one.at(1.0), rel=0.02)


def test_it_forgets_by_half_also_in_bunches():
    """Forty newer ones, eight at a time, halve what was before as well."""
    line = line_through([(1.0, 100.0)] * 500)
    for _ in range(5):
        line = line.learned(1.0, 0.0, HALF_LIFE / 5)

    assert line.at(1.0) == pytest.approx(50.0, rel=0.05)
