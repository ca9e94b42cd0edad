"""What the user changes of the selected images, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from frontload.core.events import AssetRecalled
from frontload.gui import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Asset, Level
    from frontload.engine import Engine
    from frontload.gui.progress import ProgressTally
    from frontload.gui.queue_model import QueueModel


class Changes(QObject):
    """Hands the engine what is wished for the selection; GUI thread only."""

    said = Signal(str, bool)
    """What was done, for the strip, and whether it can be undone."""
    recalled = Signal(list)
    """Events of what comes back into the list."""

    def __init__(
        self,
        engine: Engine,
        model: QueueModel,
        tally: ProgressTally,
        selected: Callable[[], list[Asset]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._model = model
        self._tally = tally
        self._selected = selected
        self._last_removed: tuple[int, ...] = ()
        self._last_cleared: list[Asset] = []

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the selected assets."""
        return tuple(asset.asset_no for asset in self._selected())

    def set_level(self, level: Level) -> None:
        """Give the selection a level."""
        self._engine.set_level(self.numbers(), level)

    def set_recipe(self, recipe: str) -> None:
        """Have the selection prepared by another recipe."""
        self._engine.set_recipe(self.numbers(), recipe)

    def take_deadline(self) -> None:
        """Take the selection's deadlines away."""
        self._engine.set_deadline(self.numbers(), None)

    def move_to_top(self) -> None:
        """Put the selection before everything else."""
        self._engine.move(self.numbers(), to_top=True)

    def move_to_bottom(self) -> None:
        """Put the selection behind everything else."""
        self._engine.move(self.numbers(), to_top=False)

    def retry(self) -> None:
        """Queue what failed of the selection again."""
        self._engine.retry(self.numbers())

    def remove(self) -> None:
        """Take images out of the queue; those delivered only leave the list, their URLs stay in the journal."""
        selected = self._selected()
        delivered = tuple(asset.asset_no for asset in selected if asset.delivery)
        self._last_removed = tuple(asset.asset_no for asset in selected if not asset.delivery)
        self._last_cleared = self._model.clear(delivered)
        self._tally.clear(delivered)
        self._engine.remove(self._last_removed)
        words = [f"Removed {texts.count_text(len(self._last_removed), 'image')}"] if self._last_removed else []
        words += [f"cleared {len(delivered):,} delivered from the list"] if delivered else []
        self.said.emit(", ".join(words).capitalize() + ".", True)  # noqa: FBT003  (a signal's argument)

    @Slot()
    def undo(self) -> None:
        """Put back what was removed last."""
        self._engine.retry(self._last_removed)
        self.recalled.emit([AssetRecalled(asset) for asset in self._last_cleared])
        self._last_removed, self._last_cleared = (), []
