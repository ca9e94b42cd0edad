"""Core's English sentences, told in the window's language; core itself and the reports stay in English.

A failure comes out of the journal as a sentence, so it is by the sentence that its form is known again.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from frontload.gui.core_sentences import ERRORS, FINDINGS, ORDERS, PROPOSALS, REASONS, RECIPE_PARTS, STANDSTILLS
from frontload.gui.translations import tr

_PLACE = re.compile(r"\{(\w+)\}")
_NESTED = frozenset({"told", "due", "detail"})
"""Placeholders that stand for further sentences of core."""
_STOP = ". "
"""What stands between an error's title and its advice."""
_JOINT = "; "
"""What joins the reasons of `core.explain`."""


class Heard(NamedTuple):
    """A sentence as the form it is of, and what stands in its places."""

    form: str
    filling: dict[str, str]


def retold(sentence: str) -> str:
    """Return what core says, in the window's language; a sentence of no known form stays as it is."""
    found = heard(sentence)
    if found is None:
        return sentence
    told = {name: _reasons(text) if name in _NESTED else text for name, text in found.filling.items()}
    return _PLACE.sub(lambda place: told[place[1]], QCoreApplication.translate("Core", found.form))


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
    for form, pattern in _patterns():
        if found := pattern.fullmatch(sentence):
            return Heard(form, {name[1:]: text for name, text in found.groupdict().items()})
    return None


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
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms with the most telling first: that with the most letters of its own."""
    said = (*ERRORS, *FINDINGS, *PROPOSALS, *ORDERS, *STANDSTILLS, *RECIPE_PARTS, *REASONS)
    forms = sorted(map(str, said), key=_own_letters, reverse=True)
    return tuple((form, _pattern(form)) for form in forms)


def _own_letters(form: str) -> int:
    return len(_PLACE.sub("", form))
