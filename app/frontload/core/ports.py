"""The five seams between what decides and what touches the world. Everything else is a value or a function."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from frontload.core.asset import Rendition
from frontload.core.errors import FrontloadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset, Batch, Delivery, Source
    from frontload.core.context import Context
    from frontload.core.ledger import Bearer, LedgerPage
    from frontload.core.limits import Limits
    from frontload.core.overwrite import Overwrite
    from frontload.core.recipe import Recipe
    from frontload.core.speeds import Speed


class Clock(Protocol):
    """Time, so that tests can hold it."""

    def now(self) -> datetime:
        """Return the wall clock's aware time."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds that never jump, from an unknown start."""
        ...


@dataclass(frozen=True, slots=True)
class Preparation:
    """One file to prepare by one recipe, unless the SHA-256 of its bytes is among those `known`.

    With a `view`, a recipe for the screen, source and rendition are also written as JPEGs to be looked at, beside
    the rendition, by the names `before_name` and `after_name`; the source is decoded once for all of it. For a
    `glance` the small picture that a camera put into the file will do, where it shows the same.
    """

    asset_no: int
    source: Source
    recipe: Recipe
    known: frozenset[str] = frozenset()
    view: Recipe | None = None
    glance: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file was read, and its bytes are known: nothing was made of it."""

    source_sha256: str


Prepared = Rendition | Recognised | FrontloadError
"""What can come of a preparation."""


class Preparer(Protocol):
    """Applies recipes in worker processes."""

    def expect(self) -> None:
        """Hear that files are coming, though none has been found yet: what takes time to start may start."""
        ...

    def prepare(self, preparation: Preparation, done: Callable[[int, Prepared], None]) -> None:
        """Begin; *done* is called once with the asset's number and the outcome, on any thread."""
        ...

    def retire(self) -> None:
        """Take nothing more: what was begun is still told, then the workers end; `close` may follow at any time."""
        ...

    def close(self) -> None:
        """Stop all workers at once; outcomes not yet told are never told."""
        ...


class Spool(Protocol):
    """The folder of renditions waiting to be sent."""

    def holds(self, rendition: Rendition) -> bool:
        """Tell whether the rendition's bytes are there, in the right length."""
        ...

    def discard(self, rendition: Rendition) -> None:
        """Delete the bytes; not an error if they are gone."""
        ...


@dataclass(frozen=True, slots=True)
class ChunkMark:
    """How far a rendition sent in chunks has come: what a new process needs to go on, and no more.

    `upload_id` names the upload to the service, which assembles what comes under it. The mark holds for the same
    bytes (`etag`) under the same name at the same destination; the next chunk begins at `acknowledged_bytes`.
    """

    upload_id: str
    destination: str
    public_id: str
    etag: str
    chunk_bytes: int
    acknowledged_bytes: int

    def fits(self, shipment: Shipment) -> bool:
        """Tell whether *shipment* may go on from here; a changed file or name begins anew."""
        sent = (shipment.destination, shipment.public_id, shipment.rendition.etag)
        is_within = 0 <= self.acknowledged_bytes < shipment.rendition.size_bytes
        return (self.destination, self.public_id, self.etag) == sent and is_within


@dataclass(frozen=True, slots=True)
class Shipment:
    """One request to send one rendition; the same on every attempt, but for how far the last one came.

    `resume` is the last mark that `acknowledged` was given, by whichever process. `acknowledged` is called on the
    upload's thread: before the first byte of a chunked upload leaves, then after each chunk but the last. A mark
    that is lost costs sending a chunk again, no more. Where nothing is chunked neither plays a part. `overwrite`
    None leaves it to the account what becomes of another image of that name.
    """

    asset_no: int
    destination: str
    public_id: str
    rendition: Rendition
    folder: str
    file_name: str
    tags: tuple[str, ...] = ()
    context: Context = ()
    resume: ChunkMark | None = None
    acknowledged: Callable[[ChunkMark], None] | None = field(default=None, compare=False, repr=False)
    overwrite: Overwrite | None = None


class Uploader(Protocol):
    """Sends renditions; called from several threads at once."""

    def upload(
        self, shipment: Shipment, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> Delivery:
        """Send and return what the destination answered; blocks.

        *progress* gets the bytes sent so far; once *cancelled* returns true the upload stops within 100 ms with
        `CancelledUploadError`. Raises any leaf of `FrontloadError`.
        """
        ...

    def check(self, destination: str) -> Limits:
        """Find the destination's credentials, ask whether it accepts them and what it takes.

        Raises what `upload` would.
        """
        ...

    def cap(self, rate_bytes_per_s: float | None) -> None:
        """Send no faster than this from now on, all uploads together; None lifts the cap."""
        ...

    def close(self) -> None:
        """Stop every upload at once; each ends with `CancelledUploadError`."""
        ...


class Ledger(Protocol):
    """Knows what was delivered before; one thread."""

    def delivered_before(self, page: LedgerPage, source: Source) -> Delivery | None:
        """Return the delivery of this very file, if it is as it was then by its size and time."""
        ...

    def deliveries_of(self, page: LedgerPage, source_bytes: int) -> Mapping[str, Delivery]:
        """Return the deliveries of sources that long, by the SHA-256 of their bytes."""
        ...

    def bearer_of(self, destination: str, public_id: str) -> Bearer | None:
        """Return what was delivered there last under that public_id."""
        ...


class Journal(Ledger, Protocol):
    """Holds every asset's state; one process, one thread."""

    def save_batch(self, batch: Batch) -> None:
        """Commit a batch, new or changed."""
        ...

    def save(self, assets: Iterable[Asset]) -> None:
        """Commit assets, new or changed, all or none; what is delivered goes into the ledger with it."""
        ...

    def unfinished(self) -> tuple[Sequence[Batch], Sequence[Asset]]:
        """Return the batches that have work left, with all their assets."""
        ...

    def ended(self, since: datetime, most: int) -> tuple[Sequence[Batch], Sequence[Asset]]:
        """Return the other batches that hold failures or came *since*; *most* assets: failures, then newest."""
        ...

    def speeds(self) -> Sequence[Speed]:
        """Return what earlier runs learned of this machine and its destinations."""
        ...

    def save_speeds(self, speeds: Iterable[Speed]) -> None:
        """Commit what was learned."""
        ...

    def chunk_mark(self, asset_no: int) -> ChunkMark | None:
        """Return how far an asset's upload in chunks has come, if it has begun."""
        ...

    def save_chunk_mark(self, asset_no: int, mark: ChunkMark | None) -> None:
        """Commit how far it has come; None forgets it."""
        ...

    def next_numbers(self) -> tuple[int, int]:
        """Return the next free batch_no and asset_no; numbers are never used twice."""
        ...
