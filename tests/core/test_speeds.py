"""What an image will cost: learned from a made-up link and made-up workers."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HANDLING, a_rendition, a_source, an_asset
from frontload.core.asset import Marks
from frontload.core.line import Line
from frontload.core.recipe import BUILT_IN_RECIPES, OutputFormat, Recipe, Upscaler, Where
from frontload.core.speeds import (
    ASSUMED_RATE_BYTES_PER_S,
    LEAST_WORK_S,
    PIXELS_PER_BYTE,
    Speed,
    Speeds,
    Stage,
    guessed_bytes,
    pixels_of,
)

PRESS = a_source("a.jpg", 8_000_000, marks=Marks(width_px=6000, height_px=4000))


def an_upload(asset_no=1, size_bytes=1_000_000, destination="press"):
    """Return an asset whose rendition is on its way."""
    handling = replace(HANDLING, destination=destination)
    return an_asset(asset_no, rendition=a_rendition(asset_no, size_bytes), handling=handling)


def send(speeds, size_bytes, began_s, ended_s, destination="press"):
    """Let one upload have the uplink to itself."""
    upload = an_upload(size_bytes=size_bytes, destination=destination)
    speeds.upload_began(upload.asset_no, began_s)
    speeds.delivered(upload, size_bytes, ended_s)


def send_all(speeds, sizes_bytes, *, connections, rate_bytes_per_s, overhead_s=0.0):
    """Send *sizes_bytes* over a link shared evenly; each upload first waits *overhead_s* for round trips."""
    waiting, on_the_way, now_s, number = list(reversed(sizes_bytes)), [], 0.0, 0
    while waiting or on_the_way:
        while waiting and len(on_the_way) < connections:
            size, number = waiting.pop(), number + 1
            on_the_way.append([now_s + overhead_s, float(size), an_upload(number, size)])
            speeds.upload_began(number, now_s)
        moving = [upload for upload in on_the_way if upload[0] <= now_s]
        wakes = [upload[0] - now_s for upload in on_the_way if upload[0] > now_s]
        rate = rate_bytes_per_s / len(moving) if moving else 0.0
        step_s = min([*wakes, *(upload[1] / rate for upload in moving)])
        now_s += step_s
        for upload in moving:
            upload[1] -= step_s * rate
        for upload in [upload for upload in moving if upload[1] <= 1e-3]:
            on_the_way.remove(upload)
            speeds.delivered(upload[2], upload[2].rendition.size_bytes, now_s)
    return now_s


IN_ANY_ORDER = {
    "smallest first": sorted,
    "largest first": lambda sizes: sorted(sizes, reverse=True),
    "as they come": list,
}


@pytest.mark.parametrize("in_order", IN_ANY_ORDER.values(), ids=IN_ANY_ORDER)
class TestASharedLink:
    """What is learned of an uplink that several uploads share, whatever the order of their sizes."""

    @settings(max_examples=25)
    @given(st.integers(1, 8), st.floats(1e5, 1.25e7), st.integers(30, 100), st.integers(0, 2**32))
    def test_a_full_link_is_known_exactly(self, in_order, connections, rate_bytes_per_s, count, seed):
        """However many connections share it, an image costs its bytes over the rate, small or large.

        Shared time is exact, so all that is allowed for is what sums of squares lose of their digits.
        """
        dice, speeds = random.Random(seed), Speeds()
        sizes = in_order([dice.randint(100_000, 3_000_000) for _ in range(count)])

        send_all(speeds, sizes, connections=connections, rate_bytes_per_s=rate_bytes_per_s)

        for size_bytes in (100_000, 500_000, 3_000_000):
            expected_s = max(LEAST_WORK_S, size_bytes / rate_bytes_per_s)
            assert speeds.upload_s("press", size_bytes) == pytest.approx(expected_s, rel=1e-3)

    @settings(max_examples=25)
    @given(st.integers(1, 8), st.floats(0.0, 0.4), st.integers(30, 100), st.integers(0, 2**32))
    def test_round_trips_are_part_of_what_an_image_costs(self, in_order, connections, overhead_s, count, seed):
        """What was learned of a queue says what such a queue takes, waits and sharing included.

        The line finds the constant in part only, so it says a little less: 6.4 % in the worst of 1,500 such queues.
        """
        dice, speeds = random.Random(seed), Speeds()
        sizes = in_order([dice.randint(100_000, 3_000_000) for _ in range(count)])
        link = {"connections": connections, "rate_bytes_per_s": 1_250_000.0, "overhead_s": overhead_s}

        taken_s = send_all(speeds, sizes, **link)

        assert sum(speeds.upload_s("press", size) for size in sizes) == pytest.approx(taken_s, rel=0.09)


class TestTheUplink:
    """Learned from uploads in shared time."""

    def test_the_first_measurement_takes_the_place_of_what_was_assumed(self):
        """On a link ten times as slow nothing is left of the assumption after one image."""
        speeds = Speeds()
        send(speeds, 1_000_000, 0.0, 8.0)

        assert speeds.knows("press")
        assert speeds.upload_s("press", 1_000_000) == pytest.approx(8.0)
        assert speeds.upload_s("press", 500_000) == pytest.approx(4.0)

    def test_each_upload_costs_its_part_of_the_time_it_shared(self):
        """Two side by side from end to end cost half their seconds each."""
        speeds, first, second = Speeds(), an_upload(1), an_upload(2)
        for upload in (first, second):
            speeds.upload_began(upload.asset_no, 0.0)
        for upload in (first, second):
            speeds.delivered(upload, 1_000_000, 4.0)

        assert speeds.upload_s("press", 1_000_000) == pytest.approx(2.0)

    def test_a_failed_upload_took_its_share_and_teaches_nothing(self):
        """Beside it the other was half as fast; its own end says nothing of the link, nor does a second report."""
        speeds, upload = Speeds(), an_upload(1)
        speeds.upload_began(1, 0.0)
        speeds.upload_began(2, 0.0)
        speeds.upload_failed(2, 2.0)
        speeds.upload_failed(2, 2.0)

        assert not speeds.knows("press")
        speeds.delivered(upload, 1_000_000, 3.0)
        assert speeds.upload_s("press", 1_000_000) == pytest.approx(2.0)

    def test_a_delivery_whose_beginning_was_not_seen_teaches_nothing(self):
        """It was under way before this run heard of it."""
        speeds = Speeds()

        speeds.delivered(an_upload(), 1_000_000, 900.0)

        assert not speeds.knows("press")

    def test_a_rest_between_two_uploads_is_not_the_link_s(self):
        """An hour without work leaves the rate as it was."""
        speeds = Speeds()
        for began_s in (0.0, 3600.0, 7200.0):
            send(speeds, 500_000, began_s, began_s + 0.5)

        assert speeds.upload_s("press", 500_000) == pytest.approx(0.5)

    def test_each_destination_has_its_own_link(self):
        """What was learned of one says nothing of another."""
        speeds = Speeds()
        send(speeds, 1000, 0.0, 60.0)

        assert speeds.upload_s("sandbox", 1_000_000) == Speeds().upload_s("sandbox", 1_000_000)
        assert 1e6 / ASSUMED_RATE_BYTES_PER_S < speeds.upload_s("sandbox", 1_000_000) < 1.0

    def test_what_an_upload_still_takes_goes_by_its_bytes_and_by_its_time(self):
        """Bytes that left us may wait on the way: what has none left still has its time, what is slow its bytes."""
        speeds, upload = Speeds(), an_upload(size_bytes=1_000_000)
        send(speeds, 1_000_000, 0.0, 10.0)
        speeds.upload_began(1, 100.0)

        left_s = [speeds.left_s(upload, left_bytes, now_s) for left_bytes, now_s in
                  ((1_000_000, 100.0), (0, 103.0), (500_000, 109.0), (0, 120.0))]  # fmt: skip

        assert left_s == [pytest.approx(10.0), pytest.approx(7.0), pytest.approx(5.0), 0.0]

    def test_beside_another_upload_the_time_had_passes_half_as_fast(self):
        """After four shared seconds two of the ten are behind it."""
        speeds, upload = Speeds(), an_upload(size_bytes=1_000_000)
        send(speeds, 1_000_000, 0.0, 10.0)
        speeds.upload_began(1, 10.0)
        speeds.upload_began(2, 10.0)

        assert speeds.left_s(upload, 0, 14.0) == pytest.approx(8.0)

    def test_what_is_served_first_has_all_the_time_there_is(self):
        """The one that gives way has none of it, until the other has ended."""
        speeds, first, other = Speeds(), an_upload(1, size_bytes=1_000_000), an_upload(2, size_bytes=1_000_000)
        send(speeds, 1_000_000, 0.0, 10.0)
        for upload in (first, other):
            speeds.upload_began(upload.asset_no, 10.0)

        speeds.serve_first(frozenset({1}), 12.0)  # each had one second of the two

        assert speeds.left_s(first, 0, 15.0) == pytest.approx(6.0)
        assert speeds.left_s(other, 0, 15.0) == pytest.approx(9.0)
        speeds.delivered(first, 1_000_000, 21.0)
        assert speeds.left_s(other, 0, 22.0) == pytest.approx(8.0)

    def test_of_what_nobody_saw_begin_only_the_bytes_are_known(self):
        """A plan of uploads that this run did not begin goes by what they have left."""
        speeds = Speeds()
        send(speeds, 1_000_000, 0.0, 10.0)

        assert speeds.left_s(an_upload(7), 200_000, 50.0) == pytest.approx(2.0)

    def test_a_cap_is_never_beaten(self):
        """Under the user's cap nothing is expected sooner, nor ever for nothing."""
        speeds = Speeds(cap_bytes_per_s=1000.0)

        assert speeds.upload_s("press", 60_000) == 60.0
        assert Speeds().upload_s("press", 0) >= LEAST_WORK_S
        assert speeds.upload_s("press", 0) >= LEAST_WORK_S


