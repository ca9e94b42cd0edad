"""The shell scripts of packaging, judged by shellcheck."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs shellcheck: apt-get install it")


def judged(*files: Path) -> str:
    """Return what shellcheck says of the files."""
    return subprocess.run(["shellcheck", *files], capture_output=True, text=True, check=False).stdout


def test_shellcheck_has_nothing_to_say():
    """Every script of set-up, packages and continuous integration."""
    scripts = [*(ROOT / "packaging").rglob("*.sh"), ROOT / ".ci" / "run"]

    assert len(scripts) > 5
    assert judged(*scripts) == ""


def test_shellcheck_would_have_complained(tmp_path):
    """The judge is awake."""
    (tmp_path / "bad.sh").write_text("#!/bin/sh\nrm -rf $1\n")

    assert "SC2086" in judged(tmp_path / "bad.sh")
