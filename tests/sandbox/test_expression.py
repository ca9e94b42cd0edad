"""Search expressions as text, held against assets made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.sandbox.answers import Refusal
from frontload.sandbox.asset import Asset, AssetKey, Draft
from frontload.sandbox.expression import parse_expression
from frontload.sandbox.search_fields import asset_test

NOW_S = 1_780_000_000.0  # 2026-05-28T20:26:40Z
DRAFT = Draft(
    key=AssetKey("image", "upload", "match/goal_1"), md5="0" * 32, size_bytes=2_000_000, format="jpg",
    width_px=1600, height_px=900, original_filename="goal", asset_folder="press/match",
    display_name="The last goal", tags=("goal", "night game"), context={"alt": "A goal at night"},
    metadata={"sku": "B-1", "price": 30, "on": ["web"]},
    moderation=(("manual", "pending"),),
)  # fmt: skip
ASSET = Asset(DRAFT, "a" * 32, int(NOW_S) - 3600, "b" * 32, "2026-05-28T19:26:40Z", serial=1)
OTHER = replace(
    ASSET,
    draft=replace(
        DRAFT, key=AssetKey("raw", "upload", "notes"), tags=(), metadata={}, asset_folder="", size_bytes=9
    ),
)


def finds(expression: str, asset: Asset = ASSET) -> bool:
    """Whether the expression is true of the asset."""
    return parse_expression(expression, asset_test(NOW_S))(asset)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "goal",
        "go*",
        "tags:goal",
        'tags="night game"',
        "tags=NIGHT*",
        "tags:(corner OR goal)",
        "NOT tags:corner",
        "-tags:corner",
        "NOT NOT tags:goal",
        "tags:goal AND bytes>1mb",
        "tags:goal bytes>1mb",
        "tags:corner OR bytes=2000000",
        "tags:corner AND tags:x OR tags:goal",
        "tags:goal AND (tags:x OR (width>=1600 AND height<901))",
        "width:[1600 TO 1700]",
        "width:{1599 TO 1600]",
        "width:[* TO 1600]",
        "bytes:[1m TO 3m}",
        "aspect_ratio:16:9",
        "aspect_ratio=1.78",
        "uploaded_at>1d",
        "created_at:2026-05-28",
        "created_at:[2026-05-28 TO 2026-05-28]",
        'uploaded_at>"2026-05-28T19:00:00Z"',
        "public_id=match/goal_1",
        r"public_id:match\/goal*",
        'asset_folder="press/*"',
        "folder:press/match",
        'display_name:"last goal"',
        "display_name:goal",
        "context.alt:night",
        "context:alt",
        "metadata.sku=B-1",
        "metadata.price>=30",
        "metadata.on:web",
        "moderation_status=pending AND moderation_kind:manual",
        "status:active",
        "resource_type:image AND type=upload AND format:jpg",
    ],
)  # fmt: skip
def test_expression_finds_the_asset(expression):
    """Each of Cloudinary's forms is understood: words, quotes, wildcards, ranges, units, dates, brackets, NOT."""
    assert finds(expression) is True


@pytest.mark.parametrize(
    "expression",
    [
        "corner",
        "goal AND corner",
        "NOT goal",
        "tags:goal AND NOT bytes>1mb",
        "tags=night",
        "width:{1600 TO 1700]",
        "width:[* TO 1600}",
        "uploaded_at<1d",
        "created_at>2026-05-28",
        "created_at<2026-05-28",
        "created_at:2026-05-27",
        "display_name=goal",
        'display_name:"goal last"',
        "metadata.price>30",
        "metadata.unknown:1",
        "context.other:night",
        "public_id:goal_1",
    ],
)
def test_expression_leaves_the_asset_out(expression):
    """A wrong value, an excluded border or an exact match on part of a text finds nothing."""
    assert finds(expression) is False


@pytest.mark.parametrize(
    "expression",
    ["AND", "tags:", "tags:goal AND", "(tags:goal", "tags:goal)", "tags:a:(b)", "width>[1 TO 2]", "width:[1 2]",
     '"open', "width>wide", "bytes:", "created_at:soon", "created_at:2026-13-45", "nobody:knows", "tags>a", "NOT",
     "tags:(a OR b:c)", "aspect_ratio:1:0", "folder>a"],
)  # fmt: skip
def test_what_is_not_understood_is_refused(expression):
    """A guess would show the wrong assets, so the client is told instead."""
    with pytest.raises(Refusal) as refused:
        finds(expression)

    assert refused.value.status == 400


@pytest.mark.parametrize("expression", ["a" * 4001, "a " * 501, "(" * 21 + "a" + ")" * 21, "(" * 2000])
def test_a_hostile_expression_is_refused_by_its_size(expression):
    """Length, number of terms and depth are bounded."""
    with pytest.raises(Refusal):
        finds(expression)


TERMS = st.sampled_from(["tags:goal", "tags:corner", "bytes>1m", "resource_type:raw", "notes"])
EXPRESSIONS = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} AND {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} OR {pair[1]})"),
        inner.map(lambda one: f"NOT ({one})"),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS, EXPRESSIONS)
def test_the_words_are_those_of_logic(one, other):
    """AND, OR and NOT mean of two expressions what they mean of their answers, in any nesting (de Morgan)."""
    for asset in (ASSET, OTHER):
        assert finds(f"{one} AND {other}", asset) == (finds(one, asset) and finds(other, asset))
        assert finds(f"{one} OR {other}", asset) == (finds(one, asset) or finds(other, asset))
        assert finds(f"NOT ({one} OR {other})", asset) == finds(f"NOT {one} AND NOT {other}", asset)


@given(st.text(alphabet='ab:=<>*()[]{}"\\ -ANDORT1.', max_size=40))
def test_any_text_is_answered_or_refused(text):
    """No expression ends in anything but an answer or a refusal."""
    try:
        answer = finds(text)
    except Refusal as refusal:
        answer = refusal.status == 400

    assert isinstance(answer, bool)
