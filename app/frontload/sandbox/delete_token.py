"""Tokens by which whoever uploaded may take the upload back for ten minutes, without any credentials."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from frontload.sandbox.asset import Asset
    from frontload.sandbox.service import Service

VALID_S = 600  # Source: Upload API reference, `return_delete_token`


def delete_token(service: Service, asset: Asset) -> str:
    """A token for this asset, valid from now."""
    payload = json.dumps([asset.asset_id, int(service.now_s()) + VALID_S]).encode()
    return base64.urlsafe_b64encode(_seal(service, payload) + payload).decode()


def delete_by_token(service: Service, token: str | None) -> dict[str, object]:
    """Remove the asset that the token was made for."""
    try:
        sealed = base64.urlsafe_b64decode(token or "")
    except (binascii.Error, ValueError):
        sealed = b""
    seal, payload = sealed[: hashlib.sha256().digest_size], sealed[hashlib.sha256().digest_size :]
    if not hmac.compare_digest(seal, _seal(service, payload)):
        raise bad_request("Invalid token")
    asset_id, expires_s = json.loads(payload)
    asset = service.store.get_by_asset_id(asset_id)
    if expires_s < service.now_s() or asset is None:
        raise bad_request("Token expired")
    service.store.remove(asset.key)
    return {"result": "ok"}


def _seal(service: Service, payload: bytes) -> bytes:
    return hmac.digest(service.installation.api_secret.encode(), b"delete\n" + payload, "sha256")
