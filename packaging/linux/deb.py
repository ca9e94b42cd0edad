"""The .deb: below /usr, with the system's own libraries as dependencies, made without root by dpkg-deb."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from typing import TYPE_CHECKING

import parts
from linux.copyrights import of_system
from linux.tree import compressed, is_elf, lay_out, put

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

CONTROL = """\
Package: frontload
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size_kb}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-freefont-ttf, gnome-keyring | kwalletmanager, xdg-utils
Section: graphics
Priority: optional
Description: upload what matters first
 Drag folders of images into a window. Frontload works out what has to be
 delivered first, prepares each image on your computer, uploads it to
 Cloudinary and hands back its delivery URL.
 .
 It works without an account: a stand-in for Cloudinary runs on your own
 computer.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Frontload
Comment: What is bundled keeps its own licence: /usr/lib/frontload/_internal/licences has
 the texts, PARTS.txt there the list. Qt is under LGPL-3, x265 under GPL-2 or later,
 libheif and libde265 under LGPL-3 or later; SOURCES.txt offers their sources.

Files: *
Copyright: 2026 The Frontload authors
License: Expat
{licence}
"""
CHANGES = """\
frontload ({version}) stable; urgency=medium

  * See CHANGELOG.md in the source.

 -- {maintainer}  {made_at:%a, %d %b %Y %H:%M:%S +0000}
"""
OPENED_LATE = ("libegl1", "libgl1")
"""Opened by Qt when a window wants them, so that nothing is linked to them."""


def make_deb(app: Path, work: Path, dist: Path, *, root: Path, version: str, made_at: datetime) -> Path:
    """Return the package, written into *dist*; *work* is scratch space."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(app, tree / "usr", root=root, version=version, made_at=made_at)
    depends = depend_on_system(tree, work)
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    describe(tree, root, version, made_at)
    size_kb = sum(file.lstat().st_size for file in tree.rglob("*")) // 1024
    control = CONTROL.format(
        version=version,
        architecture=architecture,
        maintainer=parts.PUBLISHER,
        size_kb=size_kb,
        depends=", ".join(depends),
    )
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    sums = [f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(tree)}" for file in files]  # noqa: S324
    put(tree / "DEBIAN" / "control", control)
    put(tree / "DEBIAN" / "md5sums", "\n".join(sums) + "\n")
    for folder in (tree, tree / "DEBIAN"):
        folder.chmod(0o755)
    package = dist / f"frontload_{version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package], check=True, stdout=subprocess.DEVNULL
    )
    return package


def depend_on_system(tree: Path, work: Path) -> list[str]:
    """Remove the libraries that Debian has from *tree*, and return what the package therefore depends on.

    Removed is a library beside our modules whose name a package of this system provides; dpkg-shlibdeps then says
    which packages, and from which version on, bring what our files are linked to. Our Python stays: its modules are
    made for it.
    """
    inside = tree / "usr" / "lib" / "frontload" / "_internal"
    known = of_system()
    for library in inside.glob("lib*.so*"):
        if library.name in known and not library.is_symlink() and not library.name.startswith("libpython"):
            library.unlink()
    (work / "debian").mkdir(exist_ok=True)
    put(work / "debian" / "control", "Source: frontload\n\nPackage: frontload\nArchitecture: any\n")
    files = [file for file in (tree / "usr" / "lib").rglob("*") if is_elf(file)]
    private = sorted({file.parent for file in files})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{folder}" for folder in private)]
    command += [f"-e{file}" for file in files]
    answer = subprocess.check_output(command, cwd=work, text=True, stderr=subprocess.DEVNULL)
    found = answer.strip().removeprefix("shlibs:Depends=").split(", ")
    return sorted({*found, *OPENED_LATE})


def describe(tree: Path, root: Path, version: str, made_at: datetime) -> None:
    """Write what Debian wants to know of every package."""
    doc = tree / "usr" / "share" / "doc" / "frontload"
    licence = (root / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2].rstrip()
    indented = "\n".join(f" {line}" if line else " ." for line in licence.splitlines())
    put(doc / "copyright", COPYRIGHT.format(licence=indented))
    put(
        doc / "changelog.gz",
        compressed(CHANGES.format(version=version, maintainer=parts.PUBLISHER, made_at=made_at)),
    )
    overrides = root / "packaging" / "linux" / "lintian-overrides"
    put(tree / "usr" / "share" / "lintian" / "overrides" / "frontload", overrides.read_bytes())
