"""What a report is about, in the words people give."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from fakes import NOON, a_batch
from frontload.core.errors import UnclearValueError
from frontload.core.selection import EVERYTHING, Selection, since_from

HERE = timezone(timedelta(hours=2))
NOW = datetime(2026, 5, 1, 15, 30, tzinfo=HERE)


def in_zone(moment: datetime) -> datetime:
    """Give a wall-clock time the zone of these tests."""
    return moment.replace(tzinfo=HERE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", datetime(2026, 5, 1, tzinfo=HERE)),
        (" 45m", NOW - timedelta(minutes=45)),
        ("3h", NOW - timedelta(hours=3)),
        ("1d12H", NOW - timedelta(hours=36)),
        ("2026-04-30", datetime(2026, 4, 30, tzinfo=HERE)),
        ("2026-04-30T18:30", datetime(2026, 4, 30, 18, 30, tzinfo=HERE)),
        ("2026-04-30T18:30+00:00", datetime(2026, 4, 30, 18, 30, tzinfo=UTC)),
    ],
)
def test_a_beginning_is_told_as_people_do(text, expected):
    """How long ago, today, or when, in the user's own zone."""
    assert since_from(text, NOW, in_zone) == expected


@pytest.mark.parametrize("text", ["", "yesterday", "-3h", "99999d99999d", "2026-13-01", "99999999h", "²h"])
def test_an_unclear_beginning_is_refused(text):
    """Nothing is guessed, and nothing overflows."""
    with pytest.raises(UnclearValueError):
        since_from(text, NOW, in_zone)


def test_a_selection_takes_what_it_names():
    """Everything by default; one batch; those dropped since."""
    batch = a_batch(batch_no=7)

    assert EVERYTHING.takes(batch)
    assert Selection(batch_no=7, since=NOON).takes(batch)
    assert not Selection(batch_no=8).takes(batch)
    assert not Selection(since=NOON + timedelta(seconds=1)).takes(batch)
