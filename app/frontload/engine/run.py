"""One run: its parts, and the loop that drives them. All of it belongs to the loop's thread."""

from __future__ import annotations

import math
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from frontload.core.circuits import OUTAGE_S
from frontload.core.dispatch import Dispatcher
from frontload.core.errors import TransientError
from frontload.core.events import (
    AssetEvent,
    AssetRecalled,
    DestinationAccepted,
    Event,
    ForecastMade,
    RunChanged,
    RunFinished,
)
from frontload.core.names import Names
from frontload.core.planner import Planner
from frontload.core.settings import MOST_AT_ONCE
from frontload.core.speeds import Speeds
from frontload.core.states import RunState
from frontload.core.tally import Tally
from frontload.engine.capping import Capping
from frontload.engine.changes import Changes
from frontload.engine.drawing import Drawing
from frontload.engine.greeting import Greeting
from frontload.engine.intake import Intake
from frontload.engine.outcomes import Outcomes
from frontload.engine.precedence import GENTLE
from frontload.engine.preparing import Preparing
from frontload.engine.recognition import Recognition
from frontload.engine.sending import Sending

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Batch
    from frontload.core.errors import FrontloadError
    from frontload.core.events import Observer
    from frontload.core.limits import Limits
    from frontload.core.ports import Clock, Preparer, Uploader
    from frontload.core.terms import Terms
    from frontload.engine.inbox import Inbox
    from frontload.engine.intake import Scan
    from frontload.engine.world import World

SETTLE_S = 1.0
"""How long an idle queue looks at a new drop before it chooses, unless the scan ends sooner.

Long enough that a folder of some hundred files is seen whole and the truly first goes first; short enough that
the upload of a hundred thousand begins long before their scan ends.
"""

RECALLED = timedelta(days=30)
"""How far back ended batches are taken up that nobody cleared; what is older is found by `frontload export`."""


