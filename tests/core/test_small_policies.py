"""The small pure pieces: states, retry, recipes, deadlines, rates, pace, tally, errors, settings."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import NOON, an_asset
from frontload.core import errors, release, watermark
from frontload.core.asset import Failure, thumbnail_name
from frontload.core.deadline import deadline_from
from frontload.core.errors import BugError, UnclearValueError, UnknownNameError
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetQueued,
    AssetRecalled,
    AssetRemoved,
    OverlookedReason,
    PathOverlooked,
    PathUnreadable,
    RunFinished,
)
from frontload.core.pace import Pace
from frontload.core.rate import rate_bytes_per_s
from frontload.core.recipe import BUILT_IN_RECIPES, MetadataPolicy, OutputFormat, Recipe, recipe_named
from frontload.core.retry import LONGEST_DELAY_S, MAX_ATTEMPTS, retry_delay_s
from frontload.core.settings import DEFAULT_CONNECTIONS, SANDBOX, Account, Settings, connections_for
from frontload.core.states import FINAL_STATES, NEXT_STATE, AssetState, Step, next_state
from frontload.core.tally import Tally

SUMMER, WINTER = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))


def in_berlin(on_the_wall):
    """Give a wall-clock time of 2026 its zone, as the system would in Berlin."""
    summer = "2026-03-29T02" <= on_the_wall.isoformat() < "2026-10-25T03"
    return on_the_wall.replace(tzinfo=SUMMER if summer else WINTER)


class TestStates:
    """The table of an asset's life."""

    @pytest.mark.parametrize("state", list(AssetState))
    @pytest.mark.parametrize("step", list(Step))
    def test_a_step_is_in_the_table_or_is_refused(self, state, step):
        """Every pair either leads where the table says or raises a bug; nothing in between."""
        if (state, step) in NEXT_STATE:
            assert next_state(state, step) is NEXT_STATE[state, step]
        else:
            with pytest.raises(BugError, match=f"{state} cannot {step}"):
                next_state(state, step)

    def test_delivered_is_the_end(self):
        """Nothing ever happens to a delivered asset."""
        assert all(state is not AssetState.DELIVERED for state, _ in NEXT_STATE)

    def test_every_unfinished_state_leads_on(self):
        """No asset can get stuck: each unfinished state has a step out of it."""
        assert all(any(s is state for s, _ in NEXT_STATE) for state in set(AssetState) - FINAL_STATES)


class TestRetry:
    """Full-jitter back-off."""

    @given(st.integers(1, MAX_ATTEMPTS - 1), st.floats(0, 1, exclude_max=True))
    def test_delays_stay_below_their_ceiling(self, attempt, jitter):
        """The wait is somewhere between nothing and the doubled ceiling, never above the longest."""
        assert 0 <= retry_delay_s(attempt, jitter) <= min(LONGEST_DELAY_S, 0.5 * 2 ** (attempt - 1))

    def test_the_service_is_never_asked_again_too_soon(self):
        """Retry-After is a floor, whatever the dice say."""
        assert retry_delay_s(1, 0.0, 7.5) == 7.5

    def test_it_gives_up(self):
        """After the last attempt there is no further delay."""
        assert retry_delay_s(MAX_ATTEMPTS, 0.5) is None


class TestRecipes:
    """Recipes as data."""

    def test_the_name_does_not_change_the_bytes(self):
        """Two recipes that do the same have one fingerprint, any other difference has another."""
        web = Recipe("web", 2560, quality=82)

        assert Recipe("mine", 2560, quality=82).fingerprint == web.fingerprint
        assert len({r.fingerprint for r in BUILT_IN_RECIPES}) == len(BUILT_IN_RECIPES)
        assert len({Recipe("a", metadata=policy).fingerprint for policy in MetadataPolicy}) == len(MetadataPolicy)

    @pytest.mark.parametrize("facts", [{"quality": 0}, {"quality": 101}, {"long_edge_px": 0}])
    def test_impossible_values_are_refused(self, facts):
        """What no encoder accepts never becomes a recipe."""
        with pytest.raises(UnclearValueError):
            Recipe("odd", **facts)

    def test_descriptions_say_what_happens(self):
        """A list of recipes can be read by people."""
        assert Recipe("a", 800, OutputFormat.WEBP, 70).description == "800 px, WEBP, quality 70"
        assert Recipe("b").description == "full size, own format, quality 82"
        assert Recipe("c", untouched=True, metadata=MetadataPolicy.ALL).description == "the file as it is, checked"
        assert Recipe("d", untouched=True).description == "its own pixels, checked"

    def test_an_unknown_recipe_is_answered_with_the_known_ones(self):
        """The message lists what there is."""
        with pytest.raises(UnknownNameError, match="web, original, press"):
            recipe_named("sepia", BUILT_IN_RECIPES)

    @pytest.mark.parametrize("recipe", BUILT_IN_RECIPES, ids=lambda recipe: recipe.name)
    def test_every_recipe_is_found_by_its_name(self, recipe):
        """The built-in ones are named each by its own."""
        assert recipe_named(recipe.name, BUILT_IN_RECIPES) is recipe

    def test_the_small_picture_is_named_by_its_source(self):
        """The worker that writes it and the window that reads it agree; other bytes have another."""
        name = thumbnail_name("ab" * 32)

        assert name == "ab" * 12 + ".jpg"
        assert thumbnail_name("ba" * 32) != name


