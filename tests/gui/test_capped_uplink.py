"""The strip below the table says that the uplink is capped while it is, and until when."""

from __future__ import annotations

from datetime import datetime

from fakes import an_asset
from frontload.core.events import AssetQueued, UplinkCapped
from frontload.gui.outlook import Prospect
from frontload.gui.progress import ProgressTally
from frontload.gui.status_strip import StatusStrip

SIX = datetime.fromisoformat("2026-06-01T18:00").astimezone()


def pace_under(qtbot, *events: object) -> str:
    """Return what the strip says of the pace once *events* were heard, with one picture in the queue."""
    strip = StatusStrip()
    qtbot.addWidget(strip)
    tally = ProgressTally()
    tally.hear([AssetQueued(an_asset(1)), *events], 0.0)

    strip.show_progress(tally.snapshot(0.0), Prospect(left_s=100.0, latest_s=100.0))

    return strip._pace.text()


def test_a_cap_that_holds_for_hours_is_told_with_their_end(qtbot):
    """So that nobody wonders at six why it is slow, or before six when it will be faster."""
    assert pace_under(qtbot, UplinkCapped(250_000.0, SIX)) == "about 2 min left, capped at 2.0 Mbit/s until 18:00"


def test_a_cap_that_always_holds_has_no_end(qtbot):
    """Neither is one told that was lifted."""
    always, lifted = UplinkCapped(250_000.0), UplinkCapped(None)

    assert pace_under(qtbot, always) == "about 2 min left, capped at 2.0 Mbit/s"
    assert pace_under(qtbot, always, lifted) == pace_under(qtbot) == "about 2 min left"
