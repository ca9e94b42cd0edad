"""What goes into a package besides our own code: the locked distributions of this system, with their licences."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.markers import Marker

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
_LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|COPYRIGHT)", re.IGNORECASE)


def locked(lock: Path = LOCK) -> list[Distribution]:
    """Return the distributions that *lock* names for this system and this Python; each has to be installed."""
    return [distribution(name) for name, marker in _pins(lock) if marker is None or marker.evaluate()]


def requirements_here(lock: Path = LOCK) -> str:
    """Return *lock* with its hashes, less what is for other systems and Pythons."""
    blocks = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8"))
    kept = [block for block in blocks if (pin := _pin(block)) and (pin[1] is None or pin[1].evaluate())]
    return "\n".join(kept) + "\n"


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


def _pins(lock: Path) -> list[tuple[str, Marker | None]]:
    blocks = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8"))
    return [pin for block in blocks if (pin := _pin(block))]


def _pin(block: str) -> tuple[str, Marker | None] | None:
    match = re.match(r"([\w.-]+)==\S+(?: ; ([^\\\n]+))?", block)
    return (match[1], Marker(match[2].strip()) if match[2] else None) if match else None
