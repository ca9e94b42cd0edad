"""Transformations asked for at upload: drawn at once (eager), or applied before storing (incoming)."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from frontload.sandbox.answers import bad_request
from frontload.sandbox.asset import delivery_url
from frontload.sandbox.multipart import ReceivedFile
from frontload.sandbox.named import expanded
from frontload.sandbox.rendering import PILLOW_NAMES, render
from frontload.sandbox.renditions import format_for
from frontload.sandbox.transformation import canonical_format, parse_transformation

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.definitions import Definitions
    from frontload.sandbox.media import Media
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service
    from frontload.sandbox.transformation import Transformation

MOST_EAGER = 50
BATCH_ID_BYTES = 16


def eager_portraits(service: Service, asset: Asset, params: Params) -> dict[str, object]:
    """Draw each of `t1|t2/format` and say where it is; with `eager_async` only say where it will be."""
    wishes = _wishes(service, asset, params.text("eager"))
    if not wishes:
        return {}
    if params.flag("eager_async", default=False):
        batch_id = secrets.token_hex(BATCH_ID_BYTES)
        return {"eager": [_promise(service, asset, wish) | {"batch_id": batch_id} for wish in wishes]}
    return {"eager": [_portrait(service, asset, wish) for wish in wishes]}


def draw_promised(service: Service, asset: Asset, params: Params) -> dict[str, object]:
    """Draw what `eager_async` promised, and say so as a notification does."""
    drawn = [_portrait(service, asset, wish) for wish in _wishes(service, asset, params.text("eager"))]
    facts: dict[str, object] = {"notification_type": "eager", "eager": drawn, "asset_id": asset.asset_id}
    return facts | {"public_id": asset.key.public_id, "version": asset.version}


@dataclass(frozen=True, slots=True)
class EagerWish:
    """One drawing asked for: as it was said, its chain, and what that means."""

    text: str
    chain: str
    transformation: Transformation
    format: str


def _wishes(service: Service, asset: Asset, eager: str | None) -> list[EagerWish]:
    texts = [text for text in (eager or "").split("|") if text]
    if len(texts) > MOST_EAGER:
        raise bad_request(f"At most {MOST_EAGER} eager transformations")
    return [_wish(service, asset, text) for text in texts] if asset.key.resource_type == "image" else []


def _wish(service: Service, asset: Asset, text: str) -> EagerWish:
    chain, extension = text, ""
    head, _, tail = text.rpartition("/")
    if head and (canonical_format(tail) in PILLOW_NAMES or not tail):
        chain, extension = head, tail
    transformation = expanded(service.definitions, parse_transformation(chain))
    return EagerWish(
        text, chain, transformation, format_for(transformation, extension, asset.draft.format, accept="")
    )


def _portrait(service: Service, asset: Asset, wish: EagerWish) -> dict[str, object]:
    rendition = service.renditions.get(asset, wish.transformation, wish.format)
    size = rendition.size()
    return {
        "transformation": wish.text,
        "width": size.width_px,
        "height": size.height_px,
        "bytes": rendition.path.stat().st_size,
        "format": rendition.format,
        **_address(service, asset, wish),
    }


def _promise(service: Service, asset: Asset, wish: EagerWish) -> dict[str, object]:
    return {"transformation": wish.text, "status": "processing", **_address(service, asset, wish)}


def _address(service: Service, asset: Asset, wish: EagerWish) -> dict[str, object]:
    url = delivery_url(asset, service.announcement, wish.chain, f".{wish.format}")
    return {"url": url, "secure_url": url}


def transformed_on_arrival(
    definitions: Definitions, params: Params, received: ReceivedFile, media: Media, incoming: Path
) -> tuple[ReceivedFile, Media]:
    """Apply the `transformation` and `format` of the upload call: their result is what gets stored."""
    chain, asked = params.text("transformation") or "", params.text("format")
    if media.resource_type != "image" or not (chain or asked):
        return received, media
    transformation = expanded(definitions, parse_transformation(chain))
    file_format = format_for(transformation, asked or "", media.format, accept="")
    if file_format not in PILLOW_NAMES:
        raise bad_request(f"Unsupported format {file_format}")
    path = incoming / uuid4().hex
    size = render(received.path, transformation, file_format, path)
    with path.open("rb") as file:
        md5 = hashlib.file_digest(file, "md5").hexdigest()
    stored = ReceivedFile(path, received.filename, path.stat().st_size, md5)
    return stored, replace(media, format=file_format, width_px=size.width_px, height_px=size.height_px)
