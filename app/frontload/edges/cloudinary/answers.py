"""What the service answered, as a delivery or as the right error. Cloudinary's JSON dies here.

Statuses and messages: cloudinary.md §2 and §5. Messages are matched only where the status alone is unclear.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Delivery
from frontload.core.errors import (
    CollisionError,
    CredentialsRejectedError,
    FrontloadError,
    PresetRejectedError,
    QuotaExceededError,
    RateLimitedError,
    RejectedError,
    ServiceTroubleError,
    StaleClockError,
    TooLargeError,
    UplinkDownError,
)
from frontload.core.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from frontload.core.asset import Rendition
    from frontload.core.ports import Shipment

_PASSING = frozenset({408, 423, 425, 499, 500, 502, 503, 504})
_RATE_LIMITED = frozenset({420, 429})
_STALE_AFTER_S = 3600.0  # a signature's timestamp is valid for an hour (cloudinary.md §2)
_LONGEST_RETRY_AFTER_S = 3600.0
SENT_ETAG = "sent_etag"
"""Where an image's context keeps the etag of what was sent, if that is not what is stored."""


def delivery_from(body: bytes, shipment: Shipment) -> Delivery:
    """Return the delivery a 200 answer tells of; raises `CollisionError` if another image has the name."""
    answer = _json(body)
    try:
        rendition, existing = shipment.rendition, bool(answer.get("existing", False))
        if existing and not _is_of(rendition, answer):
            raise CollisionError(shipment.public_id)
        stored_url = str(answer.get("secure_url") or answer["url"])
        url = stored_url if rendition.incoming else _transformed(stored_url, rendition)
        is_made_of_it = url != stored_url
        return Delivery(
            public_id=str(answer["public_id"]),
            url=url,
            etag=str(answer.get("etag", "")),
            width_px=(is_made_of_it and rendition.made_width_px) or int(answer.get("width", 0)),
            height_px=(is_made_of_it and rendition.made_height_px) or int(answer.get("height", 0)),
            size_bytes=int(answer.get("bytes", 0)),
            delivered_at=datetime.now(UTC),
            existing=existing,
            stored_url=stored_url if is_made_of_it else "",
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ServiceTroubleError(200, "its answer was not understood") from error


def is_whole(body: bytes) -> bool:
    """Tell whether the service has every byte: its answer to a chunk before that says `"done": false`."""
    return _json(body).get("done") is not False


def check_clock(headers: Mapping[str, str], now: datetime) -> None:
    """Raise `StaleClockError` if this computer is so far behind the service that every signature is too old.

    A clock that is ahead is let pass: the service does not say that it minds (cloudinary.md §2).
    """
    behind_s = _behind_s(headers, now)
    if behind_s is not None and behind_s > _STALE_AFTER_S:
        raise StaleClockError(_spoken_difference(behind_s))


def folder_mode_from(body: bytes) -> str:
    """Return `fixed` or `dynamic` from an answer of the config endpoint."""
    settings = _json(body).get("settings")
    return str(settings.get("folder_mode", "fixed")) if isinstance(settings, dict) else "fixed"


def limits_from(body: bytes) -> Limits:
    """Return what the account takes from an answer of the usage endpoint; what it does not tell is no limit."""
    told = _json(body).get("media_limits")
    told = told if isinstance(told, dict) else {}
    return Limits(_count(told.get("image_max_size_bytes")), _count(told.get("image_max_px")))


def error_from(status: int, headers: Mapping[str, str], body: bytes, account: str, host: str) -> FrontloadError:
    """Return the error that an answer other than 200 means."""
    message = _message(status, headers, body)
    lowered = message.lower()
    if 300 <= status < 400:  # noqa: PLR2004  (redirects: never followed with a signed request)
        return UplinkDownError(host, "it redirects elsewhere; a login page of this network may be in the way")
    if status == 407:  # noqa: PLR2004  (RFC 9110 §15.5.8)
        return UplinkDownError(host, "the proxy of this network asks for a name and a password")
    if "stale request" in lowered:
        behind_s = _behind_s(headers, datetime.now(UTC))
        return StaleClockError(message if behind_s is None else _spoken_difference(behind_s))
    if "upload preset" in lowered:
        return PresetRejectedError(account, message)
    if status in {401, 403} or (status == 404 and "cloud" in lowered):  # noqa: PLR2004
        return CredentialsRejectedError(account, message)
    if status in _RATE_LIMITED:
        if "limit exceeded" in lowered and "rate limit" not in lowered and "operations" not in lowered:
            return QuotaExceededError(message)
        return RateLimitedError(message, retry_after_s(headers.get("Retry-After") or _calls_come_back_at(headers)))
    if status == 413 or "file size too large" in lowered or "maximum image size" in lowered:  # noqa: PLR2004
        return TooLargeError(message)
    if status in _PASSING or status >= 500:  # noqa: PLR2004
        return ServiceTroubleError(status, message)
    return RejectedError(message)


def _calls_come_back_at(headers: Mapping[str, str]) -> str | None:
    """Return when there are Admin calls again, by an answer that says that none is left (cloudinary.md §5)."""
    return headers.get("X-FeatureRateLimit-Reset") if headers.get("X-FeatureRateLimit-Remaining") == "0" else None


def retry_after_s(value: str | None) -> float | None:
    """Return the seconds a Retry-After header asks for, at most an hour (RFC 9110 §10.2.3)."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds()
        except (TypeError, ValueError):
            return None
    return min(max(0.0, seconds), _LONGEST_RETRY_AFTER_S)


def _is_of(rendition: Rendition, answer: dict[str, Any]) -> bool:
    """Tell whether an image that was there is what became of this rendition.

    What is transformed on arrival has another etag than what was sent; there the note tells that went with it.
    """
    if not rendition.incoming:
        return str(answer.get("etag", "")) == rendition.etag
    context = answer.get("context")
    custom = context.get("custom") if isinstance(context, dict) else None
    return isinstance(custom, dict) and custom.get(SENT_ETAG) == rendition.etag


def _transformed(url: str, rendition: Rendition) -> str:
    # built rather than read from the answer's `eager`: an existing image's answer has none (cloudinary.md §7)
    if rendition.transformation:
        url = url.replace("/upload/", f"/upload/{rendition.transformation}/", 1)
    folders, slash, name = url.rpartition("/")
    if rendition.extension and "." in name:
        name = f"{name.rpartition('.')[0]}.{rendition.extension}"
    return f"{folders}{slash}{name}"


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None


def _message(status: int, headers: Mapping[str, str], body: bytes) -> str:
    try:
        answer = json.loads(body)
        return str(answer["error"]["message"])[:300]
    except (ValueError, KeyError, TypeError):
        return headers.get("X-Cld-Error", "")[:300] or f"HTTP status {status}"


def _json(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError as error:
        raise ServiceTroubleError(200, "its answer was no JSON; a proxy may be in the way") from error
    if not isinstance(answer, dict):
        raise ServiceTroubleError(200, "its answer was not understood")
    return answer


def _behind_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """How far this computer's clock is behind the service's, by its `Date` header; None where it has none."""
    try:
        return (parsedate_to_datetime(headers.get("Date", "")) - now).total_seconds()
    except (TypeError, ValueError):  # TypeError: a date without a zone
        return None


def _spoken_difference(behind_s: float) -> str:
    hours, minutes = divmod(round(abs(behind_s) / 60), 60)
    return f"it is {hours} h {minutes} min {'behind' if behind_s > 0 else 'ahead of'} Cloudinary's"
