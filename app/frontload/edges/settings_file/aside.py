"""Keeps a settings file that cannot be used beside the new one, so that nothing a person wrote is lost."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def keep_aside(path: Path, word: str) -> Path | None:
    """Rename *path* to a name with *word* and today's date that nothing has yet; None where that is impossible."""
    stem = f"{path.stem}-{word}-{datetime.now().astimezone():%Y-%m-%d}"
    for number in count(1):
        kept = path.with_name(f"{stem}{f'-{number}' if number > 1 else ''}{path.suffix}")
        try:
            if kept.exists() or kept.is_symlink():
                continue
            path.rename(kept)
        except OSError:
            return None
        return kept
    return None  # pragma: no cover  (count never ends)
