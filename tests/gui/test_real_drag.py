"""A folder dragged from another X client onto the real window of a real process, on a virtual screen."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs
from virtual_screen import MISSING, virtual_screen
from waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parents[1]

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}: packaging/setup.sh dev"),
]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    """A virtual screen of the test's own."""
    with virtual_screen(tmp_path) as name:
        yield name


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
