"""The parameters of an upload as the official SDK builds them: signed, or for an unsigned upload preset.

Configuration goes in per call, so several accounts live in one process.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import cloudinary.utils

if TYPE_CHECKING:
    from frontload.core.ports import Shipment
    from frontload.edges.cloudinary.uploader import Credentials

_SURROGATES = re.compile("[\ud800-\udfff]+")  # what Python puts for bytes that are no UTF-8 (PEP 383)


def upload_fields(
    shipment: Shipment, credentials: Credentials, *, folders_apart: bool, overwriting: bool
) -> list[tuple[str, str]]:
    """Return the form fields of an upload, in order.

    *folders_apart* is true for an account whose folders are not part of the names. An unsigned call may say neither
    `overwrite` nor `eager` (cloudinary.md §2): its preset decides, and nothing is ever overwritten.
    """
    options: dict[str, Any] = {"public_id": shipment.public_id}
    if shipment.tags:
        options["tags"] = ",".join(shipment.tags)
    if shipment.context:
        options["context"] = dict(shipment.context)  # the SDK escapes = and |
    if folders_apart and shipment.folder:
        options["asset_folder"] = sayable(shipment.folder)
    if credentials.unsigned_preset is not None:
        params = cloudinary.utils.build_upload_params(upload_preset=credentials.unsigned_preset, **options)
        return _fields(cloudinary.utils.cleanup_params(params))
    options |= {"overwrite": True, "invalidate": True} if overwriting else {"overwrite": False}
    if eager := "|".join(filter(None, (shipment.rendition.transformation, credentials.eager))):
        options |= {"eager": eager, "eager_async": True}  # upscaling takes its time
    params = cloudinary.utils.build_upload_params(**options)
    secret = {"api_key": credentials.api_key, "api_secret": credentials.api_secret, "signature_version": 2}
    return _fields(cloudinary.utils.sign_request(params, secret))


def sayable(name: str) -> str:
    """Return a file or folder name that can be encoded: the bytes of one need not be text."""
    return _SURROGATES.sub("_", name)


def _fields(params: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in params.items()]