class TestDeadlines:
    """Deadlines as typed."""

    NOW = datetime(2026, 5, 1, 18, 0, tzinfo=SUMMER)

    def test_the_wall_clock_rules_across_a_daylight_saving_change(self):
        """Asked on the evening before the clocks change, 08:00 is eight o'clock on the wall next morning."""
        evening = datetime(2026, 3, 28, 23, 0, tzinfo=WINTER)

        assert deadline_from("08:00", evening, in_berlin) == datetime(2026, 3, 29, 8, 0, tzinfo=SUMMER)
        summer = deadline_from("2026-07-01T18:30", evening, in_berlin)
        assert summer.utcoffset() == timedelta(hours=2)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("18:30", datetime(2026, 5, 1, 18, 30, tzinfo=SUMMER)),
            ("17:30", datetime(2026, 5, 2, 17, 30, tzinfo=SUMMER)),
            ("18:30:15", datetime(2026, 5, 1, 18, 30, 15, tzinfo=SUMMER)),
            ("+45m", datetime(2026, 5, 1, 18, 45, tzinfo=SUMMER)),
            ("+1h30m", datetime(2026, 5, 1, 19, 30, tzinfo=SUMMER)),
            ("+90s", datetime(2026, 5, 1, 18, 1, 30, tzinfo=SUMMER)),
            ("2026-05-03T10:00", datetime(2026, 5, 3, 10, 0, tzinfo=SUMMER)),
            ("2026-05-03T10:00+00:00", datetime(2026, 5, 3, 10, 0, tzinfo=UTC)),
        ],
    )
    def test_a_deadline_is_understood(self, text, expected):
        """Times of day, spans and ISO times mean what a person at a desk means by them."""
        assert deadline_from(text, self.NOW, in_berlin) == expected

    @pytest.mark.parametrize(
        "text", ["", "+", "25:00", "soon", "2026-13-01", "+99999999999h", "0001-01-01", "9999-12-31"]
    )
    def test_nonsense_is_refused_with_examples(self, text):
        """What cannot be understood is answered with what would be."""
        with pytest.raises(UnclearValueError, match="18:30"):
            deadline_from(text, self.NOW, in_berlin)


class TestRates:
    """Bandwidth as typed."""

    @pytest.mark.parametrize(
        ("text", "expected"), [("20M", 2.5e6), ("512k", 64e3), ("1.5 Mbit/s", 187500), ("8", 1)]
    )
    def test_a_rate_is_in_bits(self, text, expected):
        """20M is twenty megabits a second, as uplinks are sold."""
        assert rate_bytes_per_s(text) == expected

    @pytest.mark.parametrize("text", ["0", "-3M", "fast", "", "20MB"])
    def test_nonsense_is_refused(self, text):
        """No rate, no cap: the message says how to write one."""
        with pytest.raises(UnclearValueError, match="20M"):
            rate_bytes_per_s(text)


class TestPace:
    """The rate of the last seconds."""

    def test_nothing_seen_is_no_rate(self):
        """Without data the rate is nothing."""
        assert Pace().rate_bytes_per_s(5.0) == 0.0

    def test_the_rate_is_that_of_what_was_sent(self):
        """A thousand bytes every second are a thousand bytes a second."""
        pace = Pace()
        for second in range(11):
            pace.sent(1000, float(second) + 1)

        assert pace.rate_bytes_per_s(12.0) == pytest.approx(1000.0)

    def test_the_first_moment_tells_no_rate(self):
        """Bytes that were handed over in a millisecond say nothing of the line."""
        pace = Pace()
        pace.sent(64_000, 1.0)

        assert pace.rate_bytes_per_s(1.001) == 0.0
        assert pace.rate_bytes_per_s(2.0) == pytest.approx(64_000.0)

    def test_old_news_is_forgotten(self):
        """What happened before the window no longer counts, and after a rest nothing does."""
        pace = Pace()
        pace.sent(10, 1.0)

        assert pace.rate_bytes_per_s(100.0) == 0.0
        pace.sent(10, 101.0)
        assert pace.rate_bytes_per_s(102.0) > 0.0
        pace.rest()
        assert pace.rate_bytes_per_s(103.0) == 0.0


