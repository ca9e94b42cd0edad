"""The `/resources` part of the Admin API: one asset, lists of them, changes and deletion."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from frontload.sandbox.analysis import analysed
from frontload.sandbox.answers import bad_request, not_found
from frontload.sandbox.asset import DELIVERY_TYPES, RESOURCE_TYPES, AssetKey, delivery_url
from frontload.sandbox.description import MODERATION_STATUSES, described
from frontload.sandbox.paging import PAGE_LENGTH, PAGE_MAX_LENGTH, newest_first, oldest_first
from frontload.sandbox.search_fields import folder_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

NOT_ASSET_IDS = (*RESOURCE_TYPES, "by_asset_ids", "by_asset_folder")
MOST_DELETED = 1000  # in one call; the rest waits for the next one. Source: Admin API reference


def answer_resources(
    service: Service, method: str, path: tuple[str, ...], params: Params
) -> dict[str, object] | None:
    """Answer any call below `/resources`; None for one that does not exist."""
    if method == "DELETE":
        return _delete(service, path, params)
    if method == "POST" and path[-1:] == ("restore",):
        return _restore(params)
    if len(path) > 2 and path[0] in RESOURCE_TYPES and path[1] in DELIVERY_TYPES:  # noqa: PLR2004 - /image/upload/ID
        key = AssetKey(path[0], path[1], "/".join(path[2:]))
        is_change = method in ("POST", "PUT")
        change = described(service.definitions, params) if is_change else None
        return _one(service, service.store.edit(key, change) if change else service.store.get(key), key, params)
    if method != "GET":
        return None
    if not path:
        return {"resource_types": list(RESOURCE_TYPES)}
    if len(path) == 1 and path[0] not in NOT_ASSET_IDS:
        asset = service.store.get_by_asset_id(path[0])
        return _one(service, asset, AssetKey("", "", path[0]), params)
    is_listed = _listing(path, params)
    return None if is_listed is None else _list(service, is_listed, params)


def _one(service: Service, asset: Asset | None, key: AssetKey, params: Params) -> dict[str, object]:
    if asset is None:
        raise not_found(key.public_id)
    derived = [
        {
            "id": each.derived_id,
            "transformation": each.chain,
            "format": each.path.suffix[1:],
            "bytes": each.path.stat().st_size,
            "url": delivery_url(asset, service.announcement, each.chain, each.path.suffix),
            "secure_url": delivery_url(asset, service.announcement, each.chain, each.path.suffix),
        }
        for each in service.renditions.derived(asset)
    ]
    length = params.number("max_results", default=PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    return service.portrait(asset) | analysed(service, asset, params) | {"derived": derived[:length]}


def _listing(path: tuple[str, ...], params: Params) -> Callable[[Asset], bool] | None:
    match path:
        case ("by_asset_ids",):
            wanted = frozenset(params.every("asset_ids"))
            return lambda asset: asset.asset_id in wanted
        case ("by_asset_folder",):
            return lambda asset: folder_of(asset) == (params.text("asset_folder") or "").strip("/")
        case (kind, "tags", tag):
            return lambda asset: asset.key.resource_type == kind and tag in asset.draft.tags
        case (kind, "context"):
            name, value = params.text("key") or "", params.text("value")
            return lambda asset: asset.key.resource_type == kind and _says(asset, name, value)
        case (kind, "moderations", name, status) if status in MODERATION_STATUSES:
            return lambda asset: asset.key.resource_type == kind and (name, status) in asset.draft.moderation
        case (kind,) | (kind, "upload" | "private" | "authenticated"):
            is_meant = _meant(path, params)
            return lambda asset: asset.key.resource_type == kind and is_meant(asset)
    return None


def _meant(path: tuple[str, ...], params: Params) -> Callable[[Asset], bool]:
    public_ids, prefix = frozenset(params.every("public_ids")), params.text("prefix") or ""
    start_s, types = _start_s(params), path[1:2] or params.listed("type")

    def is_meant(asset: Asset) -> bool:
        return (
            (not types or asset.key.delivery_type in types)
            and (not public_ids or asset.key.public_id in public_ids)
            and asset.key.public_id.startswith(prefix)
            and (start_s is None or datetime.fromisoformat(asset.created_at).timestamp() >= start_s)
        )

    return is_meant


def _start_s(params: Params) -> float | None:
    text = params.text("start_at")
    try:
        return None if text is None else datetime.fromisoformat(text).timestamp()
    except ValueError:
        raise bad_request(f"Invalid start_at {text[:100] if text else ''}") from None


def _says(asset: Asset, name: str, value: str | None) -> bool:
    said = asset.draft.context.get(name)
    return said is not None and value in (None, said)


def _list(service: Service, is_listed: Callable[[Asset], bool], params: Params) -> dict[str, object]:
    asked = max(len(params.every("public_ids")), len(params.every("asset_ids")), PAGE_LENGTH)
    length = params.number("max_results", default=min(asked, PAGE_MAX_LENGTH), most=PAGE_MAX_LENGTH)
    is_rising = params.text("direction") in ("asc", "1") or (
        params.text("start_at") and not params.text("direction")
    )
    listing = oldest_first if is_rising else newest_first
    page = listing(service.store, is_listed, params.text("next_cursor"), length)
    return {"resources": [service.portrait(asset) for asset in page.items]} | page.cursor_facts()


def _delete(service: Service, path: tuple[str, ...], params: Params) -> dict[str, object] | None:
    match path:
        case (kind, delivery_type) if params.every("public_ids"):
            keys = [AssetKey(kind, delivery_type, public_id) for public_id in params.every("public_ids")]
        case (kind, delivery_type) if params.text("prefix") or params.flag("all", default=False):
            is_meant = _meant(path, params)
            keys = _keys(service, lambda asset: asset.key[:2] == (kind, delivery_type) and is_meant(asset))
        case (kind, "tags", tag):
            keys = _keys(service, lambda asset: asset.key.resource_type == kind and tag in asset.draft.tags)
        case () if params.every("asset_ids"):
            wanted = frozenset(params.every("asset_ids"))
            keys = _keys(service, lambda asset: asset.asset_id in wanted)
        case _:
            raise bad_request("Missing required parameter - public_ids")
    now, later = keys[:MOST_DELETED], keys[MOST_DELETED:]
    deleted, counts = _removed(service, now, params)
    facts: dict[str, object] = {"deleted": deleted, "deleted_counts": counts, "partial": bool(later)}
    return facts | ({"next_cursor": str(len(now))} if later else {})


def _keys(service: Service, is_meant: Callable[[Asset], bool]) -> list[AssetKey]:
    return [asset.key for asset in service.store.browse() if is_meant(asset)]


def _removed(
    service: Service, keys: list[AssetKey], params: Params
) -> tuple[dict[str, str], dict[str, dict[str, int]]]:
    """Delete assets with what was drawn of them; with `keep_original` only drawings, of some chains or all."""
    deleted, counts = {}, {}
    keep_original = params.flag("keep_original", default=False)
    chains = [chain.strip("/") for chain in (params.text("transformations") or "").split("|") if chain]
    for key in keys:
        asset = service.store.get(key)
        derived = 0 if asset is None else service.renditions.drop(asset, chains if keep_original else ())
        if not keep_original:
            service.store.remove(key)
        deleted[key.public_id] = "not_found" if asset is None else "deleted"
        counts[key.public_id] = {"original": int(asset is not None and not keep_original), "derived": derived}
    return deleted, counts


def _restore(params: Params) -> dict[str, object]:
    """What an account without backups answers; the sandbox keeps none."""
    return {name: {"error": "no_backup"} for name in (*params.every("public_ids"), *params.every("asset_ids"))}
