"""The Search API, as far as cloudinary-cli and simple clients go: `field:value` terms joined by AND."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import partial
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.sandbox.asset import Asset

TERM = re.compile(r"""(\w+)\s*(=|:|>=|<=|>|<)\s*("(?:[^"\\]|\\.)*"|\([^)]*\)|\S+)""")
ALWAYS_TRUE = frozenset({"status", "access_mode"})  # every asset here is active and public
SORTABLE = frozenset({"created_at", "uploaded_at", "public_id", "bytes", "width", "height", "format", "filename"})

COMPARISONS = {">": gt, "<": lt, ">=": ge, "<=": le, "=": eq, ":": eq}


def parse_expression(expression: str) -> Callable[[Asset], bool]:
    """Read an expression into a test; what is not understood is refused rather than guessed."""
    texts = [text for text in re.split(r"\s+AND\s+", expression.strip()) if text]
    tests = [_parse_term(text) for text in texts]
    return lambda asset: all(test(asset) for test in tests)


def in_order(assets: Iterable[Asset], sort_by: object) -> list[Asset]:
    """Sorted by `[{"field": "asc"|"desc"}, …]`, by age without."""
    ordered = list(assets)
    rules = sort_by if isinstance(sort_by, list) else []
    for rule in reversed(rules):
        for name, direction in rule.items() if isinstance(rule, dict) else ():
            if name not in SORTABLE:
                raise bad_request(f"Invalid sort_by field {name}")
            ordered.sort(key=partial(_sort_key, name), reverse=direction != "asc")
    return ordered


def _parse_term(text: str) -> Callable[[Asset], bool]:
    found = TERM.fullmatch(text.strip())
    if found is None:
        if re.fullmatch(r"[\w*/.-]+", text):
            return lambda asset: _matches(text, asset.key.public_id) or text in asset.draft.tags
        raise bad_request(f"The sandbox does not understand the expression: {text}")
    name, operator, value = found[1], found[2], re.sub(r"\\(.)", r"\1", found[3].strip('"'))
    if name in ALWAYS_TRUE:
        return lambda _asset: True
    if name == "bytes" or operator in (">", "<", ">=", "<="):
        return _number_test(name, operator, value)
    if name in ("folder", "asset_folder"):
        return lambda asset: _in_folder(name, value, asset)
    if name not in FIELDS:
        raise bad_request(f"The sandbox does not search by {name}")
    return lambda asset: any(_matches(value, text) for text in FIELDS[name](asset))


def _number_test(name: str, operator: str, value: str) -> Callable[[Asset], bool]:
    if name not in ("bytes", "width", "height") or not value.isdecimal():
        raise bad_request(f"The sandbox does not understand {name}{operator}{value}")
    limit = int(value)
    compare = COMPARISONS[operator]
    return lambda asset: compare(int(_sort_key(name, asset)), limit)


def _in_folder(name: str, value: str, asset: Asset) -> bool:
    folder = asset.draft.asset_folder if name == "asset_folder" else asset.key.public_id.rpartition("/")[0]
    if name == "folder" and asset.draft.asset_folder:
        folder = asset.draft.asset_folder
    if value == "*":
        return True
    if value.endswith("/*"):  # the folder itself and those below it
        return folder == value[:-2] or _matches(value, folder)
    return _matches(value.strip("/"), folder)


def _matches(pattern: str, text: str) -> bool:
    # Only * is special in expressions; the brackets and ? of fnmatch are letters here.
    return fnmatchcase(text, re.sub(r"[?\[]", lambda found: f"[{found[0]}]", pattern))


def _sort_key(name: str, asset: Asset) -> str | int:
    draft = asset.draft
    keys: dict[str, str | int] = {
        "created_at": asset.serial,
        "uploaded_at": asset.version,
        "public_id": draft.key.public_id,
        "bytes": draft.size_bytes,
        "width": draft.width_px or 0,
        "height": draft.height_px or 0,
        "format": draft.format,
        "filename": draft.key.public_id.rpartition("/")[2],
    }
    return keys[name]


FIELDS: dict[str, Callable[[Asset], tuple[str, ...]]] = {
    "public_id": lambda asset: (asset.key.public_id,),
    "asset_id": lambda asset: (asset.asset_id,),
    "filename": lambda asset: (asset.key.public_id.rpartition("/")[2],),
    "display_name": lambda asset: (asset.draft.display_name,),
    "resource_type": lambda asset: (asset.key.resource_type,),
    "type": lambda asset: (asset.key.delivery_type,),
    "format": lambda asset: (asset.draft.format,),
    "etag": lambda asset: (asset.draft.md5,),
    "tags": lambda asset: asset.draft.tags,
}
