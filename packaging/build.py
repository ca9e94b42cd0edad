"""What `make package` does: the one-folder app, what this system installs, a list of its parts, and their sums."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import notices
from bill import write_bill

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build" / "package"
DIST = ROOT / "dist"
sys.path.insert(0, str(ROOT / "app"))

from frontload import __version__  # noqa: E402  (lies in the folder just named)


def main() -> int:
    """Make everything that this system can make, into dist/."""
    made_at = moment_of_source()
    os.environ.update(SOURCE_DATE_EPOCH=str(int(made_at.timestamp())), PYTHONHASHSEED="0")
    shutil.rmtree(DIST, ignore_errors=True)
    WORK.mkdir(parents=True, exist_ok=True)
    DIST.mkdir()
    app = freeze(icon := draw_icon(), notices.gather(WORK / "licences"))
    if sys.platform == "win32":
        from windows.installer import make_installer

        make_installer(app, DIST, icon=icon, version=__version__)
    elif sys.platform == "darwin":
        image = DIST / f"frontload-{__version__}-macos-{platform.machine()}.dmg"
        subprocess.run([ROOT / "packaging" / "macos" / "dmg.sh", app, image], check=True)
    else:
        from linux.archive import make_archive
        from linux.copyrights import bring_copyrights
        from linux.deb import make_deb
        from linux.tree import forget_build_machine

        forget_build_machine(app)
        bring_copyrights(app)
        for make in (make_archive, make_deb) if shutil.which("dpkg-deb") else (make_archive,):
            make(app, WORK, DIST, root=ROOT, version=__version__, made_at=made_at)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", DIST], cwd=ROOT, check=True)
    write_bill(app, DIST / f"frontload-{__version__}-{sys.platform}-{platform.machine().lower()}.cdx.json", WORK)
    write_sums()
    print(f"\nThe app itself, {megabytes(app):.0f} MB, lies in {app.relative_to(ROOT)}. In dist/:")
    for file in sorted(DIST.iterdir()):
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}")
    return 0


def moment_of_source() -> datetime:
    """Return when the source was made, so that the same source gives the same package: the last commit's time."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told:
        asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, check=False)
        told = asked.stdout.decode().strip() or "1767225600"  # an unpacked archive: the year of this version
    return datetime.fromtimestamp(int(told), UTC)


def freeze(icon: Path, licences: Path) -> Path:
    """Return the app as PyInstaller makes it: a folder, on macOS a bundle."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    places = ["--distpath", WORK / "app", "--workpath", WORK / "pyinstaller"]
    environment = {**os.environ, "FRONTLOAD_ICON": str(icon), "FRONTLOAD_LICENCES": str(licences)}
    subprocess.run([*command, *places, ROOT / "packaging" / "frontload.spec"], env=environment, check=True)
    return WORK / "app" / ("Frontload.app" if sys.platform == "darwin" else "frontload")


def draw_icon() -> Path:
    """Return the icon in the form that this system's programs carry."""
    from PIL import Image

    icon = WORK / ("frontload.icns" if sys.platform == "darwin" else "frontload.ico")
    Image.open(ROOT / "resources" / "icons" / "frontload-512.png").save(icon)
    return icon


def write_sums() -> None:
    """Write SHA256SUMS of all that was made, in the form that `sha256sum --check` reads."""
    files = sorted(file for file in DIST.iterdir() if file.is_file())
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def megabytes(folder: Path) -> float:
    """Return how much a folder holds; a link counts nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
