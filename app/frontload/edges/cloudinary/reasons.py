"""What really went wrong below urllib3 and the SDK, in few words."""

from __future__ import annotations

import ssl

_OUT_OF_DATE = (9, 10)  # OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED


def innermost(error: BaseException) -> BaseException:
    """Return what set off the chain that ends in *error*."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return error


def plain_reason(error: BaseException) -> str:
    """Return the reason in few words."""
    if isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in _OUT_OF_DATE:
        return f"{error.verify_message}; is this computer's clock right?"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return (str(error) or type(error).__name__)[:120]
