"""Writes what a dialog changed into the settings file; every line it did not touch stays, comments included."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import Array, InlineTable, Table

from frontload.core.bandwidth import hours_words
from frontload.core.rate import rate_word
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe
from frontload.core.settings import Account, Settings
from frontload.edges.settings_file import (
    document_of,
    put_tables,
    recipe_table,
    tables_of,
    write_document,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from frontload.core.bandwidth import Bandwidth, Hours
    from frontload.core.behaviour import Behaviour


def save_changes(path: Path, before: Settings, after: Settings) -> None:
    """Write what differs between *before* and *after*, rules excepted: they have a table of their own.

    What is as usual is taken out, lest the file grow stale. Raises `UnclearValueError` where the file is none,
    `FolderUnusableError` where it cannot be written.
    """
    document = document_of(path)
    usual, was = _plain(Settings()), _plain(before)
    for key, value in _plain(after).items():
        if value == was[key]:
            continue
        _put(document, key, value, usual[key])
    if after.bandwidth != before.bandwidth:
        _put_bandwidth(document, before.bandwidth, after.bandwidth)
    if after.behaviour != before.behaviour:
        _put_behaviour(document, after.behaviour)
    if after.accounts != before.accounts:
        tables = _kept(tables_of(document, "accounts"), before.accounts, after.accounts, _account_table)
        put_tables(document, "accounts", tables)
    if own_recipes(after) != own_recipes(before):
        tables = _kept(
            tables_of(document, "recipes"),
            own_recipes(before),
            own_recipes(after),
            lambda recipe, _: recipe_table(recipe),
        )
        put_tables(document, "recipes", tables)
    write_document(path, document)


def own_recipes(settings: Settings) -> tuple[Recipe, ...]:
    """Return the recipes that the user made or changed."""
    return tuple(recipe for recipe in settings.recipes if recipe not in BUILT_IN_RECIPES)


def _plain(settings: Settings) -> dict[str, Any]:
    """Return the settings that are one line of the file each."""
    return {
        "order": settings.order.value,
        "recipe": settings.recipe,
        "workers": settings.workers,
        "connections": settings.connections,
        "watched": [str(folder) for folder in settings.watched],
    }


def _put(table: tomlkit.TOMLDocument | Table | InlineTable, key: str, value: object, usual: object) -> None:
    if value != usual:
        table[key] = value
    elif key in table:
        table.remove(key)


def _put_bandwidth(document: tomlkit.TOMLDocument, before: Bandwidth, after: Bandwidth) -> None:
    """Write the cap where it stands: alone, or in a table beside the hours; these only if they were changed."""
    table = document.get("bandwidth")
    word = None if after.cap_bytes_per_s is None else rate_word(after.cap_bytes_per_s)
    if not isinstance(table, Table | InlineTable):
        if not after.schedule:
            _put(document, "bandwidth", word, None)
            return
        document["bandwidth"] = table = tomlkit.table()
    _put(table, "cap", word, None)
    if after.schedule != before.schedule:
        _put(table, "schedule", _hours_array(after.schedule), [])
    if not table:
        document.remove("bandwidth")


def _hours_array(schedule: Sequence[Hours]) -> Array:
    array = tomlkit.array().multiline(multiline=True)
    for hours in schedule:
        entry = tomlkit.inline_table()
        entry.update(hours_words(hours))
        array.append(entry)
    return array


def _put_behaviour(document: tomlkit.TOMLDocument, behaviour: Behaviour) -> None:
    table = document.get("behaviour")
    if not isinstance(table, Table | InlineTable):
        document["behaviour"] = table = tomlkit.table()
    for field in fields(behaviour):
        value = getattr(behaviour, field.name)
        _put(table, field.name, getattr(value, "value", value), getattr(field.default, "value", field.default))


def _account_table(account: Account, table: Table) -> Table:
    for field in fields(account):
        value = getattr(account, field.name)
        _put(table, field.name, None if value is None else str(value), field.default)
    return table


def _kept(
    tables: Sequence[Table], before: Sequence[Any], after: Sequence[Any], fill: Callable[[Any, Table], Table]
) -> list[Table]:
    """Return *after* as tables in its order; one that stays keeps its comments, one nobody understood stays too."""
    known = {each.name for each in before}
    standing = {str(table.get("name")): table for table in tables if table.get("name") in known}
    kept = []
    for each in after:
        table = standing.get(each.name)
        kept.append(table if table is not None and each in before else fill(each, table or tomlkit.table()))
    return kept + [table for table in tables if table.get("name") not in known]
