"""A virtual screen with a window manager."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MISSING = [tool for tool in ("Xvfb", "openbox", "xprop") if shutil.which(tool) is None]


@contextmanager
def virtual_screen(home: Path, size: str = "1280x800") -> Iterator[str]:
    """Run Xvfb and openbox; give the screen's name as DISPLAY."""
    reading, writing = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
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
