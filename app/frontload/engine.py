"""The two-stage pipeline: scan -> waiting heap -> workers -> ready heap -> connections -> journal -> observer.

One thread runs the loop and is the only one that touches the dispatcher, the journal and the observer. Every
other thread (scans, uploads, the worker pool's, the window's) puts a call into the inbox, and the loop carries
it out; so there is no lock, and a command can never meet a half-made decision. The loop sleeps on the inbox.

Each turn: carry out what came in, choose what may begin, commit, tell, and only then begin it.
"""

from __future__ import annotations

import heapq
import itertools
import logging
import queue
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, assert_never

from frontload.core.asset import Asset, Batch, Source
from frontload.core.dispatch import Dispatcher, Slots
from frontload.core.errors import BugError, CancelledUploadError, FrontloadError, TransientError
from frontload.core.events import (
    AssetDelivered,
    AssetEvent,
    AssetFailed,
    AssetQueued,
    BatchOpened,
    BatchScanned,
    Event,
    OverlookedReason,
    PathOverlooked,
    PathUnreadable,
    RunFinished,
    UploadProgressed,
)
from frontload.core.ports import Preparation, Shipment
from frontload.core.public_id import public_id
from frontload.core.recipe import recipe_named
from frontload.core.retry import retry_delay_s
from frontload.core.states import AssetState, RunState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import PurePath

    from frontload.core.asset import Delivery, Level, Rendition
    from frontload.core.events import Observer
    from frontload.core.ports import Clock, Journal, Preparer, Spool, Uploader
    from frontload.core.priority import Order
    from frontload.core.recipe import Recipe

log = logging.getLogger(__name__)

SETTLE_S = 1.0
"""How long an idle queue looks at a new drop before it chooses, unless the scan ends sooner.

Long enough that a folder of some hundred files is seen whole and the truly first goes first; short enough that
the upload of a hundred thousand begins long before their scan ends.
"""
SCAN_CHUNK = 200
CHECK_ATTEMPTS = 4

Scan = "Callable[[int, tuple[PurePath, ...]], Iterator[Source | PathOverlooked | PathUnreadable]]"


@dataclass(frozen=True, slots=True)
class World:
    """The edges of one run, opened together and closed together."""

    journal: Journal
    spool: Spool
    preparer: Preparer
    uploader: Uploader


