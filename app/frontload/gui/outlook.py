"""What is to be expected of every asset, as the engine's last forecast says. No Qt in here; GUI thread only."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from frontload.core.explain import Standing, why
from frontload.core.forecast import Forecast
from frontload.core.ordinals import Ordinals
from frontload.core.states import FINAL_STATES

if TYPE_CHECKING:
    from datetime import tzinfo

    from frontload.core.asset import Asset
    from frontload.core.finish import Finish
    from frontload.core.forecast import Risks
    from frontload.core.priority import Order


NOTHING_YET = Forecast(datetime.fromtimestamp(0, UTC))


class Risk(Enum):
    """How an asset stands to its deadline."""

    NONE = auto()
    AT_RISK = auto()
    LATE = auto()


@dataclass(frozen=True, slots=True)
class Prospect:
    """The whole queue's outlook: seconds from now until all is there, None where nothing is forecast.

    `suspended` says why not; `at_risk` does not count what is `late`: expected after its deadline.
    """

    left_s: float | None = None
    latest_s: float | None = None
    suspended: str = ""
    at_risk: int = 0
    late: int = 0


class Outlook:
    """Keeps the last forecast and where it puts every asset; times are of *zone*, None for this computer's.

    `risks` counts by batch what may or will be late.
    """

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone
        self._forecast = NOTHING_YET
        self._last: Finish | None = None
        self._turns = Ordinals()
        self._overtaken: set[int] = set()
        self.risks: dict[int, Risks] = {}

    def take(self, forecast: Forecast) -> None:
        """Take a new forecast in place of the last."""
        self._forecast = replace(forecast, made_at=forecast.made_at.astimezone(self._zone))
        self._turns = forecast.turns
        self._overtaken = set()
        self._last = forecast.last
        self.risks = forecast.risks

    def as_of_now(self) -> Outlook:
        """Return a copy that another thread may look at while this one hears of more."""
        copied = copy(self)
        copied._overtaken = self._overtaken.copy()
        return copied

    def turn(self, asset_no: int) -> int | None:
        """Return an asset's 0-based place in the sequence the queue will go, None where it is not known yet."""
        return None if asset_no in self._overtaken else self._turns.get(asset_no)

    def overtake(self, asset_no: int) -> None:
        """Hear that an asset's place in the sequence holds no longer, before the next forecast says the new one."""
        self._overtaken.add(asset_no)

    def finish(self, asset_no: int) -> Finish | None:
        """Return an asset's forecast, None where nothing is forecast for it."""
        turn = self.turn(asset_no)
        return self._forecast.finishes[turn] if turn is not None and self._forecast.finishes else None

    def moment(self, finish: Finish) -> datetime:
        """Return when an asset is expected, by the middle forecast."""
        return self._forecast.moment(finish.finish_s)

    def risk(self, asset_no: int) -> Risk:
        """Return how an asset stands to its deadline."""
        finish = self.finish(asset_no)
        if finish is None or not finish.is_at_risk:
            return Risk.NONE
        return Risk.LATE if finish.is_late else Risk.AT_RISK

    def risk_of(self, asset: Asset) -> Risk:
        """Return how an asset stands to its deadline; one that has ended no longer has any risk."""
        return Risk.NONE if asset.state in FINAL_STATES else self.risk(asset.asset_no)

    def why(self, asset: Asset, order: Order) -> str:
        """Say in one sentence why *asset* waits where it waits; nothing where no plan knows it."""
        turn = self._turns.get(asset.asset_no)
        if turn is None:
            return ""
        finish = self.finish(asset.asset_no)
        standing = Standing(turn + 1, len(self._forecast.sequence), order, finish.reason if finish else None)
        return why(asset, standing, self._forecast, finish)

    def prospect(self, now: datetime) -> Prospect:
        """Return what is to be expected of the whole queue at *now*."""
        last = self._last
        if last is None:
            return Prospect(suspended=self._forecast.suspended)
        gone_s = (now - self._forecast.made_at).total_seconds()
        left_s, latest_s = max(0.0, last.finish_s - gone_s), max(0.0, last.latest_s - gone_s)
        return Prospect(left_s, latest_s, "", *self._count_risks())

    def _count_risks(self) -> tuple[int, int]:
        risks = self.risks.values()
        return sum(risk.at_risk for risk in risks), sum(risk.late for risk in risks)
