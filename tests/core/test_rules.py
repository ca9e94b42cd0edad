"""Rules: which matches first, what it gives, what nobody can talk it into."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HIGH, LOW, NOON, URGENT, a_batch, a_source
from frontload.core.admission import asset_from
from frontload.core.asset import Hand, Level, Marks
from frontload.core.errors import UnclearValueError
from frontload.core.rules import Rule, Then, When, dry_run, first_match, matches, treatment

SUMMER, WINTER = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))


def in_berlin(on_the_wall):
    """Give a wall-clock time of 2026 its zone, as the system would in Berlin; `fold` as PEP 495 has it."""
    text = on_the_wall.isoformat()
    if text.startswith(("2026-03-29T02", "2026-10-25T02")):  # left out, and shown twice
        is_summer = on_the_wall.fold == text.startswith("2026-03")
    else:
        is_summer = "2026-03-29T03" <= text < "2026-10-25T02"
    return shown_in_berlin(on_the_wall.replace(tzinfo=SUMMER if is_summer else WINTER))


def shown_in_berlin(moment):
    """Return a moment of 2026 with the offset that Berlin's clocks have then."""
    is_summer = "2026-03-29T01" <= moment.astimezone(UTC).isoformat() < "2026-10-25T01"
    return moment.astimezone(SUMMER if is_summer else WINTER)


def treated(batch, rules, source):
    """Return how a file is treated where the clocks are Berlin's."""
    return treatment(batch, rules, source, in_berlin)


def a_rule(glob="*", name="heroes", **then):
    """Return a rule for all files whose name is like *glob*."""
    return Rule(name, When(name=glob), Then(**then))


TOLD = a_source(
    "Kür_HERO.jpg",
    5_000,
    folder="Gala/finals",
    modified_ns=int((NOON.timestamp() - 3600) * 1e9),
    marks=Marks(rating=4, urgency=2, label="red", width_px=6000, height_px=4000),
)
SILENT = a_source("b.jpg", 5_000)


class TestConditions:
    """What a rule asks of a file."""

    @pytest.mark.parametrize(
        "when",
        [
            When(path="*/finals/*"), When(path="GALA/*"), When(name="*_hero.JPG"), When(folder="FINALS"),
            When(folder="gala"), When(newer_than=timedelta(hours=2)), When(older_than=timedelta(minutes=59)),
            When(min_bytes=5_000), When(max_bytes=5_000), When(min_edge_px=6000), When(max_edge_px=6000),
            When(min_rating=4), When(max_rating=4), When(max_urgency=2), When(label="Red"),
            When(name="kür*"), When(name="*[a-h]ero.jpg"), When(min_bytes=1, max_rating=5, label="red"),
        ],
        ids=str,
    )  # fmt: skip
    def test_a_condition_holds(self, when):
        """Globs, folders and labels without case, ages from the picture's time, limits included."""
        assert matches(when, TOLD, NOON)

    @pytest.mark.parametrize(
        "when",
        [
            When(path="finals/*"), When(name="hero"), When(folder="fin"), When(folder="photos"),
            When(newer_than=timedelta(hours=1)), When(older_than=timedelta(hours=1)),
            When(min_bytes=5_001), When(max_bytes=4_999), When(min_edge_px=6001), When(max_edge_px=5999),
            When(min_rating=5), When(max_rating=3), When(max_urgency=1), When(label="gelb"),
            When(min_bytes=1, max_rating=3, label="red"),
        ],
        ids=str,
    )  # fmt: skip
    def test_a_condition_does_not_hold(self, when):
        """A glob is of the whole place, a folder the whole name; one condition that fails is enough."""
        assert not matches(when, TOLD, NOON)

    @pytest.mark.parametrize(
        "asked",
        [
            {"min_rating": -1}, {"max_rating": 5}, {"max_urgency": 8}, {"min_edge_px": 0}, {"max_edge_px": 10**9},
            {"label": "red"}, {"min_rating": -1, "min_bytes": 0},
        ],
        ids=str,
    )  # fmt: skip
    @pytest.mark.parametrize("marks", [Marks(), Marks(width_px=0, height_px=0)], ids=["none", "no size"])
    def test_what_a_file_does_not_tell_meets_no_condition(self, asked, marks):
        """However wide the condition, a file without the mark is not taken by it."""
        assert not matches(When(**asked), replace(TOLD, marks=marks), NOON)

    @pytest.mark.parametrize("typed", ["Kür*", "Ku\u0308r*"], ids=["one sign", "two signs"])
    @pytest.mark.parametrize("found", ["Kür_1.jpg", "Ku\u0308r_1.jpg"], ids=["one sign", "two signs"])
    def test_an_accent_is_one_however_the_file_system_has_it(self, typed, found):
        """Macs keep ü as u and two dots; a rule typed elsewhere still means it."""
        source = a_source(found, folder=f"{found[:-6]}/x", marks=Marks(label=found[:-6]))

        assert matches(When(name=typed), source, NOON)
        assert matches(When(path=f"*/x/{typed}"), source, NOON)
        assert matches(When(folder=typed[:-1]), source, NOON)
        assert matches(When(label=typed[:-1]), source, NOON)

    @pytest.mark.parametrize(
        "asked",
        [
            {}, {"min_rating": 6}, {"max_rating": -2}, {"max_urgency": 0}, {"max_urgency": 9}, {"name": ""},
            {"label": ""}, {"min_bytes": "5 MB"}, {"min_bytes": True}, {"min_edge_px": 1.5}, {"folder": 7},
            {"min_bytes": 2, "max_bytes": 1}, {"min_edge_px": 2, "max_edge_px": 1},
            {"min_rating": 2, "max_rating": 1}, {"older_than": timedelta(2), "newer_than": timedelta(1)},
        ],
        ids=str,
    )  # fmt: skip
    def test_what_asks_nothing_or_the_impossible_is_refused(self, asked):
        """A rule that would take every file, or never any, is a mistake to be told."""
        with pytest.raises(UnclearValueError):
            When(**asked)

    @given(st.text(min_size=1, max_size=8), st.text(max_size=12))
    def test_no_glob_and_no_name_breaks_the_matching(self, glob, name):
        """Whatever people type and cameras write, a rule matches or does not."""
        assert matches(When(name=glob), a_source(name), NOON) in {True, False}
        assert matches(When(name="*"), a_source(name), NOON)


