"""Plans of very many assets are drawn up beside the loop; those of a few at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from fakes import NOON, an_asset
from frontload.core.dispatch import Dispatcher
from frontload.core.events import ForecastMade, ProposalsMade
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.edges.clock import SystemClock
from frontload.engine import drawing
from frontload.engine.drawing import Drawing
from frontload.engine.inbox import Inbox

SLOTS = Slots(workers=1, connections=1)
PATIENCE_S = 30.0


class Desk:
    """A queue of three, and one thread for plans that has something else to do until `let_go`."""

    def __init__(self, order=Order.MANUAL):
        self.told = []
        self._gate = threading.Event()
        self.threads = ThreadPoolExecutor(1)
        self.threads.submit(self._gate.wait)
        planner = Planner(order=order, speeds=Speeds(), slots=SLOTS)
        self.dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.5)
        self.dispatcher.admit(an_asset(number, deadline=NOON) for number in (1, 2, 3))
        self.inbox = Inbox(SystemClock())
        self.drawing = Drawing(
            dispatcher=self.dispatcher,
            planner=planner,
            planners=self.threads,
            recipes=BUILT_IN_RECIPES,
            inbox=self.inbox,
            clock=SystemClock(),
            commit_and_tell=self.told.extend,
        )

    def let_go(self):
        """Let the thread draw, and carry out what it brings back."""
        self._gate.set()
        self.threads.shutdown(wait=True)
        self.inbox.carry_out_rest()

    def leave(self):
        """End as a run does that is stopped meanwhile."""
        self.threads.shutdown(wait=False, cancel_futures=True)
        self.let_go()


@pytest.fixture
def very_many(monkeypatch):
    """Take three assets for very many."""
    monkeypatch.setattr(drawing, "AT_ONCE", 2)


def test_a_plan_of_a_few_is_there_at_once():
    """No thread is asked."""
    desk = Desk()

    forecast = desk.drawing.plan()

    assert forecast.sequence == (1, 2, 3)
    desk.let_go()
    assert desk.told == []


@pytest.mark.usefixtures("very_many")
def test_the_queue_goes_on_while_a_plan_of_very_many_is_drawn_up():
    """A worker gets its image meanwhile; the forecast is told when it is there, and only then another begun."""
    desk = Desk()

    assert desk.drawing.plan() is None
    assert desk.dispatcher.next_to_prepare().asset_no == 1
    desk.dispatcher.set_order(Order.NAME)  # a plan is due at once, but one is under way
    assert desk.drawing.plan() is None
    desk.let_go()

    (made,) = desk.told
    assert isinstance(made, ForecastMade)
    assert made.forecast.sequence == (1, 2, 3)


@pytest.mark.usefixtures("very_many")
def test_the_first_smart_plan_is_waited_for():
    """Before it no key means anything: the first choice would be made by chance."""
    desk = Desk(Order.SMART)

    assert desk.drawing.plan() is not None
    desk.dispatcher.admit([an_asset(4)])
    desk.dispatcher.set_order(Order.SMART)
    assert desk.drawing.plan() is None  # the second is drawn up beside
    desk.let_go()
    assert len(desk.told) == 1


@pytest.mark.usefixtures("very_many")
@pytest.mark.parametrize("ask", ["plan", "propose"])
def test_a_run_that_ends_meanwhile_tells_nothing_of_it(ask):
    """What was not begun is not drawn up any more."""
    desk = Desk()
    getattr(desk.drawing, ask)()

    desk.leave()

    assert desk.told == []


def test_proposals_are_sought_beside_the_loop():
    """Each is a plan of its own, and a dozen are tried."""
    desk = Desk()

    desk.drawing.propose()
    assert desk.told == []
    desk.let_go()

    (made,) = desk.told
    assert isinstance(made, ProposalsMade)
