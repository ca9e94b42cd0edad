"""Asking delivery URLs what is there: against the real sandbox, and against servers that are none."""

from __future__ import annotations

import hashlib
import socket
import threading
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import cloudinary.uploader
import pytest

from frontload.core.url_check import DeliveredUrl, Finding, UrlCheck
from frontload.edges.cloudinary.checking import check_urls
from pictures import draw_jpegs

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = b"the very bytes" * 5000
ETAG = hashlib.md5(BODY).hexdigest()


class Scripted(BaseHTTPRequestHandler):
    """Answers by path; remembers what it was asked."""

    asked: list[tuple[str, str]]
    answers: dict[str, tuple[int, dict[str, str], bytes]]

    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self._answer(with_body=False)

    def do_GET(self):
        self._answer(with_body=True)

    def _answer(self, *, with_body: bool) -> None:
        self.asked.append((self.command, self.path))
        if self.path == "/cut" and self.asked.count((self.command, self.path)) == 1:
            self.close_connection = True
            return
        status, headers, body = self.answers[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.close_connection = True
            with suppress(ConnectionError):
                self.wfile.write(body)
                self.asked.append(("taken", self.path))

    def log_message(self, *args):
        """Keep quiet."""


@contextmanager
def serving(**answers: tuple[int, dict[str, str], bytes]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Serve these answers; yields the prefix and the list of what was asked."""
    handler = type("Handler", (Scripted,), {"asked": [], "answers": {f"/{k}": v for k, v in answers.items()}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = False  # so that closing waits until all was answered
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", handler.asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def at(url: str, etag: str = ETAG, number: int = 1, size_bytes: int = len(BODY)) -> DeliveredUrl:
    """Return what has to be at a URL."""
    return DeliveredUrl(number, "press", PurePosixPath("/photos/a.jpg"), url, etag, size_bytes)


def check(*delivered: DeliveredUrl, at_once: int = 2) -> list[UrlCheck]:
    """Check them all."""
    return list(check_urls(delivered, at_once=at_once, user_agent="Frontload/test"))


def test_each_url_of_the_sandbox_leads_to_its_own_image(sandbox, tmp_path):
    """Right for the image that was sent; wrong for another one's URL, and for one that is gone."""
    delivered = []
    for number, path in enumerate(draw_jpegs(tmp_path, 12)):
        with path.open("rb") as file:
            told = cloudinary.uploader.upload((path.name, file.read()), public_id=path.stem, **sandbox.cloudinary)
        delivered.append(at(told["secure_url"], told["etag"], number, told["bytes"]))
    swapped = at(delivered[1].url, delivered[0].etag, 98, delivered[0].size_bytes)
    gone = at(delivered[2].url.replace("IMG", "GONE"), delivered[2].etag, 99)

    found = check(*delivered, swapped, gone)

    assert [one.delivered.asset_no for one in found] == [*range(12), 98, 99]
    assert [one.finding for one in found] == [Finding.RIGHT] * 12 + [Finding.WRONG] * 2
    assert [one.text for one in found[11:]] == [
        "right", "wrong: other bytes are there than were sent", "wrong: nothing is there (HTTP status 404)",
    ]  # fmt: skip


@pytest.mark.parametrize("etag", [f'"{ETAG}"', f'W/"{ETAG}"', ETAG])
def test_an_etag_that_fits_spares_the_bytes(etag):
    """One request for the head, none for the body, however the etag is written."""
    with serving(a=(200, {"ETag": etag}, BODY)) as (prefix, asked):
        (found,) = check(at(f"{prefix}/a"))

    assert found.finding is Finding.RIGHT
    assert asked == [("HEAD", "/a")]


@pytest.mark.parametrize("headers", [{}, {"ETag": '"of-some-cache"'}])
def test_without_a_fitting_etag_the_bytes_decide(headers):
    """A cache with etags of its own proves nothing, for or against."""
    with serving(a=(200, headers, BODY), b=(200, headers, BODY[:-1] + b"!")) as (prefix, asked):
        right, wrong = check(at(f"{prefix}/a"), at(f"{prefix}/b"), at_once=1)

    assert (right.finding, wrong.finding) == (Finding.RIGHT, Finding.WRONG)
    assert [one for one in asked if one[0] != "taken"] == [
        ("HEAD", "/a"), ("GET", "/a"), ("HEAD", "/b"), ("GET", "/b"),
    ]  # fmt: skip


def test_a_connection_that_is_cut_is_opened_once_more():
    """A server may end a kept connection in the very moment it is used again; that says nothing of the image."""
    with serving(a=(200, {"ETag": ETAG}, BODY), cut=(200, {}, BODY)) as (prefix, asked):
        found = check(at(f"{prefix}/a"), at(f"{prefix}/cut"), at_once=1)

    assert [one.text for one in found] == ["right", "right"]
    assert asked.count(("HEAD", "/cut")) == asked.count(("GET", "/cut")) == 2


def test_no_more_is_read_than_was_sent():
    """A body that goes on is another one, whatever its length."""
    endless = BODY + b"\0" * 50_000_000
    with serving(a=(200, {}, endless), b=(200, {}, BODY)) as (prefix, asked):
        longer, right = check(at(f"{prefix}/a"), at(f"{prefix}/b"), at_once=1)

    assert (longer.finding, right.finding) == (Finding.WRONG, Finding.RIGHT)
    assert [path for kind, path in asked if kind == "taken"] == ["/b"]


@pytest.mark.parametrize(
    ("status", "headers", "reason"),
    [
        (401, {"X-Cld-Error": "strict"}, "HTTP status 401, strict"),
        (302, {"Location": "https://login.example/"}, "HTTP status 302"),
        (503, {"Retry-After": "3600"}, "HTTP status 503"),
    ],
)
def test_an_answer_that_proves_nothing_is_unknown(status, headers, reason):
    """Refusals, redirects and troubles say nothing about the image; the reason is told."""
    with serving(a=(status, headers, b"")) as (prefix, _):
        (found,) = check(at(f"{prefix}/a"))

    assert (found.finding, found.reason) == (Finding.UNKNOWN, reason)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://127.0.0.1/a", "no web address"),
        ("nonsense", "no web address"),
        ("http://[/", ""),
        ("http://127.0.0.1:1/a", "refused"),
        ("http://127.0.0.1:1/a\udce9", ""),
        ("http://127.0.0.1:1/a HTTP/1.1\r\nX-Evil: 1", "refused"),
    ],
)
def test_what_cannot_be_asked_is_unknown_with_a_reason(url, reason):
    """No such scheme, no address, nobody there: one line each, and the rest goes on."""
    (found,) = check(at(url))

    assert found.finding is Finding.UNKNOWN
    assert reason in found.reason.lower()
    assert found.reason


