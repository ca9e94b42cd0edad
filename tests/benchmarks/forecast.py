"""How right forecasts are: real runs through the sandbox on a shaped link, on a machine that never ran before."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.table import Line, Who

from frontload.core.asset import Batch
from frontload.wiring import open_app
from pictures import draw_jpegs
from sandbox_process import start_sandbox
from shaped_run import ShapedRun

if TYPE_CHECKING:
    from collections.abc import Iterator

LATENCY_S = 0.05
LINK_BYTES_PER_S = 1_250_000
RUNS = ((250, "original", 1), (250, "original", 2), (220, "web", 3), (150, "original", 4))


def measure() -> Iterator[Line]:
    """Yield for each run, and for all, how many finishes the late forecast covered and how far the ETA was off."""
    covered, errors = [], []
    for count, recipe, seed in RUNS:
        run = one_run(count, recipe, seed)
        covered.append(run.covered())
        errors.append(run.eta_error(0.5))
        yield Line(
            Who.OURS,
            f"{count} images, {recipe}",
            f"P90 covered {covered[-1]:.0%}",
            f"ETA off by {errors[-1]:.1%} at half-way",
        )
    yield Line(
        Who.OURS,
        "all runs",
        f"P90 covered {sum(covered) / len(RUNS):.0%}",
        f"ETA off by at most {max(errors):.1%} at half-way",
    )


def one_run(count: int, recipe: str, seed: int, link_bytes_per_s: float = LINK_BYTES_PER_S) -> ShapedRun:
    """Send *count* images of *seed* and return what was forecast and what came true."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        draw_jpegs(root / "shoot", count, seed)
        sandbox = start_sandbox(root / "sandbox", faults=True)
        try:
            sandbox.set_faults(latency_s=LATENCY_S, bandwidth_bytes_per_s=link_bytes_per_s)
            os.environ.update(CLOUDINARY_URL=sandbox.cloudinary_url, FRONTLOAD_HOME=str(root / "home"))
            destination = open_app().destinations()[0]
            run = ShapedRun()
            run.send(Batch(0, (root / "shoot",), destination, datetime.now().astimezone(), recipe=recipe))
        finally:
            sandbox.stop()
    return run
