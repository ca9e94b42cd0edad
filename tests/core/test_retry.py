"""What becomes of an asset whose upload failed, by whose fault it was."""

from __future__ import annotations

import pytest

from frontload.core.errors import (
    BugError,
    CancelledUploadError,
    CredentialsRejectedError,
    RateLimitedError,
    ServiceTroubleError,
    UnreadableImageError,
)
from frontload.core.retry import MAX_ATTEMPTS, Verdict, verdict_on


def verdict(error, attempts=1, jitter=0.5):
    """Return the verdict on the failure of an attempt."""
    return verdict_on(error, attempts, lambda: jitter)


def no_dice():
    """Fail the test that rolls them."""
    raise AssertionError("the dice were rolled")


class TestPassingTrouble:
    """The world is passing through."""

    @pytest.mark.parametrize("attempts", range(1, MAX_ATTEMPTS))
    def test_it_is_tried_again_and_the_attempt_is_charged(self, attempts):
        """Half of a ceiling that doubles, and one attempt fewer left."""
        assert verdict(ServiceTroubleError(503, "busy"), attempts) == Verdict(0.25 * 2 ** (attempts - 1), attempts)

    def test_the_service_s_wish_is_a_floor(self):
        """Never sooner than it asked for."""
        assert verdict(RateLimitedError("slow down", 9.0)).delay_s == 9.0

    def test_after_the_last_attempt_the_asset_fails(self):
        """A service that stays in trouble costs the asset, not the run."""
        assert verdict(ServiceTroubleError(503, "busy"), MAX_ATTEMPTS) == Verdict(None, MAX_ATTEMPTS)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (CancelledUploadError(), Verdict(0.0, 1)),
        (CredentialsRejectedError("press", "401"), Verdict(0.0, 1, halts_run=True)),
        (UnreadableImageError("odd"), Verdict(None, 2)),
        (BugError("odd"), Verdict(None, 2)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_dice_are_rolled_for_what_does_not_pass(error, expected):
    """Stopped: ready again, uncharged. Everybody's: the run halts. Its own or ours: it fails."""
    assert verdict_on(error, 2, no_dice) == expected
