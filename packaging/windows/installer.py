"""The Windows installer, made by NSIS, signed where there is a certificate."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).with_name("frontload.nsi")
SIGN_WITH = "WINDOWS_SIGN_COMMAND"
"""In the environment: a command line that signs a file, its path to follow; without it nothing is signed."""


def make_installer(app: Path, dist: Path, *, icon: Path, version: str) -> Path:
    """Return the installer of the one-folder *app*, written into *dist*; needs makensis."""
    installer = dist / f"frontload-{version}-windows-{platform.machine().lower()}.exe"
    for program in app.glob("*.exe"):
        sign(program)
    values = {"VERSION": version, "APP": app.absolute(), "ICON": icon.absolute(), "OUT": installer.absolute()}
    defined = [f"-D{name}={value}" for name, value in values.items()]
    subprocess.run([makensis(), "-V2", "-WX", *defined, SCRIPT], check=True)
    sign(installer)
    return installer


def makensis() -> str:
    """Return where NSIS's compiler is; its own installer puts it on nobody's PATH."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    return shutil.which("makensis") or str(usual)


def sign(file: Path) -> None:
    """Sign a file, where this machine has what it takes."""
    if command := os.environ.get(SIGN_WITH):
        subprocess.run(f'{command} "{file}"', shell=True, check=True)  # noqa: S602  (a line of the builder's own)
