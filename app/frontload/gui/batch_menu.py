"""What a right click on a batch offers, for all images of it at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from frontload.core.states import FINAL_STATES, AssetState
from frontload.core.wish import Wish
from frontload.gui import look
from frontload.gui.reveal import reveal
from frontload.gui.wish_menus import deadline_menu, level_menu, recipe_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QPoint

    from frontload.core.asset import Asset, Batch
    from frontload.gui.changes import Changes
    from frontload.gui.deadlines import Deadlines
    from frontload.gui.queue_model import QueueModel


class BatchMenu(QObject):
    """Opens a menu for one batch, made anew each time for what the batch holds then."""

    copy_clicked = Signal(str)
    """The URLs of a batch, a line each."""
    export_clicked = Signal(object)
    """The `Batch` that a report is to be about."""

    def __init__(
        self, model: QueueModel, changes: Changes, deadlines: Deadlines, recipes: Iterable[str], window: QWidget
    ) -> None:
        super().__init__(window)
        self.recipes = tuple(recipes)
        self._model = model
        self._changes = changes
        self._deadlines = deadlines
        self._window = window

    def open_at(self, batch: Batch, place: QPoint) -> None:
        """Open the menu of *batch* at a place of the screen."""
        menu = self.menu_of(batch)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu_of(self, batch: Batch) -> QMenu:
        """Return what can be done with all images of *batch*."""
        assets = [asset for asset in self._model.assets() if asset.batch_no == batch.batch_no]
        waiting = [asset for asset in assets if asset.state not in FINAL_STATES]
        urls = [asset.delivery.url for asset in assets if asset.delivery]
        wished: Callable[[Wish], None] = partial(self._changes.set_batch, batch)
        menu = QMenu(self._window)
        for wishes in (
            level_menu(menu, wished),
            deadline_menu(menu, wished, partial(self._ask_deadline, batch)),
            recipe_menu(menu, self.recipes, wished),
        ):
            menu.addMenu(wishes).setEnabled(bool(waiting))
        self._add_holds(menu, waiting)
        failed = tuple(asset.asset_no for asset in assets if asset.state is AssetState.FAILED)
        _add(menu, self.tr("Retry what failed"), "retry", partial(self._changes.retry_these, failed), bool(failed))
        menu.addSeparator()
        _add(menu, self.tr("Copy URLs"), "copy", lambda: self.copy_clicked.emit("\n".join(urls)), bool(urls))
        _add(menu, self.tr("Export a report…"), "", lambda: self.export_clicked.emit(batch), bool(urls))
        _add(menu, self.tr("Show in folder"), "reveal", lambda: reveal(batch.roots[0]), bool(batch.roots))
        menu.addSeparator()
        _add(menu, self.tr("Remove"), "remove", partial(self._changes.remove_these, assets), bool(assets))
        return menu

    def _add_holds(self, menu: QMenu, waiting: list[Asset]) -> None:
        held = [asset for asset in waiting if asset.is_held]
        free = [asset for asset in waiting if not asset.is_held]
        hold, release = (partial(self._changes.hold_these, waiting, held=wanted) for wanted in (True, False))
        _add(menu, self.tr("Hold"), "pause", hold, bool(free))
        _add(menu, self.tr("Release"), "start", release, bool(held))

    def _ask_deadline(self, batch: Batch) -> None:
        if (moment := self._deadlines.asked_for()) is not None:
            self._changes.set_batch(batch, Wish(deadline=moment))


def _add(menu: QMenu, text: str, icon: str, call: Callable[[], None], is_enabled: bool) -> None:  # noqa: FBT001  (private)
    action = menu.addAction(look.icon(icon) if icon else QIcon(), text)
    action.setEnabled(is_enabled)
    action.triggered.connect(lambda _checked: call())
