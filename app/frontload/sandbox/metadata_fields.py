"""Structured metadata fields: how they are defined, and which values they take."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request
from frontload.sandbox.definitions import METADATA_FIELDS
from frontload.sandbox.params import parse_context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from frontload.sandbox.asset import MetadataValue
    from frontload.sandbox.definitions import Definitions

FIELD_TYPES = ("string", "integer", "date", "enum", "set")
LISTED_TYPES = ("enum", "set")
EXTERNAL_ID = re.compile(r"[\w.-]{1,255}")
INTEGER = re.compile(r"-?\d{1,15}")
A_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
VALIDATION_MOST_DEPTH = 5
RULES = ("greater_than", "less_than", "strlen", "and")

Field = dict[str, object]


def checked_metadata(
    definitions: Definitions, text: str | None, before: Mapping[str, MetadataValue], *, is_new: bool = False
) -> dict[str, MetadataValue]:
    """The metadata an asset has after a call said *text*; a new asset gets defaults and needs mandatory fields.

    Raises the refusals that the official SDK documents (docs/use-structured-metadata.md of 1.46).
    """
    fields, said = definitions.all(METADATA_FIELDS), parse_context(text)
    unknown = [external_id for external_id in said if external_id not in fields]
    if unknown:
        raise bad_request(f"Metadata External IDs do not exist: {json.dumps(unknown)}")
    values = dict(before)
    for external_id, value in said.items():
        if value in ("", "[]"):
            values.pop(external_id, None)
        else:
            values[external_id] = checked_value(fields[external_id], _as_sent(fields[external_id], value))
    for external_id, field in fields.items():
        default = field.get("default_value")
        if is_new and external_id not in values and default is not None and not field.get("default_disabled"):
            values[external_id] = checked_value(field, default)
        if field.get("mandatory") and external_id not in values and (is_new or external_id in said):
            raise bad_request(f"Metadata field {external_id} is mandatory")
    return values


def checked_value(field: Field, value: object) -> MetadataValue:
    """The value as the field keeps it, or the refusal of one that it does not take."""
    kept = _typed(field, value)
    rule = field.get("validation")
    if kept is None or (isinstance(rule, dict) and not _passes(rule, kept)):
        raise bad_request(f"'{_shown(value)}' is not valid for field '{field['external_id']}'")
    return kept


def check_field(field: Field) -> None:
    """Refuse a definition that makes no sense."""
    external_id, label = field.get("external_id"), field.get("label")
    if not isinstance(external_id, str) or not EXTERNAL_ID.fullmatch(external_id):
        raise bad_request(f"external_id {_shown(external_id)} is invalid")
    if not isinstance(label, str) or not label:
        raise bad_request("Missing required parameter - label")
    if field.get("type") not in FIELD_TYPES:
        raise bad_request(f"Invalid type {_shown(field.get('type'))}")
    if field["type"] in LISTED_TYPES and not isinstance(field.get("datasource"), dict):
        raise bad_request("Missing required parameter - datasource")
    if field.get("validation") is not None:
        _check_rule(field["validation"], 0)
    if field.get("mandatory") and field["type"] in LISTED_TYPES and not entries(field):
        raise bad_request("A mandatory field needs entries in its datasource")
    if field.get("default_value") is not None:
        checked_value(field, field["default_value"])


def entries(field: Field, *, active: bool = True) -> list[dict[str, object]]:
    """The values that may be chosen, or those that were deleted and can be restored."""
    source = field.get("datasource")
    listed = source.get("values") if isinstance(source, dict) else None
    state = "active" if active else "inactive"
    return [each for each in listed or [] if isinstance(each, dict) and each.get("state", "active") == state]


def _as_sent(field: Field, text: str) -> object:
    """A set arrives as a JSON list inside a text."""
    if field["type"] != "set":
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return [text]


def _typed(field: Field, value: object) -> MetadataValue | None:
    ids = {str(entry.get("external_id")) for entry in entries(field)}
    match field["type"]:
        case "integer" if not isinstance(value, bool):
            return int(str(value)) if INTEGER.fullmatch(str(value)) else None
        case "date" if isinstance(value, str) and A_DATE.fullmatch(value):
            return value if _is_date(value) else None
        case "string" if isinstance(value, str | int):
            return str(value)
        case "enum":
            return str(value) if str(value) in ids else None
        case "set":
            chosen = [str(each) for each in value] if isinstance(value, list) else [str(value)]
            return chosen if ids.issuperset(chosen) else None
    return None


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_rule(rule: object, depth: int) -> None:
    if not isinstance(rule, dict) or rule.get("type") not in RULES or depth > VALIDATION_MOST_DEPTH:
        raise bad_request(f"Invalid validation {_shown(rule)}")
    inner = rule.get("rules", [])
    if rule["type"] == "and" and not isinstance(inner, list):
        raise bad_request(f"Invalid validation {_shown(rule)}")
    for each in inner if rule["type"] == "and" else ():
        _check_rule(each, depth + 1)


def _passes(rule: Mapping[str, object], value: MetadataValue) -> bool:
    if rule["type"] == "and":
        rules = rule.get("rules")
        return all(_passes(each, value) for each in rules) if isinstance(rules, list) else True
    if rule["type"] == "strlen":
        least, most = (_whole(rule.get(end)) for end in ("min", "max"))
        return (least or 0) <= len(str(value)) and (most is None or len(str(value)) <= most)
    limit = rule.get("value")
    # Dates in ISO 8601 sort as text, so numbers and dates are compared alike.
    pair = (value, _whole(limit)) if isinstance(value, int) else (str(value), str(limit))
    if pair[1] is None:
        return True
    is_beyond = pair[0] > pair[1] if rule["type"] == "greater_than" else pair[0] < pair[1]  # type: ignore[operator]
    return is_beyond or (bool(rule.get("equals")) and pair[0] == pair[1])


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _shown(value: object) -> str:
    return str(value)[:100]
