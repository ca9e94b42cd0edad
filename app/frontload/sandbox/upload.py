"""The upload call: whole or in chunks, signed or by an unsigned preset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from frontload.sandbox.access import check_upload_access
from frontload.sandbox.analysis import analysed
from frontload.sandbox.answers import Refusal, bad_request, json_answer, refusal_answer
from frontload.sandbox.asset import DELIVERY_TYPES, RESOURCE_TYPES, AssetKey, Draft
from frontload.sandbox.body import receive_form, unpaced
from frontload.sandbox.chunks import check_part, parse_content_range
from frontload.sandbox.delete_token import delete_token
from frontload.sandbox.description import moderated, said_context
from frontload.sandbox.eager import eager_portraits, transformed_on_arrival
from frontload.sandbox.follow_up import finished_answer
from frontload.sandbox.media import IMAGE_MAX_BYTES, check_size, recognise
from frontload.sandbox.metadata_fields import checked_metadata
from frontload.sandbox.multipart import REQUEST_MAX_BYTES
from frontload.sandbox.naming import asset_name, base_name
from frontload.sandbox.notifications import check_notification_urls
from frontload.sandbox.service import Received

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from frontload.sandbox.body import ReceivedForm
    from frontload.sandbox.faults import Faults
    from frontload.sandbox.media import Media
    from frontload.sandbox.multipart import ReceivedFile
    from frontload.sandbox.naming import AssetName
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service


FEW_PIECES = 2  # of a body, some 64 KiB each


async def upload(service: Service, request: Request) -> Response:
    """`POST /v1_1/{cloud}/{resource_type}/upload`."""
    faults = service.faults
    try:
        folder = service.store.blobs.incoming
        pace = unpaced if faults is None else _faulty_pace(faults, request)
        async with receive_form(request, folder, pace) as form:
            early = None if faults is None else await faults.before_storing(request)
            if early is not None:
                service.log.append(
                    Received(form.params.text("public_id"), "error", form.body_bytes, early.status_code)
                )
                return early
            answer = await _answer(service, request, form)
            if faults is not None:
                await faults.after_storing(request)
            return answer
    except Refusal as refusal:
        service.log.append(Received(None, "error", 0, refusal.status))
        return refusal_answer(refusal)
    except ClientDisconnect:
        return Response(status_code=400)  # nobody reads it


def _faulty_pace(faults: Faults, request: Request) -> Callable[[int], Awaitable[None]]:
    """The pace of a faulty line, which may break amid the body: at its second piece, so that some has come."""
    pieces = 0

    async def pace(size_bytes: int) -> None:
        nonlocal pieces
        pieces += 1
        if pieces == FEW_PIECES and faults.is_to_drop_during():
            faults.drop(request)
        await faults.pace(size_bytes)

    return pace


async def _answer(service: Service, request: Request, form: ReceivedForm) -> Response:
    try:
        params = await run_in_threadpool(check_upload_access, service, request, form.params)
        facts = await run_in_threadpool(_take, service, request, params, form)
    except Refusal as refusal:
        size_bytes = form.file.size_bytes if form.file else 0
        service.log.append(Received(form.params.text("public_id"), "error", size_bytes, refusal.status))
        return refusal_answer(refusal)
    if facts.get("done") is False:
        return json_answer(facts)
    return finished_answer(service, params, facts, "upload")


def _take(service: Service, request: Request, params: Params, form: ReceivedForm) -> dict[str, object]:
    resource_type = request.path_params.get("resource_type", "auto")
    if resource_type not in (*RESOURCE_TYPES, "auto"):
        raise bad_request(f"Invalid resource type {resource_type}")
    check_notification_urls(params)
    if form.file is None:
        raise bad_request("Missing required parameter - file")
    check_size(form.file.size_bytes, REQUEST_MAX_BYTES)
    upload_id, content_range = request.headers.get("x-unique-upload-id"), request.headers.get("content-range")
    if content_range is None:
        return store_file(service, params, resource_type, form.file)
    if not upload_id:
        raise bad_request("Missing required header - X-Unique-Upload-Id")
    return _take_part(service, params, resource_type, form.file, (upload_id, content_range))


def _take_part(
    service: Service, params: Params, resource_type: str, received: ReceivedFile, headers: tuple[str, str]
) -> dict[str, object]:
    part = parse_content_range(headers[1])
    check_part(part, received.size_bytes)
    with service.chunks.upload(service.installation.cloud_name, headers[0]) as chunked:
        progress = chunked.add(part, received)
        finished = None if progress.finished is None else service.store.get(progress.finished)
        if finished is not None:
            return service.upload_portrait(finished) | {"done": True}
        if progress.whole is None:
            service.log.append(Received(params.text("public_id"), "partial", received.size_bytes, 200))
            facts: dict[str, object] = {"done": False, "bytes": progress.received_bytes, "kind": "upload"}
            named = params.text("public_id")
            return facts | ({"public_id": named, "resource_type": resource_type} if named else {})
        try:
            facts = store_file(service, params, resource_type, progress.whole)
        except Refusal:
            chunked.abandon()
            raise
        finally:
            progress.whole.path.unlink(missing_ok=True)
        stored_type, delivery_type, public_id = (
            str(facts[name]) for name in ("resource_type", "type", "public_id")
        )
        chunked.finish(AssetKey(stored_type, delivery_type, public_id))
        return facts | {"done": True}


def store_file(service: Service, params: Params, resource_type: str, received: ReceivedFile) -> dict[str, object]:
    """Check a complete file, store it, and say what it became."""
    filename = params.text("filename_override") or received.filename
    overwrite = params.flag("overwrite", default=True)
    kept = None if overwrite else _kept(service, params, resource_type)
    if kept is not None:
        service.log.append(Received(str(kept["public_id"]), "existing", received.size_bytes, 200))
        return kept
    media = recognise(received, resource_type, filename, service.image_max_bytes(IMAGE_MAX_BYTES))
    _check_format(params, media)
    received, media = transformed_on_arrival(
        service.definitions, params, received, media, service.store.blobs.incoming
    )
    name = asset_name(params, media.resource_type, filename, service.folder_mode)
    draft = _draft(service, params, media, received, name)
    try:
        stored = service.store.put(draft, received.path, overwrite=overwrite, now_s=service.now_s())
    finally:
        received.path.unlink(missing_ok=True)
    outcome = "existing" if stored.existed else "stored"
    service.log.append(Received(name.public_id, outcome, received.size_bytes, 200))
    facts = service.upload_portrait(stored.asset) | ({"existing": True} if stored.existed else {})
    if params.flag("return_delete_token", default=False):
        facts["delete_token"] = delete_token(service, stored.asset)
    return facts | analysed(service, stored.asset, params) | eager_portraits(service, stored.asset, params)


def _kept(service: Service, params: Params, resource_type: str) -> dict[str, object] | None:
    """The asset that an upload without overwrite would leave alone, found before the file is examined."""
    if params.text("public_id") is None or resource_type == "auto":
        return None
    name = asset_name(params, resource_type, None, service.folder_mode)
    asset = service.store.get(AssetKey(resource_type, _delivery_type(params), name.public_id))
    return None if asset is None else service.upload_portrait(asset) | {"existing": True}


def _check_format(params: Params, media: Media) -> None:
    allowed = params.listed("allowed_formats")
    if allowed and media.format not in allowed:
        raise bad_request(f"{media.resource_type.capitalize()} file format {media.format} not allowed")


def _delivery_type(params: Params) -> str:
    delivery_type = params.text("type") or "upload"
    if delivery_type not in DELIVERY_TYPES:
        raise bad_request(f"Invalid type {delivery_type}")
    return delivery_type


def _draft(service: Service, params: Params, media: Media, received: ReceivedFile, name: AssetName) -> Draft:
    filename = params.text("filename_override") or received.filename
    is_named = filename and not params.flag("discard_original_filename", default=False)
    return Draft(
        key=AssetKey(media.resource_type, _delivery_type(params), name.public_id),
        md5=received.md5,
        size_bytes=received.size_bytes,
        format=media.format,
        width_px=media.width_px,
        height_px=media.height_px,
        original_filename=base_name(filename) if is_named and filename else None,
        asset_folder=name.asset_folder,
        display_name=name.display_name,
        tags=params.listed("tags"),
        context=said_context(params),
        metadata=checked_metadata(service.definitions, params.text("metadata"), {}, is_new=True),
        moderation=moderated(params, ()),
    )
