"""A watched folder: tells of each image once, when whoever writes it has finished.

A file is whole when its size and time have stood still and a worker has decoded it to the end. The system tells of
changes (watchfiles); the folder is walked now and then all the same, for shares on which others write, of which no
system tells, and for what was told while nobody could listen.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import watchfiles

from frontload.core.errors import FrontloadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Protocol

    from frontload.core.asset import Source

    class Judge(Protocol):
        """Decodes files to the end."""

        def is_whole(self, path: Path) -> bool:
            """Tell whether the file is a whole picture; blocks, until `close` at the latest."""
            ...

        def close(self) -> None:
            """End; any thread."""
            ...


log = logging.getLogger(__name__)

SETTLE_S = 2.0
"""How long size and time must stand still: cameras and FTP servers pause for less between two blocks."""
GIVE_UP_S = 60.0
"""A file that stood still so long and cannot be decoded is told of as it is: the queue says what is wrong."""
WALK_EVERY_S = 15.0
LOOK_EVERY_MS = 500
_GATHER_MS = 200

Stamp = tuple[Path, int, int]
"""A file as it was at one moment: where, its bytes, its time in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What a look brought: files that are whole, how many are not yet, whether the folder is there."""

    arrived: tuple[Path, ...]
    waiting: int
    is_there: bool


@dataclass(slots=True)
class _Candidate:
    stamp: Stamp
    since_s: float
    was_refused: bool = False


class WatchedFolder:
    """Watches from its making until `close`, on a thread of its own, on which *tell* is called.

    *find* yields the images below some paths, *judge* decodes one, *known* returns what was taken in earlier runs.
    """

    def __init__(
        self,
        folder: Path,
        *,
        find: Callable[[tuple[Path, ...]], Iterator[Source]],
        judge: Judge,
        known: Callable[[], Iterable[Stamp]],
        tell: Callable[[Glance], None],
        settle_s: float = SETTLE_S,
        give_up_s: float = GIVE_UP_S,
    ) -> None:
        self._folder = folder
        self._find = find
        self._judge = judge
        self._known = known
        self._tell = tell
        self._settle_s = settle_s
        self._give_up_s = give_up_s
        self._closing = threading.Event()
        self._taken: set[Stamp] = set()
        self._candidates: dict[Path, _Candidate] = {}
        self._told: Glance | None = None
        self._thread = threading.Thread(target=self._watch, name=f"watch {folder.name}", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Watch no more; returns when nothing more will be told."""
        self._closing.set()
        self._judge.close()
        self._thread.join()

    def _watch(self) -> None:
        self._recall()
        while not self._closing.is_set():
            if self._folder.is_dir():
                try:
                    self._watch_while_there()
                except (OSError, RuntimeError):  # watchfiles: a folder that goes, or no more watches to be had
                    log.warning("the folder cannot be watched for a while", exc_info=True)
            self._glance((), is_there=self._folder.is_dir())
            self._closing.wait(self._settle_s)

    def _recall(self) -> None:
        """Learn what was taken before; until that is known nothing is, lest something be taken twice."""
        while not self._closing.is_set():
            try:
                self._taken.update(self._known())
            except FrontloadError:
                log.info("what was taken before is not known yet", exc_info=True)
                self._closing.wait(self._settle_s)
            else:
                return

    def _watch_while_there(self) -> None:
        walked_s = -WALK_EVERY_S
        for changes in watchfiles.watch(
            self._folder,
            watch_filter=None,
            debounce=_GATHER_MS,
            rust_timeout=LOOK_EVERY_MS,
            yield_on_timeout=True,
            stop_event=self._closing,
            raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            if time.monotonic() - walked_s > WALK_EVERY_S:
                walked_s = time.monotonic()
                if not self._folder.is_dir():
                    return
                self._note(self._find((self._folder,)))
            self._note(self._find(tuple(path for _, text in changes if not self._is_hidden(path := Path(text)))))
            self._glance(self._whole(), is_there=True)

    def _note(self, sources: Iterable[Source]) -> None:
        """Take notice of files as they are now; one that changed since begins anew."""
        now_s = time.monotonic()
        for source in sources:
            path = Path(source.path)
            stamp = (path, source.size_bytes, source.modified_ns)
            before = self._candidates.get(path)
            if stamp in self._taken:
                self._candidates.pop(path, None)
            elif before is None or before.stamp != stamp:
                self._candidates[path] = _Candidate(stamp, now_s)

    def _whole(self) -> tuple[Path, ...]:
        """Return what has settled and can be decoded; it is a candidate no more."""
        now_s = time.monotonic()
        found = []
        for path, candidate in list(self._candidates.items()):
            rest_s = now_s - candidate.since_s
            if rest_s < self._settle_s or self._closing.is_set():
                continue
            if _stamp_of(path) != candidate.stamp:
                del self._candidates[path]
                self._note(self._find((path,)) if path.exists() else ())
            elif rest_s >= self._give_up_s or (not candidate.was_refused and self._judge.is_whole(path)):
                del self._candidates[path]
                self._taken.add(candidate.stamp)
                found.append(path)
            else:
                candidate.was_refused = True  # until it changes, or for good
        return tuple(found)

    def _glance(self, arrived: tuple[Path, ...], *, is_there: bool) -> None:
        glance = Glance(arrived, len(self._candidates), is_there)
        if arrived or glance != self._told:
            self._told = glance
            self._tell(glance)

    def _is_hidden(self, path: Path) -> bool:
        try:
            return any(part.startswith(".") for part in path.relative_to(self._folder).parts) or not path.exists()
        except (OSError, ValueError):
            return True


def _stamp_of(path: Path) -> Stamp | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return (path, facts.st_size, facts.st_mtime_ns)
