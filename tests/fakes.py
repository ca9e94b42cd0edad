"""Small honest stand-ins for the five ports, and makers of facts with sensible defaults."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Asset, Batch, Delivery, Handling, Level, Rendition, Source
from frontload.core.errors import CancelledUploadError, FrontloadError
from frontload.core.ledger import Bearer, page_for
from frontload.core.limits import Limits
from frontload.core.plan import draw_up
from frontload.core.ports import Recognised
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe, recipe_named
from frontload.core.states import FINAL_STATES, AssetState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.dispatch import Dispatcher
    from frontload.core.forecast import Forecast
    from frontload.core.ledger import LedgerPage
    from frontload.core.ports import ChunkMark, Preparation, Prepared, Shipment
    from frontload.core.speeds import Speed

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
HANDLING = Handling("sandbox", "web")


class TickingClock:
    """A clock that moves on at every look, as a busy machine's does between two lines."""

    def __init__(self, step_s: float = 0.01) -> None:
        self._seconds = 1000.0
        self._step_s = step_s

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self._seconds)

    def monotonic_s(self) -> float:
        self._seconds += self._step_s
        return self._seconds


def a_source(name: str = "a.jpg", size_bytes: int = 1000, **facts: Any) -> Source:
    """Return a source in /photos."""
    return Source(**{"directory": PurePosixPath("/photos"), "folder": "photos", "modified_ns": 0, **facts},
                  name=name, size_bytes=size_bytes)  # fmt: skip


def an_asset(asset_no: int = 1, *, size_bytes: int = 1000, name: str | None = None, **facts: Any) -> Asset:
    """Return a queued asset; its source is named by its number."""
    name = name or f"{asset_no:04d}.jpg"
    asset = Asset(asset_no, 1, a_source(name, size_bytes), f"photos/{asset_no:04d}", HANDLING)
    return replace(asset, **facts)


def a_batch(*roots: str, **facts: Any) -> Batch:
    """Return a batch for the sandbox, not numbered yet."""
    paths = tuple(PurePosixPath(root) for root in roots or ("/photos",))
    return replace(Batch(batch_no=0, roots=paths, destination="sandbox", created_at=NOON), **facts)


def a_rendition(asset_no: int = 1, size_bytes: int = 500) -> Rendition:
    """Return a rendition whose etag tells its asset."""
    return Rendition(f"{asset_no}.jpg", size_bytes, f"{asset_no:032x}", f"{asset_no:064x}", 40, 30, "JPEG")


def a_delivery(asset_no: int = 1, **facts: Any) -> Delivery:
    """Return a delivery of `a_rendition`."""
    url = f"http://127.0.0.1:1/sandbox/image/upload/v1/{asset_no}.jpg"
    return replace(Delivery(f"{asset_no}", url, f"{asset_no:032x}", 40, 30, 500, NOON), **facts)


@dataclass
class MemoryJournal:
    """Keeps rows in dicts, as the real one does in tables; remembers the order of commits."""

    batches: dict[int, Batch] = field(default_factory=dict)
    assets: dict[int, Asset] = field(default_factory=dict)
    commits: list[tuple[int, str]] = field(default_factory=list)
    learned: dict[tuple[str, str], Speed] = field(default_factory=dict)
    marks: dict[int, ChunkMark] = field(default_factory=dict)
    delivered: dict[int, Asset] = field(default_factory=dict)
    recipes: tuple[Recipe, ...] = BUILT_IN_RECIPES

    def speeds(self) -> list[Speed]:
        return list(self.learned.values())

    def save_speeds(self, speeds: Iterable[Speed]) -> None:
        self.learned.update({(speed.stage, speed.name): speed for speed in speeds})

    def chunk_mark(self, asset_no: int) -> ChunkMark | None:
        return self.marks.get(asset_no)

    def save_chunk_mark(self, asset_no: int, mark: ChunkMark | None) -> None:
        if mark is None:
            self.marks.pop(asset_no, None)
        else:
            self.marks[asset_no] = mark

    def delivered_before(self, page: LedgerPage, source: Source) -> Delivery | None:
        files = (source.path, source.size_bytes, source.modified_ns)
        return next(
            (
                asset.delivery
                for asset in self._ledger(page)
                if (asset.source.path, asset.source.size_bytes, asset.source.modified_ns) == files
            ),
            None,
        )

    def deliveries_of(self, page: LedgerPage, source_bytes: int) -> dict[str, Delivery]:
        return {
            asset.rendition.source_sha256: asset.delivery
            for asset in self._ledger(page)
            if asset.source.size_bytes == source_bytes
        }

    def bearer_of(self, destination: str, public_id: str) -> Bearer | None:
        for asset in reversed(self.delivered.values()):
            recipe = recipe_named(asset.handling.recipe, self.recipes)
            if asset.state is AssetState.DELIVERED and (asset.handling.destination, asset.public_id) == (
                destination,
                public_id,
            ):
                return Bearer(page_for(asset.handling, recipe), asset.source.size_bytes, asset.delivery)
        return None

    def _ledger(self, page: LedgerPage) -> list[Asset]:
        return [
            asset
            for asset in self.delivered.values()
            if (asset.handling.destination, asset.handling.folder) == (page.destination, page.folder)
            and recipe_named(asset.handling.recipe, self.recipes).fingerprint == page.recipe
        ]

    def save_batch(self, batch: Batch) -> None:
        self.batches[batch.batch_no] = batch

    def save(self, assets: Iterable[Asset]) -> None:
        for asset in assets:
            self.assets[asset.asset_no] = asset
            if asset.state is AssetState.DELIVERED and asset.asset_no not in self.delivered:
                self.delivered[asset.asset_no] = asset
            self.commits.append((asset.asset_no, asset.state.value))

    def unfinished(self) -> tuple[list[Batch], list[Asset]]:
        pending = {a.batch_no for a in self.assets.values() if a.state not in FINAL_STATES}
        pending |= {batch.batch_no for batch in self.batches.values() if not batch.scanned}
        return (
            [batch for batch in self.batches.values() if batch.batch_no in pending],
            [asset for asset in self.assets.values() if asset.batch_no in pending],
        )

    def ended(self, since: datetime, most: int) -> tuple[list[Batch], list[Asset]]:
        pending = {batch.batch_no for batch in self.unfinished()[0]}
        failed = {a.batch_no for a in self.assets.values() if a.state is AssetState.FAILED}
        batches = [
            batch for number, batch in self.batches.items()
            if number not in pending and (batch.created_at >= since or number in failed)
        ]  # fmt: skip
        numbers = {batch.batch_no for batch in batches}
        return batches, [a for a in self.assets.values() if a.batch_no in numbers and a.is_listed][:most]

    def next_numbers(self) -> tuple[int, int]:
        return max(self.batches, default=0) + 1, max(self.assets, default=0) + 1


