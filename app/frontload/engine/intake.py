"""From a drop to queued assets: batches, the scan thread, and no file twice."""

from __future__ import annotations

import logging
import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, assert_never

from frontload.core.admission import assets_from
from frontload.core.asset import Asset, Batch, Source
from frontload.core.errors import BugError
from frontload.core.events import (
    BatchChanged,
    BatchOpened,
    BatchScanned,
    Event,
    OverlookedReason,
    PathOverlooked,
    PathUnreadable,
)
from frontload.core.recipe import variants_by_recipe
from frontload.core.states import UNDELIVERED_STATES, AssetState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import ThreadPoolExecutor
    from pathlib import PurePath

    from frontload.core.dispatch import Dispatcher
    from frontload.core.names import Names
    from frontload.core.naming import NamingRule
    from frontload.core.ports import Journal
    from frontload.core.recipe import Recipe
    from frontload.core.rules import Rule
    from frontload.core.wish import Wish
    from frontload.engine.inbox import Inbox
    from frontload.engine.recognition import Recognition

    Found = Source | PathOverlooked | PathUnreadable
    Scan = Callable[[int, tuple[PurePath, ...]], Iterator[Found]]
    _Identity = tuple[str, str, str, PurePath, int, int]

log = logging.getLogger(__name__)

CHUNK = 200
"""Files the scan thread hands over at once, after the first: one journal commit each.

The first goes alone: it is a row in the window, and its destination can be asked while the rest is looked at.
"""

MOST_RECALLED = 5000
"""Assets of ended batches taken up again: some screens of what people still ask for, read in about 0.1 s."""


@dataclass(frozen=True, slots=True)
class _Search:
    """One walk: `batch` with the roots of this walk alone, `first_no` the first asset number it may give."""

    batch: Batch
    first_no: int
    enough: threading.Event


@dataclass(frozen=True, slots=True)
class _Known:
    """A file that has become an asset, admitted or about to be."""

    asset_no: int
    batch_no: int


