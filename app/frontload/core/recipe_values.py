"""A recipe as the plain values of a file people edit, and back; every mistake is said in words."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from frontload.core.asset import Level
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.recipe import MetadataPolicy, Recipe
from frontload.core.variant import Variant
from frontload.core.watermark import Watermark

if TYPE_CHECKING:
    from collections.abc import Mapping

    Part = Recipe | Watermark | Variant

_KINDS: Mapping[type, tuple[tuple[type, ...], str]] = {
    bool: ((bool,), "true or false"),
    int: ((int,), "a whole number"),
    float: ((int, float), "a number"),
    str: ((str,), "text in quotes"),
}

_NOT_SAID = frozenset({"content"})  # fields that people neither write nor read


def recipe_from(values: object) -> Recipe:
    """Return the recipe that a table of a file describes; raises `UnclearValueError` or `UnknownNameError`."""
    known = _checked(values, "recipe", Recipe)
    if known.get("untouched"):
        known.setdefault("metadata", MetadataPolicy.ALL)  # untouched, unless it says otherwise
    return Recipe(**known)


def values_of(recipe: Part) -> dict[str, object]:
    """Return what *recipe* says beyond the defaults, as values that any file format can hold."""
    values: dict[str, object] = {}
    for field in _said(recipe):
        value = getattr(recipe, field.name)
        usual = MetadataPolicy.ALL if field.name == "metadata" and _is_untouched(recipe) else field.default
        if value != usual:
            values[field.name] = _plain(value)
    return values


def _said(kind: Part | type[Part]) -> tuple[Field[Any], ...]:
    return tuple(field for field in fields(kind) if field.name not in _NOT_SAID)


def _is_untouched(recipe: Part) -> bool:
    return isinstance(recipe, Recipe) and recipe.untouched


def _plain(value: object) -> object:
    if isinstance(value, Watermark):
        return values_of(value)
    if isinstance(value, Level):
        return value.word
    if isinstance(value, tuple):  # a variant that says no more than its recipe is that name alone
        tables = [values_of(variant) for variant in value]
        return [table["recipe"] if table.keys() == {"recipe"} else table for table in tables]
    return value.value if isinstance(value, StrEnum) else value


def _checked(values: object, what: str, kind: type[Part]) -> dict[str, Any]:
    """Return *values*, each of the type its field has; whether it is in range is the value's own business."""
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise UnclearValueError(what, values, f"a [{what}] table")
    known = {field.name: field for field in _said(kind)}
    if unknown := values.keys() - known.keys():
        raise UnknownNameError(f"{what} key", ", ".join(sorted(unknown)), ", ".join(sorted(known)))
    if missing := {name for name, field in known.items() if field.default is MISSING} - values.keys():
        raise UnclearValueError(what, f"a table without {', '.join(sorted(missing))}", "a table that has it")
    types = get_type_hints(kind)
    return {key: _typed(key, value, types[key]) for key, value in values.items()}


def _variants(values: object) -> tuple[Variant, ...]:
    if not isinstance(values, list):
        raise UnclearValueError("value for variants", values, "a list of recipe names or [[variants]] tables")
    tables = [{"recipe": entry} if isinstance(entry, str) else entry for entry in values]
    return tuple(Variant(**_checked(table, "variant", Variant)) for table in tables)


def _typed(key: str, value: object, hint: Any) -> object:  # noqa: ANN401  (a type, or one or None)
    kind = next((part for part in get_args(hint) if part is not type(None)), hint)
    if kind is Watermark:
        return Watermark(**_checked(value, "watermark", Watermark))
    if kind is Variant:
        return _variants(value)
    if kind is Level:
        return Level.named(str(value))
    if issubclass(kind, StrEnum):
        words = [choice.value for choice in kind]
        if value not in words:
            raise UnclearValueError(f"value for {key}", value, "one of: " + ", ".join(words))
        return kind(str(value))
    accepted, wanted = _KINDS[kind]
    if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
        raise UnclearValueError(f"value for {key}", value, wanted)
    try:
        return kind(value)
    except OverflowError as error:  # a whole number beyond every float
        raise UnclearValueError(f"value for {key}", "a number that long", wanted) from error
