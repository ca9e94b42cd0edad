"""Recipes as data: what they refuse, how they frame, where a mark lies, and as values of a file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.framing import (
    MOST_ENLARGED_PX,
    UPSCALED_BY_CLOUDINARY_PX,
    Framing,
    asked_of_cloudinary,
    framing,
    scaled_down,
    seen_on,
    turned,
    whole,
)
from frontload.core.recipe import (
    BUILT_IN_RECIPES,
    Chroma,
    Fit,
    MetadataPolicy,
    OutputFormat,
    Recipe,
    Upscaler,
    Where,
    recipe_named,
)
from frontload.core.recipe_values import recipe_from, values_of
from frontload.core.watermark import Position, Watermark, placed

SIDES = st.integers(1, 20_000)
MARK = Watermark("mark.png", Position.CENTRE, 30, 50)
RICH = Recipe(
    "shop grid",
    width_px=800,
    height_px=600,
    fit=Fit.FILL,
    output_format=OutputFormat.WEBP,
    chroma=Chroma.FULL,
    lossless=True,
    background="#FFeedd",
    watermark=MARK,
    target_bytes=90_000,
    still=True,
)


class TestRefusals:
    """What can never be a recipe."""

    @pytest.mark.parametrize(
        "facts",
        [
            {"quality": 0}, {"quality": 101}, {"long_edge_px": 0}, {"long_edge_px": 70_000}, {"width_px": 0},
            {"height_px": -1}, {"target_bytes": 10}, {"upscale_factor": 0.5}, {"upscale_factor": 9},
            {"upscale_factor": float("nan")}, {"background": "white"}, {"background": "#fff"}, {"name": ""},
            {"name": " led by a space"}, {"name": "a\nb"}, {"name": "x" * 61},
            {"long_edge_px": 5, "width_px": 5}, {"fit": Fit.FILL, "width_px": 5}, {"fit": Fit.FILL},
            {"lossless": True, "output_format": OutputFormat.JPEG},
            {"lossless": True, "output_format": OutputFormat.AVIF},
        ],
    )  # fmt: skip
    def test_impossible_and_contradictory_wishes_are_refused(self, facts):
        """What no encoder accepts, or what cannot be met at once, never becomes a recipe."""
        with pytest.raises(UnclearValueError):
            Recipe(**{"name": "odd", **facts})

    @pytest.mark.parametrize(
        "facts",
        [
            {"path": ""}, {"path": "a\0b"}, {"size_percent": 0}, {"size_percent": 101}, {"opacity_percent": 0},
            {"opacity_percent": 100.5}, {"size_percent": float("nan")},
        ],
    )  # fmt: skip
    def test_a_mark_that_cannot_be_drawn_is_refused(self, facts):
        """No path, no size, no ink: not a watermark."""
        with pytest.raises(UnclearValueError):
            Watermark(**{"path": "mark.png", **facts})


class TestDescription:
    """Lines for people."""

    @pytest.mark.parametrize(
        ("recipe", "words"),
        [
            (RICH, "fill 800 × 600 px, WEBP, lossless, at most 90 kB, watermark centre"),
            (Recipe("a", width_px=9), "limit 9 × any px, own format, quality 82"),
            (Recipe("a", upscale_factor=2.5), "2.5 times larger, own format, quality 82"),
            (
                Recipe("a", upscale_factor=4, upscaler=Upscaler.CLOUDINARY),
                "4 times larger by Cloudinary, own format, quality 82",
            ),
            (
                Recipe("a", long_edge_px=900, where=Where.EAGER),
                "900 px, own format, quality 82, made by Cloudinary (eager)",
            ),
        ],
    )
    def test_every_wish_is_named(self, recipe, words):
        """Whoever reads the list knows what will happen."""
        assert recipe.description == words

    def test_the_built_in_seven(self):
        """The recipes of the design, by name, with the sizes it promises."""
        named = {recipe.name: recipe for recipe in BUILT_IN_RECIPES}

        assert set(named) == {"original", "web", "press", "thumbnail", "webp", "avif", "upscale"}
        assert (named["web"].long_edge_px, named["web"].quality) == (2560, 82)
        assert (named["press"].long_edge_px, named["press"].target_bytes) == (2048, 800_000)
        assert recipe_named("avif", BUILT_IN_RECIPES).output_format is OutputFormat.AVIF


class TestFraming:
    """Which part, how large."""

    @pytest.mark.parametrize(
        ("facts", "size", "expected"),
        [
            ({}, (300, 200), (300, 200)),
            ({"long_edge_px": 100}, (300, 200), (100, 67)),
            ({"long_edge_px": 1000}, (300, 200), (300, 200)),
            ({"long_edge_px": 1000, "fit": Fit.FIT}, (300, 200), (1000, 667)),
            ({"width_px": 150}, (300, 200), (150, 100)),
            ({"height_px": 50}, (300, 200), (75, 50)),
            ({"width_px": 100, "height_px": 100}, (300, 200), (100, 67)),
            ({"width_px": 100, "height_px": 100, "fit": Fit.FILL}, (300, 200), (100, 100)),
            ({"upscale_factor": 2}, (300, 200), (600, 400)),
            ({"upscale_factor": 2, "long_edge_px": 450}, (300, 200), (450, 300)),
            ({"upscale_factor": 2, "long_edge_px": 150}, (300, 200), (150, 100)),
            ({"upscale_factor": 2, "upscaler": Upscaler.CLOUDINARY}, (300, 200), (300, 200)),
            ({"long_edge_px": 40}, (4000, 3), (40, 1)),
        ],
    )
    def test_sizes_are_met(self, facts, size, expected):
        """Limits limit, fits fit, fills fill, and only a wish enlarges."""
        assert framing(Recipe("a", **facts), *size).size == expected

    def test_filling_cuts_both_sides_evenly(self):
        """The middle stays."""
        frame = framing(Recipe("a", width_px=100, height_px=100, fit=Fit.FILL), 300, 200)

        assert frame == Framing(50, 0, 250, 200, 100, 100)

    def test_enlarging_stops_before_it_fills_the_memory(self):
        """A large picture is enlarged less, one beyond the limit not at all and never reduced."""
        wish = Recipe("a", upscale_factor=8)

        width_px, height_px = framing(wish, 4000, 3000).size
        assert width_px * height_px == pytest.approx(MOST_ENLARGED_PX, rel=0.01)
        assert framing(wish, 10_000, 8000).size == (10_000, 8000)

    @given(SIDES, SIDES, SIDES, SIDES, st.sampled_from(Fit))
    def test_every_frame_lies_in_the_picture_and_meets_the_box(self, width, height, box_width, box_height, fit):
        """Whatever the sizes: the box is kept, nothing outside is taken, no side is lost."""
        frame = framing(Recipe("a", width_px=box_width, height_px=box_height, fit=fit), width, height)

        assert 0 <= frame.left < frame.right <= width
        assert 0 <= frame.top < frame.bottom <= height
        assert 1 <= frame.width_px <= box_width
        assert 1 <= frame.height_px <= box_height
        if fit is Fit.FILL:
            assert frame.size == (box_width, box_height)
        if fit is Fit.LIMIT:
            assert frame.width_px <= width
            assert frame.height_px <= height

    @given(SIDES, SIDES)
    def test_a_turned_frame_is_the_frame_of_the_turned_picture(self, width, height):
        """Framing before or after turning is the same."""
        wish = Recipe("a", width_px=400, height_px=300, fit=Fit.FILL)
        sideways = replace(wish, width_px=300, height_px=400)

        assert turned(framing(wish, width, height)) == framing(sideways, height, width)

    def test_a_decoder_that_scales_leaves_the_frame_as_it_was(self):
        """The box shrinks with the source, the size asked for does not."""
        assert seen_on(Framing(50, 0, 250, 200, 100, 100), 0.5, 0.25) == Framing(25, 0, 125, 50, 100, 100)

    def test_scaling_down_keeps_what_is_taken(self):
        """The same part in fewer pixels."""
        assert scaled_down(whole(300, 200), 0.5) == Framing(0, 0, 300, 200, 150, 100)

    @pytest.mark.parametrize(
        ("facts", "size", "asked"),
        [
            ({"upscale_factor": 4, "upscaler": Upscaler.CLOUDINARY}, (1500, 2000), "e_upscale"),
            (
                {"upscale_factor": 2, "upscaler": Upscaler.CLOUDINARY},
                (2000, 1500),
                "e_upscale/c_limit,h_3000,w_4000",
            ),
            (
                {"upscale_factor": 4, "upscaler": Upscaler.CLOUDINARY, "long_edge_px": 900},
                (300, 200),
                "e_upscale/c_limit,h_600,w_900",
            ),
            ({"upscale_factor": 4, "upscaler": Upscaler.CLOUDINARY, "long_edge_px": 300}, (300, 200), ""),
            ({"upscale_factor": 2, "upscaler": Upscaler.CLOUDINARY}, (2100, 2000), ""),
            ({"upscale_factor": 2}, (2000, 2000), ""),
            ({"upscaler": Upscaler.CLOUDINARY}, (2000, 2000), ""),
        ],
    )
    def test_cloudinary_is_asked_only_within_its_limit(self, facts, size, asked):
        """Less than 4.2 megapixels, and only where the recipe says so."""
        assert asked_of_cloudinary(Recipe("a", **facts), *size) == asked
        assert UPSCALED_BY_CLOUDINARY_PX == 2100 * 2000


class TestWatermark:
    """Where a mark lies."""

    @given(st.sampled_from(Position), SIDES, SIDES, SIDES, SIDES, st.floats(0.1, 100))
    def test_a_mark_always_lies_in_the_picture(self, position, width, height, mark_width, mark_height, percent):
        """Whatever its shape, it is drawn whole and at least one pixel."""
        place = placed(Watermark("m", position, percent), (mark_width, mark_height), (width, height))

        assert place.width_px >= 1
        assert place.height_px >= 1
        assert 0 <= place.left_px <= width - place.width_px
        assert 0 <= place.top_px <= height - place.height_px

    @pytest.mark.parametrize(
        ("position", "corner"),
        [
            (Position.TOP_LEFT, (20, 20)), (Position.TOP_RIGHT, (1580, 20)), (Position.CENTRE, (800, 450)),
            (Position.BOTTOM_LEFT, (20, 880)), (Position.BOTTOM_RIGHT, (1580, 880)),
        ],
    )  # fmt: skip
    def test_each_position_keeps_its_margin(self, position, corner):
        """Two per cent of the shorter edge from both sides, the middle in the middle."""
        place = placed(Watermark("m", position, 20), (400, 100), (2000, 1000))

        assert (place.width_px, place.height_px) == (400, 100)
        assert (place.left_px, place.top_px) == corner


class TestValues:
    """Recipes in files."""

    @pytest.mark.parametrize("recipe", [*BUILT_IN_RECIPES, RICH], ids=lambda recipe: recipe.name)
    def test_values_make_the_same_recipe_again(self, recipe):
        """Nothing is lost on the way through a file, and defaults are not written."""
        values = values_of(recipe)

        assert recipe_from(values) == recipe
        assert all(isinstance(value, str | int | float | dict) for value in values.values())
        assert "progressive" not in values

    @given(st.builds(
        Recipe, name=st.just("any"), long_edge_px=st.none() | st.integers(1, 9000), quality=st.integers(1, 100),
        fit=st.sampled_from([Fit.LIMIT, Fit.FIT]), target_bytes=st.none() | st.integers(2000, 10**9),
        upscale_factor=st.floats(1, 8), still=st.booleans(), progressive=st.booleans(),
    ))  # fmt: skip
    def test_every_recipe_survives(self, recipe):
        """The law behind the examples above."""
        assert recipe_from(values_of(recipe)) == recipe

    @pytest.mark.parametrize("policy", MetadataPolicy)
    def test_an_untouched_file_keeps_everything_unless_its_recipe_says_otherwise(self, policy):
        """The default depends on `untouched`, and each choice survives the way through a file."""
        recipe = Recipe("mine", untouched=True, metadata=policy)

        assert recipe_from({"name": "mine", "untouched": True}).metadata is MetadataPolicy.ALL
        assert recipe_from({"name": "mine"}).metadata is MetadataPolicy.CREDIT
        assert recipe_from(values_of(recipe)) == recipe

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            (5, "table"), ({1: 2}, "table"), ({}, "without name"), ({"name": 5}, "text in quotes"),
            ({"name": "a", "crop": 1}, "no recipe key “crop”"), ({"name": "a", "quality": "good"}, "whole number"),
            ({"name": "a", "quality": True}, "whole number"), ({"name": "a", "quality": 8.5}, "whole number"),
            ({"name": "a", "still": 1}, "true or false"), ({"name": "a", "output_format": "psd"}, "jpeg, png"),
            ({"name": "a", "fit": ["limit"]}, "limit, fit, fill"), ({"name": "a", "watermark": 5}, "table"),
            ({"name": "a", "watermark": {}}, "without path"), ({"name": "a", "background": 7}, "text in quotes"),
            ({"name": "a", "watermark": {"path": "m", "colour": 1}}, "no watermark key “colour”"),
            ({"name": "a", "watermark": {"path": "m", "size_percent": "big"}}, "a number"),
            ({"name": "a", "upscale_factor": 10**400}, "a number"),
        ],
    )  # fmt: skip
    def test_each_mistake_is_said(self, values, words):
        """The message names what would do, never Python's own words."""
        with pytest.raises((UnclearValueError, UnknownNameError), match=words):
            recipe_from(values)

    @given(st.dictionaries(
        st.sampled_from(["name", "quality", "fit", "watermark", "still", "upscale_factor", "background"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dictionaries(st.text(), st.text()),
    ))  # fmt: skip
    def test_whatever_a_file_says_there_is_a_recipe_or_a_complaint(self, values):
        """No value of a file raises anything else."""
        try:
            found = recipe_from(values)
        except (UnclearValueError, UnknownNameError) as error:
            found = error

        assert isinstance(found, Recipe) or found.title
