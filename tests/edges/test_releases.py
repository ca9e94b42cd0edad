"""Asking an address for newer versions, over real HTTP."""

from __future__ import annotations

import socket

import pytest

from commands import frontload
from frontload import __version__
from frontload.core.release import Release, ReleaseUnknownError
from frontload.edges.releases import latest_release
from frontload.wiring import open_app
from release_server import release_server


@pytest.fixture
def server():
    """A server of the test's own."""
    with release_server() as running:
        yield running


def test_the_address_tells_version_and_page(server):
    """One request, which says no more than the program's own version."""
    release = latest_release(server.url, "Frontload/0")

    assert release == Release("99.1", "https://example.org/frontload/99.1")
    assert server.asked == ["/frontload.json Frontload/0"]


@pytest.mark.parametrize(
    "answer",
    [b"", b"<html>", b"[]", b"{}", b'{"version": "1.2"}', b'{"version": "new", "url": "https://a.example"}',
     b"\xff", b'{"version": "1.2", "url": "file:///etc/passwd"}', b"[" * 60_000, b'"' + b"x" * 200_000 + b'"'],
)  # fmt: skip
def test_a_hostile_answer_is_no_release(server, answer):
    """Whatever is said, endless or deep, costs a sentence and no traceback."""
    server.answer = answer

    with pytest.raises(ReleaseUnknownError, match="what it says is no release"):
        latest_release(server.url, "Frontload/0")


def test_a_refusal_is_told(server):
    """The status of the answer stands in the title."""
    server.status = 404

    with pytest.raises(ReleaseUnknownError, match=r"127\.0\.0\.1 does not tell of newer versions: HTTP status 404"):
        latest_release(server.url, "Frontload/0")


def test_nobody_there_is_told():
    """A port on which nobody listens is an error of the passing kind."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/"

        with pytest.raises(ReleaseUnknownError):
            latest_release(address, "Frontload/0")


def test_doctor_asks_only_where_an_address_is_set(server, own_home):
    """Off by default; with `update_url` in the settings file, doctor says what is there."""
    assert "updates" not in frontload("doctor").out
    assert server.asked == []

    (own_home / "config" / "settings.toml").write_text(f'update_url = "{server.url}"\n')

    assert "ok  updates: 99.1 is there: https://example.org/frontload/99.1" in frontload("doctor").out
    assert server.asked == [f"/frontload.json Frontload/{__version__}"]


def test_an_address_of_another_kind_is_passed_over(own_home):
    """A file is no address to ask."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text('update_url = "file:///etc/passwd"\n')

    app = open_app()

    assert app.settings.update_url is None
    assert "update_url" in app.complaints[0]
