"""Asks the address that the user wrote into the settings which version there is; no address, no question."""

from __future__ import annotations

import json
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from frontload.core.errors import FixableError
from frontload.core.release import Release, ReleaseUnknownError

TIMEOUT_S = 10.0
MOST_BYTES = 65_536  # an answer has a hundred


def latest_release(address: str, user_agent: str) -> Release:
    """Return what the JSON at *address*, `{"version": …, "url": …}`, offers; raises `ReleaseUnknownError`.

    Nothing is sent but the request. May take `TIMEOUT_S` and more.
    """
    host = urlsplit(address).hostname or address
    request = Request(address, headers={"User-Agent": user_agent, "Accept": "application/json"})  # noqa: S310
    try:
        with urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310  (http or https: the settings see to it)
            said = json.loads(answer.read(MOST_BYTES))
        return Release(str(said["version"]), str(said["url"]))
    except HTTPError as error:
        with error:  # it is the answer too, and holds its connection
            raise ReleaseUnknownError(host, f"HTTP status {error.code}") from error
    except (OSError, HTTPException) as error:  # urllib's other errors are OSErrors
        raise ReleaseUnknownError(host, str(getattr(error, "reason", error))) from error
    except (ValueError, KeyError, TypeError, RecursionError, FixableError) as error:
        raise ReleaseUnknownError(host, "what it says is no release") from error
