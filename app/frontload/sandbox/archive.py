"""Zip archives of assets: made on the account as a raw asset, or downloaded once."""

from __future__ import annotations

import hashlib
import secrets
import zipfile
from typing import TYPE_CHECKING
from uuid import uuid4

from frontload.sandbox.answers import bad_request, not_found
from frontload.sandbox.asset import AssetKey, Draft
from frontload.sandbox.media import OTHER_MAX_BYTES, check_size
from frontload.sandbox.naming import check_public_id

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

MOST_FILES = 1000  # Source: Upload API reference, generate_archive
NAME_BYTES = 10
SELECTORS = ("public_ids", "fully_qualified_public_ids", "tags", "prefixes")


def make_archive(service: Service, params: Params, resource_type: str) -> dict[str, object]:
    """Store an archive under `target_public_id` and say where it is."""
    assets = _chosen(service, params, resource_type)
    public_id = params.text("target_public_id") or secrets.token_hex(NAME_BYTES)
    public_id = public_id if public_id.endswith(".zip") else f"{public_id}.zip"
    check_public_id(public_id)
    path = write_archive(service, params, resource_type)
    try:
        with path.open("rb") as file:
            md5 = hashlib.file_digest(file, "md5").hexdigest()
        draft = Draft(
            key=AssetKey("raw", "upload", public_id), md5=md5, size_bytes=path.stat().st_size, format="zip",
            width_px=None, height_px=None, original_filename=None,
            asset_folder=params.text("target_asset_folder") or "", display_name=public_id.rpartition("/")[2],
            tags=params.listed("target_tags"), context={}, metadata={},
        )  # fmt: skip
        stored = service.store.put(draft, path, overwrite=True, now_s=service.now_s())
    finally:
        path.unlink(missing_ok=True)
    counts = {"resource_count": len(assets), "file_count": len(assets)}
    return service.upload_portrait(stored.asset) | counts


def write_archive(service: Service, params: Params, resource_type: str) -> Path:
    """Write the archive to a place of its own, which the caller removes."""
    if params.text("target_format") not in (None, "zip"):
        raise bad_request("The sandbox makes zip archives only")
    path = service.store.blobs.incoming / uuid4().hex
    taken: set[str] = set()
    try:
        # Pictures are packed already; packing them again costs time and saves nothing.
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            for asset in _chosen(service, params, resource_type):
                archive.write(service.store.blobs.path(asset.draft.md5), _entry_name(asset, params, taken))
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _chosen(service: Service, params: Params, resource_type: str) -> list[Asset]:
    delivery_type = params.text("type") or "upload"
    wanted = {AssetKey(resource_type, delivery_type, public_id) for public_id in params.every("public_ids")}
    for text in params.every("fully_qualified_public_ids"):
        parts = text.split("/", 2)
        if len(parts) != len(AssetKey._fields):
            raise bad_request(f"Invalid fully qualified public_id {text[:100]}")
        wanted.add(AssetKey(*parts))
    tags, prefixes = set(params.every("tags")), params.every("prefixes")
    if not (wanted or tags or prefixes):
        raise bad_request(f"Missing required parameter - one of {', '.join(SELECTORS)}")

    def is_chosen(asset: Asset) -> bool:
        if asset.key in wanted:
            return True
        is_of_kind = resource_type in ("all", "auto", asset.key.resource_type)
        is_told = not tags.isdisjoint(asset.draft.tags) or asset.key.public_id.startswith(prefixes or ("\0",))
        return is_of_kind and asset.key.delivery_type == delivery_type and is_told

    assets = list(filter(is_chosen, service.store.browse()))
    missing = wanted - {asset.key for asset in assets}
    if (missing or not assets) and not params.flag("allow_missing", default=False):
        raise not_found(", ".join(key.public_id for key in sorted(missing)) or "no asset matches")
    if len(assets) > MOST_FILES:
        raise bad_request(f"An archive holds at most {MOST_FILES} files, not {len(assets)}")
    check_size(sum(asset.draft.size_bytes for asset in assets), OTHER_MAX_BYTES)
    return assets


def _entry_name(asset: Asset, params: Params, taken: set[str]) -> str:
    """A name inside the archive that nobody else has, and that never leads out of the folder it is unpacked in."""
    folder, _, stem = asset.key.public_id.rpartition("/")
    if params.flag("use_original_filename", default=False) and asset.draft.original_filename:
        stem = asset.draft.original_filename
    parts = [] if params.flag("flatten_folders", default=False) else folder.split("/")
    safe = [part for part in (*parts, stem) if part not in ("", ".", "..")] or [asset.asset_id]
    name, number = "/".join(safe), 0
    while (numbered := name + (f"_{number}" if number else "") + asset.extension) in taken:
        number += 1
    taken.add(numbered)
    return numbered
