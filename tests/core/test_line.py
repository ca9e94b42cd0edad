"""The two-parameter model: what it recovers, what it never says, how it forgets."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontload.core.line import HALF_LIFE, Line

CONSTANTS = st.floats(0, 10)
SLOPES = st.floats(1e-9, 10)
XS = st.lists(st.floats(1, 1e8), min_size=1, max_size=20)


def line_through(points, line=None):
    """Return the line that has seen *points*."""
    line = line or Line()
    for x, y in points:
        line = line.learned(x, y)
    return line


def at(line, x):
    """Return what a line expects at *x*."""
    constant, slope = line.parameters()
    return constant + slope * x


@given(SLOPES, XS)
def test_where_nothing_costs_nothing_the_slope_is_found_exactly(slope, xs):
    """Points on a line through the origin give that line back, up to what sums of squares lose of their digits."""
    constant, found_slope = line_through((x, slope * x) for x in xs).parameters()

    assert found_slope * max(xs) == pytest.approx(slope * max(xs), rel=1e-5)
    assert constant == pytest.approx(0.0, abs=1e-5 * slope * max(xs))


@given(CONSTANTS, SLOPES, XS)
def test_a_constant_is_found_in_part_and_the_rest_of_it_is_slope(constant, slope, xs):
    """Of exact data no constant is overstated and no slope understated: the large are not forecast too early."""
    found_constant, found_slope = line_through((x, constant + slope * x) for x in xs).parameters()

    digits = 1e-5 * (constant + slope * max(xs))
    assert 0 <= found_constant <= constant + digits
    assert found_slope * max(xs) >= slope * max(xs) - digits
    assert found_constant + found_slope * min(xs) <= constant + slope * min(xs) + digits
    assert found_constant + found_slope * max(xs) >= constant + slope * max(xs) - digits


@given(CONSTANTS, SLOPES, XS)
def test_the_seconds_weighed_by_size_add_up(constant, slope, xs):
    """However much of the constant is found, the line is right at the mean of the sizes weighed by themselves."""
    line = line_through((x, constant + slope * x) for x in xs)

    weights = [0.5 ** (age / HALF_LIFE) for age in reversed(range(len(xs)))]
    seen = sum(weight * x * (constant + slope * x) for weight, x in zip(weights, xs, strict=True))
    expected = sum(weight * x * at(line, x) for weight, x in zip(weights, xs, strict=True))
    assert expected == pytest.approx(seen, rel=1e-5)


@example([(9.0, 7.0), (1.0, 0.0)], 1.0)  # a constant of -4e-16 where it was left to rounding
@example([(1e-200, 1.0)], 1.0)  # its square is nothing, and nothing is no divisor
@given(st.lists(st.tuples(st.floats(0, 1e9), st.floats(0, 1e6)), max_size=12), st.floats(0, 1e9))
def test_neither_parameter_is_ever_negative(seen, x):
    """Whatever was seen, an image costs at least nothing, and a larger one not less."""
    constant, slope = line_through(seen).parameters()

    assert constant >= 0
    assert slope >= 0


def test_where_nothing_was_seen_nothing_is_expected():
    """An empty line says nothing rather than dividing by it."""
    assert Line().parameters() == (0.0, 0.0)


def test_equal_sizes_tell_their_mean_and_that_half_of_it_is_half_as_much():
    """Seen at one size only, the line goes from nothing to their mean."""
    assert line_through([(8e6, 2.0), (8e6, 4.0)]).parameters() == (0.0, pytest.approx(3.0 / 8e6, rel=0.02))


def test_what_falls_steeply_is_flat_and_what_seems_to_begin_below_nothing_begins_at_nothing():
    """A falling trend is the mean of all, the nothing at the origin too; a negative constant is none."""
    assert line_through([(1.0, 9.0), (9.0, 1.0)]).parameters() == (pytest.approx(10 / 3, rel=0.02), 0.0)
    steep = line_through([(1.0, 0.0), (2.0, 10.0)])
    assert steep.parameters() == (0.0, pytest.approx(10 / 3, rel=0.02))


def test_it_forgets_by_half_every_half_life():
    """After forty newer observations an old one counts half, after four hundred it is gone."""
    old = line_through([(1.0, 100.0)] * 500)
    news = [(1.0, 0.0)] * int(HALF_LIFE)

    assert at(line_through(news, old), 1.0) == pytest.approx(50.0, rel=0.01)
    assert at(line_through(news * 10, old), 1.0) < 0.1
