"""Where workers come from: on Linux forked from one process that has the decoders loaded, elsewhere each from anew.

That process has one thread and no window, so forking it is safe; the app itself is never forked. A worker is there
in some milliseconds in place of half a second, whether it is the sixteenth of a large machine or takes the place of
one that crashed. macOS forbids what its frameworks do between a fork and the next program, Windows knows no fork.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.context import BaseContext

FORKS = sys.platform == "linux"


def nursery() -> BaseContext:
    """Return the way in which workers are started here."""
    if not FORKS:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["frontload.edges.preprocess.loaded"])
    return context


def wake() -> None:
    """Have the decoders loaded from now on, by a process beside this one; returns at once."""
    nursery()
    if FORKS:
        from multiprocessing.forkserver import ensure_running

        with deaf_to_ctrl_c():
            ensure_running()


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
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
