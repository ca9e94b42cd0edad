"""Plans of many assets are drawn up beside the loop, so that free workers and connections never wait for one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from frontload.core.events import ForecastMade, ProposalsMade
from frontload.core.make_it import proposals
from frontload.core.plan import draw_up
from frontload.engine.precedence import GENTLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

    from frontload.core.dispatch import Dispatcher
    from frontload.core.events import Event
    from frontload.core.forecast import Forecast
    from frontload.core.make_it import Proposal
    from frontload.core.plan import Brief, Plan
    from frontload.core.planner import Planner
    from frontload.core.ports import Clock
    from frontload.core.recipe import Recipe
    from frontload.engine.inbox import Inbox

Made = TypeVar("Made")

AT_ONCE = 2000
"""A plan of so many takes some 40 ms, less than a thread's turn is worth; from here on it is drawn up beside."""


class Drawing:
    """Of one run; `plan` and `propose` belong to the loop. One plan at a time is under way, and one proposal."""

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        planner: Planner,
        planners: ThreadPoolExecutor,
        recipes: tuple[Recipe, ...],
        inbox: Inbox,
        clock: Clock,
        commit_and_tell: Callable[[list[Event]], None],
    ) -> None:
        self._dispatcher = dispatcher
        self._planner = planner
        self._planners = planners
        self.recipes = recipes
        self._inbox = inbox
        self._clock = clock
        self._commit_and_tell = commit_and_tell
        self._is_under_way = False

    def plan(self) -> Forecast | None:
        """Make order and forecast anew if it is time for that; return the forecast if it is there at once."""
        if self._is_under_way:
            return None
        brief = self._dispatcher.brief(self._clock.now(), self._clock.monotonic_s(), GENTLE)
        if brief is None:
            return None
        if len(brief.floor) <= AT_ONCE or not self._planner.has_keys:
            return self._dispatcher.take(draw_up(brief), brief.now_s)
        self._is_under_way = True
        self._submit(partial(self._drawn, draw_up, brief), partial(self._take, brief.now_s))
        return None

    def propose(self) -> None:
        """Tell what would bring assets out of risk: a plan for each thing that might be done."""
        brief = self._planner.brief(self._dispatcher.floor(GENTLE), self._clock.now(), self._clock.monotonic_s())
        propose = partial(proposals, recipes=self.recipes)
        self._submit(partial(self._drawn, propose, brief), self._tell_proposals)

    def _drawn(self, draw: Callable[[Brief], Made], brief: Brief) -> Made:
        return draw(replace(brief, gait=GENTLE))

    def _submit(self, draw: Callable[[], Made], then: Callable[[Future[Made]], None]) -> None:
        future = self._planners.submit(draw)
        future.add_done_callback(lambda future: self._inbox.put(partial(then, future)))

    def _take(self, made_s: float, drawn: Future[Plan]) -> None:
        self._is_under_way = False
        if not drawn.cancelled():
            forecast = self._dispatcher.take(drawn.result(), made_s, GENTLE)
            self._commit_and_tell([ForecastMade(forecast)])

    def _tell_proposals(self, found: Future[list[Proposal]]) -> None:
        if not found.cancelled():
            self._commit_and_tell([ProposalsMade(tuple(found.result()))])
