"""PySide6 itself: the version in the lock file must survive what the window asks of it."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Sender(QObject):
    told = Signal(int)
app, sender, heard = QCoreApplication([]), Sender(), []
sender.told.connect(heard.append)
for number in range(20_000):
    sender.told.emit(number)
print(len(heard))
"""


def test_twenty_thousand_signals_do_not_abort_the_process():
    """6.12.0 on Python 3.11 dies after some 500 emits (bool_dealloc); the pinned pair must not."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout.strip()) == (0, "20000"), done.stderr[-500:]
