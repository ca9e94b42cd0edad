"""Asks each delivery URL what is there: the image that was sent, another one, or nothing."""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import urllib3.exceptions as http_errors
from urllib3 import Retry, Timeout

from frontload.core.errors import FrontloadError
from frontload.core.url_check import Finding, UrlCheck
from frontload.edges.cloudinary.connections import Connections
from frontload.edges.cloudinary.reasons import innermost, plain_reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from urllib3 import BaseHTTPResponse

    from frontload.core.url_check import DeliveredUrl

_TIMEOUT = Timeout(connect=10.0, read=20.0)  # a CDN answers in well under a second
# A kept connection may be cut by the other side in the moment it is used again (cloudinary.md §5): ask once more.
_ONCE_MORE = Retry(total=1, connect=0, read=1, redirect=False, status=0, respect_retry_after_header=False)
_BLOCK_BYTES = 1 << 16
_OK, _GONE = 200, frozenset({404, 410})
_BEING_MADE = 423  # what a derived image that is not ready answers (cloudinary.md §4, e_upscale)


def check_urls(delivered: Iterable[DeliveredUrl], *, at_once: int, user_agent: str) -> Iterator[UrlCheck]:
    """Yield what is found at each URL, in their order, looking at *at_once* of them at a time.

    Closing the iterator cuts every connection.
    """
    connections = Connections(at_once)
    threads = ThreadPoolExecutor(at_once, thread_name_prefix="check")
    waiting: deque[Future[UrlCheck]] = deque()
    try:
        for one in delivered:
            waiting.append(threads.submit(_check, connections, user_agent, one))
            if len(waiting) > 2 * at_once:  # enough that no thread waits for the order to be kept
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        connections.cut()
        threads.shutdown(wait=True)


def _check(connections: Connections, user_agent: str, delivered: DeliveredUrl) -> UrlCheck:
    """Ask for the head first: an ETag that is the MD5 of what was sent proves the image without its bytes.

    Only where it differs, the bytes are fetched and summed. What is made of stored bytes has an etag that nobody
    can foretell: there the stored ones are compared, and the other has to be an image. Runs on the pool's threads.
    """
    if not delivered.etag:
        return UrlCheck(delivered, Finding.UNKNOWN, "the destination told no etag to compare with")
    if not delivered.url.startswith(("https://", "http://")):
        return UrlCheck(delivered, Finding.UNKNOWN, "it is no web address")
    headers = {"User-Agent": user_agent}
    asked = partial(_asked, connections, url=delivered.stored_url or delivered.url, headers=headers)
    try:
        with asked("HEAD") as head:
            etag = head.headers.get("ETag", "").removeprefix("W/").strip('"')
            is_proven = head.status == _OK and etag == delivered.etag
        if not is_proven:
            with asked("GET") as answer:
                compared = _compared(delivered, answer)
            if compared.finding is not Finding.RIGHT:
                return compared
        if not delivered.stored_url:
            return UrlCheck(delivered, Finding.RIGHT)
        with _asked(connections, "HEAD", url=delivered.url, headers=headers) as made:
            return _judged(delivered, made)
    except FrontloadError as error:  # cut while it was dialled, or the proxy cannot be used
        return UrlCheck(delivered, Finding.UNKNOWN, error.title)
    except (http_errors.HTTPError, OSError, UnicodeError) as error:
        return UrlCheck(delivered, Finding.UNKNOWN, plain_reason(innermost(error)))


def _asked(
    connections: Connections, method: str, url: str, headers: dict[str, str]
) -> AbstractContextManager[BaseHTTPResponse]:
    return connections.opened(method, url, headers, retries=_ONCE_MORE, timeout=_TIMEOUT)


def _judged(delivered: DeliveredUrl, made: BaseHTTPResponse) -> UrlCheck:
    """Judge the head of what was made of the right bytes."""
    if made.status == _OK and made.headers.get("Content-Type", "").startswith("image/"):
        return UrlCheck(delivered, Finding.RIGHT)
    if made.status == _BEING_MADE:
        return UrlCheck(delivered, Finding.UNKNOWN, "the image is still being made")
    told = made.headers.get("X-Cld-Error", "")[:200] or f"HTTP status {made.status}"
    return UrlCheck(delivered, Finding.WRONG, f"it is stored, but nothing is made of it: {told}")


def _compared(delivered: DeliveredUrl, answer: BaseHTTPResponse) -> UrlCheck:
    if answer.status in _GONE:
        return UrlCheck(delivered, Finding.WRONG, f"nothing is there (HTTP status {answer.status})")
    if answer.status != _OK:
        told = answer.headers.get("X-Cld-Error", "")[:200]
        return UrlCheck(delivered, Finding.UNKNOWN, f"HTTP status {answer.status}{told and f', {told}'}")
    digest, received_bytes = hashlib.md5(usedforsecurity=False), 0
    for block in answer.stream(_BLOCK_BYTES, decode_content=False):
        digest.update(block)
        received_bytes += len(block)
        if received_bytes > delivered.size_bytes:
            break
    if digest.hexdigest() == delivered.etag:
        return UrlCheck(delivered, Finding.RIGHT)
    return UrlCheck(delivered, Finding.WRONG, "other bytes are there than were sent")
