"""A folder dragged from another X client onto the real window of a real process, on a virtual screen."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parents[1]
MISSING = [tool for tool in ("Xvfb", "openbox", "xprop") if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}: packaging/setup.sh dev"),
]


def until(true, timeout_s: float = 30.0) -> None:
    """Wait for something another process does."""
    deadline_s = time.monotonic() + timeout_s
    while not true():
        assert time.monotonic() < deadline_s, "it did not happen in time"
        time.sleep(0.05)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """A virtual screen with a window manager; its name as DISPLAY."""
    reading, writing = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    environment = {**os.environ, "DISPLAY": name, "HOME": str(tmp_path)}
    openbox = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    ask = ["xprop", "-display", name, "-root", "_NET_SUPPORTING_WM_CHECK"]
    until(lambda: b"window id" in subprocess.run(ask, capture_output=True, check=False).stdout)
    yield name
    for process in (openbox, xvfb):
        process.terminate()
        process.wait()


def test_a_folder_dragged_from_another_program_is_delivered(screen, tmp_path, own_home):
    """The window takes the drop, every image is delivered, every URL opens, and closing leaves nothing running."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("sandbox_linger_s = 15\n")
    folder = tmp_path / "half-time ñ 1"
    draw_jpegs(folder, 5)
    environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    window = subprocess.Popen(COMMAND, env=environment, stderr=subprocess.PIPE)
    try:
        drag = subprocess.run(
            [sys.executable, str(TESTS / "xdnd.py"), str(window.pid), str(folder)],
            env=environment,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert drag.returncode == 0, drag.stderr.decode()
        until(lambda: sum(row["state"] == "delivered" for row in report()) == 5)
        for row in report():
            with urllib.request.urlopen(row["url"]) as answer:
                assert hashlib.md5(answer.read()).hexdigest() == row["etag"]
    finally:
        window.send_signal(signal.SIGTERM)
        said = window.communicate(timeout=30)[1]
    assert b"Traceback" not in said
    assert {row["path"] for row in report()} == {str(path) for path in folder.iterdir()}


def report() -> list[dict[str, str]]:
    """Return what the journal says of each file."""
    return json.loads(frontload("export", "--format", "json").out)
