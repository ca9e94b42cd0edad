"""Work that would hold up the window, done on a pool thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from frontload.core.errors import FrontloadError
from frontload.core.piecewise import Gait
from frontload.engine.precedence import WINDOW_FIRST

if TYPE_CHECKING:
    from collections.abc import Callable


class Errand(QObject):
    """Makes one call at a time off the GUI thread; of those asked for meanwhile only the last is made."""

    done = Signal(object)
    """What the last call asked for returned; not sent for one that another has replaced."""
    failed = Signal(object)
    """The `FrontloadError` the last call asked for raised."""
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._next: Callable[[], object] | None = None
        self._is_out = False
        self._wanted = object()
        self._ended.connect(self._on_ended)

    def run(self, call: Callable[[], object]) -> None:
        """Have *call* made on the pool's thread; a `FrontloadError` it raises is handed on by `failed`."""
        self._ask(call, object())

    def run_gently(self, make: Callable[[Gait], object]) -> None:
        """Have *make* made at a gait that stands aside for the window, and breaks off when it is wanted no more."""
        wanted = object()

        def rest() -> None:
            WINDOW_FIRST.stand_aside()
            if self._wanted is not wanted:
                raise _UnwantedError

        self._ask(lambda: make(Gait(rest)), wanted)

    def finish(self) -> None:
        """Forget what waits and let the call under way end; one that goes gently breaks off."""
        self._next = None
        self._wanted = object()
        self._pool.waitForDone()

    def _ask(self, call: Callable[[], object], wanted: object) -> None:
        self._next, self._wanted = call, wanted
        self._set_out()

    def _set_out(self) -> None:
        if self._is_out or self._next is None:
            return
        call, self._next = self._next, None
        self._is_out = True
        self._pool.start(_Call(call, self._ended.emit))

    @Slot(object)
    def _on_ended(self, outcome: object) -> None:
        self._is_out = False
        if self._next is not None:
            self._set_out()
        elif isinstance(outcome, _UnwantedError):
            pass  # finished
        elif isinstance(outcome, FrontloadError):
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome)


class _UnwantedError(Exception):
    """Nobody waits any more for what is being made."""


class _Call(QRunnable):
    def __init__(self, call: Callable[[], object], tell: Callable[[object], None]) -> None:
        super().__init__()
        self._call = call
        self._tell = tell

    def run(self) -> None:
        try:
            outcome = self._call()
        except FrontloadError as error:
            outcome = error
        except _UnwantedError as error:
            outcome = error.with_traceback(None)  # which holds all that was made, in a ring with this frame
        self._tell(outcome)