class Intake:
    """The batches of a run. The loop's thread only, but for `_scan`."""

    def __init__(
        self,
        *,
        journal: Journal,
        dispatcher: Dispatcher,
        recognition: Recognition,
        names: Names,
        inbox: Inbox,
        scan: Scan,
        naming: NamingRule | None,
        rules: Sequence[Rule],
        recipes: tuple[Recipe, ...],
        scanners: ThreadPoolExecutor,
        stopping: Callable[[], bool],
        commit_and_tell: Callable[[list[Event]], None],
    ) -> None:
        self._journal = journal
        self._dispatcher = dispatcher
        self._recognition = recognition
        self._names = names
        self._inbox = inbox
        self._scan_roots = scan
        self.rules = rules
        self.adopt(naming, recipes)
        self._scanners = scanners
        self._stopping = stopping
        self._commit_and_tell = commit_and_tell
        self._batches: dict[int, Batch] = {}
        self._known: dict[_Identity, _Known] = {}
        self._variant_nos: defaultdict[int, list[int]] = defaultdict(list)  # by batch
        self._found: Counter[int] = Counter()  # files by batch
        self._next_batch_no, self._next_asset_no = journal.next_numbers()
        self._wanted: dict[int, tuple[str, str, str]] = {}  # what each batch was dropped for
        self._searches: list[_Search] = []  # under way or waiting for their turn
        self._taken_back: defaultdict[int, list[Batch]] = defaultdict(list)  # what to walk again for an undo

    def adopt(self, naming: NamingRule | None, recipes: tuple[Recipe, ...]) -> None:
        """Name what is found from now on by another rule, and bring the variants of these recipes."""
        self._naming = naming
        self._variants = variants_by_recipe(recipes)

    @property
    def active_scans(self) -> int:
        """How many scans are under way or wait their turn."""
        return len(self._searches)

    def destinations_in_use(self) -> set[str]:
        """Return the destinations that something is still to be sent to."""
        unfinished_in = self._dispatcher.unfinished_in
        return {b.destination for number, b in self._batches.items() if unfinished_in(number) or not b.scanned}

    def batches_to(self, destination: str) -> set[int]:
        """Return the numbers of the batches that go to *destination*."""
        return {number for number, batch in self._batches.items() if batch.destination == destination}

    def restore(self, since: datetime | None) -> None:
        """Take up what the journal holds unfinished; a batch that was being scanned is scanned again.

        With *since* also what has ended and is still of interest: failures, and the batches that came since.
        """
        batches, assets = self._journal.unfinished()
        if since is not None:
            ended = self._journal.ended(since, MOST_RECALLED)
            batches = sorted([*ended[0], *batches], key=lambda batch: batch.batch_no)
            assets = sorted([*ended[1], *assets], key=lambda asset: asset.asset_no)
        for batch in batches:
            self._enter(batch)
        for asset in assets:
            self._names.claim(asset)
            self._note(asset)
            self._found[asset.batch_no] += not asset.handling.variant
        self._commit_and_tell([BatchOpened(batch) for batch in batches])
        self._dispatcher.admit(assets)
        for batch in batches:
            if not batch.scanned:
                self._begin_scan(batch, first_no=0)

    def open(self, wanted: Batch) -> None:
        """Number a new batch, commit it before the first file is looked at, and begin its scan."""
        batch = replace(wanted, batch_no=self._next_batch_no)
        self._next_batch_no += 1
        self._enter(batch)
        self._journal.save_batch(batch)
        self._commit_and_tell([BatchOpened(batch)])
        self._begin_scan(batch, self._next_asset_no)

    def extend(self, batch_no: int, roots: tuple[PurePath, ...]) -> None:
        """Take more roots into a batch: committed first, as in `open`."""
        self._walk(batch_no, (*self._batches[batch_no].roots, *roots), roots)

    def take_back(self, batch_no: int) -> list[int]:
        """Look for no more files of a batch; return the numbers of what its unfinished walks have found.

        The last comes first: a list from which they are taken one by one need not move those that are still there.
        """
        searches = [search for search in self._searches if search.batch.batch_no == batch_no]
        for search in searches:
            search.enough.set()
            self._taken_back[batch_no].append(search.batch)
        first_no = min((search.first_no for search in searches), default=self._next_asset_no)
        found = (number for number in self._numbers_in(batch_no) if number >= first_no)
        return sorted((number for number in found if self._dispatcher[number].delivery is None), reverse=True)

    def look_again(self, batch_no: int) -> None:
        """Walk once more what `take_back` broke off."""
        for taken in self._taken_back.pop(batch_no, []):
            self._walk(batch_no, self._batches[batch_no].roots, taken.roots)

    def grant(self, batch_no: int, wish: Wish) -> list[int]:
        """Give a batch other defaults for what is still found; return the numbers of what was."""
        self.put(wish.granted_to(self._batches[batch_no]))
        return self._numbers_in(batch_no)

    def put(self, batch: Batch) -> None:
        """Give a batch the defaults of *batch*; its roots and how far it is scanned stay."""
        present = self._batches[batch.batch_no]
        changed = replace(batch, roots=present.roots, scanned=present.scanned)
        self._batches[batch.batch_no] = changed
        self._journal.save_batch(changed)
        self._commit_and_tell([BatchChanged(changed)])

    def _enter(self, batch: Batch) -> None:
        self._batches[batch.batch_no] = batch
        self._wanted[batch.batch_no] = (batch.destination, batch.folder, batch.recipe)

    def _numbers_in(self, batch_no: int) -> list[int]:
        pictures = [known.asset_no for known in self._known.values() if known.batch_no == batch_no]
        return pictures + self._variant_nos[batch_no]

    def _walk(self, batch_no: int, roots: tuple[PurePath, ...], walked: tuple[PurePath, ...]) -> None:
        """Give a batch these roots, and look for files below those that are to be *walked*."""
        batch = self._batches[batch_no] = replace(self._batches[batch_no], roots=roots, scanned=False)
        self._journal.save_batch(batch)
        self._commit_and_tell([BatchOpened(batch)])
        self._begin_scan(replace(batch, roots=walked), self._next_asset_no)

    def _begin_scan(self, batch: Batch, first_no: int) -> None:
        if self._stopping():
            return  # the batch stays unscanned in the journal and is walked by the next run
        search = _Search(batch, first_no, threading.Event())
        self._searches.append(search)
        self._scanners.submit(self._scan, search)

    def _scan(self, search: _Search) -> None:
        """Runs on the scan thread."""
        batch = search.batch
        chunk: list[Found] = []
        handed_over_at = 1
        try:
            for found in self._scan_roots(batch.batch_no, batch.roots):
                if self._stopping():
                    return  # the batch stays unscanned in the journal and is walked again
                if search.enough.is_set():
                    break
                chunk.append(found)
                if len(chunk) >= handed_over_at:
                    self._inbox.put(partial(self._take_in, search, tuple(chunk)))
                    chunk.clear()
                    handed_over_at = CHUNK
        except Exception:  # the guard of a scan: this drop breaks off, the run goes on
            log.exception("the scan of batch %d broke off", batch.batch_no)
            error = BugError("the scan of a folder broke off")
            chunk += [PathUnreadable(batch.batch_no, root, error) for root in batch.roots]
        self._inbox.put(partial(self._take_in, search, tuple(chunk)))
        self._inbox.put(partial(self._scan_ended, search))

    def _take_in(self, search: _Search, found: Iterable[Found]) -> None:
        if search.enough.is_set():
            return
        batch_no = search.batch.batch_no
        assets: list[Asset] = []
        news: list[Event] = []
        for item in found:
            match item:
                case Source():
                    assets += self._assets_from(batch_no, item, news)
                case PathOverlooked() | PathUnreadable():
                    news.append(item)
                case _:
                    assert_never(item)
        for asset in assets:
            if (skipped := self._recognition.at_sight(asset)) is not None:
                self._dispatcher.pass_over(skipped)
            else:
                news += self._recognition.name_taken(asset)
                self._dispatcher.admit([asset])
        self._commit_and_tell(news)

    def _assets_from(self, batch_no: int, source: Source, news: list[Event]) -> list[Asset]:
        """Return the new assets of a file, its picture and variants; none for one that is in the queue already."""
        identity = self._identity(batch_no, source)
        if (known := self._known.get(identity)) is not None:
            if known.batch_no == batch_no:
                return []  # a folder walked again after a kill, or a file dropped beside its folder
            if not self._may_come_again(known.asset_no, batch_no):
                news.append(PathOverlooked(batch_no, source.path, OverlookedReason.DUPLICATE))
                return []
        batch = self._batches[batch_no]
        self._found[batch_no] += 1
        assets = assets_from(
            self._next_asset_no,
            batch,
            source,
            self.rules,
            datetime.astimezone,
            self._variants,
            self._naming,
            self._found[batch_no],
        )
        self._next_asset_no += len(assets)
        for asset in assets:
            self._note(asset)
        return assets

    def _note(self, asset: Asset) -> None:
        """Remember by which asset a file is known, and which others came with it."""
        if asset.handling.variant:
            self._variant_nos[asset.batch_no].append(asset.asset_no)
        else:
            identity = self._identity(asset.batch_no, asset.source)
            self._known[identity] = _Known(asset.asset_no, asset.batch_no)

    def _may_come_again(self, asset_no: int, batch_no: int) -> bool:
        """Tell whether what became of a file lets another drop bring it in once more."""
        state = self._dispatcher[asset_no].state
        return state in UNDELIVERED_STATES or (state is AssetState.DELIVERED and self._batches[batch_no].force)

    def _scan_ended(self, search: _Search) -> None:
        self._searches.remove(search)
        batch_no = search.batch.batch_no
        if any(other.batch.batch_no == batch_no for other in self._searches):
            return  # more was dropped on it meanwhile
        batch = self._batches[batch_no] = replace(self._batches[batch_no], scanned=True)
        self._journal.save_batch(batch)  # its last files were committed by `_take_in` before
        self._commit_and_tell([BatchScanned(batch)])

    def _identity(self, batch_no: int, source: Source) -> _Identity:
        return (*self._wanted[batch_no], source.path, source.size_bytes, source.modified_ns)
