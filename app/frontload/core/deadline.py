"""Deadlines as people write them."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from frontload.core.errors import UnclearValueError

if TYPE_CHECKING:
    from collections.abc import Callable

_IN = re.compile(r"\+(?:(\d+)h)?(?:(\d+)m(?:in)?)?(?:(\d+)s)?", re.IGNORECASE)
_AT = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_YEARS = range(2000, 2200)


def deadline_from(text: str, now: datetime, to_aware: Callable[[datetime], datetime]) -> datetime:
    """Return the aware moment that `18:30`, `+45m`, `+1h30m` or an ISO date and time mean at *now*.

    *now* is aware and shows the user's wall clock; *to_aware* gives a wall-clock time its zone. A time of day is
    the next such one; an ISO time without zone is the user's. Raises `UnclearValueError`.
    """
    text = text.strip()
    try:
        moment = _moment(text, now, to_aware)
    except (ValueError, OverflowError, UnclearValueError):
        moment = None
    if moment is None or moment.year not in _YEARS:
        raise UnclearValueError("deadline", text, "18:30, +45m, +1h30m or 2026-05-01T18:30")
    return moment


def duration_from(text: str) -> timedelta:
    """Return what `45m`, `1h30m` or `20s` mean, a sign before them or not; raises `UnclearValueError`."""
    match = _IN.fullmatch(f"+{text.strip().lstrip('+')}")
    if match is None or not any(match.groups()):
        raise UnclearValueError("duration", text, "45m, 1h30m or 20s")
    try:
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    except (ValueError, OverflowError):  # more digits than a number, or more days than a calendar, can have
        raise UnclearValueError("duration", text, "45m, 1h30m or 20s") from None


def next_time_of_day(at: time, now: datetime, to_aware: Callable[[datetime], datetime]) -> datetime:
    """Return the next moment after *now* at which the user's clock shows *at*.

    *to_aware* gives each day's wall-clock time its zone, so that the clock is also right behind a daylight-saving
    change; where it shows *at* twice, the second time counts as well.
    """
    today = datetime.combine(now.date(), at)
    # two days on is for who dropped in one zone and asks again in another
    on_the_wall = (today, today.replace(fold=1), today + timedelta(days=1), today + timedelta(days=2))
    return next(moment for moment in map(to_aware, on_the_wall) if moment > now)


def duration_word(duration: timedelta) -> str:
    """Return whole seconds, 0 or more, as `duration_from` reads them back: `1h30m`."""
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{amount}{unit}" for amount, unit in ((hours, "h"), (minutes, "m"), (seconds, "s")) if amount]
    return "".join(parts) or "0s"


def _moment(text: str, now: datetime, to_aware: Callable[[datetime], datetime]) -> datetime:
    if (match := _IN.fullmatch(text)) and any(match.groups()):
        return now + duration_from(text)
    if match := _AT.fullmatch(text):
        hour, minute, second = (int(part or 0) for part in match.groups())
        return next_time_of_day(time(hour, minute, second), now, to_aware)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else to_aware(moment)
