"""Starting, sharing, leasing and stopping."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor

import cloudinary.uploader
import pytest

from frontload.sandbox.errors import AlreadyServingError, PortTakenError
from frontload.sandbox.installation import load_or_create
from frontload.sandbox.server import serve
from sandbox_process import start_sandbox

ENDS_WITHIN_S = 20


def hold_lease(sandbox) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
    """Open a lease as the app does."""
    told = sandbox.announcement
    connection = http.client.HTTPConnection(told.upload_prefix.removeprefix("http://"), timeout=10)
    credentials = b64encode(f"{told.api_key}:{told.api_secret}".encode()).decode()
    connection.request("GET", "/_sandbox/lease", headers={"Authorization": f"Basic {credentials}"})
    answer = connection.getresponse()
    assert answer.status == 200
    return connection, answer


def let_go(lease) -> None:
    """Close a lease."""
    for part in reversed(lease):
        part.close()


def test_installation_is_kept_and_private(tmp_path):
    """Port and secret are chosen once, readable by the user only, and not shown in logs."""
    first = load_or_create(tmp_path)

    assert load_or_create(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "sandbox.json").stat().st_mode) == 0o600
    assert first.api_secret not in repr(first)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"port": true}', '{"port": 99999999}'])
def test_damaged_installation_is_set_aside(tmp_path, damage):
    """A broken file is kept for a look, and a new installation made."""
    (tmp_path / "sandbox.json").write_text(damage)

    made = load_or_create(tmp_path)

    assert (tmp_path / "sandbox.damaged").read_text() == damage
    assert load_or_create(tmp_path) == made


def test_stop_is_clean_and_forgets(tmp_path):
    """SIGTERM ends with code 0 and leaves no note of a running server."""
    sandbox = start_sandbox(tmp_path)
    assert json.loads((tmp_path / "running.json").read_text())["pid"] == sandbox.process.pid
    lease = hold_lease(sandbox)

    code = sandbox.stop()

    let_go(lease)
    assert (code, (tmp_path / "running.json").exists()) == (0, False)


def test_assets_survive_a_kill(tmp_path, jpeg):
    """What was acknowledged before SIGKILL is delivered afterwards under the same URL."""
    first = start_sandbox(tmp_path)
    told = cloudinary.uploader.upload(("a.jpg", jpeg), **first.cloudinary)
    first.kill()

    second = start_sandbox(tmp_path)
    try:
        again = cloudinary.uploader.upload(
            ("a.jpg", jpeg), public_id=told["public_id"], overwrite=False, **second.cloudinary
        )
    finally:
        second.stop()
    assert (again["existing"], again["secure_url"]) == (True, told["secure_url"])


def test_simultaneous_joiners_share_one_server(tmp_path):
    """Of two starters that join, one serves and the other is told the same place and ends."""
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: start_sandbox(tmp_path, join=True), range(2)))

    assert both[0].announcement == both[1].announcement
    joiner = next(
        each for each in both if each.process.pid != json.loads((tmp_path / "running.json").read_text())["pid"]
    )
    assert joiner.process.wait(ENDS_WITHIN_S) == 0
    for each in both:
        each.stop()


def test_second_server_takes_over_an_idle_one(tmp_path):
    """Without a lease the first server makes room, and the port stays."""
    first = start_sandbox(tmp_path)
    second = start_sandbox(tmp_path)
    try:
        assert first.process.wait(ENDS_WITHIN_S) == 0
        assert second.announcement == first.announcement
        assert second.control("GET", "/_sandbox/alive")["status"] == "ok"
    finally:
        first.stop()
        second.stop()


def test_leased_server_is_not_taken_over(tmp_path):
    """While somebody holds a lease a second server is refused, and told where the first is."""
    sandbox = start_sandbox(tmp_path)
    lease = hold_lease(sandbox)
    try:
        with pytest.raises(AlreadyServingError) as refused:
            serve(tmp_path, announce=lambda _: None)
        assert refused.value.announcement == sandbox.announcement
    finally:
        let_go(lease)
        sandbox.stop()


def test_lingering_server_ends_after_the_last_lease(tmp_path):
    """With a lease it stays beyond its time, without one it goes by itself."""
    sandbox = start_sandbox(tmp_path, linger_s=0.5)
    lease = hold_lease(sandbox)
    with pytest.raises(subprocess.TimeoutExpired):
        sandbox.process.wait(2.5)

    let_go(lease)
    assert sandbox.process.wait(ENDS_WITHIN_S) == 0
    sandbox.stop()


def test_lingering_server_ends_when_its_folder_is_gone(tmp_path):
    """A removed data folder ends the server."""
    sandbox = start_sandbox(tmp_path / "data", linger_s=600)

    shutil.rmtree(tmp_path / "data")

    assert sandbox.process.wait(ENDS_WITHIN_S) == 0
    sandbox.stop()


def test_taken_port_is_replaced_or_refused(tmp_path, capfd):
    """A kept port in foreign hands is replaced aloud; one asked for by number is refused."""
    kept = load_or_create(tmp_path).port
    with socket.create_server(("127.0.0.1", kept)):
        with pytest.raises(PortTakenError) as refused:
            serve(tmp_path, announce=lambda _: None, port=kept)
        sandbox = start_sandbox(tmp_path)
        sandbox.stop()

    assert refused.value.port == kept
    assert sandbox.announcement.upload_prefix != f"http://127.0.0.1:{kept}"
    assert f"Port {kept} is taken" in capfd.readouterr().err


def test_stranger_on_the_noted_port_is_not_joined(tmp_path):
    """A program that merely answers on the noted port is not taken for the sandbox, nor shown the secret."""
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        load_or_create(tmp_path)
        port = stranger.getsockname()[1]
        (tmp_path / "running.json").write_text(json.dumps({"port": port, "pid": os.getpid()}))
        with ThreadPoolExecutor(1) as pool:
            heard = pool.submit(answer_once, stranger)
            sandbox = start_sandbox(tmp_path, join=True)
            sandbox.stop()

    assert sandbox.announcement.upload_prefix != f"http://127.0.0.1:{port}"
    assert b"authorization" not in heard.result().lower()


def answer_once(stranger: socket.socket) -> bytes:
    """Play another web server for one request."""
    connection, _ = stranger.accept()
    with connection:
        heard = connection.recv(65536)
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{"proof": ""}')
    return heard


def test_joining_needs_no_web_libraries():
    """The module that joins a running sandbox imports quickly."""
    code = "import sys, frontload.sandbox.server; print({'uvicorn', 'starlette', 'PIL'} & set(sys.modules))"
    app = {**os.environ, "PYTHONPATH": "app"}

    told = subprocess.run([sys.executable, "-c", code], env=app, capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "set()"
