"""What a person changes about assets in the queue."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Hand

if TYPE_CHECKING:
    from datetime import datetime

    from frontload.core.asset import Asset, Level


@dataclass(frozen=True, slots=True)
class Wish:
    """What is not None changes; `undated` takes the deadline away."""

    level: Level | None = None
    deadline: datetime | None = None
    undated: bool = False
    recipe: str | None = None
    public_id: str | None = None

    def granted(self, asset: Asset) -> Asset:
        """Return *asset* as wished, marked as decided by hand."""
        facts: dict[str, Any] = {}
        by_hand = asset.by_hand
        if self.level is not None:
            facts["level"] = self.level
            by_hand |= Hand.LEVEL
        if self.deadline is not None or self.undated:
            facts["deadline"] = self.deadline
            by_hand |= Hand.DEADLINE
        if self.recipe is not None:
            facts["handling"] = replace(asset.handling, recipe=self.recipe)
            by_hand |= Hand.RECIPE
        if self.public_id is not None:
            facts["public_id"] = self.public_id
        return replace(asset, by_hand=by_hand, **facts)


NO_WISH = Wish()
