"""Variants: what a recipe may ask for, what they are called, and where they stand in the line."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HIGH, LOW, NOON, NORMAL, a_batch, a_source, an_asset
from frontload.core.admission import assets_from
from frontload.core.asset import Asset, Handling, Level
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.naming import NamingRule, collisions
from frontload.core.priority import Order, priority_key
from frontload.core.public_id import MAX_PUBLIC_ID_CHARS, public_id, variant_id
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe, check_variants, variants_by_recipe
from frontload.core.recipe_values import recipe_from, values_of
from frontload.core.rules import Rule, Then, When
from frontload.core.schedule import schedule
from frontload.core.variant import Variant
from frontload.core.wish import Wish
from jobs import a_job

PREVIEW, SMALL = Variant("thumbnail", preview=True), Variant("webp", level=LOW)
DESK = Recipe("desk", long_edge_px=2048, variants=(SMALL, PREVIEW))
RECIPES = (DESK, *BUILT_IN_RECIPES)
SUFFIXES = ("_thumbnail", "_webp", "_png", "_b")
STEMS = st.from_regex(r"[ab]{1,2}(_thumbnail|_webp|_png|_b|-[0-9a-f]{8})?", fullmatch=True)
FILES = st.tuples(STEMS, st.sampled_from([".jpg", ".png", ".webp", ".xyz", ""]), st.sampled_from(["", *SUFFIXES]))


def admitted(*recipes: str, naming: NamingRule | None = None, level: Level = NORMAL) -> list[Asset]:
    """Return the new assets of one file a recipe, `goal-0.jpg` and so on."""
    found: list[Asset] = []
    for number, recipe in enumerate(recipes):
        batch, source = a_batch(recipe=recipe, level=level), a_source(f"goal-{number}.jpg")
        variants = variants_by_recipe(RECIPES)
        found += assets_from(len(found) + 1, batch, source, (), datetime.astimezone, variants, naming, number + 1)
    return found


def told(assets: list[Asset]) -> list[tuple[int, str, str]]:
    """Return number, public_id and recipe of each."""
    return [(asset.asset_no, asset.public_id, asset.handling.recipe) for asset in assets]


def test_a_file_becomes_its_previews_itself_and_its_other_variants():
    """Each with a public_id and a recipe of its own, numbered so that ties of any order go by that."""
    assert told(admitted("desk")) == [
        (1, "photos/goal-0_thumbnail", "thumbnail"),
        (2, "photos/goal-0", "desk"),
        (3, "photos/goal-0_webp", "webp"),
    ]


def test_without_variants_nothing_changes():
    """One asset a file, the picture itself."""
    (asset,) = admitted("web")

    assert told([asset]) == [(1, "photos/goal-0", "web")]
    assert asset.handling == Handling("sandbox", "web")


def test_a_variant_has_the_level_its_recipe_gives_it_else_the_pictures():
    """A person's level is the picture's; what the recipe says of a variant stays."""
    assert [asset.level for asset in admitted("desk", level=HIGH)] == [HIGH, HIGH, LOW]


def test_variants_follow_the_recipe_that_a_rule_gives():
    """A rule that chooses a recipe with variants brings them."""
    rules = (Rule("finals", When(name="*final*"), Then(recipe="desk")),)

    made = assets_from(1, a_batch(), a_source("final.jpg"), rules, datetime.astimezone, variants_by_recipe(RECIPES))

    assert [asset.handling.variant for asset in made] == ["thumbnail", "", "webp"]
    assert {asset.handling.rule for asset in made} == {"finals"}


def test_variants_under_a_naming_rule_are_told_apart():
    """The user's own rule names the picture, the suffix its variants; two files still clash as they did."""
    rule = NamingRule("{date:%Y}/{stem}")

    one, two = admitted("desk", naming=rule), admitted("desk", naming=rule)

    assert [asset.public_id for asset in one] == ["1970/goal-0_thumbnail", "1970/goal-0", "1970/goal-0_webp"]
    assert not collisions(one)
    assert len(collisions([*one, *two])) == 3


@given(st.sets(FILES, min_size=2, max_size=12))
def test_no_file_or_variant_takes_the_name_of_another(files):
    """Injective over file and variant, also for files that are named like variants."""
    made = {variant_id(public_id("", "", stem + ext, SUFFIXES), suffix) for stem, ext, suffix in files}

    assert len(made) == len(files)


