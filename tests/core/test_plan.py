"""A plan that was drawn up beside the run: what it knows, and what happened meanwhile."""

from __future__ import annotations

import math
from dataclasses import replace

from fakes import LOW, NOON, URGENT, a_delivery, a_rendition, an_asset
from frontload.core.dispatch import Dispatcher
from frontload.core.plan import Places, draw_up
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.wish import Wish

SLOTS = Slots(workers=1, connections=1)


def a_dispatcher(*assets, order=Order.SMART):
    """Return a dispatcher with these queued."""
    planner = Planner(order=order, speeds=Speeds(), slots=SLOTS)
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.5)
    dispatcher.admit(assets)
    return dispatcher


def next_numbers(dispatcher):
    """Return what would go next."""
    return [asset.asset_no for asset in dispatcher.up_next(9)]


def test_a_brief_is_a_value_that_later_changes_do_not_reach():
    """What is drawn up twice from one brief is the same plan, whatever became of the queue."""
    dispatcher = a_dispatcher(an_asset(1), an_asset(2))
    brief = dispatcher.brief(NOON, 0.0)
    before = draw_up(brief).forecast

    dispatcher.admit([an_asset(3)])
    dispatcher.grant([2], Wish(level=URGENT))

    assert draw_up(brief).forecast == before


def test_what_was_changed_while_a_plan_was_drawn_up_is_not_put_back_by_it():
    """The urgent one stays in front, though the plan still has it last; the next plan knows it."""
    dispatcher = a_dispatcher(an_asset(1, size_bytes=1000), an_asset(2, size_bytes=9_000_000))
    plan = draw_up(dispatcher.brief(NOON, 0.0))

    dispatcher.grant([2], Wish(level=URGENT))
    dispatcher.take(plan, 0.0)

    assert next_numbers(dispatcher) == [2, 1]
    assert dispatcher.brief(NOON, 1.0) is not None


def test_what_came_while_a_plan_was_drawn_up_is_behind_it_unless_it_is_urgent():
    """It has no place yet."""
    dispatcher = a_dispatcher(an_asset(1, level=LOW))
    plan = draw_up(dispatcher.brief(NOON, 0.0))

    dispatcher.admit([an_asset(2), an_asset(3, level=URGENT)])
    dispatcher.take(plan, 0.0)

    assert next_numbers(dispatcher) == [3, 1, 2]


def test_what_ended_while_a_plan_was_drawn_up_has_no_forecast():
    """A delivered or removed image is expected no more."""
    ready = replace(an_asset(1), rendition=a_rendition(1))
    dispatcher = a_dispatcher(an_asset(1), an_asset(2), an_asset(3))
    dispatcher.next_to_prepare()
    dispatcher.prepared(1, ready.rendition, 0.0)
    dispatcher.next_to_upload(5.0)
    plan = draw_up(dispatcher.brief(NOON, 5.0))

    dispatcher.delivered(1, a_delivery(1), 6.0)
    dispatcher.remove([3])
    forecast = dispatcher.take(plan, 5.0)

    assert forecast.sequence == (2,)
    assert [finish.asset_no for finish in forecast.finishes] == [2]


def test_a_plan_of_another_order_leaves_the_present_keys_alone():
    """The order was changed while it was drawn up; its forecast lasts until the next, which is due at once."""
    dispatcher = a_dispatcher(an_asset(1, size_bytes=9), an_asset(2, size_bytes=5), order=Order.LARGEST)
    plan = draw_up(dispatcher.brief(NOON, 0.0))

    dispatcher.set_order(Order.SMALLEST)
    dispatcher.take(plan, 0.0)

    assert next_numbers(dispatcher) == [2, 1]
    assert dispatcher.brief(NOON, 0.0) is not None


def test_no_places_are_those_of_arrivals():
    """Before the first plan, urgent is first and the rest as they came."""
    keys = [Places().key(asset).term for asset in (an_asset(1), an_asset(2, level=URGENT))]

    assert keys == [math.inf, -1.0]
    assert Places().reason(1) is None
