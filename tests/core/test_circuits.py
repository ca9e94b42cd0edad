"""Destinations that are silent, far off or have not answered, each by itself."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import an_asset
from frontload.core.circuits import LOSSES_IN_A_ROW, OUTAGE_S, Circuits
from frontload.core.errors import ConnectionLostError, RateLimitedError, ServiceTroubleError, UplinkDownError
from frontload.core.retry import LONGEST_DELAY_S, MAX_ATTEMPTS, Verdict

DOWN = UplinkDownError("host", "refused")
LOST = ConnectionLostError("host", "reset")
ASSET = an_asset(1, attempts=1)


def fails(circuits: Circuits, error, now_s: float, jitter: float = 0.5):
    """Return the verdict on an upload to the sandbox."""
    return circuits.verdict_on(error, ASSET, now_s, lambda: jitter)


def test_silence_holds_for_the_longest_that_was_asked_for():
    """A shorter one that is asked for later does not end it, the user's wish to go on does."""
    circuits = Circuits()
    fails(circuits, RateLimitedError("slower", 60.0), 0.0)
    fails(circuits, RateLimitedError("slower", 20.0), 0.0)

    assert circuits.closed(59.9) == {"sandbox"}
    assert circuits.closed(60.0) == frozenset()
    assert list(circuits.moments()) == [60.0]
    circuits.break_silence()
    assert circuits.closed(0.0) == frozenset()


def test_trouble_of_one_upload_opens_no_circuit():
    """A 503 is that upload's own, as long as others may do better."""
    circuits = Circuits()

    fails(circuits, ServiceTroubleError(503, "busy"), 0.0)

    assert circuits.closed(0.0) == frozenset()


def test_who_has_not_answered_is_waited_for():
    """And nobody else is."""
    circuits = Circuits()
    circuits.wait_for({"press"})

    assert circuits.closed(0.0) == {"press"}
    circuits.wait_for(())
    assert circuits.closed(0.0) == frozenset()


def test_uploads_that_fail_together_are_one_try():
    """All of them come back when the first may, and the next delay is twice as long, not eight times."""
    circuits = Circuits()

    together = [fails(circuits, DOWN, moment_s).delay_s + moment_s for moment_s in (10.0, 10.1, 10.2)]
    later = fails(circuits, DOWN, 20.0)

    assert together == pytest.approx([10.25] * 3)
    assert later.delay_s == 0.5


def test_what_finds_no_line_is_charged_with_no_attempt():
    """However often: it is not the asset's fault."""
    assert fails(Circuits(), DOWN, 10.0).attempts == ASSET.attempts - 1


@given(st.floats(0.0, 1.0, exclude_max=True), st.floats(0.0, 1e6))
def test_a_line_that_stays_down_is_tried_ever_more_rarely_until_patience_ends(jitter, began_s):
    """Never later than half a minute; the run halts when it was down for as long as one waits."""
    circuits, now_s = Circuits(), began_s

    while not (verdict := fails(circuits, DOWN, now_s, jitter)).halts_run:
        assert now_s - began_s < OUTAGE_S
        assert 0.0 <= verdict.delay_s <= LONGEST_DELAY_S
        now_s += verdict.delay_s + 1.0  # a try takes its time

    assert now_s - began_s >= OUTAGE_S


def test_a_line_that_loses_every_connection_is_down():
    """The first losses are charged as ever; what comes of more is nobody's fault, and a delivery ends the count."""
    circuits, now_s = Circuits(), 0.0
    for _ in range(LOSSES_IN_A_ROW):
        assert fails(circuits, LOST, now_s).attempts == ASSET.attempts
        now_s += 60.0

    down = fails(circuits, LOST, now_s)
    circuits.answered("sandbox")
    after = fails(circuits, LOST, now_s + 60.0)

    assert down.attempts == ASSET.attempts - 1
    assert after.attempts == ASSET.attempts


def test_an_image_that_alone_is_lost_fails_in_the_end():
    """Others get through between its attempts: it is the image, not the line."""
    circuits = Circuits()
    for attempts in range(1, MAX_ATTEMPTS + 1):
        verdict = circuits.verdict_on(LOST, an_asset(1, attempts=attempts), 60.0 * attempts, lambda: 0.5)
        circuits.answered("sandbox")

    assert verdict == Verdict(None, MAX_ATTEMPTS)


def test_a_computer_that_slept_goes_on_trying():
    """Hours after the line went down it is woken: that it did not try in its sleep is no reason to give up."""
    circuits = Circuits()
    fails(circuits, DOWN, 10.0)

    woken = fails(circuits, DOWN, 8 * 3600.0)

    assert not woken.halts_run
    assert woken.delay_s <= LONGEST_DELAY_S


def test_with_endless_patience_nothing_halts():
    """As in the window, where nobody waits for an exit code."""
    circuits = Circuits()
    circuits.patience_s = math.inf

    assert not any(fails(circuits, DOWN, 60.0 * minute).halts_run for minute in range(600))


def test_an_answer_ends_an_outage_and_nothing_else():
    """Also the silence that was asked for is kept when an upload under way ends well."""
    circuits = Circuits()
    fails(circuits, DOWN, 10.0)
    was_down = circuits.answered("sandbox")
    fails(circuits, RateLimitedError("slower", 60.0), 20.0)

    assert was_down
    assert not circuits.answered("sandbox")
    assert circuits.closed(20.0) == {"sandbox"}
    assert not fails(circuits, DOWN, 10.0 + OUTAGE_S).halts_run
