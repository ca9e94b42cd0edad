"""The libraries in a package that are no modules of Python: what they are, under which licence, and where from."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDER = Path(__file__).with_name("licences")
_LIBRARY = re.compile(r"(?i:\.(so[.\d]*|dylib|dll)$)|\.framework/Versions/\w+/\w+$|/Python$")
_MODULE = re.compile(r"\.(cpython-[\w-]+|abi3)\.so$")  # on Windows they end in .pyd
_COPYLEFT = re.compile(r"\bL?GPL|\bMPL")


class UnknownLibraryError(Exception):
    """A package holds libraries that licences/libraries.toml has no word for."""


@dataclass(frozen=True, slots=True)
class Library:
    """One entry of licences/libraries.toml; *licence* is an SPDX expression, *files* are patterns of file names."""

    name: str
    licence: str
    files: tuple[str, ...]
    source: str

    def is_file(self, place: str) -> bool:
        """Tell whether the file at *place*, with forward slashes, is of this library; case does not count."""
        return any(PurePosixPath(place.lower()).match(pattern.lower()) for pattern in self.files)

    def texts(self) -> list[Path]:
        """Return the texts of the GNU licences it names; those of other kinds come with the parts that bring it."""
        named = re.findall(r"\b(L?GPL-\d\.\d)", self.licence)
        needed = {*named, *("GPL-3.0" for name in named if name == "LGPL-3.0")}  # that one adds to the other
        return [FOLDER / f"{name}.txt" for name in sorted(needed)]


def known() -> list[Library]:
    """Return every library that we have words for."""
    entries = tomllib.loads((FOLDER / "libraries.toml").read_text(encoding="utf-8"))["library"]
    return [Library(one["name"], one["licence"], tuple(one["files"]), one["source"]) for one in entries]


def is_library(place: str) -> bool:
    """Tell whether a file in the package is a library by itself, not a module of Python."""
    return bool(_LIBRARY.search(place)) and not _MODULE.search(place)


def bundled(app: Path) -> list[tuple[Path, Library]]:
    """Return each library's file in the one-folder *app* and what it is; raises `UnknownLibraryError`."""
    files = [file for file in sorted(app.rglob("*")) if file.is_file() and not file.is_symlink()]
    places = {file: file.relative_to(app.parent).as_posix() for file in files}
    entries = known()
    found = [
        (file, next((one for one in entries if one.is_file(place)), None))
        for file, place in places.items()
        if is_library(place)
    ]
    if unknown := [places[file] for file, library in found if library is None]:
        raise UnknownLibraryError(f"packaging/licences/libraries.toml has no entry for {', '.join(unknown)}")
    return [(file, library) for file, library in found if library is not None]


def is_copyleft(licence: str) -> bool:
    """Tell whether a licence wants the source to be offered with the program."""
    return bool(_COPYLEFT.search(licence)) or "General Public License" in licence or "Mozilla" in licence
