"""What a person changes about assets in the queue, and how it is taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Hand
from frontload.core.naming import renamed

if TYPE_CHECKING:
    from datetime import datetime

    from frontload.core.asset import Asset, Batch, Handling, Level
    from frontload.core.overwrite import Overwrite

_STAYS_IN_FLIGHT = Hand.RECIPE | Hand.FOLDER


@dataclass(frozen=True, slots=True)
class Wish:
    """What is not None changes; `undated` takes the deadline away, `held` False releases.

    `overwrite_as_account` leaves it to the account what becomes of another image of the same name.
    """

    level: Level | None = None
    deadline: datetime | None = None
    undated: bool = False
    recipe: str | None = None
    folder: str | None = None
    tags: tuple[str, ...] | None = None
    held: bool | None = None
    public_id: str | None = None
    overwrite: Overwrite | None = None
    overwrite_as_account: bool = False

    def granted(self, asset: Asset) -> Asset:
        """Return *asset* as wished, marked as decided by hand; one that was sent once keeps its public_id."""
        facts: dict[str, Any] = {}
        if self.level is not None:
            facts["level"] = self.level
        if self.deadline is not None or self.undated:
            facts["deadline"] = self.deadline
        handling = self._handling(asset)
        if handling.folder != asset.handling.folder:
            facts["public_id"] = renamed(asset, handling.folder)
        if self.public_id is not None:
            facts["public_id"] = self.public_id
        return replace(asset, by_hand=self._by_hand(asset.by_hand), handling=handling, **facts)

    def granted_to(self, batch: Batch) -> Batch:
        """Return *batch* with other defaults for what is still found, marked as decided by hand."""
        wanted = {"level": self.level, "recipe": self.recipe, "folder": self.folder, "tags": self.tags}
        facts: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
        if self.deadline is not None or self.undated:
            facts["deadline"] = self.deadline
        facts |= self._overwriting()
        return replace(batch, by_hand=self._by_hand(batch.by_hand), **facts)

    def _handling(self, asset: Asset) -> Handling:
        folder = None if asset.attempts else self.folder
        recipe = None if asset.handling.variant else self.recipe  # a variant is what its own recipe makes
        wanted = {"recipe": recipe, "tags": self.tags, "folder": folder}
        facts: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
        facts |= self._overwriting()
        return replace(asset.handling, **facts) if facts else asset.handling

    def _overwriting(self) -> dict[str, Any]:
        """Return the policy as a fact of a batch or a handling, if it is to change."""
        return {"overwrite": self.overwrite} if self.overwrite or self.overwrite_as_account else {}

    def _by_hand(self, by_hand: Hand) -> Hand:
        said = {
            Hand.LEVEL: self.level is not None,
            Hand.DEADLINE: self.deadline is not None or self.undated,
            Hand.RECIPE: self.recipe is not None,
            Hand.FOLDER: self.folder is not None,
        }
        for hand, is_said in said.items():
            by_hand |= hand if is_said else Hand.NOTHING
        if self.held is not None:
            by_hand = by_hand | Hand.HELD if self.held else by_hand & ~Hand.HELD
        return by_hand


NO_WISH = Wish()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person may decide of one asset, as it stood at one moment; given back, it undoes what came since."""

    level: Level
    deadline: datetime | None
    place: int
    handling: Handling
    public_id: str
    by_hand: Hand

    @classmethod
    def of(cls, asset: Asset) -> Decision:
        """Keep what *asset* is decided to be."""
        return cls(asset.level, asset.deadline, asset.place, asset.handling, asset.public_id, asset.by_hand)

    def given_back_to(self, asset: Asset) -> Asset:
        """Return *asset* as it was decided; one that was sent meanwhile keeps its place at the destination."""
        handling, public_id = self.handling, self.public_id
        if asset.attempts:
            handling = replace(handling, folder=asset.handling.folder)
            public_id = asset.public_id
        return replace(
            asset,
            level=self.level,
            deadline=self.deadline,
            place=self.place,
            handling=handling,
            public_id=public_id,
            # a hold comes and goes by other hands too, the preflight's above all: it is undone by a release
            by_hand=(self.by_hand & ~Hand.HELD) | (asset.by_hand & Hand.HELD),
        )


def as_far_as_possible(wanted: Asset, asset: Asset) -> Asset:
    """Return *wanted*, but for what a worker or a connection that has *asset* goes by already."""
    if not asset.is_in_flight:
        return wanted
    by_hand = (wanted.by_hand & ~_STAYS_IN_FLIGHT) | (asset.by_hand & _STAYS_IN_FLIGHT)
    return replace(wanted, handling=asset.handling, public_id=asset.public_id, by_hand=by_hand)
