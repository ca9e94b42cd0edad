"""Which asset of a run has which public_id: the first that was found, until it is out of the queue or overtaken."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from frontload.core.states import UNDELIVERED_STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Asset


class Names:
    """Of one run; one thread only. *look_up* returns an asset as it stands."""

    def __init__(self, look_up: Callable[[int], Asset]) -> None:
        self._look_up = look_up
        self._bearers: defaultdict[str, dict[str, int]] = defaultdict(dict)  # by destination, then public_id

    def claim(self, asset: Asset) -> None:
        """Give an asset its name, unless another has it; the asset need not be in the queue yet."""
        self._bearers[asset.handling.destination].setdefault(asset.public_id, asset.asset_no)

    def take(self, asset: Asset) -> None:
        """Give an asset its name, whichever had it."""
        self._bearers[asset.handling.destination][asset.public_id] = asset.asset_no

    def rival_of(self, asset: Asset) -> Asset | None:
        """Return the other asset that has this one's name; where there is none, the name is this one's from now on.

        One of the same `kind_of` may have the same bytes, and is a rival only if they are known to differ.
        """
        bearers = self._bearers[asset.handling.destination]
        bearer_no = bearers.setdefault(asset.public_id, asset.asset_no)
        if bearer_no == asset.asset_no:
            return None
        bearer = self._look_up(bearer_no)
        if bearer.state in UNDELIVERED_STATES or bearer.public_id != asset.public_id:  # failed, removed, or renamed
            bearers[asset.public_id] = asset.asset_no
            return None
        return bearer
