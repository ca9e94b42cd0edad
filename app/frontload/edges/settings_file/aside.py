"""Keeps a settings file that cannot be used beside the new one, so that nothing a person wrote is lost."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def keep_aside(path: Path, word: str) -> Path | None:
    """Rename *path* to a name with *word* and today's date that nothing has yet; None where that is impossible."""
    stem = f"{path.stem}-{word}-{datetime.now().astimezone():%Y-%m-%d}"
    kept, number = path.with_name(f"{stem}{path.suffix}"), 1
    try:
        while kept.exists() or kept.is_symlink():
            number += 1
            kept = path.with_name(f"{stem}-{number}{path.suffix}")
        path.rename(kept)
    except OSError:
        return None
    return kept
