"""ExifTool, the field's own referee of metadata: it writes test pictures and reads what we made of them."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

needs_exiftool = pytest.mark.skipif(
    not shutil.which("exiftool"), reason="exiftool is missing; packaging/setup.sh dev"
)


def write_tags(path: Path, *assignments: str) -> None:
    """Write tags into a file; text is UTF-8. An assignment is `-IPTC:Urgency=3` and the like."""
    command = ["exiftool", "-q", "-q", "-m", "-overwrite_original", *assignments, path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def read_tags(path: Path, *options: str) -> dict[str, Any]:
    """Return every tag of a file as `Group:Name`, structures as they are, numbers as stored."""
    command = ["exiftool", "-j", "-G1", "-a", "-struct", "-n", "-u", "-e", *options, path]
    (found,) = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


def complaints(path: Path) -> list[str]:
    """Return what ExifTool's validation has to say against a file, sentence by sentence."""
    command = ["exiftool", "-validate", "-warning", "-error", "-a", "-S", path]
    lines = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
    assert lines[0].startswith("Validate: "), lines
    return lines[1:]
