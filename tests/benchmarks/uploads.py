"""The main job beside two peers on the same sandbox, link and files: cloudinary-cli and a plain SDK loop.

`original` is used, so that all three send the same bytes; Frontload checks and journals each image on top.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from pictures import draw_jpegs
from sandbox_process import SandboxProcess, start_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNT = 200
LATENCY_S = 0.06
LINK_BYTES_PER_S = 3_000_000

LOOP = """
import pathlib, sys, cloudinary.uploader
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    cloudinary.uploader.upload(path, public_id=path.stem, overwrite=False)
"""


def measure() -> Iterator[tuple[str, str]]:
    """Yield the seconds of each, and the link's own limit."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        paths = draw_jpegs(root / "shoot", COUNT)
        ideal_s = sum(path.stat().st_size for path in paths) / LINK_BYTES_PER_S
        yield "the link alone", f"{ideal_s:.1f} s"
        commands = {
            "Frontload, smallest first": [sys.executable, "-m", "frontload", "upload", str(root / "shoot"),
                                          "--recipe", "original", "--order", "smallest"],
            "cloudinary-cli upload_dir (30 connections)": [str(Path(sys.executable).with_name("cld")), "upload_dir",
                                                           str(root / "shoot")],
            "SDK in a loop": [sys.executable, "-c", LOOP, str(root / "shoot")],
        }  # fmt: skip
        for name, command in commands.items():
            sandbox = start_sandbox(root / name.split()[0], faults=True)
            try:
                seconds = run(command, sandbox, root / "home")
            finally:
                sandbox.stop()
            yield name, f"{seconds:.1f} s = {seconds / ideal_s:.2f} x the link"


def run(command: list[str], sandbox: SandboxProcess, home: Path) -> float:
    """Return the seconds a command takes against a slow sandbox; every image must have arrived once."""
    sandbox.set_faults(latency_s=LATENCY_S, bandwidth_bytes_per_s=LINK_BYTES_PER_S)
    environment = {**os.environ, "CLOUDINARY_URL": sandbox.cloudinary_url, "FRONTLOAD_HOME": str(home)}
    began_s = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    seconds = time.perf_counter() - began_s
    if done.returncode or len(sandbox.stored_counts()) != COUNT:
        raise RuntimeError(f"{command[1]} did not deliver: {done.stderr.decode()[-500:]}")
    return seconds
