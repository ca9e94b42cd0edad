"""Starting, joining and letting go of the embedded sandbox, as the app does it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from dataclasses import asdict
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from frontload.core.errors import BugError, SandboxUnavailableError
from frontload.edges import sandbox_process as starting
from frontload.edges.sandbox_process import RunningSandbox, lease, own_command, start_or_join
from waiting import until

APP = Path(__file__).parents[2] / "app"


@pytest.fixture
def log_folder(own_home, monkeypatch):
    """A place for the sandbox's log; afterwards no sandbox of this home is left."""
    monkeypatch.setenv("PYTHONPATH", str(APP))
    folder = own_home / "log"
    folder.mkdir()
    yield folder
    for pid in sandboxes(own_home):
        os.kill(pid, signal.SIGKILL)
    until(lambda: not sandboxes(own_home))


def sandboxes(home: Path) -> list[int]:
    """Return the sandbox processes that were started with this home, by what the system knows of them."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            ours = f"FRONTLOAD_HOME={home}\0".encode() in (process / "environ").read_bytes()
            started = b"\0sandbox\0--join\0" in (process / "cmdline").read_bytes()
        except OSError:
            continue
        if ours and started:
            found.append(int(process.name))
    return found


def answers(sandbox: RunningSandbox) -> bool:
    """Tell whether the sandbox is there."""
    connection = HTTPConnection(urlsplit(sandbox.upload_prefix).netloc, timeout=5)
    try:
        connection.request("GET", "/_sandbox/alive?nonce=a")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def test_one_is_started_joined_held_and_goes_away(log_folder, own_home, tmp_path, monkeypatch):
    """The second call joins the first one's sandbox; a lease keeps it beyond its linger; then it ends by itself.

    How long a linger is, another sandbox tells: begun later and held by nobody, it is gone while ours is there.
    """
    first = start_or_join(log_folder, 1.0)
    with lease(first):
        second = start_or_join(log_folder, 1.0)
        assert second == first
        assert answers(first)
        until(lambda: len(sandboxes(own_home)) == 1)
        with monkeypatch.context() as elsewhere:
            elsewhere.setenv("FRONTLOAD_HOME", str(tmp_path))
            start_or_join(log_folder, 1.0)
        until(lambda: not sandboxes(tmp_path))
        assert sandboxes(own_home)

    until(lambda: not sandboxes(own_home))
    assert not answers(first)


def test_the_secret_never_shows():
    """Not in a repr."""
    facts = {
        "upload_prefix": "http://h",
        "delivery_url": "u",
        "cloud_name": "c",
        "api_key": "k",
        "api_secret": "hush-hush",
    }

    assert "hush-hush" not in repr(RunningSandbox(**facts))
    assert asdict(RunningSandbox(**facts)) == facts


@pytest.mark.parametrize(
    "script", ["raise SystemExit('no')", "print('not json')", "print('[1]')", "print('{\"odd\": 1}')"]
)
def test_a_start_that_fails_is_told(log_folder, monkeypatch, script):
    """Whatever the process says or does not say, the error leads to the log."""
    monkeypatch.setattr(starting, "own_command", lambda: [sys.executable, "-c", script])

    with pytest.raises(SandboxUnavailableError, match=r"sandbox\.log"):
        start_or_join(log_folder, 1.0)

    assert ("no" in (log_folder / "sandbox.log").read_text()) == ("SystemExit" in script)


def test_a_start_that_hangs_is_given_up(log_folder, monkeypatch):
    """After the time limit the process is killed and the failure told."""
    monkeypatch.setattr(starting, "START_TIMEOUT_S", 0.3)
    monkeypatch.setattr(
        starting, "own_command", lambda: [sys.executable, "-c", "import threading; threading.Event().wait()"]
    )

    with pytest.raises(SandboxUnavailableError):
        start_or_join(log_folder, 1.0)


@pytest.mark.parametrize("broken", ["log", "program"])
def test_a_start_that_is_refused_is_told(log_folder, monkeypatch, broken):
    """No log folder, or no program to run: the system's reason is said."""
    if broken == "program":
        monkeypatch.setattr(starting, "own_command", lambda: ["/nowhere/frontload"])

    with pytest.raises(SandboxUnavailableError, match="no such file"):
        start_or_join(log_folder if broken == "program" else log_folder / "missing", 1.0)


def test_a_lease_on_nothing_is_refused():
    """A sandbox that is gone cannot be held."""
    gone = RunningSandbox("http://127.0.0.1:9", "u", "c", "k", "s")

    with pytest.raises(SandboxUnavailableError, match="does not answer"), lease(gone):
        pass


def test_a_lease_that_another_program_answers_is_refused():
    """An answer other than 200 is no lease."""

    class Stranger(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(404)

        def log_message(self, *_) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Stranger) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        stranger = RunningSandbox(f"http://127.0.0.1:{server.server_port}", "u", "c", "k", "s")
        with pytest.raises(SandboxUnavailableError, match="404"), lease(stranger):
            pass
        server.shutdown()


def test_the_own_command_is_this_program(monkeypatch, tmp_path):
    """From a checkout Python runs the package, frozen the executable is the app, or its twin for consoles."""
    assert own_command() == [sys.executable, "-m", "frontload"]

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [sys.executable]

    (tmp_path / "frontload-cli.exe").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Frontload.exe"))
    assert own_command() == [str(tmp_path / "frontload-cli.exe")]


def test_a_process_without_a_pipe_is_a_bug():
    """Nobody could hear it announce itself."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process, pytest.raises(BugError):
        starting._first_line(process)
