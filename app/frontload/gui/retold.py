"""Core's English sentences, told in the window's language; core itself and the reports stay in English.

A failure comes out of the journal as a sentence, so it is by the sentence that its form is known again.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from frontload.core.errors import UnclearValueError
from frontload.gui.core_sentences import (
    ERRORS,
    FINDINGS,
    FRAGMENTS,
    ORDERS,
    PROPOSALS,
    REASONS,
    RECIPE_PARTS,
    STANDSTILLS,
)
from frontload.gui.translations import tr

_PLACE = re.compile(r"\{(\w+)\}")
_NESTED = frozenset({"told", "due", "detail"})
"""Placeholders that stand for further sentences of core."""
_FRAGMENTARY = frozenset(
    {
        (UnclearValueError.title_form, "0"),
        (UnclearValueError.advice_form, "2"),
        ("one without {part}, or let it be done here", "part"),
    }
)
"""The places, each with its form, that stand for fragments: known again there alone, for `size` is no sentence."""
_STOP = ". "
"""What stands between an error's title and its advice."""
_JOINT = "; "
"""What joins the reasons of `core.explain`."""

Patterns = tuple[tuple[str, re.Pattern[str]], ...]
"""Forms of sentences, each with what knows it again."""


class Heard(NamedTuple):
    """A sentence as the form it is of, and what stands in its places."""

    form: str
    filling: dict[str, str]


def retold(sentence: str) -> str:
    """Return what core says, in the window's language; a sentence of no known form stays as it is."""
    return _told(sentence, heard(sentence))


def retold_error(said: str) -> str:
    """Return a title and an advice that core said in one, in the window's language."""
    parts = said.split(_STOP)
    for number in range(1, len(parts)):
        title, advice = _STOP.join(parts[:number]), _STOP.join(parts[number:])
        if heard(title) and heard(advice):
            return tr("{title}. {advice}").format(title=retold(title), advice=retold(advice))
    return retold(said)


@lru_cache(maxsize=4096)  # a cell is painted often, and most failures are alike
def heard(sentence: str) -> Heard | None:
    """Return what *sentence* is made of, None if core has no such form."""
    return _found(sentence, _patterns())


@lru_cache(maxsize=256)
def heard_fragment(text: str) -> Heard | None:
    """Return what a fragment of an `UnclearValueError` is made of, None if core has no such."""
    return _found(text, _fragment_patterns())


def _found(text: str, patterns: Patterns) -> Heard | None:
    for form, pattern in patterns:
        if found := pattern.fullmatch(text):
            return Heard(form, {name[1:]: part for name, part in found.groupdict().items()})
    return None


def _told(text: str, found: Heard | None) -> str:
    if found is None:
        return text
    told = {name: _part(found.form, name, part) for name, part in found.filling.items()}
    return _PLACE.sub(lambda place: told[place[1]], QCoreApplication.translate("Core", found.form))


def _part(form: str, name: str, text: str) -> str:
    if (form, name) in _FRAGMENTARY:
        return _told(text, heard_fragment(text))
    return _reasons(text) if name in _NESTED else text


def _reasons(text: str) -> str:
    return _JOINT.join(retold(part) for part in text.split(_JOINT))


def _pattern(form: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts = []
    for number, part in enumerate(_PLACE.split(form)):
        if number % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append(f"(?P=_{part})" if part in seen else f"(?P<_{part}>.*?)")
            seen.add(part)
    return re.compile("".join(parts), re.DOTALL)


@cache  # made with the first sentence, not before the first paint
def _patterns() -> Patterns:
    return _sorted_patterns(ERRORS, FINDINGS, PROPOSALS, ORDERS, STANDSTILLS, RECIPE_PARTS, REASONS)


@cache
def _fragment_patterns() -> Patterns:
    return _sorted_patterns(FRAGMENTS)


def _sorted_patterns(*said: tuple[object, ...]) -> Patterns:
    """Return the forms with the most telling first: that with the most letters of its own."""
    forms = sorted(map(str, chain(*said)), key=_own_letters, reverse=True)
    return tuple((form, _pattern(form)) for form in forms)


def _own_letters(form: str) -> int:
    return len(_PLACE.sub("", form))
