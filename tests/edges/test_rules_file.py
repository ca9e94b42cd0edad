"""Rules written into the settings file by the app, beside what people wrote there."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.asset import Level
from frontload.core.errors import FolderUnusableError, UnclearValueError
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.core.rules import RATINGS, URGENCIES, Rule, Then, When
from frontload.edges.settings_file import load_settings, save_rules

if TYPE_CHECKING:
    from pathlib import Path

EDITED = """\
# my settings
order = "smallest"  # small ones first

[[rules]]
# the desk wants these
name = "Finals"
when = {path = "*/finals/*", min_rating = 4}  # stars
then = {level = "urgent", due = "45m"}

[[rules]]
# mended one day
name = "Broken"
when = {min_rating = 99}

[[rules]]
name = "Big"
[rules.when]
min_bytes = 2000000  # two megabytes
[rules.then]
recipe = "press"

[[accounts]]
name = "press"  # the desk
cloud_name = "demo"
api_key = "123"
"""
FINALS = Rule("Finals", When(path="*/finals/*", min_rating=4), Then(level=Level.URGENT, due=timedelta(minutes=45)))
BIG = Rule("Big", When(min_bytes=2_000_000), Then(recipe="press"))
NEW = Rule("New", When(label="red"), Then(tags=("a", "b")))

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
seconds = st.integers(0, 10**7).map(lambda each: timedelta(seconds=each))
amounts = st.integers(0, 2**62)
conditions = {
    "path": words, "folder": words, "name": words, "label": words, "newer_than": seconds, "older_than": seconds,
    "min_bytes": amounts, "max_bytes": amounts, "min_edge_px": amounts, "max_edge_px": amounts,
    "min_rating": st.sampled_from(RATINGS), "max_rating": st.sampled_from(RATINGS),
    "max_urgency": st.sampled_from(URGENCIES),
}  # fmt: skip
RANGES = (("min_bytes", "max_bytes"), ("min_edge_px", "max_edge_px"), ("min_rating", "max_rating"),
          ("older_than", "newer_than"))  # fmt: skip


def when(said) -> When:
    """Return conditions some file can meet: core refuses a range that is the wrong way round."""
    for least, most in RANGES:
        if least in said and most in said:
            said[least], said[most] = sorted((said[least], said[most]))
    return When(**said)


whens = st.fixed_dictionaries({}, optional=conditions).filter(bool).map(when)
thens = st.builds(
    Then,
    level=st.none() | st.sampled_from(Level),
    due=st.none() | seconds | st.times(),
    recipe=st.none() | st.sampled_from([recipe.name for recipe in BUILT_IN_RECIPES]),
    folder=st.none() | words,
    tags=st.lists(words, max_size=3).map(tuple),
)
rules = st.builds(Rule, st.just("") | words, whens, thens)


@pytest.fixture
def path(tmp_path) -> Path:
    """Where the settings are to lie."""
    return tmp_path / "config" / "settings.toml"


def test_the_round_trip_covers_every_condition():
    """A condition that core learns has to be written here as well."""
    assert set(conditions) == {field.name for field in fields(When)}


@given(st.lists(rules, max_size=4), st.lists(rules, max_size=3))
def test_every_rule_is_read_back_as_it_was_written(tmp_path_factory, table, other):
    """Whatever its conditions and effects, also over an older table; the order is kept."""
    path = tmp_path_factory.mktemp("rules") / "settings.toml"

    save_rules(path, tuple(other))
    save_rules(path, tuple(table))
    loaded = load_settings(path)

    assert loaded.complaints == ()
    assert loaded.settings.rules == tuple(table)


def test_what_people_wrote_stays(path):
    """Comments, other settings and accounts survive; a rule nobody understood is not thrown away either."""
    path.parent.mkdir()
    path.write_text(EDITED)

    save_rules(path, (BIG, NEW, FINALS))

    text, loaded = path.read_text(), load_settings(path)
    assert loaded.settings.rules == (BIG, NEW, FINALS)
    assert loaded.settings.accounts[0].name == "press"
    for kept in ("# my settings", "# small ones first", "# the desk wants these", "# stars", "# two megabytes",
                 "# mended one day", "min_rating = 99", "# the desk"):  # fmt: skip
        assert kept in text
    assert len(loaded.complaints) == 1


def test_a_rule_taken_out_is_gone(path):
    """And only that one."""
    path.parent.mkdir()
    path.write_text(EDITED)

    save_rules(path, (BIG,))

    assert load_settings(path).settings.rules == (BIG,)
    assert "Finals" not in path.read_text()


@pytest.mark.parametrize("data", [b"order = = 3", b"\xff\xfe", b"rules = 5", b'rules = ["a"]'])
def test_a_file_nobody_understands_is_not_written_over(path, data):
    """The mistake is told instead, and the bytes stay."""
    path.parent.mkdir()
    path.write_bytes(data)

    with pytest.raises(UnclearValueError):
        save_rules(path, (BIG,))

    assert path.read_bytes() == data


def test_a_folder_that_cannot_be_written_is_said(path):
    """A file stands where the folder should be."""
    path.parent.write_text("in the way")

    with pytest.raises(FolderUnusableError):
        save_rules(path, (BIG,))
