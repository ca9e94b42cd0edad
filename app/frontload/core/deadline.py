"""Deadlines as people write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from frontload.core.errors import UnclearValueError

if TYPE_CHECKING:
    from collections.abc import Callable

_IN = re.compile(r"\+(?:(\d+)h)?(?:(\d+)m(?:in)?)?(?:(\d+)s)?", re.IGNORECASE)
_AT = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_YEARS = range(2000, 2200)


def deadline_from(text: str, now: datetime, to_aware: Callable[[datetime], datetime]) -> datetime:
    """Return the aware moment that `18:30`, `+45m`, `+1h30m` or an ISO date and time mean at *now*.

    *now* is aware and shows the user's wall clock; *to_aware* gives a wall-clock time its zone, so that a time
    of day behind a daylight-saving change is still that time of day. A time that has passed today is
    tomorrow's; an ISO time without zone is the user's. Raises `UnclearValueError`.
    """
    text = text.strip()
    try:
        moment = _moment(text, now, to_aware)
    except (ValueError, OverflowError):
        moment = None
    if moment is None or moment.year not in _YEARS:
        raise UnclearValueError("deadline", text, "18:30, +45m, +1h30m or 2026-05-01T18:30")
    return moment


def duration_from(text: str) -> timedelta:
    """Return what `45m`, `1h30m` or `20s` mean, a sign before them or not; raises `UnclearValueError`."""
    match = _IN.fullmatch(f"+{text.strip().lstrip('+')}")
    if match is None or not any(match.groups()):
        raise UnclearValueError("duration", text, "45m, 1h30m or 20s")
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


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
        on_the_wall = now.replace(tzinfo=None, hour=hour, minute=minute, second=second, microsecond=0)
        today = to_aware(on_the_wall)
        return today if today > now else to_aware(on_the_wall + timedelta(days=1))
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else to_aware(moment)
