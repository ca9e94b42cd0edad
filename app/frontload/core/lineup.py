"""Every asset with its state, and the two heaps: waiting for a worker, ready for the uplink."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from frontload.core.asset import Hand
from frontload.core.events import AssetRekeyed, AssetRemoved
from frontload.core.paged import Paged
from frontload.core.piecewise import UNRESTING, Gait
from frontload.core.places import Placed, places_before
from frontload.core.queue import PriorityQueue
from frontload.core.states import FINAL_STATES, FLIGHT_STATES, WAITING_STATES, AssetState, Step, next_state

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from frontload.core.asset import Asset
    from frontload.core.events import AssetEvent, Event
    from frontload.core.planner import Planner
    from frontload.core.priority import PriorityKey


class Lineup:
    """The assets of a run; one thread only. Whatever changes is told as an event, in order."""

    def __init__(self, planner: Planner) -> None:
        self.waiting = PriorityQueue()
        self.ready = PriorityQueue()
        self._planner = planner
        self._assets: Paged[Asset] = Paged()
        self._unfinished: Counter[int] = Counter()  # by batch
        self._topmost = self._bottommost = 0
        self._events: list[Event] = []

    def __getitem__(self, asset_no: int) -> Asset:
        return self._assets[asset_no]

    @property
    def unfinished(self) -> int:
        """How many assets still have something before them."""
        return self._unfinished.total()

    @property
    def waiting_count(self) -> int:
        """How many assets wait in the two heaps."""
        return len(self.waiting) + len(self.ready)

    def unfinished_in(self, batch_no: int) -> int:
        """How many assets of one batch still have something before them."""
        return self._unfinished[batch_no]

    @property
    def ready_bytes(self) -> int:
        """How many bytes are ready for the uplink."""
        return self.ready_for(())[1]

    def up_next(self, count: int) -> list[Asset]:
        """Return the *count* assets that would go next if nothing changed: ready ones first, then waiting."""
        ready = self.ready.up_next(count)
        return [self._assets[no] for no in ready + self.waiting.up_next(count - len(ready))]

    def ready_for(self, closed: Container[str]) -> tuple[int, int]:
        """Return how many renditions are ready for other destinations than those *closed*, and their bytes."""
        assets = [self._assets[no] for no in self.ready if self._assets[no].handling.destination not in closed]
        return len(assets), sum(asset.rendition.size_bytes for asset in assets if asset.rendition is not None)

    def best_ready(self, closed: Container[str]) -> int | None:
        """Return the best of what is ready for a destination that is not *closed*, None where there is none."""
        best = self.ready.peek()
        if best is None or self._assets[best].handling.destination not in closed:
            return best
        takers = (no for no in self.ready if self._assets[no].handling.destination not in closed)
        return min(takers, key=self.key_of, default=None)

    def of_destination(self, asset_nos: Iterable[int], destination: str) -> list[int]:
        """Return which of these assets go to *destination*."""
        return [no for no in asset_nos if self._assets[no].handling.destination == destination]

    def destinations(self) -> set[str]:
        """Return where something is still to be sent; looks at every asset."""
        return {a.handling.destination for a in self._assets.values() if a.state not in FINAL_STATES}

    def batches_to(self, destination: str) -> set[int]:
        """Return the numbers of the batches of which something goes to *destination*; looks at every asset."""
        return {a.batch_no for a in self._assets.values() if a.handling.destination == destination}

    def known(self, asset_nos: Iterable[int]) -> Iterator[Asset]:
        """Yield the assets of these numbers as they stand when their turn comes; unknown numbers are none."""
        return (self._assets[asset_no] for asset_no in asset_nos if asset_no in self._assets)

    def changeable(self, asset_nos: Iterable[int]) -> Iterator[Asset]:
        """Yield the assets of these numbers that are neither delivered nor removed."""
        gone = {AssetState.DELIVERED, AssetState.REMOVED}
        return (asset for asset in self.known(asset_nos) if asset.state not in gone)

    def cleared(self, asset_nos: Iterable[int]) -> Iterator[int]:
        """Take what has a URL off the list, each when its turn comes, and yield the numbers of the rest."""
        for asset_no in asset_nos:
            asset = self._assets.get(asset_no)
            if asset is None or asset.delivery is None:
                yield asset_no
            elif asset.is_listed:
                self._hand_over(asset, asset.by_hand | Hand.CLEARED, AssetRemoved)

    def listed_again(self, asset_nos: Iterable[int]) -> Iterator[int]:
        """Put what was cleared back into the list, each when its turn comes, and yield the numbers of the rest."""
        for asset_no in asset_nos:
            asset = self._assets.get(asset_no)
            if asset is None or Hand.CLEARED not in asset.by_hand:
                yield asset_no
            else:
                self._hand_over(asset, asset.by_hand & ~Hand.CLEARED, AssetRekeyed)

    def _hand_over(self, asset: Asset, by_hand: Hand, event: Callable[[Asset], AssetEvent]) -> None:
        self._assets[asset.asset_no] = decided = replace(asset, by_hand=by_hand)
        self.tell(event(decided))

    def key_of(self, asset_no: int) -> PriorityKey:
        """Return the present key of an asset."""
        return self._planner.key(self._assets[asset_no])

    def tell(self, event: Event) -> None:
        """Add an event to what `take_events` returns."""
        self._events.append(event)

    def take_events(self) -> list[Event]:
        """Return what happened since the last call, in order, and forget it."""
        events, self._events = self._events, []
        return events

    def add(self, asset: Asset) -> None:
        """Take in an asset, new or from the journal, without putting it into a heap."""
        self._note_place(asset.place)
        self._assets[asset.asset_no] = asset
        self._unfinished[asset.batch_no] += asset.is_pending

    def step(self, asset_no: int, step: Step, event: Callable[[Asset], AssetEvent], **facts: Any) -> Asset:  # noqa: ANN401
        """Let something happen to an asset; raises `BugError` and changes nothing where it cannot."""
        before = self._assets[asset_no]
        asset = replace(before, state=next_state(before.state, step), **facts)
        self._assets[asset_no] = asset
        self._unfinished[asset.batch_no] += asset.is_pending - before.is_pending
        self.tell(event(asset))
        return asset

    def enqueue(self, asset: Asset) -> None:
        """Put an asset into the heap its state belongs to, if it belongs to one and nobody holds it."""
        if asset.is_held:
            return
        if asset.state is AssetState.QUEUED:
            self._planner.changed()
            self.waiting.push(asset.asset_no, self.key_of(asset.asset_no))
        elif asset.state is AssetState.READY:
            self.ready.push(asset.asset_no, self.key_of(asset.asset_no))

    def withdraw(self, asset_no: int) -> None:
        """Take an asset out of the heap it waits in, if it does."""
        for queue in (self.waiting, self.ready):
            if asset_no in queue:
                queue.remove(asset_no)

    def rekey(self, asset: Asset) -> None:
        """Take what the user changed of an asset, and place it anew."""
        before = self._assets[asset.asset_no]
        self._assets[asset.asset_no] = asset
        self._note_place(asset.place)
        self._unfinished[asset.batch_no] += asset.is_pending - before.is_pending
        self._planner.changed(asset.asset_no)
        if asset.is_held:
            self.withdraw(asset.asset_no)
        elif before.is_held:
            self.enqueue(asset)
        for queue in (self.waiting, self.ready):
            if asset.asset_no in queue:
                queue.push(asset.asset_no, self.key_of(asset.asset_no))
        self.tell(AssetRekeyed(asset))

    def rekey_all(self, gait: Gait = UNRESTING) -> None:
        """Place everything that waits anew."""
        for queue in (self.waiting, self.ready):
            queue.rekey_all(self.key_of, gait)

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> list[int]:
        """Put assets before, or behind, everything else, keeping their order among themselves; return which."""
        place = self._topmost - 1 if to_top else self._bottommost + 1
        return self._put(dict.fromkeys(asset_nos, place))

    def move_before(self, asset_nos: Iterable[int], before: int | None) -> list[int]:
        """Put what waits of assets right before another one, or with None behind everything.

        Returns the numbers of all that had to be given another place for it.
        """
        waits = [asset for asset in self._assets.values() if asset.state in WAITING_STATES]
        line = [Placed(asset.asset_no, asset.place) for asset in sorted(waits, key=self._planner.key)]
        moved = {placed.asset_no for placed in line}.intersection(asset_nos)
        return self._put(places_before(line, moved, before))

    def _put(self, places: Mapping[int, int]) -> list[int]:
        """Give assets places by the user's hand, and return the numbers of those that have another one now."""
        moved = list(self.changeable(places))
        for asset in moved:
            self.rekey(replace(asset, place=places[asset.asset_no]))
        return [asset.asset_no for asset in moved]

    def _note_place(self, place: int) -> None:
        self._topmost, self._bottommost = min(self._topmost, place), max(self._bottommost, place)


def started_over(asset: Asset) -> Asset:
    """Return an asset as it stands when a new process takes it up; what was in flight was cut short by a kill."""
    if asset.state not in FLIGHT_STATES:
        return asset
    # a kill is nobody's fault: the attempt it cut short is not counted
    attempts = asset.attempts - (asset.state is AssetState.UPLOADING)
    return replace(asset, state=next_state(asset.state, Step.PUT_BACK), attempts=attempts)
