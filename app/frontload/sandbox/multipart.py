"""Multipart bodies read as they arrive: parameters into memory, the file to disk with its MD5."""

from __future__ import annotations

import hashlib
import re
import tempfile
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from typing import IO

    from python_multipart.multipart import MultipartCallbacks

REQUEST_MAX_BYTES = 104_857_600  # one request, any plan; more needs chunks
PARAMS_MAX_BYTES = 8_000_000  # the parameters of one call, with the headers of its parts; files do not count
FILE_PARAM = "file"


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file as it arrived: at *path* until stored or dropped; filename is None if it came as a plain field."""

    path: Path
    filename: str | None
    size_bytes: int
    md5: str


class FileWriter:
    """Takes the bytes of one file to a temporary place, counting and hashing on the way.

    What exceeds *most_bytes* is counted but not written: such a file is refused, and the refusal tells its size.
    """

    def __init__(self, folder: Path, most_bytes: float = inf) -> None:
        self._most_bytes = most_bytes
        # Kept open across many callbacks; closed by finish() or discard().
        self._file: IO[bytes] = tempfile.NamedTemporaryFile(dir=folder, delete=False)  # noqa: SIM115
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._size_bytes = 0

    def write(self, piece: bytes | memoryview) -> None:
        """Add a piece."""
        self._size_bytes += len(piece)
        if self._size_bytes <= self._most_bytes:
            self._file.write(piece)
            self._md5.update(piece)

    def finish(self, filename: str | None) -> ReceivedFile:
        """Close, and say what came."""
        self._file.close()
        return ReceivedFile(Path(self._file.name), filename, self._size_bytes, self._md5.hexdigest())

    def discard(self) -> None:
        """Close and remove; allowed at any time."""
        self._file.close()
        Path(self._file.name).unlink(missing_ok=True)


class MultipartReader:
    """Feed it the body in pieces; afterwards it has `pairs` and perhaps a `file`."""

    def __init__(self, boundary: str, folder: Path) -> None:
        self.pairs: list[tuple[str, str]] = []
        self.file: ReceivedFile | None = None
        self._folder = folder
        self._writer: FileWriter | None = None
        self._ended = False
        self._params_bytes = 0
        self._header = (bytearray(), bytearray())
        self._disposition = Disposition("", None)
        self._value = bytearray()
        self._parser = MultipartParser(boundary, self._callbacks())

    def feed(self, piece: bytes) -> None:
        """Take the next bytes of the body."""
        try:
            self._parser.write(piece)
        except FormParserError as error:
            raise bad_request(f"Invalid multipart body - {error}") from error

    def finish(self) -> None:
        """The body is over; a body cut short is refused."""
        if not self._ended:
            raise bad_request("Invalid multipart body - it ends too early")

    def discard(self) -> None:
        """Remove what was written."""
        if self._writer is not None:
            self._writer.discard()
        if self.file is not None:
            self.file.path.unlink(missing_ok=True)

    def _callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._begin_part,
            "on_part_data": self._take,
            "on_part_end": self._end_part,
            "on_header_field": self._take_header_name,
            "on_header_value": self._take_header_value,
            "on_header_end": self._end_header,
            "on_headers_finished": self._end_headers,
            "on_end": self._end,
        }

    def _begin_part(self) -> None:
        self._disposition = Disposition("", None)
        self._value = bytearray()

    def _take_header_name(self, data: bytes, start: int, end: int) -> None:
        self._count(end - start)
        self._header[0].extend(data[start:end])

    def _take_header_value(self, data: bytes, start: int, end: int) -> None:
        self._count(end - start)
        self._header[1].extend(data[start:end])

    def _end_header(self) -> None:
        name, value = map(bytes, self._header)
        self._header = (bytearray(), bytearray())
        if name.lower() == b"content-disposition":
            self._disposition = parse_disposition(value)

    def _end_headers(self) -> None:
        if self._disposition.name == FILE_PARAM and self.file is None:
            self._writer = FileWriter(self._folder, REQUEST_MAX_BYTES)

    def _take(self, data: bytes, start: int, end: int) -> None:
        if self._writer is not None:
            self._writer.write(memoryview(data)[start:end])
            return
        self._count(end - start)
        self._value.extend(data[start:end])

    def _count(self, size_bytes: int) -> None:
        self._params_bytes += size_bytes
        if self._params_bytes > PARAMS_MAX_BYTES:
            raise bad_request("Parameters too large")

    def _end_part(self) -> None:
        if self._writer is not None:
            self.file = self._writer.finish(self._disposition.filename)
            self._writer = None
        else:
            self.pairs.append((self._disposition.name, decoded(bytes(self._value))))

    def _end(self) -> None:
        self._ended = True


@dataclass(frozen=True, slots=True)
class Disposition:
    """What `Content-Disposition` says of a part."""

    name: str
    filename: str | None


def parse_disposition(header: bytes) -> Disposition:
    """Read name and file name; `filename*` (RFC 5987) wins, paths are cut to their last part."""
    found = re.findall(rb';\s*([\w*]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)', header)
    options = {name.lower(): _unquoted(value.strip()) for name, value in found}
    filename = options.get(b"filename")
    extended = options.get(b"filename*")
    if extended is not None and extended.count(b"'") >= 2:  # noqa: PLR2004 - charset'language'value
        filename = unquote_to_bytes(extended.split(b"'", 2)[2])
    return Disposition(
        name=decoded(options.get(b"name", b"")),
        filename=None if filename is None else re.split(r"[/\\]", decoded(filename))[-1],
    )


def decoded(text: bytes) -> str:
    """UTF-8, else Latin-1: Node's clients send Latin-1 names."""
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1")


def _unquoted(value: bytes) -> bytes:
    if value.startswith(b'"') and value.endswith(b'"') and len(value) > 1:
        value = value[1:-1].replace(b'\\"', b'"')
    # Browsers and urllib3 escape exactly these three (WHATWG multipart encoding).
    return value.replace(b"%22", b'"').replace(b"%0D", b"\r").replace(b"%0A", b"\n")
