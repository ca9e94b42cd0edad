"""Faults for tests: a slow, rude or lossy service on demand. Present only if the sandbox was started with them."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NoReturn

from starlette.responses import HTMLResponse

from frontload.sandbox.answers import RATE_LIMITED, Refusal, bad_request, refusal_answer
from frontload.sandbox.presence import hang_up_or

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

KINDS = ("status", "html", "drop_before", "drop_during", "drop_after", "stall")
MOST_CLOCK_S = 1e9  # thirty years; beyond some thousands a date cannot be told any more
MOST_OF_ANYTHING = 1e12
MESSAGES = {
    401: "Invalid Signature 0. String to sign - 'injected=1'.",
    RATE_LIMITED: "Rate Limit Exceeded. Limit of 500 api operations reached.",
    429: "Too many concurrent upload_api operations",
    500: "General Error",
    503: "Service Unavailable",
}
HTML_PAGE = "<html><head><title>{0}</title></head><body><h1>{0} Bad Gateway</h1></body></html>"


class ConnectionDroppedError(Exception):
    """Raised to close the connection in place of an answer; caught by the outermost layer."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of trouble for the next *count* uploads; retry_after_s is None for no such header."""

    kind: str
    status: int
    retry_after_s: float | None
    count: int


@dataclass(frozen=True, slots=True)
class FaultPlan:
    """What to do to clients: answer late, read slowly (all connections share the line), one-shot faults.

    `clock_ahead_s` sets the service's clock wrong (behind, below 0), `admin_calls_left` lets the Admin API run out,
    `image_max_bytes` lowers the limit.
    """

    latency_s: float = 0.0
    bandwidth_bytes_per_s: float | None = None
    clock_ahead_s: float = 0.0
    admin_calls_left: float | None = None
    image_max_bytes: float | None = None
    one_shots: tuple[Fault, ...] = ()


def parse_plan(payload: Mapping[str, object]) -> FaultPlan:
    """Read the JSON of `POST /_sandbox/faults`."""
    one_shots = payload.get("faults", [])
    if not isinstance(one_shots, list):
        raise bad_request("faults must be a list")
    bandwidth = _number(payload, "bandwidth_bytes_per_s")
    return FaultPlan(
        latency_s=_number(payload, "latency_s") or 0.0,
        bandwidth_bytes_per_s=bandwidth or None,
        clock_ahead_s=_number(payload, "clock_ahead_s", -MOST_CLOCK_S, MOST_CLOCK_S) or 0.0,
        admin_calls_left=_number(payload, "admin_calls_left"),
        image_max_bytes=_number(payload, "image_max_bytes"),
        one_shots=tuple(map(_parse_fault, one_shots)),
    )


def _parse_fault(payload: object) -> Fault:
    if not isinstance(payload, dict) or payload.get("kind") not in KINDS:
        raise bad_request(f"A fault has a kind: {', '.join(KINDS)}")
    return Fault(
        kind=payload["kind"],
        status=int(_number(payload, "status") or 0) or (502 if payload["kind"] == "html" else 500),
        retry_after_s=_number(payload, "retry_after_s"),
        count=int(_number(payload, "count") or 1),
    )


def _number(
    payload: Mapping[str, object], name: str, least: float = 0.0, most: float = MOST_OF_ANYTHING
) -> float | None:
    value = payload.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise bad_request(f"{name} must be a number")
    return float(value)


class Faults:
    """The plan in force, used up upload by upload; lives on the server's one event loop."""

    def __init__(self, drop: Callable[[Request], None]) -> None:
        self._drop = drop
        self._plan = FaultPlan()
        self._queue: list[Fault] = []
        self._losing: set[int] = set()
        self._line_free_at = 0.0
        self._cleared = asyncio.Event()

    def put(self, plan: FaultPlan) -> None:
        """Replace the plan; uploads that are stalled now end unanswered."""
        self._plan = plan
        self._queue = [fault for fault in plan.one_shots for _ in range(fault.count)]
        self._cleared.set()
        self._cleared = asyncio.Event()

    def left(self) -> int:
        """How many one-shot faults have not happened yet."""
        return len(self._queue)

    @property
    def plan(self) -> FaultPlan:
        """The plan in force."""
        return self._plan

    def admin_calls_left(self, otherwise: int) -> int:
        """How many Admin calls are left after this one: below 0, it is one too many."""
        left = self._plan.admin_calls_left
        if left is None:
            return otherwise
        self._plan = replace(self._plan, admin_calls_left=max(left - 1, -1))
        return int(left) - 1

    def is_to_drop_during(self) -> bool:
        """Whether the next fault is a connection dropped amid the body; it is used up by asking."""
        if not self._queue or self._queue[0].kind != "drop_during":
            return False
        self._queue.pop(0)
        return True

    def drop(self, request: Request) -> NoReturn:
        """Close this connection unanswered."""
        self._drop(request)
        raise ConnectionDroppedError

    async def pace(self, size_bytes: int) -> None:
        """Wait as long as these bytes take on the line."""
        rate = self._plan.bandwidth_bytes_per_s
        if rate is None:
            return
        self._line_free_at = max(self._line_free_at, time.monotonic()) + size_bytes / rate
        await asyncio.sleep(max(0.0, self._line_free_at - time.monotonic()))

    async def before_storing(self, request: Request) -> Response | None:
        """Wait, then perhaps answer in place of the service, or drop the connection."""
        if self._plan.latency_s:
            await asyncio.sleep(self._plan.latency_s)
        if not self._queue:
            return None
        fault = self._queue.pop(0)
        if fault.kind == "drop_after":
            self._losing.add(id(request))
            return None
        if fault.kind == "stall":
            await self._stall(request)
        if fault.kind in ("stall", "drop_before"):
            self.drop(request)
        if fault.kind == "html":
            return HTMLResponse(HTML_PAGE.format(fault.status), status_code=fault.status)
        message = MESSAGES.get(fault.status, "Service is temporarily unavailable")
        return refusal_answer(Refusal(fault.status, message, retry_after_s=fault.retry_after_s))

    async def after_storing(self, request: Request) -> None:
        """Lose the answer of an upload that was chosen for it."""
        if id(request) in self._losing:
            self._losing.discard(id(request))
            self.drop(request)

    async def _stall(self, request: Request) -> None:
        """Until the client hangs up or the plan is replaced."""
        await hang_up_or(self._cleared, request.receive)
