"""Worker processes with a time limit and a memory limit; one that misbehaves costs one asset and is replaced."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pebble

from frontload.core.errors import (
    BugError,
    DecoderCrashedError,
    DecoderMemoryError,
    DecoderTimeoutError,
)
from frontload.edges.preprocess.watchdog import MemoryWatchdog
from frontload.edges.preprocess.worker import LIMITS_HOLD, WorkOrder, begin_worker, work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.core.ports import Preparation, Prepared

log = logging.getLogger(__name__)


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
        # spawn on every system: forking a process that has threads and Qt is unsafe
        self._pool = pebble.ProcessPool(
            max_workers=workers,
            initializer=begin_worker,
            initargs=(memory_bytes,),
            context=multiprocessing.get_context("spawn"),
        )

    def expect(self) -> None:
        """Start the workers: Python and Pillow take half a second, in which the first folder can be walked."""
        with suppress(RuntimeError, OSError), _deaf_to_ctrl_c():  # `prepare` tells what is wrong
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
        )
        try:
            with _deaf_to_ctrl_c():
                future = self._pool.schedule(work, args=(order,), timeout=self._timeout_s)
        except (RuntimeError, OSError):  # pebble: the pool broke, or no process can be started
            log.exception("no worker takes asset %d", preparation.asset_no)
            done(preparation.asset_no, BugError("the worker processes cannot be started"))
            return
        if self._watchdog:
            self._watchdog.begin()
        future.add_done_callback(partial(self._finished, preparation.asset_no, done))

    def retire(self) -> None:
        """Take nothing more; each worker ends when nothing is left for it."""
        self._pool.close()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        """Kill the workers and wait until they are gone."""
        self._closing.set()
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()
        if self._watchdog:
            self._watchdog.close()

    def _finished(self, asset_no: int, done: Callable[[int, Any], None], future: Any) -> None:  # noqa: ANN401
        if self._watchdog:
            self._watchdog.end()
        if self._closing.is_set():
            return  # whatever pebble makes of it: cancelled, expired, or a pipe closed under its reader
        try:
            outcome: Prepared = future.result()
        except TimeoutError:
            outcome = DecoderTimeoutError(self._timeout_s)
        except MemoryError:
            outcome = DecoderMemoryError()
        except pebble.ProcessExpired as error:
            too_much = self._watchdog is not None and self._watchdog.ended(error.pid)
            outcome = DecoderMemoryError() if too_much else DecoderCrashedError()
        except Exception as error:  # the engine's per-asset guard, on the side where the worker's error arrives
            log.exception("a worker failed on asset %d", asset_no)
            outcome = BugError(f"{type(error).__name__} while preparing an image")
        done(asset_no, outcome)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Block SIGINT in this thread for a moment: threads and processes begun meanwhile inherit the mask for good.

    A worker is thus deaf from its first instruction on, before `begin_worker` runs in it.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
