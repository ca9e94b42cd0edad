"""Keeps the computer from falling asleep by itself, by what each system has for that."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys

log = logging.getLogger(__name__)

_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001  # SetThreadExecutionState, winbase.h


ENDS_IN_S = 1.0
"""What the keeper gets to end by itself; it takes milliseconds."""


class Wakefulness:
    """Awake between `hold` and `let_go`, both on one thread; however this process ends, the system lets go.

    Linux: `systemd-inhibit` around a `cat` that ends with our end of its pipe. macOS: `caffeinate`, which watches
    our process. Windows: a state of the calling thread. Where none of them is there, nothing happens.
    """

    def __init__(self) -> None:
        self._keeper: subprocess.Popen[bytes] | None = None
        self._is_held = False

    @property
    def is_held(self) -> bool:
        """Whether the computer is asked to stay awake, and nothing has ended that."""
        return self._is_held and (self._keeper is None or self._keeper.poll() is None)

    def hold(self) -> None:
        """Ask for it; not an error where the system cannot."""
        if self._is_held:
            return
        self._is_held = True
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)
        elif command := _command():
            try:
                self._keeper = subprocess.Popen(  # noqa: S603  (found on the user's own path)
                    command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
                )
            except OSError:
                log.info("the computer cannot be kept awake", exc_info=True)

    def let_go(self) -> None:
        """Let the computer sleep when it wants to."""
        if not self._is_held:
            return
        self._is_held = False
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_ES_CONTINUOUS)
        elif self._keeper is not None:
            if self._keeper.stdin:
                self._keeper.stdin.close()
            try:
                self._keeper.wait(ENDS_IN_S)
            except subprocess.TimeoutExpired:
                self._keeper.kill()
                self._keeper.wait()
            self._keeper = None


def _command() -> list[str] | None:
    if sys.platform == "darwin":
        tool = shutil.which("caffeinate")
        return [tool, "-i", "-w", str(os.getpid())] if tool else None
    tool = shutil.which("systemd-inhibit")
    if tool is None:
        return None
    why = "--why=Images are being sent"
    return [tool, "--what=idle:sleep", "--who=Frontload", why, "--mode=block", "cat"]
