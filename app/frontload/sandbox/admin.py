"""The Admin API: account facts, listings, search and deletion; Basic credentials only."""

from __future__ import annotations

import json
from email.utils import formatdate
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from frontload.sandbox.access import UNSIGNED_PRESET, check_admin_access
from frontload.sandbox.answers import Refusal, bad_request, json_answer, refusal_answer
from frontload.sandbox.body import read_params
from frontload.sandbox.folders import list_folders, make_folder, remove_folder, search_folders
from frontload.sandbox.media import IMAGE_MAX_BYTES, IMAGE_MAX_PX, OTHER_MAX_BYTES
from frontload.sandbox.paging import PAGE_LENGTH, PAGE_MAX_LENGTH, slice_of
from frontload.sandbox.params import Params, params_from
from frontload.sandbox.resources import answer_resources
from frontload.sandbox.search import in_order, parse_expression

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from frontload.sandbox.service import Service

NOT_FOUND = 404
CALLS_PER_HOUR = 500  # of a free account; told, not enforced
HOUR_S = 3600
BODY_MAX_BYTES = 4_000_000


async def administer(service: Service, request: Request) -> Response:
    """`/v1_1/{cloud}/{path}` for everything that is not an upload call."""
    try:
        check_admin_access(service, request)
        params = await _params(request)
        path = tuple(part for part in request.path_params["path"].split("/") if part)
        answer = json_answer(await run_in_threadpool(_answer, service, request.method, path, params))
    except Refusal as refusal:
        answer = refusal_answer(refusal)
    reset_s = (service.now_s() // HOUR_S + 1) * HOUR_S
    answer.headers["X-FeatureRateLimit-Limit"] = str(CALLS_PER_HOUR)
    answer.headers["X-FeatureRateLimit-Remaining"] = str(CALLS_PER_HOUR - 1)
    answer.headers["X-FeatureRateLimit-Reset"] = formatdate(reset_s, usegmt=True)
    return answer


async def _params(request: Request) -> Params:
    if request.method == "GET":
        return params_from(request.query_params.multi_items())
    body = bytearray()
    async for piece in request.stream():
        body.extend(piece)
        if len(body) > BODY_MAX_BYTES:
            raise bad_request("Parameters too large")
    sent = read_params(request.headers.get("content-type", ""), bytes(body))
    return Params({**params_from(request.query_params.multi_items()).values, **sent.values})


def _answer(service: Service, method: str, path: tuple[str, ...], params: Params) -> dict[str, object]:  # noqa: C901 - one line per call
    match (method, *path):
        case ("GET", "ping"):
            return {"status": "ok"}
        case ("GET", "usage", *_):
            return _usage(service)
        case ("GET", "config"):
            return _config(service, params)
        case (_, "resources", "search"):
            return _search(service, params)
        case (_, "folders", "search"):
            return search_folders(service, params.text("expression") or "")
        case (_, "folders", *parts):
            return _folders(service, method, "/".join(parts))
        case ("GET", "upload_presets"):
            return {"presets": [{"name": UNSIGNED_PRESET, "unsigned": True, "settings": {}}]}
        case ("GET", "upload_presets", name) if name == UNSIGNED_PRESET:
            return {"name": UNSIGNED_PRESET, "unsigned": True, "settings": {}}
        case ("GET", "tags", resource_type):
            return _tags(service, resource_type)
        case (_, "resources", *parts):
            return answer_resources(service, method, tuple(parts), params)
    raise Refusal(NOT_FOUND, f"The sandbox does not offer {method} {'/'.join(path)}")


def _folders(service: Service, method: str, path: str) -> dict[str, object]:
    if method == "POST" and path:
        return make_folder(service, path)
    if method == "DELETE" and path:
        return remove_folder(service, path)
    return list_folders(service, path)


def _config(service: Service, params: Params) -> dict[str, object]:
    facts: dict[str, object] = {"cloud_name": service.installation.cloud_name, "created_at": "2026-01-01T00:00:00Z"}
    if params.flag("settings", default=False):
        facts["settings"] = {"folder_mode": service.folder_mode}
    return facts


def _usage(service: Service) -> dict[str, object]:
    assets = list(service.store.browse())
    return {
        "plan": "Sandbox",
        "objects": {"usage": len(assets)},
        "storage": {"usage": sum(asset.draft.size_bytes for asset in assets)},
        "resources": len(assets),
        "derived_resources": 0,
        "media_limits": {
            "image_max_size_bytes": IMAGE_MAX_BYTES,
            "video_max_size_bytes": OTHER_MAX_BYTES,
            "raw_max_size_bytes": OTHER_MAX_BYTES,
            "image_max_px": IMAGE_MAX_PX,
            "asset_max_total_px": IMAGE_MAX_PX,
        },
    }


def _tags(service: Service, resource_type: str) -> dict[str, object]:
    assets = (asset for asset in service.store.browse() if asset.key.resource_type == resource_type)
    return {"tags": sorted({tag for asset in assets for tag in asset.draft.tags})}


def _search(service: Service, params: Params) -> dict[str, object]:
    is_found = parse_expression(params.text("expression") or "")
    found = in_order(filter(is_found, service.store.browse()), _sort_rules(params))
    length = params.number("max_results", default=PAGE_LENGTH * 5, most=PAGE_MAX_LENGTH)
    page = slice_of(found, params.text("next_cursor"), length)
    facts: dict[str, object] = {
        "total_count": len(found),
        "time": 1,
        "resources": [
            _search_facts(service, asset.key.public_id) | service.portrait(asset) for asset in page.assets
        ],
    }
    return facts | ({"next_cursor": page.next_cursor} if page.next_cursor else {})


def _search_facts(service: Service, public_id: str) -> dict[str, object]:
    folder, _, filename = public_id.rpartition("/")
    facts: dict[str, object] = {"filename": filename, "status": "active", "format": ""}
    return facts | ({"folder": folder} if service.folder_mode == "fixed" else {})


def _sort_rules(params: Params) -> object:
    # params hold texts; a JSON list of rules arrives as the texts of its objects.
    try:
        return [json.loads(rule.replace("'", '"')) for rule in params.every("sort_by")]
    except ValueError:
        raise bad_request("Invalid sort_by") from None
