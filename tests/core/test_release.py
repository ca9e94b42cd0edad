"""Versions, compared as people mean them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.errors import UnclearValueError
from frontload.core.release import Release

URL = "https://example.org/frontload"
NUMBERS = st.lists(st.integers(0, 999), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("offered", "running", "newer"),
    [
        ("0.2.0", "0.1.0", True),
        ("0.10.0", "0.9.9", True),
        ("1.0", "0.9", True),
        ("0.1.0", "0.1.0", False),
        ("0.1", "0.1.0", False),
        ("0.1.0.1", "0.1.0", True),
        ("0.0.9", "0.1.0", False),
    ],
)
def test_versions_compare_by_their_numbers(offered, running, newer):
    """Ten comes after nine, and a missing part is a zero."""
    assert Release(offered, URL).is_newer_than(running) is newer


@given(NUMBERS, NUMBERS)
def test_at_most_one_of_two_is_newer(one, other):
    """Never is each newer than the other."""
    first, second = (".".join(map(str, numbers)) for numbers in (one, other))

    assert not (Release(first, URL).is_newer_than(second) and Release(second, URL).is_newer_than(first))


@pytest.mark.parametrize("version", ["", "new", "1.", "1.2.3.4.5", "v1.2", "1.2-beta", "9" * 400, "１.2"])
def test_what_is_no_version_is_refused(version):
    """Words, signs and endless numbers cannot be compared."""
    with pytest.raises(UnclearValueError):
        Release(version, URL)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "https://a b", 'https://a"><b'])
def test_what_is_no_address_is_refused(url):
    """Only the web's addresses are shown."""
    with pytest.raises(UnclearValueError):
        Release("1.2.3", url)
