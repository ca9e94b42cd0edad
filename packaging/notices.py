"""What a package says of the software in it: who made each part, under which licence, and where its source is."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

import libraries
import parts

SOURCES = """\
Sources of the free software in this package
============================================

Frontload's own source is under the MIT licence. The libraries below are under licences that give you a right to
their source. They are used unchanged, as separate files that you can replace by versions of your own; Frontload's
source holds the scripts that made this package (`make package`). x265 is under the GNU GPL, version 2 or later, and
linked to what decodes HEIC, so this package as a whole may be passed on under the GNU GPL, version 3 (GPL-3.0.txt).

Written offer: for three years from the day you received this package, and as long as it is maintained, whoever asks
gets the complete corresponding source of these parts, for no more than the cost of sending it, from
{publisher}
and from whoever else gave you this package. It also lies here:

{sources}

The exact versions are in PARTS.txt and, for x265, libheif and libde265, in pillow_heif/LICENSES_bundled.txt. What
comes from a Linux distribution (its `copyright` lies in a folder of its own here) is in that distribution's archive
of sources.
"""


def gather(folder: Path) -> Path:
    """Fill *folder* with the licence of each part, PARTS.txt with all of them, and SOURCES.txt; return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    loader = distribution("pyinstaller")  # the program itself is its loader
    for part in [*parts.locked(), loader]:
        copy([*parts.licence_files(part), *parts.bills(part)], folder / part.name)
    copy([licence_of_python()], folder / "Python")
    copy({text for library in libraries.known() for text in library.texts()}, folder)
    (folder / "PARTS.txt").write_text(list_of_parts(loader), encoding="utf-8")
    (folder / "SOURCES.txt").write_text(sources(), encoding="utf-8")
    return folder


def list_of_parts(loader: Distribution) -> str:
    """Return one line for each part; which of the libraries are there depends on the system."""
    lines = [f"{part.name} {part.version}: {parts.licence_of(part)}" for part in [*parts.locked(), loader]]
    lines.append(f"Python {sys.version.partition(' ')[0]}: PSF-2.0")
    lines += ["", "Libraries, as far as this system's packages hold them:"]
    lines += [f"{library.name}: {library.licence}" for library in libraries.known()]
    return "\n".join(lines) + "\n"


def sources() -> str:
    """Return the offer of the sources that somebody has a right to."""
    named = [(one.name, one.licence, one.source) for one in libraries.known()]
    named += [
        (f"{part.name} {part.version}", parts.licence_of(part), parts.source_of(part)) for part in parts.locked()
    ]
    lines = [f"{name} ({licence})\n    {place}" for name, licence, place in named if libraries.is_copyleft(licence)]
    return SOURCES.format(publisher=parts.PUBLISHER, sources="\n".join(lines))


def licence_of_python() -> Path:
    """Return the licence of the Python that goes into the package, which also tells what that is made of."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),  # Windows
        Path(f"/usr/share/doc/python{version}/copyright"),  # Debian
        Path(f"/usr/share/licenses/python{version}/LICENSE"),  # Fedora
    )
    return next(place for place in places if place.is_file())


def copy(files: list[Path] | set[Path], folder: Path) -> None:
    """Copy *files* into *folder*, which is made if there is anything for it."""
    for file in files:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / file.name)
