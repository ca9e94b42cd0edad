"""The licences of the libraries that a package brings along from the Linux that it was made on."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path


def of_system() -> dict[str, Path]:
    """Return where this system's loader finds each library, by the name that programs ask for."""
    listed = subprocess.check_output(["ldconfig", "-p"], text=True)
    found = re.findall(r"^\s+(\S+) \(.*=> (\S+)$", listed, re.MULTILINE)
    return {name: Path(place) for name, place in reversed(found)}  # the first of a name is what is loaded


def bring_copyrights(app: Path) -> None:
    """Put what Debian says of each library that *app* has from this system beside the other licences."""
    if shutil.which("dpkg-query") is None:
        return
    places = of_system()
    for library in (app / "_internal").glob("lib*.so*"):
        if library.is_symlink() or library.name not in places or library.name.startswith("libpython"):
            continue  # Python's own licence is there whoever made it
        for package in owners(places[library.name]):
            told = Path("/usr/share/doc") / package / "copyright"
            if told.is_file():
                folder = app / "_internal" / "licences" / package
                folder.mkdir(exist_ok=True)
                shutil.copyfile(told, folder / "copyright")


def owners(library: Path) -> list[str]:
    """Return the names of the packages that own a library, none where it was put there by hand."""
    for place in (library.resolve(), library):  # since /lib is a link to /usr/lib, dpkg knows one of the two
        asked = subprocess.run(["dpkg-query", "--search", place], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            return re.findall(r"^([^:, ]+)", asked.stdout, re.MULTILINE)
    return []
