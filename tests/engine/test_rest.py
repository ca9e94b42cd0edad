"""Long work rests as long as it works."""

from __future__ import annotations

import pytest

from frontload.core.piecewise import STRETCH
from frontload.engine.rest import SLICE_S, gentle_gait


class Watch:
    """A clock that goes on by *step_s* at each look, and by what is waited; `waits` are the waits."""

    def __init__(self, step_s):
        self.now_s = 0.0
        self.waits = []
        self._step_s = step_s

    def monotonic_s(self):
        """Look at it."""
        self.now_s += self._step_s
        return self.now_s

    def wait(self, seconds):
        """Wait."""
        self.waits.append(seconds)
        self.now_s += seconds


def walked(watch, stretches):
    """Walk over so many stretches of things; return how long was waited after which."""
    for _ in gentle_gait(watch.monotonic_s, watch.wait).over(range(stretches * STRETCH)):
        pass
    return watch.waits


def test_it_rests_as_long_as_it_worked():
    """Each time a slice is over; what is waited is no work."""
    worked_s = 1.5 * SLICE_S

    assert walked(Watch(worked_s), 4) == pytest.approx([worked_s] * 4)


def test_what_is_soon_done_does_not_rest_at_once():
    """A rest is no shorter than a slice: a system that is asked to sleep for less sleeps longer."""
    waits = walked(Watch(SLICE_S / 2), 8)

    assert waits == pytest.approx([SLICE_S] * 4)
