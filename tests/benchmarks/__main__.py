"""Runs every benchmark and prints one table."""

from __future__ import annotations

import os
import platform
import sys

from tests.benchmarks import memory, queue, uploads


def main() -> int:
    """Measure and print; what cannot be measured here says why."""
    print(f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores")
    for title, measure in (
        ("Queue, 100,000 assets", queue.measure),
        ("200 images to the sandbox, 60 ms latency, 24 Mbit/s", uploads.measure),
        ("Memory of one 95 MB upload", memory.measure),
    ):
        print(f"\n{title}")
        for name, value in measure():
            print(f"  {name:<58} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
