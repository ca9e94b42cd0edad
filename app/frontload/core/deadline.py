"""Deadlines as people write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from frontload.core.errors import UnclearValueError

_IN = re.compile(r"\+(?:(\d+)h)?(?:(\d+)m(?:in)?)?(?:(\d+)s)?", re.IGNORECASE)
_AT = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")


def deadline_from(text: str, now: datetime) -> datetime:
    """Return the aware moment that `18:30`, `+45m`, `+1h30m` or an ISO date and time mean at *now* (aware, local).

    A time of day that has passed today is tomorrow's; an ISO time without zone is in *now*'s zone. Raises
    `UnclearValueError`.
    """
    text = text.strip()
    try:
        if (match := _IN.fullmatch(text)) and any(match.groups()):
            hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return now + timedelta(hours=hours, minutes=minutes, seconds=seconds)
        if match := _AT.fullmatch(text):
            hour, minute, second = (int(part or 0) for part in match.groups())
            today = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
            return today if today > now else today + timedelta(days=1)
        moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        raise UnclearValueError("deadline", text, "18:30, +45m, +1h30m or 2026-05-01T18:30") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
