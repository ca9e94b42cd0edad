"""What a person sees on a real terminal: a bar that stays below the lines, and never among the events."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from commands import COMMAND
from pictures import draw_jpegs

if TYPE_CHECKING:
    from pathlib import Path


def run_on_terminal(command: list[str], environment: dict[str, str], *, stdout: bool) -> tuple[str, str]:
    """Run with stderr, and stdout too if asked, on a terminal; return what it showed, and the piped stdout."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, env=environment, stdin=theirs, stderr=theirs, stdout=theirs if stdout else subprocess.PIPE
    )
    os.close(theirs)
    seen = b""
    try:
        while block := os.read(ours, 65536):
            seen += block
    except OSError:  # Linux tells the end of a terminal by EIO
        pass
    os.close(ours)
    piped = process.stdout.read().decode() if process.stdout else ""
    if process.stdout:
        process.stdout.close()
    assert process.wait(30) == 0, seen.decode()
    return seen.decode(), piped


@pytest.fixture
def environment(sandbox) -> dict[str, str]:
    """An environment with the test's own sandbox as its account, on a wide terminal."""
    return {**os.environ, "CLOUDINARY_URL": sandbox.cloudinary_url, "TERM": "xterm", "COLUMNS": "200"}


def test_every_line_stands_by_itself_above_the_bar(tmp_path: Path, environment):
    """No delivery is written into the bar's line, and the bar is gone at the end."""
    draw_jpegs(tmp_path / "shoot", 6)

    seen, _ = run_on_terminal([*COMMAND, "upload", str(tmp_path / "shoot"), "--yes"], environment, stdout=True)

    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen)
    lines = [line.rpartition("\r")[2] for line in plain.replace("\r\n", "\n").split("\n")]
    assert sum(line.startswith("delivered  shoot/") for line in lines) == 6
    assert "delivering" in plain
    assert not any("delivering" in line and "delivered " in line for line in lines)
    assert lines[-2].startswith("6 delivered, 0 failed")


def test_events_stay_clean_beside_a_bar_on_stderr(tmp_path: Path, environment):
    """With stdout piped and stderr a terminal, every line is an event and the bar shows on the terminal."""
    draw_jpegs(tmp_path / "shoot", 4)

    command = [*COMMAND, "upload", str(tmp_path / "shoot"), "--yes", "--format", "jsonl"]
    seen, piped = run_on_terminal(command, environment, stdout=False)

    events = [json.loads(line)["event"] for line in piped.splitlines()]
    assert events.count("delivered") == 4
    assert events[-1] == "finished"
    assert "delivering" in seen
