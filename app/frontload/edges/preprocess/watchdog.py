"""Watches how much memory workers hold, where the system sets no limit, and ends one that holds too much."""

from __future__ import annotations

import multiprocessing
import threading

import psutil

LOOK_EVERY_S = 0.1  # a decoder fills some 100 MB between two looks


class MemoryWatchdog:
    """A thread that looks while there is work, and sleeps while there is none.

    Only processes that `multiprocessing` started from this one are looked at: the workers.
    """

    def __init__(self, memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        self._ended: set[int] = set()
        self._at_work = 0
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._watch, name="memory-watchdog", daemon=True)
        self._thread.start()

    def begin(self) -> None:
        """One more file is being prepared."""
        with self._changed:
            self._at_work += 1
            self._changed.notify()

    def end(self) -> None:
        """One file less."""
        with self._changed:
            self._at_work -= 1

    def ended(self, worker: int | None) -> bool:
        """Tell whether it was the watchdog that ended this worker (its process number)."""
        return worker in self._ended

    def close(self) -> None:
        """Stop looking; returns when the thread has gone."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _watch(self) -> None:
        while True:
            with self._changed:
                # asleep until there is work; then a look every so often, for nobody tells of memory
                self._changed.wait_for(lambda: self._closed or self._at_work > 0)
                self._changed.wait_for(lambda: self._closed, timeout=LOOK_EVERY_S)
                if self._closed:
                    return
            for worker in multiprocessing.active_children():
                if worker.pid is not None and held_bytes(worker.pid) > self._memory_bytes:
                    self._ended.add(worker.pid)
                    worker.kill()


def held_bytes(pid: int) -> int:
    """Return the memory a process holds, 0 if it has gone."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
