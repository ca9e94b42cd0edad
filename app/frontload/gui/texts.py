"""The window's facts as words; what reports say too is in core/words."""

from __future__ import annotations

import html
import math
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from frontload.core.asset import Hand
from frontload.core.states import FINAL_STATES, AssetState
from frontload.core.words import count_text, shown, size_text, variant_title
from frontload.gui.outlook import Risk

if TYPE_CHECKING:
    from frontload.core.asset import Asset

__all__ = ["count_text", "shown", "size_text", "variant_title"]  # the window's other parts say these too

_MINUTE_S, _HOUR_S = 60, 3600
_SECONDS_STEP = 5

STATE_WORDS = {
    AssetState.QUEUED: "Waiting",
    AssetState.PREPARING: "Preparing",
    AssetState.READY: "Ready",
    AssetState.UPLOADING: "Uploading",
    AssetState.DELIVERED: "Delivered",
    AssetState.FAILED: "Failed",
    AssetState.SKIPPED: "Skipped",
    AssetState.REMOVED: "Removed",
}


def rate_text(rate_bytes_per_s: float) -> str:
    """Return a rate in Mbit/s, as uplinks are sold."""
    return f"{rate_bytes_per_s * 8 / 1e6:.1f} Mbit/s"


def left_text(left_s: float, latest_s: float) -> str:
    """Return how long it will take, no finer than a forecast can be: `about 12 min left, 14 at the latest`."""
    left, latest = _about_text(left_s), _about_text(latest_s)
    if left == latest:
        return f"about {left} left"
    is_same_unit = left.count(" ") == latest.count(" ") == 1 and left.split()[1] == latest.split()[1]
    return f"about {left} left, {latest.split()[0] if is_same_unit else latest} at the latest"


def _about_text(seconds: float) -> str:
    if seconds <= _MINUTE_S - _SECONDS_STEP:
        return f"{max(1, math.ceil(seconds / _SECONDS_STEP)) * _SECONDS_STEP} s"
    minutes = math.ceil(seconds / _MINUTE_S)
    if seconds < _HOUR_S:
        return f"{minutes} min"
    hours, rest = divmod(minutes, _HOUR_S // _MINUTE_S)
    return f"{hours} h {rest} min"


def risk_text(at_risk: int, late: int) -> str:
    """Return how many may or will miss their deadline, or nothing: `7 at risk, 3 will miss their deadline`."""
    words = [f"{at_risk:,} at risk"] if at_risk else []
    words += [f"{late:,} will miss {'its' if late == 1 else 'their'} deadline"] if late else []
    return ", ".join(words)


RISK_WORDS = {Risk.NONE: "", Risk.AT_RISK: "at risk", Risk.LATE: "late"}


def expected_text(asset: Asset, moment: datetime | None, risk: Risk, now: datetime) -> str:
    """Return when an asset is expected, *moment*, and what that means: `18:31 at risk`; then when it came.

    In the very minute of its deadline the seconds are said: `18:31 late` beside `18:31` would be a riddle.
    """
    if asset.delivery:
        came, due = asset.delivery.delivered_at, asset.deadline
        return f"{_beside(due, came, now)} {'late' if due is not None and came > due else ''}".strip()
    return f"{_beside(asset.deadline, moment, now)} {RISK_WORDS[risk]}".strip() if moment else "–"


def _beside(deadline: datetime | None, moment: datetime, now: datetime) -> str:
    is_close = deadline is not None and deadline.timestamp() // _MINUTE_S == moment.timestamp() // _MINUTE_S
    return deadline_text(moment, now) + (f":{moment:%S}" if is_close else "")


def passed_text(deadline: datetime, now: datetime, count: int) -> str:
    """Return what is to be said of a deadline set for *count* images when it has passed already, or nothing."""
    if deadline > now:
        return ""
    ago = _about_text((now - deadline).total_seconds())
    return f"That was {ago} ago; {'this image is' if count == 1 else 'these are'} late"


def deadline_text(deadline: datetime | None, now: datetime, zone: tzinfo | None = None) -> str:
    """Return the deadline in *zone*, None for this computer's: the time today, with the day otherwise."""
    if deadline is None:
        return ""
    local = deadline.astimezone(zone)
    now = now.astimezone(zone)
    if local.date() == now.date():
        return f"{local:%H:%M}"
    if local.date() == (now + timedelta(days=1)).date():
        return f"tomorrow {local:%H:%M}"
    return f"{local:%d %b %H:%M}"


def state_text(asset: Asset, sent_bytes: int) -> str:
    """Return the state in words; while uploading with the share sent."""
    if asset.state is AssetState.UPLOADING and asset.rendition:
        return f"Uploading {100 * sent_bytes // max(1, asset.rendition.size_bytes)} %"
    if asset.delivery and asset.delivery.existing:
        return "Delivered before"
    if asset.is_held and not asset.is_pending and asset.state not in FINAL_STATES:
        return "On hold"
    return STATE_WORDS[asset.state]


def state_words(asset: Asset) -> str:
    """Return every word for where an asset stands, by which it can be looked for."""
    return f"{STATE_WORDS[asset.state]} {state_text(asset, 0)} {asset.level.word}"


_HANDS = {Hand.LEVEL: "level", Hand.DEADLINE: "deadline", Hand.RECIPE: "recipe", Hand.FOLDER: "folder"}


def by_hand_text(asset: Asset) -> str:
    """Return what a person decided of an asset, or nothing: `Decided by hand: level, deadline`."""
    words = [word for hand, word in _HANDS.items() if hand in asset.by_hand] + ["place"] * bool(asset.place)
    return f"Decided by hand: {', '.join(words)}" if words else ""


def details_text(asset: Asset, why: str = "") -> str:
    """Return what a tooltip says of an asset, as HTML: Qt would take a name like `<b>.jpg` for a command.

    *why* says why it waits where it waits.
    """
    lines = [shown(str(asset.source.path))]
    lines.append(f"Recipe {shown(asset.handling.recipe)}")
    lines += [said for said in (by_hand_text(asset), shown(why)) if said]
    if asset.rendition:
        rendition = asset.rendition
        lines.append(
            f"{rendition.width_px} × {rendition.height_px} px, {rendition.image_format},"
            f" {size_text(asset.source.size_bytes)} → {size_text(rendition.size_bytes)}"
        )
    if asset.failure:
        lines += [asset.failure.title, asset.failure.advice]
    if asset.delivery:
        lines.append(asset.delivery.url)
    return html_text(*lines)


def html_text(*lines: str) -> str:
    """Return lines as a tooltip's HTML, every character as it is."""
    return "<qt>" + "<br>".join(html.escape(line) for line in lines) + "</qt>"
