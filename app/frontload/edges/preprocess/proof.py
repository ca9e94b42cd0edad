"""Proofs: what a recipe makes of one picture, to be looked at before anything is sent. Made by a worker."""

from __future__ import annotations

import shutil
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from frontload.core.asset import Source, after_name
from frontload.core.errors import FileUnreadableError, FrontloadError
from frontload.core.ports import Preparation
from frontload.core.recipe import Recipe
from frontload.core.words import reason_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from frontload.core.asset import Rendition
    from frontload.core.ports import Preparer

    Tell = Callable[[Rendition | FrontloadError, Path], None]

SEEN = Recipe("seen", long_edge_px=960, quality=95)
"""How a rendition is made fit for the screen, whatever its own format: large enough for a pane at 200 %."""
PROOF_NO = 1  # one at a time: the next takes its place


class Proofs:
    """Makes proofs one after the other; *folder* is its own and is deleted at the end."""

    def __init__(self, preparer: Preparer, folder: Path) -> None:
        self._preparer = preparer
        self._folder = folder

    def make(self, file: Path, recipe: Recipe, tell: Tell) -> None:
        """Begin; *tell* gets the rendition and a JPEG that shows it, or an error, once, on any thread."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            source = _source_of(file)
        except OSError as error:
            tell(FileUnreadableError(reason_text(error)), file)
            return
        self._preparer.prepare(Preparation(PROOF_NO, source, recipe, view=SEEN), partial(self._prepared, tell))

    def close(self) -> None:
        """Stop at once and leave nothing on the disk."""
        self._preparer.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _prepared(self, tell: Tell, _: int, outcome: Rendition | FrontloadError) -> None:
        if isinstance(outcome, FrontloadError):
            tell(outcome, self._folder)
            return
        with suppress(OSError):  # held by a virus scanner: it goes with the folder
            (self._folder / outcome.file_name).unlink(missing_ok=True)
        tell(outcome, self._folder / after_name(PROOF_NO))


def _source_of(file: Path) -> Source:
    facts = file.stat()
    return Source(file.parent, file.name, "", facts.st_size, facts.st_mtime_ns)
