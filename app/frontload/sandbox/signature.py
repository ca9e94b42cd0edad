"""Who may call: request signatures, Basic credentials and the one-hour timestamp."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request, unauthorized

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.sandbox.installation import Installation
    from frontload.sandbox.params import Params

TIMESTAMP_VALID_S = 3600
UNSIGNED_NAMES = ("file", "cloud_name", "resource_type", "api_key", "signature")  # never part of a signature
# pycloudinary 1.46 sends these with tags, context and metadata but leaves them out of the signature.
UNSIGNED_NOTIFICATION_NAMES = ("notification_url", "batch_id")
SHA256_HEX_LENGTH = 64
SHORT_LETTERS, LONG_LETTERS = 8, 32  # of a delivery signature, by SHA-1 and by SHA-256


def string_to_sign(pairs: Iterable[tuple[str, str]], version: int = 2) -> str:
    """Sorted `name=value` joined by `&`; version 2 escapes `&` inside a pair. Source: authentication_signatures."""
    texts = (f"{name}={value}" for name, value in pairs if value)
    if version >= 2:  # noqa: PLR2004 - the number of the protocol
        texts = (text.replace("&", "%26") for text in texts)
    return "&".join(sorted(texts))


def sign(pairs: Iterable[tuple[str, str]], secret: str, *, version: int = 2, algorithm: str = "sha1") -> str:
    """The hex signature of these parameters."""
    return hashlib.new(algorithm, (string_to_sign(pairs, version) + secret).encode()).hexdigest()


def check_signature(
    params: Params, installation: Installation, *, now_s: float, also_unsigned: Iterable[str] = ()
) -> None:
    """Refuse a call whose api_key, timestamp or signature is missing, stale or wrong."""
    if params.text("api_key") != installation.api_key:
        raise unauthorized(f"Invalid api_key {params.text('api_key') or ''}".rstrip())
    _check_timestamp(params.text("timestamp"), now_s)
    signature = params.text("signature") or ""
    algorithm = "sha256" if len(signature) == SHA256_HEX_LENGTH else "sha1"
    pairs = params.without((*UNSIGNED_NAMES, *also_unsigned)).joined()
    for version in (2, 1):
        expected = sign(pairs, installation.api_secret, version=version, algorithm=algorithm)
        if hmac.compare_digest(expected.encode(), signature.encode()):
            return
    raise unauthorized(f"Invalid Signature {signature}. String to sign - '{string_to_sign(pairs)}'.")


def delivery_signature(path: str, secret: str, *, algorithm: str = "sha1", letters: int = SHORT_LETTERS) -> str:
    """The `s--…--` of a delivery address; *path* is transformation and name, without signature and version."""
    digest = hashlib.new(algorithm, (path + secret).encode()).digest()
    return f"s--{base64.urlsafe_b64encode(digest).decode()[:letters]}--"


def is_delivery_signature(signature: str, path: str, secret: str) -> bool:
    """Whether an address was signed by who knows the secret."""
    kinds = (("sha1", SHORT_LETTERS), ("sha256", SHORT_LETTERS), ("sha256", LONG_LETTERS))
    wanted = (delivery_signature(path, secret, algorithm=name, letters=letters) for name, letters in kinds)
    return any(hmac.compare_digest(signature.encode(), each.encode()) for each in wanted)


def check_basic(authorization: str | None, installation: Installation) -> None:
    """Refuse an `Authorization` header that is not `Basic key:secret` of this installation."""
    key, secret = _basic_credentials(authorization)
    if key != installation.api_key:
        raise unauthorized("unknown api_key")
    if not hmac.compare_digest(secret.encode(), installation.api_secret.encode()):
        raise unauthorized("api_secret mismatch")


def _basic_credentials(authorization: str | None) -> tuple[str, str]:
    scheme, _, encoded = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        raise unauthorized("Must supply api_key")
    try:
        key, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise unauthorized("Invalid credentials") from None
    return key, secret


def _check_timestamp(text: str | None, now_s: float) -> None:
    if text is None:
        raise bad_request("Missing required parameter - timestamp")
    try:
        reported = datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise bad_request(f"Invalid timestamp {text}") from None
    if now_s - reported.timestamp() > TIMESTAMP_VALID_S:
        when = reported.strftime("%Y-%m-%d %H:%M:%S +0000")
        raise bad_request(f"Stale request - reported time is {when} which is more than 1 hour ago")
