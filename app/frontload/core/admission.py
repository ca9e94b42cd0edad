"""From a file that was found to an asset with its batch's wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Asset
from frontload.core.public_id import public_id

if TYPE_CHECKING:
    from frontload.core.asset import Batch, Source


def asset_from(asset_no: int, batch: Batch, source: Source) -> Asset:
    """Return the new asset of *source* in *batch*, queued; what `plan` shows is what `upload` sends."""
    return Asset(
        asset_no=asset_no,
        batch_no=batch.batch_no,
        source=source,
        public_id=public_id(batch.folder, source.folder, source.name),
        level=batch.level,
        deadline=batch.deadline,
    )
