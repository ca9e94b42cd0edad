"""One window an installation: a second start hands its paths to the first and goes.

The first window holds a lock for as long as it lives, which the system takes back however it dies, and listens on a
local address (a socket on Unix, a named pipe on Windows) that only whoever can read its key can speak to.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from frontload.core.errors import JournalInUseError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""How long a second start tries to reach the first, which may be in the middle of its own start."""
_ASK_EVERY_S = 0.1
_MOST_BYTES = 50_000_000  # a million long paths; whatever is longer is no start of ours
_TAKEN = b"taken"
_TROUBLE = (OSError, EOFError, AuthenticationError, ValueError, KeyError, TypeError)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a second start brings; *token* is the desktop's leave to come to the front, empty where it gave none."""

    paths: tuple[Path, ...]
    token: str = ""


class FirstWindow:
    """Held by the window that came first; `listen` and `close` belong to its thread."""

    def __init__(self, folder: Path, lock: FileLock) -> None:
        self._note = _note_in(folder)
        self._lock = lock
        self._key = secrets.token_bytes(32)
        self._listener = Listener(_new_address(folder), authkey=self._key)
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        _write_note(self._note, str(self._listener.address), self._key)

    def listen(self, heard: Callable[[Arrival], None]) -> None:
        """Have *heard* called, on a thread of this object, for each later start."""
        self._thread = threading.Thread(target=self._listen, args=(heard,), name="later starts", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more and let the next start be the first."""
        self._closing.set()
        if self._thread is not None:
            with suppress(*_TROUBLE), Client(self._listener.address, authkey=self._key):
                pass  # accept() wakes for nothing but a caller
            self._thread.join()
        self._listener.close()
        self._note.unlink(missing_ok=True)
        self._lock.release()

    def _listen(self, heard: Callable[[Arrival], None]) -> None:
        while not self._closing.is_set():
            try:
                with self._listener.accept() as caller:
                    if not self._closing.is_set():
                        heard(_arrival(caller.recv_bytes(_MOST_BYTES)))
                        caller.send_bytes(_TAKEN)
            except _TROUBLE:
                log.info("a caller that was no start of ours", exc_info=True)


def be_first(folder: Path, paths: Sequence[Path]) -> FirstWindow | None:
    """Return what makes this the first window, or None if another one has taken *paths* and comes to the front.

    Raises `JournalInUseError` if another one lives that does not answer.
    """
    lock = FileLock(folder / "window.lock")
    give_up_s = time.monotonic() + PATIENCE_S
    while True:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if _handed_over(folder, Arrival(tuple(paths), os.environ.get("XDG_ACTIVATION_TOKEN", ""))):
                return None
            if time.monotonic() > give_up_s:
                raise JournalInUseError(folder) from None
            time.sleep(_ASK_EVERY_S)
        else:
            return FirstWindow(folder, lock)


def _handed_over(folder: Path, arrival: Arrival) -> bool:
    """Try it on a thread that can be left behind: a window that hangs takes a call, but never answers."""
    answers: list[bool] = []
    trying = threading.Thread(target=lambda: answers.append(_hand_over(folder, arrival)), daemon=True)
    trying.start()
    trying.join(PATIENCE_S)
    return any(answers)


def _hand_over(folder: Path, arrival: Arrival) -> bool:
    try:
        note = json.loads(_note_in(folder).read_text(encoding="utf-8"))
        with Client(note["address"], authkey=bytes.fromhex(note["key"])) as first:
            _let_come_to_the_front()
            paths = [os.fspath(path) for path in arrival.paths]
            first.send_bytes(json.dumps({"paths": paths, "token": arrival.token}).encode())
            return first.poll(PATIENCE_S) and first.recv_bytes(len(_TAKEN)) == _TAKEN
    except _TROUBLE:
        return False


def _arrival(message: bytes) -> Arrival:
    said = json.loads(message)
    return Arrival(tuple(Path(path) for path in said["paths"]), str(said["token"]))


def _note_in(folder: Path) -> Path:
    return folder / "window.json"


def _write_note(note: Path, address: str, key: bytes) -> None:
    """Write whole or not at all, for this user's eyes only."""
    temporary = note.with_name(f".{os.getpid()}-{note.name}")
    temporary.unlink(missing_ok=True)
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump({"address": address, "key": key.hex()}, file)
    temporary.replace(note)


def _new_address(folder: Path) -> str | None:
    """Return an address that is nobody's; None has the system find one where a folder's name may be too long."""
    if sys.platform == "win32":
        return rf"\\.\pipe\frontload-{secrets.token_hex(16)}"
    path = folder / "window.sock"
    if len(os.fsencode(path)) > 100:  # noqa: PLR2004  (sun_path holds 104 bytes on macOS, 108 on Linux)
        return None
    path.unlink(missing_ok=True)  # left by one that was killed; the lock says that it lives no more
    return str(path)


def _let_come_to_the_front() -> None:
    """Windows lets only the program that was just started raise a window, unless that one says otherwise."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # ASFW_ANY
