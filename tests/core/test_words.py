"""Words that window and reports share."""

from __future__ import annotations

import pytest

from frontload.core.words import clock_text, count_text, shown, size_text


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (83_400, "83 kB"), (4_200_000, "4.2 MB"), (3e9, "3.0 GB"),
     (5e12, "5000 GB")],
)  # fmt: skip
def test_sizes_have_two_or_three_digits(size, text):
    """Sizes are counted as disks and cameras count, with no more digits than help to compare."""
    assert size_text(size) == text


def test_one_is_not_many():
    """Nouns follow their number, thousands are set apart."""
    assert (count_text(1, "image"), count_text(1800, "image")) == ("1 image", "1,800 images")


def test_names_cannot_turn_a_line_round():
    """Bidi overrides, control characters and half characters are shown as such."""
    assert shown("\u202egpj.evil.jpg") == "\ufffdgpj.evil.jpg"
    assert shown("a\nb\udcff.jpg") == "a\ufffdb\ufffd.jpg"
    assert shown("Überblick 🎉 日本.jpg") == "Überblick 🎉 日本.jpg"


def test_a_clock_that_was_set_is_said_with_its_direction():
    """Window and terminal say the same sentence."""
    assert clock_text(3600.4) == "The clock was set ahead by 3600 s; deadlines go by the new time"
    assert clock_text(-90) == "The clock was set back by 90 s; deadlines go by the new time"
