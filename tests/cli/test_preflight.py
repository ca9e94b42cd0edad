"""What is said before the first byte leaves, and what a collision costs: nothing but the file that collides."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs

UPLOAD = ("upload", "--destination", "sandbox", "--format", "jsonl")


pytestmark = pytest.mark.usefixtures("short_lived_sandbox")


@pytest.fixture
def two_cards(tmp_path):
    """Two cards of cameras that count alike: the same names, other pictures."""
    draw_jpegs(tmp_path / "one" / "DCIM", 3, seed=1)
    draw_jpegs(tmp_path / "two" / "DCIM", 3, seed=2)
    return tmp_path / "one" / "DCIM", tmp_path / "two" / "DCIM"


def test_two_cards_with_the_same_names_collide_before_anything_is_sent(two_cards):
    """The first card's are sent, the second's neither prepared nor sent, each told with the other's place."""
    ran = frontload(*UPLOAD, *two_cards, "--yes")

    assert ran.code == 1
    assert [Path(line["path"]).parent for line in ran.events("delivered")] == [two_cards[0]] * 3
    failed = ran.events("failed")
    assert [Path(line["path"]).parent for line in failed] == [two_cards[1]] * 3
    assert {line["error"] for line in failed} == {"public_id_collision"}
    assert "“DCIM/IMG_0000”: DCIM/IMG_0000.jpg" in failed[0]["title"]
    assert len(ran.events("prepared")) == 3
    assert "Preflight: 3 images would get the name of another one in the queue" in ran.err
    assert str(two_cards[1] / "IMG_0000.jpg") in ran.err


def test_plan_tells_what_a_run_would_find(two_cards):
    """Names that clash, names and files delivered before; and the plan holds only what would be sent."""
    one, two = two_cards
    frontload(*UPLOAD, one)

    again = frontload("plan", "--format", "jsonl", one)
    other = frontload("plan", "--format", "jsonl", two)
    forced = frontload("plan", "--format", "jsonl", one, "--force")

    assert (again.out, "3 images were delivered before and are skipped" in again.err) == ("", True)
    assert "3 images would get the name of something delivered before" in other.err
    assert [len(ran.out.splitlines()) for ran in (other, forced)] == [3, 3]
    assert "Preflight" not in forced.err


def test_what_is_no_image_is_said_and_planned_for_nowhere(tmp_path):
    """The same sentence before a run and in a plan, which holds only what would be sent."""
    draw_jpegs(tmp_path / "shoot", 2)
    (tmp_path / "shoot" / "empty.jpg").touch()

    planned = frontload("plan", "--format", "jsonl", tmp_path / "shoot")
    ran = frontload(*UPLOAD, tmp_path / "shoot")

    said = "Preflight: 1 file cannot be sent. Not a readable image: the file is empty (0 bytes)."
    assert (said in planned.err, said in ran.err) == (True, True)
    assert len(planned.out.splitlines()) == 2
    assert (ran.code, len(ran.events("delivered"))) == (1, 2)
    assert [Path(line["path"]).name for line in ran.events("failed")] == ["empty.jpg"]


def test_a_drop_without_findings_says_nothing(tmp_path):
    """The preflight has no line of its own when all is well."""
    draw_jpegs(tmp_path / "shoot", 2)

    assert "Preflight" not in frontload(*UPLOAD, tmp_path / "shoot").err


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty")
@pytest.mark.parametrize(("answer", "code", "sent"), [("n", 130, 0), ("y", 1, 3)])
def test_at_a_terminal_a_run_that_would_lose_pictures_asks_first(two_cards, answer, code, sent):
    """Nothing is prepared or sent before the answer; no keeps the queue."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *UPLOAD, *map(str, two_cards)],
        stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.write(ours, f"{answer}\n".encode())
    out, err = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)

    events = [json.loads(line)["event"] for line in out.splitlines()]
    assert "Send the rest all the same?" in err
    assert (process.returncode, events.count("delivered")) == (code, sent)
    assert bool(sent) == ("prepared" in events)
