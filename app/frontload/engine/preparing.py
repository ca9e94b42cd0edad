"""The first stage: sources on their way through the worker processes.

Of two images with one name one is sent. Which, is open until its bytes are known: a file that turns out to be
delivered before, or unreadable, needs no name. So what is finished waits for a rival that a worker still holds, and
takes the name from one that has not begun.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, assert_never

from frontload.core.asset import Rendition
from frontload.core.errors import FrontloadError, NameClashError
from frontload.core.ports import Preparation, Recognised
from frontload.core.recipe import recipe_named
from frontload.core.states import AssetState
from frontload.core.twins import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from frontload.core.asset import Asset, Delivery
    from frontload.core.dispatch import Dispatcher
    from frontload.core.names import Names
    from frontload.core.ports import Clock, Prepared, Preparer, Spool
    from frontload.core.recipe import Recipe
    from frontload.engine.inbox import Inbox
    from frontload.engine.recognition import Recognition


class Preparing:
    """Begins preparations and brings their outcomes back to the loop."""

    def __init__(
        self,
        *,
        preparer: Preparer,
        recipes: tuple[Recipe, ...],
        dispatcher: Dispatcher,
        recognition: Recognition,
        names: Names,
        spool: Spool,
        inbox: Inbox,
        clock: Clock,
        stopping: Callable[[], bool],
    ) -> None:
        self._preparer = preparer
        self._recipes = recipes
        self._dispatcher = dispatcher
        self._recognition = recognition
        self._names = names
        self._spool = spool
        self._inbox = inbox
        self._clock = clock
        self._stopping = stopping
        self._at_work: dict[int, list[Callable[[], None]]] = {}  # what a worker holds, and who waits for its name

    def adopt(self, preparer: Preparer, recipes: tuple[Recipe, ...]) -> None:
        """Have what begins from now on prepared by other workers and recipes."""
        self._preparer, self._recipes = preparer, recipes

    def begin(self, asset: Asset) -> None:
        """Have a worker prepare an asset whose step is committed, unless another has its name for sure."""
        self._at_work[asset.asset_no] = []
        before = self._recognition.by_bytes(asset)
        rival = self._names.rival_of(asset)
        if rival and self._is_sent(rival) and kind_of(asset) != kind_of(rival) and not before:
            self._done(asset.asset_no, _clash(asset, rival), before=before)
            return
        try:
            recipe = recipe_named(asset.handling.recipe, self._recipes)
        except FrontloadError as error:  # it was in the settings when the batch was dropped
            self._done(asset.asset_no, error, before=before)
            return
        known = self._dispatcher.known_to(asset) | before.keys()
        done = partial(self._done, before=before)
        self._preparer.prepare(Preparation(asset.asset_no, asset.source, recipe, known), done)

    def _done(self, asset_no: int, outcome: Prepared, *, before: Mapping[str, Delivery]) -> None:
        """Called on a thread of the worker pool."""
        self._inbox.put(partial(self._ended, asset_no, before, outcome))

    def _ended(self, asset_no: int, before: Mapping[str, Delivery], outcome: Prepared) -> None:
        waiting = self._at_work.pop(asset_no)
        self._hear(asset_no, before, outcome)
        for take_up in waiting:
            take_up()

    def _hear(self, asset_no: int, before: Mapping[str, Delivery], outcome: Prepared) -> None:
        match outcome:
            case FrontloadError():
                if not self._stopping():  # Ctrl-C reaches workers too; what dies of it goes back to the queue
                    self._dispatcher.preparation_failed(asset_no, outcome)
            case Recognised(sha256):
                self._dispatcher.recognised(asset_no, sha256, before.get(sha256))
            case Rendition():
                self._rendered(asset_no, outcome)
            case _:
                assert_never(outcome)

    def _rendered(self, asset_no: int, rendition: Rendition) -> None:
        asset, sha256 = self._dispatcher[asset_no], rendition.source_sha256
        rival = self._names.rival_of(asset)
        if sha256 in self._dispatcher.known_to(asset):  # two workers had twins at the same time
            self._dispatcher.recognised(asset_no, sha256, None)
            self._spool.discard(rendition)
        elif rival and rival.asset_no in self._at_work:
            self._at_work[rival.asset_no].append(partial(self._rendered, asset_no, rendition))
        elif rival and self._is_sent(rival) and not _has_bytes(rival, sha256):
            self._dispatcher.preparation_failed(asset_no, _clash(asset, rival))
            self._spool.discard(rendition)
        else:
            self._names.take(asset)
            self._dispatcher.prepared(asset_no, rendition, self._clock.monotonic_s())

    def _is_sent(self, rival: Asset) -> bool:
        """Tell whether it is certain that an asset needs its name: its bytes are known, and are to be sent."""
        return rival.state is not AssetState.QUEUED and rival.asset_no not in self._at_work


def _clash(asset: Asset, rival: Asset) -> NameClashError:
    return NameClashError(asset.public_id, rival.source.place)


def _has_bytes(asset: Asset, source_sha256: str) -> bool:
    return asset.rendition is not None and asset.rendition.source_sha256 == source_sha256
