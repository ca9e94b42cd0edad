"""Worker processes with a time limit and a memory limit; one that misbehaves costs one asset and is replaced."""

from __future__ import annotations

import logging
import threading
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pebble

from frontload.core.errors import (
    BugError,
    DecoderCrashedError,
    DecoderMemoryError,
    DecoderTimeoutError,
    WorkersUnavailableError,
)
from frontload.edges.preprocess.nursery import deaf_to_ctrl_c, nursery
from frontload.edges.preprocess.watchdog import MemoryWatchdog
from frontload.edges.preprocess.worker import LIMITS_HOLD, WorkOrder, begin_worker, work

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.ports import Preparation, Prepared

log = logging.getLogger(__name__)

MOST_BREAKS = 3
"""So many pools in a row whose workers died before they took any work: that is no accident, and no file's fault."""


class WorkerPool:
    """The `Preparer` port on pebble's process pool. Workers start when a file is expected and are reused.

    *watched* adds a watchdog to the system's own limit on memory; where there is no such limit it is the only one.
    """

    def __init__(
        self,
        *,
        workers: int,
        spool: Path,
        thumbnails: Path,
        max_megapixels: float,
        timeout_s: float,
        memory_bytes: int,
        watched: bool = not LIMITS_HOLD,
    ) -> None:
        self._spool = spool
        self._thumbnails = thumbnails
        self._max_megapixels = max_megapixels
        self._timeout_s = timeout_s
        self._closing = threading.Event()
        self._watchdog = MemoryWatchdog(memory_bytes) if watched else None
        self._workers = workers
        self._memory_bytes = memory_bytes
        self._pool = self._new_pool()
        self._broken: list[pebble.ProcessPool] = []
        self._breaks = 0  # since a worker last took something
        self._changing = threading.Lock()

    def expect(self) -> None:
        """Start the workers: Python and Pillow take half a second, in which the first folder can be walked."""
        with suppress(RuntimeError, OSError, EOFError), deaf_to_ctrl_c():  # `prepare` tells what is wrong
            self._pool.schedule(int)  # pebble starts all of them with the first task, whatever it is

    def prepare(self, preparation: Preparation, done: Callable[[int, Prepared], None]) -> None:
        """Begin; *done* is called on one of the pool's threads."""
        order = WorkOrder(
            preparation.asset_no,
            Path(preparation.source.path),
            preparation.recipe,
            self._spool,
            self._thumbnails,
            self._max_megapixels,
            preparation.known,
            preparation.view,
            preparation.glance,
        )
        if self._watchdog:
            self._watchdog.begin()
        self._schedule(order, done)

    def _schedule(self, order: WorkOrder, done: Callable[[int, Prepared], None]) -> None:
        pool = self._pool
        try:
            with deaf_to_ctrl_c():
                future = pool.schedule(work, args=(order,), timeout=self._timeout_s)
        except RuntimeError:  # pebble: the pool broke while nothing was to do
            self._broke(pool, order, done)
        except (OSError, EOFError) as error:  # EOFError: where they are forked from has died
            log.exception("no worker takes asset %d", order.asset_no)
            self._tell(order, done, WorkersUnavailableError(getattr(error, "strerror", None) or str(error)))
        else:
            future.add_done_callback(partial(self._finished, pool, order, done))

    def retire(self) -> None:
        """Take nothing more; each worker ends when nothing is left for it."""
        self._pool.close()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        """Kill the workers and wait until they are gone."""
        with self._changing:
            self._closing.set()
        for pool in (*self._broken, self._pool):
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()
        if self._watchdog:
            self._watchdog.close()

    def _new_pool(self) -> pebble.ProcessPool:
        return pebble.ProcessPool(
            max_workers=self._workers,
            initializer=begin_worker,
            initargs=(self._memory_bytes,),
            context=nursery(),
        )

    def _broke(self, pool: pebble.ProcessPool, order: WorkOrder, done: Callable[[int, Prepared], None]) -> None:
        """Go on with a new pool, or say that no worker lives; runs on a thread of the broken one, among others."""
        with self._changing:
            if self._closing.is_set():
                return
            is_news = pool is self._pool
            if is_news:
                log.error("the workers died before they took any work")
                self._broken.append(pool)
                self._pool = self._new_pool()
                self._breaks += 1
            is_hopeless = self._breaks >= MOST_BREAKS
            if is_hopeless and is_news:
                self._breaks = 0  # whoever resumes has perhaps mended it
        if is_hopeless:
            self._tell(order, done, WorkersUnavailableError("they end before they take any work"))
        else:
            self._schedule(order, done)

    def _finished(
        self,
        pool: pebble.ProcessPool,
        order: WorkOrder,
        done: Callable[[int, Prepared], None],
        future: Any,  # noqa: ANN401  (pebble's)
    ) -> None:
        if self._closing.is_set():
            return  # whatever pebble makes of it: cancelled, expired, or a pipe closed under its reader
        try:
            outcome: Prepared = future.result()
        except BrokenProcessPool:
            self._broke(pool, order, done)
            return
        except TimeoutError:
            outcome = DecoderTimeoutError(self._timeout_s)
        except MemoryError:
            outcome = DecoderMemoryError()
        except pebble.ProcessExpired as error:
            too_much = self._watchdog is not None and self._watchdog.ended(error.pid)
            outcome = DecoderMemoryError() if too_much else DecoderCrashedError()
        except Exception as error:  # the engine's per-asset guard, on the side where the worker's error arrives
            log.exception("a worker failed on asset %d", order.asset_no)
            outcome = BugError(f"{type(error).__name__} while preparing an image")
        self._breaks = 0
        self._tell(order, done, outcome)

    def _tell(self, order: WorkOrder, done: Callable[[int, Prepared], None], outcome: Prepared) -> None:
        if self._watchdog:
            self._watchdog.end()
        done(order.asset_no, outcome)
