"""The Windows installer under Wine, with a stand-in in the app's place: installed silently, registered, removed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image

from clean_debian import HOME
from wine import DISK, USERS, wine

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
from windows.installer import make_installer

KIND = "debian-13-wine"
KEY = r"HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Frontload"
FILES = ("Frontload.exe", "frontload-cli.exe", "_internal/python313.dll", "_internal/deep/ñ.txt")

pytestmark = [
    pytest.mark.timeout(1200),
    pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis: apt-get install nsis"),
]


def test_one_user_installs_and_removes_it(debian, tmp_path):
    """Without an administrator: files, start menu, “Send to” and the list of programs; afterwards none of them."""
    app = tmp_path / "app"
    for name in FILES:
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(b"MZ")
    Image.new("RGB", (64, 64), "teal").save(tmp_path / "frontload.ico")
    setup = make_installer(app, tmp_path, icon=tmp_path / "frontload.ico", version="1.2.3")
    debian.bring(setup, HOME / "setup.exe")
    wine(debian, "wineboot -i")
    before = debian.files(DISK)

    for _ in ("new", "over itself"):
        wine(debian, "wine setup.exe /S")
    installed = debian.files(DISK) - before
    listed = wine(debian, f"wine reg query {KEY} || true")
    wine(debian, f"wine /{USERS}/Local/Programs/Frontload/Uninstall.exe /S")

    assert {f"{USERS}/Local/Programs/Frontload/{name}" for name in FILES} <= installed
    assert f"{USERS}/Roaming/Microsoft/Windows/SendTo/Frontload.lnk" in installed
    assert f"{USERS}/Roaming/Microsoft/Windows/Start Menu/Programs/Frontload.lnk" in installed
    assert "1.2.3" in listed
    left = {file for file in debian.files(DISK) - before if "/Temp/" not in file}  # its own copy, until a restart
    assert left == set()
    assert "1.2.3" not in wine(debian, f"wine reg query {KEY} || true")
