"""What could be done for what is at risk, each with its price and its effect, found by planning it through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from frontload.core.asset import Level
from frontload.core.plan import draw_up
from frontload.core.priority import Order
from frontload.core.states import AssetState
from frontload.core.wish import NO_WISH, Wish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from frontload.core.asset import Asset
    from frontload.core.plan import Brief, Floor
    from frontload.core.recipe import Recipe

LIGHTER = 0.7
"""A recipe is worth proposing where it sends at most this part of the bytes."""


class Fix(IntEnum):
    """What a proposal does, the cheapest first: a change of order costs nothing, quality and others' time do."""

    ORDER = 0
    HOLD = 1
    BUMP = 2
    LIGHTER_SOME = 3
    LIGHTER_ALL = 4


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change: `wish` for `asset_nos`, or `order` for all, or `hold`: `asset_nos` go behind everything.

    `rescued` are the assets no longer at risk then, `endangered` those newly at risk.
    """

    fix: Fix
    title: str
    asset_nos: tuple[int, ...]
    rescued: tuple[int, ...] = ()
    endangered: tuple[int, ...] = ()
    wish: Wish = NO_WISH
    order: Order | None = None

    @property
    def price(self) -> tuple[int, int, int]:
        """What proposals are ranked by, the cheapest first: who pays, how, and for how little."""
        return (len(self.endangered), self.fix, -len(self.rescued))


def proposals(brief: Brief, recipes: Sequence[Recipe]) -> list[Proposal]:
    """Return what would bring assets of *brief*'s floor out of risk, the cheapest first; any thread.

    Empty where nothing would.
    """
    before = _at_risk(brief)
    if not before:
        return []
    found = []
    for proposal in _candidates(brief, before, recipes):
        changed = replace(brief, floor=_changed(brief.floor, proposal), order=proposal.order or brief.order)
        after = _at_risk(changed)
        rescued, endangered = tuple(sorted(before - after)), tuple(sorted(after - before))
        if rescued:
            found.append(replace(proposal, rescued=rescued, endangered=endangered))
    return sorted(found, key=lambda proposal: proposal.price)


def _at_risk(brief: Brief) -> frozenset[int]:
    return frozenset(finish.asset_no for finish in draw_up(brief).forecast.at_risk())


def _candidates(brief: Brief, at_risk: frozenset[int], recipes: Sequence[Recipe]) -> Iterator[Proposal]:
    to_send = [*brief.floor.ready, *brief.floor.waiting]
    if brief.order is not Order.SMART:
        yield Proposal(Fix.ORDER, "Order the queue by what can be on time (smart)", (), order=Order.SMART)
    if undated := _numbers(asset for asset in to_send if asset.deadline is None and asset.place <= 0):
        yield Proposal(Fix.HOLD, f"Send the {len(undated)} without a deadline last", undated)
    risky = [asset for asset in to_send if asset.asset_no in at_risk]
    if low := _numbers(asset for asset in risky if asset.level is not Level.URGENT):
        yield Proposal(Fix.BUMP, f"Make the {len(low)} at risk urgent", low, wish=Wish(level=Level.URGENT))
    if risky:
        last = max(asset.deadline for asset in risky if asset.deadline is not None)
        rivals = [asset for asset in to_send if asset.deadline is not None and asset.deadline <= last]
        yield from _lighter(rivals, at_risk, recipes, brief)


def _lighter(
    rivals: Iterable[Asset], at_risk: frozenset[int], recipes: Iterable[Recipe], brief: Brief
) -> Iterator[Proposal]:
    """Yield each recipe that makes some of the *rivals* for the uplink clearly smaller than they are."""

    def expected_bytes(asset: Asset) -> float:
        return brief.cost(replace(asset, rendition=None)).send_bytes

    # a rendition larger than expected of its recipe is a hard picture, which no other recipe makes light either
    light_bytes = [
        (asset, LIGHTER * min(expected_bytes(asset), brief.cost(asset).send_bytes))
        for asset in rivals
        if not asset.handling.variant
    ]
    for recipe in recipes:
        wish = Wish(recipe=recipe.name)
        every = _numbers(asset for asset, most in light_bytes if expected_bytes(wish.granted(asset)) <= most)
        if some := tuple(asset_no for asset_no in every if asset_no in at_risk):
            yield Proposal(Fix.LIGHTER_SOME, f"Prepare the {len(some)} at risk as “{recipe.name}”", some, wish=wish)
        if len(every) > len(some):
            title = f"Prepare all {len(every)} due by then as “{recipe.name}”"
            yield Proposal(Fix.LIGHTER_ALL, title, every, wish=wish)


def _numbers(assets: Iterable[Asset]) -> tuple[int, ...]:
    return tuple(asset.asset_no for asset in assets)


def after(assets: Sequence[Asset], proposal: Proposal) -> tuple[Asset, ...]:
    """Return *assets*, none of them in flight, as they are once *proposal* was applied."""
    touched = frozenset(proposal.asset_nos)
    last_place = max((asset.place for asset in assets), default=0)
    return tuple(
        _as_proposed(asset, proposal, max(0, last_place) + 1) if asset.asset_no in touched else asset
        for asset in assets
    )


def _as_proposed(asset: Asset, proposal: Proposal, behind_everything: int) -> Asset:
    if proposal.fix is Fix.HOLD:
        return replace(asset, place=behind_everything)
    asset = proposal.wish.granted(asset)
    if proposal.wish.recipe is not None and asset.rendition is not None:
        return replace(asset, rendition=None, state=AssetState.QUEUED)
    return asset


def _changed(floor: Floor, proposal: Proposal) -> Floor:
    """Return the floor as it would be."""
    changed = after((*floor.ready, *floor.waiting), proposal)
    return replace(
        floor,
        ready=[asset for asset in changed if asset.rendition is not None],
        waiting=[asset for asset in changed if asset.rendition is None],
    )
