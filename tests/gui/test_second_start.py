"""Two real starts of the program on one home."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs
from waiting import until


@pytest.fixture
def first(own_home):
    """The first window's process, offscreen, and the environment it shares with the others."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("sandbox_linger_s = 15\n")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    window = subprocess.Popen(COMMAND, env=environment, stderr=subprocess.PIPE)
    until((own_home / "data" / "window.json").exists)
    yield window, environment
    window.send_signal(signal.SIGTERM)
    assert b"Traceback" not in window.communicate(timeout=30)[1]


def test_a_second_start_adds_its_paths_to_the_first_and_ends(first, tmp_path):
    """The second process is gone at once, and the first delivers what it was given."""
    window, environment = first
    draw_jpegs(tmp_path / "shoot", 2)

    second = subprocess.run([*COMMAND, tmp_path / "shoot"], env=environment, timeout=60, check=False)

    assert second.returncode == 0
    until(lambda: frontload("status", "--format", "jsonl").out.count('"delivered": 2') == 1)
    assert window.poll() is None


def test_a_second_start_without_paths_ends_as_well(first):
    """It has raised the window; there is nothing else to do."""
    window, environment = first

    second = subprocess.run(COMMAND, env=environment, timeout=60, check=False)

    assert second.returncode == 0
    assert window.poll() is None
