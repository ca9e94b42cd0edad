"""Reports that map each local path to its public_id and URL."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset

COLUMNS = (
    "path", "state", "public_id", "url", "etag", "width", "height", "source_bytes", "sent_bytes", "delivered_at",
    "error", "title", "advice",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One asset's line; the fields are the columns."""

    path: str
    state: str
    public_id: str
    url: str = ""
    etag: str = ""
    width: int = 0
    height: int = 0
    source_bytes: int = 0
    sent_bytes: int = 0
    delivered_at: str = ""
    error: str = ""
    title: str = ""
    advice: str = ""


def report_row(asset: Asset) -> ReportRow:
    """Return an asset's line; what did not happen is empty."""
    delivery, failure, rendition = asset.delivery, asset.failure, asset.rendition
    return ReportRow(
        path=str(asset.source.path),
        state=asset.state.value,
        public_id=delivery.public_id if delivery else asset.public_id,
        url=delivery.url if delivery else "",
        etag=delivery.etag if delivery else "",
        width=delivery.width_px if delivery else 0,
        height=delivery.height_px if delivery else 0,
        source_bytes=asset.source.size_bytes,
        sent_bytes=rendition.size_bytes if delivery and rendition else 0,
        delivered_at=delivery.delivered_at.isoformat() if delivery else "",
        error=failure.code if failure else "",
        title=failure.title if failure else "",
        advice=failure.advice if failure else "",
    )


def as_csv(assets: Iterable[Asset]) -> str:
    """Return RFC 4180 CSV; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for asset in assets:
        row = report_row(asset)
        writer.writerow([_harmless(getattr(row, column)) for column in COLUMNS])
    return out.getvalue()


def as_json(assets: Iterable[Asset]) -> str:
    """Return a JSON list of objects, one an asset."""
    rows = [{column: getattr(row, column) for column in COLUMNS} for row in map(report_row, assets)]
    return json.dumps(rows, indent=2) + "\n"


def _harmless(cell: object) -> str:
    text = str(cell).encode("utf-8", "backslashreplace").decode()
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
