"""Bytes on disk, filed by their MD5, so that equal bytes are kept once."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SHARD_LETTERS = 2  # 256 folders keep each one short at 100,000 assets


@dataclass(frozen=True, slots=True)
class Blobs:
    """The folders below `store/`: arriving files, stored bytes, and renditions made of them."""

    root: Path

    @property
    def incoming(self) -> Path:
        """Where bodies are written while they arrive; emptied at start."""
        return self.root / "incoming"

    def prepare(self) -> None:
        """Make the folders, and drop what a killed server left half received."""
        shutil.rmtree(self.incoming, ignore_errors=True)
        for folder in (self.incoming, self.root / "bytes", self.root / "renditions"):
            folder.mkdir(parents=True, exist_ok=True)

    def path(self, md5: str) -> Path:
        """Where the bytes with this MD5 are."""
        return self.root / "bytes" / md5[:SHARD_LETTERS] / md5

    def renditions(self, md5: str) -> Path:
        """The folder of what was rendered from these bytes."""
        return self.root / "renditions" / md5[:SHARD_LETTERS] / md5

    def adopt(self, received: Path, md5: str) -> None:
        """File a received file, already synced to disk, under its MD5."""
        place = self.path(md5)
        place.parent.mkdir(exist_ok=True)
        if place.exists() and place.stat().st_size == received.stat().st_size:
            received.unlink()
        else:
            received.replace(place)

    def drop(self, md5: str) -> None:
        """Remove bytes that no asset refers to any more, and their renditions."""
        shutil.rmtree(self.renditions(md5), ignore_errors=True)
        # Windows refuses while a delivery still reads the file; an orphan does no harm.
        with suppress(PermissionError):
            self.path(md5).unlink(missing_ok=True)


def sync_to_disk(path: Path) -> None:
    """Wait until the bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
