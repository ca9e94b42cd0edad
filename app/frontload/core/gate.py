"""The gate before the heaps: lets assets in, and turns away those that nobody wants or takes any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Failure
from frontload.core.errors import TransientError
from frontload.core.events import AssetFailed, AssetQueued, AssetRemoved, AssetSkipped
from frontload.core.states import WAITING_STATES, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.asset import Asset, Delivery
    from frontload.core.errors import FrontloadError
    from frontload.core.lineup import Lineup
    from frontload.core.twins import Twins


class Gate:
    """Of one run; one thread only. `unwanted` are assets in flight to be removed as soon as they are given back."""

    def __init__(self, line: Lineup, twins: Twins, let_in: Callable[[Asset], None]) -> None:
        """*let_in* hears of each asset that goes into a heap."""
        self.unwanted: set[int] = set()
        self._line = line
        self._twins = twins
        self._let_in = let_in
        self._given_up: dict[int, FrontloadError] = {}  # by batch

    def enqueue(self, asset: Asset) -> None:
        """Put an asset into the heap its state belongs to, if it belongs to one and is still wanted."""
        if asset.asset_no in self.unwanted and asset.state in WAITING_STATES:
            self.unwanted.discard(asset.asset_no)
            self._line.step(asset.asset_no, Step.REMOVE, AssetRemoved)
        elif asset.batch_no in self._given_up and asset.state in WAITING_STATES:
            self.fail(asset.asset_no, self._given_up[asset.batch_no])
        else:
            self._let_in(asset)
            self._line.enqueue(asset)

    def recognised(self, asset_no: int, source_sha256: str, before: Delivery | None) -> None:
        """Have an asset follow its twin, or skip what was delivered before; else it is prepared again."""
        asset, is_wanted = self._line[asset_no], asset_no not in self.unwanted
        if is_wanted and source_sha256 in self._twins.known_to(asset):
            self._twins.follow(asset, source_sha256)
        elif is_wanted and before is not None:
            self._line.step(asset_no, Step.SKIP, AssetSkipped, delivery=before)
        else:
            self.put_back(asset_no)

    def settle_twins(self) -> None:
        """Share what was delivered, and let in the twins whose leader will not be."""
        for left_alone in self._twins.settle():
            self.enqueue(left_alone)

    def put_back(self, asset_no: int) -> None:
        """Have an asset prepared again."""
        self.enqueue(self._line.step(asset_no, Step.PUT_BACK, AssetQueued, rendition=None))

    def fail(self, asset_no: int, error: FrontloadError) -> None:
        """End an asset's way, with the reason unless nobody wants it."""
        self._line.step(asset_no, Step.FAIL, AssetFailed, failure=Failure.of(error))
        if asset_no in self.unwanted:
            self.unwanted.discard(asset_no)
            self._line.step(asset_no, Step.REMOVE, AssetRemoved, failure=None)

    def give_up(self, batch_nos: Iterable[int], error: FrontloadError) -> None:
        """Fail what waits of these batches, and what is given back later."""
        self._given_up.update(dict.fromkeys(batch_nos, error))
        for queue in (self._line.waiting, self._line.ready):
            for asset_no in [no for no in queue if self._line[no].batch_no in self._given_up]:
                queue.remove(asset_no)
                self.fail(asset_no, error)

    def close_to(self, destination: str, error: FrontloadError) -> bool:
        """Give up what goes to *destination* unless that is only far off; false where nothing goes elsewhere."""
        if self._line.destinations() <= {destination}:
            return False
        if not isinstance(error, TransientError):
            self.give_up(self._line.batches_to(destination), error)
        return True

    def give_another_chance(self) -> None:
        """Let in again what comes of batches that were given up."""
        self._given_up.clear()
