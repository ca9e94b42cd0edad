"""The one table of all benchmarks: who was measured, what came out, and how that stands to a limit or to a peer."""

from __future__ import annotations

import os
import platform
import re
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parents[2]
PLACE = ROOT / "build" / "bench.md"
QUOTED_IN = ROOT / "README.md"
_QUOTE = re.compile(r"(?<=<!-- bench -->\n).*?(?=\n<!-- /bench -->)", re.DOTALL)


class Who(StrEnum):
    """Whose number a line is."""

    OURS = "ours"
    PEER = "peer"
    LIMIT = "limit"  # what nobody can do better than


class Line(NamedTuple):
    """One number of one contestant; *ratio* says in its own words to what it stands how."""

    who: Who
    name: str
    value: str
    ratio: str = ""


def machine() -> str:
    """Return what the numbers were measured on."""
    model = platform.processor() or platform.machine()
    if (facts := Path("/proc/cpuinfo")).is_file():
        named = [
            line.partition(": ")[2] for line in facts.read_text().splitlines() if line.startswith("model name")
        ]
        model = named[0] if named else model
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores of {model}, {system}{load}"


def as_markdown(measured: Mapping[str, Sequence[Line]], commands: Mapping[str, str], on: str) -> str:
    """Return the table of all that was *measured* *on* a machine, by title, each with the command that does it."""
    rows = ["| what | who | measured | ratio |", "|---|---|---|---|"]
    for title, lines in measured.items():
        rows.append(f"| **{title}** | | | `{commands[title]}` |")
        rows += [f"| {line.name} | {line.who} | {line.value} | {line.ratio} |" for line in lines]
    return f"Measured {datetime.now(UTC):%Y-%m-%d} on {on}.\n\n" + "\n".join(rows) + "\n"


def quoted(text: str, table: str) -> str:
    """Return *text* with *table* between its two marks, in the place of an older one."""
    return _QUOTE.sub(lambda _: table.strip(), text)


def as_text(line: Line) -> str:
    """Return a line for the terminal."""
    return f"  {line.who:<6} {line.name:<56} {line.value:<28} {line.ratio}".rstrip()
