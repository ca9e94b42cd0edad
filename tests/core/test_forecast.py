"""The pipeline played forward against slow simulations, and how honest the late forecast is."""

from __future__ import annotations

import math
import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import NOON
from frontload.core.finish import Finish
from frontload.core.forecast import (
    ASSUMED_SPREAD,
    GRACE_S,
    LATE_QUANTILE,
    LEAST_ERRORS,
    REMEMBERED_ERRORS,
    Ahead,
    Calibration,
    Forecast,
    play,
)

SECONDS = st.integers(0, 8).map(float)
IMAGES = st.lists(
    st.builds(Ahead, prepare_s=SECONDS.filter(bool), ready_s=st.just(0.0), upload_s=SECONDS)
    | st.builds(Ahead, prepare_s=st.just(0.0), ready_s=SECONDS, upload_s=SECONDS),
    max_size=8,
)
WORKERS = st.lists(SECONDS, min_size=1, max_size=3)
CONNECTIONS = st.integers(1, 4)


def a_finish(asset_no=1, finish_s=10.0, latest_s=15.0, due_s=math.inf):
    """Return a finish of batch 1 with nothing ahead."""
    return Finish(asset_no, 1, finish_s, latest_s, due_s, 0.0)


def ticked(images, workers_free_s):
    """Play second by second what `play` works out: workers take images in sequence, the uplink sends them so."""
    waiting = [place for place, image in enumerate(images) if image.prepare_s]
    ready_s = {place: image.ready_s for place, image in enumerate(images) if not image.prepare_s}
    busy = [[free_s, None] for free_s in workers_free_s]
    ends, now_s, link_s, sending = [], 0.0, 0.0, 0
    while sending < len(images):
        for worker in busy:
            while worker[0] <= now_s and waiting:
                place = waiting.pop(0)
                worker[0] = now_s + images[place].prepare_s
                ready_s[place] = worker[0]
        while sending < len(images) and ready_s.get(sending, math.inf) <= now_s and link_s <= now_s:
            link_s = now_s + images[sending].upload_s
            ends.append(link_s)
            sending += 1
        now_s += 1.0
    return ends


def shared(uploads, connections):
    """Play (ready_s, upload_s) in sequence from event to event, dealing the time that passes out evenly."""
    left, ends, now_s, waiting = {}, {}, 0.0, list(enumerate(uploads))
    while waiting or left:
        while waiting and len(left) < connections and waiting[0][1][0] <= now_s:
            place, (_, upload_s) = waiting.pop(0)
            left[place] = upload_s
        moments = [now_s + left_s * len(left) for left_s in left.values()]
        if waiting and len(left) < connections:
            moments.append(waiting[0][1][0])
        step_s = min(moments) - now_s
        left = {place: left_s - step_s / len(left) for place, left_s in left.items()}
        now_s += step_s
        for place in [place for place, left_s in left.items() if left_s <= 1e-9]:
            ends[place] = now_s
            del left[place]
    return [ends[place] for place in range(len(uploads))]


class TestPlay:
    """Workers, then the uplink."""

    @given(IMAGES, WORKERS)
    def test_on_one_connection_it_ends_when_a_simulation_second_by_second_ends(self, images, workers_free_s):
        """Every delivery falls on the second at which the slow simulation has it."""
        assert list(play(images, workers_free_s, 1)) == ticked(images, workers_free_s)

    @given(st.lists(st.tuples(SECONDS, SECONDS), max_size=8), CONNECTIONS)
    def test_sharing_ends_when_a_simulation_from_event_to_event_ends(self, uploads, connections):
        """What is under way shares the uplink evenly, whatever is ready when and however many may run."""
        images = [Ahead(0.0, ready_s, upload_s) for ready_s, upload_s in uploads]

        assert play(images, [0.0], connections) == pytest.approx(shared(uploads, connections))

    @given(IMAGES, WORKERS, CONNECTIONS)
    def test_nothing_is_delivered_before_its_own_way_is_gone(self, images, workers_free_s, connections):
        """No image is faster than its parts, and the uplink never does more than there is time for."""
        ends = play(images, workers_free_s, connections)

        for image, end_s in zip(images, ends, strict=True):
            own_s = min(workers_free_s) + image.prepare_s if image.prepare_s else image.ready_s
            assert end_s >= own_s + image.upload_s - 1e-9
        for end_s in ends:
            done = zip(images, ends, strict=True)
            assert sum(image.upload_s for image, other_s in done if other_s <= end_s) <= end_s + 1e-9

    @given(st.lists(SECONDS, min_size=1, max_size=8), CONNECTIONS)
    def test_sharing_wastes_nothing_and_keeps_equals_in_sequence(self, uploads, connections):
        """With all ready the last ends when all work is done; of those that begin together the smallest first."""
        ends = play([Ahead(0.0, 0.0, upload_s) for upload_s in uploads], [0.0], connections)

        assert max(ends) == pytest.approx(sum(uploads))
        together = sorted(zip(uploads[:connections], ends[:connections], strict=True))
        assert [end_s for _, end_s in together] == sorted(ends[:connections])

    def test_what_is_not_ready_holds_nobody_up_who_is_under_way(self):
        """Alone until the second is ready, then by halves: 4 s of work end at 6 s, 5 s at 9 s."""
        assert list(play([Ahead(0.0, 0.0, 4.0), Ahead(0.0, 2.0, 5.0)], [0.0], 2)) == [6.0, 9.0]


