"""A real run through the sandbox on a shaped link, with every forecast made and every finish that came true."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from frontload.core.events import AssetDelivered, AssetQueued, ForecastMade, RunFinished, UploadStarted
from frontload.wiring import make_engine, open_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Asset, Batch
    from frontload.core.events import Event
    from frontload.core.forecast import Forecast
    from frontload.engine import Engine


@dataclass
class ShapedRun:
    """Hears a run; moments are monotonic seconds."""

    on_event: Callable[[Engine, Event], None] = lambda _engine, _event: None
    forecasts: list[tuple[float, Forecast]] = field(default_factory=list)
    started: dict[int, float] = field(default_factory=dict)
    delivered: dict[int, float] = field(default_factory=dict)
    assets: dict[int, Asset] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, *batches: Batch) -> RunFinished:
        """Run an engine on this home's settings until all is sent."""
        engine = make_engine(open_app(), lambda event: self._hear(engine, event))
        for batch in batches:
            engine.add(batch)
        return engine.run(until_idle=True, restore=False)

    def _hear(self, engine: Engine, event: Event) -> None:
        now_s = time.monotonic()
        match event:
            case AssetQueued(asset):
                self.assets[asset.asset_no] = asset
            case ForecastMade(forecast):
                self.forecasts.append((now_s, forecast))
            case UploadStarted(asset):
                self.started.setdefault(asset.asset_no, now_s)
            case AssetDelivered(asset):
                self.delivered[asset.asset_no] = now_s
            case _:
                pass
        self.on_event(engine, event)

    @property
    def began_s(self) -> float:
        """When the first upload began."""
        return min(self.started.values())

    @property
    def ended_s(self) -> float:
        """When the last image was there."""
        return max(self.delivered.values())

    def covered(self) -> float:
        """Return the part of all forecasts of all assets whose finish came no later than their late forecast."""
        pairs = [
            (self.delivered[finish.asset_no] - made_s, finish.latest_s)
            for made_s, forecast in self.forecasts
            for finish in forecast.finishes
            if finish.asset_no in self.delivered
        ]
        return sum(actual_s <= latest_s for actual_s, latest_s in pairs) / len(pairs)

    def eta_error(self, part: float) -> float:
        """Return the relative error of the overall forecast once *part* of the run's time had passed."""
        at_s = self.began_s + part * (self.ended_s - self.began_s)
        made_s, forecast = max(each for each in self.forecasts if each[0] <= at_s)
        last = forecast.last
        assert last is not None, forecast.suspended
        actual_s = self.ended_s - made_s
        return abs(last.finish_s - actual_s) / actual_s
