"""`make bench-pictures`: our preprocessing beside its peers, on one core and two, with what it looks like.

Contestants run by turns, round after round (ROUNDS=n for another number), each in a process bound to one core;
medians of seconds of processor time a photo, so that a busy machine does not blur them, and ratios to ours. Quality
is SSIMULACRA2 against full decoding and Lanczos without any encoder. What `packaging/setup.sh bench` brings comes
with the make target; programs of the system's are named as absent with the command that installs them. One worker
against two is measured by the clock: that needs a machine with nothing else to do.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path, PurePosixPath
from statistics import mean, median
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image
from tests.benchmarks.photographs import write_photographs
from tests.benchmarks.preparing import ABSENT, CONTESTANTS, INSTALLED_BY, LONG_EDGE_PX
from tests.benchmarks.table import Line, Who

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PHOTOS, POOL_PHOTOS = 6, 24
ROUNDS = int(os.environ.get("ROUNDS", "5"))
HAS_SCORE = importlib.util.find_spec("ssimulacra2") is not None
REPOSITORY = Path(__file__).parents[2]


class Standing(NamedTuple):
    """How a contestant did: its median, and the median of its ratios to ours, round by round; or why it did not."""

    name: str
    seconds: float = 0.0
    ratio: float = 1.0
    absent: str = ""


def measure() -> Iterator[Line]:
    """Yield the seconds of processor time a photograph of each contestant that is installed, for the one table."""
    with tempfile.TemporaryDirectory() as out:
        standings = race(drawn(), Path(out))
    for name, seconds, ratio, absent in standings:
        if absent:
            yield Line(Who.PEER, name, "absent", absent)
        elif name == "frontload":
            yield Line(Who.OURS, name, f"{seconds:.3f} s")
        else:
            yield Line(Who.PEER, name, f"{seconds:.3f} s", f"{ratio:.2f} × ours")


def drawn() -> list[Path]:
    """Return the photographs, which are kept between runs: drawing them takes longer than measuring."""
    folder = Path(tempfile.gettempdir()) / "frontload-bench-pictures"
    folder.mkdir(exist_ok=True)
    return write_photographs(folder, PHOTOS)


def main() -> int:
    """Measure and print, with looks and the pool."""
    photos = drawn()
    sizes = ", ".join(sorted({f"{megapixels(photo):.0f}" for photo in photos}))
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"{PHOTOS} photographs of {sizes} megapixels to {LONG_EDGE_PX} px, {ROUNDS} rounds, load {load}")
    with tempfile.TemporaryDirectory() as out:
        one_core(photos, Path(out))
        two_workers(photos, Path(out))
        if HAS_SCORE:
            drafts(photos[0], Path(out))
            qualities(photos[0], Path(out))
    return 0


def race(photos: list[Path], out: Path) -> list[Standing]:
    """Have the contestants run by turns, and return how each did; what they made lies in *out*, by their names."""
    times: defaultdict[str, list[float]] = defaultdict(list)
    absent: dict[str, str] = {}
    names = [contestant.__name__ for contestant in CONTESTANTS]
    for _ in range(ROUNDS):
        for name in [name for name in names if name not in absent]:
            (out / name).mkdir(exist_ok=True)
            done = run_bound(name, out / name, photos)
            if done.returncode == ABSENT:
                absent[name] = f"not installed: {INSTALLED_BY[name]}"
            elif done.returncode:
                absent[name] = f"fails: {done.stderr.strip().splitlines()[-1][:90]}"
            else:
                times[name].append(mean(map(float, done.stdout.split())))
    return [Standing(name, absent=absent[name]) if name in absent else standing(name, times) for name in names]


def standing(name: str, times: Mapping[str, list[float]]) -> Standing:
    """Return how a contestant did by the seconds a photo of all, round by round."""
    ratio = median(other / mine for other, mine in zip(times[name], times["frontload"], strict=True))
    return Standing(name, median(times[name]), ratio)


def one_core(photos: list[Path], out: Path) -> None:
    """Print seconds a photo, the ratio to ours, bytes and score of each contestant."""
    print("\none core                  s/photo   ratio to ours     kB   SSIMULACRA2 (mean, worst)")
    for name, seconds, ratio, absent in race(photos, out):
        if absent:
            print(f"  {name:<22} absent, {absent}")
            continue
        size = mean((out / name / f"{photo.stem}.jpg").stat().st_size for photo in photos) / 1000
        print(f"  {name:<22} {seconds:8.3f} {ratio:12.2f} × {size:10.0f}   {looks(photos, out / name)}")
        if name == "frontload":
            rate = mean(map(megapixels, photos)) / seconds
            print(f"  {'':<22} {rate:8.0f} megapixels a second and core")


def run_bound(name: str, out: Path, photos: list[Path]) -> subprocess.CompletedProcess[str]:
    """Run one contestant on one core."""
    environment = {**os.environ, "VIPS_CONCURRENCY": "1", "MAGICK_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}
    environment["PYTHONPATH"] = os.pathsep.join(
        [str(REPOSITORY / "app"), *filter(None, [os.environ.get("PYTHONPATH")])]
    )
    command = [sys.executable, str(Path(__file__).with_name("preparing.py")), name, str(out), *map(str, photos)]
    core = {max(os.sched_getaffinity(0))} if hasattr(os, "sched_setaffinity") else None

    def bind() -> None:
        if core:
            os.sched_setaffinity(0, core)

    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, preexec_fn=bind)


def two_workers(photos: list[Path], out: Path) -> None:
    """Print how much faster the real pool is with two workers than with one."""
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for workers, measured in seconds.items():
            measured.append(pool_seconds(workers, photos, out))
    ratio = median(one / two for one, two in zip(seconds[1], seconds[2], strict=True))
    print(f"\nworker pool, {POOL_PHOTOS} photographs: one worker {median(seconds[1]):.2f} s, "
          f"two {median(seconds[2]):.2f} s, ratio {ratio:.2f}")  # fmt: skip


def pool_seconds(workers: int, photos: list[Path], out: Path) -> float:
    """Return the time from handing in the first photograph to having the last; the workers are warm."""
    from frontload.core.asset import Source
    from frontload.core.ports import Preparation
    from frontload.core.recipe import BUILT_IN_RECIPES, recipe_named
    from frontload.edges.preprocess.pool import WorkerPool

    recipe = recipe_named("web", BUILT_IN_RECIPES)
    done = threading.Semaphore(0)
    pool = WorkerPool(
        workers=workers, spool=out, thumbnails=out, max_megapixels=250, timeout_s=60, memory_bytes=3_000_000_000
    )

    def hand_in(count: int) -> None:
        for number in range(count):
            photo = photos[number % len(photos)]
            source = Source(PurePosixPath(photo.parent), photo.name, "", 1, 1)
            pool.prepare(Preparation(number, source, recipe), lambda *_: done.release())
        for _ in range(count):
            done.acquire()

    try:
        hand_in(2 * workers)
        began_s = time.perf_counter()
        hand_in(POOL_PHOTOS)
        return time.perf_counter() - began_s
    finally:
        pool.close()


def looks(photos: list[Path], folder: Path) -> str:
    """Return mean and worst SSIMULACRA2 of the JPEGs in *folder* against a perfect reduction of each photograph."""
    if not HAS_SCORE:
        return "not measured: packaging/setup.sh bench brings ssimulacra2"
    scores = []
    for photo in photos[:3]:
        perfect = folder.parent / f"{photo.stem}.png"
        found = Image.open(folder / f"{photo.stem}.jpg")
        if not perfect.exists():
            Image.open(photo).resize(found.size, Image.Resampling.LANCZOS).save(perfect, compress_level=1)
        scores.append(score(perfect, folder / f"{photo.stem}.jpg"))
    return f"{mean(scores):.1f}, {min(scores):.1f}"


def drafts(photo: Path, out: Path) -> None:
    """Print how a JPEG decoder's own scaling looks against full decoding, by how much it leaves to be scaled."""
    print("\ndecoder scales by itself, leaves n times the pixels a side: SSIMULACRA2 against full decoding")
    for margin in (1.17, 1.46, 2.0, 2.5, 3.0):
        with Image.open(photo) as full, Image.open(photo) as draft:
            draft.draft(None, (full.width // 2, full.height // 2))
            size = round(draft.width / margin), round(draft.height / margin)
            full.resize(size, Image.Resampling.LANCZOS).save(out / "full.png")
            draft.resize(size, Image.Resampling.LANCZOS).save(out / "draft.png")
        print(f"  {margin:.2f}  {score(out / 'full.png', out / 'draft.png'):.1f}")


def qualities(photo: Path, out: Path) -> None:
    """Print what the lossy recipes of the same size make of one photograph."""
    from frontload.core.recipe import BUILT_IN_RECIPES, recipe_named
    from frontload.edges.preprocess.prepare import prepare
    from frontload.edges.preprocess.worker import WorkOrder

    print("\nrecipe        kB   SSIMULACRA2   seconds")
    for name in ("web", "webp", "avif", "press"):
        recipe = recipe_named(name, BUILT_IN_RECIPES)
        began_s = time.perf_counter()
        made = prepare(WorkOrder(1, photo, recipe, out, out, 250.0))
        took_s = time.perf_counter() - began_s
        with Image.open(photo) as full, Image.open(out / made.file_name) as found:
            full.resize((made.width_px, made.height_px), Image.Resampling.LANCZOS).save(out / "full.png")
            found.save(out / "found.png")
        seen = score(out / "full.png", out / "found.png")
        print(f"  {name:<9} {made.size_bytes / 1000:6.0f} {seen:12.1f} {took_s:10.2f}")


def score(perfect: Path, found: Path) -> float:
    """Return SSIMULACRA2: 90 is where nobody sees a difference, 70 is high quality."""
    from ssimulacra2 import compute_ssimulacra2

    return float(compute_ssimulacra2(str(perfect), str(found)))


def megapixels(photo: Path) -> float:
    """Return how many a photograph has."""
    with Image.open(photo) as image:
        return image.width * image.height / 1e6


if __name__ == "__main__":
    sys.exit(main())
