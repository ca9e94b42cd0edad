"""In which order the rows stand: as the queue goes, or by a column the user chose."""

from __future__ import annotations

import math
from copy import copy
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Level
from frontload.core.piecewise import let_go
from frontload.core.priority import Order, natural_key, priority_key
from frontload.core.states import FINAL_STATES, AssetState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from frontload.core.asset import Asset
    from frontload.core.piecewise import Gait
    from frontload.gui.outlook import Outlook


class Column(IntEnum):
    """The table's columns, left to right."""

    PICTURE = 0
    NAME = 1
    LEVEL = 2
    DEADLINE = 3
    EXPECTED = 4
    SIZE = 5
    STATE = 6
    URL = 7


_STATE_PLACES = {state: place for place, state in enumerate(AssetState)}
_MOST = 1 << 40
"""More than there are assets: keys of one part of the rows lie so far from those of the next."""
BEGUN = FINAL_STATES | {AssetState.UPLOADING}


class RowOrder:
    """Makes sort keys of assets.

    As the queue goes: first what has begun to be sent, in the order it began, then what waits in the order it
    will go: under the smart order as *outlook* has the engine's plan. A row therefore moves only when something
    overtakes it.
    """

    def __init__(self, order: Order, outlook: Outlook) -> None:
        self.order = order
        self._outlook = outlook
        self.column: Column | None = None
        self.descending = False
        self._begun: dict[int, int] = {}
        self._last_begun = 0

    @property
    def outlook(self) -> Outlook:
        """What is expected, as this order has it."""
        return self._outlook

    @property
    def begun(self) -> int:
        """How many assets stand in the first part."""
        return len(self._begun)

    def note(self, asset: Asset) -> bool:
        """Take an asset's new state; return whether it changed from one part to the other."""
        if asset.state in BEGUN and asset.asset_no not in self._begun:
            self._last_begun += 1
            self._begun[asset.asset_no] = self._last_begun
            return True
        # one postponed is ready again but keeps its row: it has begun, and will go on in a moment
        return asset.state is AssetState.QUEUED and self._begun.pop(asset.asset_no, None) is not None

    def forget(self, asset_no: int) -> None:
        """Drop an asset that is no longer a row."""
        self._begun.pop(asset_no, None)

    def as_of_now(self) -> RowOrder:
        """Return a copy that another thread may sort by while this one hears of more."""
        copied = copy(self)
        copied._begun = self._begun.copy()
        copied._outlook = self._outlook.as_of_now()
        return copied

    def sort(self, rows: Sequence[int], asset_of: Callable[[int], Asset], gait: Gait | None = None) -> list[int]:
        """Return the asset numbers *rows* in the order they stand in now.

        With a *gait* piece by piece, in twice the time: on another thread, of a copy. Assets may change meanwhile,
        so each has its key made once: two keys of one asset would put others in the wrong place as well.
        """
        key, descending = self._policy()
        if gait is None:
            return sorted(rows, key=lambda asset_no: key(asset_of(asset_no)), reverse=descending)
        keys = [key(asset_of(asset_no)) for asset_no in gait.over(rows)]
        try:
            made = gait.sorted(range(len(rows)), keys.__getitem__, reverse=descending)
        finally:
            let_go(keys)  # also when the gait breaks off, and so not at it
        return [rows[at] for at in gait.over(made)]

    def _policy(self) -> tuple[Callable[[Asset], Any], bool]:
        """Return the key of the present order, and whether it is turned round."""
        by_plan = self.column is None and self.order is Order.SMART
        return (self._planned if by_plan else self._key), self.descending and self.column is not None

    def _planned(self, asset: Asset) -> int:
        """Return the key of the smart order: one whole number, for 100,000 rows are sorted at every plan."""
        number = asset.asset_no
        begun = self._begun.get(number)
        if begun is not None:
            return begun - _MOST * _MOST  # before everything, wherever a hand has put it
        turn = self._outlook.turn(number)
        if turn is None:  # as the engine has it until its next plan
            turn = number - _MOST // 2 if asset.level is Level.URGENT else number + _MOST // 4
        return asset.place * _MOST + turn

    def _key(self, asset: Asset) -> tuple[Any, ...]:
        """Return what the rows are sorted by, lower first; keys of one moment always compare."""
        number = asset.asset_no
        match self.column:
            case None | Column.PICTURE:
                begun = self._begun.get(number)
                return (1, priority_key(asset, self.order)) if begun is None else (0, begun)
            case Column.EXPECTED:
                finish = self._outlook.finish(number)
                return (finish.finish_s if finish else math.inf, number)
            case Column.NAME:
                return (natural_key(asset.source.name), number)
            case Column.LEVEL:
                return (asset.level, number)
            case Column.DEADLINE:
                return (asset.deadline.timestamp() if asset.deadline else math.inf, number)
            case Column.SIZE:
                return (asset.source.size_bytes, number)
            case Column.STATE:
                return (_STATE_PLACES[asset.state], number)
            case Column.URL:
                return (asset.delivery.url if asset.delivery else "~", number)
