"""Asks each destination once a run whether it accepts us, before the first byte is sent there."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from frontload.core.errors import BugError, CancelledUploadError, FrontloadError, TransientError
from frontload.core.retry import retry_delay_s

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import ThreadPoolExecutor

    from frontload.core.limits import Limits
    from frontload.core.ports import Clock, Uploader
    from frontload.engine.inbox import Inbox

log = logging.getLogger(__name__)

ATTEMPTS = 4
ASK_AGAIN_S = 20.0
"""After that, how often one out of reach is asked: a network that is back is noticed before anybody looks.

One that names a later moment, as an account does whose Admin calls of the hour are used up, is asked then.
"""


class Greeting:
    """Knows which destinations have answered. The loop's thread only, but for `_ask`."""

    def __init__(
        self,
        *,
        uploader: Uploader,
        uploads: ThreadPoolExecutor,
        inbox: Inbox,
        clock: Clock,
        jitter: Callable[[], float],
        accepted: Callable[[str, Limits], None],
        refused: Callable[[str, FrontloadError], None],
    ) -> None:
        self._uploader = uploader
        self._uploads = uploads
        self._inbox = inbox
        self._clock = clock
        self._jitter = jitter
        self._told_accepted = accepted
        self._refused = refused
        self._accepted: dict[str, bool] = {}  # absent: not asked yet
        self._to_ask: set[str] = set()  # later, once more

    def unanswered(self, destinations: Iterable[str]) -> set[str]:
        """Return which have not said yes; those not asked yet are asked now, on an upload thread."""
        asked = set(destinations)
        for destination in asked - self._accepted.keys():
            self._accepted[destination] = False
            self._uploads.submit(self._ask, self._uploader, destination, 1)
        return {destination for destination in asked if not self._accepted[destination]}

    def adopt(self, uploader: Uploader) -> None:
        """Ask for another uploader from now on; what an earlier one was told does not count."""
        self._uploader = uploader
        self.ask_anew()

    def ask_anew(self) -> None:
        """Forget every answer: after a halt, what was wrong may have been put right."""
        self._accepted.clear()

    def _ask(self, uploader: Uploader, destination: str, attempt: int) -> None:
        try:
            limits = uploader.check(destination)
        except FrontloadError as error:
            self._inbox.put(partial(self._failed, uploader, destination, attempt, error))
        except Exception as error:  # the guard of a check: the run halts with a message, the window lives on
            log.exception("asking a destination failed")
            bug = BugError(f"{type(error).__name__} while asking the destination")
            self._inbox.put(partial(self._failed, uploader, destination, attempt, bug))
        else:
            self._inbox.put(partial(self._succeeded, uploader, destination, limits))

    def _succeeded(self, uploader: Uploader, destination: str, limits: Limits) -> None:
        if uploader is self._uploader:  # another one has to find out for itself
            self._accepted[destination] = True
            self._told_accepted(destination, limits)

    def _failed(self, uploader: Uploader, destination: str, attempt: int, error: FrontloadError) -> None:
        if uploader is not self._uploader:
            return
        if not isinstance(error, TransientError):
            self._refused(destination, error)
            return
        if isinstance(error, CancelledUploadError):
            return
        wished_s = error.retry_after_s or 0.0
        delay_s = retry_delay_s(attempt, self._jitter(), wished_s)
        if attempt < ATTEMPTS and delay_s is not None and wished_s <= ASK_AGAIN_S:
            again = partial(self._uploads.submit, self._ask, uploader, destination, attempt + 1)
            self._inbox.put_later(self._clock.monotonic_s() + delay_s, again)
        else:
            self._refused(destination, error)
            self._ask_later(destination, max(ASK_AGAIN_S, wished_s))

    def _ask_later(self, destination: str, delay_s: float) -> None:
        if destination not in self._to_ask:
            self._to_ask.add(destination)
            self._inbox.put_later(self._clock.monotonic_s() + delay_s, partial(self._ask_again, destination))

    def _ask_again(self, destination: str) -> None:
        self._to_ask.discard(destination)
        if not self._accepted.get(destination):
            self._uploads.submit(self._ask, self._uploader, destination, ATTEMPTS)
