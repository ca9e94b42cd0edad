"""The time from the command to the first paint of the window: from source, and of the package where one was made.

The limit is an empty window of the same Qt in the same Python. Contestants start by turns; medians count.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.table import Line, Who

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = int(os.environ.get("ROUNDS", "9"))
PACKAGED = Path(__file__).parents[2] / "build" / "package" / "app" / "frontload" / "frontload"
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)

def painted():
    print("painted", flush=True)
    application.quit()

application = QApplication(sys.argv)
window = Window()
window.show()
application.exec()
"""


def measure() -> Iterator[Line]:
    """Yield the median start of each."""
    commands = {
        "an empty window of Qt": [sys.executable, "-c", EMPTY],
        "Frontload from source": [sys.executable, "-m", "frontload", "--first-paint"],
    }
    if PACKAGED.is_file():
        commands["Frontload as packaged"] = [str(PACKAGED), "--first-paint"]
    taken_s: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(ROUNDS):
            for name, command in commands.items():
                taken_s[name].append(seconds_to_paint(command, home))
    limit_s = median(taken_s["an empty window of Qt"])
    for name, seconds in taken_s.items():
        who = Who.OURS if name.startswith("Frontload") else Who.LIMIT
        worst = f"{median(seconds):.2f} s, at worst {max(seconds):.2f} s"
        yield Line(
            who, name, worst, f"{median(seconds) / limit_s:.1f} × an empty window" if who is Who.OURS else ""
        )


def seconds_to_paint(command: list[str], home: str) -> float:
    """Return the seconds until a command says that it has painted."""
    environment = {**os.environ, "FRONTLOAD_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    began_s = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.readline() if process.stdout else ""
        taken_s = time.perf_counter() - began_s
    if said.strip() != "painted":
        raise RuntimeError(f"{command} said {said!r}")
    return taken_s
