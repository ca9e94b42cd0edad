"""A worker's files: read as they are at one moment, written so that they are complete or absent."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from frontload.core.errors import DiskFullError, FileChangedError, FileUnreadableError
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from pathlib import Path


def read_whole(path: Path) -> bytes:
    """Return the file's bytes, all of one moment; raises `FileChangedError` or `FileUnreadableError`."""
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read()
        after = path.stat()
    except OSError as error:
        raise FileUnreadableError(reason_text(error)) from error
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileChangedError
    return data


def write_whole(path: Path, data: bytes, *, synced: bool) -> None:
    """Write by a temporary name, so that *path* is complete or absent; raises `DiskFullError`."""
    temporary = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be gone
            temporary.unlink(missing_ok=True)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(path.parent) from error
        raise FileUnreadableError(f"{path.parent}: {reason_text(error)}") from error
