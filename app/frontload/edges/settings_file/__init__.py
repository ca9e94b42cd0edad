"""The settings file people edit: TOML, read with every complaint said, written with their comments kept.

A damaged file, or one of a newer version, is kept aside under another name and defaults are used, which is said
once; a single bad value falls back alone. Nothing secret is here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace
from datetime import time, timedelta
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable, Table

from frontload.core.asset import Level
from frontload.core.bandwidth import bandwidth_from
from frontload.core.behaviour import Behaviour, Language, OnClose
from frontload.core.deadline import duration_from, duration_word
from frontload.core.errors import (
    FileUnreadableError,
    FixableError,
    FolderUnusableError,
    UnclearValueError,
    UnknownNameError,
)
from frontload.core.naming import NamingRule
from frontload.core.overwrite import Overwrite
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe, check_variants, recipe_named
from frontload.core.recipe_values import recipe_from, values_of
from frontload.core.rules import Rule, Then, When
from frontload.core.settings import SANDBOX, Account, Settings
from frontload.core.words import reason_text
from frontload.edges.settings_file.aside import keep_aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_NUMBERS = (
    "workers",
    "connections",
    "max_megapixels",
    "prepare_timeout_s",
    "worker_memory_bytes",
    "sandbox_linger_s",
    "low_share",
    "chunk_above_bytes",
)
VERSION = 1
"""What this Frontload writes and understands; a file without `version` is of this one."""
_KEYS = (*_NUMBERS, "order", "recipe", "naming", "bandwidth", "watched", "behaviour", "update_url", "accounts")
_BAD_VALUE = (FixableError, TypeError, ValueError, AttributeError, OverflowError)
MOST_RECIPE_BYTES = 100_000  # a recipe has a few hundred; whatever was picked by mistake is not read whole
_T = TypeVar("_T")
_ACCOUNT_KEYS = {field.name for field in fields(Account)}
_WHEN_KEYS = {field.name for field in fields(When)}
_THEN_KEYS = {field.name for field in fields(Then)}


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings, and a sentence for each thing in the file that could not be used."""

    settings: Settings
    complaints: tuple[str, ...] = ()


def load_settings(path: Path) -> LoadedSettings:
    """Read the file; never raises for its content."""
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")).unwrap()
        version = document.pop("version", VERSION)
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        return LoadedSettings(Settings(), (f"{path} cannot be read ({reason_text(error)}); defaults are used.",))
    except (TOMLKitError, UnicodeDecodeError) as error:
        return _without(path, "damaged", f"{path} is damaged ({error}).")
    if version != VERSION:
        return _without(path, "newer", f"{path} was written by a newer Frontload.")
    complaints: list[str] = []

    def usable(what: str, value: Any, read: Callable[[Any], _T]) -> list[_T]:  # noqa: ANN401  (TOML's)
        try:
            return [read(value)]
        except _BAD_VALUE as error:
            complaints.append(f"{path.name}: {what} is passed over: {error}")
            return []

    accounts = [a for entry in _entries(document, "accounts") for a in usable("an account", entry, _account)]
    recipes = [r for entry in _entries(document, "recipes") for r in usable("a recipe", entry, recipe_from)]
    own = {recipe.name for recipe in recipes}
    known = (*recipes, *(recipe for recipe in BUILT_IN_RECIPES if recipe.name not in own))
    recipes = [
        r for recipe in known for r in usable("a recipe", recipe, lambda each: _known_variants_only(each, known))
    ]
    rules = [
        rule
        for entry in _entries(document, "rules")
        for rule in usable("a rule", entry, lambda each: _known_recipes_only(_rule(each), recipes))
    ]
    settings = Settings(accounts=tuple(accounts), recipes=tuple(recipes), rules=tuple(rules))
    for key, value in document.items():
        settings = [settings, *usable(key, value, partial(_with_setting, settings, key))][-1]
    try:
        recipe_named(settings.recipe, settings.recipes)
    except UnknownNameError as error:
        complaints.append(f"{path.name}: recipe is passed over: {error}")
        settings = replace(settings, recipe=Settings().recipe)
    return LoadedSettings(settings, tuple(complaints))


def _without(path: Path, word: str, complaint: str) -> LoadedSettings:
    kept = keep_aside(path, word)
    where = f"It is kept as {kept.name}" if kept else "It cannot be renamed and stays as it is"
    return LoadedSettings(Settings(), (f"{complaint} {where}; defaults are used.",))


def _known_variants_only(recipe: Recipe, recipes: tuple[Recipe, ...]) -> Recipe:
    check_variants(recipe, recipes)
    return recipe


def _known_recipes_only(rule: Rule, recipes: list[Recipe]) -> Rule:
    if rule.then.recipe is not None:
        recipe_named(rule.then.recipe, tuple(recipes))
    return rule


