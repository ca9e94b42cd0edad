"""The parameters of an upload as the official SDK builds them: signed, or for an unsigned upload preset.

Configuration goes in per call, so several accounts live in one process.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import cloudinary.utils

from frontload.core.errors import RejectedError
from frontload.edges.cloudinary.answers import SENT_ETAG

if TYPE_CHECKING:
    from frontload.core.asset import Rendition
    from frontload.core.ports import Shipment
    from frontload.edges.cloudinary.uploader import Credentials

_SURROGATES = re.compile("[\ud800-\udfff]+")  # what Python puts for bytes that are no UTF-8 (PEP 383)


def upload_fields(
    shipment: Shipment, credentials: Credentials, *, folders_apart: bool, overwriting: bool
) -> list[tuple[str, str]]:
    """Return the form fields of an upload, in order.

    *folders_apart* is true for an account whose folders are not part of the names. An unsigned call may say neither
    `overwrite` nor `eager` (cloudinary.md §2): its preset decides, nothing is ever overwritten, and the URL asks
    for what would have been made beforehand. Raises `RejectedError` for an incoming transformation.
    """
    options: dict[str, Any] = {"public_id": shipment.public_id}
    if shipment.tags:
        options["tags"] = ",".join(shipment.tags)
    rendition, context = shipment.rendition, dict(shipment.context)
    if rendition.incoming:
        context[SENT_ETAG] = rendition.etag
    if context:
        options["context"] = context  # the SDK escapes = and |
    if folders_apart and shipment.folder:
        options["asset_folder"] = sayable(shipment.folder)
    if credentials.unsigned_preset is not None:
        if rendition.incoming:
            raise RejectedError("an unsigned upload preset cannot be asked to transform what it takes in")
        params = cloudinary.utils.build_upload_params(upload_preset=credentials.unsigned_preset, **options)
        return _fields(cloudinary.utils.cleanup_params(params))
    options |= {"overwrite": True, "invalidate": True} if overwriting else {"overwrite": False}
    if rendition.incoming:
        options |= {"raw_transformation": rendition.transformation, "format": rendition.extension}
    if eager := "|".join(filter(None, (_eager_of(rendition), credentials.eager))):
        # made while nobody waits: upscaling takes its time, and so do a thousand pictures of a camera
        options |= {"eager": eager, "eager_async": True}
    params = cloudinary.utils.build_upload_params(**options)
    secret = {"api_key": credentials.api_key, "api_secret": credentials.api_secret, "signature_version": 2}
    return _fields(cloudinary.utils.sign_request(params, secret))


def _eager_of(rendition: Rendition) -> str:
    if rendition.incoming or not (rendition.transformation or rendition.extension):
        return ""
    form = f"/{rendition.extension}" if rendition.extension else ""
    return f"{rendition.transformation}{form}"


def sayable(name: str) -> str:
    """Return a file or folder name that can be encoded: the bytes of one need not be text."""
    return _SURROGATES.sub("_", name)


def _fields(params: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in params.items()]
