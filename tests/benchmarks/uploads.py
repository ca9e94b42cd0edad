"""A job for a deadline, side by side with two peers on the same sandbox, line and files.

The line is the relay of the tests: a rate that all connections share, and a latency that connecting and every
answer pay. `original` is used, so that all three send the same bytes; Frontload checks and journals each image on
top. With `web` its whole pipeline works, and the bytes are fewer: the line is then compared with those.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.table import Line, Who

from pictures import draw_jpegs
from relay import Relay
from sandbox_process import start_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNT = 200
LARGEST_PX = (2200, 1500)  # 20 kB to 1.6 MB, as a match's pictures for the desk are
LATENCY_S = 0.06
LINK_BYTES_PER_S = 3_000_000

LOOP = """
import pathlib, sys, cloudinary.uploader
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    cloudinary.uploader.upload(path, public_id=path.stem, overwrite=False)
"""


def measure() -> Iterator[Line]:
    """Yield the seconds of each, and the line's own limit."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        paths = draw_jpegs(root / "shoot", COUNT, largest_px=LARGEST_PX)
        sent_bytes = sum(path.stat().st_size for path in paths)
        line_s = sent_bytes / LINK_BYTES_PER_S
        yield Line(Who.LIMIT, "the line alone", f"{line_s:.1f} s", f"{sent_bytes / 1e6:.0f} MB")
        frontload = [sys.executable, "-m", "frontload", "upload", str(root / "shoot"), "--recipe"]
        commands = {
            "Frontload": [*frontload, "original"],
            "cloudinary-cli upload_dir (30 connections)": [str(Path(sys.executable).with_name("cld")), "upload_dir",
                                                           str(root / "shoot")],
            "SDK in a loop": [sys.executable, "-c", LOOP, str(root / "shoot")],
            "Frontload, pipeline with `web`": [*frontload, "web"],
        }  # fmt: skip
        for number, (name, command) in enumerate(commands.items()):
            seconds, stored_bytes = run(command, root / f"{number}")
            limit_s = stored_bytes / LINK_BYTES_PER_S
            who = Who.OURS if name.startswith("Frontload") else Who.PEER
            ratio = f"{seconds / limit_s:.2f} × the line for {stored_bytes / 1e6:.0f} MB"
            yield Line(who, name, f"{seconds:.1f} s", ratio)


def run(command: list[str], root: Path) -> tuple[float, int]:
    """Return the seconds a command takes over the line, and the bytes stored; every image must be there once."""
    sandbox = start_sandbox(root / "sandbox", faults=True)
    relay = Relay(
        sandbox.port,
        rate_bytes_per_s=LINK_BYTES_PER_S,
        latency_s=LATENCY_S,
    )
    try:
        environment = {
            **os.environ,
            "CLOUDINARY_URL": sandbox.cloudinary_url_through(relay.address),
            "FRONTLOAD_HOME": str(root / "home"),
        }
        began_s = time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        seconds = time.perf_counter() - began_s
        if done.returncode or sorted(sandbox.stored_counts().values()) != [1] * COUNT:
            raise RuntimeError(f"{command[:3]} did not deliver: {done.stderr.decode()[-500:]}")
        return seconds, sum(one["bytes"] for one in sandbox.requests())
    finally:
        relay.close()
        sandbox.stop()
