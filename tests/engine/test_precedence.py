"""Long work stands aside while a window is at work, and only then."""

from __future__ import annotations

import threading
import time

import pytest

from frontload.core.piecewise import STRETCH, Gait
from frontload.engine import precedence
from frontload.engine.precedence import Precedence


@pytest.fixture
def window_first(monkeypatch):
    """Return one of which work is patient: a slow machine must not pass for a window that has finished."""
    monkeypatch.setattr(precedence, "ASIDE_S", 60)
    return Precedence()


class Walk(threading.Thread):
    """Walks over many things gently; `done` counts them."""

    def __init__(self, window_first):
        super().__init__()
        self.done = 0
        self.began = threading.Event()
        self._gait = Gait(window_first.stand_aside)

    def run(self):
        """Walk."""
        for _ in self._gait.over(range(10 * STRETCH)):
            self.done += 1
            self.began.set()


def test_work_stands_aside_until_the_window_is_done(window_first):
    """After its next stretch; then it goes on to the end."""
    walk = Walk(window_first)
    with window_first:
        walk.start()
        walk.began.wait()
        walk.join(timeout=0.1)
        assert walk.is_alive()
        assert walk.done == STRETCH
    walk.join()

    assert walk.done == 10 * STRETCH


def test_work_goes_on_where_no_window_is(window_first):
    """On the command line nobody ever holds it."""
    walk = Walk(window_first)
    walk.start()
    walk.join()

    assert walk.done == 10 * STRETCH


def test_a_paint_within_a_paint_does_not_let_work_on_too_soon(window_first):
    """What is held twice is free when both have given it back."""
    walk = Walk(window_first)
    with window_first:
        with window_first:
            walk.start()
            walk.began.wait()
        walk.join(timeout=0.1)
        assert walk.done == STRETCH
    walk.join()


def test_a_window_that_fails_lets_work_on(window_first):
    """A mistake while painting must not slow the engine down for ever."""

    @window_first
    def paint():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        paint()
    walk = Walk(window_first)
    walk.start()
    walk.join()

    assert walk.done == 10 * STRETCH


def test_work_goes_on_slowly_beside_a_window_that_never_finishes(monkeypatch):
    """A dialog that is asked from within a paint may be open for hours."""
    monkeypatch.setattr(precedence, "ASIDE_S", 0.02)
    window_first = Precedence()
    began_s = time.monotonic()
    with window_first:
        walk = Walk(window_first)
        walk.start()
        walk.join()

    assert walk.done == 10 * STRETCH
    assert time.monotonic() - began_s >= 10 * 0.02
