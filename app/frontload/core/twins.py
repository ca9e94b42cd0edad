"""Files with the same bytes in one queue: one of them, the leader, is sent, and the others share its delivery.

Which files are twins is known once a worker has read them. A twin waits, queued but in no heap, until its leader is
delivered; should that fail, be removed or be prepared anew, the twin goes its own way again. Nothing of this is
kept: after a kill a twin is queued, and is recognised once more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.events import AssetDelivered, TwinFound
from frontload.core.states import AssetState, Step

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from frontload.core.asset import Asset, Rendition
    from frontload.core.lineup import Lineup

_OUT_OF_IT = frozenset({AssetState.QUEUED, AssetState.FAILED, AssetState.REMOVED})


class Kind(NamedTuple):
    """What twins share beside their bytes: all that would make another delivery of them."""

    destination: str
    recipe: str
    folder: str
    tags: tuple[str, ...]
    source_bytes: int


class _Leader(NamedTuple):
    asset_no: int
    rank: int  # another one means that it was prepared again, perhaps from other bytes


class Twins:
    """Of one run; one thread only."""

    def __init__(self, line: Lineup) -> None:
        self._line = line
        self._leaders: defaultdict[Kind, dict[str, _Leader]] = defaultdict(dict)  # by the SHA-256 of the source
        self._leader_of: dict[int, int] = {}  # by the twin that waits for it

    def known_to(self, asset: Asset) -> frozenset[str]:
        """Return the SHA-256 of what *asset* might be a twin of."""
        leaders = self._leaders.get(kind_of(asset), {})
        return frozenset(sha256 for sha256, leader in leaders.items() if self._leads(leader, asset))

    def lead(self, asset: Asset, rendition: Rendition | None) -> None:
        """Let later twins follow an asset, once there is a rendition of it."""
        if rendition is not None:
            self._leaders[kind_of(asset)][rendition.source_sha256] = _Leader(asset.asset_no, asset.rank)

    def follow(self, asset: Asset, source_sha256: str) -> None:
        """Have an asset in preparation wait for its leader, which goes as soon as the more urgent of both would."""
        leader_no = self._leaders[kind_of(asset)][source_sha256].asset_no
        place = self._line[leader_no].source.place
        self._line.step(asset.asset_no, Step.PUT_BACK, lambda twin: TwinFound(twin, place), rendition=None)
        self._leader_of[asset.asset_no] = leader_no
        self.lend([asset.asset_no])

    def lend(self, asset_nos: Iterable[int]) -> None:
        """Give the leaders of those that are waiting twins the twin's level, deadline and place if more urgent."""
        for asset_no in asset_nos:
            leader_no = self._leader_of.get(asset_no)
            if leader_no is not None and self._line[leader_no].delivery is None:
                self._hurry(self._line[leader_no], self._line[asset_no])

    def forget(self, asset_no: int) -> bool:
        """Let a waiting twin go its own way; tell whether it was one."""
        return self._leader_of.pop(asset_no, None) is not None

    def settle(self) -> list[Asset]:
        """Share what leaders have delivered; return the twins whose leader will not deliver, to be queued again."""
        left_alone = []
        for twin_no, leader_no in list(self._leader_of.items()):
            leader = self._line[leader_no]
            if leader.state is AssetState.DELIVERED and leader.delivery is not None:
                shared = replace(leader.delivery, existing=True, same_as=leader.source.place)
                facts = {"delivery": shared, "rendition": leader.rendition, "failure": None}
                self._line.step(twin_no, Step.SHARE, AssetDelivered, **facts)
            elif leader.state in _OUT_OF_IT or not leader.is_pending:
                left_alone.append(self._line[twin_no])
            else:
                continue
            del self._leader_of[twin_no]
        return left_alone

    def _hurry(self, leader: Asset, twin: Asset) -> None:
        hurried = replace(
            leader,
            level=min(leader.level, twin.level),
            deadline=_earlier(leader.deadline, twin.deadline),
            place=min(leader.place, twin.place),
        )
        if hurried != leader:
            self._line.rekey(hurried)

    def _leads(self, leader: _Leader, other: Asset) -> bool:
        asset = self._line[leader.asset_no]
        is_behind = asset.state is AssetState.DELIVERED and other.handling.force  # sent again is what is wanted
        is_past = leader.asset_no == other.asset_no or leader.rank != asset.rank
        return not is_past and not is_behind and asset.state not in _OUT_OF_IT


def kind_of(asset: Asset) -> Kind:
    """Return what its twins share with an asset; files of one kind may have the same bytes, others cannot."""
    handling = asset.handling
    return Kind(handling.destination, handling.recipe, handling.folder, handling.tags, asset.source.size_bytes)


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(one, other) if one and other else one or other