def add_account(path: Path, account: Account) -> None:
    """Write *account* into the file; one of the same name is changed where it stands: the first is the default."""
    document = document_of(path)
    tables = tables_of(document, "accounts")
    mine = next((table for table in tables if table.get("name") == account.name), None)
    if mine is None:
        mine = tomlkit.table()
        tables.append(mine)
    for field in fields(account):
        value = getattr(account, field.name)
        if value == field.default:
            mine.pop(field.name, None)
        else:
            mine[field.name] = str(value)
    _write_tables(path, document, "accounts", tables)


def remove_account(path: Path, name: str) -> None:
    """Take the account of that name out of the file; raises `UnknownNameError`."""
    document = document_of(path)
    tables = tables_of(document, "accounts")
    kept = [table for table in tables if table.get("name") != name]
    if len(kept) == len(tables):
        raise UnknownNameError("account", name, ", ".join(str(t.get("name")) for t in tables) or "none yet")
    _write_tables(path, document, "accounts", kept)


def save_rules(path: Path, rules: tuple[Rule, ...]) -> None:
    """Write the table of rules into the file; one that stays keeps its comments, one nobody understood stays too.

    Raises `UnclearValueError` where the file is none, `FolderUnusableError` where it cannot be written.
    """
    document = document_of(path)  # first: what is damaged is refused, not kept aside, while something is saved
    usable = load_settings(path).settings.rules
    kept = [(_usable_rule(table, usable), table) for table in tables_of(document, "rules")]
    tables = []
    for rule in rules:
        same = next((pair for pair in kept if pair[0] == rule), None)
        if same is not None:
            kept.remove(same)
        tables.append(same[1] if same is not None else _rule_table(rule))
    tables += [table for rule, table in kept if rule is None]
    _write_tables(path, document, "rules", tables)


def _usable_rule(table: Table, usable: tuple[Rule, ...]) -> Rule | None:
    """Return the rule a table says, None where it is passed over."""
    try:
        rule = _rule(table.unwrap())
    except _BAD_VALUE:
        return None
    return rule if rule in usable else None


def _rule_table(rule: Rule) -> Table:
    table = tomlkit.table()
    if rule.name:
        table["name"] = rule.name
    for key, side in (("when", rule.when), ("then", rule.then)):
        table[key] = tomlkit.inline_table()
        for field in fields(side):
            if (value := getattr(side, field.name)) not in {None, ()}:
                table[key][field.name] = _as_toml(value)
    return table


def _as_toml(value: Any) -> Any:  # noqa: ANN401  (TOML's)
    match value:
        case Level():
            return value.word
        case timedelta():
            return duration_word(value)
        case time():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def add_recipe(path: Path, recipe: Recipe) -> None:
    """Write *recipe* into the file; one of the same name is replaced where it stands."""
    document = document_of(path)
    tables = tables_of(document, "recipes")
    names = [table.get("name") for table in tables]
    if recipe.name in names:
        tables[names.index(recipe.name)] = recipe_table(recipe)
    else:
        tables.append(recipe_table(recipe))
    _write_tables(path, document, "recipes", tables)


def recipe_text(recipe: Recipe) -> str:
    """Return *recipe* as a file of its own that `read_recipe` and the settings file understand."""
    document = tomlkit.document()
    put_tables(document, "recipes", [recipe_table(recipe)])
    return tomlkit.dumps(document)


def read_recipe(path: Path) -> Recipe:
    """Return the one recipe of a file; raises `UnclearValueError`, `UnknownNameError` or `FileUnreadableError`."""
    try:
        text = path.read_bytes()[:MOST_RECIPE_BYTES].decode()
        entries = _entries(tomlkit.parse(text).unwrap(), "recipes")
    except OSError as error:
        raise FileUnreadableError(reason_text(error)) from error
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise UnclearValueError("recipe file", path.name, f"valid TOML ({error})") from error
    if len(entries) != 1:
        raise UnclearValueError("recipe file", path.name, "a file with one [[recipes]] table")
    return recipe_from(entries[0])


def recipe_table(recipe: Recipe) -> Table:
    """Return a recipe as a table of the file."""
    table = tomlkit.table()
    for key, value in values_of(recipe).items():
        table[key] = value
    return table


def tables_of(document: tomlkit.TOMLDocument, key: str) -> list[Table]:
    """Return the tables under *key* as tables of their own, also where they were written in one line."""
    tables = []
    entries = document.get(key, [])
    for entry in entries if isinstance(entries, list) else (None,):
        if not isinstance(entry, Table | InlineTable):
            raise UnclearValueError(f"list of {key}", key, f"[[{key}]] tables in the settings file")
        table = entry if isinstance(entry, Table) else tomlkit.table()
        if table is not entry:
            table.update(entry)
        tables.append(table)
    return tables


