"""The camera's own small picture is taken for a row, where it shows what the photograph shows."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import product

import pytest
from PIL import Image

from edges.colour_science import DISPLAY_P3
from edges.icc import rgb_profile
from edges.pictures import BLUE, RED, STORED_AS, barred, camera_file, corners, encoded, marked, near
from edges.workbench import WEB, Bench
from frontload.core.asset import Rendition
from frontload.core.errors import UnreadableImageError
from frontload.core.recipe import OutputFormat, Recipe
from frontload.edges.preprocess.decode import open_image
from frontload.edges.preprocess.glance import small_picture_in
from frontload.edges.preprocess.prepare import prepare

ROW = Recipe("row", long_edge_px=192, output_format=OutputFormat.JPEG, still=True)
UPRIGHT = corners(marked())


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


def glanced(bench: Bench, data: bytes) -> Image.Image:
    """Return the picture that a row gets of these bytes."""
    bench.source.write_bytes(data)
    made = prepare(replace(bench.order(ROW), glance=True))
    assert isinstance(made, Rendition), made
    return bench.thumbnail()


def test_the_small_picture_is_taken_without_its_bars(bench):
    """Blue where the photograph is red: it was not decoded."""
    row = glanced(bench, camera_file(barred()))

    assert row.size == (160, 106)
    assert all(near(row.getpixel(at), BLUE, 30) for at in ((3, 3), (80, 50), (156, 102)))


def test_a_rendition_never_comes_from_it(bench):
    """What is sent is made of the photograph."""
    assert near(bench.image(camera_file(barred()), WEB).getpixel((300, 200)), RED)


@pytest.mark.parametrize(
    "small",
    [
        b"",
        b"no picture",
        barred()[:400],
        barred(bars=(90, 90, 90)),
        encoded(Image.new("RGB", (120, 160), BLUE), "JPEG"),
        encoded(Image.new("RGB", (60, 40), BLUE), "JPEG"),
        encoded(Image.new("RGB", (2000, 1333), BLUE), "JPEG"),
    ],
    ids=["none", "no JPEG", "cut off", "of another cut", "on its side", "too small", "too large"],
)
def test_what_does_not_fit_is_passed_over(bench, small):
    """The row shows the photograph instead."""
    assert near(glanced(bench, camera_file(small)).getpixel((80, 50)), RED, 30)


@pytest.mark.parametrize("orientation", STORED_AS)
def test_it_is_turned_as_the_photograph(bench, orientation):
    """The tag counts for both."""
    turn = STORED_AS[orientation]
    large = marked(600, 400) if turn is None else marked(600, 400).transpose(turn)
    small = large.resize((160, 107) if large.width > large.height else (107, 160))

    row = glanced(bench, camera_file(encoded(small, "JPEG", quality=95), large, orientation))

    assert row.width > row.height
    assert all(map(near, corners(row), UPRIGHT))


def test_it_has_the_photographs_colours(bench):
    """The profile stands in the large picture only, and holds for both."""
    row = glanced(bench, camera_file(barred((200, 60, 60)), icc_profile=rgb_profile(DISPLAY_P3)))

    assert near(row.getpixel((80, 50)), (218, 46, 54), 8)


def test_other_formats_have_none(bench):
    """A PNG's or WebP's Exif block is no camera's."""
    for image_format in ("PNG", "WEBP", "TIFF"):
        assert small_picture_in(open_image(encoded(marked(), image_format), 50)) is None


def test_a_damaged_block_costs_no_more_than_the_glance():
    """Whatever its numbers say, there is a small picture or none, and never an error of its own."""
    data = camera_file(barred())
    for at, wrong in product(range(30, 90), (0, 1, 0x7F, 0xFF)):
        with suppress(UnreadableImageError):
            small = small_picture_in(open_image(data[:at] + bytes((wrong,)) + data[at + 1 :], 50))
            assert small is None or max(small.size) <= 160
