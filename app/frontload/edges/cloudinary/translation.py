"""What urllib3 and the system say of a connection, as our errors: stopped, never met, or lost on the way."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING

import urllib3.exceptions as http_errors

from frontload.core.errors import CancelledUploadError, ConnectionLostError, UplinkDownError
from frontload.edges.cloudinary.reasons import innermost, plain_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def translated(host: str, is_given_up: Callable[[], bool]) -> Iterator[None]:
    """Turn an error of the transport to *host* into ours; whatever it is, what was given up was stopped."""
    try:
        yield
    except (http_errors.HTTPError, OSError) as error:
        if is_given_up():
            raise CancelledUploadError from error
        first = innermost(error)
        reason = plain_reason(first)
        if isinstance(error, http_errors.ProxyError):
            raise UplinkDownError(host, f"the proxy does not let us through: {reason}") from error
        never_met = isinstance(error, http_errors.NewConnectionError | http_errors.ConnectTimeoutError)
        if never_met or isinstance(first, ssl.SSLCertVerificationError):
            raise UplinkDownError(host, reason) from error
        raise ConnectionLostError(host, reason) from error
