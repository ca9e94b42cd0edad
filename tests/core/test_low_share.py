"""The low level's share in a running dispatcher, where every plan is made anew while images are on their way."""

from __future__ import annotations

import heapq
import random
from datetime import timedelta
from itertools import pairwise

import pytest

from fakes import HIGH, LOW, NOON, a_delivery, a_rendition, an_asset, planned
from frontload.core.dispatch import Dispatcher
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.schedule import LOW_SHARE
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds

WORKERS = 2
IN_EACH_LEVEL = {HIGH: 160, LOW: 40}


def uploads(*, connections, low_share, seed=1):
    """Return the levels of a whole run's uploads in sequence, on made-up workers and connections."""
    dice, now_s, ends = random.Random(seed), 0.0, []
    levels = [level for level, count in IN_EACH_LEVEL.items() for _ in range(count)]
    assets = [an_asset(n, level=level, size_bytes=dice.randint(10**5, 10**6)) for n, level in enumerate(levels, 1)]
    planner = Planner(order=Order.SMART, speeds=Speeds(), slots=Slots(WORKERS, 1), low_share=low_share)
    dispatcher = Dispatcher(planner=planner, slots=Slots(WORKERS, connections), jitter=lambda: 0.5)
    dispatcher.admit(assets)
    uploaded = []
    while dispatcher.unfinished:
        planned(dispatcher, NOON + timedelta(seconds=now_s), now_s)
        while asset := dispatcher.next_to_prepare():
            heapq.heappush(ends, (now_s + dice.uniform(0.02, 0.1), "prepared", asset.asset_no))
        while asset := dispatcher.next_to_upload(now_s):
            heapq.heappush(ends, (now_s + dice.uniform(0.1, 0.3), "delivered", asset.asset_no))
            uploaded.append(asset.level)
        end_s, what, number = heapq.heappop(ends)
        now_s = max(now_s, end_s)
        if what == "prepared":
            dispatcher.prepared(number, a_rendition(number, dice.randint(20_000, 900_000)), now_s)
        else:
            dispatcher.delivered(number, a_delivery(number), now_s)
    return uploaded


@pytest.mark.parametrize("connections", [1, 4, 8])
def test_while_high_work_goes_on_every_twentieth_upload_is_low(connections):
    """The count says when; some more go before where the image is not ready at that very moment.

    In 60 such runs low work never waited for more than 24. A low image that is ready goes earlier where a
    connection has nothing else.
    """
    sequence = uploads(connections=connections, low_share=LOW_SHARE)

    last_high = max(place for place, level in enumerate(sequence) if level is HIGH)
    low = [-1, *(place for place, level in enumerate(sequence[:last_high]) if level is LOW), last_high]
    assert max(later - earlier for earlier, later in pairwise(low)) <= 1 / LOW_SHARE + 5
    assert (len(low) - 2) / last_high <= 1.5 * LOW_SHARE


def test_without_a_share_low_work_waits_for_all_high_work():
    """Switched off, no low image is sent while a high one waits."""
    sequence = uploads(connections=4, low_share=0.0)

    assert sequence == sorted(sequence)
