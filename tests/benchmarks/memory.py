"""Peak memory of sending one 95 MB file: our streaming body beside the SDK's own upload."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.table import Line, Who

from sandbox_process import start_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_BYTES = 95_000_000

COMMON = """
import pathlib, resource, sys
path, prefix, cloud, key, secret = sys.argv[1:]
def peak_mb(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
"""
OURS = (
    COMMON
    + """
from frontload.core.asset import Rendition
from frontload.core.ports import Shipment
from frontload.edges.cloudinary.uploader import CloudinaryUploader, Credentials
uploader = CloudinaryUploader(
    credentials_of=lambda name: Credentials(name, cloud, key, secret, prefix),
    rendition_path=lambda _: pathlib.Path(path),
    connections=1, bandwidth_bytes_per_s=None, user_agent="bench")
uploader.check("bench")
size = pathlib.Path(path).stat().st_size
rendition = Rendition("big", size, "", "", 1, 1, "BMP")
before = peak_mb()
uploader.upload(Shipment(1, "bench", "ours", rendition, "", "big.bmp"), lambda sent: None, lambda: False)
print(peak_mb() - before)
"""
)
PEER = (
    COMMON
    + """
import cloudinary.uploader
options = dict(upload_prefix=prefix, cloud_name=cloud, api_key=key, api_secret=secret)
cloudinary.uploader.upload(b"BM", public_id="x", return_error=True, **options)
before = peak_mb()
cloudinary.uploader.upload(path, public_id="peer", **options)
print(peak_mb() - before)
"""
)


def measure() -> Iterator[Line]:
    """Yield the growth of each process's peak."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_bitmap(root / "big.bmp")
        sandbox = start_sandbox(root / "cloud")
        try:
            told = sandbox.announcement
            facts = [str(root / "big.bmp"), told.upload_prefix, told.cloud_name, told.api_key, told.api_secret]
            for name, script in (("Frontload, streaming", OURS), ("SDK upload()", PEER)):
                done = subprocess.run(
                    [sys.executable, "-c", script, *facts],
                    capture_output=True,
                    text=True,
                    check=False,
                    env=os.environ,
                )
                grown = f"{float(done.stdout):.1f} MB above baseline" if done.stdout else done.stderr[-300:]
                yield Line(Who.OURS if script is OURS else Who.PEER, name, grown)
        finally:
            sandbox.stop()


def write_bitmap(path: Path) -> None:
    """Write a BMP of some 95 MB of noise without holding it in memory."""
    width, height = 6000, FILE_BYTES // (3 * 6000)
    size = width * height * 3
    head = b"BM" + (54 + size).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    head += (40).to_bytes(4, "little") + width.to_bytes(4, "little") + height.to_bytes(4, "little")
    head += (1).to_bytes(2, "little") + (24).to_bytes(2, "little") + bytes(24)
    with path.open("wb") as file:
        file.write(head)
        for _ in range(height):
            file.write(os.urandom(width * 3))
