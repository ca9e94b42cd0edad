"""Who goes next: the two heaps, the slots, and every asset's state, decided without touching the world.

The engine asks (`next_to_prepare`, `next_to_upload`) and reports what came of it; each report appends events,
which the engine journals and then tells. Time comes in as `now_s`, monotonic seconds.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from frontload.core.asset import Asset, Level
from frontload.core.circuits import Circuits
from frontload.core.errors import BugError, FrontloadError
from frontload.core.events import (
    AssetDelivered,
    AssetPrepared,
    AssetQueued,
    AssetRecalled,
    AssetRekeyed,
    AssetRemoved,
    AssetSkipped,
    ClockMoved,
    Event,
    PreparationStarted,
    RunChanged,
    UploadPostponed,
    UploadStarted,
)
from frontload.core.forecast import Forecast
from frontload.core.gate import Gate
from frontload.core.in_flight import InFlight
from frontload.core.lineup import Lineup, started_over
from frontload.core.piecewise import UNRESTING, Gait
from frontload.core.postponed import Postponed
from frontload.core.priority import Order
from frontload.core.right_of_way import RightOfWay, under_way
from frontload.core.states import AGAIN, FINAL_STATES, AssetState, RunState, Step
from frontload.core.survey import floor_of, is_buffer_full, standstill, traffic
from frontload.core.twins import Twins
from frontload.core.urgency import Urgency
from frontload.core.wish import as_far_as_possible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from frontload.core.asset import Delivery, Rendition
    from frontload.core.plan import Brief, Floor, Plan
    from frontload.core.planner import Planner
    from frontload.core.slots import Slots
    from frontload.core.wish import Wish


class Dispatcher:
    """The state of the run; one thread only."""

    def __init__(self, *, planner: Planner, slots: Slots, jitter: Callable[[], float]) -> None:
        self.run_state = RunState.RUNNING
        self._planner = planner
        self.slots = slots
        self._jitter = jitter
        self._line = Lineup(planner)
        self._flight = InFlight()
        self._urgency = Urgency()
        self._twins = Twins(self._line)
        self._way = RightOfWay()
        self._gate = Gate(self._line, self._twins, self._urgency.hear)
        self._postponed = Postponed()
        self.circuits = Circuits()
        self._now_s = 0.0
        self._last_rank = 0

    # --- looking ---

    def __getitem__(self, asset_no: int) -> Asset:
        return self._line[asset_no]

    def known(self, asset_nos: Iterable[int]) -> Iterator[Asset]:
        """Yield the assets of these numbers as they stand when their turn comes; unknown numbers are none."""
        return self._line.known(asset_nos)

    @property
    def unfinished(self) -> int:
        """How many assets still have something before them."""
        return self._line.unfinished

    def unfinished_in(self, batch_no: int) -> int:
        """How many assets of one batch still have something before them."""
        return self._line.unfinished_in(batch_no)

    @property
    def in_flight(self) -> int:
        """How many assets a worker or a connection holds now."""
        return len(self._flight)

    def up_next(self, count: int) -> list[Asset]:
        """Return the *count* assets that would go next if nothing changed: ready ones first, then waiting."""
        return self._line.up_next(count)

    def next_due_s(self, now_s: float) -> float | None:
        """Return the next moment after *now_s* at which time alone may change an answer, or None."""
        parts = (self._flight, self._postponed, self.circuits, self._urgency, self._way)
        moments = [moment for part in parts for moment in part.moments()]
        if self.in_flight or (self._planner.is_stale and self._line.waiting_count):
            moments.append(self._planner.next_due_s(self._line.waiting_count))
        return min((moment for moment in moments if moment > now_s), default=None)

    def take_events(self) -> list[Event]:
        """Return what happened since the last call, in order."""
        self._gate.settle_twins()
        return self._line.take_events()

    # --- intake and the user's hand -----------------------------------------------------------------------

    def admit(self, assets: Iterable[Asset]) -> None:
        """Take in assets, new or from the journal; one that was in flight when the process died starts over."""
        for found in assets:
            asset = started_over(found)
            self._last_rank = max(self._last_rank, asset.rank)
            self._line.add(asset)
            self._twins.lead(asset, asset.rendition)
            self._gate.enqueue(asset)
            if asset.is_listed:
                self._line.tell(AssetRecalled(asset) if asset.state in FINAL_STATES else AssetQueued(asset))

    def pass_over(self, asset: Asset) -> None:
        """Take in a new asset that need not be sent."""
        self._line.add(asset)
        self._line.tell(AssetSkipped(asset))

    def grant(self, asset_nos: Iterable[int], wish: Wish) -> list[Rendition]:
        """Change what the user decides about assets, see `decide`."""
        return self.decide(asset_nos, wish.granted)

    def decide(self, asset_nos: Iterable[int], decide: Callable[[Asset], Asset]) -> list[Rendition]:
        """Take what *decide* makes of each asset, and return the renditions another recipe made useless.

        What is in flight or delivered is not called back; what is being prepared keeps its recipe.
        """
        useless = []
        for asset in self._line.changeable(asset_nos):
            decided = as_far_as_possible(decide(asset), asset)
            is_other_recipe = decided.handling.recipe != asset.handling.recipe
            useless_one = asset.rendition if is_other_recipe else None
            if useless_one is not None:
                useless.append(useless_one)
                decided = replace(decided, rendition=None)
            if decided.is_held:
                self._postponed.discard(asset.asset_no)
                self._twins.forget(asset.asset_no)
            else:
                self._urgency.hear(decided)
            self._line.rekey(decided)
            if useless_one is not None and asset.state is AssetState.READY:
                self._withdraw(asset.asset_no)
                self._gate.put_back(asset.asset_no)
            elif is_other_recipe and self._twins.forget(asset.asset_no):
                self._gate.enqueue(decided)
            self._twins.lend([asset.asset_no])
        return useless

    def move_before(self, asset_nos: Iterable[int], before: int | None) -> None:
        """Put what waits of assets right before another one, or with None behind everything."""
        self._twins.lend(self._line.move_before(asset_nos, before))

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> None:
        """Put assets before, or behind, everything else, keeping their order among themselves."""
        self._twins.lend(self._line.move(asset_nos, to_top=to_top))

    def set_order(self, order: Order) -> None:
        """Sort both heaps by another order."""
        self._planner.sort_by(order)
        self._line.rekey_all()

    def remove(self, asset_nos: Iterable[int]) -> list[Asset]:
        """Take assets out of the queue and return them.

        One in flight is taken out when its worker or connection gives it back, unless it is delivered before;
        it is returned as well, so that its upload can be cut. What is delivered only leaves the list.
        """
        removed = []
        for asset in self._line.changeable(self._line.cleared(asset_nos)):
            if asset.is_in_flight:
                self._gate.unwanted.add(asset.asset_no)
                removed.append(asset)
            else:
                self._withdraw(asset.asset_no)
                removed.append(self._line.step(asset.asset_no, Step.REMOVE, AssetRemoved))
        return removed

    def retry(self, asset_nos: Iterable[int]) -> list[Rendition]:
        """Give failed assets a new beginning, and removed ones their place or their failure back.

        What was cleared is listed again, what was skipped is sent. Returns the useless renditions of before.
        """
        useless = []
        for asset in self._line.known(self._line.listed_again(asset_nos)):
            self._gate.unwanted.discard(asset.asset_no)
            if asset.state is AssetState.REMOVED and asset.failure:
                self._line.step(asset.asset_no, Step.FAIL, AssetRekeyed)  # nobody asked to try it again
            elif step := AGAIN.get(asset.state):
                useless += [asset.rendition] if asset.rendition else []
                handling = replace(asset.handling, force=asset.handling.force or asset.state is AssetState.SKIPPED)
                anew = {"attempts": 0, "failure": None, "rendition": None, "delivery": None, "handling": handling}
                self._gate.enqueue(self._line.step(asset.asset_no, step, AssetQueued, **anew))
        return useless

    def pause(self) -> None:
        """Give out nothing new; what is in flight goes on."""
        self._change_run(RunState.PAUSED)

    def resume(self) -> None:
        """Give out work again, also after a halt."""
        self.circuits.break_silence()
        self._gate.give_another_chance()
        self._change_run(RunState.RUNNING)

    def halt(self, error: FrontloadError) -> None:
        """Stop giving out work because every asset would meet *error*."""
        self._change_run(RunState.HALTED, error)

    # --- planning -------------------------------------------------------------------------------------------

    def brief(self, now: datetime, now_s: float, gait: Gait = UNRESTING) -> Brief | None:
        """Return what the next plan has to be made from if it is time for one, for `draw_up` and then `take`.

        A choice that follows is made under it; it is suspended while the run or the uplink stands still.
        """
        self._now_s = now_s
        if now_s < self._planner.next_due_s(self._line.waiting_count):
            return None
        if moved_s := self._planner.clock_moved_s(now, now_s):
            self._line.tell(ClockMoved(moved_s))
        brief = self._planner.brief(self.floor(gait), now, now_s)
        self._planner.begin(brief)
        return brief

    def take(self, plan: Plan, made_s: float, gait: Gait = UNRESTING) -> Forecast:
        """Go by a plan that was begun at *made_s*, and return its forecast of what is not finished by now."""
        forecast = self._planner.take(plan, made_s, gait)
        if self._planner.order is Order.SMART:
            self._line.rekey_all(gait)
        sequence = tuple(no for no in gait.over(forecast.sequence) if self._line[no].state not in FINAL_STATES)
        rate = self._planner.speeds.slowest_bytes_per_s(
            self._line[no].handling.destination for no, _ in self._flight.sent_bytes()
        )
        if why := standstill(self.run_state, self._flight, self._postponed, self._now_s, rate):
            self._planner.interrupted()
            return Forecast(forecast.made_at, suspended=why, sequence=sequence)
        return forecast.of(sequence)

    def floor(self, gait: Gait = UNRESTING) -> Floor:
        """Return where every unfinished asset stands."""
        return floor_of(self._line, self._flight, self._postponed, self._now_s, gait)

    # --- giving out work ------------------------------------------------------------------------------------

    def next_to_prepare(self) -> Asset | None:
        """Hand the best waiting asset to a free worker, or return None."""
        if (
            self.run_state is not RunState.RUNNING
            or self._flight.busy_workers >= self.slots.workers
            or (asset_no := self._line.waiting.peek()) is None
        ):
            return None
        if self._line[asset_no].level is not Level.URGENT:
            closed = self.circuits.closed(self._now_s)
            if is_buffer_full(self.slots, self._line, self._flight, self._postponed, closed):
                return None
        self._line.waiting.pop()
        self._last_rank += 1
        self._flight.preparation_began(asset_no, self._now_s)
        return self._line.step(asset_no, Step.PREPARE, PreparationStarted, rank=self._last_rank)

    def pass_time(self, now_s: float) -> None:
        """Turn held renditions ready, best first, and let postponed uploads back in when they are due."""
        self._now_s = now_s
        self._urgency.pass_time(now_s)
        for asset_no, rendition in self._flight.release(now_s, self._line.key_of):
            self._gate.enqueue(self._line.step(asset_no, Step.PREPARED, AssetPrepared, rendition=rendition))
        for asset_no in self._postponed.take_due(now_s):
            self._gate.enqueue(self._line[asset_no])

    def next_to_upload(self, now_s: float) -> Asset | None:
        """Hand the best ready asset to a free connection, or return None; its intent must be committed first."""
        self.pass_time(now_s)
        if (
            self.run_state is not RunState.RUNNING
            or (asset_no := self._line.best_ready(self.circuits.closed(now_s))) is None
            or self._flight.uploads >= self._planner.concurrency.limit_for(self._line[asset_no])
            or self._urgency.keeps_free(now_s, self._line[asset_no], *traffic(self._line, self._flight))
        ):
            return None
        self._line.ready.remove(asset_no)
        self._flight.upload_began(asset_no, now_s)
        self._planner.speeds.upload_began(asset_no, now_s)
        self._planner.upload_began(self._line[asset_no])
        self._urgency.upload_began(self._line[asset_no], now_s)
        attempts = self._line[asset_no].attempts + 1
        return self._line.step(asset_no, Step.UPLOAD, UploadStarted, attempts=attempts)

    def first_served(self, now: datetime, now_s: float) -> frozenset[int]:
        """Return the uploads that the others under way should give way to; nobody: all share the uplink."""
        moving = [(self._line[no], sent_bytes) for no, sent_bytes in self._flight.sent_bytes()]
        uploads = under_way(moving, self._planner.speeds, now, now_s)
        self._way.give(uploads, now_s, is_tight=self._planner.is_tight)
        self._planner.speeds.serve_first(self._way.holders, now_s)
        return self._way.holders

    # --- hearing what came of it ------------------------------------------------------------------------------

    def known_to(self, asset: Asset) -> frozenset[str]:
        """Return the SHA-256 of files of which *asset* may be a twin."""
        return self._twins.known_to(asset)

    def prepared(self, asset_no: int, rendition: Rendition, now_s: float) -> None:
        """Take a finished rendition; it becomes ready at once, or after `HOLD_S` if a better one is coming."""
        seconds = self._flight.prepared(asset_no, rendition, now_s)
        self._planner.speeds.prepared(self._line[asset_no], seconds, rendition.size_bytes)
        self._twins.lead(self._line[asset_no], rendition)
        self.pass_time(now_s)

    def recognised(self, asset_no: int, source_sha256: str, before: Delivery | None) -> None:
        """A worker knew the bytes: by another file in this queue, or by the delivery *before*."""
        self._flight.preparation_ended(asset_no)
        self._gate.recognised(asset_no, source_sha256, before)

    def preparation_failed(self, asset_no: int, error: FrontloadError) -> None:
        """The worker could not; one bad photo costs that one asset, a full disk halts the run."""
        self._flight.preparation_ended(asset_no)
        if error.halts_run:
            self._gate.put_back(asset_no)
            self.halt(error)
        else:
            self._gate.fail(asset_no, error)

    def progressed(self, asset_no: int, sent_bytes: int, now_s: float) -> None:
        """Bytes of an upload have left."""
        self._flight.progressed(asset_no, sent_bytes, now_s)

    def delivered(self, asset_no: int, delivery: Delivery, now_s: float) -> Rendition:
        """The destination has it; return the rendition whose bytes are no longer needed."""
        self._flight.upload_ended(asset_no)
        self._gate.unwanted.discard(asset_no)
        asset = self._line.step(asset_no, Step.DELIVER, AssetDelivered, delivery=delivery, failure=None)
        if asset.rendition is None:
            raise BugError(f"asset {asset_no} was delivered without a rendition")
        trip = self._planner.speeds.delivered(asset, asset.rendition.size_bytes, now_s)
        self._planner.concurrency.delivered(asset.rendition.size_bytes, trip, self._flight.uploads)
        self._planner.delivered(asset_no, now_s)
        if self.circuits.answered(asset.handling.destination):
            self._postponed.hasten(self._line.of_destination(self._postponed, asset.handling.destination), now_s)
        return asset.rendition

    def upload_failed(self, asset_no: int, error: FrontloadError, now_s: float) -> None:
        """Postpone, give up or halt, by whose fault it was."""
        self._flight.upload_ended(asset_no)
        asset = self._line[asset_no]
        self._planner.concurrency.failed(error, self._planner.speeds.upload_failed(asset_no, now_s))
        verdict = self.circuits.verdict_on(error, asset, now_s, self._jitter)
        if verdict.delay_s is None:
            self._gate.fail(asset_no, error)
            return
        told = partial(UploadPostponed, error=error, delay_s=verdict.delay_s)
        self._line.step(asset_no, Step.PUT_BACK, told, attempts=verdict.attempts)
        self._postponed.put(asset_no, now_s + verdict.delay_s)
        if verdict.halts_run and not self._gate.close_to(asset.handling.destination, error):
            self.halt(error)

    def give_up(self, batch_nos: Iterable[int], error: FrontloadError) -> None:
        """Fail what waits of these batches, and what is in preparation when it is ready: nobody will take it.

        Holds until `resume`.
        """
        self._gate.give_up(batch_nos, error)

    def rendition_lost(self, asset_no: int) -> None:
        """The spool no longer has the bytes of an asset about to be sent: prepare it again."""
        self._flight.upload_ended(asset_no)
        asset = self._line[asset_no]
        self._planner.speeds.upload_failed(asset_no, self._now_s)
        self._line.step(asset_no, Step.PUT_BACK, AssetQueued, attempts=asset.attempts - 1)
        self._gate.put_back(asset_no)

    # --- inside -------------------------------------------------------------------------------------------------

    def _withdraw(self, asset_no: int) -> None:
        """Take an asset out of whatever it waits in."""
        self._twins.forget(asset_no)
        self._postponed.discard(asset_no)
        self._line.withdraw(asset_no)

    def _change_run(self, state: RunState, error: FrontloadError | None = None) -> None:
        if state is not self.run_state:
            self.run_state = state
            self._line.tell(RunChanged(state, error))