class Run:
    """What begins with a world and ends with it; `changes`, `intake`, `drawing` carry out commands."""

    def __init__(
        self,
        *,
        world: World,
        terms: Terms,
        scan: Scan,
        clock: Clock,
        jitter: Callable[[], float],
        inbox: Inbox,
        observe: Observer,
        stop_asked: threading.Event,
    ) -> None:
        self._world = world
        self._clock = clock
        self._inbox = inbox
        self._observe = observe
        self._stop_asked = stop_asked
        self._leaving = threading.Event()
        self._replaced: list[Preparer | Uploader] = []
        self._tally = Tally()
        self._finished: RunFinished | None = RunFinished(0, 0, 0, 0.0)
        self._settled_at_s = 0.0
        self._halted_by: FrontloadError | None = None
        # a thread begins when one is missing
        uploads, scanners, planners = (ThreadPoolExecutor(MOST_AT_ONCE, "upload"), ThreadPoolExecutor(1, "scan"),
                                       ThreadPoolExecutor(1, "plan"))  # fmt: skip
        self._threads = (uploads, scanners, planners)
        speeds = Speeds(terms.recipes)
        speeds.recall(world.journal.speeds())
        self._planner = Planner(order=terms.order, speeds=speeds, slots=terms.slots, low_share=terms.low_share)
        self._dispatcher = Dispatcher(planner=self._planner, slots=terms.slots, jitter=jitter)
        names = Names(self._dispatcher.__getitem__)
        self._recognition = Recognition(ledger=world.journal, names=names, recipes=terms.recipes)
        self.intake = Intake(
            journal=world.journal,
            dispatcher=self._dispatcher,
            recognition=self._recognition,
            names=names,
            inbox=self._inbox,
            scan=scan,
            naming=terms.naming,
            rules=terms.rules,
            recipes=terms.recipes,
            scanners=scanners,
            stopping=self._is_stopping,
            commit_and_tell=self._commit_and_tell,
        )
        self._greeting = Greeting(
            uploader=world.uploader, uploads=uploads, inbox=self._inbox, clock=self._clock, jitter=jitter,
            accepted=self._accepted,
            refused=self._refused,
        )  # fmt: skip
        self._preparing = Preparing(
            preparer=world.preparer, recipes=terms.recipes, dispatcher=self._dispatcher,
            recognition=self._recognition, names=names, spool=world.spool, inbox=self._inbox, clock=self._clock,
            stopping=self._is_stopping,
        )  # fmt: skip
        self._outcomes = Outcomes(
            dispatcher=self._dispatcher,
            spool=world.spool,
            journal=world.journal,
            recognition=self._recognition,
            clock=self._clock,
            observe=self._observe,
        )
        self._sending = Sending(
            uploader=world.uploader,
            recipes=terms.recipes,
            spool=world.spool,
            uploads=uploads,
            inbox=self._inbox,
            stopping=self._is_stopping,
            outcomes=self._outcomes,
        )
        self.changes = Changes(
            dispatcher=self._dispatcher,
            spool=world.spool,
            cut_upload=self._sending.cut,
            commit_and_tell=self._commit_and_tell,
        )
        self._capping = Capping(
            bandwidth=terms.bandwidth, uploader=world.uploader, planner=self._planner, inbox=self._inbox,
            clock=self._clock,
            observe=self._observe,
        )  # fmt: skip
        self.drawing = Drawing(
            dispatcher=self._dispatcher,
            planner=self._planner,
            planners=planners,
            recipes=terms.recipes,
            inbox=self._inbox,
            clock=self._clock,
            commit_and_tell=self._commit_and_tell,
        )

    def begin(self, *, paused: bool, restore: bool, recall: bool) -> None:
        """Tell how the run stands, take up what the journal has left, and what was wished before it began.

        With *recall* also what failed, and what ended in the last `RECALLED`.
        """
        if paused:
            self._dispatcher.pause()
            self._dispatcher.take_events()
        self._commit_and_tell([RunChanged(self._dispatcher.run_state)])
        if restore:
            self.intake.restore(self._clock.now() - RECALLED if recall else None)
        self._inbox.carry_out_rest()

    def loop(self, *, until_idle: bool) -> None:
        """Work until stopped, or with *until_idle* until nothing is left or the run halts."""
        self._dispatcher.circuits.patience_s = OUTAGE_S if until_idle else math.inf
        while not self._stop_asked.is_set():
            self._capping.keep()
            forecast = self.drawing.plan()
            now_s = self._clock.monotonic_s()
            begin = self._choose(now_s)
            self._commit_and_tell([ForecastMade(forecast)] if forecast else [])
            for work in begin:
                work()
            self._outcomes.let_go()  # of what was committed; a free connection comes first
            self._sending.serve_first(self._dispatcher.first_served(self._clock.now(), now_s))
            if self._is_idle() and until_idle:
                return
            # due after the moment the choice was made for, though it may have passed since: no wake-up is lost
            self._inbox.carry_out(self._dispatcher.next_due_s(now_s))

    def leave(self) -> None:
        """Cut what is in flight and wait until every thread and process of this run is gone."""
        self._leaving.set()
        for edge in (*self._world.senders, *self._replaced):
            edge.close()
        for executor in self._threads:
            executor.shutdown(wait=True, cancel_futures=True)

    def end(self) -> RunFinished:
        """Take in what ended in the very moment of leaving, keep what was learned, and return what came of it."""
        self._inbox.carry_out_rest()
        self._commit_and_tell([])
        self._outcomes.let_go()
        self._world.journal.save_speeds(self._planner.speeds.take_learned())
        return self._finished or self._tally.summary(self._clock.monotonic_s())

    # --- the user's commands, for the run as a whole ---

    def open(self, batch: Batch) -> None:
        """Take in a drop; an idle queue looks at it for a moment before it chooses."""
        if not self._dispatcher.unfinished and not self.intake.active_scans:
            self._settled_at_s = self._clock.monotonic_s() + SETTLE_S
            self._inbox.put_later(self._settled_at_s, lambda: None)
        self._world.preparer.expect()
        self._finished = None  # also a drop in which nothing is to be done has an end that is told
        self.intake.open(batch)

    def adopt(self, terms: Terms, refit: Callable[[World], World]) -> None:
        """Work on under other *terms*, by the edges that *refit* returns; what is in flight ends as it began."""
        before, self._world = self._world, refit(self._world)
        world = self._world
        self._replaced += [edge for edge in (before.preparer, before.uploader) if edge not in world.senders]
        self._planner.speeds.adopt(terms.recipes)
        self._planner.adopt(terms.slots, terms.low_share)
        self._dispatcher.slots = terms.slots
        self.intake.adopt(terms.naming, terms.recipes)
        self.drawing.recipes = self._sending.recipes = terms.recipes
        self._recognition.adopt(terms.recipes)
        self._preparing.adopt(world.preparer, terms.recipes)
        self._sending.uploader = world.uploader
        self._greeting.adopt(world.uploader)
        self._capping.adopt(terms.bandwidth, world.uploader)

    def pause(self) -> None:
        """Begin nothing new; what is in flight goes on."""
        self._dispatcher.pause()

    def resume(self) -> None:
        """Go on; every destination is asked anew."""
        self._greeting.ask_anew()
        self._dispatcher.resume()

    # --- inside ---

    def _is_stopping(self) -> bool:
        return self._stop_asked.is_set() or self._leaving.is_set()

    def _choose(self, now_s: float) -> list[Callable[[], None]]:
        """Fill every free worker and connection with the best there is now; return what to begin."""
        begin: list[Callable[[], None]] = []
        self._dispatcher.pass_time(now_s)
        if self._dispatcher.run_state is not RunState.RUNNING or not self._dispatcher.unfinished:
            return begin
        self._dispatcher.circuits.wait_for(self._greeting.unanswered(self.intake.destinations_in_use()))
        if self.intake.active_scans and now_s < self._settled_at_s:
            return begin  # what was found looks on; only the destination is asked meanwhile
        while (asset := self._dispatcher.next_to_prepare()) is not None:
            begin.append(partial(self._preparing.begin, asset))
        while (asset := self._dispatcher.next_to_upload(now_s)) is not None:
            begin.append(partial(self._sending.begin, asset))
        return begin

    def _commit_and_tell(self, news: list[Event]) -> None:
        """Write first, then tell: what the dispatcher did, then *news*."""
        events = [*self._dispatcher.take_events(), *news]
        # what is recalled was read from there, and the ledger may know of something newer since
        written = (event for event in events if not isinstance(event, AssetRecalled))
        changed = {event.asset.asset_no: event.asset for event in written if isinstance(event, AssetEvent)}
        if changed:
            self._world.journal.save(changed.values())
        now_s = self._clock.monotonic_s()
        for event in GENTLE.over(events):
            self._tally.hear(event, now_s)
            self._observe(event)

    def _is_idle(self) -> bool:
        """Return whether nothing can happen by itself any more; tell it once each time it comes about."""
        halted = self._dispatcher.run_state is RunState.HALTED and not self._dispatcher.in_flight
        if self.intake.active_scans or (self._dispatcher.unfinished and not halted):
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

    def _accepted(self, destination: str, limits: Limits) -> None:
        if self._dispatcher.run_state is RunState.HALTED and isinstance(self._halted_by, TransientError):
            self._dispatcher.resume()  # it was only out of reach
        self._commit_and_tell([DestinationAccepted(destination, limits)])

    def _refused(self, destination: str, error: FrontloadError) -> None:
        """Halt where there is nowhere else to send to; else give up what goes there, unless it is only far off."""
        if self.intake.destinations_in_use() <= {destination}:
            self._halted_by = error
            self._dispatcher.halt(error)
        elif not isinstance(error, TransientError):
            self._dispatcher.give_up(self.intake.batches_to(destination), error)
