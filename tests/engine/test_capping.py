"""The cap on the uplink at its borders, on a clock that is moved by hand."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from fakes import RecordingUploader
from frontload.core.bandwidth import NO_CAP, Bandwidth, Hours
from frontload.core.events import Event, UplinkCapped
from frontload.core.plan import Floor
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.engine.capping import Capping
from frontload.engine.inbox import Inbox

OFFICE = Bandwidth(2.5e6, (Hours(time(8), time(18), 500_000.0),))
EMPTY = Floor((), (), (), ())


class HandClock:
    """A clock somebody moves."""

    def __init__(self, wall: datetime) -> None:
        self.wall = wall
        self.seconds = 100.0

    def now(self) -> datetime:
        return self.wall

    def monotonic_s(self) -> float:
        return self.seconds


class Desk:
    """A run that has not begun, at an hour of a day in the machine's own zone."""

    def __init__(self, bandwidth: Bandwidth, hour: int) -> None:
        self.clock = HandClock(datetime.fromisoformat(f"2026-06-01T{hour:02}:00").astimezone())
        self.uploader = RecordingUploader()
        self.planner = Planner(order=Order.SMART, speeds=Speeds(), slots=Slots(1, 1))
        self.inbox = Inbox(self.clock)
        self.told: list[Event] = []
        self.capping = Capping(
            bandwidth=bandwidth,
            uploader=self.uploader,
            planner=self.planner,
            inbox=self.inbox,
            clock=self.clock,
            observe=self.told.append,
        )
        self.capping.keep()


def test_the_cap_of_the_hour_holds_from_the_beginning():
    """For the bytes and for the forecast."""
    desk = Desk(OFFICE, 9)

    assert desk.uploader.caps == [500_000.0]
    assert desk.planner.speeds.cap_bytes_per_s == 500_000.0


def test_the_next_cap_holds_from_its_border_on():
    """Before it nothing is said again; behind it the uploader and a new plan know."""
    desk = Desk(OFFICE, 17)
    desk.planner.begin(desk.planner.brief(EMPTY, desk.clock.now(), 100.0))

    desk.clock.wall += timedelta(minutes=59)
    desk.capping.keep()
    before = list(desk.uploader.caps)
    desk.clock.wall += timedelta(minutes=1)
    desk.capping.keep()

    assert before == [500_000.0]
    assert desk.uploader.caps == [500_000.0, 2.5e6]
    assert desk.planner.is_stale


def test_whoever_watches_hears_which_cap_holds_and_until_when():
    """At the beginning and at each border; of a run without a cap nothing is told."""
    desk, uncapped = Desk(OFFICE, 17), Desk(NO_CAP, 17)
    border = desk.clock.wall + timedelta(hours=1)

    desk.clock.wall = border
    desk.capping.keep()

    assert desk.told == [
        UplinkCapped(500_000.0, border),
        UplinkCapped(2.5e6, border + timedelta(hours=14)),
    ]
    assert uncapped.told == []


def test_the_loop_is_woken_at_the_border():
    """A sleep without an end ends there; nothing is asked before."""
    desk = Desk(OFFICE, 17)

    desk.clock.seconds += 3600.0
    desk.inbox.carry_out(None)

    assert desk.inbox.is_empty()


def test_a_border_that_was_slept_through_is_noticed():
    """The wall clock counts: a computer that was asleep has another monotonic time."""
    desk = Desk(OFFICE, 17)

    desk.clock.wall += timedelta(hours=3)
    desk.capping.keep()

    assert desk.uploader.caps[-1] == 2.5e6


def test_a_cap_that_always_holds_wakes_nobody():
    """It is said once."""
    for bandwidth in (NO_CAP, Bandwidth(1000.0)):
        desk = Desk(bandwidth, 9)
        desk.clock.wall += timedelta(days=30)
        desk.capping.keep()

        assert desk.uploader.caps == [bandwidth.cap_bytes_per_s]


def test_another_wish_holds_from_the_next_turn_on():
    """The user changes it amid a run; the uploader may be another one as well."""
    desk, other = Desk(OFFICE, 9), RecordingUploader()

    desk.capping.adopt(Bandwidth(1000.0), other)
    desk.capping.keep()

    assert (desk.uploader.caps, other.caps) == ([500_000.0], [1000.0])
    assert desk.planner.speeds.cap_bytes_per_s == 1000.0
