"""How much of the uplink Frontload may take, and at which hours of the week.

Hours are those of the user's wall clock: where a clock is put back, its hour counts twice, and where it is put
forward, what begins in the hour that is missing begins behind it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.rate import rate_bytes_per_s, rate_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EVERY_DAY = frozenset(range(len(DAYS)))
NO_LIMIT = "none"
_KEYS = {"days", "from", "to", "cap"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STEPS_OF_CLOCKS = (timedelta(hours=1), timedelta(minutes=30))
"""Clocks are put forward and back at full hours of UTC, on Lord Howe Island at half ones (IANA's tz database)."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of some days at which a cap of its own holds, none where `cap_bytes_per_s` is None.

    Monday is day 0. An end at or before the beginning is on the next day.
    """

    begin: time
    end: time
    cap_bytes_per_s: float | None
    days: frozenset[int] = EVERY_DAY

    def hold_at(self, wall: datetime) -> bool:
        """Tell whether they hold when the user's clock shows *wall*."""
        today, yesterday = wall.weekday() in self.days, (wall.weekday() - 1) % len(DAYS) in self.days
        shown = wall.time()
        if self.begin < self.end:
            return today and self.begin <= shown < self.end
        return (today and shown >= self.begin) or (yesterday and shown < self.end)


@dataclass(frozen=True, slots=True)
class Bandwidth:
    """The user's wish for the uplink: a cap, and other caps by the hour; the first hours that hold rule."""

    cap_bytes_per_s: float | None = None
    schedule: tuple[Hours, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a cap under which nothing would ever leave."""
        for cap in (self.cap_bytes_per_s, *(hours.cap_bytes_per_s for hours in self.schedule)):
            if cap is not None and not 0 < cap < math.inf:
                raise UnclearValueError("bandwidth", cap, "a rate above 0")

    def cap_at(self, wall: datetime) -> float | None:
        """Return the cap in bytes per second when the user's clock shows *wall*, None for no cap."""
        hours = next((hours for hours in self.schedule if hours.hold_at(wall)), None)
        return self.cap_bytes_per_s if hours is None else hours.cap_bytes_per_s

    def next_border(self, wall: datetime, to_aware: Callable[[datetime], datetime]) -> datetime | None:
        """Return the next moment after *wall* (aware) at which another cap may hold, None where there are no hours.

        *to_aware* gives a time on the user's clock its zone.
        """
        borders = (
            moment
            for days in range(3)
            for hours in self.schedule
            for at in (hours.begin, hours.end)
            for moment in _moments(datetime.combine(wall.date() + timedelta(days=days), at), to_aware)
        )
        # in UTC: two times of one zone are compared by what the clock shows, which is wrong where it is changed
        now = wall.astimezone(UTC)
        return min((moment for moment in borders if moment > now), default=None)


def cap_text(bandwidth: Bandwidth, wall: datetime, to_aware: Callable[[datetime], datetime]) -> str:
    """Return which cap holds at *wall* and until when, in words; *to_aware* gives a time the user's zone."""
    cap_bytes_per_s = bandwidth.cap_at(wall)
    cap = "no cap on the uplink" if cap_bytes_per_s is None else f"at most {rate_word(cap_bytes_per_s)}bit/s"
    border = bandwidth.next_border(wall, to_aware)
    return cap if border is None else f"{cap} until {to_aware(border):%a %H:%M}"


NO_CAP = Bandwidth()


def bandwidth_from(value: object) -> Bandwidth:
    """Return what the settings file says: a rate such as `20M`, or a table of `cap` and `schedule`.

    Raises `UnclearValueError` or `UnknownNameError`.
    """
    if not isinstance(value, dict):
        return Bandwidth(rate_bytes_per_s(str(value)))
    if unknown := value.keys() - {"cap", "schedule"}:
        raise UnknownNameError("bandwidth key", ", ".join(sorted(unknown)), "cap, schedule")
    entries = value.get("schedule", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise UnclearValueError("bandwidth schedule", entries, 'a list such as [{from = "08:00", to = "18:00", …}]')
    return Bandwidth(_cap_from(value.get("cap", NO_LIMIT)), tuple(map(_hours_from, entries)))


def days_from(text: str) -> frozenset[int]:
    """Return the days that `mon-fri`, `sat,sun` or `fri-mon` name, Monday 0; raises `UnclearValueError`."""
    found: set[int] = set()
    for part in text.lower().replace(" ", "").split(","):
        first, dash, last = part.partition("-")
        if first not in DAYS or (dash and last not in DAYS):
            raise UnclearValueError("list of days", text, "days such as mon-fri or sat,sun")
        begin, end = DAYS.index(first), DAYS.index(last or first)
        found |= {day % len(DAYS) for day in range(begin, end + 1 if begin <= end else end + 1 + len(DAYS))}
    return frozenset(found)


def days_word(days: frozenset[int]) -> str:
    """Return *days*, at least one, as `days_from` reads them, such as `mon-fri,sun`."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join(DAYS[run[0]] if len(run) == 1 else f"{DAYS[run[0]]}-{DAYS[run[-1]]}" for run in runs)


def hours_words(hours: Hours) -> dict[str, str]:
    """Return *hours* as the table of a settings file that `bandwidth_from` reads."""
    cap = NO_LIMIT if hours.cap_bytes_per_s is None else rate_word(hours.cap_bytes_per_s)
    span = {"from": _time_word(hours.begin), "to": _time_word(hours.end), "cap": cap}
    return span if hours.days == EVERY_DAY else {"days": days_word(hours.days), **span}


def _time_word(moment: time) -> str:
    is_full = moment == moment.replace(second=0, microsecond=0)
    return moment.isoformat("minutes") if is_full else moment.isoformat()


def _hours_from(entry: Mapping[str, Any]) -> Hours:
    if unknown := entry.keys() - _KEYS:
        raise UnknownNameError("key of hours", ", ".join(sorted(unknown)), ", ".join(sorted(_KEYS)))
    if missing := {"from", "to", "cap"} - entry.keys():
        raise UnclearValueError("list of hours", ", ".join(map(str, entry)), f"also {', '.join(sorted(missing))}")
    days = days_from(str(entry["days"])) if "days" in entry else EVERY_DAY
    return Hours(_time_from(entry["from"]), _time_from(entry["to"]), _cap_from(entry["cap"]), days)


def _time_from(value: object) -> time:
    """Return a time of day; TOML has such a type, people write text."""
    try:
        found = value if isinstance(value, time) else time.fromisoformat(str(value))
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise UnclearValueError("time of day", value, "a time such as 08:00")
    return found


def _cap_from(value: object) -> float | None:
    return None if str(value).strip().lower() == NO_LIMIT else rate_bytes_per_s(str(value))


def _moments(wall: datetime, to_aware: Callable[[datetime], datetime]) -> Iterator[datetime]:
    """Yield when the user's clock shows *wall*, in UTC; and when it is changed, if it shows that twice or never."""
    moments = {to_aware(wall.replace(fold=fold)).astimezone(UTC) for fold in (0, 1)}
    yield from moments
    if len(moments) > 1:
        yield from (moment - (moment - _EPOCH) % step for moment in moments for step in _STEPS_OF_CLOCKS)
