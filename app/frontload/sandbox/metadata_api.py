"""The Admin API of structured metadata fields: definitions, their datasources, their order."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING

from frontload.sandbox.answers import Refusal, bad_request
from frontload.sandbox.definitions import METADATA_FIELDS
from frontload.sandbox.metadata_fields import LISTED_TYPES, check_field, entries
from frontload.sandbox.params import json_object

if TYPE_CHECKING:
    from frontload.sandbox.definitions import Definitions
    from frontload.sandbox.metadata_fields import Field
    from frontload.sandbox.params import Params

MOST_ENTRIES = 3000  # Source: Cloudinary's documentation of multi-select fields
ID_BYTES = 8
OPTIONS = ("external_id", "type", "label", "mandatory", "default_value", "default_disabled", "validation",
           "restrictions", "allow_dynamic_list_values")  # fmt: skip


def answer_metadata_fields(
    definitions: Definitions, method: str, path: tuple[str, ...], params: Params
) -> dict[str, object] | None:
    """Answer a call below `/metadata_fields`; None for one that does not exist."""
    match (method, *path):
        case ("GET",):
            return {"metadata_fields": [_portrait(field) for field in definitions.all(METADATA_FIELDS).values()]}
        case ("POST",):
            return _created(definitions, params)
        case ("PUT", "order"):
            return _reordered(definitions, params)
        case ("GET", name):
            return _portrait(_known(definitions, name))
        case ("PUT", name):
            return _updated(definitions, name, params)
        case ("DELETE", name):
            _known(definitions, name)
            definitions.remove(METADATA_FIELDS, name)
            return {"message": "ok"}
        case (_, name, *rest) if rest and rest[0] in ("datasource", "datasource_restore"):
            return _datasource_call(definitions, (method, *rest), _known(definitions, name), params)
    return None


def _created(definitions: Definitions, params: Params) -> dict[str, object]:
    payload = params.payload
    field: Field = {name: payload[name] for name in OPTIONS if name in payload}
    field.setdefault("external_id", secrets.token_hex(ID_BYTES))
    field["mandatory"] = bool(field.get("mandatory"))
    if field.get("type") in LISTED_TYPES:
        field["datasource"] = {"values": _merged([], _sent_values(payload.get("datasource")))}
    check_field(field)
    external_id = str(field["external_id"])
    if definitions.get(METADATA_FIELDS, external_id) is not None:
        raise Refusal(HTTPStatus.CONFLICT, f"external id {external_id} already exists")
    definitions.put(METADATA_FIELDS, external_id, field)
    return _portrait(field)


def _updated(definitions: Definitions, name: str, params: Params) -> dict[str, object]:
    field = _known(definitions, name)
    payload = params.payload
    if payload.get("type", field["type"]) != field["type"] or payload.get("external_id", name) != name:
        raise bad_request("type and external_id of a field cannot change")
    field |= {option: payload[option] for option in OPTIONS if option in payload}
    if field["type"] in LISTED_TYPES and "datasource" in payload:
        field["datasource"] = {"values": _merged(_listed(field), _sent_values(payload["datasource"]))}
    check_field(field)
    definitions.put(METADATA_FIELDS, name, field)
    return _portrait(field)


def _datasource_call(
    definitions: Definitions, call: tuple[str, ...], field: Field, params: Params
) -> dict[str, object] | None:
    """Add, delete, restore or order the entries of an enum or a set."""
    if field["type"] not in LISTED_TYPES:
        raise bad_request(f"Field {field['external_id']} has no datasource")
    values = _listed(field)
    match call:
        case ("PUT", "datasource"):
            values = _merged(values, _sent_values(dict(params.payload)))
        case ("DELETE", "datasource"):
            values = _in_state(values, params.every("external_ids"), "inactive")
        case ("POST", "datasource_restore"):
            values = _in_state(values, params.every("external_ids"), "active")
        case ("POST", "datasource", "order"):
            values.sort(key=lambda entry: str(entry["value"]).casefold(), reverse=_is_descending(params))
        case _:
            return None
    field["datasource"] = {"values": values}
    definitions.put(METADATA_FIELDS, str(field["external_id"]), field)
    return {"values": entries(field)}


def _reordered(definitions: Definitions, params: Params) -> dict[str, object]:
    order_by = params.text("order_by") or "label"
    if order_by not in ("label", "external_id", "created_at"):
        raise bad_request(f"Invalid order_by {order_by}")
    fields = definitions.all(METADATA_FIELDS)
    names = list(fields)
    if order_by != "created_at":  # as they stand
        names.sort(key=lambda name: str(fields[name][order_by]).casefold())
    definitions.reorder(METADATA_FIELDS, names[::-1] if _is_descending(params) else names)
    return {"metadata_fields": [_portrait(field) for field in definitions.all(METADATA_FIELDS).values()]}


def _is_descending(params: Params) -> bool:
    return params.text("direction") == "desc"


def _sent_values(datasource: object) -> list[dict[str, object]]:
    values = datasource.get("values") if isinstance(datasource, dict) else None
    if isinstance(values, str):  # as a form carries it
        values = (json_object(f'{{"values": {values}}}') or {}).get("values")
    if not isinstance(values, list) or not all(isinstance(each, dict) and each.get("value") for each in values):
        raise bad_request("Invalid datasource")
    return values


def _merged(known: list[dict[str, object]], sent: list[dict[str, object]]) -> list[dict[str, object]]:
    """Entries by external_id: a known one gets its new value, others are added."""
    by_id = {str(entry["external_id"]): entry for entry in known}
    for each in sent:
        external_id = str(each.get("external_id") or secrets.token_hex(ID_BYTES))
        by_id[external_id] = {"external_id": external_id, "value": str(each["value"]), "state": "active"}
    if len(by_id) > MOST_ENTRIES:
        raise bad_request(f"Maximum number of datasource entries is {MOST_ENTRIES}")
    return list(by_id.values())


def _in_state(
    values: list[dict[str, object]], external_ids: tuple[str, ...], state: str
) -> list[dict[str, object]]:
    unknown = set(external_ids) - {str(entry["external_id"]) for entry in values}
    if unknown or not external_ids:
        raise bad_request(f"External IDs do not exist: {', '.join(sorted(unknown))[:200]}")
    return [{**entry, "state": state} if entry["external_id"] in external_ids else entry for entry in values]


def _listed(field: Field) -> list[dict[str, object]]:
    return entries(field) + entries(field, active=False)


def _known(definitions: Definitions, name: str) -> Field:
    field = definitions.get(METADATA_FIELDS, name)
    if field is None:
        raise Refusal(HTTPStatus.NOT_FOUND, f"External ID {name} does not exist")
    return field


def _portrait(field: Field) -> dict[str, object]:
    facts: dict[str, object] = {"default_value": None, "validation": None, **field}
    return facts | ({"datasource": {"values": entries(field)}} if field["type"] in LISTED_TYPES else {})
