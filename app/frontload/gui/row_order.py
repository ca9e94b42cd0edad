"""In which order the rows stand: as the queue goes, or by a column the user chose."""

from __future__ import annotations

import math
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from frontload.core.priority import natural_key, priority_key
from frontload.core.states import FINAL_STATES, AssetState

if TYPE_CHECKING:
    from frontload.core.asset import Asset
    from frontload.core.priority import Order


class Column(IntEnum):
    """The table's columns, left to right."""

    PICTURE = 0
    NAME = 1
    LEVEL = 2
    DEADLINE = 3
    SIZE = 4
    STATE = 5
    URL = 6


_STATE_PLACES = {state: place for place, state in enumerate(AssetState)}
BEGUN = FINAL_STATES | {AssetState.UPLOADING}


class RowOrder:
    """Makes sort keys of assets.

    As the queue goes: first what has begun to be sent, in the order it began, then what waits in the order it
    will go. A row therefore moves only when something overtakes it.
    """

    def __init__(self, order: Order) -> None:
        self.order = order
        self.column: Column | None = None
        self.descending = False
        self._begun: dict[int, int] = {}
        self._last_begun = 0

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

    def key(self, asset: Asset) -> tuple[Any, ...]:
        """Return what the rows are sorted by, lower first; keys of one moment always compare."""
        number = asset.asset_no
        match self.column:
            case None | Column.PICTURE:
                begun = self._begun.get(number)
                return (1, priority_key(asset, self.order)) if begun is None else (0, begun)
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
