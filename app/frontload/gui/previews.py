"""Makes before and after of the asset looked at, in a worker process of its own; the GUI thread never decodes."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from frontload.core.asset import Rendition, Source, after_name, before_name
from frontload.core.ports import Preparation, Recognised
from frontload.core.recipe import Recipe
from frontload.gui.own_worker import OwnWorker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from frontload.core.errors import FrontloadError
    from frontload.core.ports import Prepared, Preparer

VIEW_PX = 1400
"""The long edge of what is shown; a pane of 700 px on a screen of 200 %."""
SETTLE_MS = 200
"""How long an asset is looked at before its preview is made: arrow keys pass over many."""
KEPT = 12
"""Previews kept, at most 8 MB each twice."""
_VIEW = Recipe("view", long_edge_px=VIEW_PX, quality=92)


@dataclass(frozen=True, slots=True)
class Preview:
    """Source and rendition at the same size, and what the rendition is; *error* where there is none."""

    before: QImage | None = None
    after: QImage | None = None
    rendition: Rendition | None = None
    error: FrontloadError | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What a preview is made of."""

    source: Source
    recipe: Recipe


class Previews(QObject):
    """One preview at a time; of those asked for meanwhile only the last is made."""

    ready = Signal(object, object)
    """The `Look` that was asked for and its `Preview`."""
    _made = Signal(object, object)

    def __init__(
        self, make_preparer: Callable[[Path], Preparer], folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker = OwnWorker(make_preparer, folder, self)
        self._kept: OrderedDict[Look, Preview] = OrderedDict()
        self._wanted: Look | None = None
        self._under_way: Look | None = None
        self._numbers = count(1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._begin)
        self._made.connect(self._on_made)

    def want(self, look: Look) -> None:
        """Ask for a preview; one that was made before is ready at once."""
        self._wanted = look
        if look in self._kept:
            self._settle.stop()
            self.ready.emit(look, self._kept[look])
        else:
            self._settle.start()

    def finish(self) -> None:
        """End the worker."""
        self._settle.stop()
        self._wanted = None
        self._worker.finish()

    @Slot()
    def _begin(self) -> None:
        if self._under_way is not None or self._wanted is None or self._wanted in self._kept:
            return
        look = self._under_way = self._wanted
        preparation = Preparation(next(self._numbers), look.source, look.recipe, view=_VIEW)
        self._worker.prepare(preparation, partial(self._on_prepared, look))

    # --- on the pool's threads --------------------------------------------------------------------------------

    def _on_prepared(self, look: Look, number: int, outcome: Prepared) -> None:
        before, after = (self._taken(name) for name in (before_name(number), after_name(number)))
        if isinstance(outcome, Rendition):
            self._discard(outcome.file_name)
            self._made.emit(look, Preview(before, after, outcome))
        else:
            self._made.emit(look, Preview(before, error=_error_of(outcome)))

    def _taken(self, name: str) -> QImage | None:
        """Read a picture that our worker wrote, and delete its file."""
        image = QImageReader(str(self._worker.folder / name)).read()
        self._discard(name)
        return None if image.isNull() else image

    def _discard(self, name: str) -> None:
        with suppress(OSError):
            (self._worker.folder / name).unlink(missing_ok=True)

    # --- on the GUI thread ------------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_made(self, look: Look, preview: Preview) -> None:
        self._under_way = None
        self._kept[look] = preview
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if look == self._wanted:
            self.ready.emit(look, preview)
        else:
            self._settle.start()


def _error_of(outcome: Recognised | FrontloadError) -> FrontloadError | None:
    """Return why there is nothing to see; nothing is recognised here, for nothing is said to be known."""
    return None if isinstance(outcome, Recognised) else outcome
