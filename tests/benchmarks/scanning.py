"""`make soak-scan [FILES=n]`: a tree of a million files dropped on the window; called off, dropped again, counted.

Exit 1 if a file was not counted, or if anything is left of the drop that was called off.
"""

from __future__ import annotations

import gc
import io
import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from PIL import Image
from PySide6.QtCore import QEventLoop, Qt, QTimer

from frontload.core.events import AssetQueued, AssetRemoved, BatchScanned
from frontload.gui import app as gui_app
from frontload.gui.scan_bar import ScanBar
from frontload.wiring import open_app

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = 1_000_000
A_FOLDER = 1000
CALLED_OFF_AT = 20_000
HEARTBEAT_MS = 2
SAID_EVERY = 50_000
ASKED_EVERY_MS = 20


def main() -> int:
    """Soak and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="frontload-soak-") as folder:
        os.environ["FRONTLOAD_HOME"] = str(Path(folder, "home"))
        tree = Path(folder, "card")
        grow(tree, count)
        return Soak(tree, count).run()


def grow(tree: Path, count: int) -> None:
    """Make *count* small pictures, no two alike, in folders of `A_FOLDER`."""
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(drawn, "JPEG")
    for number in range(count):
        path = tree / f"{number // A_FOLDER:04}" / f"IMG_{number:07}.jpg"
        if not number % A_FOLDER:
            path.parent.mkdir(parents=True)
        path.write_bytes(drawn.getvalue() + str(number).encode())


class Soak:
    """One window that sends nothing, and what is dropped on it."""

    def __init__(self, tree: Path, count: int) -> None:
        self._tree, self._count = tree, count
        sys.setswitchinterval(gui_app.SWITCH_S)
        gc.set_threshold(*gui_app.GC_THRESHOLDS)
        self._qt = gui_app.make_application([])
        app = open_app()
        self._window, self._thread, self._pictures, self._furnishing = gui_app.assemble(app, app.destinations())
        self._rows = self._scans = 0
        self._turns_s: list[float] = []
        self._beat = QTimer()
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(lambda: self._turns_s.append(time.perf_counter()))
        self._thread.batcher.events_ready.connect(self._hear)

    def run(self) -> int:
        """Call one drop off, count another; return the exit code."""
        self._window.show()
        self._thread.engine.pause()
        self._thread.start()
        self._beat.start(HEARTBEAT_MS)
        self._drop_until(lambda: self._rows >= min(CALLED_OFF_AT, self._count // 2))
        called_off_s = time.perf_counter()
        self._window.findChild(ScanBar).cancel.click()
        self._turn_until(lambda: self._scans == 1 and not self._rows)
        print(f"called off: nothing is left of it after {time.perf_counter() - called_off_s:.1f} s")
        before_bytes, began_s = psutil.Process().memory_info().rss, time.perf_counter()
        self._drop_until(lambda: self._scans == 2)
        seconds, grown = time.perf_counter() - began_s, psutil.Process().memory_info().rss - before_bytes
        stalls_s = sorted(after - turn for turn, after in pairwise(self._turns_s))
        print(f"counted: {self._rows:,} in {seconds:.0f} s, {self._rows / seconds:,.0f} a second")
        print(f"bytes a file, of the whole process: {grown / self._count:,.0f}")
        usual_s = stalls_s[int(len(stalls_s) * 0.999)]
        print(f"longest turn of the window {stalls_s[-1] * 1000:.0f} ms, 999 of 1000 below {usual_s * 1000:.0f} ms")
        is_whole = self._rows == self._count
        self._thread.finish()
        self._furnishing.finish()
        self._pictures.finish()
        return 0 if is_whole else 1

    def _drop_until(self, true: Callable[[], bool]) -> None:
        self._window.add_paths([self._tree])
        self._turn_until(true)

    def _turn_until(self, true: Callable[[], bool]) -> None:
        waiting, asking = QEventLoop(), QTimer()
        asking.timeout.connect(lambda: waiting.quit() if true() else None)
        asking.start(ASKED_EVERY_MS)
        waiting.exec()

    def _hear(self, events: list[object]) -> None:
        before = self._rows
        for event in events:
            self._rows += isinstance(event, AssetQueued) - isinstance(event, AssetRemoved)
            self._scans += isinstance(event, BatchScanned)
        if self._rows // SAID_EVERY > before // SAID_EVERY:
            print(f"  {self._rows:,}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
