"""Looks over a run: where everything stands, and whether anything can be forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from frontload.core.plan import Floor
from frontload.core.states import RunState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.core.asset import Asset
    from frontload.core.in_flight import InFlight
    from frontload.core.lineup import Lineup
    from frontload.core.piecewise import Gait
    from frontload.core.postponed import Postponed
    from frontload.core.slots import Slots


def floor_of(line: Lineup, flight: InFlight, postponed: Postponed, now_s: float, gait: Gait) -> Floor:
    """Return where every unfinished asset stands at the monotonic moment *now_s*."""
    return Floor(
        waiting=[line[no] for no in gait.over(line.waiting)],
        ready=[line[no] for no in gait.over((*line.ready, *postponed))],
        preparing=[(line[no], spent_s) for no, spent_s in flight.spent_s(now_s)],
        uploading=[
            (line[no], max(0, rendition.size_bytes - sent_bytes))
            for no, sent_bytes in flight.sent_bytes()
            if (rendition := line[no].rendition) is not None
        ],
    )


def is_buffer_full(
    slots: Slots, line: Lineup, flight: InFlight, postponed: Postponed, closed: frozenset[str]
) -> bool:
    """Tell whether enough is prepared for the destinations that are not *closed*, or far too much for all."""
    ready, ready_bytes = line.ready_for(closed)
    ahead = flight.in_preparation + ready + len(postponed)
    return slots.is_buffer_full(ahead, ready_bytes + flight.held_bytes, line.ready_bytes)


class Traffic(NamedTuple):
    """What is on its way to a connection, and what is being sent; each can be walked once."""

    coming: Iterator[Asset]
    sent: Iterator[Asset]


def traffic(line: Lineup, flight: InFlight) -> Traffic:
    """Return what the uplink has and will have next: what workers hold, and the first that waits for one."""
    coming = flight.coming()
    if (next_no := line.waiting.peek()) is not None:
        coming.append(next_no)
    return Traffic(line.known(coming), line.known(asset_no for asset_no, _ in flight.sent_bytes()))


def standstill(
    run_state: RunState, flight: InFlight, postponed: Postponed, now_s: float, rate_bytes_per_s: float
) -> str:
    """Say why nothing can be forecast now, or nothing; the uplink is known to carry *rate_bytes_per_s*."""
    if run_state is not RunState.RUNNING:
        return f"the queue is {run_state}"
    if flight.has_stalled(now_s, rate_bytes_per_s):
        return "the uplink does not move"
    if postponed and not flight.uploads:
        return "the uplink is being tried again"
    return ""
