"""Which part of the journal a report is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from frontload.core.errors import UnclearValueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Batch
    from frontload.core.states import AssetState

_AGO = re.compile(r"(?:(\d{1,5})d)?(?:(\d{1,5})h)?(?:(\d{1,5})m)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Selection:
    """The wishes of a report: states (none named: all), one batch, batches dropped since a moment (aware)."""

    states: frozenset[AssetState] = frozenset()
    batch_no: int | None = None
    since: datetime | None = None

    def takes(self, batch: Batch) -> bool:
        """Tell whether the report is about this batch."""
        if self.batch_no is not None and batch.batch_no != self.batch_no:
            return False
        return self.since is None or batch.created_at >= self.since


EVERYTHING = Selection()


def since_from(text: str, now: datetime, to_aware: Callable[[datetime], datetime]) -> datetime:
    """Return the aware moment that `today`, `45m`, `3h`, `2d` (ago) or an ISO date or time mean at *now*.

    *now* is aware and shows the user's wall clock; *to_aware* gives a wall-clock time its zone. Raises
    `UnclearValueError`.
    """
    word = text.strip().lower()
    try:
        if word == "today":
            return to_aware(now.replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0))
        if word and (match := _AGO.fullmatch(word)):
            days, hours, minutes = (int(part or 0) for part in match.groups())
            return now - timedelta(days=days, hours=hours, minutes=minutes)
        moment = datetime.fromisoformat(text.strip())
        return moment if moment.tzinfo else to_aware(moment)
    except (ValueError, OverflowError):
        raise UnclearValueError("beginning", text, "today, 45m, 3h, 2d or 2026-05-01T18:30") from None
