"""The search for a size in bytes: on made-up encoders for its laws, on real ones for its promise."""

from __future__ import annotations

import math
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from edges.pictures import encoded, exif, photo, textured
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe
from frontload.edges.preprocess.encode import encode
from frontload.edges.preprocess.metadata import NOTHING, keepsakes_of
from frontload.edges.preprocess.target_size import CLOSE_ENOUGH, LEAST_QUALITY, MOST_TRIALS, reach


class SmoothEncoder:
    """Bytes grow with quality and scale as real encoders' do, in steps of *grain* of quality."""

    def __init__(self, full_bytes: int, bend: float, grain: float = 0.0, floor_bytes: int = 0) -> None:
        self.full_bytes, self.bend, self.grain, self.floor_bytes = full_bytes, bend, grain, floor_bytes
        self.trials: list[tuple[float, float]] = []

    def __call__(self, quality: float, scale: float) -> bytes:
        """Encode."""
        self.trials.append((quality, scale))
        step = math.floor(quality / self.grain) * self.grain if self.grain else quality
        size = self.full_bytes * math.exp(self.bend * (step - 100) / 25) * scale**1.7
        return b"x" * (self.floor_bytes + round(size))


@given(st.integers(20_000, 900_000), st.floats(0.3, 2.5), st.integers(2_000, 1_000_000), st.integers(51, 100))
def test_the_target_is_never_passed_and_met_closely(full_bytes, bend, target_bytes, quality):
    """Within 5 % below, never above, in few encodings; else a note tells why not."""
    encoder = SmoothEncoder(full_bytes, bend)

    found = reach(encoder, target_bytes, quality, lossless=False)

    assert len(found.data) <= target_bytes
    assert len(encoder.trials) == found.trials <= MOST_TRIALS
    assert len(found.data) >= CLOSE_ENOUGH * target_bytes or f"quality {quality} needs no more" in found.note
    assert not (found.note and len(found.data) >= CLOSE_ENOUGH * target_bytes)


def test_most_searches_end_after_a_few_encodings():
    """An encoder that behaves is asked four times or less."""
    trials = [
        reach(SmoothEncoder(1_000_000, bend), target_bytes, 92, lossless=False).trials
        for bend in (0.5, 0.75, 1.0, 1.5)
        for target_bytes in (300_000, 450_000, 600_000)
    ]

    assert sorted(trials)[len(trials) // 2] <= 4


def test_quality_is_given_up_before_pixels():
    """Pixels go only below the least quality, and then quality stays there."""
    encoder = SmoothEncoder(1_000_000, 1.0)

    by_quality = reach(encoder, 400_000, 92, lossless=False)
    by_size = reach(encoder, 50_000, 92, lossless=False)

    assert (by_quality.scale, by_quality.quality > LEAST_QUALITY) == (1.0, True)
    assert (by_size.scale < 1.0, by_size.quality) == (True, LEAST_QUALITY)


def test_lossless_encodings_give_up_pixels_at_once():
    """There is no quality to lower."""
    encoder = SmoothEncoder(1_000_000, 1.0)

    found = reach(encoder, 300_000, 92, lossless=True)

    assert {quality for quality, _ in encoder.trials} == {92}
    assert len(found.data) >= CLOSE_ENOUGH * 300_000


def test_a_coarse_encoder_is_explained():
    """Where one step is above and the next far below, the one below is taken, with the reason."""
    found = reach(SmoothEncoder(1_000_000, 2.0, grain=10.0), 400_000, 92, lossless=False)

    assert len(found.data) < CLOSE_ENOUGH * 400_000
    assert "the next step of the encoder is above 400 kB" in found.note


def test_the_impossible_is_explained():
    """Metadata alone may be larger than the target; the smallest encoding comes with the numbers."""
    found = reach(SmoothEncoder(1_000_000, 1.0, floor_bytes=9_000), 5_000, 92, lossless=False)

    assert "5 kB were asked for" in found.note
    assert "cannot be made smaller than" in found.note


@pytest.mark.parametrize("output_format", [OutputFormat.JPEG, OutputFormat.PNG, OutputFormat.AVIF])
def test_credits_larger_than_the_target_are_explained(output_format):
    """A real encoder that cannot come down that far still makes a picture, and the note has both numbers."""
    source = encoded(photo(), "JPEG", exif=exif(artist="A" * 9000))
    kept = keepsakes_of(Image.open(BytesIO(source)), source, MetadataPolicy.CREDIT)
    wish = Recipe("tiny", output_format=output_format, target_bytes=2_000)

    found = encode(textured(90, 60), output_format.upper(), wish, kept)

    assert Image.open(BytesIO(found.data)).size == found.size
    assert "2 kB were asked for" in found.note


@pytest.mark.parametrize("output_format", [OutputFormat.JPEG, OutputFormat.WEBP, OutputFormat.AVIF])
@pytest.mark.parametrize("part", [0.8, 0.4, 0.1])
def test_real_encoders_meet_their_target(output_format, part):
    """A photograph ends within 5 % below 80, 40 or 10 % of what its best quality takes."""
    picture = textured(600, 400)
    wish = Recipe("full", output_format=output_format, quality=92)
    full = encode(picture.copy(), output_format.upper(), wish, NOTHING)
    target_bytes = round(len(full.data) * part)

    found = encode(
        picture,
        output_format.upper(),
        Recipe("small", output_format=output_format, quality=92, target_bytes=target_bytes),
        NOTHING,
    )

    assert len(found.data) <= target_bytes
    assert len(found.data) >= CLOSE_ENOUGH * target_bytes or "next step" in found.note
    assert Image.open(BytesIO(found.data)).size == found.size


def test_png_meets_its_target_by_size():
    """Lossless and still within its bytes: fewer pixels."""
    picture = textured(300, 200)

    found = encode(picture, "PNG", Recipe("small", target_bytes=40_000), NOTHING)

    assert 0.95 * 40_000 <= len(found.data) <= 40_000
    assert found.size[0] < 300
    assert found.size[0] / found.size[1] == pytest.approx(1.5, rel=0.02)
