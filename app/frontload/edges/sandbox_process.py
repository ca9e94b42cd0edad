"""Starts the embedded sandbox as a process of its own, or joins the one that runs, and holds a lease on it.

A process of its own, because the URLs it hands out should still open when the command that made them has ended;
it goes away by itself some minutes after the last lease and request.
"""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from frontload.core.errors import BugError, SandboxUnavailableError
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from collections.abc import Iterator

START_TIMEOUT_S = 30.0
# Windows: a console that closes must not take the sandbox with it; elsewhere a new session sees to that
_CREATION_FLAGS: int = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(
    subprocess, "CREATE_NEW_PROCESS_GROUP", 0
)


@dataclass(frozen=True, slots=True)
class RunningSandbox:
    """Where a sandbox answers and how to sign for it."""

    upload_prefix: str
    delivery_url: str
    cloud_name: str
    api_key: str
    api_secret: str = field(repr=False)


def start_or_join(log_folder: Path, linger_s: float) -> RunningSandbox:
    """Return this user's sandbox, started if need be; blocks for up to 30 s, raises `SandboxUnavailableError`."""
    command = [*own_command(), "sandbox", "--join", "--linger", str(linger_s)]
    try:
        with (log_folder / "sandbox.log").open("ab") as log:
            process = subprocess.Popen(  # noqa: S603  (our own executable)
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                start_new_session=True,
                creationflags=_CREATION_FLAGS,
            )
    except OSError as error:
        raise SandboxUnavailableError(reason_text(error)) from error
    watchdog = threading.Timer(START_TIMEOUT_S, process.kill)
    watchdog.start()
    try:
        line = _first_line(process)
    finally:
        watchdog.cancel()
        watchdog.join()
    try:
        return RunningSandbox(**json.loads(line))
    except (ValueError, TypeError) as error:
        raise SandboxUnavailableError(f"it said nothing; see {log_folder / 'sandbox.log'}") from error
    finally:
        _reap(process)


@contextmanager
def lease(sandbox: RunningSandbox) -> Iterator[None]:
    """Keep the sandbox from going away while the block runs: one open request, closed by the kernel if we die."""
    connection = http.client.HTTPConnection(urlsplit(sandbox.upload_prefix).netloc, timeout=10)
    basic = b64encode(f"{sandbox.api_key}:{sandbox.api_secret}".encode()).decode()
    try:
        connection.request("GET", "/_sandbox/lease", headers={"Authorization": f"Basic {basic}"})
        answer = connection.getresponse()
    except (OSError, http.client.HTTPException) as error:
        connection.close()
        raise SandboxUnavailableError("it does not answer") from error
    try:
        if answer.status != http.client.OK:
            raise SandboxUnavailableError(f"it gives no lease (HTTP status {answer.status})")
        yield
    finally:
        answer.close()
        connection.close()


def own_command() -> list[str]:
    """Return the command that starts this very program, from a checkout or frozen.

    On Windows the one for consoles: the window's own program has no streams to announce anything through.
    """
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "frontload"]
    program = Path(sys.executable)
    console = program.with_name("frontload-cli.exe")
    return [str(console if console.is_file() else program)]


def _first_line(process: subprocess.Popen[bytes]) -> bytes:
    if process.stdout is None:
        raise BugError("the sandbox was started without a pipe")
    with process.stdout as pipe:
        return pipe.readline()


def _reap(process: subprocess.Popen[bytes]) -> None:
    """Let go of the process: one that only announced another's sandbox has ended and is collected here."""
    if process.poll() is None:
        # it outlives us by intention, so its Popen must not warn when it is collected
        process.returncode = 0
