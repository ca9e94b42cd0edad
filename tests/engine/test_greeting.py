"""When a destination that did not say yes is asked again, on a clock that is moved by hand."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from fakes import RecordingUploader
from frontload.core.errors import FrontloadError, RateLimitedError, UplinkDownError
from frontload.engine.greeting import ASK_AGAIN_S, ATTEMPTS, Greeting
from frontload.engine.inbox import Inbox

if TYPE_CHECKING:
    from collections.abc import Callable


class HandClock:
    """A clock somebody moves."""

    seconds = 100.0

    def monotonic_s(self) -> float:
        return self.seconds


class AtOnce:
    """Does work in place of a thread."""

    def submit(self, work: Callable[..., None], *arguments: Any) -> Future[None]:
        work(*arguments)
        return Future()


class Desk:
    """A destination, and what is told of it."""

    def __init__(self, *errors: FrontloadError) -> None:
        self.clock = HandClock()
        self.uploader = RecordingUploader(check_errors=list(errors))
        self.refused: list[FrontloadError] = []
        self.accepted: list[str] = []
        self._inbox = Inbox(self.clock)
        greeting = Greeting(
            uploader=self.uploader,
            uploads=AtOnce(),
            inbox=self._inbox,
            clock=self.clock,
            jitter=lambda: 0.5,
            accepted=lambda destination, _: self.accepted.append(destination),
            refused=lambda _, error: self.refused.append(error),
        )
        greeting.unanswered({"agency"})
        self.pass_time(0.0)

    def pass_time(self, seconds: float) -> None:
        """Let the loop do what falls due meanwhile."""
        self.clock.seconds += seconds
        self._inbox.carry_out(self.clock.seconds)
        self._inbox.carry_out_rest()


def test_one_out_of_reach_is_asked_some_times_then_every_so_often():
    """It is given up for the moment, and found when it is back."""
    desk = Desk(*[UplinkDownError("host", "no route")] * ATTEMPTS)
    for _ in range(ATTEMPTS - 1):
        desk.pass_time(10.0)
    at_first, refused = len(desk.uploader.checked), len(desk.refused)

    desk.pass_time(ASK_AGAIN_S)

    assert (at_first, refused, len(desk.uploader.checked), desk.accepted) == (ATTEMPTS, 1, ATTEMPTS + 1, ["agency"])


def test_an_account_without_calls_left_is_left_alone_until_it_has_some():
    """It says when; that is told at once, and no call is spent on asking before."""
    desk = Desk(RateLimitedError("Limit of 500 api operations reached.", 1800.0))
    told = list(desk.refused)

    desk.pass_time(1799.0)
    before = len(desk.uploader.checked)
    desk.pass_time(1.0)

    assert [error.retry_after_s for error in told] == [1800.0]
    assert (before, len(desk.uploader.checked), desk.accepted) == (1, 2, ["agency"])
