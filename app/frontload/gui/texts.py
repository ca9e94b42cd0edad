"""The window's facts as words; what reports say too is in core/words."""

from __future__ import annotations

import html
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from frontload.core.states import AssetState
from frontload.core.words import count_text, shown, size_text

if TYPE_CHECKING:
    from frontload.core.asset import Asset

__all__ = ["count_text", "shown", "size_text"]  # the window's other parts say these too

_MINUTE_S, _HOUR_S = 60, 3600

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


def duration_text(seconds: float) -> str:
    """Return a duration in words no longer than needed."""
    if seconds < _MINUTE_S:
        return f"{max(1, round(seconds))} s"
    if seconds < _HOUR_S:
        return f"{seconds // _MINUTE_S:.0f} min {seconds % _MINUTE_S:.0f} s"
    return f"{seconds // _HOUR_S:.0f} h {seconds % _HOUR_S // _MINUTE_S:.0f} min"


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
    return STATE_WORDS[asset.state]


def details_text(asset: Asset) -> str:
    """Return what a tooltip says of an asset, as HTML: Qt would take a name like `<b>.jpg` for a command."""
    lines = [shown(str(asset.source.path))]
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
    return "<qt>" + "<br>".join(html.escape(line) for line in lines) + "</qt>"
