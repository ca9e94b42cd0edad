"""What every endpoint works with: one object, complete from the start."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from frontload.sandbox.asset import portrait, upload_portrait

if TYPE_CHECKING:
    from frontload.sandbox.asset import Asset
    from frontload.sandbox.chunks import Chunks
    from frontload.sandbox.definitions import Definitions
    from frontload.sandbox.faults import Faults
    from frontload.sandbox.installation import Announcement, Installation
    from frontload.sandbox.presence import Presence
    from frontload.sandbox.renditions import Renditions
    from frontload.sandbox.store import Store

LOG_LENGTH = 20_000  # uploads remembered for /_sandbox/requests


@dataclass(frozen=True, slots=True)
class Received:
    """One upload request as it ended: stored, existing, partial (a chunk) or error."""

    public_id: str | None
    outcome: str
    size_bytes: int
    status: int


@dataclass(frozen=True, slots=True)
class Service:
    """A running sandbox; faults is None unless it was started with them."""

    installation: Installation
    announcement: Announcement
    store: Store
    definitions: Definitions
    chunks: Chunks
    renditions: Renditions
    presence: Presence
    faults: Faults | None
    log: deque[Received] = field(default_factory=lambda: deque(maxlen=LOG_LENGTH))

    @property
    def folder_mode(self) -> str:
        """`fixed` or `dynamic`."""
        return self.installation.folder_mode

    def now_s(self) -> float:
        """Unix time, as this service sees it."""
        return time.time() + (0.0 if self.faults is None else self.faults.plan.clock_ahead_s)

    def image_max_bytes(self, ordinary: int) -> int:
        """The largest image it takes."""
        limit = None if self.faults is None else self.faults.plan.image_max_bytes
        return ordinary if limit is None else int(limit)

    def portrait(self, asset: Asset) -> dict[str, object]:
        """The asset for the Admin API."""
        return portrait(asset, self.announcement, self.folder_mode)

    def upload_portrait(self, asset: Asset) -> dict[str, object]:
        """The asset for the Upload API."""
        return upload_portrait(asset, self.announcement, self.folder_mode)