def test_without_an_etag_there_is_nothing_to_compare():
    """Nobody is asked in vain."""
    (found,) = check(at("http://127.0.0.1:1/a", etag=""))

    assert found.text == "unknown: the destination told no etag to compare with"


def test_stopping_cuts_what_hangs():
    """Closing the iterator ends looks that wait for an answer; their threads are gone (see `no_thread_left`)."""
    with serving(a=(200, {"ETag": ETAG}, BODY)) as (prefix, _), socket.create_server(("127.0.0.1", 0)) as silent:
        hanging = f"http://127.0.0.1:{silent.getsockname()[1]}/a"
        urls = [at(f"{prefix}/a"), *(at(hanging) for _ in range(50))]
        looking = check_urls(urls, at_once=3, user_agent="Frontload/test")
        with closing(looking):
            first = next(looking)

    assert first.finding is Finding.RIGHT


MADE = {"Content-Type": "image/webp", "ETag": '"of-another-image"'}


@pytest.mark.parametrize(
    ("made", "text"),
    [
        ((200, MADE, b"smaller"), "right"),
        ((200, {"Content-Type": "text/html"}, b"a page"), "wrong: it is stored, but nothing is made of it: HTTP"),
        ((400, {"X-Cld-Error": "Maximum 25 Megapixels"}, b""), "wrong: it is stored, but nothing is made of"),
        ((423, {}, b""), "unknown: the image is still being made"),
    ],
)  # fmt: skip
def test_what_is_made_of_the_stored_bytes_is_right_if_those_are(made, text):
    """Its own etag cannot be foretold: the stored original is proven, and the other has to be an image."""
    with serving(stored=(200, {"ETag": ETAG}, BODY), made=made) as (prefix, asked):
        (found,) = check(replace(at(f"{prefix}/made"), stored_url=f"{prefix}/stored"))

    assert found.text.startswith(text)
    assert asked == [("HEAD", "/stored"), ("HEAD", "/made")]


def test_what_is_made_of_other_bytes_is_wrong():
    """However good it looks."""
    with serving(stored=(200, {}, b"other"), made=(200, MADE, b"smaller")) as (prefix, _):
        (found,) = check(replace(at(f"{prefix}/made"), stored_url=f"{prefix}/stored"))

    assert found.text == "wrong: other bytes are there than were sent"
