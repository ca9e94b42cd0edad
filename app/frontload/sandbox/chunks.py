"""Files that arrive in parts: kept on disk per upload id until every byte has come, in whatever order.

A part is a file named by its range, put in place by rename, so the folder's listing is the whole state
and an upload goes on after the server was killed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from frontload.sandbox.answers import bad_request
from frontload.sandbox.asset import AssetKey
from frontload.sandbox.media import OTHER_MAX_BYTES, check_size
from frontload.sandbox.multipart import FileWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from frontload.sandbox.multipart import ReceivedFile

PART_MIN_BYTES = 5 * 1024 * 1024  # every part but the last. Source: support article 208263735
EXPIRY_S = 24 * 3600.0  # Cloudinary says that partial uploads expire, not when
COPY_BYTES = 1 << 20
CONTENT_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15}|-1|\*)")


@dataclass(frozen=True, slots=True)
class PartRange:
    """Which bytes a part holds, last included; total_bytes is None while the sender does not know it."""

    first: int
    last: int
    total_bytes: int | None

    @property
    def is_final(self) -> bool:
        """Whether it ends the file."""
        return self.total_bytes is not None and self.last + 1 == self.total_bytes


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a chunked upload is: the whole file once complete, or the asset if it had ended before."""

    received_bytes: int
    whole: ReceivedFile | None
    finished: AssetKey | None


def parse_content_range(header: str) -> PartRange:
    """Read `bytes first-last/total`, total `-1` or `*` if not yet known."""
    found = CONTENT_RANGE.fullmatch(header.strip())
    if found is None:
        raise bad_request(f"Invalid Content-Range {header}")
    first, last = int(found[1]), int(found[2])
    total_bytes = None if found[3] in ("-1", "*") else int(found[3])
    check_size(max(last + 1, total_bytes or 0), OTHER_MAX_BYTES)
    if last < first or (total_bytes is not None and last >= total_bytes):
        raise bad_request(f"Invalid Content-Range {header}")
    return PartRange(first, last, total_bytes)


def check_part(part: PartRange, size_bytes: int) -> None:
    """Refuse a part whose length is not its range's, or which is too short to be one in the middle."""
    if size_bytes != part.last - part.first + 1:
        raise bad_request(f"Content-Range does not match the {size_bytes} bytes received")
    if not part.is_final and size_bytes < PART_MIN_BYTES:
        raise bad_request("All parts except EOF-chunk must be larger than 5mb")


class _Turn:
    """Whose turn it is to work on one upload."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


class Chunks:
    """All unfinished uploads of one sandbox; usable from any thread."""

    def __init__(self, root: Path, incoming: Path) -> None:
        self._root = root
        self._incoming = incoming
        self._gate = threading.Lock()
        self._locks: WeakValueDictionary[str, _Turn] = WeakValueDictionary()  # an id nobody works on takes no room
        root.mkdir(parents=True, exist_ok=True)
        self.expire(time.time())

    def expire(self, now_s: float) -> None:
        """Forget uploads that nobody continued for a day."""
        for folder in self._root.iterdir():
            if now_s - folder.stat().st_mtime > EXPIRY_S:
                shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def upload(self, cloud_name: str, upload_id: str) -> Iterator[ChunkedUpload]:
        """Work on one upload, alone: of parts that arrive together exactly one finds the file complete."""
        name = hashlib.sha256(f"{cloud_name}\n{upload_id}".encode()).hexdigest()
        with self._gate:
            turn = self._locks.setdefault(name, _Turn())
        with turn.lock:
            yield ChunkedUpload(self._root / name, self._incoming)


@dataclass(frozen=True, slots=True)
class ChunkedUpload:
    """The parts that have come of one file."""

    folder: Path
    incoming: Path

    def add(self, part: PartRange, received: ReceivedFile) -> Progress:
        """Keep a part (a repeated one replaces itself) and say how far the upload is."""
        finished = self._finished()
        if finished is not None and part.is_final and self._known_total() == part.total_bytes:
            return Progress(part.last + 1, None, finished)
        if finished is not None:  # the id is used anew, from the beginning or for another file
            self.abandon()
        self.folder.mkdir(exist_ok=True)
        total_bytes = self._agreed_total(part)
        received.path.replace(self.folder / f"{part.first:015d}-{part.last:015d}")
        ranges = self._ranges()
        received_bytes = _covered_bytes(ranges)
        if total_bytes is None or not _is_gapless(ranges, total_bytes):
            return Progress(received_bytes, None, None)
        return Progress(received_bytes, self._assemble(ranges, received.filename), None)

    def finish(self, key: AssetKey) -> None:
        """The asset is stored: drop the parts, and remember it for a sender who missed the answer."""
        note = self.folder / "finished.new"
        note.write_text(json.dumps(key), encoding="utf-8")
        note.replace(self.folder / "finished")
        for first, last in self._ranges():
            self._part(first, last).unlink(missing_ok=True)

    def abandon(self) -> None:
        """Drop all parts: the whole file was refused."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _finished(self) -> AssetKey | None:
        try:
            return AssetKey(*json.loads((self.folder / "finished").read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None

    def _agreed_total(self, part: PartRange) -> int | None:
        known = self._known_total()
        if part.total_bytes is None:
            return known
        if known is not None and known != part.total_bytes:
            raise bad_request(f"Content-Range total {part.total_bytes} differs from {known} of earlier parts")
        fresh = self.folder / "total.new"
        fresh.write_text(str(part.total_bytes))
        fresh.replace(self.folder / "total")
        return part.total_bytes

    def _known_total(self) -> int | None:
        note = self.folder / "total"
        return int(note.read_text()) if note.exists() else None

    def _ranges(self) -> list[tuple[int, int]]:
        names = (re.fullmatch(r"(\d{15})-(\d{15})", path.name) for path in self.folder.iterdir())
        return sorted((int(found[1]), int(found[2])) for found in names if found)

    def _part(self, first: int, last: int) -> Path:
        return self.folder / f"{first:015d}-{last:015d}"

    def _assemble(self, ranges: list[tuple[int, int]], filename: str | None) -> ReceivedFile:
        writer = FileWriter(self.incoming)
        written = 0
        try:
            for first, last in ranges:
                if last < written:
                    continue
                with self._part(first, last).open("rb") as part:
                    part.seek(written - first, os.SEEK_SET)
                    while piece := part.read(COPY_BYTES):
                        writer.write(piece)
                written = last + 1
        except BaseException:
            writer.discard()
            raise
        return writer.finish(filename)


def _covered_bytes(ranges: list[tuple[int, int]]) -> int:
    covered, reached = 0, 0
    for first, last in ranges:
        covered += max(0, last + 1 - max(first, reached))
        reached = max(reached, last + 1)
    return covered


def _is_gapless(ranges: list[tuple[int, int]], total_bytes: int) -> bool:
    return _covered_bytes(ranges) == total_bytes and max(last for _, last in ranges) + 1 == total_bytes
