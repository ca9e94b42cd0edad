"""What is said of a picture where it is delivered."""

from __future__ import annotations

import pytest

from fakes import a_source
from frontload.core.asset import Marks
from frontload.core.context import alt_of, context_of
from frontload.core.recipe import MetadataPolicy, Recipe

WEB, BARE = Recipe("web"), Recipe("bare", metadata=MetadataPolicy.NONE)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (Marks(caption="A goal", alt="A ball in a net"), (("alt", "A ball in a net"), ("caption", "A goal"))),
        (Marks(caption="A goal"), (("alt", "A goal"), ("caption", "A goal"))),
        (Marks(alt="A ball in a net"), (("alt", "A ball in a net"),)),
        (Marks(), ()),
    ],
)
def test_the_files_own_words_travel(marks, expected):
    """A caption stands in for an alt text that nobody wrote; what is empty is left out."""
    assert context_of(a_source(marks=marks), WEB) == expected


@pytest.mark.parametrize("recipe", [BARE, None])
def test_who_wants_no_metadata_sends_none(recipe):
    """Words taken out of the file do not travel beside it."""
    assert context_of(a_source(marks=Marks(caption="A goal")), recipe) == ()


@pytest.mark.parametrize(
    ("marks", "expected"),
    [(Marks(caption="c", alt="a"), "a"), (Marks(caption="c"), "c"), (Marks(), "half-time goal")],
)
def test_a_page_says_the_best_there_is(marks, expected):
    """Alt text, else caption, else what the file name says."""
    assert alt_of(a_source("half-time_goal.jpg", marks=marks)) == expected