def test_a_name_is_not_longer_for_being_a_variants():
    """What would be longer than Cloudinary takes is cut, and stays different."""
    long = public_id("", "", "a" * 250 + ".jpg")
    made = {variant_id(long, suffix) for suffix in SUFFIXES} | {long}

    assert len(made) == len(SUFFIXES) + 1
    assert max(map(len, made)) <= MAX_PUBLIC_ID_CHARS


def a_preview(asset_no: int, **facts) -> Asset:
    """Return the preview of another picture."""
    return replace(
        an_asset(asset_no, **facts), handling=Handling("sandbox", "thumbnail", variant="thumbnail", is_preview=True)
    )


@pytest.mark.parametrize("order", list(Order))
def test_previews_lead_their_level_in_every_order(order):
    """Ahead of every picture of their level, behind all of the level above."""
    high, early = an_asset(1, level=HIGH), an_asset(2, name="a.jpg", size_bytes=1, deadline=NOON)
    preview, higher = a_preview(3, name="z.jpg", size_bytes=10**9), a_preview(4, level=HIGH)

    line = sorted([early, high, preview, higher], key=lambda asset: priority_key(asset, order))

    assert [asset.asset_no for asset in line] == [4, 1, 3, 2]


def test_the_smart_order_sends_previews_first_without_making_a_deadline_late():
    """Inside a level and a deadline they lead; one with more time does not go ahead of what is due earlier."""
    dated = [a_job(1, due_s=10.0, work_s=5.0), a_job(2, due_s=100.0), a_job(3, due_s=100.0, work_s=4.0)]
    dated[2] = dated[2]._replace(is_preview=True)
    undated = [a_job(4), a_job(5, work_s=9.0)._replace(is_preview=True)]

    line = [turn.job.asset_no for turn in schedule([*dated, *undated])]

    assert line == [1, 3, 2, 5, 4]


def test_another_recipe_for_a_picture_leaves_its_variants_what_they_are():
    """A thumbnail stays one; level, folder and tags it takes from the same hand."""
    wish = Wish(recipe="press", level=HIGH, folder="finals", tags=("cup",))

    preview, picture, _ = (wish.granted(asset) for asset in admitted("desk"))

    assert (preview.handling.recipe, picture.handling.recipe) == ("thumbnail", "press")
    assert (preview.level, preview.handling.tags) == (HIGH, ("cup",))
    assert (preview.public_id, picture.public_id) == ("finals/photos/goal-0_thumbnail", "finals/photos/goal-0")


def test_variants_do_not_change_what_a_recipe_makes():
    """The fingerprint names the bytes: with other variants they stay the same."""
    assert DESK.fingerprint == replace(DESK, variants=()).fingerprint


def test_variants_are_said_where_recipes_are_listed():
    """Which, what comes first, and at which level."""
    assert DESK.description == "2048 px, own format, quality 82, “webp” (low), “thumbnail” first"


def test_variants_survive_a_file():
    """As names where that is all, as tables where there is more to say."""
    recipe = replace(DESK, variants=(Variant("avif"), PREVIEW, SMALL))

    values = values_of(recipe)

    assert values["variants"] == [
        "avif",
        {"recipe": "thumbnail", "preview": True},
        {"recipe": "webp", "level": "low"},
    ]
    assert recipe_from(values) == recipe


@pytest.mark.parametrize(
    "variants",
    [
        "thumbnail",
        [7],
        ["desk"],
        ["web", "web"],
        ["my web", "my-web"],
        [{"preview": True}],
        [{"recipe": "web", "preview": 1}],
        [{"recipe": "web", "level": "asap"}],
        [{"recipe": "web", "first": True}],
    ],
)
def test_unclear_variants_are_refused(variants):
    """No list, no recipe, itself, twice, no level, an unknown word: each with a sentence."""
    with pytest.raises((UnclearValueError, UnknownNameError)):
        recipe_from({"name": "desk", "variants": variants})


def test_a_variant_needs_a_recipe_that_is_there():
    """Its name is looked up among all recipes."""
    check_variants(DESK, BUILT_IN_RECIPES)
    with pytest.raises(UnknownNameError, match="sepia"):
        check_variants(Recipe("a", variants=(Variant("sepia"),)), BUILT_IN_RECIPES)
