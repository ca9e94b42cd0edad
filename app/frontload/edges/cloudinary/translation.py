"""What urllib3 and the system say of a connection, as our errors: stopped, never met, or lost on the way."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from typing import TYPE_CHECKING

import urllib3.exceptions as http_errors

from frontload.core.errors import CancelledUploadError, ConnectionLostError, UplinkDownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OUT_OF_DATE = (9, 10)  # OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED


@contextmanager
def translated(host: str, is_given_up: Callable[[], bool]) -> Iterator[None]:
    """Turn an error of the transport to *host* into ours; whatever it is, what was given up was stopped."""
    try:
        yield
    except (http_errors.HTTPError, OSError) as error:
        if is_given_up():
            raise CancelledUploadError from error
        innermost = _innermost(error)
        reason = _plain_reason(innermost)
        if isinstance(error, http_errors.ProxyError):
            raise UplinkDownError(host, f"the proxy does not let us through: {reason}") from error
        never_met = isinstance(error, http_errors.NewConnectionError | http_errors.ConnectTimeoutError)
        if never_met or isinstance(innermost, ssl.SSLCertVerificationError):
            raise UplinkDownError(host, reason) from error
        raise ConnectionLostError(host, reason) from error


def _innermost(error: BaseException) -> BaseException:
    """Return what set off the chain that ends in *error*."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return error


def _plain_reason(error: BaseException) -> str:
    """Return the reason in few words."""
    if isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in _OUT_OF_DATE:
        return f"{error.verify_message}; is this computer's clock right?"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return (str(error) or type(error).__name__)[:120]
