"""A multipart/form-data body that is read as it is sent: constant memory, byte progress, cancel, throttle.

The SDK reads the whole file and copies it once more (cloudinary.md §5); here at most one block is held.
Source: RFC 7578; names and values are UTF-8, as urllib3 and the SDK write them.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from urllib3.fields import RequestField
from urllib3.filepost import choose_boundary

from frontload.core.errors import CancelledUploadError, FileUnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import BinaryIO

PROGRESS_BYTES = 64 * 1024


class MultipartBody:
    """A readable body of some text fields and one file; read once, by one thread."""

    def __init__(
        self,
        fields: Iterable[tuple[str, str]],
        file: BinaryIO,
        *,
        file_name: str,
        file_bytes: int,
        progress: Callable[[int], None],
        before_block: Callable[[int], bool],
    ) -> None:
        """Take the parts.

        *progress* gets the file's bytes read so far, at most once per 64 KiB and at the end. *before_block* is
        called before each block with its size, may wait, and returns false to stop with `CancelledUploadError`.
        """
        boundary = choose_boundary()
        parts = [RequestField.from_tuples(name, value) for name, value in fields]
        named = RequestField.from_tuples("file", (file_name, b"", "application/octet-stream"))
        head = b"".join(_rendered(boundary, part, str(part.data).encode()) for part in parts)
        head += f"--{boundary}\r\n{named.render_headers()}".encode()
        tail = f"\r\n--{boundary}--\r\n".encode()
        self.content_type = f"multipart/form-data; boundary={boundary}"
        self.content_length = len(head) + file_bytes + len(tail)
        self._sections: list[BinaryIO] = [BytesIO(head), file, BytesIO(tail)]
        self._file = file
        self._file_bytes = file_bytes
        self._sent_bytes = 0
        self._told_bytes = 0
        self._progress = progress
        self._before_block = before_block

    def read(self, size: int = -1) -> bytes:
        """Return the next at most *size* bytes, empty at the end.

        Raises `CancelledUploadError`, and `FileUnreadableError` where the file ends before its time.
        """
        while self._sections:
            section = self._sections[0]
            block = section.read(size if section is not self._file else self._left(size))
            if not block:
                if section is self._file and self._sent_bytes != self._file_bytes:
                    raise FileUnreadableError("its rendition in the spool is shorter than it was")
                self._sections.pop(0)
                continue
            if not self._before_block(len(block)):
                raise CancelledUploadError
            if section is self._file:
                self._count(len(block))
            return block
        return b""

    def _left(self, size: int) -> int:
        """Return how much of the file to read: a longer file must not spill into the next request."""
        left = self._file_bytes - self._sent_bytes
        return left if size < 0 else min(size, left)

    def _count(self, size: int) -> None:
        self._sent_bytes += size
        if self._sent_bytes - self._told_bytes >= PROGRESS_BYTES or self._sent_bytes == self._file_bytes:
            self._told_bytes = self._sent_bytes
            self._progress(self._sent_bytes)


def _rendered(boundary: str, part: RequestField, data: bytes) -> bytes:
    return f"--{boundary}\r\n{part.render_headers()}".encode() + data + b"\r\n"
