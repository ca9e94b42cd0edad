"""Looks over a run: where everything stands, and whether anything can be forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.plan import Floor
from frontload.core.states import RunState

if TYPE_CHECKING:
    from frontload.core.in_flight import InFlight
    from frontload.core.lineup import Lineup
    from frontload.core.postponed import Postponed


def floor_of(line: Lineup, flight: InFlight, postponed: Postponed, now_s: float) -> Floor:
    """Return where every unfinished asset stands at the monotonic moment *now_s*."""
    return Floor(
        waiting=[line[no] for no in line.waiting],
        ready=[line[no] for no in (*line.ready, *postponed)],
        preparing=[(line[no], spent_s) for no, spent_s in flight.spent_s(now_s)],
        uploading=[
            (line[no], max(0, rendition.size_bytes - sent_bytes))
            for no, sent_bytes in flight.sent_bytes()
            if (rendition := line[no].rendition) is not None
        ],
    )


def standstill(run_state: RunState, flight: InFlight, postponed: Postponed, now_s: float) -> str:
    """Say why nothing can be forecast now, or nothing."""
    if run_state is not RunState.RUNNING:
        return f"the queue is {run_state}"
    if flight.has_stalled(now_s):
        return "the uplink does not move"
    if postponed and not flight.uploads:
        return "the uplink is being tried again"
    return ""
