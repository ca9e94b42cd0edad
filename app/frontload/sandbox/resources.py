"""The `/resources` part of the Admin API: one asset, lists of them, changes and deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request, not_found
from frontload.sandbox.asset import DELIVERY_TYPES, RESOURCE_TYPES, AssetKey
from frontload.sandbox.description import described
from frontload.sandbox.paging import PAGE_LENGTH, PAGE_MAX_LENGTH, newest_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service


def answer_resources(service: Service, method: str, path: tuple[str, ...], params: Params) -> dict[str, object]:
    """Answer any call below `/resources`."""
    is_named = len(path) > 2 and path[0] in RESOURCE_TYPES and path[1] in DELIVERY_TYPES  # noqa: PLR2004 - /image/upload/ID
    if method == "DELETE":
        return _delete(service, path, params)
    if is_named:
        key = AssetKey(path[0], path[1], "/".join(path[2:]))
        is_change = method in ("POST", "PUT")
        asset = service.store.edit(key, described(params)) if is_change else service.store.get(key)
        return _one(service, asset, key)
    if method != "GET":
        raise bad_request(f"The sandbox does not offer {method} resources/{'/'.join(path)}")
    if not path:
        return {"resource_types": list(RESOURCE_TYPES)}
    if len(path) == 1 and path[0] not in (*RESOURCE_TYPES, "by_asset_ids", "by_asset_folder"):
        return _one(service, service.store.get_by_asset_id(path[0]), AssetKey("", "", path[0]))
    return _list(service, _listing(path, params), params)


def _one(service: Service, asset: Asset | None, key: AssetKey) -> dict[str, object]:
    if asset is None:
        raise not_found(key.public_id)
    return service.portrait(asset) | {"derived": []}


def _listing(path: tuple[str, ...], params: Params) -> Callable[[Asset], bool]:
    match path:
        case ("by_asset_ids",):
            return lambda asset: asset.asset_id in params.every("asset_ids")
        case ("by_asset_folder",):
            return lambda asset: asset.draft.asset_folder == (params.text("asset_folder") or "")
        case (kind, "tags", tag):
            return lambda asset: asset.key.resource_type == kind and tag in asset.draft.tags
        case (kind, "context"):
            name, value = params.text("key") or "", params.text("value")
            return lambda asset: asset.key.resource_type == kind and _says(asset, name, value)
        case (kind,) | (kind, "upload" | "private" | "authenticated"):
            return lambda asset: asset.key.resource_type == kind and _is_listed(asset, path, params)
    raise bad_request(f"The sandbox does not list resources/{'/'.join(path)}")


def _is_listed(asset: Asset, path: tuple[str, ...], params: Params) -> bool:
    public_ids, prefix = params.every("public_ids"), params.text("prefix") or ""
    return (
        (len(path) == 1 or asset.key.delivery_type == path[1])
        and (not public_ids or asset.key.public_id in public_ids)
        and asset.key.public_id.startswith(prefix)
    )


def _says(asset: Asset, name: str, value: str | None) -> bool:
    said = asset.draft.context.get(name)
    return said is not None and value in (None, said)


def _list(service: Service, is_listed: Callable[[Asset], bool], params: Params) -> dict[str, object]:
    asked = max(len(params.every("public_ids")), len(params.every("asset_ids")), PAGE_LENGTH)
    length = params.number("max_results", default=asked, most=PAGE_MAX_LENGTH)
    page = newest_first(service.store, is_listed, params.text("next_cursor"), length)
    facts: dict[str, object] = {"resources": [service.portrait(asset) for asset in page.assets]}
    return facts | ({"next_cursor": page.next_cursor} if page.next_cursor else {})


def _delete(service: Service, path: tuple[str, ...], params: Params) -> dict[str, object]:
    match path:
        case (kind, delivery_type) if params.every("public_ids"):
            keys = [AssetKey(kind, delivery_type, public_id) for public_id in params.every("public_ids")]
        case (kind, delivery_type) if params.text("prefix") or params.flag("all", default=False):
            keys = _keys(
                service, lambda asset: asset.key[:2] == (kind, delivery_type) and _is_listed(asset, path, params)
            )
        case (kind, "tags", tag):
            keys = _keys(service, lambda asset: asset.key.resource_type == kind and tag in asset.draft.tags)
        case () if params.every("asset_ids"):
            keys = _keys(service, lambda asset: asset.asset_id in params.every("asset_ids"))
        case _:
            raise bad_request("Missing required parameter - public_ids")
    return {"deleted": _removed(service, keys), "partial": False}


def _keys(service: Service, is_meant: Callable[[Asset], bool]) -> list[AssetKey]:
    return [asset.key for asset in service.store.browse() if is_meant(asset)]


def _removed(service: Service, keys: Iterable[AssetKey]) -> dict[str, str]:
    return {key.public_id: "deleted" if service.store.remove(key) else "not_found" for key in keys}
