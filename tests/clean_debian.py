"""A minimal Debian in a folder: debootstrap makes it once, every trial gets a copy of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

USER = "desk"
HOME = Path("/home") / USER
CHECKOUT = Path(__file__).parents[1]
WITH_A_USER = "apt-get update -q && useradd --create-home desk"
WITH_WINE = "apt-get install -q -y --no-install-recommends wine wine32:i386 wine64 xvfb xauth gcc-mingw-w64-x86-64"
KINDS = {
    "debian": ("bookworm", WITH_A_USER),
    "debian-13": ("trixie", WITH_A_USER),
    "debian-13-wine": ("trixie", f"dpkg --add-architecture i386 && {WITH_A_USER} && {WITH_WINE}"),
}
"""By name, a release of Debian and what is done to it when fresh; NSIS installers are 32-bit programs."""
INTO_ROOT = """\
set -e
mount --rbind /dev "$0/dev"
mount -t proc proc "$0/proc"
mount --rbind /sys "$0/sys"
mkdir -p "$0/tmp/.X11-unix"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix"; fi
root=$0
exec chroot --userspec="$1" "$root" env -i HOME="$2" PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
    LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive sh -c "$3"
"""


def package(pattern: str) -> Path:
    """Return the one finished package of that kind."""
    (found,) = (CHECKOUT / os.environ["FRONTLOAD_PACKAGES"]).glob(pattern)
    return found


@dataclass(frozen=True)
class CleanDebian:
    """What runs in it sees its files, this machine's network and screens, and an environment of its own.

    Mounts are made in a namespace that ends with the command; a program replaces the shell, so its PID is ours.
    """

    root: Path

    @classmethod
    def made(cls, caches: Path, root: Path, *, kind: str = "debian") -> CleanDebian:
        """Copy a system kept in *caches*, where it is made if it is not there yet; *kind* is one of `KINDS`."""
        cache, finished = caches / kind, caches / f"{kind}.finished"
        if not finished.exists():
            shutil.rmtree(cache, ignore_errors=True)
            release, furnish = KINDS[kind]
            bare = ["debootstrap", "--variant=minbase", release, cache]
            subprocess.run(bare, check=True, stdout=subprocess.DEVNULL)
            cls(cache).run(furnish, user="root")
            finished.touch()
        subprocess.run(["cp", "-a", cache, root], check=True)
        return cls(root)

    def command(self, line: str, user: str = USER, **environment: str) -> list[str]:
        """Return what runs a shell line in here, as this machine's command."""
        home = str(HOME) if user == USER else "/root"
        settings = "".join(f"export {name}={shlex.quote(value)}; " for name, value in environment.items())
        place = f"cd {home} 2>/dev/null; "
        return ["unshare", "--mount", "sh", "-c", INTO_ROOT, str(self.root), user, home, place + settings + line]

    def run(self, line: str, user: str = USER, *, code: int = 0, **environment: str) -> str:
        """Run a shell line to its end and return what it said; fails the test if it ends otherwise than *code*."""
        done = subprocess.run(
            self.command(line, user, **environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == code, f"{line} ended with {done.returncode}:\n{done.stdout}"
        return done.stdout

    def bring(self, file: Path, place: Path) -> Path:
        """Copy a file of this machine in, for the user; return where it is in here."""
        target = self.root / place.relative_to("/")
        shutil.copy(file, target)
        target.chmod(0o644)
        return place

    def bring_checkout(self, place: Path) -> None:
        """Copy what git tracks of this checkout, as it is now, for the user."""
        listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=CHECKOUT, text=True).split("\0")
        for name in filter(None, listed):
            target = self.root / place.relative_to("/") / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CHECKOUT / name, target)
        self.run(f"chown -R {USER}: {place}", user="root")

    def files(self, *folders: str) -> set[str]:
        """Return every file and link below the folders."""
        return {
            str(path.relative_to(self.root))
            for folder in folders
            for path in (self.root / folder).rglob("*")
            if path.is_symlink() or not path.is_dir()
        }