class TestTally:
    """The sum of a run."""

    def test_it_counts_what_became_of_everything(self):
        """Delivered, failed and skipped are told apart; a failed asset that is tried again no longer counts."""
        tally, error = Tally(), errors.FileUnreadableError("no")
        for number in (1, 2, 3):
            tally.hear(AssetQueued(an_asset(number)), 10.0)
        for event in (
            AssetDelivered(an_asset(1)),
            AssetFailed(an_asset(2)),
            AssetFailed(an_asset(3)),
            AssetQueued(an_asset(3)),
            AssetRecalled(an_asset(9)),
            AssetRemoved(an_asset(3)),
            PathUnreadable(1, an_asset(4).source.path, error),
            PathOverlooked(1, an_asset(5).source.path, OverlookedReason.HIDDEN),
        ):
            tally.hear(event, 12.0)

        assert tally.summary(15.5) == RunFinished(delivered=1, failed=2, skipped=2, seconds=5.5)

    def test_an_empty_run_took_no_time(self):
        """Nothing queued, nothing counted."""
        assert Tally().summary(99.0) == RunFinished(0, 0, 0, 0.0)


def leaves(kind):
    """Return the errors that can be raised."""
    below = kind.__subclasses__()
    return [leaf for child in below for leaf in leaves(child)] if below else [kind]


EVIDENCE = {
    "SecretUnstoredError": ("press", "this system has no keyring"),
    "TooManyPixelsError": (812.0, 250.0),
    "DecoderTimeoutError": (60.0,),
    "WatermarkUnreadableError": ("mark.png", "no such file or directory"),
    "CredentialsRejectedError": ("press", "unknown api_key"),
    "PresetRejectedError": ("press", "Upload preset not found"),
    "NameClashError": ("DCIM/IMG_0001", "DCIM/IMG_0001.jpg"),
    "UnknownNameError": ("order", "soonish", "smallest"),
    "UnclearValueError": ("deadline", "soon", "18:30"),
    "JournalDamagedError": ("journal.sqlite3", "not a database"),
    "FolderUnusableError": ("/data", "read-only file system"),
    "UplinkDownError": ("api.example", "refused"),
    "ConnectionLostError": ("api.example", "reset"),
    "ServiceTroubleError": (503, "busy"),
    "RateLimitedError": ("slow down", 3.0),
    "ReleaseUnknownError": ("updates.example", "no answer in time"),
    "ReportUnwritableError": ("report.csv", "no space left on device"),
}


HOMES = {module.__name__ for module in (errors, release, watermark)}


@pytest.mark.parametrize("kind", [leaf for leaf in leaves(errors.FrontloadError) if leaf.__module__ in HOMES])
def test_every_error_tells_what_happened_and_what_to_do(kind):
    """Each leaf makes a title and an advice of its evidence, and survives the trip between two processes."""
    error = kind(*EVIDENCE.get(kind.__name__, ("the reason",)))

    copy = pickle.loads(pickle.dumps(error))

    assert (copy.title, copy.advice) == (error.title, error.advice)
    assert error.title in str(error)
    assert error.advice in str(error)
    assert "{" not in str(error)
    assert Failure.of(error) == Failure(kind.code, error.title, error.advice)


class TestSettings:
    """Settings as checked facts."""

    def test_the_user_s_number_of_connections_rules(self):
        """And without one there is a limit all the same."""
        assert connections_for(Settings(connections=3)) == 3
        assert connections_for(Settings()) == DEFAULT_CONNECTIONS

    def test_the_sandbox_s_name_is_its_own(self):
        """No account may take the name of the embedded stand-in, or none at all."""
        for name in (SANDBOX, ""):
            with pytest.raises(UnclearValueError):
                Account(name, "demo", "123")

    @pytest.mark.parametrize(
        "facts",
        [
            {"workers": 0}, {"workers": 65}, {"connections": 0},
            {"max_megapixels": 0}, {"prepare_timeout_s": 0}, {"worker_memory_bytes": 1},
 {"worker_memory_bytes": 10**20}, {"sandbox_linger_s": -1},
        ],
    )  # fmt: skip
    def test_values_that_would_stop_a_run_are_refused(self, facts):
        """No setting can make a run that never moves."""
        with pytest.raises(UnclearValueError):
            Settings(**facts)

    def test_impossible_numbers_are_refused_for_every_limit(self):
        """Neither infinity nor not-a-number gets past a check."""
        for facts in ({"max_megapixels": float("inf")}, {"prepare_timeout_s": float("nan")}):
            with pytest.raises(UnclearValueError):
                Settings(**facts)

    @pytest.mark.parametrize(
        "address", ["ftp://host", "http://", "host", "http://[", "http://host:no", "http://host:0"]
    )
    def test_an_unclear_address_is_refused(self, address):
        """Credentials never travel to an address that is none, and no question for an update either."""
        with pytest.raises(UnclearValueError):
            Account("a", "demo", "123", address)
        with pytest.raises(UnclearValueError):
            Settings(update_url=address)

    def test_an_upload_prefix_is_kept(self):
        """An address with scheme and host is fine."""
        assert Account("a", "demo", "123", "http://127.0.0.1:8000").upload_prefix == "http://127.0.0.1:8000"
        assert Account("a", "demo", "123").upload_prefix is None


def test_noon_is_aware():
    """The tests' own times carry a zone, as the product's do."""
    assert NOON.tzinfo is not None
