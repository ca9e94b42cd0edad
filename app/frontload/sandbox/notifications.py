"""Notifications of what was done: posted and signed as Cloudinary's are, but to loopback addresses only."""

from __future__ import annotations

import hashlib
import http.client
import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from frontload.sandbox.answers import bad_request
from frontload.sandbox.loopback import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

URL_PARAMS = ("notification_url", "eager_notification_url")
TIMEOUT_S = 5.0


def check_notification_urls(params: Params) -> None:
    """Refuse a call that wants to be answered elsewhere: the sandbox sends nothing off this machine."""
    for name in URL_PARAMS:
        url = params.text(name)
        if url is not None and not (url.lower().startswith("http://") and is_loopback(url)):
            raise bad_request(f"The sandbox sends {name} to loopback http addresses only")


def notify(service: Service, url: str | None, facts: Mapping[str, object]) -> None:
    """Post *facts*, signed; nothing without an address, and nobody listening is no error, as with the service."""
    if url is None:
        return
    body = json.dumps(facts)
    timestamp = str(int(service.now_s()))
    signed = f"{body}{timestamp}{service.installation.api_secret}".encode()
    signature = hashlib.sha1(signed, usedforsecurity=False).hexdigest()  # as Cloudinary signs them
    headers = {"Content-Type": "application/json", "X-Cld-Timestamp": timestamp, "X-Cld-Signature": signature}
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=TIMEOUT_S)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", path, body.encode(), headers)
        connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return
    finally:
        connection.close()