class TestFirstMatch:
    """The order of the table."""

    ROWS = st.lists(st.sampled_from(["*.jpg", "a*", "*b*", "*.png", "*"]).map(a_rule))
    NAMES = st.lists(st.text("abp.jng", max_size=6), max_size=8)

    @given(ROWS, NAMES)
    def test_a_dry_run_adds_up(self, rules, names):
        """Each file is taken by its first match alone; what later rules lose is what they match besides."""
        sources = [a_source(name) for name in names]

        counts = dry_run(rules, sources, NOON)

        firsts = [first_match(rules, source, NOON) for source in sources]
        assert [count.rule for count in counts] == rules
        assert sum(count.taken for count in counts) == sum(first is not None for first in firsts)
        for place, count in enumerate(counts):
            alone = sum(matches(count.rule.when, source, NOON) for source in sources)
            earlier = sum(
                any(matches(rule.when, source, NOON) for rule in rules[:place])
                for source in sources
                if matches(count.rule.when, source, NOON)
            )
            assert (count.taken, count.shadowed) == (alone - earlier, earlier)

    def test_the_first_of_two_in_conflict_wins(self):
        """Both match, the upper one decides, whole."""
        first, second = a_rule("*", "first", level=HIGH), a_rule("*", "second", level=LOW, tags=("x",))

        assert treated(a_batch(), [first, second], TOLD).level is HIGH
        assert treated(a_batch(), [first, second], TOLD).handling.tags == ()
        assert treated(a_batch(), [second, first], TOLD).level is LOW


class TestTreatment:
    """What a new asset begins with."""

    RULE = a_rule(level=URGENT, due=timedelta(hours=1), recipe="press", folder="finals", tags=("a", "b"))

    def test_a_rule_gives_what_the_batch_did_not_say(self):
        """Level, deadline, recipe, folder and tags come from the rule, and its name is kept."""
        level, deadline, handling = treated(a_batch(tags=("b", "c")), [self.RULE], TOLD)

        assert (level, deadline) == (URGENT, NOON + timedelta(hours=1))
        assert (handling.recipe, handling.folder, handling.rule) == ("press", "finals", "heroes")
        assert handling.tags == ("b", "c", "a")

    @settings(max_examples=64)
    @given(st.sampled_from([Hand(bits) for bits in range(16)]))
    def test_a_person_s_word_always_wins(self, said):
        """Whatever part was said for the batch is the batch's, the rest is the rule's."""
        batch = a_batch(level=LOW, deadline=NOON, recipe="web", folder="mine", by_hand=said)

        level, deadline, handling = treated(batch, [self.RULE], TOLD)

        assert level is (LOW if Hand.LEVEL in said else URGENT)
        assert deadline == (NOON if Hand.DEADLINE in said else NOON + timedelta(hours=1))
        assert handling.recipe == ("web" if Hand.RECIPE in said else "press")
        assert handling.folder == ("mine" if Hand.FOLDER in said else "finals")

    def test_a_rule_leaves_what_it_does_not_give(self):
        """A rule that only tags changes nothing else of the batch's defaults."""
        batch = a_batch(level=HIGH, deadline=NOON, recipe="webp", folder="f")

        level, deadline, handling = treated(batch, [a_rule("*", "tagger", tags=("x",))], TOLD)

        assert (level, deadline, handling.recipe, handling.folder) == (HIGH, NOON, "webp", "f")
        assert handling.tags == ("x",)

    def test_where_no_rule_matches_the_defaults_hold_and_no_rule_is_named(self):
        """The batch's own wishes, one object for all files that are handled alike."""
        batch, rules = a_batch(level=LOW), [a_rule("*.png", level=HIGH)]

        treatments = [treated(batch, rules, source) for source in (TOLD, SILENT)]

        assert [each.level for each in treatments] == [Level.LOW] * 2
        assert treatments[0].handling is treatments[1].handling
        assert treatments[0].handling.rule == ""