def told(calibration, error, *, asset_no=1, finish_s=10.0):
    """Let one forecast come true with a relative *error*."""
    calibration.made(0.0, [(asset_no, finish_s)])
    calibration.came_true(asset_no, finish_s + error * (finish_s + GRACE_S))


class TestCalibration:
    """How much later than the middle the late forecast lies."""

    @pytest.mark.parametrize(
        "draw",
        [
            lambda dice: dice.gauss(0.0, 0.2),
            lambda dice: dice.expovariate(3.0) - 0.2,
            lambda dice: dice.choice((-0.1, 0.0, 0.8)),
        ],
        ids=["gauss", "exponential", "three values"],
    )
    @pytest.mark.parametrize("seen", [LEAST_ERRORS, 40, REMEMBERED_ERRORS])
    def test_nine_of_ten_stay_below_the_late_forecast(self, seen, draw):
        """Of independent errors of any shape the late forecast covers the next with the promised part.

        With n errors seen the coverage lies between 0.9 and 0.9 + 1 / (n + 1) for continuous errors (Vovk 2005),
        above where values repeat; four standard errors of 400 trials are allowed on both sides.
        """
        dice, trials, covered = random.Random(7), 400, 0
        for _ in range(trials):
            calibration = Calibration()
            for number in range(seen):
                told(calibration, draw(dice), asset_no=number)
            covered += 10.0 + draw(dice) * (10.0 + GRACE_S) <= calibration.lateness()(10.0)

        assert covered / trials >= LATE_QUANTILE - 4 * math.sqrt(0.09 / trials)
        if draw(random.Random(1)) not in {-0.1, 0.0, 0.8}:
            assert covered / trials <= LATE_QUANTILE + 1 / (seen + 1) + 4 * math.sqrt(0.09 / trials)

    def test_before_enough_was_seen_a_spread_is_assumed(self):
        """Nine errors are too few to tell nine of ten."""
        calibration = Calibration()
        for number in range(LEAST_ERRORS - 1):
            told(calibration, 0.1, asset_no=number)

        assert calibration.spread() == ASSUMED_SPREAD
        told(calibration, 0.1, asset_no=99)
        assert calibration.spread() == pytest.approx(0.1)

    def test_the_late_forecast_is_never_before_the_middle_one(self):
        """Where everything came early the two fall together."""
        calibration = Calibration()
        for number in range(20):
            told(calibration, -0.5, asset_no=number)

        assert calibration.lateness()(10.0) == 10.0

    def test_an_asset_s_forecast_counts_again_each_time_its_wait_has_halved(self):
        """Made every second, a forecast still gives an error only at 16, 7 and 3 seconds before its end."""
        calibration = Calibration()
        for second in range(16):
            calibration.made(float(second), [(1, 16.0 - second)])
        for _ in range(2):
            calibration.came_true(1, 34.0)

        assert len(calibration._errors) == len([16, 7, 3, 1])

    def test_what_was_forgotten_does_not_come_true(self):
        """After an interruption an earlier forecast teaches nothing, a later one does."""
        calibration = Calibration()
        calibration.made(0.0, [(1, 5.0)])
        calibration.forget()
        calibration.came_true(1, 500.0)

        assert not calibration._errors


class TestForecast:
    """What is to be expected of the whole queue."""

    def test_late_and_at_risk_are_told_apart(self):
        """Behind the deadline with the middle forecast is late, with the late one at risk; on time is neither."""
        fine, risky, late = a_finish(1, due_s=15.0), a_finish(2, due_s=14.0), a_finish(3, due_s=9.0)

        assert [finish.is_late for finish in (fine, risky, late)] == [False, False, True]
        assert list(Forecast(NOON, (fine, risky, late)).at_risk()) == [risky, late]

    def test_the_last_is_the_one_that_takes_longest(self):
        """Not the one that stands last; where there is no forecast there is no last."""
        forecast = Forecast(NOON, (a_finish(1, 9.0), a_finish(2, 30.0), a_finish(3, 20.0)))

        assert forecast.last.asset_no == 2
        assert forecast.moment(30.0) == NOON + timedelta(seconds=30)
        assert Forecast(NOON, suspended="the queue is paused").last is None

    def test_reckoning_beforehand_changes_no_answer(self):
        """What is asked later is the same, and no longer reckoned by whoever asks."""
        forecast = Forecast(NOON, (a_finish(1, 9.0), a_finish(2, 30.0)))

        assert forecast.reckoned() is forecast
        assert {"last", "turns", "risks"} <= vars(forecast).keys()
