"""Lines for people: what the terminal says of events that no real run brings about at will."""

from __future__ import annotations

from io import StringIO

import pytest

from fakes import an_asset
from frontload.cli.report import PlainLines, Report
from frontload.core.asset import Failure
from frontload.core.events import AssetFailed, ClockMoved


@pytest.mark.parametrize(("by_s", "said"), [(3600.0, "ahead by 3600 s"), (-90.0, "back by 90 s")])
def test_a_clock_that_was_set_is_said(by_s, said):
    """Whoever trusts a deadline has to know that it goes by another time now."""
    out = StringIO()

    with Report(PlainLines(), out) as report:
        report.observe(ClockMoved(by_s))

    assert out.getvalue() == f"clock      The clock was set {said}; deadlines go by the new time\n"


def test_nothing_foreign_reaches_the_terminal_as_a_command_to_it():
    """What a service answers is text from outside, as a file's name is; escape sequences are shown, not obeyed."""
    answer = Failure("rejected", "Refused: \x1b]0;owned\x07", "Ask\nagain")
    out = StringIO()

    with Report(PlainLines(), out) as report:
        report.observe(AssetFailed(an_asset(1, name="\x1b[31m.jpg", failure=answer)))

    assert out.getvalue() == ("failed     /photos/\\x1b[31m.jpg: Refused: \\x1b]0;owned\\x07. Ask\\x0aagain\n")
