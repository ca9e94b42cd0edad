"""The Qt-free parts of the window: words, sums, colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from fakes import NOON, a_delivery, a_rendition, a_source, an_asset
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetQueued,
    AssetRemoved,
    BatchOpened,
    RunChanged,
    RunFinished,
    UploadProgressed,
    UploadStarted,
)
from frontload.core.states import AssetState, RunState
from frontload.gui import texts
from frontload.gui.progress import ProgressTally


@pytest.mark.parametrize(
    ("ahead", "text"),
    [(timedelta(hours=2), "14:00"), (timedelta(days=1), "tomorrow 12:00"), (timedelta(days=3), "04 May 12:00")],
)
def test_deadlines_name_the_day_only_when_it_is_another(ahead, text):
    """Today's deadlines are a time, others say their day."""
    assert texts.deadline_text(NOON + ahead, NOON, UTC) == text
    assert texts.deadline_text(None, NOON, UTC) == ""


def test_states_are_words():
    """Every state has one, a delivery that was there before says so, and rates are in Mbit/s."""
    for state in AssetState:
        assert texts.state_text(an_asset(1, state=state), 0)
    again = an_asset(1, state=AssetState.DELIVERED, delivery=a_delivery(1, existing=True), rendition=a_rendition(1))
    assert "before" in texts.state_text(again, 0)
    assert a_delivery(1).url in texts.details_text(again)
    assert texts.rate_text(2.5e6) == "20.0 Mbit/s"


def test_names_cannot_become_commands():
    """Mark-up in a file name stays text."""
    tooltip = texts.details_text(an_asset(1, source=a_source("<img src=x>.jpg")))
    assert "&lt;img" in tooltip


def test_the_sum_follows_every_state():
    """Totals, delivered and failed are right at each step, also when rows are removed and come back."""
    tally = ProgressTally()
    tally.hear([AssetQueued(an_asset(n)) for n in (1, 2, 3)] + [BatchOpened(None)], 0.0)
    assert (tally.snapshot(0.0).total, tally.snapshot(0.0).unfinished) == (3, 3)

    sending = an_asset(1, state=AssetState.UPLOADING, rendition=a_rendition(1, 500))
    tally.hear([UploadStarted(sending), UploadProgressed(1, 100, 500), UploadProgressed(1, 500, 500)], 1.0)
    assert tally.snapshot(1.0).uploading == 1
    tally.hear([AssetDelivered(replace(sending, state=AssetState.DELIVERED))], 2.0)
    tally.hear([AssetFailed(an_asset(2, state=AssetState.FAILED))], 3.0)
    now = tally.snapshot(4.0)
    assert (now.total, now.delivered, now.failed, now.unfinished) == (3, 1, 1, 1)
    assert now.rate_bytes_per_s == pytest.approx(500 / 3)  # 500 bytes in three seconds

    tally.hear([AssetRemoved(an_asset(2)), AssetRemoved(an_asset(99))], 5.0)
    assert tally.snapshot(5.0).total == 2
    tally.hear([AssetQueued(an_asset(2))], 6.0)
    assert tally.snapshot(6.0).unfinished == 2


def test_a_pause_or_a_halt_is_known():
    """The strip can say why nothing moves."""
    tally = ProgressTally()
    tally.hear([AssetQueued(an_asset(1)), RunChanged(RunState.PAUSED)], 0.0)
    assert tally.snapshot(9.0).paused
    tally.hear([RunChanged(RunState.HALTED), RunFinished(0, 0, 0, 0)], 0.0)

    assert tally.snapshot(9.0).halted
