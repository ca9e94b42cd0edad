"""What one run works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager, ExitStack

    from frontload.core.ports import Journal, Preparer, Spool, Uploader
    from frontload.core.terms import Terms


@dataclass(frozen=True, slots=True)
class World:
    """The edges of one run, opened together and closed together."""

    journal: Journal
    spool: Spool
    preparer: Preparer
    uploader: Uploader
    leases: ExitStack
    """What is held until the run ends: a sandbox that was joined."""

    @property
    def senders(self) -> tuple[Preparer, Uploader]:
        """The edges that have threads or processes, which end when they are closed."""
        return self.preparer, self.uploader


@dataclass(frozen=True, slots=True)
class Outfit:
    """What a run is set to, and the edges for it: to begin with, and for a run under way."""

    terms: Terms
    open_world: Callable[[], AbstractContextManager[World]]
    refit: Callable[[World], World]
    """Returns the world with other edges where they must be others; a preparer it replaces is retired."""
