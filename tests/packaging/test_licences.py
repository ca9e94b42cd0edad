"""What packages say of the software in them: no library without an entry, no right to a source without an offer."""

from __future__ import annotations

import re
from pathlib import Path

import libraries
import notices
import parts
import pytest
import slim

ROOT = Path(__file__).parents[2]


def test_every_library_of_the_locked_wheels_has_an_entry():
    """Whatever library a locked distribution brings on this system, and slim.py keeps, we have words for."""
    brought = [str(file).replace("\\", "/") for part in parts.locked() for file in part.files or ()]
    # PyInstaller takes qml/ only for those who import QtQml, which slim.py leaves out
    kept = [place for place in brought if slim.is_needed(place) and "/qml/" not in place]
    shipped = [place for place in kept if libraries.is_library(place)]

    unknown = [place for place in shipped if not any(one.is_file(place) for one in libraries.known())]

    assert {"libx265", "libheif", "libde265"} <= {re.split(r"[-.]", Path(place).name)[0] for place in shipped}
    assert unknown == []


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("frontload/_internal/libx265-217-276e7d75772a32bd086b54d54e01fd11.dll", "x265"),
        ("frontload/_internal/libstdc++-6-e4d43a335d57132a6ec3004cece76b4f.dll", "GCC runtime"),
        ("frontload/_internal/PySide6/Qt6Core.dll", "Qt"),
        ("frontload/_internal/PySide6/plugins/platforms/qwindows.dll", "Qt"),
        ("frontload/_internal/shiboken6/shiboken6.abi3.dll", "Qt for Python"),
        ("frontload/_internal/shiboken6/msvcp140_codecvt_ids.dll", "Microsoft Visual C++ runtime"),
        ("frontload/_internal/VCRUNTIME140.DLL", "Microsoft Visual C++ runtime"),
        ("frontload/_internal/python313.dll", "Python"),
        ("frontload/_internal/libcrypto-3.dll", "OpenSSL"),
        ("frontload/_internal/sqlite3.dll", "SQLite"),
        ("Frontload.app/Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "Qt"),
        ("Frontload.app/Contents/Frameworks/PIL/.dylibs/libz.1.3.1.zlib-ng.dylib", "zlib-ng"),
        ("Frontload.app/Contents/Frameworks/pillow_heif/.dylibs/libde265.0.2.3.dylib", "libde265"),
        ("Frontload.app/Contents/Frameworks/libpython3.13.dylib", "Python"),
    ],
)
def test_libraries_of_other_systems_have_one_too(place, name):
    """Names as the wheels for Windows and macOS have them; each is of one library only."""
    assert libraries.is_library(place)
    assert [one.name for one in libraries.known() if one.is_file(place)] == [name]


@pytest.mark.parametrize(
    "place", ["PIL/_imaging.cpython-311-x86_64-linux-gnu.so", "PySide6/QtCore.abi3.so", "a.txt"]
)
def test_modules_of_python_are_no_libraries_by_themselves(place):
    """They belong to a distribution, which is listed with its own licence."""
    assert not libraries.is_library(place)


def test_a_library_without_words_stops_the_build(tmp_path):
    """Its path is said, and where the words are missing; a link to it is not a second one."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "libx265.so.217").touch()
    (tmp_path / "app" / "libnew.so.1").touch()
    (tmp_path / "app" / "libnew.so").symlink_to("libnew.so.1")

    with pytest.raises(libraries.UnknownLibraryError, match=r"libraries\.toml has no entry for app/libnew\.so\.1$"):
        libraries.bundled(tmp_path / "app")


def test_gnu_licences_come_with_their_texts():
    """Whatever is under a GNU licence names a text that we have, the LGPL 3 together with the GPL it adds to."""
    texts = {library.name: [text.name for text in library.texts()] for library in libraries.known()}

    assert texts["x265"] == ["GPL-2.0.txt"]
    assert texts["Qt"] == ["GPL-3.0.txt", "LGPL-3.0.txt"]
    assert all("GNU" in text.read_text()[:200] for library in libraries.known() for text in library.texts())


def test_whoever_has_a_right_to_a_source_is_told_where_it_is():
    """Each library and part under the GPL, LGPL or MPL stands in the offer with an address; the others do not."""
    offer = notices.sources()

    for name in ("x265 (", "libheif (", "libde265 (", "Qt (", "GLib (", "Pebble ", "certifi "):
        assert f"\n{name}" in offer
    assert "\nOpenJPEG" not in offer
    lines = offer.splitlines()
    assert [line for line in lines if line.startswith("    ") and "http" not in line] == []


def test_the_licence_of_this_python_is_found():
    """The interpreter goes into the package with its own licence."""
    assert "PYTHON SOFTWARE FOUNDATION" in notices.licence_of_python().read_text(encoding="utf-8").upper()
