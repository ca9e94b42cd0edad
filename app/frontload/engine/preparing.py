"""The first stage: sources on their way through the worker processes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from frontload.core.errors import FrontloadError
from frontload.core.ports import Preparation
from frontload.core.recipe import recipe_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Asset, Rendition
    from frontload.core.dispatch import Dispatcher
    from frontload.core.ports import Clock, Preparer
    from frontload.core.recipe import Recipe
    from frontload.engine.inbox import Inbox


class Preparing:
    """Begins preparations and brings their outcomes back to the loop."""

    def __init__(
        self,
        *,
        preparer: Preparer,
        recipes: tuple[Recipe, ...],
        dispatcher: Dispatcher,
        inbox: Inbox,
        clock: Clock,
        stopping: Callable[[], bool],
    ) -> None:
        self._preparer = preparer
        self._recipes = recipes
        self._dispatcher = dispatcher
        self._inbox = inbox
        self._clock = clock
        self._stopping = stopping

    def adopt(self, preparer: Preparer, recipes: tuple[Recipe, ...]) -> None:
        """Have what begins from now on prepared by other workers and recipes."""
        self._preparer, self._recipes = preparer, recipes

    def begin(self, asset: Asset) -> None:
        """Have a worker prepare an asset whose step is committed."""
        try:
            recipe = recipe_named(asset.handling.recipe, self._recipes)
        except FrontloadError as error:  # it was in the settings when the batch was dropped
            self._done(asset.asset_no, error)
            return
        self._preparer.prepare(Preparation(asset.asset_no, asset.source, recipe), self._done)

    def _done(self, asset_no: int, outcome: Rendition | FrontloadError) -> None:
        """Called on a thread of the worker pool."""
        self._inbox.put(partial(self._ended, asset_no, outcome))

    def _ended(self, asset_no: int, outcome: Rendition | FrontloadError) -> None:
        if isinstance(outcome, FrontloadError):
            if not self._stopping():  # Ctrl-C reaches workers too; what dies of it goes back to the queue
                self._dispatcher.preparation_failed(asset_no, outcome)
        else:
            self._dispatcher.prepared(asset_no, outcome, self._clock.monotonic_s())
