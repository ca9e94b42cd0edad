"""Files that are complete or not there: a report cut short must not look like one."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from frontload.core.errors import ReportUnwritableError
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write *pieces* as UTF-8 beside *path*, then put the file in its place; what stood there stays until then.

    A pipe or a device is written to directly. Raises `ReportUnwritableError`.
    """
    target = path.resolve()  # a link stays a link
    try:
        if target.exists() and not target.is_file():
            _write(target, pieces)
            return
        temporary = target.with_name(f".{os.getpid()}-{target.name}")
        try:
            _write(temporary, pieces)
            temporary.replace(target)
        except BaseException:  # also Ctrl-C: nothing half-written stays
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ReportUnwritableError(path, reason_text(error)) from error


def _write(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
