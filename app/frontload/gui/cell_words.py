"""What the table's cells and headers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.states import FINAL_STATES
from frontload.gui import texts
from frontload.gui.painting import LEFT, RIGHT
from frontload.gui.retold import retold
from frontload.gui.row_order import Column
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.gui.outlook import Outlook


class CellWords:
    """Says a fact of an asset as text, as of *now*."""

    def __init__(self, outlook: Outlook, now: Callable[[], datetime]) -> None:
        self._outlook = outlook
        self._now = now

    def text(self, asset: Asset, column: Column, sent_bytes: int) -> str:
        """Return what one cell says; *sent_bytes* have left of an upload under way."""
        match column:
            case Column.PICTURE:
                return ""
            case Column.NAME:
                return texts.shown(texts.variant_title(asset.source.name, asset.handling.variant))
            case Column.LEVEL:
                return texts.level_title(asset.level)
            case Column.DEADLINE:
                return texts.deadline_text(asset.deadline, self._now())
            case Column.EXPECTED:
                return self.expected(asset)
            case Column.SIZE:
                return texts.size_text(asset.source.size_bytes)
            case Column.STATE:
                return texts.state_text(asset, sent_bytes)
            case Column.URL:
                return (
                    asset.delivery.url if asset.delivery else retold(asset.failure.title) if asset.failure else ""
                )

    def expected(self, asset: Asset) -> str:
        """Return when an asset is expected, or when it came."""
        finish = None if asset.state in FINAL_STATES else self._outlook.finish(asset.asset_no)
        moment = self._outlook.moment(finish) if finish else None
        return texts.expected_text(asset, moment, self._outlook.risk_of(asset), self._now())


def title(column: Column) -> str:
    """Return what a column is called; the picture's header shows no word, and is called so all the same."""
    match column:
        case Column.PICTURE:
            return tr("Picture")
        case Column.NAME:
            return tr("Name")
        case Column.LEVEL:
            return tr("Level")
        case Column.DEADLINE:
            return tr("Deadline")
        case Column.EXPECTED:
            return tr("Expected")
        case Column.SIZE:
            return tr("Size")
        case Column.STATE:
            return tr("State")
        case Column.URL:
            return tr("Delivery URL")


def alignment(column: Column) -> int:
    """Return where a column's cells and header stand, as Qt's number for it."""
    return RIGHT if column is Column.SIZE else LEFT
