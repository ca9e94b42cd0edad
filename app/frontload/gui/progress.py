"""Adds events up to what the status strip shows. No Qt in here; GUI thread only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.events import AssetEvent, AssetRemoved, Event, RunChanged, RunFinished, UploadProgressed
from frontload.core.pace import Pace
from frontload.core.states import FINAL_STATES, AssetState, RunState
from frontload.gui.status_strip import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset


class ProgressTally:
    """Counts states and bytes; `snapshot` returns the sum."""

    def __init__(self) -> None:
        self._states: dict[int, AssetState] = {}
        self._sent: dict[int, int] = {}
        self._pace = Pace()
        self._run_state = RunState.RUNNING
        self._counts = dict.fromkeys(AssetState, 0)

    def hear(self, events: Iterable[Event], now_s: float) -> None:
        """Take a batch of events."""
        for event in events:
            match event:
                case UploadProgressed(asset_no, sent_bytes, _):
                    self._sent_more(asset_no, sent_bytes, now_s)
                case RunChanged(state, _):
                    self._run_state = state
                    self._pace.rest()
                case RunFinished():
                    self._pace.rest()
                case _ if isinstance(event, AssetEvent):
                    self._take(event.asset, removed=isinstance(event, AssetRemoved), now_s=now_s)
                case _:
                    pass

    def snapshot(self, now_s: float) -> Progress:
        """Return the numbers of this moment."""
        total = sum(self._counts.values())
        unfinished = total - sum(self._counts[state] for state in FINAL_STATES)
        return Progress(
            total=total,
            delivered=self._counts[AssetState.DELIVERED],
            failed=self._counts[AssetState.FAILED],
            unfinished=unfinished,
            rate_bytes_per_s=self._pace.rate_bytes_per_s(now_s),
            eta_s=self._pace.eta_s(unfinished, now_s),
            paused=self._run_state is RunState.PAUSED,
            halted=self._run_state is RunState.HALTED,
        )

    def _sent_more(self, asset_no: int, sent_bytes: int, now_s: float) -> None:
        before = self._sent.get(asset_no, 0)
        self._sent[asset_no] = sent_bytes
        self._pace.sent(max(0, sent_bytes - before), now_s)

    def _take(self, asset: Asset, *, removed: bool, now_s: float) -> None:
        before = self._states.get(asset.asset_no)
        if before is not None:
            self._counts[before] -= 1
        if removed:
            self._states.pop(asset.asset_no, None)
            return
        self._states[asset.asset_no] = asset.state
        self._counts[asset.state] += 1
        if asset.state in FINAL_STATES and before is not None and before not in FINAL_STATES:
            self._pace.finished(now_s)
            self._sent.pop(asset.asset_no, None)
