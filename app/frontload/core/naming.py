"""The user's own naming rule: a template such as `{date:%Y/%m}/{slug}-{hash}` makes public_ids.

Unlike the rule of public_id.py, which it takes the place of, it may give two files one name: `collisions` finds
them before a byte is sent. A public_id is made once, when a file is found, and kept in the journal, so a changed
rule, a retry or a restart gives no file another name.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from frontload.core.errors import UnclearValueError
from frontload.core.public_id import VERSION_OR_TRANSFORMATION, cut, legal, public_id, variant_id
from frontload.core.slug import slug
from frontload.core.variant import Variant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePath

    from frontload.core.asset import Asset, Batch, Source

FIELDS = ("folder", "stem", "ext", "slug", "date", "hash", "counter", "batch")
_TELLING_APART = frozenset({"stem", "slug", "hash", "counter"})
_FIELD = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
_LITERAL_FORBIDDEN = re.compile(r"[?&#\\%<>+{}\x00-\x1f\x7f]")
_DIGITS = re.compile(r"0?([1-9])", re.ASCII)
_HASH_DIGITS = range(4, 65)  # a SHA-256 has 64
_DATE_DIRECTIVES = {"Y": "04", "m": "02", "d": "02", "H": "02", "M": "02", "S": "02"}
_DATE_PARTS = {"Y": "year", "m": "month", "d": "day", "H": "hour", "M": "minute", "S": "second"}
_DIRECTIVE = re.compile(r"%(.?)", re.DOTALL)
_EVERY_ENDING = ("",)  # which endings were taken when a file was found is not known later, only that its own was
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class NamingRule:
    """A template of plain text and fields in braces; `/` makes folders.

    `folder`: the place below the dropped root. `stem`, `ext`: the file's name. `slug`: its stem in lower-case
    ASCII. `date`: when it was taken, else last changed; `{date:%Y-%m-%d %H.%M.%S}`. `hash`: of its path, size and
    time; `{hash:12}` for more than 8 digits. `counter`: its number in the batch; `{counter:04}` fills with zeros.
    `batch`: the batch's number, filled alike. Raises `UnclearValueError`.
    """

    template: str

    def __post_init__(self) -> None:
        """Refuse a template that names nothing, or every file the same."""
        fields = _FIELD.findall(self.template)
        for name, spec in fields:
            if name not in FIELDS or not _spec_fits(name, spec):
                raise UnclearValueError("field of a naming rule", f"{{{name}:{spec}}}".replace(":}", "}"), _HELP)
        if not _TELLING_APART & {name for name, _ in fields}:
            raise UnclearValueError(
                "naming rule", self.template, "at least one of {stem}, {slug}, {hash}, {counter}"
            )
        if wrong := _LITERAL_FORBIDDEN.search(_FIELD.sub("", self.template)):
            raise UnclearValueError("naming rule", self.template, f"it without {wrong[0]!r} outside of a field")

    def public_id(self, prefix: str, batch: Batch, source: Source, number: int) -> str:
        """Return the name of *source*, the *number*th file (1-based) of *batch*, below the folder *prefix*."""

        def value(match: re.Match[str]) -> str:
            return _value(match[1], match[2] or "", batch, source, number)

        folder, _, name = f"{prefix}/{_FIELD.sub(value, self.template)}".rpartition("/")
        wanted = "/".join([*_folders(folder), legal(name)])
        return cut(wanted, wanted)


def renamed(asset: Asset, folder: str) -> str:
    """Return the public_id of *asset* below another folder of the destination, by whichever rule it was named."""
    before = asset.handling.folder
    for taken in ((), _EVERY_ENDING):
        if asset.public_id == _default_id(asset, before, taken):
            return _default_id(asset, folder, taken)
    own = asset.public_id.split("/")[len(_folders(before)) :]
    wanted = "/".join([*_folders(folder), *own])
    return cut(wanted, wanted)


def _default_id(asset: Asset, folder: str, taken: tuple[str, ...]) -> str:
    """Return what public_id.py calls *asset* below *folder* where variants have the endings *taken*."""
    name = public_id(folder, asset.source.folder, asset.source.name, taken)
    variant = asset.handling.variant
    return variant_id(name, Variant(variant).suffix) if variant else name


def _folders(prefix: str) -> list[str]:
    return [_unmistakable(legal(part)) for part in prefix.split("/") if part.strip("_. ")]


@dataclass(frozen=True, slots=True)
class Collision:
    """Files that would be stored under one public_id; only the first of them to arrive would be."""

    public_id: str
    paths: tuple[PurePath, ...]


def collisions(assets: Iterable[Asset]) -> tuple[Collision, ...]:
    """Return which assets of one destination share a public_id, in the order in which they were found."""
    found: defaultdict[str, list[PurePath]] = defaultdict(list)
    for asset in assets:
        found[asset.public_id].append(asset.source.path)
    return tuple(Collision(name, tuple(paths)) for name, paths in found.items() if len(paths) > 1)


_HELP = (
    "{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (with %Y %m %d %H %M %S), {hash} or {hash:4} to {hash:64},"
    " {counter} or {counter:04}, {batch}"
)


def _spec_fits(name: str, spec: str) -> bool:
    """Tell whether what stands behind the colon of a field can be followed."""
    match name:
        case "date":
            return not _LITERAL_FORBIDDEN.search(_DIRECTIVE.sub("", spec)) and all(
                directive in _DATE_DIRECTIVES for directive in _DIRECTIVE.findall(spec)
            )
        case "hash":
            return not spec or (spec.isascii() and spec.isdigit() and int(spec) in _HASH_DIGITS)
        case "counter" | "batch":
            return not spec or _DIGITS.fullmatch(spec) is not None
        case _:
            return not spec


def _value(name: str, spec: str, batch: Batch, source: Source, number: int) -> str:
    stem, dot, ext = source.name.rpartition(".")
    stem, ext = (stem, ext.lower()) if dot and stem else (source.name, "")
    match name:
        case "folder":
            return source.folder
        case "stem":
            return stem
        case "ext":
            return ext
        case "slug":
            return slug(stem)
        case "date":
            return _date(_moment(batch, source), spec or "%Y-%m-%d")
        case "hash":
            return _source_hash(source)[: int(spec or 8)]
        case "counter":
            return f"{number:0{spec[-1:] or 1}}"
        case _:
            return f"{batch.batch_no:0{spec[-1:] or 1}}"


def _unmistakable(folder: str) -> str:
    """Return a folder's name so that no URL reads it as a version (`v12`) or a transformation (`w_200`)."""
    if not VERSION_OR_TRANSFORMATION.match(folder):
        return folder
    return folder.replace("_", "-", 1) if "_" in folder else f"v-{folder[1:]}"


def _moment(batch: Batch, source: Source) -> datetime:
    """Return when the picture was taken by the camera's clock, else when its file was changed by the user's."""
    if source.marks.taken_at is not None:
        return source.marks.taken_at
    try:
        changed = _EPOCH + timedelta(microseconds=source.modified_ns // 1000)
        return changed.astimezone(batch.created_at.tzinfo)
    except OverflowError:  # a file system may claim any year
        return _EPOCH


def _date(moment: datetime, form: str) -> str:
    """Return the moment by strftime's directives for numbers, which are the same in every language and system."""
    return _DIRECTIVE.sub(
        lambda match: f"{getattr(moment, _DATE_PARTS[match[1]]):{_DATE_DIRECTIVES[match[1]]}}", form
    )


def _source_hash(source: Source) -> str:
    facts = f"{source.path}\0{source.size_bytes}\0{source.modified_ns}"
    return hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()