SILVESTER = datetime.fromisoformat("2025-12-31")


class TestDeadlines:
    """Deadlines that a rule gives."""

    def due(self, due, dropped_at):
        """Return the deadline of a file dropped at a moment, as the clock in Berlin shows it."""
        dropped = a_batch(created_at=dropped_at)
        deadline = treated(dropped, [a_rule(due=due)], TOLD).deadline
        assert deadline > dropped_at
        return shown_in_berlin(deadline).isoformat(timespec="minutes")

    def moment(self, text):
        """Return a moment with the fixed offset that a wall clock has just then, as the system tells it."""
        return datetime.fromisoformat(text)

    def test_a_time_of_day_is_the_next_one(self):
        """Before it, today; at or after it, tomorrow."""
        assert self.due(time(17), self.moment("2026-05-01T16:59+02:00")) == "2026-05-01T17:00+02:00"
        assert self.due(time(17), self.moment("2026-05-01T17:00+02:00")) == "2026-05-02T17:00+02:00"

    def test_the_clock_on_the_wall_rules_across_a_daylight_saving_change(self):
        """Dropped on the eve of the change, 08:00 is eight on the wall the next morning, spring and autumn."""
        assert self.due(time(8), self.moment("2026-03-28T23:00+01:00")) == "2026-03-29T08:00+02:00"
        assert self.due(time(8), self.moment("2026-10-24T23:00+02:00")) == "2026-10-25T08:00+01:00"

    def test_a_time_that_the_clock_shows_twice_is_the_next_of_both(self):
        """In the night in which 02:30 comes twice the second one still counts after the first."""
        assert self.due(time(2, 30), self.moment("2026-10-25T02:10+02:00")) == "2026-10-25T02:30+02:00"
        assert self.due(time(2, 30), self.moment("2026-10-25T02:10+01:00")) == "2026-10-25T02:30+01:00"
        assert self.due(time(2, 30), self.moment("2026-10-25T02:40+01:00")) == "2026-10-26T02:30+01:00"

    def test_a_time_that_the_clock_leaves_out_is_soon_after(self):
        """In the night without 02:30 the deadline is within the hour after the gap."""
        assert self.due(time(2, 30), self.moment("2026-03-29T01:10+01:00")) == "2026-03-29T03:30+02:00"

    def test_a_span_is_elapsed_time(self):
        """Ten hours are ten hours, also over the night of the change."""
        assert self.due(timedelta(hours=10), self.moment("2026-03-28T23:00+01:00")) == "2026-03-29T10:00+02:00"

    @given(
        st.datetimes(SILVESTER, SILVESTER + timedelta(days=365)),
        st.integers(-14, 14),
        st.times().map(lambda at: at.replace(microsecond=0)),
    )
    def test_a_time_of_day_is_always_ahead_wherever_the_drop_was(self, on_the_wall, offset_h, at):
        """Also for who dropped in one zone and asks again in another it is within two days."""
        dropped_at = on_the_wall.replace(tzinfo=timezone(timedelta(hours=offset_h)))

        deadline = treated(a_batch(created_at=dropped_at), [a_rule(due=at)], TOLD).deadline

        assert timedelta() < deadline - dropped_at <= timedelta(days=2, hours=3)


def test_admission_makes_a_queued_asset_of_a_file():
    """The rule's words and the batch's hand are in it, and its public_id lies in the rule's folder."""
    batch = replace(a_batch(by_hand=Hand.RECIPE), batch_no=7)

    asset = asset_from(3, batch, TOLD, [a_rule(level=URGENT, folder="press/finals")], in_berlin)

    assert (asset.asset_no, asset.batch_no, asset.source, asset.level) == (3, 7, TOLD, URGENT)
    assert asset.public_id.startswith("press/finals/Gala/finals/")
    assert (asset.by_hand, asset.state.value, asset.place) == (Hand.RECIPE, "queued", 0)
