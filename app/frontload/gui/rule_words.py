"""Rules as words: the sentence of a row, and each condition and effect as the text of its field. No Qt in here."""

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

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.rules import RuleCount, Then

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(B|kB|MB|GB)?", re.IGNORECASE)
_UNITS = {"GB": 10**9, "MB": 10**6, "KB": 10**3, "B": 1}


@dataclass(frozen=True, slots=True)
class Field:
    """One condition or effect: the name core gives it, how the form asks for it, and its value to and from text.

    `read` is never given empty text, for that means None; it raises `UnclearValueError`. With `choices` the value
    is one of these texts.
    """

    name: str
    label: str
    hint: str = ""
    read: Callable[[str], object] = str
    write: Callable[..., str] = str
    choices: tuple[str, ...] = ()


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
CONDITIONS = (
    Field("path", "Path like", "*/finals/*"),
    Field("folder", "In a folder called", "Finals"),
    Field("name", "File name like", "*_HERO.jpg"),
    Field("label", "Colour label", "red"),
    Field("newer_than", "Newer than", "2h", duration_from, duration_word),
    Field("older_than", "Older than", "30m", duration_from, duration_word),
    Field("min_bytes", "Size from", "800 kB", size_from, size_word),
    Field("max_bytes", "Size up to", "20 MB", size_from, size_word),
    Field("min_edge_px", "Long edge from, px", "2000", pixels_from),
    Field("max_edge_px", "Long edge up to, px", "6000", pixels_from),
    Field("min_rating", "Rating from", read=int, choices=_RATINGS),
    Field("max_rating", "Rating up to", read=int, choices=_RATINGS),
    Field("max_urgency", "IPTC urgency up to", read=int, choices=tuple(map(str, URGENCIES))),
)
_LEVELS = tuple(level.word for level in Level)


def effects(recipes: tuple[str, ...]) -> tuple[Field, ...]:
    """Return the fields of what a rule gives, with *recipes* to choose from."""
    return (
        Field("level", "Level", read=Level.named, write=lambda level: level.word, choices=_LEVELS),
        Field("due", "Due", "45m after the drop, or 18:30", due_from, due_word),
        Field("recipe", "Recipe", choices=recipes),
        Field("folder", "Destination folder", "news/today"),
        Field("tags", "Tags", "sport, final", tags_from, ", ".join),
    )


_WHEN_WORDS = {
    "path": "path like {}", "folder": "in a folder called {}", "name": "named like {}", "label": "labelled {}",
    "newer_than": "newer than {}", "older_than": "older than {}", "min_bytes": "{} or more",
    "max_bytes": "{} or less", "min_edge_px": "long edge from {} px", "max_edge_px": "long edge up to {} px",
    "min_rating": "rated {} or more", "max_rating": "rated {} or less", "max_urgency": "urgency up to {}",
}  # fmt: skip
_THEN_WORDS = {"level": "{}", "due": "due {}", "recipe": "recipe {}", "folder": "into {}", "tags": "tagged {}"}


def when_text(when: When) -> str:
    """Return a rule's conditions in words: `rated 4 or more, newer than 2h`."""
    return _words(when, CONDITIONS, _WHEN_WORDS)


def then_text(then: Then) -> str:
    """Return a rule's effects in words: `urgent, due 45m, recipe press`."""
    return _words(then, effects(()), _THEN_WORDS) or "no change"


def _words(side: When | Then, fields: tuple[Field, ...], forms: dict[str, str]) -> str:
    told = ((field, getattr(side, field.name)) for field in fields)
    return texts.shown(
        ", ".join(forms[field.name].format(field.write(value)) for field, value in told if value not in {None, ()})
    )


def spoken(text: str) -> str:
    """Return *text* with the form's labels in place of core's names."""
    for field in CONDITIONS:
        if "_" in field.name:  # the others are words in their own right
            text = text.replace(field.name, f"“{field.label}”")
    return text


def taken_text(count: RuleCount | None, total: int) -> str:
    """Return what a dry run says of a rule: `takes 120 of 1,800; 14 more match but an earlier rule took them`."""
    if count is None or not total:
        return ""
    words = f"takes {count.taken:,} of {total:,}"
    if not count.shadowed:
        return words
    verb, what = ("matches", "it") if count.shadowed == 1 else ("match", "them")
    return f"{words}; {count.shadowed:,} more {verb} but an earlier rule took {what}"
