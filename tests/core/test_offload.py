"""A recipe left to Cloudinary: its transformation, what cannot be one, and what each way costs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import an_asset
from frontload.core.asset import Handling, Marks
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.framing import framing
from frontload.core.offload import Asked, asked_by, upscaled, ways
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
from frontload.core.speeds import Speeds
from frontload.core.watermark import Watermark


def asked(image_format="JPEG", size=(6000, 4000), **wishes) -> Asked:
    """Return what is asked for a recipe with these wishes."""
    return asked_by(Recipe("r", where=Where.EAGER, **wishes), image_format, *size)


class TestTranslation:
    """The recipe's words as Cloudinary's."""

    @pytest.mark.parametrize(
        ("wishes", "transformation"),
        [
            ({"long_edge_px": 2560}, "c_limit,h_2560,w_2560/fl_keep_iptc.progressive,q_82"),
            ({"width_px": 800, "quality": 60}, "c_limit,w_800/fl_keep_iptc.progressive,q_60"),
            ({"height_px": 300, "fit": Fit.FIT}, "c_fit,h_300/fl_keep_iptc.progressive,q_82"),
            (
                {"width_px": 300, "height_px": 200, "fit": Fit.FILL},
                "c_fill,g_center,h_200,w_300/fl_keep_iptc.progressive,q_82",
            ),
            ({"metadata": MetadataPolicy.NONE, "progressive": False}, "q_82"),
            ({"background": "#FFaa00"}, "b_rgb:ffaa00/fl_keep_iptc.progressive,q_82"),
        ],
    )
    def test_size_quality_and_metadata(self, wishes, transformation):
        """One step for each thing that is done, in the order in which a recipe does it."""
        assert asked(**wishes).transformation == transformation

    @pytest.mark.parametrize(
        ("source", "wanted", "extension", "encoding"),
        [
            ("JPEG", OutputFormat.KEEP, "", "fl_keep_iptc.progressive,q_82"),
            ("PNG", OutputFormat.KEEP, "", "fl_keep_iptc"),
            ("TIFF", OutputFormat.KEEP, "jpg", "fl_keep_iptc.progressive,q_82"),
            ("HEIF", OutputFormat.KEEP, "jpg", "fl_keep_iptc.progressive,q_82"),
            ("JPEG", OutputFormat.WEBP, "webp", "fl_keep_iptc,q_82"),
            ("JPEG", OutputFormat.AVIF, "avif", "fl_keep_iptc,q_82"),
            ("JPEG", OutputFormat.PNG, "png", "fl_keep_iptc"),
        ],
    )
    def test_the_format_is_the_urls_extension(self, source, wanted, extension, encoding):
        """What browsers do not show becomes a JPEG, as it does here; a PNG has no quality."""
        found = asked(source, output_format=wanted)

        assert (found.extension, found.transformation) == (extension, encoding)

    @given(st.integers(1, 9000), st.integers(1, 9000), st.sampled_from(Fit), st.integers(1, 3000))
    def test_the_size_is_the_one_that_is_made_here(self, width_px, height_px, fit, edge_px):
        """Whoever does it, the rendition has as many pixels."""
        recipe = Recipe("r", width_px=edge_px, height_px=edge_px, fit=fit, where=Where.INCOMING)

        found = asked_by(recipe, "JPEG", width_px, height_px)

        assert (found.width_px, found.height_px) == framing(recipe, width_px, height_px).size

    def test_upscaling_by_cloudinary_tells_the_size_that_comes_of_it(self):
        """At most four times each side; nothing for what is too large for it, or made here."""
        twice, most = (Recipe("r", upscale_factor=by, upscaler=Upscaler.CLOUDINARY) for by in (2, 4))

        assert upscaled(twice, 300, 200) == Asked("e_upscale/c_limit,h_400,w_600", "", 600, 400)
        assert upscaled(most, 300, 200) == Asked("e_upscale", "", 1200, 800)
        assert upscaled(twice, 6000, 4000) == upscaled(Recipe("r"), 300, 200) == Asked("", "", 0, 0)


class TestRefusal:
    """What no transformation can promise."""

    @pytest.mark.parametrize(
        ("wishes", "word"),
        [
            ({"target_bytes": 800_000}, "target size"),
            ({"watermark": Watermark("mark.png")}, "watermark"),
            ({"lossless": True, "output_format": OutputFormat.WEBP}, "lossless"),
            ({"chroma": Chroma.FULL}, "4:4:4"),
            ({"upscale_factor": 2.0}, "upscale"),
            ({"still": True}, "still"),
            ({"untouched": True}, "untouched"),
        ],
    )
    def test_it_is_refused_when_the_recipe_is_read(self, wishes, word):
        """With the wish that stands in the way; made here the same recipe is fine."""
        with pytest.raises(UnclearValueError) as refused:
            Recipe("r", where=Where.EAGER, **wishes)

        assert word in refused.value.advice
        assert Recipe("r", **wishes).where is Where.HERE


class TestNames:
    """A recipe left to Cloudinary by its name alone."""

    @pytest.mark.parametrize("where", [Where.INCOMING, Where.EAGER])
    def test_a_way_behind_the_name_is_understood(self, where):
        """So a rule, a batch and the journal need no field of their own for it."""
        found = recipe_named(f"web@{where}", BUILT_IN_RECIPES)

        assert found == replace(recipe_named("web", BUILT_IN_RECIPES), name=f"web@{where}", where=where)

    @pytest.mark.parametrize("name", ["web@here", "web@", "@eager", "nothing@eager", "web@later"])
    def test_other_names_are_unknown(self, name):
        """With the known ones in the message."""
        with pytest.raises(UnknownNameError):
            recipe_named(name, BUILT_IN_RECIPES)

    def test_press_cannot_be_left_to_cloudinary(self):
        """It promises a size in kB."""
        with pytest.raises(UnclearValueError):
            recipe_named("press@eager", BUILT_IN_RECIPES)

    def test_a_recipe_of_ones_own_may_have_such_a_name(self):
        """The exact name comes first."""
        own = Recipe("web@eager")

        assert recipe_named("web@eager", (*BUILT_IN_RECIPES, own)) is own

    def test_the_fingerprint_tells_the_ways_apart(self):
        """And that of a recipe made here is what it was before there was a choice."""
        made_here = Recipe("web", long_edge_px=2560, quality=82)
        fingerprints = {replace(made_here, where=where).fingerprint for where in Where}

        assert len(fingerprints) == 3
        assert made_here.fingerprint == "3ced7c61edf3"


def test_both_costs_are_told():
    """Here a photograph costs decoding and few bytes; left to Cloudinary all its bytes, and only a check."""
    marks = Marks(width_px=6000, height_px=4000)
    photo = an_asset(size_bytes=8_000_000, handling=Handling("sandbox", "web"))
    photo = replace(photo, source=replace(photo.source, marks=marks))
    web = recipe_named("web", BUILT_IN_RECIPES)

    here, there = ways([photo, photo], web, Speeds(BUILT_IN_RECIPES).price_list())

    assert (here.where, there.where) == (Where.HERE, Where.EAGER)
    assert there.send_bytes == 16_000_000
    assert here.send_bytes < 4_000_000
    assert here.upload_s < there.upload_s
    assert there.prepare_s <= here.prepare_s
