"""`make bench`: runs every benchmark, prints it as it comes, and writes one table to build/bench.md and README."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.benchmarks import forecast, memory, pictures, queue, schedule, start, uploads, window
from tests.benchmarks.table import PLACE, QUOTED_IN, Line, as_markdown, as_text, machine, quoted

if TYPE_CHECKING:
    from types import ModuleType

BENCHMARKS = {
    "Start: from the command to the first paint, offscreen": start,
    "Queue, 100,000 assets": queue,
    "Weight on time: deadlines loose, 1.6, 3 and 5 times tighter": schedule,
    "Forecasts of real runs on a shaped 10 Mbit/s link": forecast,
    "200 images to the sandbox over a line of 24 Mbit/s and 60 ms": uploads,
    "A window of 100,000 rows while 1,000 states a second change": window,
    "Memory of one 95 MB upload": memory,
    "Preparing photographs for the web, one core": pictures,
}


def main(chosen: list[str]) -> int:
    """Measure what was chosen by name, else everything; only everything is written down."""
    names = {name_of(benchmark): benchmark for benchmark in BENCHMARKS.values()}
    if unknown := set(chosen) - set(names):
        print(f"There is no {', '.join(unknown)}; there are {', '.join(names)}.")
        return 2
    on = machine()
    print(on)
    measured: dict[str, list[Line]] = {}
    for title, benchmark in BENCHMARKS.items():
        if chosen and benchmark not in [names[name] for name in chosen]:
            continue
        print(f"\n{title}")
        for line in benchmark.measure():
            measured.setdefault(title, []).append(line)
            print(as_text(line), flush=True)
    if not chosen:
        PLACE.parent.mkdir(exist_ok=True)
        commands = {title: f"make bench-{name_of(benchmark)}" for title, benchmark in BENCHMARKS.items()}
        table = as_markdown(measured, commands, on)
        PLACE.write_text(table, encoding="utf-8")
        QUOTED_IN.write_text(quoted(QUOTED_IN.read_text(encoding="utf-8"), table), encoding="utf-8")
        print(f"\nWritten to {PLACE}, and quoted in {QUOTED_IN}")
    return 0


def name_of(benchmark: ModuleType) -> str:
    """Return what a benchmark is called on the command line."""
    return benchmark.__name__.rpartition(".")[2]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
