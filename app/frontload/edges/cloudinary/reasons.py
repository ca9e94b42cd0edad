"""What really went wrong below urllib3 and the SDK, in few words."""

from __future__ import annotations


def innermost(error: BaseException) -> BaseException:
    """Return what set off the chain that ends in *error*."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return error


def plain_reason(error: BaseException) -> str:
    """Return the reason in few words."""
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return (str(error) or type(error).__name__)[:120]
