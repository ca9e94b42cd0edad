"""Collects the window's sentences into `translations/*.ts` and compiles each to the `.qm` that Qt loads.

English holds the singulars alone: its sentences are in the source. What nobody says any more is dropped.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TRANSLATIONS = Path(__file__).parent / "translations"
SOURCES = Path(__file__).parents[1] / "app" / "frontload" / "gui"
ENGLISH = "frontload_en"


def collect(file: Path, sources: Path) -> None:
    """Bring a language's file up to what the window says; what is new is marked as unfinished."""
    only = ["-pluralonly"] if file.stem == ENGLISH else []
    said = sorted(map(str, sources.glob("*.py")))
    _run("lupdate", *said, "-ts", str(file), "-no-obsolete", "-locations", "none", "-silent", *only)


def compile_to(folder: Path, file: Path) -> Path:
    """Compile a language's file; return the `.qm` in *folder*."""
    made = folder / f"{file.stem}.qm"
    _run("lrelease", "-silent", str(file), "-qm", str(made))
    return made


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(f"pyside6-{tool}"), *arguments], check=True)  # noqa: S603


def main() -> None:
    """Do so for every language."""
    for file in sorted(TRANSLATIONS.glob("*.ts")):
        collect(file, SOURCES)
        print(compile_to(TRANSLATIONS, file))


if __name__ == "__main__":
    main()
