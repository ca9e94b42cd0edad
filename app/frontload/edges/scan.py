"""Walks what was dropped, as a stream; what cannot be taken is said, never raised."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from frontload.core.asset import Source
from frontload.core.errors import FileUnreadableError, FolderGoneError, FolderUnreadableError
from frontload.core.events import OverlookedReason, PathOverlooked, PathUnreadable
from frontload.core.priority import natural_key
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from collections.abc import Iterator

Found = Source | PathOverlooked | PathUnreadable

IMAGE_SUFFIXES = frozenset(
    {
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".mpo",
        ".png",
        ".webp",
        ".tif",
        ".tiff",
        ".gif",
        ".bmp",
        ".avif",
        ".heic",
        ".heif",
        ".hif",
    }
)
SIDECAR_SUFFIX = ".xmp"
_LITTER = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx", "$recycle.bin", "icon\r"})


def scan(batch_no: int, roots: tuple[PurePath, ...]) -> Iterator[Found]:
    """Yield each image file below *roots*, folder by folder in natural name order, as soon as it is seen.

    Links to folders are followed, but no folder is walked twice, so circles end. A root is taken as given even
    if its name is hidden. Blocks on the disk; call it from a thread of its own.
    """
    walked: set[tuple[int, int]] = set()
    for root in roots:
        path = Path(root)
        try:
            status = path.stat()
        except (OSError, ValueError) as error:  # ValueError: a dropped address may hold a NUL
            yield PathUnreadable(batch_no, path, FileUnreadableError(reason_text(error)))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _scan_folder(batch_no, path, path.resolve().name, walked)
        else:
            yield _judge_file(batch_no, path.parent, path.name, "", status)


def _scan_folder(batch_no: int, top: Path, top_folder: str, walked: set[tuple[int, int]]) -> Iterator[Found]:
    pending = [(top, top_folder)]  # a stack of our own: a tree may be deeper than Python's
    while pending:
        directory, folder = pending.pop()
        entries: list[os.DirEntry[str]] = []
        trouble: OSError | None = None
        try:
            if _is_walked(directory, walked):
                yield PathOverlooked(batch_no, directory, OverlookedReason.LINK_LOOP)
                continue
            with os.scandir(directory) as listing:
                entries.extend(listing)  # keeps what was listed before a card is pulled out
        except OSError as error:
            trouble = error
        below = []
        for entry in sorted(entries, key=lambda entry: (natural_key(entry.name), entry.name)):
            found = _judge_entry(batch_no, directory, folder, entry)
            if found is None:
                below.append((directory / entry.name, f"{folder}/{entry.name}" if folder else entry.name))
            elif isinstance(found, PathUnreadable) and (gone := _gone(batch_no, top)):
                yield gone
                return
            else:
                yield found
        if trouble is not None:
            gone = _gone(batch_no, top) if directory != top or entries else None
            yield gone or PathUnreadable(batch_no, directory, FolderUnreadableError(reason_text(trouble)))
            if gone:
                return
        pending.extend(reversed(below))


def _is_walked(directory: Path, walked: set[tuple[int, int]]) -> bool:
    """Tell whether *directory* was walked before, and remember that it is now."""
    status = directory.stat()
    known = (status.st_dev, status.st_ino) in walked
    walked.add((status.st_dev, status.st_ino))
    return known


def _gone(batch_no: int, top: Path) -> PathUnreadable | None:
    """Return what is to be said if all of *top* has vanished, as with a card that was pulled out: once for all."""
    try:
        with os.scandir(top) as listing:
            next(listing, None)
    except OSError as error:
        return PathUnreadable(batch_no, top, FolderGoneError(reason_text(error)))
    return None


def _judge_entry(batch_no: int, directory: Path, folder: str, entry: os.DirEntry[str]) -> Found | None:
    """Return what one directory entry is; None for a folder to walk."""
    path = directory / entry.name
    if entry.name.casefold() in _LITTER:
        return PathOverlooked(batch_no, path, OverlookedReason.LITTER)
    if entry.name.startswith("."):
        return PathOverlooked(batch_no, path, OverlookedReason.HIDDEN)
    try:
        status = entry.stat()
    except OSError as error:
        return PathUnreadable(batch_no, path, FileUnreadableError(reason_text(error)))
    if stat.S_ISDIR(status.st_mode):
        return None
    return _judge_file(batch_no, directory, entry.name, folder, status)


def _judge_file(batch_no: int, directory: Path, name: str, folder: str, status: os.stat_result) -> Found:
    if not stat.S_ISREG(status.st_mode):
        return PathOverlooked(batch_no, directory / name, OverlookedReason.SPECIAL)
    suffix = Path(name).suffix.lower()
    if suffix == SIDECAR_SUFFIX:
        return PathOverlooked(batch_no, directory / name, OverlookedReason.SIDECAR)
    if suffix not in IMAGE_SUFFIXES:
        return PathOverlooked(batch_no, directory / name, OverlookedReason.NOT_AN_IMAGE)
    return Source(directory, name, folder, status.st_size, status.st_mtime_ns)
