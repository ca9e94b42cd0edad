"""The self-extracting archive for every other Linux: one file that installs for one user, without root."""

from __future__ import annotations

import platform
import shutil
import subprocess
from typing import TYPE_CHECKING

from linux.tree import lay_out

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def make_archive(app: Path, work: Path, dist: Path, *, root: Path, version: str, made_at: datetime) -> Path:
    """Return the archive, written into *dist*; *work* is scratch space."""
    tree = work / "archive"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(app, tree / "prefix", root=root, version=version, made_at=made_at)
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy(root / "packaging" / "linux" / script, tree / script)
        (tree / script).chmod(0o755)
    archive = dist / f"frontload-{version}-linux-{platform.machine()}.run"
    settled = f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{made_at.timestamp():.0f}"
    # 9n: the level, and gzip's -n, without which the time of makeself's own scratch file would be in the archive
    options = ["--quiet", "--gzip", "--complevel", "9n", "--nox11", "--sha256", "--tar-format", "gnu"]
    same = ["--tar-extra", settled, "--packaging-date", f"{made_at:%Y-%m-%d}"]
    command = ["makeself", *options, *same, tree, archive, f"Frontload {version}", "./install.sh"]
    subprocess.run(command, check=True)
    return archive
