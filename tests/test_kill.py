"""SIGKILL at random moments: nothing lost, nothing twice."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys

import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs
from sandbox_process import start_sandbox

IMAGES, KILLS = 60, 25


@pytest.mark.kill
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX; Windows has TerminateProcess, not tried")
@pytest.mark.timeout(300)
def test_sixty_images_survive_twenty_five_kills(tmp_path, own_home):
    """A run killed and resumed 25 times stores each of its 60 images exactly once and reports each delivered."""
    draw_jpegs(tmp_path / "shoot", IMAGES)
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("connections = 3\n")
    sandbox = start_sandbox(tmp_path / "cloud", faults=True)
    sandbox.set_faults(latency_s=0.15)
    url = sandbox.cloudinary_url
    dice = random.Random(20261121)
    delivered_at_kill = []
    try:
        for run in range(KILLS):
            what = ["upload", str(tmp_path / "shoot")] if run == 0 else ["resume"]
            kill_run([*what, "--format", "jsonl"], url, dice)
            delivered_at_kill.append(json.loads(frontload("status", "--format", "jsonl").out).get("delivered", 0))
        finished = frontload("resume", "--format", "jsonl", CLOUDINARY_URL=url)
        stored = sandbox.stored_counts()
    finally:
        sandbox.stop()
    report = json.loads(frontload("export", "--format", "json").out)

    assert sum(0 < delivered < IMAGES for delivered in delivered_at_kill) >= KILLS // 2, delivered_at_kill
    assert finished.code == 0, finished.err
    assert len(stored) == IMAGES
    assert set(stored.values()) == {1}
    assert [row["state"] for row in report] == ["delivered"] * IMAGES
    assert len({row["url"] for row in report}) == IMAGES


def kill_run(arguments: list[str], url: str, dice: random.Random) -> None:
    """Start a run and kill it some milliseconds after it began to work."""
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        env={**os.environ, "CLOUDINARY_URL": url},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process.stdout:
        wanted = dice.randint(1, 3)  # prepared or delivered: the run is at work, not still reading its journal
        for line in process.stdout:
            wanted -= json.loads(line)["event"] in {"prepared", "delivered"}
            if not wanted:
                break
        try:
            process.wait(dice.random() * 0.3)  # the random moment
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@pytest.mark.kill
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX; Windows has TerminateProcess, not tried")
@pytest.mark.timeout(300)
def test_twins_survive_kills(tmp_path, own_home):
    """Of three files of the same bytes one is stored, and each has its URL, whenever the run was killed."""
    for path in draw_jpegs(tmp_path / "shoot", 12):
        for number in (1, 2):
            path.with_stem(f"{path.stem}-{number}").write_bytes(path.read_bytes())
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("connections = 2\n")
    sandbox = start_sandbox(tmp_path / "cloud", faults=True)
    sandbox.set_faults(latency_s=0.15)
    url = sandbox.cloudinary_url
    dice = random.Random(20261122)
    try:
        for run in range(8):
            what = ["upload", str(tmp_path / "shoot")] if run == 0 else ["resume"]
            kill_run([*what, "--format", "jsonl"], url, dice)
        finished = frontload("resume", "--format", "jsonl", CLOUDINARY_URL=url)
        stored = sandbox.stored_counts()
    finally:
        sandbox.stop()
    report = json.loads(frontload("export", "--format", "json").out)

    assert finished.code == 0, finished.err
    assert sorted(stored.values()) == [1] * 12
    assert [row["state"] for row in report] == ["delivered"] * 36
    urls = [row["url"] for row in report]
    assert sorted(urls.count(address) for address in set(urls)) == [3] * 12
