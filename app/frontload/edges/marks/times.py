"""Times as the field writes them, each to an aware datetime or to nothing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_EXIF = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")  # Exif 2.32, DateTimeOriginal
_XMP = re.compile(  # ISO 8601 as XMP part 1 §8.2.1.1 narrows it, from whole days on
    r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d*)?)?(Z|[+-]\d\d:\d\d)?)?$"
)
_IIM_DATE, _IIM_TIME = re.compile(r"\d{8}$"), re.compile(r"(\d{6})([+-]\d{4})?$")  # IIM 4.2, 2:55 and 2:60
_ZONE = re.compile(r"[+-]\d\d:\d\d$")


def from_exif(text: str, offset: str) -> datetime | None:
    """Return the time of `2026:05:01 18:30:15` with an offset like `+02:00`, or of this computer's zone without."""
    found = _EXIF.match(text)
    return _moment("".join(found.groups()), offset if _ZONE.match(offset) else "") if found else None


def from_xmp(text: str) -> datetime | None:
    """Return the time of `2026-05-01T18:30:15+02:00`, or of a shorter form that names at least the day."""
    found = _XMP.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    parts = f"{year}{month}{day}{hour or '00'}{minute or '00'}{second or '00'}"
    return _moment(parts, "+00:00" if zone == "Z" else zone or "")


def from_iim(date: str, time: str) -> datetime | None:
    """Return the time of `20260501` and `183015+0200`; without a time of day the day begins."""
    day, clock = _IIM_DATE.match(date), _IIM_TIME.match(time)
    if not day:
        return None
    return _moment(date + clock.group(1), clock.group(2) or "") if clock else _moment(date + "000000", "")


def _moment(digits: str, zone: str) -> datetime | None:
    """Return the time of 14 digits in a zone like `+02:00` or `+0200`; of this computer where it is empty."""
    try:
        # by hand: strptime takes a fifth of the time that a whole file takes here
        month, day, hour, minute, second = (int(digits[i : i + 2]) for i in range(4, 14, 2))
        time = datetime(int(digits[:4]), month, day, hour, minute, second)  # noqa: DTZ001
        if not zone:
            return time.astimezone()
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        return time.replace(tzinfo=timezone(-offset if zone[0] == "-" else offset))
    except (ValueError, OverflowError, OSError):  # OSError: years that this system's clock does not know
        return None