def _write_tables(path: Path, document: tomlkit.TOMLDocument, key: str, tables: list[Table]) -> None:
    put_tables(document, key, tables)
    write_document(path, document)


def put_tables(document: tomlkit.TOMLDocument, key: str, tables: list[Table]) -> None:
    """Put *tables* into the document in place of what is under *key*."""
    array = tomlkit.aot()
    for table in tables:
        array.append(table)
    document[key] = array


def _entries(document: dict[str, Any], key: str) -> list[Any]:
    """Return the tables under *key*; one that is no list is passed on whole, for the complaint to name it."""
    value = document.pop(key, [])
    return value if isinstance(value, list) else [value]


def _with_setting(settings: Settings, key: str, value: Any) -> Settings:  # noqa: ANN401  (TOML's)
    """Return *settings* with what a key of the file says."""
    if key in _NUMBERS:
        kind = type(getattr(Settings(), key) or 1)
        changes: dict[str, Any] = {key: kind(value)}
        return replace(settings, **changes)
    match key:
        case "order":
            return replace(settings, order=Order.named(str(value)))
        case "recipe":
            return replace(settings, recipe=str(value))
        case "update_url":
            return replace(settings, update_url=str(value))
        case "naming":
            return replace(settings, naming=NamingRule(str(value)))
        case "watched":
            if not isinstance(value, list):
                raise UnclearValueError("list of folders", value, 'folders such as watched = ["/path/to/folder"]')
            return replace(settings, watched=tuple(PurePath(str(folder)) for folder in value))
        case "behaviour":
            return replace(settings, behaviour=_behaviour(value))
        case "bandwidth":
            return replace(settings, bandwidth=bandwidth_from(value))
        case _:
            raise UnknownNameError("setting", key, ", ".join(_KEYS))


_MANNERS: dict[str, type[OnClose | Language]] = {"on_close": OnClose, "language": Language}


def _behaviour(entry: dict[str, Any]) -> Behaviour:
    _refuse_unknown("behaviour", entry, {field.name for field in fields(Behaviour)})
    known: dict[str, Any] = dict(entry)
    for key, value in entry.items():
        if (choices := _MANNERS.get(key)) is not None:
            if value not in tuple(choices):
                raise UnclearValueError(f"value for {key}", value, f"one of: {', '.join(choices)}")
            known[key] = choices(value)
        elif not isinstance(value, bool):
            raise UnclearValueError(f"value for {key}", value, "true or false")
    return Behaviour(**known)


def _account(entry: dict[str, Any]) -> Account:
    _refuse_unknown("account key", entry, _ACCOUNT_KEYS)
    words: dict[str, Any] = {key: str(value) for key, value in entry.items()}
    if "overwrite" in words:
        words["overwrite"] = Overwrite.named(words["overwrite"])
    account = Account(**words)
    if account.name == SANDBOX:
        raise UnclearValueError("account name", SANDBOX, "another name; this one is the embedded sandbox")
    return account


def _rule(entry: dict[str, Any]) -> Rule:
    _refuse_unknown("rule key", entry, {"name", "when", "then"})
    when, then = dict(entry.get("when", {})), dict(entry.get("then", {}))
    _refuse_unknown("rule condition", when, _WHEN_KEYS)
    _refuse_unknown("rule effect", then, _THEN_KEYS)
    for key in when.keys() & {"newer_than", "older_than"}:
        when[key] = duration_from(str(when[key]))
    if "level" in then:
        then["level"] = Level.named(str(then["level"]))
    if "due" in then:
        due = str(then["due"])
        then["due"] = time.fromisoformat(due) if ":" in due else duration_from(due)
    return Rule(str(entry.get("name", "")), When(**when), Then(**{**then, "tags": tuple(then.get("tags", ()))}))


def _refuse_unknown(what: str, entry: dict[str, Any], known: set[str]) -> None:
    if unknown := entry.keys() - known:
        raise UnknownNameError(what, ", ".join(sorted(unknown)), ", ".join(sorted(known)))


def document_of(path: Path) -> tomlkit.TOMLDocument:
    """Return the file to be changed; raises `UnclearValueError` where it is none of ours, `FolderUnusableError`."""
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
        document["version"] = VERSION
    except OSError as error:
        raise FolderUnusableError(path.parent, reason_text(error)) from error
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise UnclearValueError("settings file", path, f"valid TOML ({error})") from error
    if document.get("version", VERSION) != VERSION:
        raise UnclearValueError("settings file of this Frontload", path, "the newer Frontload that wrote it")
    return document


def write_document(path: Path, document: tomlkit.TOMLDocument) -> None:
    """Write the file whole or not at all; raises `FolderUnusableError`."""
    temporary = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_text(tomlkit.dumps(document), encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise FolderUnusableError(path.parent, reason_text(error)) from error
