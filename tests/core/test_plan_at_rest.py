"""What is planned while a run rests."""

from __future__ import annotations

from datetime import timedelta

from fakes import NOON, an_asset, planned
from frontload.core.dispatch import Dispatcher
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.wish import Wish

SLOTS = Slots(workers=2, connections=2)
BEGAN_S = 5000.0  # the monotonic clock's zero is long ago


def a_paused_dispatcher() -> Dispatcher:
    """Return a dispatcher at rest with three images, planned once."""
    planner = Planner(order=Order.SMART, speeds=Speeds(), slots=SLOTS)
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.0)
    dispatcher.pause()
    dispatcher.admit([an_asset(number) for number in (1, 2, 3)])
    planned(dispatcher, NOON, BEGAN_S)
    return dispatcher


def test_a_paused_queue_is_planned_after_a_change_and_tells_its_sequence():
    """Nothing else would wake the loop: it asks to be woken itself, and a suspended forecast has the new order."""
    dispatcher = a_paused_dispatcher()
    assert dispatcher.next_due_s(BEGAN_S) is None

    dispatcher.grant([3], Wish(deadline=NOON + timedelta(hours=1)))
    due_s = dispatcher.next_due_s(BEGAN_S)
    assert due_s is not None
    forecast = planned(dispatcher, NOON, due_s)

    assert forecast is not None
    assert (forecast.finishes, forecast.suspended) == ((), "the queue is paused")
    assert forecast.sequence == (3, 1, 2)
    assert dispatcher.next_due_s(due_s) is None
