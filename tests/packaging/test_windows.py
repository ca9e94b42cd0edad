"""The Windows installer's script, compiled on a stand-in for the app; installed only where Windows is."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from windows import installer

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis: apt-get install nsis")


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    """A folder of the app's form."""
    app = tmp_path / "app"
    (app / "_internal" / "deep").mkdir(parents=True)
    for name in ("Frontload.exe", "frontload-cli.exe", "_internal/python313.dll", "_internal/deep/ñ.txt"):
        (app / name).write_bytes(b"MZ stand-in")
    return app


def test_the_script_compiles_without_a_warning(stand_in, tmp_path):
    """makensis, told to fail on warnings, makes a Windows program that is named after the version."""
    icon = tmp_path / "frontload.ico"
    Image.new("RGB", (64, 64), "teal").save(icon)

    made = installer.make_installer(stand_in, tmp_path, icon=icon, version="1.2.3")

    assert made.name.startswith("frontload-1.2.3-windows-")
    assert made.read_bytes()[:2] == b"MZ"


def test_programs_are_signed_where_there_is_a_certificate(stand_in, tmp_path, monkeypatch):
    """The command that signs is given each program, and the finished installer last; without it nothing happens."""
    icon = tmp_path / "frontload.ico"
    Image.new("RGB", (64, 64), "teal").save(icon)
    log = tmp_path / "signed.txt"
    say = f"import sys, pathlib; pathlib.Path({str(log)!r}).open('a').write(pathlib.Path(sys.argv[1]).name + '\\n')"
    monkeypatch.setenv(installer.SIGN_WITH, f'"{sys.executable}" -c "{say}"')

    made = installer.make_installer(stand_in, tmp_path, icon=icon, version="1.2.3")

    signed = log.read_text().split()
    assert sorted(signed[:-1]) == ["Frontload.exe", "frontload-cli.exe"]
    assert signed[-1] == made.name
