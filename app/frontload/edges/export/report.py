"""What a report tells of each asset: one row that maps a local path to its public_id and URL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset, Batch
    from frontload.core.states import AssetState

COLUMNS = (
    "path", "state", "public_id", "url", "etag", "width", "height", "source_bytes", "sent_bytes", "delivered_at",
    "error", "title", "advice",
)  # fmt: skip
VARIANT = "variant"
"""The column that a report has beside `COLUMNS` if some of its assets are variants."""
CHECK = "check"
"""The column that a report has beside these if its URLs were checked."""


@dataclass(frozen=True, slots=True)
class Report:
    """Batches and, in their order, their assets as a stream that can be walked once.

    `checks` holds what was found at the URL of an asset, by its number; None where nobody looked.
    """

    batches: Sequence[Batch]
    assets: Iterable[Asset]
    counts: Counter[AssetState]
    made_at: datetime
    checks: Mapping[int, str] | None = None
    has_variants: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the cells a row has."""
        variant = (VARIANT,) if self.has_variants else ()
        return (*COLUMNS, *variant, *(() if self.checks is None else (CHECK,)))

    def rows(self) -> Iterator[ReportRow]:
        """Yield the row of each asset."""
        return (report_row(asset, self.check_of(asset)) for asset in self.assets)

    def check_of(self, asset: Asset) -> str:
        """Return what was found at an asset's URL; empty where nobody looked."""
        return (self.checks or {}).get(asset.asset_no, "")


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
    variant: str = ""
    check: str = ""


def report_row(asset: Asset, check: str = "") -> ReportRow:
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
        variant=asset.handling.variant,
        check=check,
    )
