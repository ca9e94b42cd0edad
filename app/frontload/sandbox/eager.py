"""Transformations asked for at upload: drawn at once (eager), or applied before storing (incoming)."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from frontload.sandbox.answers import bad_request
from frontload.sandbox.asset import delivery_url
from frontload.sandbox.multipart import ReceivedFile
from frontload.sandbox.rendering import PILLOW_NAMES, render
from frontload.sandbox.renditions import format_for
from frontload.sandbox.transformation import canonical_format, parse_transformation

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.media import Media
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service


def eager_portraits(service: Service, asset: Asset, eager: str | None) -> dict[str, object]:
    """Draw each of `t1|t2/format` and say where it is; nothing if none was asked for."""
    if not eager or asset.key.resource_type != "image":
        return {}
    return {"eager": [_eager_portrait(service, asset, text) for text in eager.split("|") if text]}


def _eager_portrait(service: Service, asset: Asset, text: str) -> dict[str, object]:
    chain, extension = text, ""
    head, _, tail = text.rpartition("/")
    if head and (canonical_format(tail) in PILLOW_NAMES or not tail):
        chain, extension = head, tail
    transformation = parse_transformation(chain)
    file_format = format_for(transformation, extension, asset.draft.format, accept="")
    rendition = service.renditions.get(asset, transformation, file_format)
    url = delivery_url(asset, service.announcement, chain, f".{rendition.format}")
    size = rendition.size()
    return {
        "transformation": text,
        "width": size.width_px,
        "height": size.height_px,
        "bytes": rendition.path.stat().st_size,
        "format": rendition.format,
        "url": url,
        "secure_url": url,
    }


def transformed_on_arrival(
    params: Params, received: ReceivedFile, media: Media, incoming: Path
) -> tuple[ReceivedFile, Media]:
    """Apply the `transformation` and `format` of the upload call: their result is what gets stored."""
    chain, asked = params.text("transformation") or "", params.text("format")
    if media.resource_type != "image" or not (chain or asked):
        return received, media
    transformation = parse_transformation(chain)
    file_format = format_for(transformation, asked or "", media.format, accept="")
    if file_format not in PILLOW_NAMES:
        raise bad_request(f"Unsupported format {file_format}")
    path = incoming / uuid4().hex
    size = render(received.path, transformation, file_format, path)
    with path.open("rb") as file:
        md5 = hashlib.file_digest(file, "md5").hexdigest()
    stored = ReceivedFile(path, received.filename, path.stat().st_size, md5)
    return stored, replace(media, format=file_format, width_px=size.width_px, height_px=size.height_px)
