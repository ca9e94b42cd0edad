"""Who goes first where threads share Python's lock: a window at work; long work beside it stands aside."""

from __future__ import annotations

import threading
from contextlib import ContextDecorator

from frontload.core.piecewise import Gait

ASIDE_S = 0.05
"""So long work stands aside at most before its next step, should a window be at it for ever."""


class Precedence(ContextDecorator):
    """Held by a window's thread, with `with` or as a decorator, while it paints or takes news.

    A paint beside a thread that reckons takes three times its own time: it gives Python's lock away with every
    stroke, and waits each time until it has it back.
    """

    def __init__(self) -> None:
        self._is_free = threading.Event()
        self._is_free.set()
        self._depth = 0

    def __enter__(self) -> None:
        self._depth += 1
        self._is_free.clear()

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if not self._depth:
            self._is_free.set()

    def stand_aside(self) -> None:
        """Wait until no window is at work, for `ASIDE_S` at most; any thread but the window's."""
        if not self._is_free.is_set():
            self._is_free.wait(ASIDE_S)


WINDOW_FIRST = Precedence()
"""One for the process, as Python's lock is; without a window nobody ever holds it."""
GENTLE = Gait(WINDOW_FIRST.stand_aside)
"""The gait of long work on any other thread than the window's."""