@dataclass
class MemorySpool:
    """Knows file names only."""

    names: set[str] = field(default_factory=set)

    def holds(self, rendition: Rendition) -> bool:
        return rendition.file_name in self.names

    def discard(self, rendition: Rendition) -> None:
        self.names.discard(rendition.file_name)


@dataclass
class InstantPreparer:
    """Prepares at once, on the caller's thread; errors by asset number, and bytes where two files share them."""

    spool: MemorySpool
    sha256_of: dict[int, str] = field(default_factory=dict)
    errors: dict[int, FrontloadError] = field(default_factory=dict)
    prepared: list[int] = field(default_factory=list)
    expected: int = 0
    closed: bool = False
    retired: bool = False

    def expect(self) -> None:
        self.expected += 1

    def retire(self) -> None:
        self.retired = True

    def prepare(self, preparation: Preparation, done: Callable[[int, Prepared], None]) -> None:
        number = preparation.asset_no
        rendition = a_rendition(number, preparation.source.size_bytes // 2)
        rendition = replace(rendition, source_sha256=self.sha256_of.get(number, rendition.source_sha256))
        if rendition.source_sha256 in preparation.known:
            done(number, Recognised(rendition.source_sha256))
            return
        self.prepared.append(number)
        self.spool.names.add(rendition.file_name)
        done(number, self.errors.get(number, rendition))

    def close(self) -> None:
        self.closed = True


@dataclass
class RecordingUploader:
    """Delivers at once; raises what it was given, one error an attempt."""

    errors: dict[int, list[BaseException]] = field(default_factory=dict)
    check_errors: list[BaseException] = field(default_factory=list)
    shipments: list[Shipment] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    caps: list[float | None] = field(default_factory=list)
    limits: Limits = field(default_factory=Limits)
    before: Callable[[Shipment], None] = lambda _: None
    closed: bool = False

    def check(self, destination: str) -> Limits:
        self.checked.append(destination)
        if self.check_errors:
            raise self.check_errors.pop(0)
        return self.limits

    def upload(
        self, shipment: Shipment, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> Delivery:
        self.shipments.append(shipment)
        self.before(shipment)
        if cancelled():
            raise CancelledUploadError
        if waiting := self.errors.get(shipment.asset_no):
            raise waiting.pop(0)
        progress(shipment.rendition.size_bytes)
        return a_delivery(shipment.asset_no, etag=shipment.rendition.etag)

    def cap(self, rate_bytes_per_s: float | None) -> None:
        self.caps.append(rate_bytes_per_s)

    def close(self) -> None:
        self.closed = True


URGENT, HIGH, NORMAL, LOW = Level.URGENT, Level.HIGH, Level.NORMAL, Level.LOW


def planned(dispatcher: Dispatcher, now: datetime, now_s: float) -> Forecast | None:
    """Let a dispatcher go by a new plan if it is time for one, as the engine does; return the forecast then."""
    brief = dispatcher.brief(now, now_s)
    return dispatcher.take(draw_up(brief), now_s) if brief else None
