"""Rules as words: the sentence of a row, and each condition and effect as the text of its field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.deadline import duration_from, duration_word
from frontload.core.errors import UnclearValueError
from frontload.core.rules import RATINGS, URGENCIES, When
from frontload.gui import texts
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.rules import RuleCount, Then

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(B|kB|MB|GB)?", re.IGNORECASE)
_UNITS = {"GB": 10**9, "MB": 10**6, "KB": 10**3, "B": 1}


@dataclass(frozen=True, slots=True)
class Field:
    """One condition or effect: the name core gives it, how the form asks for it, and its value to and from text.

    `read` is never given empty text, for that means None; it raises `UnclearValueError`. With `choices` the value
    is one of these texts, shown as `shown` has it. `said` tells a value in the sentence of a row.
    """

    name: str
    label: str
    said: str
    hint: str = ""
    read: Callable[[str], object] = str
    write: Callable[..., str] = str
    choices: tuple[str, ...] = ()
    shown: Callable[[str], str] = str


def size_from(text: str) -> int:
    """Return the bytes that `800 kB`, `1.5 MB` or `1234` mean; raises `UnclearValueError`."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise UnclearValueError("file size", text, "800 kB or 1.5 MB")
    return round(float(match[1]) * _UNITS[(match[2] or "B").upper()])


def size_word(size_bytes: int) -> str:
    """Return a size that `size_from` reads back to the byte, in the largest unit with at most three decimals."""
    for unit, unit_bytes in _UNITS.items():
        if size_bytes >= unit_bytes and not size_bytes * 1000 % unit_bytes:
            return f"{size_bytes / unit_bytes:.3f}".rstrip("0").rstrip(".") + f" {unit.replace('K', 'k')}"
    return f"{size_bytes} B"


def pixels_from(text: str) -> int:
    """Return a number of pixels; raises `UnclearValueError`."""
    try:
        return int(text.removesuffix("px"))
    except ValueError:
        raise UnclearValueError("number of pixels", text, "a whole number such as 2000") from None


def due_from(text: str) -> timedelta | time:
    """Return what `45m` or `18:30` mean; raises `UnclearValueError`."""
    if ":" not in text:
        return duration_from(text)
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise UnclearValueError("time of day", text, "18:30, or a duration such as 45m") from None


def due_word(due: timedelta | time) -> str:
    """Return the text that `due_from` reads back."""
    return duration_word(due) if isinstance(due, timedelta) else due.isoformat(_precision(due))


def _precision(due: time) -> str:
    return "minutes" if not (due.second or due.microsecond) else "auto"


def tags_from(text: str) -> tuple[str, ...]:
    """Return the tags that commas part."""
    return tuple(tag for part in text.split(",") if (tag := part.strip()))


_RATINGS = tuple(map(str, RATINGS))
_LEVELS = tuple(level.word for level in Level)


def conditions() -> tuple[Field, ...]:
    """Return the fields of what a rule asks of a file."""
    return (
        Field("path", tr("Path like"), tr("path like {value}"), "*/finals/*"),
        Field("folder", tr("In a folder called"), tr("in a folder called {value}"), tr("Finals")),
        Field("name", tr("File name like"), tr("named like {value}"), "*_HERO.jpg"),
        Field("label", tr("Colour label"), tr("labelled {value}"), tr("red")),
        Field("newer_than", tr("Newer than"), tr("newer than {value}"), "2h", duration_from, duration_word),
        Field("older_than", tr("Older than"), tr("older than {value}"), "30m", duration_from, duration_word),
        Field("min_bytes", tr("Size from"), tr("{value} or more"), "800 kB", size_from, size_word),
        Field("max_bytes", tr("Size up to"), tr("{value} or less"), "20 MB", size_from, size_word),
        Field("min_edge_px", tr("Long edge from, px"), tr("long edge from {value} px"), "2000", pixels_from),
        Field("max_edge_px", tr("Long edge up to, px"), tr("long edge up to {value} px"), "6000", pixels_from),
        Field("min_rating", tr("Rating from"), tr("rated {value} or more"), read=int, choices=_RATINGS),
        Field("max_rating", tr("Rating up to"), tr("rated {value} or less"), read=int, choices=_RATINGS),
        Field(
            "max_urgency",
            tr("IPTC urgency up to"),
            tr("urgency up to {value}"),
            read=int,
            choices=tuple(map(str, URGENCIES)),
        ),
    )


def effects(recipes: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the fields of what a rule gives, with *recipes* to choose from."""
    return (
        Field(
            "level",
            tr("Level"),
            "{value}",
            read=Level.named,
            write=lambda level: level.word,
            choices=_LEVELS,
            shown=lambda word: texts.level_word(Level.named(word)),
        ),
        Field("due", tr("Due"), tr("due {value}"), tr("45m after the drop, or 18:30"), due_from, due_word),
        Field("recipe", tr("Recipe"), tr("recipe {value}"), choices=recipes),
        Field("folder", tr("Destination folder"), tr("into {value}"), tr("news/today")),
        Field("tags", tr("Tags"), tr("tagged {value}"), tr("sport, final"), tags_from, ", ".join),
    )


def when_text(when: When) -> str:
    """Return a rule's conditions in words: `rated 4 or more, newer than 2h`."""
    return _words(when, conditions())


def then_text(then: Then) -> str:
    """Return a rule's effects in words: `urgent, due 45m, recipe press`."""
    return _words(then, effects(())) or tr("no change")


def _words(side: When | Then, fields: tuple[Field, ...]) -> str:
    told = ((field, getattr(side, field.name)) for field in fields)
    words = (
        field.said.format(value=field.shown(field.write(value))) for field, value in told if value not in {None, ()}
    )
    return texts.shown(texts.listed(*words))


def spoken(text: str) -> str:
    """Return *text* with the form's labels in place of core's names."""
    for field in conditions():
        if "_" in field.name:  # the others are words in their own right
            text = text.replace(field.name, f"“{field.label}”")
    return text


def taken_text(count: RuleCount | None, total: int) -> str:
    """Return what a dry run says of a rule: `takes 120 of 1,800; 14 more match but an earlier rule took them`."""
    if count is None or not total:
        return ""
    taken, shadowed = texts.number_text(count.taken), texts.number_text(count.shadowed)
    if not count.shadowed:
        return tr("takes {taken} of {total}", "", count.taken).format(taken=taken, total=texts.number_text(total))
    form = tr("takes {taken} of {total}; {count} more match but an earlier rule took them", "", count.shadowed)
    return form.format(taken=taken, total=texts.number_text(total), count=shadowed)
