"""A virtual screen with a window manager, and a wait for what other processes do."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MISSING = [tool for tool in ("Xvfb", "openbox", "xprop") if shutil.which(tool) is None]


def until(true: Callable[[], object], timeout_s: float = 30.0) -> None:
    """Wait for something another process does."""
    deadline_s = time.monotonic() + timeout_s
    while not true():
        assert time.monotonic() < deadline_s, "it did not happen in time"
        time.sleep(0.05)


@contextmanager
def virtual_screen(home: Path) -> Iterator[str]:
    """Run Xvfb and openbox; give the screen's name as DISPLAY."""
    reading, writing = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    environment = {**os.environ, "DISPLAY": name, "HOME": str(home)}
    openbox = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    ask = ["xprop", "-display", name, "-root", "_NET_SUPPORTING_WM_CHECK"]
    try:
        until(lambda: b"window id" in subprocess.run(ask, capture_output=True, check=False).stdout)
        yield name
    finally:
        for process in (openbox, xvfb):
            process.terminate()
            process.wait()
