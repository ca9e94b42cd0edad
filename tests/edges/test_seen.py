"""Pictures for the screen: thumbnail, before and after, all from the one decode that the rendition takes."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pillow_heif
import pytest
from PIL import Image, ImageChops, ImageFile, ImageStat

from edges.colour_science import DISPLAY_P3
from edges.hostile import MUTATED, mutants
from edges.icc import rgb_profile
from edges.pictures import STORED_AS, corners, encoded, exif, marked, near, textured
from edges.workbench import Bench
from frontload.core.asset import Rendition, after_name, before_name
from frontload.core.errors import FrontloadError, MetadataStaysError, UnreadableImageError
from frontload.core.recipe import BUILT_IN_RECIPES, Fit, MetadataPolicy, OutputFormat, Recipe, recipe_named
from frontload.edges.preprocess.prepare import prepare

VIEW = Recipe("view", long_edge_px=600, quality=92)
WEBP = Recipe("webp", long_edge_px=800, output_format=OutputFormat.WEBP, quality=80)
ORIGINAL = Recipe("original", untouched=True, metadata=MetadataPolicy.ALL)
UPRIGHT = corners(marked())
DECODERS = {"JPEG": "jpeg", "PNG": "zip"}

pillow_heif.register_heif_opener()


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


@pytest.fixture
def decodes(monkeypatch):
    """The names of Pillow's decoders that were set to work, one a run."""
    begun = []
    real = Image._getdecoder

    def noted(mode, decoder, args, extra=()):
        begun.append(decoder)
        return real(mode, decoder, args, extra)

    monkeypatch.setattr(ImageFile.Image, "_getdecoder", noted)
    return begun


def looked_at(bench: Bench, data: bytes, recipe: Recipe, view: Recipe = VIEW):
    """Prepare these bytes to be looked at; return the outcome, and before and after where they are."""
    bench.source.write_bytes(data)
    outcome = prepare(replace(bench.order(recipe), view=view))
    files = [bench.spool / name(7) for name in (before_name, after_name)]
    return outcome, *(Image.open(BytesIO(file.read_bytes())) if file.exists() else None for file in files)


@pytest.mark.parametrize("image_format", DECODERS)
@pytest.mark.parametrize(
    "recipe",
    [
        WEBP,
        ORIGINAL,
        replace(WEBP, long_edge_px=40),
        replace(WEBP, target_bytes=9000),
        replace(WEBP, fit=Fit.FILL, long_edge_px=None, width_px=80, height_px=90),
    ],
    ids=["resized", "original", "smaller than the view", "target size", "cut"],
)
def test_a_source_is_decoded_once_for_rendition_thumbnail_and_view(bench, decodes, image_format, recipe):
    """A second decode would be another run of the decoder; an own WebP decoder reads the rendition."""
    data = encoded(textured(1200, 800), image_format)

    outcome, before, after = looked_at(bench, data, recipe)

    assert isinstance(outcome, Rendition)
    assert before.size[0] > 0
    assert after.size[0] > 0
    assert bench.thumbnail().size[0] > 0
    assert decodes.count(DECODERS[image_format]) == 1


def test_without_a_view_there_is_one_decode_and_no_view(bench, decodes):
    """The window's thumbnail comes from it as well."""
    outcome = bench.run(encoded(textured(1200, 800), "JPEG"), WEBP)

    assert bench.spooled() == [outcome.file_name]
    assert bench.thumbnail().size == (160, 107)
    assert decodes.count("jpeg") == 1


@pytest.mark.parametrize("recipe", [*(recipe.name for recipe in BUILT_IN_RECIPES)])
def test_what_is_looked_at_is_what_would_be_sent(bench, recipe):
    """The view changes not a byte of the rendition, whatever the recipe."""
    data = encoded(textured(1203, 803), "JPEG", quality=93)
    recipe = recipe_named(recipe, BUILT_IN_RECIPES)

    plain = bench.run(data, recipe)
    outcome, _, _ = looked_at(bench, data, recipe)

    assert outcome == plain