class TestTheWorkers:
    """Learned by recipe from finished preparations."""

    def asset(self, pixels=24_000_000, size_bytes=8_000_000, recipe="web"):
        """Return an asset whose file tells its size."""
        marks = Marks(width_px=pixels // 4000, height_px=4000)
        source = a_source("a.jpg", size_bytes, marks=marks)
        return an_asset(source=source, handling=replace(HANDLING, recipe=recipe))

    def test_seconds_by_pixels_and_bytes_by_the_first_guess_are_learned(self):
        """Workers of 0.1 s and 30 MP/s, renditions of half the guess: so it is expected of the next."""
        speeds = Speeds(BUILT_IN_RECIPES)
        for megapixels in (4, 12, 24, 48, 60) * 30:
            asset = self.asset(megapixels * 1_000_000, megapixels * 100_000)
            guess = guessed_bytes(BUILT_IN_RECIPES[0], asset.source)
            speeds.prepared(asset, 0.1 + megapixels / 30, int(guess / 2))

        cost = speeds.price_list()(self.asset(36_000_000, 3_600_000))

        assert cost.prepare_s == pytest.approx(0.1 + 36 / 30, rel=0.02)
        assert cost.send_bytes == pytest.approx(
            guessed_bytes(BUILT_IN_RECIPES[0], self.asset(36_000_000, 3_600_000).source) / 2, rel=0.05
        )
        assert cost.upload_s == speeds.upload_s("sandbox", cost.send_bytes)

    def test_another_recipe_has_its_own_lines(self):
        """What `web` takes says nothing of `press`."""
        speeds = Speeds(BUILT_IN_RECIPES)
        before = speeds.price_list()(self.asset(recipe="press"))
        speeds.prepared(self.asset(), 55.0, 10)

        assert speeds.price_list()(self.asset(recipe="press")) == before
        assert speeds.price_list()(self.asset()).prepare_s > before.prepare_s

    def test_a_price_list_is_of_its_moment(self):
        """What is learned afterwards does not change the prices of a plan that is being made."""
        speeds = Speeds(BUILT_IN_RECIPES)
        prices = speeds.price_list()
        before = prices(self.asset())
        speeds.prepared(self.asset(), 55.0, 7_000_000)

        assert prices(self.asset()) == before

    def test_what_is_prepared_costs_its_own_bytes_and_no_worker(self):
        """A rendition's size is known, so nothing is guessed."""
        ready = replace(self.asset(), rendition=a_rendition(1, 123_456))

        assert Speeds(BUILT_IN_RECIPES).price_list()(ready) == (0.0, Speeds().upload_s("sandbox", 123_456), 123_456)

    @given(st.integers(0, 10**12), st.sampled_from([recipe.name for recipe in BUILT_IN_RECIPES] + ["gone"]))
    def test_nothing_is_free(self, size_bytes, recipe):
        """Any file costs some work, some bytes and some time, so that a schedule can divide by them."""
        asset = an_asset(size_bytes=size_bytes, handling=replace(HANDLING, recipe=recipe))

        cost = Speeds(BUILT_IN_RECIPES).price_list()(asset)

        assert cost.prepare_s >= LEAST_WORK_S
        assert cost.upload_s >= LEAST_WORK_S
        assert cost.send_bytes >= 1


class TestGuesses:
    """What is thought of a file before anything was learned."""

    def test_pixels_are_the_file_s_own_or_guessed_from_its_bytes(self):
        """A file that does not tell is taken for a camera's JPEG."""
        assert pixels_of(PRESS) == 24e6
        assert pixels_of(a_source(size_bytes=1000)) == 1000 * PIXELS_PER_BYTE

    def test_a_rendition_is_guessed_from_its_recipe(self):
        """Smaller and worse pictures are lighter; an original is itself, and nothing is above the source."""
        small, worse = Recipe("s", long_edge_px=1000), Recipe("w", long_edge_px=1000, quality=50)
        whole = Recipe("w", quality=60)

        assert guessed_bytes(worse, PRESS) < guessed_bytes(small, PRESS) < guessed_bytes(whole, PRESS) < 8e6
        for original in (Recipe("o", untouched=True), replace(small, where=Where.INCOMING), None):
            assert guessed_bytes(original, PRESS) == 8e6
        tiny = a_source("a.gif", 10, marks=Marks(width_px=600, height_px=400))
        assert guessed_bytes(small, tiny) == 10.0


class TestMemory:
    """From run to run."""

    def test_what_was_learned_is_handed_out_once_and_recalled(self):
        """The journal gets each changed line once; a new run begins where the old one ended."""
        speeds = Speeds(BUILT_IN_RECIPES)
        speeds.prepared(an_asset(), 3.0, 400)
        send(speeds, 1_000_000, 0.0, 8.0)

        learned = speeds.take_learned()

        assert [(speed.stage, speed.name) for speed in learned] == [
            (Stage.PREPARE, "web"), (Stage.SHRINK, "web"), (Stage.UPLOAD, "press"),
        ]  # fmt: skip
        assert speeds.take_learned() == []
        again = Speeds(BUILT_IN_RECIPES)
        again.recall(learned)
        assert again.upload_s("press", 1e6) == speeds.upload_s("press", 1e6)
        assert again.price_list()(an_asset()) == speeds.price_list()(an_asset())
        assert again.take_learned() == []

    def test_a_recalled_line_is_knowledge(self):
        """A destination measured in an earlier run counts as measured."""
        speeds = Speeds()
        speeds.recall([Speed(Stage.UPLOAD, "press", Line().learned(5, 1.0))])

        assert speeds.knows("press")
        assert speeds.upload_s("press", 5) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("facts", "least", "most"),
    [
        ({"long_edge_px": 2048}, 500_000, 800_000),
        ({"width_px": 2048, "height_px": 1000}, 500_000, 800_000),
        ({"height_px": 2048}, 500_000, 800_000),
        ({"long_edge_px": 2048, "target_bytes": 300_000}, 300_000, 300_000),
        ({"long_edge_px": 2048, "output_format": OutputFormat.AVIF}, 200_000, 400_000),
        ({}, 7_500_000, 8_000_000),
        ({"upscale_factor": 2.0}, 25_000_000, 35_000_000),
        ({"upscale_factor": 2.0, "upscaler": Upscaler.CLOUDINARY}, 7_500_000, 8_000_000),
        ({"untouched": True}, 8_000_000, 8_000_000),
    ],
)
def test_a_first_guess_knows_what_a_recipe_does(facts, least, most):
    """Size, target, format and enlarging count; only what is enlarged may exceed its source of 36 MP and 8 MB."""
    source = a_source("a.jpg", 8_000_000, marks=Marks(width_px=6000, height_px=6000))

    assert least <= guessed_bytes(Recipe("r", **facts), source) <= most


