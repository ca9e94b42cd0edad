"""Work off the GUI thread that is gentle: it breaks off when nobody waits for it."""

from __future__ import annotations

import threading
from itertools import count

import pytest

from frontload.gui.errand import Errand

WAIT_S = 30


class Endless:
    """Counts for ever at the gait it is given; `began` once it does."""

    def __init__(self):
        self.began = threading.Event()

    def __call__(self, gait):
        """Count."""
        for _ in gait.over(count()):
            self.began.set()


@pytest.fixture
def told(qtbot):
    """Return an errand, and what it tells."""
    errand, outcomes = Errand(), []
    errand.done.connect(outcomes.append)
    errand.failed.connect(outcomes.append)
    yield errand, outcomes
    errand.finish()


def test_what_is_wanted_instead_is_made_at_once(told, qtbot):
    """A user who sorts by another column need not wait for the order before."""
    errand, outcomes = told
    endless = Endless()
    errand.run_gently(endless)
    assert endless.began.wait(WAIT_S)
    errand.run_gently(lambda gait: sum(gait.over(range(100))))
    qtbot.waitUntil(lambda: bool(outcomes), timeout=WAIT_S * 1000)

    assert outcomes == [4950]


def test_a_window_that_closes_waits_for_no_order(told, qtbot):
    """What is under way breaks off, and nothing is told of it."""
    errand, outcomes = told
    endless = Endless()
    errand.run_gently(endless)
    assert endless.began.wait(WAIT_S)
    errand.finish()
    errand.run(lambda: "later")
    qtbot.waitUntil(lambda: bool(outcomes), timeout=WAIT_S * 1000)

    assert outcomes == ["later"]


def test_an_order_that_was_made_is_told(told, qtbot):
    """Once."""
    errand, outcomes = told
    errand.run_gently(lambda gait: list(gait.over("abc")))
    qtbot.waitUntil(lambda: bool(outcomes), timeout=WAIT_S * 1000)

    assert outcomes == [["a", "b", "c"]]
