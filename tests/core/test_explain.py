"""Why an asset stands where it stands: one honest sentence, whatever the asset."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HANDLING, LOW, NOON, URGENT, a_source, an_asset
from frontload.core.asset import Hand, Level, Marks
from frontload.core.explain import Standing, why
from frontload.core.finish import Finish
from frontload.core.forecast import Forecast
from frontload.core.priority import Order
from frontload.core.schedule import Reason
from frontload.core.states import AssetState

FORECAST = Forecast(NOON)
SECONDS = st.floats(0, 1e13)
ASSETS = st.builds(
    an_asset,
    size_bytes=st.integers(0, 10**12),
    level=st.sampled_from(Level),
    deadline=st.none() | st.integers(-(10**7), 10**9).map(lambda seconds: NOON + timedelta(seconds=seconds)),
    place=st.integers(-3, 3),
    by_hand=st.integers(0, 15).map(Hand),
    handling=st.sampled_from([HANDLING, replace(HANDLING, rule="heroes")]),
    source=st.builds(
        lambda rating, urgency, taken_at: a_source(marks=Marks(rating=rating, urgency=urgency, taken_at=taken_at)),
        st.none() | st.integers(-1, 5),
        st.none() | st.integers(1, 8),
        st.none() | st.just(NOON),
    ),
)


def told(asset, *, order=Order.SMART, reason=None, finish=None, forecast=FORECAST):
    """Return the sentence on an asset that is third of forty."""
    return why(asset, Standing(3, 40, order, reason), forecast, finish)


def a_finish(finish_s=60.0, latest_s=90.0, due_s=math.inf, ahead_bytes=0.0):
    """Return a finish a minute ahead."""
    return Finish(1, 1, finish_s, latest_s, due_s, ahead_bytes)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("reason", [None, *Reason])
@settings(max_examples=10)
@given(
    asset=ASSETS,
    state=st.sampled_from(AssetState),
    finish=st.none() | st.builds(a_finish, SECONDS, SECONDS, st.floats(-1e6, math.inf), SECONDS),
)
def test_it_is_one_sentence_with_its_place_in_numbers(order, reason, asset, state, finish):
    """Every order, reason, state and forecast gives words that begin with the place and end with a full stop."""
    sentence = told(replace(asset, state=state), order=order, reason=reason, finish=finish)

    assert sentence.startswith("3 of 40: ")
    assert sentence.endswith(".")
    assert ".." not in sentence
    assert "; ;" not in sentence
    assert "None" not in sentence
    assert "\n" not in sentence
    assert asset.level.word in sentence


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.DEADLINE, "due 12:30:00, earliest first"),
        (Order.SMALLEST, "2.50 MB, smallest first"),
        (Order.LARGEST, "2.50 MB, largest first"),
        (Order.NEWEST, "taken time, newest first"),
        (Order.OLDEST, "taken time, oldest first"),
        (Order.RATING, "rated 4, urgency 2"),
        (Order.NAME, "by name"),
        (Order.MANUAL, "in the order added"),
        (Order.SMART, "due 12:30:00"),
    ],
)
def test_each_order_names_its_own_term(order, expected):
    """What the order sorts by is what is said."""
    marks = Marks(rating=4, urgency=2, taken_at=NOON)
    asset = an_asset(source=a_source(size_bytes=2_500_000, marks=marks), deadline=NOON + timedelta(minutes=30))

    assert told(asset, order=order) == f"3 of 40: normal level; {expected}."


def test_what_a_file_does_not_tell_is_said_to_be_missing():
    """No stars and no camera's time are words of their own."""
    assert "no stars" in told(an_asset(), order=Order.RATING)
    assert "file written time" in told(an_asset(), order=Order.OLDEST)
    assert "no deadline" in told(an_asset(), order=Order.DEADLINE)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (Reason.NOW, "now"), (Reason.LEVEL, "its level goes first"), (Reason.DEADLINE, "earliest deadline first"),
        (Reason.SHARE, "starving"), (Reason.REST, "smallest first"), (Reason.LOST, "cannot be met"),
    ],
)  # fmt: skip
def test_each_reason_of_the_smart_order_has_its_words(reason, expected):
    """The schedule's reason is what is said."""
    assert expected in told(an_asset(deadline=NOON), reason=reason)


class TestByWhom:
    """A person's decisions are shown as such, and nobody else's as a rule's."""

    def test_a_person_s_hand_is_named(self):
        """Level, deadline and place say that they were given by hand."""
        asset = an_asset(level=URGENT, deadline=NOON, place=-1, by_hand=Hand.LEVEL | Hand.DEADLINE)

        sentence = told(asset, order=Order.DEADLINE)
        assert (
            sentence
            == "3 of 40: moved to the top by hand; urgent level by hand; due 12:00:00 by hand, earliest first."
        )
        assert "moved to the bottom by hand" in told(replace(asset, place=2))

    def test_a_rule_is_named_without_laying_the_level_at_its_door(self):
        """A rule that only chose a recipe did not make the level what it is."""
        asset = an_asset(level=LOW, handling=replace(HANDLING, rule="heroes"))

        assert told(asset, order=Order.NAME) == "3 of 40: low level; under the rule “heroes”; by name."


class TestTimes:
    """Moments on the reader's clock."""

    def test_deadline_and_forecast_are_of_one_clock(self):
        """A deadline typed in another zone is shown beside the forecast as the same clock has it."""
        berlin = replace(FORECAST, made_at=NOON.astimezone(timezone(timedelta(hours=2))))
        asset = an_asset(deadline=NOON + timedelta(seconds=80))

        sentence = told(asset, finish=a_finish(due_s=80.0), forecast=berlin)
        assert (
            sentence == "3 of 40: normal level; due 14:01:20; expected 14:01:00, 14:01:30 at the latest, at risk."
        )

    def test_beyond_a_day_the_date_is_said(self):
        """Of deadlines and forecasts alike, before and behind."""
        asset = an_asset(deadline=NOON + timedelta(days=2))

        sentence = told(asset, finish=a_finish(3600.0, 90_000.0))
        assert "due 03 May 12:00; expected 13:00:00, 02 May 13:00 at the latest." in sentence
        assert "due 29 Apr 12:00" in told(replace(asset, deadline=NOON - timedelta(days=2)))

    def test_late_and_what_it_is_behind_are_said(self):
        """Megabytes before it, and that it is too late, not merely at risk."""
        sentence = told(an_asset(), finish=a_finish(due_s=30.0, ahead_bytes=14_000_000.0))

        assert sentence.endswith("at the latest, behind 14.0 MB, too late.")