def test_an_upload_knows_whether_it_had_its_even_share():
    """One that gave way, or was given way to, says so; what comes after that shares evenly again."""
    speeds = Speeds()
    first, second, third = (an_upload(number) for number in (1, 2, 3))
    for upload in (first, second):
        speeds.upload_began(upload.asset_no, 0.0)
    speeds.serve_first(frozenset({1}), 1.0)
    speeds.serve_first(frozenset(), 2.0)
    speeds.upload_began(3, 2.0)

    trips = [speeds.delivered(upload, 1000, 5.0) for upload in (first, second, third)]

    assert [trip.shared_evenly for trip in trips] == [False, False, True]
    assert [trip.uplink_s for trip in trips] == pytest.approx([2.5, 1.5, 1.0])
    assert [trip.took_s for trip in trips] == [5.0, 5.0, 3.0]


def test_the_slowest_uplink_in_use_is_known_and_never_above_the_cap():
    """One that was never measured says nothing; the cap counts at once."""
    speeds, upload = Speeds(), an_upload(1)
    destination = upload.handling.destination
    assumed = speeds.slowest_bytes_per_s([destination])
    speeds.upload_began(1, 0.0)
    speeds.delivered(upload, 50_000, 10.0)

    measured = speeds.slowest_bytes_per_s([destination, "elsewhere"])
    speeds.cap_bytes_per_s = 1000.0

    assert assumed > measured == pytest.approx(5000, rel=0.5)
    assert speeds.slowest_bytes_per_s([destination]) == 1000.0
