"""The two-stage pipeline: scan -> waiting heap -> workers -> ready heap -> connections -> journal -> observer.

One thread runs the loop and is the only one that touches the dispatcher, the journal and the observer. Every
other thread (the scan's, the uploads', the worker pool's, the window's) puts a call into the inbox, and the loop
carries it out; so there is no lock, and a command can never meet a half-made decision. The loop sleeps on the
inbox and polls nothing.

Each turn: carry out what came in, choose what may begin, commit, tell, and only then begin it.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from frontload.core.dispatch import Dispatcher
from frontload.core.errors import FrontloadError
from frontload.core.events import AssetEvent, Event, ForecastMade, RunChanged, RunFinished
from frontload.core.planner import Planner
from frontload.core.settings import MOST_AT_ONCE
from frontload.core.speeds import Speeds
from frontload.core.states import RunState
from frontload.core.tally import Tally
from frontload.core.wish import Wish
from frontload.engine.changes import Changes
from frontload.engine.drawing import Drawing
from frontload.engine.greeting import Greeting
from frontload.engine.inbox import Inbox
from frontload.engine.intake import Intake
from frontload.engine.outcomes import Outcomes
from frontload.engine.preparing import Preparing
from frontload.engine.sending import Sending
from frontload.engine.terms import put_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import PurePath

    from frontload.core.asset import Batch, Level
    from frontload.core.events import Observer
    from frontload.core.make_it import Proposal
    from frontload.core.ports import Clock, Preparer, Uploader
    from frontload.core.priority import Order
    from frontload.core.rules import Rule
    from frontload.core.terms import Terms
    from frontload.core.wish import Decision
    from frontload.engine.intake import Scan
    from frontload.engine.world import Outfit, World

SETTLE_S = 1.0
"""How long an idle queue looks at a new drop before it chooses, unless the scan ends sooner.

