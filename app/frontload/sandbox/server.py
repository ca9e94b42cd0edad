"""Serving: one server per folder, on loopback, until told to stop or no longer needed."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from frontload.sandbox.errors import AlreadyServingError, PortTakenError
from frontload.sandbox.installation import FOLDER_MODES, LOOPBACK, announcement_of, load_or_create
from frontload.sandbox.running import ask_to_stop, find_live, forget_running, note_running

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from frontload.sandbox.installation import Announcement, Installation

__all__ = ["AlreadyServingError", "PortTakenError", "serve"]

BACKLOG = 512
TAKE_OVER_TIMEOUT_S = 15.0  # a server that agreed to stop finishes the uploads it has


def serve(
    root: Path,
    *,
    announce: Callable[[Announcement], None],
    port: int | None = None,
    folder_mode: str | None = None,
    linger_s: float | None = None,
    join: bool = False,
    faults: bool = False,
) -> None:
    """Serve *root* until SIGTERM or SIGINT; *announce* is called once the socket listens.

    *port* None is the kept one, 0 any; *linger_s* None is for ever; *join* shares a live server of this root.
    Raises PortTakenError for a port asked for by number, AlreadyServingError if another server is in use.
    """
    if folder_mode is not None and folder_mode not in FOLDER_MODES:
        raise ValueError(f"folder_mode is one of {', '.join(FOLDER_MODES)}")
    root.mkdir(parents=True, exist_ok=True)
    serving = FileLock(root / "serving.lock")
    with ExitStack() as held:
        # One starter at a time: whoever comes second finds the first one's note.
        with FileLock(root / "starting.lock"):
            live = find_live(root)
            if live is not None and join:
                announce(live)
                return
            installation = load_or_create(root)
            _take_over(serving, live, announcement_of(installation, installation.port))
            held.callback(serving.release)
            listener = held.enter_context(closing(_listen(installation, port)))
            note_running(root, listener.getsockname()[1])
            held.callback(forget_running, root)
        mode = folder_mode or installation.folder_mode
        _run(replace(installation, folder_mode=mode), listener, announce, linger_s=linger_s, faults=faults)


def _take_over(serving: FileLock, live: Announcement | None, fallback: Announcement) -> None:
    """Become the one server of this root: the lock is freed when the other one ends, however it ends."""
    if live is not None and not ask_to_stop(live):
        raise AlreadyServingError(live)
    try:
        serving.acquire(timeout=TAKE_OVER_TIMEOUT_S)
    except Timeout:
        raise AlreadyServingError(live or fallback) from None


def _listen(installation: Installation, port: int | None) -> socket.socket:
    wanted = installation.port if port is None else port
    try:
        return _bound(wanted)
    except OSError as error:
        if port is not None:
            raise PortTakenError(port) from error
    listener = _bound(0)
    taken_by = f"Port {wanted} is taken by another program"
    if sys.stderr is not None:  # a windowed build on Windows has none
        sys.stderr.write(f"{taken_by}; the sandbox uses {listener.getsockname()[1]} this time.\n")
    return listener


def _bound(port: int) -> socket.socket:
    # The protocol is named because asyncio sets TCP_NODELAY only then; without it every answer waits 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "nt":
            # On Windows SO_REUSEADDR would share the port with a program that already has it.
            listener.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE"), 1)  # noqa: B009
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((LOOPBACK, port))
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def _run(
    installation: Installation,
    listener: socket.socket,
    announce: Callable[[Announcement], None],
    *,
    linger_s: float | None,
    faults: bool,
) -> None:
    # The web libraries take half a second to import; a starter that joins another server never needs them.
    from frontload.sandbox.web import run_web

    announcement = announcement_of(installation, listener.getsockname()[1])
    run_web(installation, announcement, listener, announce, linger_s=linger_s, faults=faults)
