"""Small pictures of what waits: made by a worker process of their own for the rows in sight, kept on disk."""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from functools import lru_cache, partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap

from frontload.core.asset import Rendition, Source
from frontload.core.ports import Preparation
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe
from frontload.gui.own_worker import OwnWorker
from frontload.gui.pictures import PictureLoader

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.ports import Prepared, Preparer

SETTLE_MS = 200
"""How long rows are in sight before their pictures are made: a scroll passes over many."""
MOST_WANTED = 60
"""Pictures that wait to be made: the rows of a tall screen; those that were asked for first are forgotten."""
_SMALL = Recipe(
    "row", long_edge_px=192, output_format=OutputFormat.JPEG, quality=60, metadata=MetadataPolicy.NONE,
    progressive=False, background="#ffffff", still=True,
)  # fmt: skip


@lru_cache(maxsize=1024)  # rows in sight ask for theirs at every paint
def key_of(source: Source) -> str:
    """Return what a file's small picture is known by before its bytes are: where it lies, its size and time."""
    facts = (os.fsencode(source.path), str(source.size_bytes).encode(), str(source.modified_ns).encode())
    return hashlib.sha256(b"\0".join(facts)).hexdigest()


class Thumbnails(QObject):
    """One at a time, the one asked for last first; what cannot be read is tried once. GUI thread only."""

    picture_loaded = Signal(str, QPixmap)
    """The key it was asked by, and the picture."""
    _made = Signal(str, bool)

    def __init__(
        self,
        make_preparer: Callable[[Path], Preparer],
        folder: Path,
        path_of: Callable[[str], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = OwnWorker(make_preparer, folder, self)
        self._path_of = path_of
        self._wanted: dict[str, Source] = {}
        self._under_way = ""
        self._loading: dict[str, Source | None] = {}  # what it is made of if it is not there; None: it was made
        self._unreadable: set[str] = set()
        self._numbers = count(1)
        self._loader = PictureLoader(path_of, self)
        self._loader.picture_loaded.connect(self._on_loaded)
        self._loader.picture_missing.connect(self._on_missing)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._begin)
        self._made.connect(self._on_made)

    @Slot(str)
    def load(self, source_sha256: str) -> None:
        """Load the picture that was made as the source was prepared."""
        self._loader.load(source_sha256)

    @Slot(object)
    def want(self, source: Source) -> None:
        """Ask for the picture of a file that waits; to be asked anew as long as the row is in sight without it."""
        key = key_of(source)
        if key in self._unreadable or key in self._loading or key == self._under_way:
            return
        if self._wanted.pop(key, None) is None:
            self._load(key, source)
        else:
            self._have_made(key, source)

    def finish(self) -> None:
        """End the worker and what is being read."""
        self._settle.stop()
        self._wanted.clear()
        self._worker.finish()
        self._loader.finish()

    @Slot()
    def _begin(self) -> None:
        if self._under_way or not self._wanted:
            return
        key, source = self._wanted.popitem()
        self._under_way = key
        preparation = Preparation(next(self._numbers), source, _SMALL, glance=True)
        self._worker.prepare(preparation, partial(self._on_prepared, key))

    def _on_prepared(self, key: str, _: int, outcome: Prepared) -> None:
        """Give the picture, which the worker named by the file's bytes, its key's name too; any thread."""
        made = False
        if isinstance(outcome, Rendition):
            with suppress(OSError):  # the row keeps its placeholder
                shutil.copyfile(self._path_of(outcome.source_sha256), self._path_of(key))
                made = True
            with suppress(OSError):
                Path(self._worker.folder, outcome.file_name).unlink(missing_ok=True)
        self._made.emit(key, made)

    @Slot(str, bool)
    def _on_made(self, key: str, made: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._under_way = ""
        if made:
            self._load(key, None)
        else:
            self._unreadable.add(key)
        self._begin()

    def _load(self, key: str, source: Source | None) -> None:
        self._loading[key] = source
        self._loader.load(key)

    def _have_made(self, key: str, source: Source) -> None:
        self._wanted[key] = source  # behind all others: the last is made first
        while len(self._wanted) > MOST_WANTED:
            del self._wanted[next(iter(self._wanted))]
        if not self._settle.isActive() and not self._under_way:
            self._settle.start()

    @Slot(str, QPixmap)
    def _on_loaded(self, key: str, picture: QPixmap) -> None:
        self._loading.pop(key, None)
        self.picture_loaded.emit(key, picture)

    @Slot(str)
    def _on_missing(self, key: str) -> None:
        if key not in self._loading:
            return  # of a file that was prepared: its row keeps the placeholder
        source = self._loading.pop(key)
        if source is None:
            self._unreadable.add(key)
        else:
            self._have_made(key, source)
