"""The Admin API: account facts, listings, search, definitions and deletion; Basic credentials only."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import formatdate
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from frontload.sandbox.access import check_admin_access
from frontload.sandbox.answers import RATE_LIMITED, Refusal, bad_request, json_answer, refusal_answer
from frontload.sandbox.body import read_params
from frontload.sandbox.folders import answer_folders, search_folders
from frontload.sandbox.media import IMAGE_MAX_BYTES, IMAGE_MAX_PX, OTHER_MAX_BYTES
from frontload.sandbox.metadata_api import answer_metadata_fields
from frontload.sandbox.named import answer_transformations
from frontload.sandbox.paging import PAGE_LENGTH, PAGE_MAX_LENGTH, slice_of
from frontload.sandbox.params import Params, params_from
from frontload.sandbox.presets import answer_presets
from frontload.sandbox.resources import answer_resources
from frontload.sandbox.search import answer_search

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from frontload.sandbox.service import Service

NOT_FOUND = 404
CALLS_PER_HOUR = 500  # of a free account; told, and enforced only by a fault
HOUR_S = 3600
BODY_MAX_BYTES = 4_000_000


async def administer(service: Service, request: Request, path: tuple[str, ...]) -> Response:
    """Any call below `/v1_1/{cloud}` that is not of the Upload API."""
    reset_s = (service.now_s() // HOUR_S + 1) * HOUR_S
    left = CALLS_PER_HOUR - 1 if service.faults is None else service.faults.admin_calls_left(CALLS_PER_HOUR - 1)
    try:
        check_admin_access(service, request)
        if left < 0:
            raise _used_up(reset_s)
        params = await _params(request)
        answer = json_answer(await run_in_threadpool(_answer, service, request.method, path, params))
    except Refusal as refusal:
        answer = refusal_answer(refusal)
    answer.headers["X-FeatureRateLimit-Limit"] = str(CALLS_PER_HOUR)
    answer.headers["X-FeatureRateLimit-Remaining"] = str(max(left, 0))
    answer.headers["X-FeatureRateLimit-Reset"] = formatdate(reset_s, usegmt=True)
    return answer


def _used_up(reset_s: float) -> Refusal:
    again = datetime.fromtimestamp(reset_s, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    return Refusal(
        RATE_LIMITED,
        f"Rate Limit Exceeded. Limit of {CALLS_PER_HOUR} api operations reached. Try again on {again}",
    )


async def _params(request: Request) -> Params:
    query = params_from(request.query_params.multi_items())
    if request.method == "GET":
        return query
    body = bytearray()
    async for piece in request.stream():
        body.extend(piece)
        if len(body) > BODY_MAX_BYTES:
            raise bad_request("Parameters too large")
    sent = read_params(request.headers.get("content-type", ""), bytes(body))
    return Params({**query.values, **sent.values}, sent.payload)


def _answer(service: Service, method: str, path: tuple[str, ...], params: Params) -> dict[str, object]:
    answer = _account(service, method, path, params) or _below(service, method, path, params)
    if answer is None:
        raise Refusal(NOT_FOUND, f"The sandbox does not offer {method} {'/'.join(path)}")
    return answer


def _account(service: Service, method: str, path: tuple[str, ...], params: Params) -> dict[str, object] | None:
    match (method, *path):
        case ("GET", "ping"):
            return {"status": "ok"}
        case ("GET", "usage", *_):
            return _usage(service)
        case ("GET", "config"):
            return _config(service, params)
        case ("GET", "tags", resource_type):
            return _tags(service, resource_type, params)
        case ("DELETE", "derived_resources"):
            ids = params.every("derived_resource_ids")
            return {"deleted": {each: _gone(service.renditions.drop_by_id(each)) for each in ids}}
        case ("GET" | "POST", "resources", "search"):
            return answer_search(service, params)
        case ("GET" | "POST", "folders", "search"):
            return search_folders(service, params)
    return None


def _below(service: Service, method: str, path: tuple[str, ...], params: Params) -> dict[str, object] | None:
    head, rest = path[:1], path[1:]
    match head:
        case ("resources",):
            return answer_resources(service, method, rest, params)
        case ("folders",):
            return answer_folders(service, method, "/".join(rest), params)
        case ("upload_presets",):
            return answer_presets(service.definitions, method, rest, params)
        case ("metadata_fields",):
            return answer_metadata_fields(service.definitions, method, rest, params)
        case ("transformations",):
            return answer_transformations(service.definitions, method, rest, params)
    return None


def _gone(was_there: bool) -> str:  # noqa: FBT001 - two words for two cases
    return "deleted" if was_there else "not_found"


def _config(service: Service, params: Params) -> dict[str, object]:
    facts: dict[str, object] = {"cloud_name": service.installation.cloud_name, "created_at": "2026-01-01T00:00:00Z"}
    if params.flag("settings", default=False):
        facts["settings"] = {"folder_mode": service.folder_mode}
    return facts


def _usage(service: Service) -> dict[str, object]:
    assets = list(service.store.browse())
    derived = sum(len(service.renditions.derived(asset)) for asset in assets)
    return {
        "plan": "Sandbox",
        "last_updated": datetime.fromtimestamp(service.now_s(), UTC).date().isoformat(),
        "objects": {"usage": len(assets) + derived},
        "storage": {"usage": sum(asset.draft.size_bytes for asset in assets)},
        "resources": len(assets),
        "derived_resources": derived,
        "media_limits": {
            "image_max_size_bytes": service.image_max_bytes(IMAGE_MAX_BYTES),
            "video_max_size_bytes": OTHER_MAX_BYTES,
            "raw_max_size_bytes": OTHER_MAX_BYTES,
            "image_max_px": IMAGE_MAX_PX,
            "asset_max_total_px": IMAGE_MAX_PX,
        },
    }


def _tags(service: Service, resource_type: str, params: Params) -> dict[str, object]:
    assets = (asset for asset in service.store.browse() if asset.key.resource_type == resource_type)
    prefix = params.text("prefix") or ""
    tags = sorted({tag for asset in assets for tag in asset.draft.tags if tag.startswith(prefix)})
    length = params.number("max_results", default=PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    page = slice_of(tags, params.text("next_cursor"), length)
    return {"tags": list(page.items)} | page.cursor_facts()
