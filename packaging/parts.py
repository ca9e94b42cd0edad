"""What goes into a package besides our own code: the locked distributions of this system, with their licences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
PUBLISHER = "The Frontload authors <frontload@example.org>"
_LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|COPYRIGHT)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pin:
    """One requirement of a lock file; *text* is all of its lines, hashes included."""

    requirement: Requirement
    text: str

    @property
    def name(self) -> NormalizedName:
        """The name by which distributions are compared."""
        return canonicalize_name(self.requirement.name)

    @property
    def is_here(self) -> bool:
        """Whether it is for this system and this Python."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


def pins(lock: Path = LOCK) -> list[Pin]:
    """Return what *lock* holds, for whatever system; a line that begins at the margin begins a pin."""
    blocks = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8"))
    return [Pin(Requirement(block.partition("\\")[0]), block) for block in blocks if not block.startswith("#")]


def locked(lock: Path = LOCK) -> list[Distribution]:
    """Return the distributions that *lock* names for this system and this Python; each has to be installed."""
    return [distribution(pin.name) for pin in pins(lock) if pin.is_here]


def requirements_here(lock: Path = LOCK) -> str:
    """Return *lock* with its hashes, less what is for other systems and Pythons."""
    return "\n".join(pin.text for pin in pins(lock) if pin.is_here) + "\n"


def licence_of(part: Distribution) -> str:
    """Return the licence a distribution states, in its own words."""
    meta = part.metadata
    said = meta.get("License-Expression") or ""
    classifiers = [
        line.rpartition(" :: ")[2] for line in meta.get_all("Classifier") or () if line.startswith("License")
    ]
    first_line = (meta.get("License") or "").strip().partition("\n")[0]
    return said or ", ".join(classifiers) or first_line or "see its licence file"


def licence_files(part: Distribution) -> list[Path]:
    """Return the licence texts that a distribution brings."""
    found = [file for file in part.files or () if _LICENCE_FILE.match(file.name) and "dist-info" in file.parts[0]]
    return [Path(str(part.locate_file(file))) for file in found]


def bills(part: Distribution) -> list[Path]:
    """Return the bills of materials that a distribution brings of what its compiled modules hold (PEP 770)."""
    files = part.files or ()
    if not any(file.suffix in {".so", ".pyd"} for file in files):
        return []  # what is listed there are tools
    found = [file for file in files if file.parent.name == "sboms" and "dist-info" in file.parts[0]]
    return [Path(str(part.locate_file(file))) for file in found]


def source_of(part: Distribution) -> str:
    """Return where a distribution says that its source is."""
    told = [line.partition(", ") for line in part.metadata.get_all("Project-URL") or ()]
    places = {label.lower(): address for label, _, address in told}
    wanted = ("source", "source code", "repository", "homepage")
    return next((places[label] for label in wanted if label in places), "") or part.metadata.get("Home-page") or ""
