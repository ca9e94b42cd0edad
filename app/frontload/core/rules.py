"""Rules: a visible, ordered table from what a file is to how it is treated. The first match wins.

What a person decided, for the batch or for one asset, no rule changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import datetime, time, timedelta
from fnmatch import translate
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from frontload.core.asset import Hand, Handling, Level
from frontload.core.deadline import next_time_of_day
from frontload.core.errors import UnclearValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from frontload.core.asset import Batch, Source

RATINGS = range(-1, 6)  # XMP: -1 is rejected, 0 is none
URGENCIES = range(1, 9)  # IPTC IIM 2:10


@dataclass(frozen=True, slots=True)
class When:
    """What a rule asks of a file; everything that is given must hold.

    `path` and `name` are globs without case (`*/finals/*`, `*_HERO.jpg`), over the place below the dropped folder
    with the name, and over the name alone; `folder` is one folder's name anywhere on the way. Ages count from
    the picture's time. A file that does not tell its rating, urgency, label or size meets no condition on it.
    """

    path: str | None = None
    folder: str | None = None
    name: str | None = None
    newer_than: timedelta | None = None
    older_than: timedelta | None = None
    min_bytes: int | None = None
    max_bytes: int | None = None
    min_edge_px: int | None = None
    max_edge_px: int | None = None
    min_rating: int | None = None
    max_rating: int | None = None
    max_urgency: int | None = None
    label: str | None = None

    def __post_init__(self) -> None:
        """Refuse a rule that asks nothing, which would be the default for all, or what no file can meet."""
        if all(getattr(self, field.name) is None for field in fields(self)):
            raise UnclearValueError("rule", "no condition", "at least one of path, folder, name, rating, …")
        for field in fields(self):
            _check(field.name, getattr(self, field.name))
        for name, known in (("min_rating", RATINGS), ("max_rating", RATINGS), ("max_urgency", URGENCIES)):
            value = getattr(self, name)
            if value is not None and value not in known:
                raise UnclearValueError(name, value, f"{known[0]} to {known[-1]}")
        for least, most in _RANGES:
            low, high = getattr(self, least), getattr(self, most)
            if low is not None and high is not None and low > high:
                raise UnclearValueError(least, low, f"not above {most}, {high}")


_RANGES = (
    ("min_bytes", "max_bytes"),
    ("min_edge_px", "max_edge_px"),
    ("min_rating", "max_rating"),
    ("older_than", "newer_than"),
)


def _check(name: str, value: object) -> None:
    """Refuse a value of the wrong kind, as a settings file may hold."""
    is_amount = name.startswith(("min_", "max_"))
    if value is None or name.endswith("_than"):
        return
    if is_amount and (not isinstance(value, int) or isinstance(value, bool)):
        raise UnclearValueError(name, value, "a whole number")
    if not is_amount and (not isinstance(value, str) or not value):
        raise UnclearValueError(name, value, "some text")


@dataclass(frozen=True, slots=True)
class Then:
    """What a rule gives: only what is not None or empty.

    `due` counts from the moment of the drop, or is the next such time of day on the clock the drop was made by.
    """

    level: Level | None = None
    due: timedelta | time | None = None
    recipe: str | None = None
    folder: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table."""

    name: str
    when: When
    then: Then


class Treatment(NamedTuple):
    """What a new asset begins with."""

    level: Level
    deadline: datetime | None
    handling: Handling


class RuleCount(NamedTuple):
    """One row of a dry run: how many files the rule takes, and how many more an earlier rule took from it."""

    rule: Rule
    taken: int
    shadowed: int


def treatment(
    batch: Batch, rules: Sequence[Rule], source: Source, to_aware: Callable[[datetime], datetime]
) -> Treatment:
    """Return how a file of *batch* is treated: a person's word, else the first rule that matches, else defaults.

    *to_aware* gives a time on the user's clock its zone.
    """
    rule = first_match(rules, source, batch.created_at)
    if rule is None:
        return Treatment(
            batch.level,
            batch.deadline,
            _handling(
                batch.destination,
                batch.recipe,
                batch.folder,
                batch.tags,
                force=batch.force,
                overwrite=batch.overwrite,
            ),
        )  # fmt: skip
    then, said = rule.then, batch.by_hand
    level = batch.level if then.level is None or Hand.LEVEL in said else then.level
    due = batch.deadline
    if then.due is not None and Hand.DEADLINE not in said:
        due = _deadline(then.due, batch.created_at, to_aware)
    recipe = batch.recipe if then.recipe is None or Hand.RECIPE in said else then.recipe
    folder = batch.folder if then.folder is None or Hand.FOLDER in said else then.folder
    tags = (*batch.tags, *(tag for tag in then.tags if tag not in batch.tags))
    handling = _handling(
        batch.destination, recipe, folder, tags, rule.name, force=batch.force, overwrite=batch.overwrite
    )
    return Treatment(level, due, handling)


def _deadline(due: timedelta | time, dropped_at: datetime, to_aware: Callable[[datetime], datetime]) -> datetime:
    return dropped_at + due if isinstance(due, timedelta) else next_time_of_day(due, dropped_at, to_aware)


_handling = lru_cache(maxsize=1024)(Handling)  # one object for all assets that are handled alike


def first_match(rules: Iterable[Rule], source: Source, now: datetime) -> Rule | None:
    """Return the first rule whose conditions all hold for *source*, or None."""
    return next((rule for rule in rules if matches(rule.when, source, now)), None)


def dry_run(rules: Sequence[Rule], sources: Iterable[Source], now: datetime) -> list[RuleCount]:
    """Return for each rule how many of *sources* it would take, and how many an earlier rule takes before it."""
    taken, shadowed = [0] * len(rules), [0] * len(rules)
    for source in sources:
        matching = [place for place, rule in enumerate(rules) if matches(rule.when, source, now)]
        for place in matching[:1]:
            taken[place] += 1
        for place in matching[1:]:
            shadowed[place] += 1
    return [RuleCount(*row) for row in zip(rules, taken, shadowed, strict=True)]


def matches(when: When, source: Source, now: datetime) -> bool:
    """Tell whether every condition of *when* holds for *source*."""
    marks = source.marks
    age_s = now.timestamp() - source.pictured_s
    edge_px = max(marks.width_px, marks.height_px) if marks.width_px and marks.height_px else None
    return (
        (when.path is None or _is_like(source.place, when.path))
        and (when.name is None or _is_like(source.name, when.name))
        and (when.folder is None or _plain(when.folder) in _plain(source.folder).split("/"))
        and (when.newer_than is None or age_s < when.newer_than.total_seconds())
        and (when.older_than is None or age_s > when.older_than.total_seconds())
        and _is_within(source.size_bytes, when.min_bytes, when.max_bytes)
        and _is_within(edge_px, when.min_edge_px, when.max_edge_px)
        and _is_within(marks.rating, when.min_rating, when.max_rating)
        and _is_within(marks.urgency, None, when.max_urgency)
        and (when.label is None or _plain(when.label) == _plain(marks.label))
    )


def _is_within(value: int | None, least: int | None, most: int | None) -> bool:
    if least is None and most is None:
        return True
    return value is not None and (least is None or least <= value) and (most is None or value <= most)


def _plain(text: str) -> str:
    """Return *text* as it is compared: without case, and an accent as one sign however the file system has it."""
    return normalize("NFC", text.casefold())


def _is_like(text: str, glob: str) -> bool:
    return _pattern(glob).match(_plain(text)) is not None


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    return re.compile(translate(_plain(glob)))
