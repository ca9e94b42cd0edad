"""The cap on the uplink by the hour, over nights, weeks and the two nights on which clocks are changed."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.bandwidth import (
    EVERY_DAY,
    NO_CAP,
    Bandwidth,
    Hours,
    bandwidth_from,
    cap_text,
    days_from,
    days_word,
    hours_words,
)
from frontload.core.errors import UnclearValueError, UnknownNameError

ZURICH = ZoneInfo("Europe/Zurich")
MONDAY = datetime(2026, 6, 1, tzinfo=ZURICH)
OFFICE = {"days": "mon-fri", "from": "08:00", "to": "18:00", "cap": "4M"}
NIGHTS = [
    datetime.fromisoformat(f"{text}+00:00")
    for text in ("2026-03-29T01:00", "2026-10-25T01:00", "2026-03-08T07:00", "2026-11-01T06:00",
                 "2026-04-04T15:00", "2026-10-03T15:30")
]  # fmt: skip
"""The moments at which the clocks of three of the zones are changed."""
ZONES = st.sampled_from(["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])


def wall(text: str, zone: ZoneInfo = ZURICH) -> datetime:
    """Return a moment on the clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


class TestReading:
    """What people write."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [("mon-fri", {0, 1, 2, 3, 4}), ("Sat, Sun", {5, 6}), ("fri-mon", {4, 5, 6, 0}), ("wed", {2}),
         ("mon-wed,sat", {0, 1, 2, 5})],
    )  # fmt: skip
    def test_days_are_named_singly_or_from_to(self, text, days):
        """Also over the end of a week."""
        assert days_from(text) == days

    @given(st.frozensets(st.integers(0, 6), min_size=1))
    def test_days_are_read_as_they_are_written(self, days):
        """Whichever they are."""
        assert days_from(days_word(days)) == days

    def test_days_in_a_row_are_written_from_to(self):
        """As people would."""
        assert days_word(frozenset({0, 1, 2, 3, 4, 6})) == "mon-fri,sun"

    @given(
        begin=st.times(),
        end=st.times(),
        kbit_per_s=st.none() | st.integers(1, 10**7),
        days=st.frozensets(st.integers(0, 6), min_size=1),
    )
    def test_hours_are_read_as_they_are_written(self, begin, end, kbit_per_s, days):
        """To the second, over nights, with a cap and without."""
        cap = None if kbit_per_s is None else kbit_per_s * 125.0
        hours = Hours(begin, end, cap, days)

        (read,) = bandwidth_from({"schedule": [hours_words(hours)]}).schedule

        assert (read.begin, read.end, read.days) == (hours.begin, hours.end, hours.days)
        assert read.cap_bytes_per_s == pytest.approx(hours.cap_bytes_per_s)

    def test_a_rate_alone_is_a_cap_at_all_hours(self):
        """As the settings file had it from the beginning."""
        assert bandwidth_from("20M") == Bandwidth(2.5e6)

    def test_a_table_has_a_cap_and_hours(self):
        """Days may be left out, and hours may be free of any cap."""
        night = {"from": time(22), "to": "06:00", "cap": "none"}

        read = bandwidth_from({"cap": "20M", "schedule": [OFFICE, night]})

        office = Hours(time(8), time(18), 500_000.0, frozenset(range(5)))
        assert read == Bandwidth(2.5e6, (office, Hours(time(22), time(6), None, EVERY_DAY)))
        assert bandwidth_from({}) == NO_CAP

    @pytest.mark.parametrize(
        "value",
        [
            "fast", {"cap": 0}, {"schedule": "nights"}, {"schedule": ["nights"]},
            {"schedule": [{**OFFICE, "days": "weekdays"}]}, {"schedule": [{**OFFICE, "days": "mon-"}]},
            {"schedule": [{**OFFICE, "from": "8 am"}]}, {"schedule": [{**OFFICE, "to": "18:00+02:00"}]},
            {"schedule": [{"from": "08:00", "cap": "4M"}]}, {"schedule": [{**OFFICE, "cap": "-4M"}]},
        ],
    )  # fmt: skip
    def test_what_cannot_be_understood_is_said(self, value):
        """With what would do."""
        with pytest.raises(UnclearValueError):
            bandwidth_from(value)

    @pytest.mark.parametrize("value", [{"kap": "4M"}, {"schedule": [{**OFFICE, "rate": "4M"}]}])
    def test_a_key_nobody_knows_is_said(self, value):
        """A slip of the pen must not be a cap that never holds."""
        with pytest.raises(UnknownNameError):
            bandwidth_from(value)

    @pytest.mark.parametrize("cap", [0.0, -1.0, float("inf"), float("nan")])
    def test_a_cap_under_which_nothing_leaves_is_refused(self, cap):
        """Wherever it comes from."""
        with pytest.raises(UnclearValueError):
            Bandwidth(None, (Hours(time(8), time(9), cap),))


class TestHours:
    """Which cap holds when."""

    @pytest.mark.parametrize(
        ("moment", "cap"),
        [
            ("2026-06-01T07:59:59", 2.5e6), ("2026-06-01T08:00", 500_000.0), ("2026-06-05T17:59:59", 500_000.0),
            ("2026-06-05T18:00", 2.5e6), ("2026-06-06T12:00", 2.5e6),
        ],
    )  # fmt: skip
    def test_office_hours_begin_and_end_to_the_second(self, moment, cap):
        """Monday to Friday, and not on Saturday."""
        assert bandwidth_from({"cap": "20M", "schedule": [OFFICE]}).cap_at(wall(moment)) == cap

    @pytest.mark.parametrize(
        ("moment", "holds"),
        [
            ("2026-06-05T21:59", False), ("2026-06-05T22:00", True), ("2026-06-06T05:59", True),
            ("2026-06-06T06:00", False), ("2026-06-05T05:00", False),
        ],
    )  # fmt: skip
    def test_a_night_belongs_to_the_day_it_begins_on(self, moment, holds):
        """From Friday at ten to Saturday at six."""
        friday_night = Hours(time(22), time(6), None, frozenset({4}))

        assert friday_night.hold_at(wall(moment)) is holds

    def test_the_same_time_twice_is_a_whole_day(self):
        """From midnight to midnight above all."""
        sunday = Hours(time(0), time(0), None, days_from("sun"))

        assert [sunday.hold_at(MONDAY + timedelta(hours=h)) for h in (-25, -24, -1, 0)] == [
            False,
            True,
            True,
            False,
        ]

    def test_the_first_hours_that_hold_rule(self):
        """So that an exception is written before the rule."""
        lunch = Hours(time(12), time(13), None)
        day = Hours(time(8), time(18), 1000.0)

        assert Bandwidth(None, (lunch, day)).cap_at(wall("2026-06-01T12:30")) is None
        assert Bandwidth(None, (day, lunch)).cap_at(wall("2026-06-01T12:30")) == 1000.0


class TestBorders:
    """When to look again."""

    def test_without_hours_there_is_none(self):
        """Nobody is woken for a cap that always holds."""
        assert bandwidth_from("4M").next_border(MONDAY, lambda each: each.replace(tzinfo=ZURICH)) is None

    @given(
        ZONES,
        st.one_of(
            st.integers(0, 500_000).map(lambda minutes: NIGHTS[2] + timedelta(minutes=minutes)),
            st.builds(
                lambda night, seconds: night + timedelta(seconds=seconds),
                st.sampled_from(NIGHTS), st.integers(-86400, 86400),
            ),
        ),
        st.lists(
            st.builds(
                Hours,
                begin=st.times(), end=st.times(), cap_bytes_per_s=st.sampled_from([None, 1.0, 2.0]),
                days=st.frozensets(st.integers(0, 6), min_size=1),
            ),
            min_size=1, max_size=3,
        ),
    )  # fmt: skip
    def test_no_cap_changes_between_two_borders(self, zone_name, moment, schedule):
        """Looking at the borders and nowhere else is enough, in every zone and night."""
        zone, bandwidth = ZoneInfo(zone_name), Bandwidth(3.0, tuple(schedule))
        now = moment.astimezone(zone)

        def to_aware(each: datetime) -> datetime:  # a fixed offset, as the system's clock gives it
            return each.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)

        border = bandwidth.next_border(now, to_aware)

        assert border is not None
        between = border - now.astimezone(UTC)
        moments = [now.astimezone(UTC) + between * part / 97 for part in range(97)]
        moments += [night for night in NIGHTS if now < night < border]
        moments.append(border.astimezone(UTC) - timedelta(microseconds=1))
        assert {bandwidth.cap_at(moment.astimezone(zone)) for moment in moments} == {bandwidth.cap_at(now)}

    @pytest.mark.parametrize(
        ("begin", "now", "border"),
        [
            (time(2, 30), "2026-03-28T23:00+00:00", "2026-03-29T01:00+00:00"),  # leapt over: at the leap
            (time(2, 30), "2026-10-24T23:00+00:00", "2026-10-25T00:30+00:00"),  # the first of two
            (time(2, 30), "2026-10-25T00:45+00:00", "2026-10-25T01:00+00:00"),  # its end is shown again first
        ],
    )
    def test_the_nights_on_which_clocks_are_changed(self, begin, now, border):
        """In Zurich, with an hour from half past two."""
        bandwidth = Bandwidth(None, (Hours(begin, time(3, 0), 1.0),))
        shown = datetime.fromisoformat(now).astimezone(ZURICH)

        def to_aware(each: datetime) -> datetime:
            return each.replace(tzinfo=ZURICH).astimezone(UTC).astimezone(ZURICH)

        borders = [shown]
        while borders[-1] < datetime.fromisoformat(border):
            borders.append(bandwidth.next_border(borders[-1].astimezone(ZURICH), to_aware))

        assert borders[-1] == datetime.fromisoformat(border)
        assert len(borders) <= 4


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-06-01T09:00", "at most 4Mbit/s until Mon 18:00"),
        ("2026-06-01T19:00", "no cap on the uplink until Tue 08:00"),
    ],
)
def test_the_cap_is_said_with_its_end(moment, words):
    """For the doctor's list."""
    office = bandwidth_from({"schedule": [OFFICE]})

    assert (
        cap_text(office, wall(moment), lambda each: each.replace(tzinfo=each.tzinfo or ZURICH).astimezone(ZURICH))
        == words
    )
    assert cap_text(bandwidth_from("512k"), wall(moment), datetime.astimezone) == "at most 512kbit/s"
