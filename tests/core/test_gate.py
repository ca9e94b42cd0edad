"""The gate before the heaps: a destination that is closed while others are open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes import HANDLING, a_rendition, an_asset
from frontload.core.dispatch import Dispatcher
from frontload.core.errors import CredentialsRejectedError, UplinkDownError
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState

SLOTS = Slots(workers=1, connections=1)
PRESS = replace(HANDLING, destination="press")


@pytest.mark.parametrize(
    ("error", "becomes"),
    [
        (CredentialsRejectedError("press", "401"), AssetState.FAILED),
        (UplinkDownError("press.example", "no route"), AssetState.QUEUED),
    ],
)
def test_what_goes_to_a_closed_destination_is_given_up_unless_it_is_only_far_off(error, becomes):
    """The other destination's images keep their turn either way."""
    planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=SLOTS)
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.5)
    dispatcher.admit([an_asset(1, handling=PRESS), an_asset(2, batch_no=2), an_asset(3, handling=PRESS)])

    assert dispatcher._gate.close_to("press", error)

    assert (dispatcher[3].state, dispatcher[2].state) == (becomes, AssetState.QUEUED)


def test_bytes_that_nobody_knows_any_more_are_prepared():
    """Whose twin has gone its own way meanwhile begins anew, as if nothing had been recognised."""
    planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=SLOTS)
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.5)
    dispatcher.admit([an_asset(1)])
    dispatcher.next_to_prepare()

    dispatcher.recognised(1, "0" * 64, None)

    assert dispatcher[1].state is AssetState.QUEUED
    assert dispatcher.next_to_prepare().asset_no == 1


def test_the_only_destination_is_not_closed_but_the_run_halted():
    """There is nothing the run could go on with."""
    planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=SLOTS)
    dispatcher = Dispatcher(planner=planner, slots=SLOTS, jitter=lambda: 0.5)
    dispatcher.admit([an_asset(1, state=AssetState.READY, rendition=a_rendition(1))])

    assert not dispatcher._gate.close_to("sandbox", CredentialsRejectedError("sandbox", "401"))
    assert dispatcher[1].state is AssetState.READY
