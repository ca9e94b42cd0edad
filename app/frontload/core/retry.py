"""When to try again, as arithmetic."""

from __future__ import annotations

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
    ceiling_s = min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** (attempt - 1))
    return max(jitter * ceiling_s, retry_after_s or 0.0)
