"""An urgent image that comes while a queue of five hundred is being sent, through the real pipeline."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from frontload.core.asset import Batch, Level
from frontload.core.events import AssetDelivered, AssetPrepared, AssetQueued, PreparationStarted, UploadStarted
from frontload.wiring import open_app
from pictures import draw_jpegs
from sandbox_process import start_sandbox
from shaped_run import ShapedRun

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.core.events import Event
    from frontload.engine import Engine

COUNT = 500
COMES_AFTER = 60
LINK_BYTES_PER_S = 2_500_000


class Arrival:
    """Drops the urgent image when enough of the others were delivered, and notes what is in flight then."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._in_flight: set[int] = set()
        self._is_here = False
        self.delivered: list[int] = []
        self.urgent_no = 0
        self.in_flight_then: set[int] = set()
        self.delivered_before = 0

    def hear(self, engine: Engine, event: Event) -> None:
        match event:
            case AssetQueued(asset) if asset.level is Level.URGENT:
                self.urgent_no, self.in_flight_then = asset.asset_no, set(self._in_flight)
                self.delivered_before = len(self.delivered)
            case PreparationStarted(asset) | UploadStarted(asset):
                self._in_flight.add(asset.asset_no)
            case AssetPrepared(asset):
                self._in_flight.discard(asset.asset_no)
            case AssetDelivered(asset):
                self._in_flight.discard(asset.asset_no)
                self.delivered.append(asset.asset_no)
                if len(self.delivered) == COMES_AFTER and not self._is_here:
                    self._is_here = True
                    engine.add(self._batch)
            case _:
                pass


def test_an_urgent_arrival_is_delivered_before_all_that_is_not_in_flight(tmp_path: Path, monkeypatch) -> None:
    """Of five hundred, only those a worker or a connection held when it came are delivered before it."""
    draw_jpegs(tmp_path / "shoot", COUNT)
    (goal,) = draw_jpegs(tmp_path / "goal", 1, seed=3)
    sandbox = start_sandbox(tmp_path / "sandbox", faults=True)
    try:
        sandbox.set_faults(latency_s=0.03, bandwidth_bytes_per_s=LINK_BYTES_PER_S)
        monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
        monkeypatch.setenv("FRONTLOAD_HOME", str(tmp_path / "home"))
        destination, now = open_app().destinations()[0], datetime.now().astimezone()
        arrival = Arrival(Batch(0, (goal,), destination, now, level=Level.URGENT, recipe="original"))
        run = ShapedRun(on_event=arrival.hear)
        finished = run.send(Batch(0, (tmp_path / "shoot",), destination, now, recipe="original"))
    finally:
        sandbox.stop()

    place = arrival.delivered.index(arrival.urgent_no)
    overtook = arrival.delivered[arrival.delivered_before : place]
    assert finished.delivered == COUNT + 1
    assert set(overtook) <= arrival.in_flight_then
    assert place < COUNT / 2
