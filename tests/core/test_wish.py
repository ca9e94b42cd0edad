"""What a person changes, and that it shows as a person's."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fakes import NOON, a_batch, a_rendition, an_asset
from frontload.core.asset import Hand, Level
from frontload.core.overwrite import Overwrite
from frontload.core.wish import NO_WISH, Wish

WISHES = st.builds(
    Wish,
    level=st.none() | st.sampled_from(Level),
    deadline=st.none() | st.just(NOON),
    recipe=st.none() | st.sampled_from(["web", "press"]),
    overwrite=st.none() | st.sampled_from(Overwrite),
) | st.just(Wish(undated=True))


@given(WISHES, st.sampled_from([Hand(bits) for bits in range(16)]))
def test_only_what_is_wished_changes_and_is_marked(wish, by_hand):
    """Everything else of the asset stays, and no earlier mark of a hand is lost."""
    asset = an_asset(level=Level.HIGH, deadline=NOON, by_hand=by_hand, rendition=a_rendition())

    granted = wish.granted(asset)

    is_dated = wish.deadline is not None or wish.undated
    assert granted.level is (asset.level if wish.level is None else wish.level)
    assert granted.deadline == (wish.deadline if is_dated else asset.deadline)
    wanted = replace(asset.handling, recipe=wish.recipe or asset.handling.recipe, overwrite=wish.overwrite)
    assert granted.handling == wanted
    expected = by_hand
    expected |= Hand.LEVEL if wish.level is not None else Hand.NOTHING
    expected |= Hand.DEADLINE if is_dated else Hand.NOTHING
    expected |= Hand.RECIPE if wish.recipe is not None else Hand.NOTHING
    assert granted.by_hand == expected
    same = {"level": asset.level, "deadline": asset.deadline, "handling": asset.handling, "by_hand": by_hand}
    assert replace(granted, **same) == asset


def test_overwriting_is_left_to_the_account_again():
    """Of a batch and of what it brought in."""
    always = Wish(overwrite=Overwrite.ALWAYS)
    asset, batch = always.granted(an_asset()), always.granted_to(a_batch("/a"))
    assert (asset.handling.overwrite, batch.overwrite) == (Overwrite.ALWAYS, Overwrite.ALWAYS)

    back = Wish(overwrite_as_account=True)

    assert back.granted(asset) == an_asset()
    assert back.granted_to(batch) == a_batch("/a")


def test_no_wish_changes_nothing():
    """An empty wish leaves the asset equal to itself."""
    assert NO_WISH.granted(an_asset()) == an_asset()
