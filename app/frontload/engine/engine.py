"""The two-stage pipeline: scan -> waiting heap -> workers -> ready heap -> connections -> journal -> observer.

One thread runs the loop and is the only one that touches the dispatcher, the journal and the observer. Every
other thread (the scan's, the uploads', the worker pool's, the window's) puts a call into the inbox, and the loop
carries it out; so there is no lock, and a command can never meet a half-made decision. The loop sleeps on the
inbox and polls nothing.

Each turn: carry out what came in, choose what may begin, commit, tell, and only then begin it.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.core.errors import FrontloadError
from frontload.core.wish import Wish
from frontload.engine.inbox import Inbox
from frontload.engine.run import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import PurePath

    from frontload.core.asset import Asset, Batch, Level
    from frontload.core.events import Observer, RunFinished
    from frontload.core.make_it import Proposal
    from frontload.core.ports import Clock
    from frontload.core.priority import Order
    from frontload.core.rules import Rule
    from frontload.core.terms import Terms
    from frontload.core.wish import Decision
    from frontload.engine.intake import Scan
    from frontload.engine.world import Outfit, World


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
        self._broke_off = self._paused = False
        self._taken_back: dict[int, tuple[int, ...]] = {}  # by batch, what to bring back for an undo
        self._run: Run

    # --- commands, from any thread ------------------------------------------------------------------------------
    # each names the run only when it is carried out: it may be another one by then

    def add(self, batch: Batch) -> None:
        """Take in a drop; its files are queued as they are found."""
        self._inbox.put_command(lambda: self._add(batch))

    def set_level(self, asset_nos: Iterable[int], level: Level) -> None:
        """Give assets a level."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.grant(numbers, Wish(level=level)))

    def set_deadline(self, asset_nos: Iterable[int], deadline: datetime | None) -> None:
        """Give assets an aware deadline, or none."""
        numbers = tuple(asset_nos)
        wish = Wish(deadline=deadline, undated=deadline is None)
        self._inbox.put_command(lambda: self._run.changes.grant(numbers, wish))

    def set_recipe(self, asset_nos: Iterable[int], recipe: str) -> None:
        """Have assets prepared by another recipe; what is in flight keeps its own."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.grant(numbers, Wish(recipe=recipe)))

    def rename(self, asset_no: int, public_id: str) -> None:
        """Give an asset another public_id; what is in flight keeps its own."""
        self._inbox.put_command(lambda: self._run.changes.grant((asset_no,), Wish(public_id=public_id)))

    def hold(self, asset_nos: Iterable[int], *, held: bool) -> None:
        """Keep assets from being prepared and sent, or release them; what is in flight goes on."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.grant(numbers, Wish(held=held)))

    def remember(self, asset_nos: Iterable[int]) -> list[Asset]:
        """Return a list that will hold assets as they stood before what is asked for from now on.

        It is for what is asked for later to go by, as `give_back`: it is filled in its turn, by the engine.
        """
        numbers = tuple(asset_nos)
        kept: list[Asset] = []
        self._inbox.put_command(lambda: self._run.changes.remember(numbers, kept))
        return kept

    def give_back(self, decisions: Iterable[tuple[int, Decision]]) -> None:
        """Decide assets, by their numbers, as they were decided before; for an undo."""
        self._inbox.put_command(lambda: self._run.changes.give_back(decisions))

    def set_batch(self, batch_no: int, wish: Wish) -> None:
        """Give a batch other defaults, and all of it that waits the same."""
        self._inbox.put_command(lambda: self._run.changes.grant(self._run.intake.grant(batch_no, wish), wish))

    def put_batch(self, batch: Batch) -> None:
        """Give a batch the defaults of *batch*, for what is still found; for an undo."""
        self._inbox.put_command(lambda: self._run.intake.put(batch))

    def add_to(self, batch_no: int, roots: tuple[PurePath, ...]) -> None:
        """Take more files and folders into a batch."""
        self._inbox.put_command(lambda: self._run.intake.extend(batch_no, roots))

    def take_back(self, batch_no: int) -> None:
        """Look for no more files of a batch, and remove what the drop has brought so far."""
        self._inbox.put_command(lambda: self._take_back(batch_no))

    def look_again(self, batch_no: int) -> None:
        """Bring back what `take_back` removed, and look for the rest; for an undo."""
        self._inbox.put_command(lambda: self._look_again(batch_no))

    def move_before(self, asset_nos: Iterable[int], before: int | None) -> None:
        """Put assets right before another one, or with None behind everything."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.move_before(numbers, before))

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> None:
        """Put assets before, or behind, everything else."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.move(numbers, to_top=to_top))

    def set_order(self, order: Order) -> None:
        """Sort the queue by another order."""
        self._inbox.put_command(lambda: self._set_order(order))

    def propose(self) -> None:
        """Have what would bring assets out of risk told as `ProposalsMade`."""
        self._inbox.put_command(lambda: self._run.drawing.propose())  # noqa: PLW0108  (named when carried out)

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
        """Take assets out of the queue, cutting their uploads; what is delivered only leaves the list, for good."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.remove(numbers))

    def retry(self, asset_nos: Iterable[int]) -> None:
        """Queue failed or removed assets again; what was delivered comes back into the list."""
        numbers = tuple(asset_nos)
        self._inbox.put_command(lambda: self._run.changes.retry(numbers))

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

    # --- the run ------------------------------------------------------------------------------------------------

    def run(self, *, until_idle: bool, restore: bool, recall: bool = False) -> RunFinished:
        """Work until stopped, or with *until_idle* until nothing is left or the run halts.

        With *restore* the journal's unfinished batches are taken up first, with *recall* also those that hold
        failures or came within a day: to be seen, and tried again by whoever wishes so. Raises `FrontloadError`
        if the world cannot be opened or the journal can no longer be written; what was committed stands, and
        `run` may be called again, with *restore*, when the user has mended what was wrong.
        """
        if self._broke_off:
            self._inbox.forget_outcomes()  # they mean nothing to the next run
        self._broke_off = False
        with self._open_world() as world:
            self._run = run = Run(
                world=world,
                terms=self._terms,
                scan=self._scan,
                clock=self._clock,
                jitter=self._jitter,
                inbox=self._inbox,
                observe=self._observe,
                stop_asked=self._stop_asked,
            )
            try:
                run.begin(paused=self._paused, restore=restore, recall=recall)
                run.loop(until_idle=until_idle)
            except FrontloadError:
                self._broke_off = True
                raise
            finally:
                run.leave()
            return run.end()

    # --- carrying out what outlives a run -----------------------------------------------------------------------

    def _add(self, batch: Batch) -> None:
        try:
            self._run.open(batch)
        except FrontloadError:
            self.add(batch)  # the user dropped it: it waits for the next run
            raise

    def _take_back(self, batch_no: int) -> None:
        self._taken_back[batch_no] = self._run.changes.remove(self._run.intake.take_back(batch_no))

    def _look_again(self, batch_no: int) -> None:
        self._run.changes.retry(self._taken_back.pop(batch_no, ()))
        self._run.intake.look_again(batch_no)

    def _set_order(self, order: Order) -> None:
        self._terms = replace(self._terms, order=order)
        self._run.changes.sort(order)

    def _make_it(self, proposal: Proposal) -> None:
        if proposal.order is not None:
            self._set_order(proposal.order)
        else:
            self._run.changes.make_it(proposal)

    def _set_rules(self, rules: tuple[Rule, ...]) -> None:
        self._terms = replace(self._terms, rules=rules)
        self._run.intake.rules = rules

    def _adopt(self, outfit: Outfit) -> None:
        self._terms = replace(outfit.terms, order=self._terms.order, rules=self._terms.rules)
        self._open_world = outfit.open_world
        self._run.adopt(self._terms, outfit.refit)

    def _pause(self) -> None:
        self._paused = True
        self._run.pause()

    def _resume(self) -> None:
        self._paused = False
        self._run.resume()
