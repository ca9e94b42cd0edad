"""What an image will cost: learned from a made-up link and made-up workers, forgotten where it was disturbed."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HANDLING, a_rendition, a_source, an_asset
from frontload.core.asset import Marks
from frontload.core.line import Line
from frontload.core.recipe import BUILT_IN_RECIPES, OutputFormat, Recipe, Upscaler
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


def under_way_bytes(on_the_way):
    """Return what was sent of each upload."""
    return [int(size - left) for _, left, size in on_the_way]


def send_all(speeds, sizes_bytes, *, connections, rate_bytes_per_s, overhead_s):
    """Send *sizes_bytes* over a link shared evenly; each upload first waits *overhead_s* for round trips."""
    waiting, on_the_way, now_s = list(reversed(sizes_bytes)), [], 0.0
    while waiting or on_the_way:
        while waiting and len(on_the_way) < connections:
            size = waiting.pop()
            on_the_way.append([now_s + overhead_s, float(size), size])
            speeds.upload_began("press", now_s, under_way_bytes(on_the_way[:-1]))
        moving = [upload for upload in on_the_way if upload[0] <= now_s]
        wakes = [upload[0] - now_s for upload in on_the_way if upload[0] > now_s]
        rate = rate_bytes_per_s / len(moving) if moving else 0.0
        step_s = min([*wakes, *(upload[1] / rate for upload in moving)])
        now_s += step_s
        for upload in moving:
            upload[1] -= step_s * rate
        for upload in [upload for upload in moving if upload[1] <= 1e-6]:
            on_the_way.remove(upload)
            speeds.delivered("press", upload[2], now_s, under_way_bytes(on_the_way))
    return now_s


class TestTheUplink:
    """Learned from the gaps between deliveries."""

    @settings(max_examples=30)
    @given(st.integers(1, 8), st.floats(1e5, 1e7), st.integers(0, 2**32))
    def test_a_full_link_is_known_within_a_few_percent(self, connections, rate_bytes_per_s, seed):
        """However many connections share it, one more image costs its bytes over the rate, small or large.

        The worst of 17,328 such links was off by 15 % for the small image and by 3 % for the large one.
        """
        dice, speeds = random.Random(seed), Speeds()
        sizes = [dice.randint(200_000, 2_000_000) for _ in range(100)]

        send_all(speeds, sizes, connections=connections, rate_bytes_per_s=rate_bytes_per_s, overhead_s=0.0)

        assert speeds.upload_s("press", 300_000) == pytest.approx(3e5 / rate_bytes_per_s, rel=0.25)
        assert speeds.upload_s("press", 2_000_000) == pytest.approx(2e6 / rate_bytes_per_s, rel=0.05)

    @settings(max_examples=30)
    @given(st.floats(1e5, 1.25e7), st.integers(0, 2**32))
    def test_thirty_images_outweigh_what_was_assumed(self, rate_bytes_per_s, seed):
        """On a link ten times slower or faster than assumed the mean image is soon known: 14 % off at worst."""
        dice, speeds = random.Random(seed), Speeds()
        sizes = [dice.randint(200_000, 2_000_000) for _ in range(30)]

        send_all(speeds, sizes, connections=4, rate_bytes_per_s=rate_bytes_per_s, overhead_s=0.0)

        assert speeds.upload_s("press", 1_100_000) == pytest.approx(1.1e6 / rate_bytes_per_s, rel=0.25)

    @settings(max_examples=30)
    @given(st.integers(1, 6), st.floats(0.05, 0.4), st.integers(0, 2**32))
    def test_round_trips_are_part_of_what_an_image_costs(self, connections, overhead_s, seed):
        """What is expected of a queue is what it takes, waits and sharing included."""
        dice, speeds = random.Random(seed), Speeds()
        sizes = [dice.randint(200_000, 2_000_000) for _ in range(200)]
        link = {"connections": connections, "rate_bytes_per_s": 2_500_000.0, "overhead_s": overhead_s}

        send_all(speeds, sizes, **link)
        taken_s = send_all(Speeds(), sizes, **link)

        assert sum(speeds.upload_s("press", size) for size in sizes) == pytest.approx(taken_s, rel=0.06)

    def test_a_disturbed_gap_teaches_nothing(self):
        """A failure while an upload was under way leaves its delivery untold; the next one counts again."""
        speeds = Speeds()
        speeds.upload_began("press", 0.0, [])
        speeds.disturbed("press")
        speeds.disturbed("press")
        speeds.delivered("press", 1_000_000, 900.0, [])

        assert not speeds.knows("press")
        speeds.upload_began("press", 900.0, [])
        speeds.delivered("press", 1_000_000, 901.0, [])
        assert speeds.knows("press")
        assert speeds.upload_s("press", 1_000_000) < 1.0 + 1e-6

    def test_a_gap_that_opens_among_uploads_under_way_counts_only_what_moves_in_it(self):
        """After a disturbance, what the others had already sent is not taken for the work of this gap."""
        speeds = Speeds()
        speeds.upload_began("press", 0.0, [4_000_000])
        speeds.delivered("press", 5_000_000, 1.0, [500_000])
        speeds.delivered("press", 1_000_000, 2.0, [])

        fresh = Speeds()
        fresh.upload_began("press", 0.0, [])
        fresh.delivered("press", 1_000_000, 1.0, [])
        fresh.upload_began("press", 1.0, [])
        fresh.delivered("press", 1_000_000, 2.0, [])
        assert speeds.upload_s("press", 1_000_000) == pytest.approx(fresh.upload_s("press", 1_000_000), rel=0.01)

    def test_a_rest_between_two_uploads_is_not_the_link_s(self):
        """An hour without work leaves the rate as it was."""
        speeds = Speeds()
        for began_s in (0.0, 3600.0, 7200.0):
            speeds.upload_began("press", began_s, [])
            speeds.delivered("press", 500_000, began_s + 0.5, [])

        assert speeds.upload_s("press", 500_000) == pytest.approx(0.5, rel=0.2)

    def test_each_destination_has_its_own_link(self):
        """What was learned of one says nothing of another."""
        speeds = Speeds()
        speeds.upload_began("press", 0.0, [])
        speeds.delivered("press", 1000, 60.0, [])

        assert speeds.upload_s("sandbox", 1_000_000) == Speeds().upload_s("sandbox", 1_000_000)
        assert 1e6 / ASSUMED_RATE_BYTES_PER_S < speeds.upload_s("sandbox", 1_000_000) < 1.0

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
        """Smaller and worse pictures are lighter; the untouched file is itself, and nothing is above the source."""
        small, worse = Recipe("s", long_edge_px=1000), Recipe("w", long_edge_px=1000, quality=50)
        whole = Recipe("w", quality=60)

        assert guessed_bytes(worse, PRESS) < guessed_bytes(small, PRESS) < guessed_bytes(whole, PRESS) < 8e6
        assert guessed_bytes(Recipe("o", untouched=True), PRESS) == guessed_bytes(None, PRESS) == 8e6
        tiny = a_source("a.gif", 10, marks=Marks(width_px=600, height_px=400))
        assert guessed_bytes(small, tiny) == 10.0


class TestMemory:
    """From run to run."""

    def test_what_was_learned_is_handed_out_once_and_recalled(self):
        """The journal gets each changed line once; a new run begins where the old one ended."""
        speeds = Speeds(BUILT_IN_RECIPES)
        speeds.prepared(an_asset(), 3.0, 400)
        speeds.upload_began("press", 0.0, [])
        speeds.delivered("press", 1_000_000, 8.0, [])

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
        speeds.recall([Speed(Stage.UPLOAD, "press", Line.assumed(1.0, 0.0, 1.0))])

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
