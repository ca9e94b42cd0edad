"""Signed addresses that download: one asset of any type, or an archive of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse

from frontload.sandbox.access import check_download_access
from frontload.sandbox.answers import Refusal, not_found, refusal_answer
from frontload.sandbox.archive import write_archive
from frontload.sandbox.asset import AssetKey
from frontload.sandbox.delivery import SAFE_HEADERS
from frontload.sandbox.params import params_from
from frontload.sandbox.renditions import Rendition
from frontload.sandbox.transformation import Transformation, canonical_format

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

DOWNLOADS = ("download", "generate_archive")


async def download(service: Service, request: Request, resource_type: str, action: str) -> Response:
    """`GET /v1_1/{cloud}/{resource_type}/download` and `…/generate_archive`, by a signature in the query."""
    params = params_from(request.query_params.multi_items())
    try:
        check_download_access(service, request, params)
        if action == "generate_archive":
            path = await run_in_threadpool(write_archive, service, params, resource_type)
            remove = BackgroundTask(path.unlink, missing_ok=True)
            answer = FileResponse(path, media_type="application/zip", filename="archive.zip", background=remove)
        else:
            answer = await run_in_threadpool(_one, service, params, resource_type)
    except Refusal as refusal:
        return refusal_answer(refusal)
    answer.headers.update(SAFE_HEADERS)
    return answer


def _one(service: Service, params: Params, resource_type: str) -> FileResponse:
    key = AssetKey(resource_type, params.text("type") or "upload", params.text("public_id") or "")
    asset = service.store.get(key)
    if asset is None:
        raise not_found(key.public_id)
    original = canonical_format(asset.draft.format)
    file_format = canonical_format(params.text("format") or original)
    rendition = Rendition(service.store.blobs.path(asset.draft.md5), original)
    if file_format != original and resource_type == "image":
        rendition = service.renditions.get(asset, Transformation(), file_format)
    name = key.public_id.rpartition("/")[2] + (f".{rendition.format}" if resource_type != "raw" else "")
    return FileResponse(rendition.path, media_type="application/octet-stream", filename=name)
