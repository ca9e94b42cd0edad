"""`make soak-pictures [MUTANTS=n]`: damaged files through real workers; exit 1 if one is not explained.

Prints what became of them, and the most memory a worker held. A worker that crashed or ran out of time is named
with the mutant that did it, which is kept for study.
"""

from __future__ import annotations

import queue
import resource
import sys
import tempfile
import time
from collections import Counter
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from edges.hostile import MUTATED, bombs, mutants
from frontload.core.asset import Rendition, Source
from frontload.core.errors import BugError, DecoderCrashedError, DecoderTimeoutError, FrontloadError
from frontload.core.ports import Preparation
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.edges.preprocess.pool import WorkerPool

if TYPE_CHECKING:
    from collections.abc import Iterator

EACH, BLOCK, WAIT_S = 2500, 250, 600.0
UNEXPLAINED = (BugError, DecoderCrashedError, DecoderTimeoutError)


def main() -> int:
    """Soak and print."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else EACH
    root = Path(tempfile.mkdtemp(prefix="frontload-soak-"))
    pool = WorkerPool(
        workers=2, spool=root, thumbnails=root, max_megapixels=250, timeout_s=30, memory_bytes=1_000_000_000
    )
    counts: Counter[tuple[str, str]] = Counter()
    kept, began_s = [], time.perf_counter()
    try:
        for name, outcome, path in through(pool, root, each):
            kind = "Rendition" if isinstance(outcome, Rendition) else type(outcome).__name__
            counts[name, kind] += 1
            if isinstance(outcome, UNEXPLAINED):
                kept.append(f"{path}: {outcome.title}")
            else:
                path.unlink()
    finally:
        pool.close()
    for (name, kind), count in sorted(counts.items()):
        print(f"  {name:<6} {kind:<24} {count:>6}")
    print(f"{sum(counts.values())} files in {time.perf_counter() - began_s:.0f} s, {len(kept)} not explained")
    print(f"most memory a worker held: {peak_megabytes():.0f} MB")
    print("\n".join(kept))
    return 1 if kept else 0


def peak_megabytes() -> float:
    """Return the most resident memory of any worker that has ended (getrusage(2): kilobytes, on macOS bytes)."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def mutant_blocks(each: int) -> Iterator[tuple[str, list[bytes]]]:
    """Yield format and files, at most `BLOCK` at a time: 20,000 pictures need not be in memory together."""
    for seed, first in enumerate(range(0, each, BLOCK)):
        for name in MUTATED:
            yield name, list(mutants(name, min(BLOCK, each - first), seed))


def through(pool: WorkerPool, root: Path, each: int):
    """Yield format, outcome and file of every mutant, and of the bombs."""
    for number, (name, files) in enumerate(chain(mutant_blocks(each), [("bombs", list(bombs().values()))])):
        told: queue.SimpleQueue[tuple[int, Rendition | FrontloadError]] = queue.SimpleQueue()
        paths = [root / f"{name}-{number}-{at}.jpg" for at in range(len(files))]
        for at, (path, data) in enumerate(zip(paths, files, strict=True)):
            path.write_bytes(data)
            source = Source(PurePosixPath(root), path.name, "", 1, 1)
            recipe = BUILT_IN_RECIPES[at % len(BUILT_IN_RECIPES)]
            pool.prepare(Preparation(at, source, recipe), lambda *outcome: told.put(outcome))  # noqa: B023
        for _ in files:
            at, outcome = told.get(timeout=WAIT_S)
            if isinstance(outcome, Rendition):
                (root / outcome.file_name).unlink(missing_ok=True)
            yield name, outcome, paths[at]


if __name__ == "__main__":
    sys.exit(main())
