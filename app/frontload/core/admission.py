"""From a file that was found to an asset: what people said, then the rules, then the batch's defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Asset
from frontload.core.public_id import public_id
from frontload.core.rules import treatment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from frontload.core.asset import Batch, Source
    from frontload.core.naming import NamingRule
    from frontload.core.rules import Rule


def asset_from(
    asset_no: int,
    batch: Batch,
    source: Source,
    rules: Sequence[Rule],
    to_aware: Callable[[datetime], datetime],
    naming: NamingRule | None = None,
    number: int = 1,
) -> Asset:
    """Return the new asset of *source* in *batch*, queued; what `plan` shows is what `upload` sends.

    *to_aware* gives a time on the user's clock its zone. *naming* is the user's own rule for public_ids, if there
    is one; *number* is the file's place in the batch, from 1.
    """
    level, deadline, handling = treatment(batch, rules, source, to_aware)
    if naming:
        name = naming.public_id(handling.folder, batch, source, number)
    else:
        name = public_id(handling.folder, source.folder, source.name)
    return Asset(
        asset_no=asset_no,
        batch_no=batch.batch_no,
        source=source,
        public_id=name,
        handling=handling,
        level=level,
        deadline=deadline,
        by_hand=batch.by_hand,
    )
