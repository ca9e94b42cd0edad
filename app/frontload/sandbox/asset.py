"""An asset as the sandbox keeps it, and its portrait in the JSON that Cloudinary's clients expect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from frontload.sandbox.signature import delivery_signature, sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from frontload.sandbox.installation import Announcement

ISO_UTC = "%Y-%m-%dT%H:%M:%SZ"
RESOURCE_TYPES = ("image", "raw", "video")
DELIVERY_TYPES = ("upload", "private", "authenticated")
RESTRICTED_TYPES = DELIVERY_TYPES[1:]  # delivered by signed addresses only


MetadataValue = str | int | list[str]


class AssetKey(NamedTuple):
    """What names an asset: the public_id is unique only within resource type and delivery type."""

    resource_type: str
    delivery_type: str
    public_id: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An asset about to be stored; md5 and size are of the bytes that will be delivered."""

    key: AssetKey
    md5: str
    size_bytes: int
    format: str
    width_px: int | None
    height_px: int | None
    original_filename: str | None
    asset_folder: str
    display_name: str
    tags: tuple[str, ...]
    context: Mapping[str, str]
    metadata: Mapping[str, MetadataValue]
    moderation: tuple[tuple[str, str], ...] = ()  # kind and status


@dataclass(frozen=True, slots=True)
class Asset:
    """A stored asset; version counts unix seconds and only grows, created_at is UTC in ISO 8601."""

    draft: Draft
    asset_id: str
    version: int
    version_id: str
    created_at: str
    serial: int

    @property
    def key(self) -> AssetKey:
        """What names it."""
        return self.draft.key

    @property
    def uploaded_at(self) -> str:
        """When this version came, UTC in ISO 8601."""
        return datetime.fromtimestamp(self.version, UTC).strftime(ISO_UTC)

    @property
    def extension(self) -> str:
        """The end of its delivery URL: raw assets carry theirs in the public_id."""
        return "" if self.key.resource_type == "raw" or not self.draft.format else f".{self.draft.format}"


def delivery_url(
    asset: Asset, announcement: Announcement, transformation: str = "", extension: str | None = None
) -> str:
    """Where the asset, or a rendition of it, is delivered."""
    key = asset.key
    end = asset.extension if extension is None else extension
    chain = [quote(transformation, safe="/:,_.")] if transformation else []
    name = quote(key.public_id, safe="/:") + end
    parts = [announcement.delivery_url, key.resource_type, key.delivery_type]
    if key.delivery_type in RESTRICTED_TYPES:
        parts.append(delivery_signature("/".join([*chain, name]), announcement.api_secret))
    return "/".join([*parts, *chain, f"v{asset.version}", name])


def portrait(asset: Asset, announcement: Announcement, folder_mode: str) -> dict[str, object]:
    """The asset as the Admin API lists it."""
    draft, url = asset.draft, delivery_url(asset, announcement)
    facts: dict[str, object] = {
        "asset_id": asset.asset_id,
        "public_id": draft.key.public_id,
        "version": asset.version,
        "version_id": asset.version_id,
        "format": draft.format,
        "width": draft.width_px,
        "height": draft.height_px,
        "resource_type": draft.key.resource_type,
        "type": draft.key.delivery_type,
        "created_at": asset.created_at,
        "bytes": draft.size_bytes,
        "etag": draft.md5,
        "placeholder": False,
        "access_mode": "public",
        "url": url,
        "secure_url": url,
        "tags": list(draft.tags),
    }
    facts |= {"context": {"custom": dict(draft.context)}} if draft.context else {}
    facts |= {"metadata": dict(draft.metadata)} if draft.metadata else {}
    facts |= moderation_facts(draft)
    facts |= {"original_filename": draft.original_filename} if draft.original_filename else {}
    facts |= folder_facts(draft, folder_mode)
    return {name: value for name, value in facts.items() if value is not None and (name, value) != ("format", "")}


def upload_portrait(asset: Asset, announcement: Announcement, folder_mode: str) -> dict[str, object]:
    """The asset as the Upload API answers it; `signature` lets a browser's client prove the answer."""
    signed = [("public_id", asset.key.public_id), ("version", str(asset.version))]
    facts = portrait(asset, announcement, folder_mode)
    facts["signature"] = sign(signed, announcement.api_secret, version=1)
    facts["api_key"] = announcement.api_key
    facts |= {"pages": 1} if asset.key.resource_type == "image" else {}
    return facts


def moderation_facts(draft: Draft) -> dict[str, object]:
    """Its moderation, and the status of the last kind by itself."""
    if not draft.moderation:
        return {}
    told = [{"kind": kind, "status": status} for kind, status in draft.moderation]
    return {"moderation": told, "moderation_kind": told[-1]["kind"], "moderation_status": told[-1]["status"]}


def folder_facts(draft: Draft, folder_mode: str) -> dict[str, object]:
    """Where the asset lies, in the words of the folder mode."""
    if folder_mode == "dynamic":
        return {"asset_folder": draft.asset_folder, "display_name": draft.display_name}
    folder = draft.key.public_id.rpartition("/")[0]
    return {"folder": folder} if folder else {}