class Engine:
    """Runs the pipeline. `run` belongs to one thread; every other public method may be called from any."""

    def __init__(
        self,
        *,
        open_world: Callable[[], AbstractContextManager[World]],
        scan: Callable[[int, tuple[PurePath, ...]], Iterator[Source | PathOverlooked | PathUnreadable]],
        clock: Clock,
        jitter: Callable[[], float],
        order: Order,
        slots: Slots,
        recipes: tuple[Recipe, ...],
        observe: Observer,
    ) -> None:
        self._open_world = open_world
        self._scan = scan
        self._clock = clock
        self._jitter = jitter
        self._slots = slots
        self._recipes = recipes
        self._observe = observe
        self._dispatcher = Dispatcher(order=order, slots=slots, jitter=jitter)
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._news: list[Event] = []
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._timer_no = itertools.count()
        self._batches: dict[int, Batch] = {}
        self._known: dict[tuple[str, PurePath, int, int], int] = {}
        self._scans = 0
        self._settled_at_s = 0.0
        self._checks: dict[str, bool] = {}  # destination -> accepted us; absent: not asked yet
        self._next_batch_no = self._next_asset_no = 1
        self._delivered = self._skipped = self._unreadable = 0
        self._failed: set[int] = set()
        self._began_s: float | None = None
        self._idle_told = True

    # --- commands, from any thread ------------------------------------------------------------------------

    def add(self, batch: Batch) -> None:
        """Take in a drop; its files are queued as they are found."""
        self._inbox.put(partial(self._open_batch, batch))

    def set_level(self, asset_nos: Iterable[int], level: Level) -> None:
        """Give assets a level."""
        self._inbox.put(partial(self._dispatcher.rekey, tuple(asset_nos), level=level))

    def set_deadline(self, asset_nos: Iterable[int], deadline: datetime | None) -> None:
        """Give assets an aware deadline, or none."""
        self._inbox.put(partial(self._dispatcher.rekey, tuple(asset_nos), deadline=deadline))

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> None:
        """Put assets before, or behind, everything else."""
        self._inbox.put(partial(self._dispatcher.move, tuple(asset_nos), to_top=to_top))

    def set_order(self, order: Order) -> None:
        """Sort the queue by another order."""
        self._inbox.put(partial(self._dispatcher.set_order, order))

    def remove(self, asset_nos: Iterable[int]) -> None:
        """Take assets out of the queue; what is in flight or delivered stays."""
        self._inbox.put(partial(self._remove, tuple(asset_nos)))

    def retry(self, asset_nos: Iterable[int]) -> None:
        """Queue failed or removed assets again."""
        self._inbox.put(partial(self._retry, tuple(asset_nos)))

    def pause(self) -> None:
        """Begin nothing new; what is in flight goes on."""
        self._inbox.put(self._dispatcher.pause)

    def resume(self) -> None:
        """Go on after a pause or a halt; every destination is asked anew."""
        self._inbox.put(self._resume)

    def stop(self) -> None:
        """End the run: uploads in flight are cut, workers killed, the queue is kept."""
        self._stopping.set()
        self._inbox.put(lambda: None)

    # --- the loop -------------------------------------------------------------------------------------------

    def run(self, *, until_idle: bool, restore: bool) -> RunFinished:
        """Work until stopped, or with *until_idle* until nothing is left or the run halts.

        With *restore* the journal's unfinished batches are taken up first. Raises `FrontloadError` if the world
        cannot be opened; nothing was changed then.
        """
        with self._open_world() as world, ThreadPoolExecutor(self._slots.connections, "upload") as uploads:
            scans = ThreadPoolExecutor(1, "scan")
            try:
                self._world, self._uploads, self._scanners = world, uploads, scans
                self._next_batch_no, self._next_asset_no = world.journal.next_numbers()
                if restore:
                    self._restore()
                while not self._stopping.is_set():
                    begin = self._choose()
                    self._commit_and_tell()
                    for work in begin:
                        work()
                    if self._inbox.empty() and self._tell_if_idle() and until_idle:
                        break
                    self._carry_out()
            finally:
                self._close(world, uploads, scans)
        return self._summary()

    def _carry_out(self) -> None:
        """Sleep until something comes in or falls due, then carry out all that is there."""
        due = [moment for moment in (self._dispatcher.next_due_s(), self._next_timer_s()) if moment is not None]
        timeout_s = max(0.0, min(due) - self._clock.monotonic_s()) if due else None
        try:
            self._inbox.get(timeout=timeout_s)()
            for _ in range(SCAN_CHUNK):
                self._inbox.get_nowait()()
        except queue.Empty:
            pass
        now_s = self._clock.monotonic_s()
        while self._timers and self._timers[0][0] <= now_s:
            heapq.heappop(self._timers)[2]()

    def _choose(self) -> list[Callable[[], None]]:
        """Fill every free worker and connection with the best there is now; return what to begin."""
        begin: list[Callable[[], None]] = []
        now_s = self._clock.monotonic_s()
        if self._scans and now_s < self._settled_at_s:
            return begin
        while (asset := self._dispatcher.next_to_prepare()) is not None:
            begin.append(partial(self._begin_preparation, asset))
        if self._destinations_accept_us():
            while (asset := self._dispatcher.next_to_upload(now_s)) is not None:
                begin.append(partial(self._begin_upload, asset))
        return begin

    def _commit_and_tell(self) -> None:
        """Write first, then tell."""
        news = [*self._dispatcher.take_events(), *self._news]
        self._news = []
        latest = {event.asset.asset_no: event.asset for event in news if isinstance(event, AssetEvent)}
        if latest:
            self._idle_told = False
            self._world.journal.save(latest.values())
        for event in news:
            self._count(event)
            self._observe(event)

    def _close(self, world: World, uploads: ThreadPoolExecutor, scans: ThreadPoolExecutor) -> None:
        """Cut what is in flight, then write down what finished in that very moment."""
        self._stopping.set()
        scans.shutdown(wait=True, cancel_futures=True)
        world.preparer.close()
        world.uploader.close()
        uploads.shutdown(wait=True, cancel_futures=True)
        try:
            while True:
                self._inbox.get_nowait()()
        except queue.Empty:
            pass
        self._commit_and_tell()

    # --- intake -----------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        batches, assets = self._world.journal.unfinished()
        for batch in batches:
            self._batches[batch.batch_no] = batch
            self._news.append(BatchOpened(batch))
        for asset in assets:
            self._known[self._identity(asset.batch_no, asset.source)] = asset.asset_no
        self._dispatcher.admit(assets)
        for batch in batches:
            if not batch.scanned:
                self._begin_scan(batch)

    def _open_batch(self, wanted: Batch) -> None:
        batch = replace(wanted, batch_no=self._next_batch_no)
        self._next_batch_no += 1
        self._batches[batch.batch_no] = batch
        self._world.journal.save_batch(batch)  # before the first file is looked at: a kill now loses nothing
        self._news.append(BatchOpened(batch))
        self._begin_scan(batch)

    def _begin_scan(self, batch: Batch) -> None:
        if not self._dispatcher.unfinished and not self._scans:
            self._settled_at_s = self._clock.monotonic_s() + SETTLE_S
            self._call_later(self._settled_at_s, lambda: None)
        self._scans += 1
        self._idle_told = False
        self._scanners.submit(self._scan_batch, batch)

    def _scan_batch(self, batch: Batch) -> None:
        """Runs on the scan thread."""
        chunk: list[Source | PathOverlooked | PathUnreadable] = []
        try:
            for found in self._scan(batch.batch_no, batch.roots):
                chunk.append(found)
                if len(chunk) >= SCAN_CHUNK:
                    self._inbox.put(partial(self._take_in, batch.batch_no, tuple(chunk)))
                    chunk.clear()
                if self._stopping.is_set():
                    return
        except Exception:
            log.exception("the scan of batch %d broke off", batch.batch_no)
            error = BugError("the scan of a folder broke off")
            chunk += [PathUnreadable(batch.batch_no, root, error) for root in batch.roots]
        self._inbox.put(partial(self._take_in, batch.batch_no, tuple(chunk)))
        self._inbox.put(partial(self._scan_ended, batch.batch_no))

    def _take_in(self, batch_no: int, found: Iterable[Source | PathOverlooked | PathUnreadable]) -> None:
        assets = []
        for item in found:
            match item:
                case Source():
                    if (asset := self._asset_from(batch_no, item)) is not None:
                        assets.append(asset)
                case PathOverlooked() | PathUnreadable():
                    self._news.append(item)
                case _:
                    assert_never(item)
        self._dispatcher.admit(assets)

    def _asset_from(self, batch_no: int, source: Source) -> Asset | None:
        """Return the new asset of a file, or None for one that is in the queue already."""
        identity = self._identity(batch_no, source)
        if (known_no := self._known.get(identity)) is not None:
            known = self._dispatcher[known_no]
            if known.batch_no == batch_no:
                return None  # a folder walked again after a kill
            if known.state not in {AssetState.FAILED, AssetState.REMOVED}:
                self._news.append(PathOverlooked(batch_no, source.path, OverlookedReason.DUPLICATE))
                return None
        batch, asset_no = self._batches[batch_no], self._next_asset_no
        self._next_asset_no += 1
        self._known[identity] = asset_no
        return Asset(
            asset_no=asset_no,
            batch_no=batch_no,
            source=source,
            public_id=public_id(batch.folder, source.folder, source.name),
            level=batch.level,
            deadline=batch.deadline,
        )

    def _scan_ended(self, batch_no: int) -> None:
        self._scans -= 1
        self._commit_and_tell()  # the last files first: only then is the batch scanned
        batch = self._batches[batch_no] = replace(self._batches[batch_no], scanned=True)
        self._world.journal.save_batch(batch)
        self._news.append(BatchScanned(batch))

    def _identity(self, batch_no: int, source: Source) -> tuple[str, PurePath, int, int]:
        return (self._batches[batch_no].destination, source.path, source.size_bytes, source.modified_ns)

    # --- the two stages -----------------------------------------------------------------------------------------

    def _begin_preparation(self, asset: Asset) -> None:
        recipe = recipe_named(self._batches[asset.batch_no].recipe, self._recipes)
        preparation = Preparation(asset.asset_no, asset.source, recipe)
        self._world.preparer.prepare(
            preparation, lambda *outcome: self._inbox.put(partial(self._prepared, *outcome))
        )

    def _prepared(self, asset_no: int, outcome: Rendition | FrontloadError) -> None:
        if isinstance(outcome, FrontloadError):
            self._dispatcher.preparation_failed(asset_no, outcome)
        else:
            self._dispatcher.prepared(asset_no, outcome, self._clock.monotonic_s())

    def _begin_upload(self, asset: Asset) -> None:
        self._uploads.submit(self._upload, asset)

    def _upload(self, asset: Asset) -> None:
        """Runs on an upload thread."""
        batch, rendition = self._batches[asset.batch_no], asset.rendition
        if rendition is None or not self._world.spool.holds(rendition):
            self._inbox.put(partial(self._dispatcher.rendition_lost, asset.asset_no))
            return
        folder = "/".join(part for part in (batch.folder.strip("/"), asset.source.folder) if part)
        shipment = Shipment(
            asset.asset_no, batch.destination, asset.public_id, rendition, folder, asset.source.name, batch.tags
        )

        def progress(sent_bytes: int) -> None:
            told = UploadProgressed(asset.asset_no, sent_bytes, rendition.size_bytes)
            self._inbox.put(partial(self._news.append, told))

        try:
            delivery = self._world.uploader.upload(shipment, progress, self._stopping.is_set)
        except FrontloadError as error:
            self._inbox.put(partial(self._upload_failed, asset.asset_no, error))
        except Exception as error:  # the per-asset guard: this asset fails, the run goes on
            log.exception("the upload of asset %d failed", asset.asset_no)
            bug = BugError(f"{type(error).__name__} while uploading an image")
            self._inbox.put(partial(self._upload_failed, asset.asset_no, bug))
        else:
            self._inbox.put(partial(self._upload_ended, asset.asset_no, delivery))

    def _upload_ended(self, asset_no: int, delivery: Delivery) -> None:
        rendition = self._dispatcher.delivered(asset_no, delivery)
        self._commit_and_tell()  # the bytes may go only when their delivery is committed
        self._world.spool.discard(rendition)

    def _upload_failed(self, asset_no: int, error: FrontloadError) -> None:
        self._dispatcher.upload_failed(asset_no, error, self._clock.monotonic_s())

    # --- destinations -------------------------------------------------------------------------------------------

    def _destinations_accept_us(self) -> bool:
        """Ask each destination in use once a run, on an upload thread; false until all have answered yes."""
        if self._dispatcher.run_state is not RunState.RUNNING or not self._dispatcher.unfinished:
            return False
        for destination in {batch.destination for batch in self._batches.values()} - self._checks.keys():
            self._checks[destination] = False
            self._uploads.submit(self._check, destination, 1)
        return all(self._checks.values())

    def _check(self, destination: str, attempt: int) -> None:
        """Runs on an upload thread."""
        try:
            self._world.uploader.check(destination)
        except FrontloadError as error:
            self._inbox.put(partial(self._check_failed, destination, attempt, error))
        except Exception as error:
            log.exception("the check of a destination failed")
            bug = BugError(f"{type(error).__name__} while asking the destination")
            self._inbox.put(partial(self._check_failed, destination, attempt, bug))
        else:
            self._inbox.put(partial(self._checks.__setitem__, destination, True))

    def _check_failed(self, destination: str, attempt: int, error: FrontloadError) -> None:
        delay_s = retry_delay_s(attempt, self._jitter())
        if isinstance(error, TransientError) and attempt < CHECK_ATTEMPTS and delay_s is not None:
            again = partial(self._uploads.submit, self._check, destination, attempt + 1)
            self._call_later(self._clock.monotonic_s() + delay_s, again)
        elif not isinstance(error, CancelledUploadError):
            self._dispatcher.halt(error)

    def _resume(self) -> None:
        if self._dispatcher.run_state is RunState.HALTED:
            self._checks.clear()
        self._dispatcher.resume()

    # --- the rest -----------------------------------------------------------------------------------------------

    def _remove(self, asset_nos: Iterable[int]) -> None:
        removed = self._dispatcher.remove(asset_nos)
        self._commit_and_tell()
        for asset in removed:
            if asset.rendition is not None:
                self._world.spool.discard(asset.rendition)

    def _retry(self, asset_nos: Iterable[int]) -> None:
        self._dispatcher.retry(asset_nos)

    def _call_later(self, at_s: float, call: Callable[[], object]) -> None:
        heapq.heappush(self._timers, (at_s, next(self._timer_no), lambda: (call(), None)[1]))

    def _next_timer_s(self) -> float | None:
        return self._timers[0][0] if self._timers else None

    def _tell_if_idle(self) -> bool:
        """Return whether nothing can happen by itself any more; tell it once each time."""
        halted = self._dispatcher.run_state is RunState.HALTED and not self._dispatcher.in_flight
        idle = not self._scans and (not self._dispatcher.unfinished or halted)
        if idle and not self._idle_told:
            self._idle_told = True
            self._observe(self._summary())
        return idle

    def _count(self, event: Event) -> None:
        match event:
            case AssetDelivered():
                self._delivered += 1
            case AssetFailed():
                self._failed.add(event.asset.asset_no)
            case AssetQueued():
                self._failed.discard(event.asset.asset_no)
                self._began_s = self._began_s or self._clock.monotonic_s()
            case PathUnreadable():
                self._unreadable += 1
            case PathOverlooked():
                self._skipped += 1
            case _:
                pass

    def _summary(self) -> RunFinished:
        seconds = self._clock.monotonic_s() - self._began_s if self._began_s else 0.0
        return RunFinished(self._delivered, len(self._failed) + self._unreadable, self._skipped, seconds)
