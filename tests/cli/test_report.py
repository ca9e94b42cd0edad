"""Lines for people: what the terminal says of events that no real run brings about at will."""

from __future__ import annotations

from io import StringIO

import pytest

from frontload.cli.report import PlainLines, Report
from frontload.core.events import ClockMoved


@pytest.mark.parametrize(("by_s", "said"), [(3600.0, "ahead by 3600 s"), (-90.0, "back by 90 s")])
def test_a_clock_that_was_set_is_said(by_s, said):
    """Whoever trusts a deadline has to know that it goes by another time now."""
    out = StringIO()

    with Report(PlainLines(), out) as report:
        report.observe(ClockMoved(by_s))

    assert out.getvalue() == f"clock      The clock was set {said}; deadlines go by the new time\n"
