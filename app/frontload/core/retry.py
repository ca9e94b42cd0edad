"""When to try again, and when not: decided by whose fault it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from frontload.core.errors import CancelledUploadError, FrontloadError, TransientError

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_ATTEMPTS = 6
FIRST_DELAY_S = 0.5
LONGEST_DELAY_S = 30.0


def retry_delay_s(attempt: int, jitter: float, retry_after_s: float | None = None) -> float | None:
    """Seconds to wait after failed attempt *attempt* (1-based), or None to give up.

    Full jitter: uniform between 0 and min(30 s, 0.5 s x 2^(attempt-1)), with *jitter* drawn from [0, 1) by the
    caller; never less than what the service asked for.
    Source: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015; Retry-After, RFC 9110 §10.2.3.
    """
    if attempt >= MAX_ATTEMPTS:
        return None
    return max(jitter * longest_delay_s(attempt), retry_after_s or 0.0)


def longest_delay_s(attempt: int) -> float:
    """Return the seconds below which the delay after failed attempt *attempt* (1-based) lies."""
    return min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(attempt - 1, 20))


class Verdict(NamedTuple):
    """What becomes of an asset whose upload failed: ready again after `delay_s`, or failed where that is None.

    `attempts` is how many it is charged from now on.
    """

    delay_s: float | None
    attempts: int
    halts_run: bool = False


def verdict_on(error: FrontloadError, attempts: int, jitter: Callable[[], float]) -> Verdict:
    """Judge the failure of attempt *attempts* (1-based); *jitter* is rolled for a passing reason only.

    Of a destination out of reach `Circuits` knows more.
    """
    if isinstance(error, CancelledUploadError):
        return Verdict(0.0, attempts - 1)
    if isinstance(error, TransientError):
        delay_s = retry_delay_s(attempts, jitter(), error.retry_after_s)
        return Verdict(delay_s, attempts)
    return Verdict(0.0, attempts - 1, halts_run=True) if error.halts_run else Verdict(None, attempts)
