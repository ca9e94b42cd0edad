"""The forecast as a few hundred bins, so that a drawing of 100,000 images stays cheap. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.piecewise import UNRESTING, Gait
from frontload.gui.outlook import Risk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from frontload.core.finish import Finish
    from frontload.core.forecast import Forecast

BINS = 240
LEAST_SPAN_S = 60.0
ROOM = 1.08
"""How much further than the last finish the drawing reaches."""
DUE_REACH = 2.5
"""How many times further than the last finish a deadline may lie and be drawn: tomorrow's would squeeze all."""


@dataclass(slots=True)
class Bin:
    """Images forecast to finish in one stretch of time; `worst_no` is the one that misses its deadline by most."""

    count: int = 0
    at_risk: int = 0
    late: int = 0
    worst_no: int = 0
    worst_s: float = float("-inf")

    @property
    def risk(self) -> Risk:
        """How the worst of them stands."""
        return Risk.LATE if self.late else Risk.AT_RISK if self.at_risk else Risk.NONE


@dataclass(frozen=True, slots=True)
class Timeline:
    """*span_s* from *made_at* in `BINS` stretches; *due* counts deadlines by stretch, those passed in the first."""

    made_at: datetime
    span_s: float
    bins: tuple[Bin, ...]
    due: dict[int, int]

    def filled(self) -> list[int]:
        """Return the numbers of the bins that hold something."""
        return [place for place, one in enumerate(self.bins) if one.count]

    def second(self, place: float) -> float:
        """Return the second at which a bin begins."""
        return place * self.span_s / BINS


def timeline(forecast: Forecast, gait: Gait = UNRESTING) -> Timeline | None:
    """Return the drawing of a forecast, None where nothing is forecast; for a thread beside the window's."""
    if not forecast.finishes:
        return None
    finishes = forecast.finishes
    last_s = max(finish.finish_s for finish in gait.over(finishes))
    reach_s = max(LEAST_SPAN_S, last_s * DUE_REACH)
    furthest_s = max((finish.due_s for finish in gait.over(finishes) if finish.due_s <= reach_s), default=0.0)
    span_s = max(LEAST_SPAN_S, last_s * ROOM, furthest_s * ROOM)
    drawn = Timeline(forecast.made_at, span_s, tuple(Bin() for _ in range(BINS)), {})
    _put(gait.over(finishes), drawn)
    return drawn


def _put(finishes: Iterable[Finish], drawn: Timeline) -> None:
    scale = BINS / drawn.span_s
    for asset_no, _, finish_s, latest_s, due_s, _, _ in finishes:
        one = drawn.bins[min(BINS - 1, int(finish_s * scale))]
        one.count += 1
        one.late += finish_s > due_s
        one.at_risk += latest_s > due_s >= finish_s
        if latest_s - due_s > one.worst_s or not one.worst_no:
            one.worst_no, one.worst_s = asset_no, latest_s - due_s
        if due_s < drawn.span_s:
            place = int(max(0.0, due_s) * scale)
            drawn.due[place] = drawn.due.get(place, 0) + 1
