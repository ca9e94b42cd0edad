"""Keeps a folder of files that can be made anew within bounds: those looked at longest ago go first."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


def prune(folder: Path, most_bytes: int) -> int:
    """Delete the oldest files of *folder* until the rest fits into *most_bytes*; return how many went.

    Raises nothing: a file that is gone, or held by another process, is left to the next time.
    """
    found: list[tuple[float, int, Path]] = []
    with suppress(OSError):
        for file in folder.iterdir():
            with suppress(OSError):
                facts = file.stat()
                found.append((facts.st_mtime, facts.st_size, file))
    excess = sum(size_bytes for _, size_bytes, _ in found) - most_bytes
    gone = 0
    for _, size_bytes, file in sorted(found):
        if excess <= 0:
            break
        with suppress(OSError):
            file.unlink()
            excess -= size_bytes
            gone += 1
    if gone:
        log.info("%d files of %s went, to keep it within %d bytes", gone, folder, most_bytes)
    return gone
