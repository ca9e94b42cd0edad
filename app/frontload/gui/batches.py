"""The batches of the queue and how each stands. No Qt in here; GUI thread only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.events import BatchChanged, BatchOpened, BatchScanned
from frontload.core.forecast import Risks
from frontload.core.states import FINAL_STATES, AssetState
from frontload.gui.outlook import Risk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Batch
    from frontload.core.events import Event
    from frontload.gui.outlook import Outlook
    from frontload.gui.progress import ProgressTally


@dataclass(frozen=True, slots=True)
class BatchStanding:
    """One drop and how far it is; `at_risk` does not count what is `late`."""

    batch: Batch
    total: int
    delivered: int
    failed: int
    unfinished: int
    at_risk: int = 0
    late: int = 0

    @property
    def share(self) -> float:
        """How much of it needs nothing more, 0 to 1."""
        return 1.0 - self.unfinished / self.total if self.total else 0.0

    @property
    def risk(self) -> Risk:
        """How it stands to its deadlines, by its worst image."""
        return Risk.LATE if self.late else Risk.AT_RISK if self.at_risk else Risk.NONE


class Batches:
    """Every batch that was heard of, the newest last."""

    def __init__(self) -> None:
        self._batches: dict[int, Batch] = {}

    def hear(self, events: Iterable[Event]) -> None:
        """Take a batch of events."""
        for event in events:
            match event:
                case BatchOpened(batch) | BatchScanned(batch) | BatchChanged(batch):
                    self._batches[batch.batch_no] = batch
                case _:
                    pass

    def __getitem__(self, batch_no: int) -> Batch:
        return self._batches[batch_no]

    def standings(self, tally: ProgressTally, outlook: Outlook) -> list[BatchStanding]:
        """Return how each stands that has something in the list or is still being looked through, newest first."""
        standings = [_standing(batch, tally, outlook) for batch in reversed(self._batches.values())]
        return [standing for standing in standings if standing.total or not standing.batch.scanned]


def _standing(batch: Batch, tally: ProgressTally, outlook: Outlook) -> BatchStanding:
    counts = tally.counts_of(batch.batch_no)
    risks = outlook.risks.get(batch.batch_no, Risks(0, 0))
    ended = sum(counts[state] for state in FINAL_STATES)
    return BatchStanding(
        batch=batch,
        total=counts.total(),
        delivered=counts[AssetState.DELIVERED],
        failed=counts[AssetState.FAILED],
        unfinished=counts.total() - ended,
        at_risk=risks.at_risk,
        late=risks.late,
    )
