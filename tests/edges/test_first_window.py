"""One window an installation, between real processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from frontload.core.errors import JournalInUseError
from frontload.edges import first_window
from frontload.edges.first_window import be_first
from waiting import until

SECOND = """
import sys
from pathlib import Path
from frontload.edges.first_window import be_first
first = be_first(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
print("first" if first else "handed over", flush=True)
if first:
    sys.stdin.read()
"""


def second(folder: Path, *paths: str, **environment: str) -> subprocess.Popen[str]:
    """Start another process that wants to be first."""
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, folder, *paths],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture
def first(tmp_path):
    """The first window of a folder, listening, and what it heard."""
    window = be_first(tmp_path, [])
    heard = []
    window.listen(heard.append)
    yield window, heard
    window.close()


def test_a_second_start_hands_its_paths_to_the_first_and_goes(first, tmp_path):
    """Odd names and the desktop's token arrive as they are."""
    _, heard = first
    odd = os.fsdecode(b"/pictures/half-time \xf1 \xff.jpg")

    out, _ = second(tmp_path, "/pictures/a b.jpg", odd, XDG_ACTIVATION_TOKEN="leave-1").communicate(timeout=30)

    assert out == "handed over\n"
    assert [(arrival.paths, arrival.token) for arrival in heard] == [
        ((Path("/pictures/a b.jpg"), Path(odd)), "leave-1")
    ]


def test_a_killed_first_window_is_no_obstacle(tmp_path):
    """Its lock went with it; what it left lying is replaced."""
    killed = second(tmp_path)
    assert killed.stdout.readline() == "first\n"
    killed.kill()
    killed.communicate()

    window = be_first(tmp_path, [])
    window.close()

    assert not (tmp_path / "window.json").exists()


def test_a_first_window_that_does_not_answer_is_told(tmp_path, monkeypatch):
    """It lives, but listens to nobody yet: after a while the second start says that one is running."""
    monkeypatch.setattr(first_window, "PATIENCE_S", 0.2)
    silent = second(tmp_path)
    assert silent.stdout.readline() == "first\n"

    with pytest.raises(JournalInUseError):
        be_first(tmp_path, [])
    silent.communicate("")


def test_a_second_start_waits_for_a_first_that_is_still_starting(tmp_path):
    """Its paths are not lost because it was too quick."""
    window, heard = be_first(tmp_path, []), []
    late = second(tmp_path, "/a.jpg")
    threading.Timer(0.5, window.listen, [heard.append]).start()

    out, _ = late.communicate(timeout=30)
    window.close()

    assert out == "handed over\n"
    assert [arrival.paths for arrival in heard] == [(Path("/a.jpg"),)]


@pytest.mark.parametrize("message", [b"", b"no json", b"[1]", b'{"paths": 5, "token": ""}'])
def test_a_caller_that_talks_nonsense_changes_nothing(first, tmp_path, message):
    """The next real one is heard."""
    _, heard = first
    note = json.loads((tmp_path / "window.json").read_text())
    with Client(note["address"], authkey=bytes.fromhex(note["key"])) as caller:
        caller.send_bytes(message)

    second(tmp_path, "/a.jpg").communicate(timeout=30)

    assert [arrival.paths for arrival in heard] == [(Path("/a.jpg"),)]


def test_only_who_can_read_the_key_is_heard(first, tmp_path):
    """The note is for this user's eyes; a caller with another key gets no word through."""
    _, heard = first
    note = tmp_path / "window.json"

    with pytest.raises(Exception, match="digest"):
        Client(json.loads(note.read_text())["address"], authkey=b"guessed")

    assert note.stat().st_mode & 0o077 == 0
    assert heard == []
    until(lambda: second(tmp_path).communicate(timeout=30)[0] == "handed over\n")
