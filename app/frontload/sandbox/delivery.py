"""Delivery: original bytes untouched, or a rendition of them."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, Response

from frontload.sandbox.answers import Refusal, bad_request, bare_refusal_answer, unauthorized
from frontload.sandbox.asset import DELIVERY_TYPES, RESOURCE_TYPES, RESTRICTED_TYPES
from frontload.sandbox.delivery_path import is_signed, resolve
from frontload.sandbox.named import expanded
from frontload.sandbox.renditions import Rendition, format_for
from frontload.sandbox.transformation import canonical_format

if TYPE_CHECKING:
    from starlette.requests import Request

    from frontload.sandbox.delivery_path import Delivery
    from frontload.sandbox.service import Service

CACHE_CONTROL = "public, no-transform, max-age=2592000"
CONTENT_TYPES = {
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "tif": "image/tiff",
    "jp2": "image/jp2",
}
PATH_PARTS = 3  # /cloud/resource_type/delivery_type come before the rest
# An uploaded page or drawing must not run scripts beside the API.
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}


async def deliver(service: Service, request: Request) -> Response:
    """`GET /{cloud}/{resource_type}/{type}/…`."""
    try:
        answer = await run_in_threadpool(_answer, service, request)
    except Refusal as refusal:
        answer = bare_refusal_answer(refusal)
    answer.headers.update(SAFE_HEADERS)
    return answer


def _answer(service: Service, request: Request) -> Response:
    resource_type, delivery_type = request.path_params["resource_type"], request.path_params["delivery_type"]
    is_ours = request.path_params["cloud_name"] == service.installation.cloud_name
    if not is_ours or resource_type not in RESOURCE_TYPES or delivery_type not in DELIVERY_TYPES:
        raise Refusal(404, "Resource not found")
    # The raw path, because a public_id may hold an encoded slash, comma or percent sign.
    raw_path = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0]
    path = raw_path.lstrip("/").split("/", PATH_PARTS)[-1]
    if delivery_type in RESTRICTED_TYPES and not is_signed(path, service.installation.api_secret):
        raise unauthorized("A signed address is required")
    delivery = resolve(resource_type, delivery_type, path, service.store.get)
    delivery = replace(delivery, transformation=expanded(service.definitions, delivery.transformation))
    file_format = _wanted_format(delivery, request)
    draft = delivery.asset.draft
    if not delivery.transformation.draws and file_format == canonical_format(draft.format):
        original = service.store.blobs.path(draft.md5)
        return _attached(delivery, _file_answer(request, Rendition(original, draft.format), draft.md5))
    if resource_type != "image":
        raise bad_request(f"The sandbox does not transform {resource_type} assets")
    rendition = service.renditions.get(delivery.asset, delivery.transformation, file_format)
    etag = hashlib.md5(f"{draft.md5}/{rendition.path.name}".encode(), usedforsecurity=False).hexdigest()
    answer = _file_answer(request, rendition, etag)
    if delivery.transformation.last("f") == "auto":
        answer.headers["Vary"] = "Accept"
    if delivery.transformation.last("e") == "upscale":
        answer.headers["X-Sandbox-Stand-In"] = "e_upscale by Lanczos interpolation"
    return _attached(delivery, answer)


def _attached(delivery: Delivery, answer: Response) -> Response:
    """With `fl_attachment[:name]` the browser saves the file in place of showing it."""
    flag, _, name = (delivery.transformation.last("fl") or "").partition(":")
    if flag == "attachment":
        stem = name or delivery.asset.key.public_id.rpartition("/")[2]
        answer.headers["Content-Disposition"] = (
            f"attachment; filename*=UTF-8''{quote(stem)}{delivery.asset.extension}"
        )
    return answer


def _wanted_format(delivery: Delivery, request: Request) -> str:
    original = delivery.asset.draft.format
    if delivery.asset.key.resource_type != "image":
        return canonical_format(original)
    accept = request.headers.get("accept", "")
    return format_for(delivery.transformation, delivery.extension, original, accept)


def _file_answer(request: Request, rendition: Rendition, etag: str) -> Response:
    guessed = mimetypes.types_map.get(f".{rendition.format}", "application/octet-stream")
    headers = {"ETag": f'"{etag}"', "Cache-Control": CACHE_CONTROL}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return FileResponse(rendition.path, headers=headers, media_type=CONTENT_TYPES.get(rendition.format, guessed))
