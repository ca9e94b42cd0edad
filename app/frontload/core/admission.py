"""From a file that was found to an asset with its batch's wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Asset
from frontload.core.public_id import public_id

if TYPE_CHECKING:
    from frontload.core.asset import Batch, Source
    from frontload.core.naming import NamingRule


def asset_from(
    asset_no: int, batch: Batch, source: Source, naming: NamingRule | None = None, number: int = 1
) -> Asset:
    """Return the new asset of *source* in *batch*, queued; what `plan` shows is what `upload` sends.

    *naming* is the user's own rule, if there is one; *number* is the file's place in the batch, from 1.
    """
    if naming:
        name = naming.public_id(batch, source, number)
    else:
        name = public_id(batch.folder, source.folder, source.name)
    return Asset(
        asset_no=asset_no,
        batch_no=batch.batch_no,
        source=source,
        public_id=name,
        level=batch.level,
        deadline=batch.deadline,
    )
