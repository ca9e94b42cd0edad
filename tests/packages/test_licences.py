"""What finished packages say of the software in them, against the files that are there."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from clean_debian import package

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
import libraries

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module", params=["*.deb", "*.run"])
def app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one-folder app out of each package, nothing installed."""
    folder = tmp_path_factory.mktemp("unpacked") / "out"
    file = package(request.param)
    if file.suffix == ".deb":
        subprocess.run(["dpkg-deb", "--extract", file, folder], check=True)
        return folder / "usr" / "lib" / "frontload"
    subprocess.run(["sh", file, "--quiet", "--noexec", "--target", folder], check=True)
    return folder / "prefix" / "lib" / "frontload"


@pytest.fixture(scope="module")
def bill() -> list[dict]:
    """The components of the bill of materials."""
    return json.loads(package("*.cdx.json").read_text(encoding="utf-8"))["components"]


def test_every_library_has_its_licence_and_offer(app):
    """Each library is listed; where its licence is GNU's the text is there, and its source is offered."""
    notices = app / "_internal" / "licences"
    listed, offered = (notices / "PARTS.txt").read_text(), (notices / "SOURCES.txt").read_text()

    found = {library for _, library in libraries.bundled(app)}

    assert {"x265", "libheif", "libde265", "Qt", "Qt for Python"} <= {library.name for library in found}
    assert [one.name for one in found if f"\n{one.name}: {one.licence}\n" not in listed] == []
    assert [text.name for one in found for text in one.texts() if not (notices / text.name).is_file()] == []
    copyleft = [one for one in found if libraries.is_copyleft(one.licence)]
    assert [one.name for one in copyleft if f"\n{one.name} ({one.licence})\n    {one.source}" not in offered] == []


def test_every_part_brings_its_licence_text(app):
    """For each line of PARTS.txt with a version there is a text: the part's own, or of GNU's for Qt's wheels."""
    notices = app / "_internal" / "licences"
    versioned = (notices / "PARTS.txt").read_text().partition("\n\n")[0].splitlines()

    names = [line.split()[0] for line in versioned]
    textless = {name for name in names if not any((notices / name).glob("*"))}

    assert {"Python", "pillow_heif", "pyinstaller"} <= set(names)
    assert textless <= {"PySide6_Essentials", "shiboken6"}, "their LGPL-3.0.txt is beside them"


def test_the_bill_of_materials_holds_every_library(app, bill):
    """Each library's file stands in the bill with its licence and its very sum."""
    told = {
        one["properties"][0]["value"]: (one["name"], one["licenses"][0]["expression"], one["hashes"][0]["content"])
        for one in bill
        if one["bom-ref"].startswith("file:")
    }

    for file, library in libraries.bundled(app):
        sum_of_it = hashlib.sha256(file.read_bytes()).hexdigest()
        assert told[file.relative_to(app).as_posix()] == (library.name, library.licence, sum_of_it)


def test_the_bill_of_materials_tells_the_licence_of_every_part(bill):
    """No component is without one."""
    assert len(bill) > 80
    assert [one["name"] for one in bill if not one.get("licenses")] == []
