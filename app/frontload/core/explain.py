"""Why an asset stands where it stands, in one sentence with numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from frontload.core.asset import Hand
from frontload.core.priority import Order
from frontload.core.schedule import Reason

if TYPE_CHECKING:
    from datetime import datetime

    from frontload.core.asset import Asset
    from frontload.core.finish import Finish
    from frontload.core.forecast import Forecast

CLOSE_S = 86400.0  # beyond a day the date is said as well


@dataclass(frozen=True, slots=True)
class Standing:
    """An asset's 1-based *position* of *total*, under *order*; *reason* is the smart order's."""

    position: int
    total: int
    order: Order
    reason: Reason | None = None


def why(asset: Asset, standing: Standing, forecast: Forecast, finish: Finish | None) -> str:
    """Say why *asset* stands there; *finish* is its place in *forecast*, None where nothing can be forecast.

    All times are of the clock by which the forecast was made.
    """
    due = _due(asset, forecast.made_at)
    words = [_by_hand(asset), _level(asset), _rule(asset), _term(asset, standing, due)]
    if finish is not None:
        words.append(_expected(forecast, finish))
    told = "; ".join(word for word in words if word)
    return f"{standing.position} of {standing.total}: {told}."


def _by_hand(asset: Asset) -> str:
    if not asset.place:
        return ""
    return "moved to the top by hand" if asset.place < 0 else "moved to the bottom by hand"


def _level(asset: Asset) -> str:
    said = " by hand" if Hand.LEVEL in asset.by_hand else ""
    return f"{asset.level.word} level{said}"


def _rule(asset: Asset) -> str:
    """Name the rule without saying what it gave: that may be a recipe or a tag alone."""
    return f"under the rule “{asset.handling.rule}”" if asset.handling.rule else ""


def _term(asset: Asset, standing: Standing, due: str) -> str:
    match standing.order:
        case Order.SMART:
            return _smart(standing.reason, due)
        case Order.DEADLINE:
            return f"{due}, earliest first"
        case Order.SMALLEST | Order.LARGEST:
            return f"{asset.source.size_bytes / 1e6:.2f} MB, {standing.order} first"
        case Order.NEWEST | Order.OLDEST:
            known = "taken" if asset.source.marks.taken_at else "file written"
            return f"{known} time, {standing.order} first"
        case Order.RATING:
            marks = asset.source.marks
            stars = "no stars" if marks.rating is None else f"rated {marks.rating}"
            return stars if marks.urgency is None else f"{stars}, urgency {marks.urgency}"
        case Order.NAME:
            return "by name"
        case Order.MANUAL:
            return "in the order added"
        case _:
            assert_never(standing.order)


def _smart(reason: Reason | None, due: str) -> str:
    match reason:
        case Reason.NOW:
            return "urgent without a deadline means now"
        case Reason.LEVEL:
            return f"{due}; its level goes first, and every deadline behind it still holds"
        case Reason.DEADLINE:
            return f"{due}, earliest deadline first"
        case Reason.SHARE:
            return "the turn that keeps low levels from starving"
        case Reason.REST:
            return f"{due}; smallest first"
        case Reason.LOST:
            return f"{due} cannot be met together with what is worth more"
        case None:
            return due
        case _:
            assert_never(reason)


def _due(asset: Asset, now: datetime) -> str:
    if asset.deadline is None:
        return "no deadline"
    said = " by hand" if Hand.DEADLINE in asset.by_hand else ""
    return f"due {_shown(asset.deadline.astimezone(now.tzinfo), now)}{said}"


def _shown(moment: datetime, now: datetime) -> str:
    return format(moment, "%H:%M:%S" if abs((moment - now).total_seconds()) < CLOSE_S else "%d %b %H:%M")


def _expected(forecast: Forecast, finish: Finish) -> str:
    middle, latest = (
        _shown(forecast.moment(seconds), forecast.made_at) for seconds in (finish.finish_s, finish.latest_s)
    )
    behind = f", behind {finish.ahead_bytes / 1e6:.1f} MB" if finish.ahead_bytes else ""
    late = ", too late" if finish.is_late else ", at risk" if finish.is_at_risk else ""
    return f"expected {middle}, {latest} at the latest{behind}{late}"
