"""A whole run over a line that does to it what lines and services do: none lost, none twice, the right advice."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import cloudinary.api
import pytest
from urllib3 import Timeout

from frontload.core.asset import Batch
from frontload.core.events import AssetDelivered, AssetFailed, RunChanged, RunFinished, UploadPostponed
from frontload.core.states import RunState
from frontload.edges.cloudinary import connections
from frontload.engine import greeting
from frontload.wiring import make_engine, open_app
from pictures import draw_jpegs
from relay import Relay
from sandbox_process import SandboxProcess, start_sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.core.asset import Asset
    from frontload.core.errors import FrontloadError
    from frontload.core.events import Event
    from frontload.engine import Engine

COUNT = 24
PASSING = (
    *({"kind": "status", "status": status} for status in (408, 423, 425, 499, 500, 502, 503, 504)),
    *({"kind": "status", "status": status, "retry_after_s": 0.2} for status in (420, 429)),
    *({"kind": "html", "status": status} for status in (502, 504)),
    *({"kind": kind} for kind in ("drop_before", "drop_during", "drop_after", "stall")),
)  # fmt: skip
"""What a service in trouble does to an upload that is worth another attempt."""


@dataclass
class Line:
    """A sandbox behind a relay, pictures to send, and what a run of them told."""

    sandbox: SandboxProcess
    relay: Relay
    shoot: object
    on_event: Callable[[Engine, Event], None] = lambda _engine, _event: None
    destinations: tuple[str, ...] = ()
    delivered: list[Asset] = field(default_factory=list)
    failed: list[Asset] = field(default_factory=list)
    postponed: list[FrontloadError] = field(default_factory=list)
    halts: list[FrontloadError] = field(default_factory=list)

    def send(self, *, restore: bool = False, until_idle: bool = True) -> RunFinished:
        """Send the pictures, or what an earlier run left of them."""
        app = open_app()
        engine = make_engine(app, lambda event: self._hear(engine, event))
        if not restore:
            for destination in self.destinations or app.destinations()[:1]:
                engine.add(Batch(0, (self.shoot,), destination, datetime.now().astimezone(), recipe="original"))
        return engine.run(until_idle=until_idle, restore=restore)

    def stored(self) -> dict[str, int]:
        """How often the bytes of each image were stored."""
        return self.sandbox.stored_counts()

    def _hear(self, engine: Engine, event: Event) -> None:
        match event:
            case AssetDelivered(asset):
                self.delivered.append(asset)
            case AssetFailed(asset):
                self.failed.append(asset)
            case UploadPostponed(_, error, _):
                self.postponed.append(error)
            case RunChanged(RunState.HALTED, error):
                self.halts.append(error)
            case _:
                pass
        self.on_event(engine, event)


@pytest.fixture(scope="module")
def shoot(tmp_path_factory):
    """Pictures of 10 to 300 kB."""
    folder = tmp_path_factory.mktemp("shoot")
    draw_jpegs(folder, COUNT)
    return folder


@contextmanager
def open_line(tmp_path, monkeypatch, shoot, **shape) -> Iterator[Line]:
    """A line of this shape to a sandbox of its own, the default destination."""
    sandbox = start_sandbox(tmp_path / "sandbox", faults=True)
    relay = Relay(sandbox.port, **shape)
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url_through(relay.address))
    try:
        yield Line(sandbox, relay, shoot)
    finally:
        relay.close()
        sandbox.stop()


@pytest.fixture
def line(tmp_path, monkeypatch, shoot) -> Iterator[Line]:
    """A line without a limit, on which silence is taken for a lost connection after a second."""
    monkeypatch.setattr(connections, "TIMEOUT", Timeout(connect=1.0, read=1.0))
    with open_line(tmp_path, monkeypatch, shoot) as opened:
        yield opened


def assert_each_is_there_once(line: Line) -> None:
    """Every picture is delivered, with its own bytes, and was stored once."""
    names = {asset.public_id for asset in line.delivered}
    assert len(names) == len(line.delivered) == COUNT
    assert line.stored() == dict.fromkeys(names, 1)
    assert all(asset.delivery.etag == asset.rendition.etag for asset in line.delivered)
    assert line.failed == []


class TestTheService:
    """What it answers, or does not."""

    def test_what_passes_costs_an_attempt_and_nothing_else(self, line):
        """Each passing status, pages of proxies, dropped connections before, amid and after the body, a stall."""
        line.sandbox.set_faults(*PASSING)

        finished = line.send()

        assert finished.delivered == COUNT
        assert_each_is_there_once(line)
        assert len(line.postponed) == len(PASSING)
        assert sum(asset.attempts for asset in line.delivered) == COUNT + len(PASSING)

    @pytest.mark.parametrize(
        ("status", "code", "advice"),
        [
            (400, "rejected", "Change what the message names"),
            (404, "rejected", "Change what the message names"),
            (409, "rejected", "Change what the message names"),
            (413, "too_large", "smaller size or quality"),
        ],
    )
    def test_what_one_image_is_refused_for_costs_that_image(self, line, status, code, advice):
        """It is failed with what to do; the others are delivered; asked again it is delivered too."""
        line.sandbox.set_faults({"kind": "status", "status": status})

        finished = line.send()

        (failed,) = line.failed
        assert (finished.delivered, finished.failed) == (COUNT - 1, 1)
        assert failed.failure.code == code
        assert advice in failed.failure.advice
        assert len(line.stored()) == COUNT - 1

    @pytest.mark.parametrize(
        ("plan", "code", "advice"),
        [
            ({"faults": ({"kind": "status", "status": 401},)}, "credentials_rejected", "Check cloud name"),
            ({"faults": ({"kind": "status", "status": 403},)}, "credentials_rejected", "Check cloud name"),
            ({"clock_ahead_s": 7200.0}, "stale_clock", "Set date, time and time zone"),
        ],
    )
    def test_what_all_would_meet_halts_and_keeps_the_queue(self, line, plan, code, advice):
        """It is said once with what to do, nothing is failed, and the next run delivers all."""
        line.sandbox.set_faults(*plan.pop("faults", ()), **plan)
        line.send()
        (halt,) = line.halts
        line.sandbox.set_faults()

        line.send(restore=True)

        assert halt.code == code
        assert advice in halt.advice
        assert_each_is_there_once(line)


class TestTheLine:
    """What a network does."""

    @pytest.mark.parametrize("sent_bytes", [0, 30_000], ids=["before the body", "amid it"])
    def test_a_connection_that_breaks_is_made_again(self, line, sent_bytes):
        """And the image goes again, once."""
        line.relay.cut_once_after(sent_bytes)

        line.send()

        assert line.relay.accidents == 1
        assert_each_is_there_once(line)

    def test_an_answer_that_is_lost_is_asked_for_again(self, line):
        """The image is there already, with the same bytes: that is a success and no second copy."""

        def lose_three_after_the_first(_engine, event) -> None:
            if isinstance(event, AssetDelivered) and len(line.delivered) == 1:
                line.relay.lose_answers(3)

        line.on_event = lose_three_after_the_first

        line.send()

        assert line.relay.accidents == 3
        assert_each_is_there_once(line)

    def test_connections_that_fall_silent_are_given_up(self, line):
        """As after a change of IP address: the old ones carry nothing more, new ones do."""

        def freeze_after_the_third(_engine, event) -> None:
            if isinstance(event, AssetDelivered) and len(line.delivered) == 3:
                line.relay.freeze()

        line.on_event = freeze_after_the_third

        line.send()

        assert {error.code for error in line.postponed} == {"connection_lost"}
        assert_each_is_there_once(line)

    def test_a_poor_line_delivers_all_the_same(self, tmp_path, monkeypatch, shoot):
        """Ten megabits, 80 ms, one segment in a hundred lost."""
        with open_line(tmp_path, monkeypatch, shoot, rate_bytes_per_s=1_250_000, latency_s=0.08, loss=0.01) as poor:
            poor.send()

            assert_each_is_there_once(poor)


class TestOutages:
    """A network that is gone for a while."""

    def test_a_network_that_comes_back_finds_the_run_waiting(self, line):
        """Gone amid the run and back after some seconds: nobody has to touch anything."""
        back = threading.Timer(3.0, line.relay.mend)

        def cut_after_the_third(_engine, event) -> None:
            if isinstance(event, AssetDelivered) and len(line.delivered) == 3:
                line.relay.cut()
                back.start()

        line.on_event = cut_after_the_third

        line.send()
        back.join()

        assert "uplink_down" in {error.code for error in line.postponed}
        assert line.halts == []
        assert_each_is_there_once(line)

    def test_the_window_goes_on_by_itself_after_a_start_without_network(self, line, monkeypatch):
        """The destination is asked again until it answers; the halt ends then."""
        monkeypatch.setattr(greeting, "ASK_AGAIN_S", 0.1)
        line.relay.cut()

        def mend_when_halted(engine, event) -> None:
            match event:
                case RunChanged(RunState.HALTED, _):
                    line.relay.mend()
                case RunFinished() if len(line.delivered) == COUNT:
                    engine.stop()

        line.on_event = mend_when_halted

        line.send(until_idle=False)

        assert [error.code for error in line.halts] == ["uplink_down"]
        assert_each_is_there_once(line)

    def test_one_destination_out_of_reach_holds_up_no_other(self, line, tmp_path, own_home, monkeypatch):
        """Two accounts in one queue, one unsigned: the near one gets all of its pictures, then the far one."""
        monkeypatch.setattr(greeting, "ASK_AGAIN_S", 0.1)
        near = start_sandbox(tmp_path / "near")
        cloudinary.api.create_upload_preset(name="photos", unsigned=True, **near.cloudinary)
        (own_home / "config").mkdir(exist_ok=True)
        (own_home / "config" / "settings.toml").write_text(
            f'[[accounts]]\nname = "near"\ncloud_name = "{near.announcement.cloud_name}"\n'
            f'unsigned_preset = "photos"\nupload_prefix = "{near.announcement.upload_prefix}"\n'
        )
        line.relay.cut()

        def mend_when_the_near_one_has_all(_engine, event) -> None:
            if isinstance(event, AssetDelivered) and len(line.delivered) == COUNT:
                line.relay.mend()

        line.on_event = mend_when_the_near_one_has_all
        line.destinations = ("environment", "near")
        try:
            finished = line.send()
            near_counts = near.stored_counts()
        finally:
            near.stop()

        order = [asset.handling.destination for asset in line.delivered]
        assert (finished.delivered, finished.failed) == (2 * COUNT, 0)
        assert order == ["near"] * COUNT + ["environment"] * COUNT
        assert set(near_counts.values()) == set(line.stored().values()) == {1}
