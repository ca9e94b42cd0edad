"""Tells whether a file is a whole picture, by decoding it to the end in a worker."""

from __future__ import annotations

import queue
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from frontload.core.asset import Rendition, Source
from frontload.core.ports import Preparation
from frontload.core.recipe import OutputFormat, Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from frontload.core.ports import Prepared, Preparer

SMALL = Recipe("whole", long_edge_px=160, output_format=OutputFormat.JPEG, quality=50)
"""The cheapest way through every byte: a JPEG is decoded at an eighth of its size."""


class Wholeness:
    """One question at a time, from one thread; the worker starts with the first. *folder* is its own."""

    def __init__(self, make_preparer: Callable[[], Preparer], folder: Path) -> None:
        self._make_preparer = make_preparer
        self._folder = folder
        self._preparer: Preparer | None = None
        self._answers: queue.SimpleQueue[Prepared | None] = queue.SimpleQueue()

    def is_whole(self, path: Path) -> bool:
        """Decode the file and return whether that went to the end; blocks. False once it is closed."""
        try:
            facts = path.stat()
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        if self._preparer is None:
            self._preparer = self._make_preparer()
        source = Source(path.parent, path.name, "", facts.st_size, facts.st_mtime_ns)
        self._preparer.prepare(Preparation(1, source, SMALL), lambda _, outcome: self._answers.put(outcome))
        outcome = self._answers.get()
        if isinstance(outcome, Rendition):
            with suppress(OSError):
                (self._folder / outcome.file_name).unlink(missing_ok=True)
            return True
        return False

    def close(self) -> None:
        """Answer no more; may be called from another thread while a question is open."""
        self._answers.put(None)
        if self._preparer is not None:
            self._preparer.close()
        shutil.rmtree(self._folder, ignore_errors=True)
