"""What is proposed, and what is planned, while a run goes on or rests."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from fakes import NOON, a_rendition, an_asset
from frontload.core.asset import Handling
from frontload.core.dispatch import Dispatcher
from frontload.core.make_it import Fix, proposals
from frontload.core.planner import Floor, Planner
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState
from frontload.core.wish import Wish

SLOTS = Slots(workers=2, connections=2)
BEGAN_S = 5000.0  # the monotonic clock's zero is long ago


def an_image(number: int, **facts):
    """Return a waiting image of a megabyte that its recipe leaves as it is."""
    return an_asset(number, size_bytes=1_000_000, handling=Handling("sandbox", "original"), **facts)


def a_run() -> tuple[Floor, Speeds]:
    """Return an uplink of a megabyte a second with an upload under way, and twenty images, the last due in 10 s."""
    speeds = Speeds(BUILT_IN_RECIPES, cap_bytes_per_s=1e6)
    sending = an_image(99, state=AssetState.UPLOADING, rendition=a_rendition(99, 1_000_000))
    speeds.upload_began(99, BEGAN_S)
    waiting = [an_image(number) for number in range(1, 21)]
    waiting[-1] = replace(waiting[-1], deadline=NOON + timedelta(seconds=10))
    return Floor(waiting, [], [], [(sending, 900_000)]), speeds


def test_what_helps_is_found_while_uploads_are_under_way():
    """The time they have had is counted by the clock they began by."""
    floor, speeds = a_run()

    found = proposals(
        floor, order=Order.MANUAL, speeds=speeds, slots=SLOTS, recipes=BUILT_IN_RECIPES, now=NOON,
        now_s=BEGAN_S + 0.1,
    )  # fmt: skip

    assert found[0].fix is Fix.ORDER
    assert found[0].rescued == (20,)


def test_the_same_is_at_risk_as_in_the_runs_own_forecast():
    """What the run's forecasts turned out to be off by makes an image at risk here as it does on the screen."""
    floor, speeds = a_run()
    floor.waiting[-1] = replace(floor.waiting[-1], deadline=NOON + timedelta(seconds=60))

    def found(errors: list[float]) -> list:
        return proposals(
            floor, order=Order.MANUAL, speeds=speeds, slots=SLOTS, recipes=BUILT_IN_RECIPES, now=NOON,
            now_s=BEGAN_S + 0.1, errors=errors,
        )  # fmt: skip

    assert found([]) == []
    assert found([4.0] * 20)[0].rescued == (20,)


def a_paused_dispatcher() -> Dispatcher:
    """Return a dispatcher at rest with three images, planned once."""
    planner = Planner(order=Order.SMART, speeds=Speeds(), slots=SLOTS)
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.0)
    dispatcher.pause()
    dispatcher.admit([an_image(number) for number in (1, 2, 3)])
    dispatcher.plan(NOON, BEGAN_S)
    return dispatcher


def test_a_paused_queue_is_planned_after_a_change_and_tells_its_sequence():
    """Nothing else would wake the loop: it asks to be woken itself, and a suspended forecast has the new order."""
    dispatcher = a_paused_dispatcher()
    assert dispatcher.next_due_s(BEGAN_S) is None

    dispatcher.grant([3], Wish(deadline=NOON + timedelta(hours=1)))
    due_s = dispatcher.next_due_s(BEGAN_S)
    assert due_s is not None
    forecast = dispatcher.plan(NOON, due_s)

    assert forecast is not None
    assert (forecast.finishes, forecast.suspended) == ((), "the queue is paused")
    assert forecast.sequence == (3, 1, 2)
    assert dispatcher.next_due_s(due_s) is None
