"""The naming rule: legal for Cloudinary, and never two files under one name."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.public_id import MAX_PUBLIC_ID_CHARS, asset_folder, public_id
from frontload.sandbox.naming import check_folder

NAMES = st.one_of(
    st.text(st.characters(exclude_characters="/\0", exclude_categories=()), min_size=1, max_size=40),
    st.from_regex(
        r"(IMG_|DSC)?[0-9a-f ]{1,9}(_jpg|_png|-[0-9a-f]{8})?\.(jpg|JPG|jpeg|png|webp|tif|gif)", fullmatch=True
    ),
)
FOLDERS = st.lists(NAMES, max_size=3).map("/".join)


@given(st.sets(st.tuples(FOLDERS, NAMES), min_size=2, max_size=8))
def test_different_files_have_different_public_ids(files):
    """The rule is injective over folder and name, whatever characters they are made of."""
    assert len({public_id("press", folder, name) for folder, name in files}) == len(files)


@given(FOLDERS, NAMES)
def test_every_public_id_is_legal(folder, name):
    """No forbidden character, no blank or slash at either end, no empty part, at most 255 characters."""
    made = public_id("", folder, name)

    assert 1 <= len(made) <= MAX_PUBLIC_ID_CHARS
    assert not re.search(r"[?&#\\%<>+\s\x00-\x1f\ud800-\udfff]", made)
    assert all(part == part.strip(" ") and part for part in made.split("/"))
    assert not re.match(r"v\d+$", made.split("/")[0]) or "/" not in made


@pytest.mark.parametrize(
    ("folder", "name", "expected"),
    [
        ("", "goal.jpg", "goal"),
        ("Half-time", "DSC_0412.JPG", "Half-time/DSC_0412_JPG"),
        ("my_photos", "a.png", "my_photos/a_png"),
        ("a/b", "Überblick.jpg", "a/b/Überblick"),
    ],
)
def test_ordinary_names_stay_readable(folder, name, expected):
    """Names that need no change are used as they are; only .jpg goes unspelled."""
    assert public_id("", folder, name) == expected


@pytest.mark.parametrize(
    ("folder", "name"),
    [("v12", "a.jpg"), ("w_200", "a.jpg"), ("", "50 % off.jpg"), ("", "a_png.jpg"), ("", ".jpg"), ("", "a" * 300)],
)
def test_names_that_would_be_misread_get_a_hash(folder, name):
    """A folder that a URL would read as version or transformation, and names that had to change, carry a hash."""
    assert re.search(r"-[0-9a-f]{8}(/|$)", public_id("", folder, name))


def test_the_batch_folder_comes_first():
    """The folder a batch is sent to stands before the dropped folder's own name."""
    assert public_id("clients/acme", "shoot", "a.jpg") == "clients/acme/shoot/a"


@pytest.mark.parametrize(
    ("prefix", "folder", "expected"),
    [
        ("", "", ""),
        ("cup final", "Day 1/Half-time", "cup final/Day 1/Half-time"),
        ("", "Tom & Jerry/C#/50 % off", "Tom _ Jerry/C_/50 _ off"),
        ("", " a / /b\x1b[31m", "a/b_[31m"),
    ],
)
def test_folders_are_shown_as_they_are_called(prefix, folder, expected):
    """With their blanks; what Cloudinary does not take is an underscore, and does not cost the images in there."""
    assert asset_folder(prefix, folder) == expected


@given(FOLDERS, FOLDERS)
def test_every_asset_folder_is_taken(prefix, folder):
    """By the rules of the service as the sandbox has them, however long and odd the names are."""
    if made := asset_folder(prefix, folder):
        check_folder(made)
        made.encode()
