"""Adds events up to what the status strip shows. No Qt in here; GUI thread only."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from frontload.core.events import (
    AssetEvent,
    AssetRemoved,
    Event,
    RunChanged,
    RunFinished,
    UplinkCapped,
    UploadProgressed,
)
from frontload.core.pace import Pace
from frontload.core.paged import Paged
from frontload.core.states import FINAL_STATES, AssetState, RunState
from frontload.gui.status_strip import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset


class ProgressTally:
    """Counts states and what was sent; `snapshot` returns the sum."""

    def __init__(self) -> None:
        self._assets: Paged[Asset] = Paged()
        self._sent: dict[int, int] = {}
        self._pace = Pace()
        self._run_state = RunState.RUNNING
        self._capped = UplinkCapped(None)
        self._held: set[int] = set()
        self._counts: defaultdict[int, Counter[AssetState]] = defaultdict(Counter)  # by batch

    def hear(self, events: Iterable[Event], now_s: float) -> None:
        """Take a batch of events."""
        for event in events:
            match event:
                case UploadProgressed(asset_no, sent_bytes, _):
                    self._sent_more(asset_no, sent_bytes, now_s)
                case RunChanged(state, _):
                    self._run_state = state
                    self._pace.rest()
                case UplinkCapped():
                    self._capped = event
                case RunFinished():
                    self._pace.rest()
                case AssetRemoved(asset):
                    self._put(asset.asset_no, None)
                case _ if isinstance(event, AssetEvent):
                    self._put(event.asset.asset_no, event.asset)
                case _:
                    pass

    def snapshot(self, now_s: float) -> Progress:
        """Return the numbers of this moment."""
        counts = sum(self._counts.values(), Counter[AssetState]())
        total = counts.total()
        unfinished = total - sum(counts[state] for state in FINAL_STATES)
        return Progress(
            total=total,
            delivered=counts[AssetState.DELIVERED],
            failed=counts[AssetState.FAILED],
            uploading=counts[AssetState.UPLOADING],
            unfinished=unfinished,
            rate_bytes_per_s=self._pace.rate_bytes_per_s(now_s),
            paused=self._run_state is RunState.PAUSED,
            halted=self._run_state is RunState.HALTED,
            held=len(self._held),
            cap_bytes_per_s=self._capped.cap_bytes_per_s,
            capped_until=self._capped.until,
        )

    def counts_of(self, batch_no: int) -> Counter[AssetState]:
        """Return how many assets of one batch stand in each state."""
        return self._counts[batch_no]

    def _sent_more(self, asset_no: int, sent_bytes: int, now_s: float) -> None:
        before = self._sent.get(asset_no, 0)
        self._pace.sent(max(0, sent_bytes - before), now_s)
        if asset_no in self._assets:
            self._sent[asset_no] = sent_bytes

    def _put(self, asset_no: int, asset: Asset | None) -> None:
        """Count an asset in its new state in place of its old one; None for one that is gone."""
        before = self._assets.get(asset_no)
        if before is not None:
            self._counts[before.batch_no][before.state] -= 1
        if asset is None or asset.state is not AssetState.UPLOADING:
            self._sent.pop(asset_no, None)
        self._held.discard(asset_no)
        if asset is None:
            self._assets.pop(asset_no, None)
            return
        self._assets[asset_no] = asset
        self._counts[asset.batch_no][asset.state] += 1
        if not asset.is_pending and asset.state not in FINAL_STATES:
            self._held.add(asset_no)
