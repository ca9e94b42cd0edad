"""What one run works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontload.core.ports import Journal, Preparer, Spool, Uploader


@dataclass(frozen=True, slots=True)
class World:
    """The edges of one run, opened together and closed together."""

    journal: Journal
    spool: Spool
    preparer: Preparer
    uploader: Uploader
