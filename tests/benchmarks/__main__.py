"""Runs every benchmark and prints one table."""

from __future__ import annotations

import os
import platform
import sys

from tests.benchmarks import forecast, memory, queue, schedule, uploads, window


def main(chosen: list[str]) -> int:
    """Measure and print what was chosen by name, else everything."""
    print(f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores")
    for title, benchmark in (
        ("Queue, 100,000 assets", queue),
        ("Weight on time, as a part of the bound that no order can beat", schedule),
        ("Forecasts of real runs on a shaped 10 Mbit/s link", forecast),
        ("200 images to the sandbox, 60 ms latency, 24 Mbit/s", uploads),
        ("A window of 100,000 rows while 1,000 states a second change", window),
        ("Memory of one 95 MB upload", memory),
    ):
        if chosen and benchmark.__name__.rpartition(".")[2] not in chosen:
            continue
        print(f"\n{title}")
        for name, value in benchmark.measure():
            print(f"  {name:<58} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
