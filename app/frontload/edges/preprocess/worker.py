"""The life of a worker process: limits first, then the decoders, then one file after the other.

The app's own process imports this module, so nothing heavy is imported at its top: Pillow lives in workers.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.core.ports import Prepared
    from frontload.core.recipe import Recipe

MALLOC_KEEPS = {-3: 32 * 2**20, -1: 256 * 2**20}
"""glibc's M_MMAP_THRESHOLD, at its highest, and M_TRIM_THRESHOLD (mallopt(3)): what a file's bytes, libjpeg's
coefficients and an encoder's output took is kept for the next picture too: a fourteenth faster."""

LIMITS_HOLD = sys.platform == "linux"
"""Whether the system stops a process at its limit of memory: macOS takes the number and ignores it, Windows
has none."""


@dataclass(frozen=True, slots=True)
class WorkOrder:
    """Everything a worker needs to know; travels to it by pickle."""

    asset_no: int
    path: Path
    recipe: Recipe
    spool: Path
    thumbnails: Path
    max_megapixels: float
    known: frozenset[str] = frozenset()
    view: Recipe | None = None
    glance: bool = False


def begin_worker(memory_bytes: int) -> None:
    """Set up a fresh worker: deaf to Ctrl-C, mortal, with a ceiling on its memory, and the decoders loaded.

    Ctrl-C reaches the whole process group; it is the engine that decides what a worker still does. Without
    that engine (kill -9) a worker that hangs in a file would stay for ever, for nobody is left to stop it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Pillow logs what is odd about a file; without a handler that would land amid the terminal's own lines
    logging.getLogger("PIL").addHandler(logging.NullHandler())
    keep_freed_memory()
    import frontload.edges.preprocess.loaded  # noqa: F401  (before the first file waits for it, and before the limit)

    limit_memory(memory_bytes)


def keep_freed_memory() -> None:
    """Have the C library keep what was freed instead of giving it back at once, where it is glibc."""
    if sys.platform == "linux":
        import ctypes

        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
        if mallopt is not None:
            for parameter, size_bytes in MALLOC_KEEPS.items():
                mallopt(parameter, size_bytes)


def limit_memory(memory_bytes: int) -> None:
    """Put a ceiling on this process's memory where the system has one, never above the system's own."""
    try:
        import resource
    except ImportError:  # Windows has no rlimits
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    ceiling = memory_bytes if hard == resource.RLIM_INFINITY else min(memory_bytes, hard)
    with suppress(ValueError, OSError):  # macOS may refuse any number; the watchdog is there
        resource.setrlimit(resource.RLIMIT_AS, (ceiling, hard))


def work(order: WorkOrder) -> Prepared:
    """Prepare one file; errors of the file come back as values."""
    from frontload.edges.preprocess.prepare import prepare

    return prepare(order)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
