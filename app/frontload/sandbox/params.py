"""The parameters of one API call, whichever of the three encodings carried them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TRUE_TEXTS = frozenset({"1", "true", "yes"})
FALSE_TEXTS = frozenset({"0", "false", "no"})


@dataclass(frozen=True, slots=True)
class Params:
    """Names with their values, lists (`public_ids[]`) under the bare name; empty values count as not sent.

    `payload` is the JSON body as it came, for calls whose parameters are more than texts; empty for other bodies.
    """

    values: Mapping[str, tuple[str, ...]]
    payload: Mapping[str, object] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The only or first value, or None."""
        values = self.values.get(name, ())
        return values[0] if values and values[0] else None

    def flag(self, name: str, *, default: bool) -> bool:
        """A yes or no; anything unreadable is the default."""
        text = (self.text(name) or "").lower()
        if text in TRUE_TEXTS:
            return True
        return False if text in FALSE_TEXTS else default

    def number(self, name: str, *, default: int, most: int) -> int:
        """A positive whole number, at most *most*."""
        text = self.text(name) or ""
        return min(int(text), most) if re.fullmatch(r"[0-9]{1,9}", text) and int(text) else default

    def listed(self, name: str) -> tuple[str, ...]:
        """All values sent under the name, one sent as a comma list included."""
        values = self.values.get(name, ())
        if len(values) == 1:
            return tuple(part.strip() for part in values[0].split(",") if part.strip())
        return tuple(value for value in values if value)

    def every(self, name: str) -> tuple[str, ...]:
        """All values sent under the name, commas untouched."""
        return tuple(value for value in self.values.get(name, ()) if value)

    def without(self, names: Iterable[str]) -> Params:
        """The other parameters."""
        left_out = frozenset(names)
        return Params({name: values for name, values in self.values.items() if name not in left_out})

    def joined(self) -> list[tuple[str, str]]:
        """Every non-empty parameter once, lists joined by commas: what a signature covers."""
        pairs = ((name, ",".join(values)) for name, values in self.values.items())
        return [(name, value) for name, value in pairs if value]


def params_from(pairs: Iterable[tuple[str, str]]) -> Params:
    """Gather name-value pairs as sent; `name[]` and `name[0]` are list items of `name`."""
    gathered: dict[str, list[str]] = {}
    for name, value in pairs:
        gathered.setdefault(re.sub(r"\[\d*\]$", "", name), []).append(value)
    return Params({name: tuple(values) for name, values in gathered.items()})


def params_from_json(payload: Mapping[str, object]) -> Params:
    """Gather the fields of a JSON body."""
    return Params({name: _texts(value) for name, value in payload.items() if value is not None}, payload)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(text for item in value for text in _texts(item))
    return (value,) if isinstance(value, str) else (json.dumps(value),)


def json_object(text: str | bytes) -> dict[str, object] | None:
    """The JSON object in *text*, or None where there is none; nesting too deep to read counts as none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def parse_context(text: str | None) -> dict[str, str]:
    r"""Read `key=value|key=value`, where `\=` and `\|` are literal."""
    pairs: dict[str, str] = {}
    for part in re.split(r"(?<!\\)\|", text or ""):
        key, equals, value = _cut_at_equals(part)
        if equals and key:
            pairs[_unescaped(key)] = _unescaped(value)
    return pairs


def _cut_at_equals(part: str) -> tuple[str, str, str]:
    found = re.search(r"(?<!\\)=", part)
    return (part[: found.start()], "=", part[found.end() :]) if found else (part, "", "")


def _unescaped(text: str) -> str:
    return re.sub(r"\\([=|])", r"\1", text)
