"""The computer is kept awake by a real process, which ends with ours however that ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from frontload.edges.wakefulness import Wakefulness
from waiting import until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the other systems have another keeper")

KEEPER = """#!/bin/sh
# stands in for systemd-inhibit, which needs a login manager: notes what it was asked and runs what it guards
echo "$@" > "{note}"
echo $$ > "{note}.pid"
while [ "$1" != cat ]; do shift; done
exec "$@"
"""
HOLD = """
import time
from frontload.edges.wakefulness import Wakefulness
awake = Wakefulness()
awake.hold()
time.sleep(60)
"""


@pytest.fixture
def note(tmp_path, monkeypatch):
    """Where a stand-in keeper, first on the path, notes what it was asked."""
    keeper = tmp_path / "systemd-inhibit"
    keeper.write_text(KEEPER.format(note=tmp_path / "note"))
    keeper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path / "note"


def lives(pid: int) -> bool:
    """Tell whether a process is there and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


def pid_of(note) -> int:
    """Return the keeper's process once it has said it."""
    told = note.with_name("note.pid")
    until(lambda: told.exists() and told.read_text().strip())
    return int(told.read_text())


def test_sleep_is_inhibited_until_it_is_let_go(note):
    """One keeper however often it is asked for; it is told what for, and ends."""
    awake = Wakefulness()
    awake.hold()
    awake.hold()
    pid = pid_of(note)

    assert awake.is_held
    assert "--what=idle:sleep --who=Frontload" in note.read_text()
    awake.let_go()
    awake.let_go()

    assert not awake.is_held
    assert not lives(pid)


def test_a_killed_process_leaves_nobody_awake(note):
    """After kill -9 the keeper sees its pipe close and ends."""
    held = subprocess.Popen([sys.executable, "-c", HOLD])
    pid = pid_of(note)
    assert lives(pid)

    held.kill()
    held.wait()

    until(lambda: not lives(pid))


def test_a_system_that_cannot_stay_awake_is_no_error(monkeypatch, tmp_path):
    """No such tool, or one that fails at once: sending goes on."""
    monkeypatch.setenv("PATH", str(tmp_path))
    awake = Wakefulness()
    awake.hold()
    awake.let_go()
    (tmp_path / "systemd-inhibit").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "systemd-inhibit").chmod(0o755)

    awake.hold()
    until(lambda: not awake.is_held)
    awake.let_go()
