"""What a package is tried with before it is given out."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from commands import COMMAND, frontload


def test_smoke_delivers_the_sample_and_leaves_nothing(tmp_path, own_home):
    """Every sample is delivered, every URL leads to its image, and no file is left or touched."""
    ran = frontload("--smoke", TMPDIR=str(tmp_path))

    assert ran.code == 0, ran.err
    assert "smoke: 14 of 14 URLs lead to their images" in ran.out
    assert list(own_home.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


def test_smoke_fails_where_workers_cannot_run(tmp_path):
    """A broken package is found out: with no decoder that can be loaded, the run fails."""
    (tmp_path / "PIL.py").write_text("raise ImportError('a package without its decoder')\n")

    ran = frontload("--smoke", PYTHONPATH=str(tmp_path))

    assert ran.code != 0
    assert "14 of 14" not in ran.out


def test_the_window_tells_its_first_paint_and_closes(own_home):
    """`--first-paint` opens the window, says when it is painted, and ends by itself."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [*COMMAND, "--first-paint"], env=environment, capture_output=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout.split()) == (0, [b"painted"])
    assert (Path(own_home) / "config" / "window.ini").is_file()
