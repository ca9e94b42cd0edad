"""What the user changes of the queue, each with the way back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from frontload.core.wish import Decision, Wish
from frontload.gui import texts
from frontload.gui.batch_words import name_of
from frontload.gui.history import History
from frontload.gui.retold import retold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime, timedelta

    from frontload.core.asset import Asset, Batch, Level
    from frontload.core.make_it import Proposal
    from frontload.core.priority import Order
    from frontload.engine import Engine
    from frontload.gui.queue_model import QueueModel


class Changes(QObject):
    """Hands the engine what is wished for the selection; GUI thread only.

    The engine carries it out in its own time. An undo gives back what the engine knew before the change, to all
    that can still be changed then. A selection is handed on by its numbers: to look at 100,000 assets takes 20 ms.
    """

    said = Signal(str, bool)
    """What was done, for the strip, and whether it can be undone."""
    order_changed = Signal(object)
    """The `Order` the queue goes by from now on."""

    def __init__(
        self,
        engine: Engine,
        model: QueueModel,
        selected: Callable[[], Sequence[int]],
        order: Order,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.being_checked: set[int] = set()
        self._engine = engine
        self._model = model
        self._selected = selected
        self._order = order

    # --- of the selection -------------------------------------------------------------------------------------

    def set_level(self, level: Level) -> None:
        """Give the selection a level."""
        numbers = self._changeable()
        text = self.tr("level of {count} images", "", len(numbers)).format(count=len(numbers))
        self._decide(text, numbers, partial(self._engine.set_level, numbers, level))

    def set_recipe(self, recipe: str) -> None:
        """Have the selection prepared by another recipe."""
        numbers = self._changeable()
        text = self.tr("recipe of {count} images", "", len(numbers)).format(count=len(numbers))
        self._decide(text, numbers, partial(self._engine.set_recipe, numbers, recipe))

    def set_deadline(self, deadline: datetime | None) -> None:
        """Give the selection a deadline, or none."""
        numbers = self._changeable()
        self._decide_deadline(numbers, partial(self._engine.set_deadline, numbers, deadline))

    def put_off(self, step: timedelta, now: datetime) -> None:
        """Move the selection's deadlines by *step*; what has none is due *step* from now."""
        numbers = self._changeable()
        before = self._engine.remember(numbers)
        later = partial(map, lambda asset: Wish(deadline=(asset.deadline or now) + step).granted(asset), before)
        self._decide_deadline(numbers, self._as_they_are(later))

    def move(self, *, to_top: bool) -> None:
        """Put the selection before, or behind, everything else."""
        numbers = self._changeable()
        text = self.tr("place of {count} images", "", len(numbers)).format(count=len(numbers))
        self._decide(text, numbers, partial(self._engine.move, numbers, to_top=to_top))

    def move_before(self, asset_nos: tuple[int, ...], before: int | None) -> None:
        """Put dragged assets right before another one, or with None behind everything."""
        places = {asset.asset_no: asset.place for asset in self._model.assets()}
        text = self.tr("order of {count} images", "", len(asset_nos)).format(count=len(asset_nos))
        self._do(text, partial(self._engine.move_before, asset_nos, before), partial(self._put_back, places))

    def hold(self, *, held: bool) -> None:
        """Keep the selection from being sent, or release it."""
        self.hold_these(self._assets(self._changeable()), held=held)

    def hold_these(self, assets: list[Asset], *, held: bool) -> None:
        """Keep what waits from being sent, or release it."""
        count = len(assets)
        text = (
            self.tr("hold of {count} images", "", count)
            if held
            else self.tr("release of {count} images", "", count)
        )
        numbers = _numbers(asset for asset in assets if asset.is_held is not held)
        do, undo = (partial(self._engine.hold, numbers, held=wanted) for wanted in (held, not held))
        self._do(text.format(count=count), do, undo)

    def retry(self) -> None:
        """Queue what failed of the selection again."""
        self.retry_these(self._changeable())

    def retry_these(self, asset_nos: Sequence[int]) -> None:
        """Queue what failed of these again."""
        self._engine.retry(asset_nos)

    def remove(self) -> None:
        """Take the selection out of the queue."""
        self.remove_these(self._assets(self._selected()))

    def remove_these(self, assets: list[Asset]) -> None:
        """Take images out of the queue; those delivered only leave the list, their URLs stay in the journal."""
        delivered = sum(asset.delivery is not None for asset in assets)
        waiting, numbers = len(assets) - delivered, _numbers(assets)
        text = self.tr("removal of {count} images", "", len(assets)).format(count=len(assets))
        # from the bottom up: the table need not move what is still there
        self._do(text, partial(self._engine.remove, numbers[::-1]), partial(self._engine.retry, numbers))
        words = []
        if waiting:
            words.append(self.tr("Removed {count} images.", "", waiting).format(count=texts.number_text(waiting)))
        if delivered:
            cleared = self.tr("Cleared {count} delivered from the list.", "", delivered)
            words.append(cleared.format(count=texts.number_text(delivered)))
        self.said.emit(" ".join(words), True)  # noqa: FBT003  (a signal's argument)

    # --- of a batch, of the queue -----------------------------------------------------------------------------

    def set_batch(self, batch: Batch, wish: Wish) -> None:
        """Give a batch other defaults, and all of it that waits the same."""
        in_batch = (asset for asset in self._model.assets() if asset.batch_no == batch.batch_no)
        before = self._engine.remember(_numbers(asset for asset in in_batch if not asset.delivery))
        give_back = self._as_they_are(lambda: before)

        def undo() -> None:
            self._engine.put_batch(batch)
            give_back()

        self._do(self.tr("defaults of a batch"), partial(self._engine.set_batch, batch.batch_no, wish), undo)

    def take_back(self, batch: Batch) -> None:
        """Look no further for what a drop holds, and remove what it has brought so far."""
        number = batch.batch_no
        self._do(
            self.tr("cancelling of a drop"),
            partial(self._break_off, number),
            partial(self._engine.look_again, number),
        )
        said = self.tr("Stopped looking through {name}; what it had brought was taken back")
        self.said.emit(said.format(name=name_of(batch)), True)  # noqa: FBT003  (a signal's argument)

    def set_order(self, order: Order) -> None:
        """Sort the queue by another order."""
        before = self._order
        if order is not before:
            self._do(self.tr("order of the queue"), partial(self._sort, order), partial(self._sort, before))

    def apply(self, proposal: Proposal) -> None:
        """Change the queue as was proposed."""
        if proposal.order is not None:
            self.set_order(proposal.order)
            return
        self._decide(retold(proposal.title), proposal.asset_nos, partial(self._engine.make_it, proposal))

    # --- inside -----------------------------------------------------------------------------------------------

    def _changeable(self) -> Sequence[int]:
        return self._model.undelivered(self._selected())

    def _assets(self, asset_nos: Iterable[int]) -> list[Asset]:
        return [asset for number in asset_nos if (asset := self._model.asset_of(number)) is not None]

    def _decide_deadline(self, asset_nos: Sequence[int], do: Callable[[], None]) -> None:
        text = self.tr("deadline of {count} images", "", len(asset_nos)).format(count=len(asset_nos))
        self._decide(text, asset_nos, do)

    def _decide(self, text: str, asset_nos: Sequence[int], do: Callable[[], None]) -> None:
        if asset_nos:
            before = self._engine.remember(asset_nos)
            self._do(text, do, self._as_they_are(lambda: before))

    def _do(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        self.history.do(text, do, undo)

    def _put_back(self, places: dict[int, int]) -> None:
        """Give assets their places back; a drag may have shifted others than it moved."""
        moved = (asset for asset in self._model.assets() if places.get(asset.asset_no, asset.place) != asset.place)
        back = [replace(asset, place=places[asset.asset_no]) for asset in moved]
        self._as_they_are(lambda: back)()

    def _break_off(self, batch_no: int) -> None:
        self.being_checked.discard(batch_no)  # there is nothing left to ask about
        self._engine.take_back(batch_no)

    def _sort(self, order: Order) -> None:
        self._order = order
        self._model.set_order(order)
        self._engine.set_order(order)
        self.order_changed.emit(order)

    def _as_they_are(self, assets: Callable[[], Iterable[Asset]]) -> Callable[[], None]:
        """Return what has assets decided as *assets* shows them, which the engine asks when it comes to it."""
        return lambda: self._engine.give_back((asset.asset_no, Decision.of(asset)) for asset in assets())


def _numbers(assets: Iterable[Asset]) -> tuple[int, ...]:
    return tuple(asset.asset_no for asset in assets)
