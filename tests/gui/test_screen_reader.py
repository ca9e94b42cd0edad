"""The real window on a real screen, read and used by an AT-SPI client as a screen reader would."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs
from virtual_screen import MISSING, virtual_screen
from waiting import until

CLIENT = Path(__file__).parents[1] / "at_spi_client.py"
LACKING = [*MISSING, *(tool for tool in ("dbus-run-session",) if shutil.which(tool) is None)]
LACKING += [] if any(Path("/usr/libexec").glob("at-spi2-registryd")) else ["at-spi2-core"]

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(bool(LACKING), reason=f"needs {', '.join(LACKING)}"),
]
BOTH = """
"$@" & window=$!
"$0" "$CLIENT" > "$SEEN"; verdict=$?
kill $window; wait $window
exit $verdict
"""


def test_a_screen_reader_finds_names_and_presses_start(tmp_path, own_home):
    """Every button, field and table has a name; Start is pressed from outside, and the queue is delivered."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("sandbox_linger_s = 15\n")
    (own_home / "config" / "window.ini").write_text("[General]\npaused=true\n")
    draw_jpegs(tmp_path / "shoot", 2)
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    import sys

    with virtual_screen(tmp_path) as screen:
        environment = {
            **os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(runtime), "CLIENT": str(CLIENT), "SEEN": str(tmp_path / "seen.json"),
        }  # fmt: skip
        session = subprocess.Popen(
            ["dbus-run-session", "--", "bash", "-c", BOTH, sys.executable, *COMMAND, tmp_path / "shoot"],
            env=environment, stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
        try:
            said = session.communicate(timeout=90)[1]
        finally:
            if session.poll() is None:
                os.killpg(session.pid, signal.SIGKILL)
    assert session.returncode == 0, said.decode()
    seen = json.loads((tmp_path / "seen.json").read_text())

    assert seen["pressed"] == "Start"
    assert seen["nameless"] == [], "\n".join(seen["nameless"])
    assert {"push button", "table", "menu item"} <= set(seen["roles"])
    until(lambda: frontload("status", "--format", "jsonl").out.count('"delivered": 2') == 1)
