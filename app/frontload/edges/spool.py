"""The folder of renditions waiting to be sent; a file there is complete or does not have its final name."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.core.asset import Rendition


class FolderSpool:
    """The `Spool` port on a folder; worker processes write into it, see edges/preprocess."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, rendition: Rendition) -> Path:
        """Return where the rendition's bytes lie."""
        return self._folder / rendition.file_name

    def holds(self, rendition: Rendition) -> bool:
        """Tell whether the bytes are there, in the right length."""
        try:
            return self.path(rendition).stat().st_size == rendition.size_bytes
        except OSError:
            return False

    def discard(self, rendition: Rendition) -> None:
        """Delete the bytes; not an error if they are gone or held by a virus scanner (swept later)."""
        try:
            self.path(rendition).unlink(missing_ok=True)
        except OSError:
            return

    def sweep(self, wanted: set[str]) -> None:
        """Delete every file whose name is not in *wanted*: left behind by a kill between two steps.

        One that the system does not give up now is left for the next sweep.
        """
        for path in self._folder.iterdir():
            if path.name not in wanted and path.is_file():
                with suppress(OSError):
                    path.unlink()
