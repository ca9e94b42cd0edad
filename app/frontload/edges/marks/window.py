"""Looks into a file at any place, and never reads more of it than is due."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from typing import BinaryIO

HEAD_BYTES = 64 * 1024  # holds all that most cameras write before the pixels, in one read
BUDGET_BYTES = 2 * 1024 * 1024  # of one file in all; two XMP packets of the largest size taken
_AHEAD_BYTES = 64  # the head of the next segment, chunk or box, and what is asked of it next

Order = Literal["big", "little"]


class Window:
    """A file seen by position. What lies beyond its end or over the budget reads as nothing, never as an error.

    `file` is unbuffered and seekable. Its first 64 KiB are read at once, all else as it is asked for, until
    2 MiB are read in all. Raises `OSError` where the disk does.
    """

    def __init__(self, file: BinaryIO, size_bytes: int | None = None) -> None:
        self._file = file
        self.size_bytes = os.fstat(file.fileno()).st_size if size_bytes is None else size_bytes
        self._begin, self._seen = 0, file.read(HEAD_BYTES)
        self._head = self._seen
        self.read_bytes = len(self._head)

    def at(self, position: int, length: int) -> bytes:
        """Return the bytes there, fewer at the end of the file, none where the budget is spent."""
        for begin, seen in ((0, self._head), (self._begin, self._seen)):
            if begin <= position and position + length <= begin + len(seen):
                return seen[position - begin : position - begin + length]
        wanted = min(max(length, _AHEAD_BYTES), self.size_bytes - position)
        if position < 0 or wanted <= 0 or self.read_bytes + wanted > BUDGET_BYTES:
            return b""
        self._file.seek(position)
        self._begin, self._seen = position, self._file.read(wanted)
        self.read_bytes += len(self._seen)
        return self._seen[:length]

    def number(self, position: int, length: int, order: Order = "big") -> int:
        """Return the unsigned number there; missing bytes count for nothing."""
        return int.from_bytes(self.at(position, length), order)