@pytest.mark.parametrize("orientation", STORED_AS)
@pytest.mark.parametrize("recipe", [WEBP, ORIGINAL], ids=["made anew", "as it is"])
def test_both_are_upright_and_in_srgb(bench, orientation, recipe):
    """Turned as the tag says, converted as the profile says, before and after alike."""
    turn = STORED_AS[orientation]
    stored = marked(1200, 800) if turn is None else marked(1200, 800).transpose(turn)
    data = encoded(stored, "JPEG", exif=exif(orientation=orientation), quality=95)

    _, before, after = looked_at(bench, data, recipe)

    for seen in (before, after):
        assert seen.size == (600, 400)
        assert all(map(near, corners(seen), UPRIGHT))


def test_colours_are_converted_in_both(bench):
    """A wide red is a brighter one in sRGB; left alone both would be pale."""
    data = encoded(Image.new("RGB", (300, 200), (200, 60, 60)), "PNG", icc_profile=rgb_profile(DISPLAY_P3))

    for recipe in (WEBP, ORIGINAL):
        _, before, after = looked_at(bench, data, recipe)

        assert all(near(seen.getpixel((50, 50)), (218, 46, 54), 8) for seen in (before, after))


def test_after_shows_what_the_encoder_lost_and_before_does_not(bench):
    """Quality 5 is seen in the one only."""
    source = textured(600, 400)

    _, before, after = looked_at(bench, encoded(source, "PNG"), replace(WEBP, quality=5))

    lost = [sum(ImageStat.Stat(ImageChops.difference(seen, source)).mean) for seen in (before, after)]
    assert 3 * lost[0] < lost[1]


@pytest.mark.parametrize("orientation", [1, 6])
def test_of_a_picture_that_is_cut_before_shows_the_same_part(bench, orientation):
    """Both lie over each other: stretched into a square the source would look like a mistake of ours."""
    upright = marked(1200, 400)
    stored = upright.transpose(STORED_AS[6]) if orientation == 6 else upright
    square = replace(WEBP, fit=Fit.FILL, long_edge_px=None, width_px=200, height_px=200)

    _, before, after = looked_at(
        bench, encoded(stored, "JPEG", exif=exif(orientation=orientation), quality=95), square
    )

    assert before.width == before.height >= after.width == after.height == 200
    assert all(map(near, corners(before), UPRIGHT))


def test_of_an_animation_the_first_frame_is_seen(bench):
    """It goes as it is, so both are the same."""
    frames = [Image.new("RGB", (300, 200), colour) for colour in ((220, 20, 20), (20, 20, 220))]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])

    outcome, before, after = looked_at(bench, data, WEBP)

    assert "2 frames" in outcome.note
    assert before.tobytes() == after.tobytes()
    assert near(after.getpixel((9, 9)), (220, 20, 20), 12)


def test_what_fails_later_can_still_be_looked_at(bench):
    """A HEIC cannot be freed of what it says, but it can be seen; a broken file cannot."""
    heic = encoded(textured(120, 80), "HEIF", exif=exif(artist="Ada", gps=True).tobytes())

    outcome, before, after = looked_at(bench, heic, Recipe("own pixels", untouched=True))
    broken, nothing, _ = looked_at(Bench(bench.spool), encoded(textured(120, 80), "JPEG")[:900], WEBP)

    assert isinstance(outcome, MetadataStaysError)
    assert (before.size, after) == ((120, 80), None)
    assert isinstance(broken, UnreadableImageError)
    assert nothing is None


@pytest.mark.parametrize("image_format", MUTATED)
def test_damaged_files_are_seen_or_refused(bench, image_format):
    """Also with a view and at a glance a damaged file ends as a rendition or as an error with a name."""
    for number, data in enumerate(mutants(image_format, 100, seed=7)):
        bench.source.write_bytes(data)

        outcome = prepare(replace(bench.order(WEBP), view=VIEW, glance=bool(number % 2)))

        assert isinstance(outcome, Rendition | FrontloadError)
