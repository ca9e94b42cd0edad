"""A disk that fills up in the middle of a run: a real one of three megabytes."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from commands import frontload
from pictures import draw_jpegs
from sandbox_process import start_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A mounted disk of 3 MB; skipped where mounting is not allowed."""
    disk = tmp_path / "tiny"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no mount command here")
    if done.returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_halts_with_advice_and_keeps_the_queue(tmp_path, tiny_disk):
    """Exit 1 and what to do; with room again `resume` delivers every image, none twice."""
    draw_jpegs(tmp_path / "shoot", 40)
    sandbox = start_sandbox(tmp_path / "cloud", faults=True)
    sandbox.set_faults(latency_s=0.4)
    home = {"CLOUDINARY_URL": sandbox.cloudinary_url, "FRONTLOAD_HOME": str(tiny_disk)}
    try:
        full = frontload("upload", tmp_path / "shoot", "--recipe", "original", "--connections", 16,
                         "--format", "jsonl", **home)  # fmt: skip
        sandbox.set_faults()
        subprocess.run(["mount", "-o", "remount,size=200m", str(tiny_disk)], check=True)
        resumed = frontload("resume", "--format", "jsonl", **home)
        stored = sandbox.stored_counts()
    finally:
        sandbox.stop()

    assert full.code == 1
    assert "No space left" in full.err
    assert "Free some space" in full.err
    assert full.events("failed") == []
    assert resumed.code == 0, resumed.err
    assert len(full.events("delivered")) + len(resumed.events("delivered")) == 40
    assert len(stored) == 40
    assert set(stored.values()) == {1}
