"""The other Upload API calls: destroy, rename, explicit, and what is said about assets."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from frontload.sandbox.access import check_action_access, check_cloud
from frontload.sandbox.analysis import analysed
from frontload.sandbox.answers import Refusal, bad_request, json_answer, not_found, refusal_answer
from frontload.sandbox.archive import make_archive
from frontload.sandbox.asset import RESOURCE_TYPES, AssetKey
from frontload.sandbox.body import receive_form, unpaced
from frontload.sandbox.delete_token import delete_by_token
from frontload.sandbox.description import described, said_context
from frontload.sandbox.eager import eager_portraits
from frontload.sandbox.follow_up import finished_answer
from frontload.sandbox.metadata_fields import checked_metadata
from frontload.sandbox.naming import check_public_id
from frontload.sandbox.notifications import check_notification_urls

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from frontload.sandbox.asset import Draft
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

    Action = Callable[[Service, Params, str], dict[str, object]]

BY_TOKEN = frozenset({"delete_by_token"})  # the token is the credential
UNSIGNED_NOTIFIERS = frozenset({"tags", "context", "metadata"})


async def act(service: Service, request: Request, *, resource_type: str = "image", action: str) -> Response:
    """`POST /v1_1/{cloud}/{resource_type}/{action}`."""
    try:
        perform = _action(action, resource_type)
        params = await _params(service, request)
        if action in BY_TOKEN:
            check_cloud(service, request, "Invalid cloud_name {}")
        else:
            check_action_access(service, request, params, notifies=action in UNSIGNED_NOTIFIERS)
        check_notification_urls(params)
        facts = await run_in_threadpool(perform, service, params, resource_type)
        return finished_answer(service, params, facts, action) if action == "explicit" else json_answer(facts)
    except Refusal as refusal:
        return refusal_answer(refusal)


def _action(name: str, resource_type: str) -> Action:
    perform = ACTIONS.get(name)
    is_known = resource_type in RESOURCE_TYPES or (resource_type in ("auto", "all") and name == "generate_archive")
    if perform is None or not is_known:
        raise Refusal(HTTPStatus.NOT_FOUND, f"The sandbox does not offer {resource_type}/{name}")
    return perform


async def _params(service: Service, request: Request) -> Params:
    async with receive_form(request, service.store.blobs.incoming, unpaced) as form:
        return form.params


def _destroy(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    was_there = service.store.remove(_key(params, resource_type, "public_id"))
    return {"result": "ok" if was_there else "not found"}


def _delete_by_token(service: Service, params: Params, _resource_type: str) -> dict[str, object]:
    return delete_by_token(service, params.text("token"))


def _rename(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    old = _key(params, resource_type, "from_public_id")
    new = AssetKey(resource_type, params.text("to_type") or old.delivery_type, _required(params, "to_public_id"))
    check_public_id(new.public_id)
    if service.store.get(old) is None:
        raise not_found(old.public_id)
    if new != old and params.flag("overwrite", default=False):
        service.store.remove(new)
    told = described(service.definitions, params)
    asset = service.store.edit(old, lambda draft: replace(told(draft), key=new))
    if asset is None:
        raise not_found(old.public_id)
    return service.upload_portrait(asset)


def _explicit(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    key = _key(params, resource_type, "public_id")
    asset = service.store.edit(key, described(service.definitions, params))
    if asset is None:
        raise not_found(key.public_id)
    facts = service.upload_portrait(asset) | analysed(service, asset, params)
    return facts | eager_portraits(service, asset, params)


def _tags(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    command, tags = _required(params, "command"), params.listed("tag")
    if command not in ("add", "remove", "replace", "set_exclusive", "remove_all"):
        raise bad_request(f"Invalid command {command}")
    if command == "set_exclusive":
        for asset in service.store.browse():
            service.store.edit(asset.key, lambda draft: replace(draft, tags=_without(draft.tags, tags)))

    def change(draft: Draft) -> Draft:
        if command == "remove_all":
            return replace(draft, tags=())
        others = _without(draft.tags, tags) if command != "replace" else ()
        return replace(draft, tags=others if command == "remove" else (*others, *tags))

    return _edit_all(service, params, resource_type, change)


def _context(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    command, pairs = _required(params, "command"), said_context(params)
    if command not in ("add", "remove_all"):
        raise bad_request(f"Invalid command {command}")

    def change(draft: Draft) -> Draft:
        return replace(draft, context={**draft.context, **pairs} if command == "add" else {})

    return _edit_all(service, params, resource_type, change)


def _metadata(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    text = _required(params, "metadata")

    def change(draft: Draft) -> Draft:
        return replace(draft, metadata=checked_metadata(service.definitions, text, draft.metadata))

    return _edit_all(service, params, resource_type, change)


def _edit_all(
    service: Service, params: Params, resource_type: str, change: Callable[[Draft], Draft]
) -> dict[str, object]:
    delivery_type = params.text("type") or "upload"
    keys = [AssetKey(resource_type, delivery_type, public_id) for public_id in params.every("public_ids")]
    edited = [key.public_id for key in keys if service.store.edit(key, change) is not None]
    return {"public_ids": edited}


def _without(tags: tuple[str, ...], gone: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tag for tag in tags if tag not in gone)


def _key(params: Params, resource_type: str, name: str) -> AssetKey:
    return AssetKey(resource_type, params.text("type") or "upload", _required(params, name))


def _required(params: Params, name: str) -> str:
    text = params.text(name)
    if text is None:
        raise bad_request(f"Missing required parameter - {name}")
    return text


ACTIONS: dict[str, Action] = {
    "destroy": _destroy,
    "rename": _rename,
    "explicit": _explicit,
    "tags": _tags,
    "context": _context,
    "metadata": _metadata,
    "generate_archive": make_archive,
    "delete_by_token": _delete_by_token,
}