Long enough that a folder of some hundred files is seen whole and the truly first goes first; short enough that
the upload of a hundred thousand begins long before their scan ends.
"""


class Engine:
    """Runs the pipeline. `run` belongs to one thread; every other public method may be called from any."""

    def __init__(
        self,
        *,
        open_world: Callable[[], AbstractContextManager[World]],
        scan: Scan,
        clock: Clock,
        jitter: Callable[[], float],
        terms: Terms,
        observe: Observer,
    ) -> None:
        self._open_world = open_world
        self._scan = scan
        self._clock = clock
        self._jitter = jitter
        self._terms = terms
        self._observe = observe
        self._inbox = Inbox(clock)
        self._stop_asked = threading.Event()
        self._leaving = threading.Event()
        self._broke_off = self._paused = False
        self._begin_anew()

    # --- commands, from any thread ------------------------------------------------------------------------------
    # each names the dispatcher only when it is carried out: a run that begins anew has another one

    def add(self, batch: Batch) -> None:
        """Take in a drop; its files are queued as they are found."""
        self._inbox.put_command(lambda: self._add(batch))

    def set_level(self, asset_nos: Iterable[int], level: Level) -> None:
        """Give assets a level."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.grant(numbers, Wish(level=level)))

    def set_deadline(self, asset_nos: Iterable[int], deadline: datetime | None) -> None:
        """Give assets an aware deadline, or none."""
        numbers = tuple(asset_nos)
        wish = Wish(deadline=deadline, undated=deadline is None)
        self._inbox.put_command(lambda: self._changes.grant(numbers, wish))

    def set_recipe(self, asset_nos: Iterable[int], recipe: str) -> None:
        """Have assets prepared by another recipe; what is in flight keeps its own."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.grant(numbers, Wish(recipe=recipe)))

    def hold(self, asset_nos: Iterable[int], *, held: bool) -> None:
        """Keep assets from being prepared and sent, or release them; what is in flight goes on."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.grant(numbers, Wish(held=held)))

    def give_back(self, decisions: Mapping[int, Decision]) -> None:
        """Decide assets, by their numbers, as they were decided before; for an undo."""
        self._inbox.put_command(lambda: self._changes.give_back(decisions))

    def set_batch(self, batch_no: int, wish: Wish) -> None:
        """Give a batch other defaults, and all of it that waits the same."""
        self._inbox.put_command(lambda: self._changes.grant(self._intake.grant(batch_no, wish), wish))

    def put_batch(self, batch: Batch) -> None:
        """Give a batch the defaults of *batch*, for what is still found; for an undo."""
        self._inbox.put_command(lambda: self._intake.put(batch))

    def add_to(self, batch_no: int, roots: tuple[PurePath, ...]) -> None:
        """Take more files and folders into a batch."""
        self._inbox.put_command(lambda: self._intake.extend(batch_no, roots))

    def move_before(self, asset_nos: Iterable[int], before: int | None) -> None:
        """Put assets right before another one, or with None behind everything."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.move_before(numbers, before))

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> None:
        """Put assets before, or behind, everything else."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.move(numbers, to_top=to_top))

    def set_order(self, order: Order) -> None:
        """Sort the queue by another order."""
        self._inbox.put_command(lambda: self._set_order(order))

    def propose(self) -> None:
        """Have what would bring assets out of risk told as `ProposalsMade`."""
        self._inbox.put_command(self._propose)

    def make_it(self, proposal: Proposal) -> None:
        """Change the queue as proposed; what is in flight by now goes on as it is."""
        self._inbox.put_command(lambda: self._make_it(proposal))

    def set_rules(self, rules: tuple[Rule, ...]) -> None:
        """Treat what is found from now on by other rules; what is in the queue stays as it was decided."""
        self._inbox.put_command(lambda: self._set_rules(rules))

    def adopt(self, outfit: Outfit) -> None:
        """Work on under other settings; what is in flight ends as it began. Order and rules have their own ways."""
        self._inbox.put_command(lambda: self._adopt(outfit))

    def remove(self, asset_nos: Iterable[int]) -> None:
        """Take assets out of the queue, cutting their uploads; what is delivered stays delivered."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.remove(numbers))

    def retry(self, asset_nos: Iterable[int]) -> None:
        """Queue failed or removed assets again."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._changes.retry(numbers))

    def pause(self) -> None:
        """Begin nothing new; what is in flight goes on."""
        self._inbox.put_command(self._pause)

    def resume(self) -> None:
        """Go on after a pause or a halt; after a halt every destination is asked anew."""
        self._inbox.put_command(self._resume)

    def stop(self) -> None:
        """End the run: uploads in flight are cut, workers killed, the queue is kept."""
        self._stop_asked.set()
        self._inbox.put_command(lambda: None)

    # --- the loop -----------------------------------------------------------------------------------------------

    def run(self, *, until_idle: bool, restore: bool) -> RunFinished:
        """Work until stopped, or with *until_idle* until nothing is left or the run halts.

        With *restore* the journal's unfinished batches are taken up first. Raises `FrontloadError` if the world
        cannot be opened or the journal can no longer be written; what was committed stands, and `run` may be
        called again, with *restore*, when the user has mended what was wrong.
        """
        self._begin_anew()
        with (
            self._open_world() as world,
            ThreadPoolExecutor(MOST_AT_ONCE, "upload") as uploads,  # a thread begins when one is missing
            ThreadPoolExecutor(1, "scan") as scanners,
            ThreadPoolExecutor(1, "plan") as planners,
        ):
            self._enter(world, uploads, scanners, planners)
            try:
                self._commit_and_tell([RunChanged(self._dispatcher.run_state)])
                if restore:
                    self._intake.restore()
                self._inbox.carry_out_rest()  # wishes made before the run began, a pause above all
                self._loop(until_idle=until_idle)
            except FrontloadError:
                self._broke_off = True
                raise
            finally:
                self._leave(uploads, scanners, planners)
            self._inbox.carry_out_rest()  # what ended in the very moment of leaving
            self._commit_and_tell([])
            world.journal.save_speeds(self._planner.speeds.take_learned())
        return self._finished or self._tally.summary(self._clock.monotonic_s())

    def _begin_anew(self) -> None:
        """Forget what an earlier run knew; the journal knows it better."""
        if self._broke_off:
            self._inbox.forget_outcomes()  # they mean nothing to the next run
        self._broke_off = False
        self._leaving.clear()
        terms = self._terms
        speeds = Speeds(terms.recipes, cap_bytes_per_s=terms.cap_bytes_per_s)
        self._planner = Planner(order=terms.order, speeds=speeds, slots=terms.slots, low_share=terms.low_share)
        self._dispatcher = Dispatcher(planner=self._planner, slots=terms.slots, jitter=self._jitter)
        if self._paused:
            self._dispatcher.pause()
            self._dispatcher.take_events()  # told when the run begins
        self._tally = Tally()
        self._finished: RunFinished | None = RunFinished(0, 0, 0, 0.0)
        self._settled_at_s = 0.0

    def _enter(
        self,
        world: World,
        uploads: ThreadPoolExecutor,
        scanners: ThreadPoolExecutor,
        planners: ThreadPoolExecutor,
    ) -> None:
        self._world = world
        self._replaced: list[Preparer | Uploader] = []
        self._planner.speeds.recall(world.journal.speeds())
        self._intake = Intake(
            journal=world.journal,
            dispatcher=self._dispatcher,
            inbox=self._inbox,
            scan=self._scan,
            naming=self._terms.naming,
            rules=self._terms.rules,
            scanners=scanners,
            stopping=self._is_stopping,
            commit_and_tell=self._commit_and_tell,
        )
        self._greeting = Greeting(
            uploader=world.uploader, uploads=uploads, inbox=self._inbox, clock=self._clock, jitter=self._jitter,
            refused=self._refused,
        )  # fmt: skip
        self._preparing = Preparing(
            preparer=world.preparer, recipes=self._terms.recipes, dispatcher=self._dispatcher, inbox=self._inbox,
            clock=self._clock, stopping=self._is_stopping,
        )  # fmt: skip
        outcomes = Outcomes(
            dispatcher=self._dispatcher,
            spool=world.spool,
            journal=world.journal,
            clock=self._clock,
            commit_and_tell=self._commit_and_tell,
            observe=self._observe,
        )
        self._sending = Sending(
            uploader=world.uploader,
            spool=world.spool,
            uploads=uploads,
            inbox=self._inbox,
            stopping=self._is_stopping,
            outcomes=outcomes,
        )
        self._changes = Changes(
            dispatcher=self._dispatcher,
            spool=world.spool,
            cut_upload=self._sending.cut,
            commit_and_tell=self._commit_and_tell,
        )
        self._drawing = Drawing(
            dispatcher=self._dispatcher,
            planner=self._planner,
            planners=planners,
            recipes=self._terms.recipes,
            inbox=self._inbox,
            clock=self._clock,
            commit_and_tell=self._commit_and_tell,
        )

    def _loop(self, *, until_idle: bool) -> None:
        while not self._stop_asked.is_set():
            forecast = self._drawing.plan()
            now_s = self._clock.monotonic_s()
            begin = self._choose(now_s)
            self._commit_and_tell([ForecastMade(forecast)] if forecast else [])
            for work in begin:
                work()
            self._sending.serve_first(self._dispatcher.first_served(self._clock.now(), now_s))
            if self._is_idle() and until_idle:
                return
            # due after the moment the choice was made for, though it may have passed since: no wake-up is lost
            self._inbox.carry_out(self._dispatcher.next_due_s(now_s))

    def _leave(self, *threads: ThreadPoolExecutor) -> None:
        """Cut what is in flight and wait until every thread and process of this run is gone."""
        self._leaving.set()
        for edge in (*self._world.senders, *self._replaced):
            edge.close()
        for executor in threads:
            executor.shutdown(wait=True, cancel_futures=True)

    def _is_stopping(self) -> bool:
        return self._stop_asked.is_set() or self._leaving.is_set()

    def _choose(self, now_s: float) -> list[Callable[[], None]]:
        """Fill every free worker and connection with the best there is now; return what to begin."""
        begin: list[Callable[[], None]] = []
        self._dispatcher.pass_time(now_s)
        settling = self._intake.active_scans and now_s < self._settled_at_s
        if settling or self._dispatcher.run_state is not RunState.RUNNING or not self._dispatcher.unfinished:
            return begin
        while (asset := self._dispatcher.next_to_prepare()) is not None:
            begin.append(partial(self._preparing.begin, asset))
        if self._greeting.all_accept(self._intake.destinations_in_use()):
            while (asset := self._dispatcher.next_to_upload(now_s)) is not None:
                begin.append(partial(self._sending.begin, asset))
        return begin

    def _commit_and_tell(self, news: list[Event]) -> None:
        """Write first, then tell: what the dispatcher did, then *news*."""
        events = [*self._dispatcher.take_events(), *news]
        changed = {event.asset.asset_no: event.asset for event in events if isinstance(event, AssetEvent)}
        if changed:
            self._world.journal.save(changed.values())
        now_s = self._clock.monotonic_s()
        for event in events:
            self._tally.hear(event, now_s)
            self._observe(event)

    def _is_idle(self) -> bool:
        """Return whether nothing can happen by itself any more; tell it once each time it comes about."""
        halted = self._dispatcher.run_state is RunState.HALTED and not self._dispatcher.in_flight
        if self._intake.active_scans or (self._dispatcher.unfinished and not halted):
            self._finished = None
            return False
        if not self._inbox.is_empty():
            return False
        if self._finished is None:
            self._finished = self._tally.summary(self._clock.monotonic_s())
            self._tally = Tally()  # the next drop is another story
            self._observe(self._finished)
            self._world.journal.save_speeds(self._planner.speeds.take_learned())
        return True

    # --- carrying out commands ----------------------------------------------------------------------------------

    def _add(self, batch: Batch) -> None:
        if not self._dispatcher.unfinished and not self._intake.active_scans:
            self._settled_at_s = self._clock.monotonic_s() + SETTLE_S
            self._inbox.put_later(self._settled_at_s, lambda: None)
        try:
            self._intake.open(batch)
        except FrontloadError:
            self.add(batch)  # the user dropped it: it waits for the next run
            raise

    def _set_order(self, order: Order) -> None:
        self._terms = replace(self._terms, order=order)
        self._changes.sort(order)

    def _propose(self) -> None:
        self._drawing.propose()

    def _make_it(self, proposal: Proposal) -> None:
        if proposal.order is not None:
            self._set_order(proposal.order)
        else:
            self._changes.make_it(proposal)

    def _set_rules(self, rules: tuple[Rule, ...]) -> None:
        self._terms = replace(self._terms, rules=rules)
        self._intake.rules = rules

    def _adopt(self, outfit: Outfit) -> None:
        self._terms = replace(outfit.terms, order=self._terms.order, rules=self._terms.rules)
        self._open_world, before = outfit.open_world, self._world
        self._world = world = outfit.refit(before)
        self._replaced += [edge for edge in (before.preparer, before.uploader) if edge not in world.senders]
        put_on(self._terms, world, self._planner, self._dispatcher, self._intake, self._preparing, self._drawing)
        self._sending.uploader = world.uploader
        self._greeting.adopt(world.uploader)

    def _pause(self) -> None:
        self._paused = True
        self._dispatcher.pause()

    def _resume(self) -> None:
        self._paused = False
        self._greeting.ask_anew()
        self._dispatcher.resume()

    def _refused(self, destination: str, error: FrontloadError) -> None:
        """Halt where there is nowhere else to send to; else give up what should go there, and go on."""
        if self._intake.destinations_in_use() <= {destination}:
            self._dispatcher.halt(error)
        else:
            self._dispatcher.give_up(self._intake.batches_to(destination), error)
