"""Has the rows of a large table arranged beside the window's thread, one arrangement after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from frontload.gui.errand import Errand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.gui.arrangement import Arranged, Arrangement


class Arranger(QObject):
    """Makes arrangements of the moment; a busy queue that wants one all the time sees each that was begun."""

    arranged = Signal(object)
    """An `Arranged`; what was touched since it was begun is in `touched`."""

    def __init__(self, make: Callable[[], Arrangement], parent: QObject) -> None:
        super().__init__(parent)
        self.touched: dict[int, None] = {}
        self._make = make
        self._is_under_way = self._is_wanted_again = False
        self._errand = Errand(self)
        self._errand.done.connect(self._on_done)

    def touch(self, asset_nos: Iterable[int]) -> None:
        """Hear of assets that came, changed or went; of interest while an arrangement is under way."""
        if self._is_under_way:
            self.touched.update(dict.fromkeys(asset_nos))

    def want(self, *, at_once: bool) -> None:
        """Have the rows arranged; *at_once* drops what is under way, for the user wants something else."""
        if self._is_under_way and not at_once:
            self._is_wanted_again = True
            return
        self._is_under_way, self._is_wanted_again = True, False
        self.touched.clear()
        self._errand.run_gently(self._make().made)

    def finish(self) -> None:
        """Forget what is wanted and have the arrangement under way break off."""
        self._is_under_way = self._is_wanted_again = False
        self._errand.finish()

    @Slot(object)
    def _on_done(self, arranged: Arranged) -> None:
        self._is_under_way = False
        self.arranged.emit(arranged)
        if self._is_wanted_again:
            self.want(at_once=False)
