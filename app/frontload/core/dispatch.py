"""Who goes next: the two heaps, the slots, and every asset's state, decided without touching the world.

The engine asks (`next_to_prepare`, `next_to_upload`) and reports what came of it; each report appends events,
which the engine journals and then tells. Time comes in as `now_s`, monotonic seconds.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Asset, Failure
from frontload.core.errors import (
    BugError,
    CancelledUploadError,
    FrontloadError,
    RateLimitedError,
    TransientError,
)
from frontload.core.events import (
    AssetDelivered,
    AssetEvent,
    AssetFailed,
    AssetPrepared,
    AssetQueued,
    AssetRecalled,
    AssetRekeyed,
    AssetRemoved,
    Event,
    PreparationStarted,
    RunChanged,
    UploadPostponed,
    UploadStarted,
)
from frontload.core.priority import Order, PriorityKey, priority_key
from frontload.core.queue import PriorityQueue
from frontload.core.retry import retry_delay_s
from frontload.core.states import FINAL_STATES, AssetState, RunState, Step, next_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.asset import Delivery, Level, Rendition

HOLD_S = 2.0
"""How long a finished rendition lets a better one that is still being prepared go first.

Two workers finish out of order; without this the uplink would take whatever came first by chance. It costs at
most this long once per slow image, and only while that image is being prepared.
"""


@dataclass(frozen=True, slots=True)
class Slots:
    """How much may happen at once. The buffer of ready renditions is bounded in bytes and in number."""

    workers: int
    connections: int
    buffer_bytes: int = 64_000_000

    @property
    def buffer_count(self) -> int:
        """Renditions that may be ready or in preparation: enough that no connection waits for a worker."""
        return 2 * self.connections + self.workers


@dataclass(frozen=True, slots=True)
class _Held:
    rendition: Rendition
    until_s: float


class Dispatcher:
    """The state of the run; one thread only."""

    def __init__(self, *, order: Order, slots: Slots, jitter: Callable[[], float]) -> None:
        self.order = order
        self.run_state = RunState.RUNNING
        self._slots = slots
        self._jitter = jitter
        self._assets: dict[int, Asset] = {}
        self._waiting = PriorityQueue()
        self._ready = PriorityQueue()
        self._preparing: set[int] = set()
        self._uploading: set[int] = set()
        self._held: dict[int, _Held] = {}
        self._unwanted: set[int] = set()
        self._given_up: dict[int, FrontloadError] = {}
        self._postponed: dict[int, float] = {}
        self._quiet_until_s = 0.0
        self._last_rank = 0
        self._topmost = self._bottommost = 0
        self._unfinished: Counter[int] = Counter()  # by batch
        self._events: list[Event] = []

    # --- looking ----------------------------------------------------------------------------------------

    def __getitem__(self, asset_no: int) -> Asset:
        return self._assets[asset_no]

    @property
    def unfinished(self) -> int:
        """How many assets still have something before them."""
        return self._unfinished.total()

    def unfinished_in(self, batch_no: int) -> int:
        """How many assets of one batch still have something before them."""
        return self._unfinished[batch_no]

    @property
    def in_flight(self) -> int:
        """How many assets a worker or a connection holds now."""
        return len(self._preparing) - len(self._held) + len(self._uploading)

    def up_next(self, count: int) -> list[Asset]:
        """Return the *count* assets that would go next if nothing changed: ready ones first, then waiting."""
        ready = self._ready.up_next(count)
        return [self._assets[no] for no in ready + self._waiting.up_next(count - len(ready))]

    def next_due_s(self, now_s: float) -> float | None:
        """Return the next moment after *now_s* at which time alone may change an answer, or None."""
        moments = [held.until_s for held in self._held.values()]
        moments += [*self._postponed.values(), self._quiet_until_s]
        return min((moment for moment in moments if moment > now_s), default=None)

    def take_events(self) -> list[Event]:
        """Return what happened since the last call, in order, and forget it."""
        events, self._events = self._events, []
        return events

    # --- intake and the user's hand -----------------------------------------------------------------------

    def admit(self, assets: Iterable[Asset]) -> None:
        """Take in assets, new or from the journal; one that was in flight when the process died starts over."""
        for found in assets:
            asset = found
            if asset.state in {AssetState.PREPARING, AssetState.UPLOADING}:
                # a kill is nobody's fault: the attempt it cut short is not counted
                attempts = asset.attempts - (asset.state is AssetState.UPLOADING)
                asset = replace(asset, state=next_state(asset.state, Step.PUT_BACK), attempts=attempts)
            self._last_rank = max(self._last_rank, asset.rank)
            self._note_place(asset.place)
            self._assets[asset.asset_no] = asset
            self._unfinished[asset.batch_no] += asset.state not in FINAL_STATES
            self._enqueue(asset)
            if asset.state is not AssetState.REMOVED:
                self._tell(AssetRecalled(asset) if asset.state in FINAL_STATES else AssetQueued(asset))

    def rekey(
        self,
        asset_nos: Iterable[int],
        *,
        level: Level | None = None,
        deadline: Any = ...,  # noqa: ANN401  (datetime or None; the ellipsis means "as it is")
        place: int | None = None,
    ) -> None:
        """Change what the user decides about assets; what is in flight or delivered is not called back."""
        for asset_no in asset_nos:
            asset = self._assets.get(asset_no)
            if asset is None or asset.state in {AssetState.DELIVERED, AssetState.REMOVED}:
                continue
            wishes: dict[str, Any] = {}
            if level is not None:
                wishes["level"] = level
            if deadline is not ...:
                wishes["deadline"] = deadline
            if place is not None:
                wishes["place"] = place
                self._note_place(place)
            asset = self._assets[asset_no] = replace(asset, **wishes)
            for queue in (self._waiting, self._ready):
                if asset_no in queue:
                    queue.push(asset_no, self._key(asset))
            self._tell(AssetRekeyed(asset))

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> None:
        """Put assets before, or behind, everything else, keeping their order among themselves."""
        self.rekey(asset_nos, place=self._topmost - 1 if to_top else self._bottommost + 1)

    def set_order(self, order: Order) -> None:
        """Sort both heaps by another order."""
        self.order = order
        for queue in (self._waiting, self._ready):
            queue.rekey_all(lambda asset_no: self._key(self._assets[asset_no]))

    def remove(self, asset_nos: Iterable[int]) -> list[Asset]:
        """Take assets out of the queue and return them.

        One in flight is taken out when its worker or connection gives it back, unless it is delivered before;
        it is returned as well, so that its upload can be cut. What is delivered stays delivered.
        """
        removed = []
        for asset_no in asset_nos:
            asset = self._assets.get(asset_no)
            if asset is None or asset.state in {AssetState.DELIVERED, AssetState.REMOVED}:
                continue
            if asset.state in {AssetState.PREPARING, AssetState.UPLOADING}:
                self._unwanted.add(asset_no)
                removed.append(asset)
            else:
                self._postponed.pop(asset_no, None)
                for queue in (self._waiting, self._ready):
                    if asset_no in queue:
                        queue.remove(asset_no)
                removed.append(self._step(asset_no, Step.REMOVE, AssetRemoved))
        return removed

    def retry(self, asset_nos: Iterable[int]) -> None:
        """Give failed assets a new beginning, and removed ones their place back, also before they have left."""
        steps = {AssetState.FAILED: Step.RETRY, AssetState.REMOVED: Step.REINSTATE}
        for asset_no in asset_nos:
            self._unwanted.discard(asset_no)
            asset = self._assets.get(asset_no)
            if asset is not None and (step := steps.get(asset.state)):
                self._step(asset_no, step, AssetQueued, attempts=0, failure=None, rendition=None)
                self._enqueue(self._assets[asset_no])

    def pause(self) -> None:
        """Give out nothing new; what is in flight goes on."""
        self._change_run(RunState.PAUSED)

    def resume(self) -> None:
        """Give out work again, also after a halt."""
        self._quiet_until_s = 0.0
        self._given_up.clear()
        self._change_run(RunState.RUNNING)

    def halt(self, error: FrontloadError) -> None:
        """Stop giving out work because every asset would meet *error*; the queue is kept."""
        self._change_run(RunState.HALTED, error)

    # --- giving out work ------------------------------------------------------------------------------------

    def next_to_prepare(self) -> Asset | None:
        """Hand the best waiting asset to a free worker, or return None."""
        busy_workers = len(self._preparing) - len(self._held)
        ahead = len(self._preparing) + len(self._ready) + len(self._postponed)
        if (
            self.run_state is not RunState.RUNNING
            or busy_workers >= self._slots.workers
            or ahead >= self._slots.buffer_count
            or self._buffered_bytes() >= self._slots.buffer_bytes
            or (asset_no := self._waiting.pop()) is None
        ):
            return None
        self._last_rank += 1
        self._preparing.add(asset_no)
        return self._step(asset_no, Step.PREPARE, PreparationStarted, rank=self._last_rank)

    def pass_time(self, now_s: float) -> None:
        """Turn held renditions ready, best first, and let postponed uploads back in when they are due."""
        for asset_no in sorted(self._held, key=lambda no: self._key(self._assets[no])):
            key = self._key(self._assets[asset_no])
            busy = self._preparing - self._held.keys()
            if self._held[asset_no].until_s > now_s and any(self._key(self._assets[no]) < key for no in busy):
                continue
            rendition = self._held.pop(asset_no).rendition
            self._preparing.discard(asset_no)
            self._enqueue(self._step(asset_no, Step.PREPARED, AssetPrepared, rendition=rendition))
        for asset_no in [no for no, due_s in self._postponed.items() if due_s <= now_s]:
            del self._postponed[asset_no]
            self._enqueue(self._assets[asset_no])

    def next_to_upload(self, now_s: float) -> Asset | None:
        """Hand the best ready asset to a free connection, or return None; its intent must be committed first."""
        self.pass_time(now_s)
        if (
            self.run_state is not RunState.RUNNING
            or len(self._uploading) >= self._slots.connections
            or now_s < self._quiet_until_s
            or (asset_no := self._ready.pop()) is None
        ):
            return None
        self._uploading.add(asset_no)
        attempts = self._assets[asset_no].attempts + 1
        return self._step(asset_no, Step.UPLOAD, UploadStarted, attempts=attempts)

    # --- hearing what came of it ------------------------------------------------------------------------------

    def prepared(self, asset_no: int, rendition: Rendition, now_s: float) -> None:
        """Take a finished rendition; it becomes ready at once, or after `HOLD_S` if a better one is coming."""
        self._held[asset_no] = _Held(rendition, now_s + HOLD_S)
        self.pass_time(now_s)

    def preparation_failed(self, asset_no: int, error: FrontloadError) -> None:
        """The worker could not; one bad photo costs that one asset, a full disk halts the run."""
        self._preparing.discard(asset_no)
        if error.halts_run:
            self._put_back(asset_no)
            self.halt(error)
        else:
            self._fail(asset_no, error)

    def delivered(self, asset_no: int, delivery: Delivery) -> Rendition:
        """The destination has it; return the rendition whose bytes are no longer needed."""
        self._uploading.discard(asset_no)
        self._unwanted.discard(asset_no)
        asset = self._step(asset_no, Step.DELIVER, AssetDelivered, delivery=delivery, failure=None)
        if asset.rendition is None:
            raise BugError(f"asset {asset_no} was delivered without a rendition")
        return asset.rendition

    def upload_failed(self, asset_no: int, error: FrontloadError, now_s: float) -> None:
        """Postpone, give up or halt, by whose fault it was."""
        self._uploading.discard(asset_no)
        asset = self._assets[asset_no]
        if isinstance(error, CancelledUploadError) or (error.halts_run and not isinstance(error, TransientError)):
            self._postpone(asset_no, error, now_s, 0.0, attempts=asset.attempts - 1)
            if not isinstance(error, CancelledUploadError):
                self.halt(error)
            return
        delay_s = None
        if isinstance(error, TransientError):
            delay_s = retry_delay_s(asset.attempts, self._jitter(), error.retry_after_s)
        if delay_s is not None:
            if isinstance(error, RateLimitedError):
                self._quiet_until_s = max(self._quiet_until_s, now_s + delay_s)
            self._postpone(asset_no, error, now_s, delay_s)
        elif error.halts_run:
            self._postpone(asset_no, error, now_s, 0.0, attempts=0)
            self.halt(error)
        else:
            self._fail(asset_no, error)

    def give_up(self, batch_nos: Iterable[int], error: FrontloadError) -> None:
        """Fail what waits of these batches, and what is in preparation when it is ready: nobody will take it.

        Holds until `resume`.
        """
        self._given_up.update(dict.fromkeys(batch_nos, error))
        for queue in (self._waiting, self._ready):
            for asset_no in [no for no in queue if self._assets[no].batch_no in self._given_up]:
                queue.remove(asset_no)
                self._fail(asset_no, error)

    def rendition_lost(self, asset_no: int) -> None:
        """The spool no longer has the bytes of an asset about to be sent: prepare it again."""
        self._uploading.discard(asset_no)
        attempts = self._assets[asset_no].attempts - 1
        self._step(asset_no, Step.PUT_BACK, AssetQueued, attempts=attempts)
        self._put_back(asset_no)

    # --- inside -------------------------------------------------------------------------------------------------

    def _key(self, asset: Asset) -> PriorityKey:
        return priority_key(asset, self.order)

    def _note_place(self, place: int) -> None:
        self._topmost, self._bottommost = min(self._topmost, place), max(self._bottommost, place)

    def _tell(self, event: Event) -> None:
        self._events.append(event)

    def _change_run(self, state: RunState, error: FrontloadError | None = None) -> None:
        if state is not self.run_state:
            self.run_state = state
            self._tell(RunChanged(state, error))

    def _step(self, asset_no: int, step: Step, event: Callable[[Asset], AssetEvent], **facts: Any) -> Asset:  # noqa: ANN401
        before = self._assets[asset_no]
        asset = replace(before, state=next_state(before.state, step), **facts)
        self._assets[asset_no] = asset
        self._unfinished[asset.batch_no] += (before.state in FINAL_STATES) - (asset.state in FINAL_STATES)
        self._tell(event(asset))
        return asset

    def _enqueue(self, asset: Asset) -> None:
        """Put an asset into the heap its state belongs to, if it belongs to one and is still wanted."""
        if asset.asset_no in self._unwanted and asset.state in {AssetState.QUEUED, AssetState.READY}:
            self._unwanted.discard(asset.asset_no)
            self._step(asset.asset_no, Step.REMOVE, AssetRemoved)
        elif asset.batch_no in self._given_up and asset.state in {AssetState.QUEUED, AssetState.READY}:
            self._fail(asset.asset_no, self._given_up[asset.batch_no])
        elif asset.state is AssetState.QUEUED:
            self._waiting.push(asset.asset_no, self._key(asset))
        elif asset.state is AssetState.READY:
            self._ready.push(asset.asset_no, self._key(asset))

    def _postpone(
        self, asset_no: int, error: FrontloadError, now_s: float, delay_s: float, attempts: int | None = None
    ) -> None:
        kept = self._assets[asset_no].attempts if attempts is None else attempts
        self._step(asset_no, Step.PUT_BACK, lambda asset: UploadPostponed(asset, error, delay_s), attempts=kept)
        self._postponed[asset_no] = now_s + delay_s

    def _put_back(self, asset_no: int) -> None:
        self._enqueue(self._step(asset_no, Step.PUT_BACK, AssetQueued, rendition=None))

    def _fail(self, asset_no: int, error: FrontloadError) -> None:
        self._step(asset_no, Step.FAIL, AssetFailed, failure=Failure.of(error))

    def _buffered_bytes(self) -> int:
        ready = sum(
            rendition.size_bytes for no in self._ready if (rendition := self._assets[no].rendition) is not None
        )
        return ready + sum(held.rendition.size_bytes for held in self._held.values())
