"""How the sandbox answers: JSON, Cloudinary's error body, and the headers that repeat it."""

from __future__ import annotations

import re
import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

RATE_LIMITED = 420  # Cloudinary's own code beside 429
REQUEST_ID_BYTES = 16
HEADER_MOST_LETTERS = 2000


class Refusal(Exception):  # noqa: N818 - it is an answer, not a defect
    """An answer other than success, raised where the reason is found."""

    def __init__(self, status: int, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.retry_after_s = retry_after_s


def bad_request(message: str) -> Refusal:
    """The request itself is wrong."""
    return Refusal(HTTPStatus.BAD_REQUEST, message)


def unauthorized(message: str) -> Refusal:
    """The credentials or the signature are wrong."""
    return Refusal(HTTPStatus.UNAUTHORIZED, message)


def not_found(public_id: str) -> Refusal:
    """There is no such asset."""
    return Refusal(HTTPStatus.NOT_FOUND, f"Resource not found - {public_id}")


def json_answer(payload: Mapping[str, object], status: int = HTTPStatus.OK) -> Response:
    """A JSON object."""
    return JSONResponse(payload, status_code=status)


def refusal_answer(refusal: Refusal) -> Response:
    """Cloudinary's error body, repeated in `X-Cld-Error`."""
    answer = JSONResponse({"error": {"message": refusal.message}}, status_code=refusal.status)
    _add_error_headers(answer, refusal)
    return answer


def bare_refusal_answer(refusal: Refusal) -> Response:
    """A delivery error: told in the header only, with an empty body."""
    answer = Response(status_code=refusal.status)
    _add_error_headers(answer, refusal)
    return answer


def header_safe(text: str) -> str:
    """*text* as a header can carry it: Latin-1, on one line, no longer than clients take, no blanks around it."""
    one_line = re.sub(r"[\x00-\x1f\x7f]", " ", text)[:HEADER_MOST_LETTERS].strip()
    return one_line.encode("latin-1", "replace").decode("latin-1").strip()


def new_request_id() -> str:
    """A fresh `X-Request-Id`."""
    return secrets.token_hex(REQUEST_ID_BYTES)


def _add_error_headers(answer: Response, refusal: Refusal) -> None:
    answer.headers["X-Cld-Error"] = header_safe(refusal.message)
    if refusal.retry_after_s is not None:
        answer.headers["Retry-After"] = f"{refusal.retry_after_s:g}"
