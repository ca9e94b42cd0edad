"""Work off the GUI thread that is gentle: it breaks off when nobody waits for it."""

from __future__ import annotations

import gc
import threading
import weakref
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


def have_under_way(errand, endless):
    """Have the errand make what never ends."""
    errand.run_gently(endless)
    assert endless.began.wait(WAIT_S)


def wait_until_told(outcomes, qtbot):
    """Wait until the errand has told something."""
    qtbot.waitUntil(lambda: bool(outcomes), timeout=WAIT_S * 1000)


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
    have_under_way(errand, Endless())
    errand.run_gently(lambda gait: sum(gait.over(range(100))))
    wait_until_told(outcomes, qtbot)

    assert outcomes == [4950]


def test_what_needs_no_gait_is_not_waited_for_either(told, qtbot):
    """An empty timeline is shown at once, whatever is being drawn."""
    errand, outcomes = told
    have_under_way(errand, Endless())
    errand.run(lambda: "nothing")
    wait_until_told(outcomes, qtbot)

    assert outcomes == ["nothing"]


def test_nothing_is_kept_of_what_broke_off(told, qtbot):
    """Its rows are many, and no ring holds them until somebody looks for rings."""
    errand, outcomes = told
    kept = []

    class Rows(Endless):
        def __call__(self, gait):
            rows = set(range(10))
            kept.append(weakref.ref(rows))
            super().__call__(gait)

    gc.disable()
    try:
        have_under_way(errand, Rows())
        errand.run(lambda: "next")
        wait_until_told(outcomes, qtbot)
        assert [each() for each in kept] == [None]
    finally:
        gc.enable()


def test_a_window_that_closes_waits_for_no_order(told, qtbot):
    """What is under way breaks off, and nothing is told of it."""
    errand, outcomes = told
    have_under_way(errand, Endless())
    errand.finish()
    errand.run(lambda: "later")
    wait_until_told(outcomes, qtbot)

    assert outcomes == ["later"]


def test_an_order_that_was_made_is_told(told, qtbot):
    """Once."""
    errand, outcomes = told
    errand.run_gently(lambda gait: list(gait.over("abc")))
    wait_until_told(outcomes, qtbot)

    assert outcomes == [["a", "b", "c"]]
