"""The Search API over assets: expression, order, pages, chosen fields, counts; posted, or as a signed address."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from frontload.sandbox.answers import bad_request, unauthorized
from frontload.sandbox.expression import parse_expression
from frontload.sandbox.paging import PAGE_MAX_LENGTH, slice_of
from frontload.sandbox.params import Params, json_object, params_from_json
from frontload.sandbox.search_fields import NUMBERS, SORTABLE, TEXTS, asset_test, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.service import Service

SEARCH_PAGE_LENGTH = 50
ON_DEMAND = ("tags", "context", "metadata", "moderation")  # told only where with_field or fields names them
Subject = TypeVar("Subject")

COUNTED = frozenset({"resource_type", "type", "format"})


def answer_search(service: Service, params: Params) -> dict[str, object]:
    """Answer `/resources/search`."""
    is_found = parse_expression(params.text("expression") or "", asset_test(service.now_s()))
    found = in_order(filter(is_found, service.store.browse()), params, SORTABLE, sort_key)
    length = params.number("max_results", default=SEARCH_PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    page = slice_of(found, params.text("next_cursor"), length)
    counts = _aggregations(found, params.every("aggregate"))
    facts: dict[str, object] = {"total_count": len(found), "time": 1}
    facts |= {"aggregations": counts} if counts else {}
    facts["resources"] = [_portrait(service, asset, params) for asset in page.items]
    return facts | page.cursor_facts()


def answer_search_address(service: Service, path: str) -> dict[str, object]:
    """Answer `/{cloud}/search/{signature}/{ttl_s}/{query}[/{cursor}]`, which anybody may open who has it."""
    signature, ttl_s, query, cursor = [*path.split("/", 3), "", "", ""][:4]
    expected = hashlib.sha256(f"{ttl_s}{query}{service.installation.api_secret}".encode()).hexdigest()
    if not hmac.compare_digest(expected.encode(), signature.encode()):
        raise unauthorized("Invalid signature of the search address")
    try:
        sent = json_object(base64.urlsafe_b64decode(query + "=" * (-len(query) % 4)))
    except (binascii.Error, ValueError):
        sent = None
    if sent is None:
        raise bad_request("Invalid search query")
    return answer_search(service, params_from_json({**sent, **({"next_cursor": cursor} if cursor else {})}))


def in_order(
    subjects: Iterable[Subject], params: Params, sortable: Iterable[str], key: Callable[[str, Subject], str | float]
) -> list[Subject]:
    """Sorted by `sort_by`, a list of `{"field": "asc"|"desc"}`; without it as they came."""
    ordered = list(subjects)
    for text in reversed(params.every("sort_by")):
        rule = json_object(text)
        if rule is None:
            raise bad_request("Invalid sort_by")
        for name, direction in rule.items():
            if name not in sortable:
                raise bad_request(f"Invalid sort_by field {name}")
            ordered.sort(key=partial(key, name), reverse=direction != "asc")
    return ordered


def _portrait(service: Service, asset: Asset, params: Params) -> dict[str, object]:
    facts = service.portrait(asset)
    facts |= {"filename": TEXTS["filename"](asset)[0], "status": "active", "format": asset.draft.format}
    facts |= {"uploaded_at": asset.uploaded_at, "backup_bytes": 0}
    facts |= {"aspect_ratio": NUMBERS["aspect_ratio"](asset), "pixels": NUMBERS["pixels"](asset)}
    if service.folder_mode == "fixed":
        facts |= {"folder": asset.key.public_id.rpartition("/")[0]}
    fields, also = params.listed("fields"), params.listed("with_field")
    if fields:
        return {name: value for name, value in facts.items() if name in ("asset_id", *fields)}
    return {name: value for name, value in facts.items() if name not in ON_DEMAND or name in also}


def _aggregations(found: list[Asset], wishes: Iterable[str]) -> dict[str, object]:
    """How many of each kind: by name, or numbers by ranges of `{"key", "from", "to"}`."""
    counts: dict[str, object] = {}
    for wish in wishes:
        rule = json_object(wish) or {"type": wish}
        name, ranges = str(rule.get("type")), rule.get("ranges")
        if name in COUNTED:
            counts[name] = dict(Counter(TEXTS[name](asset)[0] for asset in found).most_common())
        elif name in NUMBERS and isinstance(ranges, list):
            values = [NUMBERS[name](asset) for asset in found]
            counts[name] = {
                str(part.get("key")): _within(values, part) for part in ranges if isinstance(part, dict)
            }
        else:
            raise bad_request(f"Invalid aggregate {wish[:100]}")
    return counts


def _within(values: list[float], part: dict[str, object]) -> int:
    low, high = (_limit(part.get(end)) for end in ("from", "to"))
    return sum((low is None or value >= low) and (high is None or value < high) for value in values)


def _limit(value: object) -> float | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise bad_request("Invalid aggregate range")
    return value
