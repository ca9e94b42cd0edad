"""The sandbox's own calls under `/_sandbox/`: alive, lease, stop, faults, requests. None is for browsers."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import Response

from frontload.sandbox.access import check_control_access
from frontload.sandbox.answers import Refusal, bad_request, json_answer
from frontload.sandbox.faults import FaultPlan, parse_plan
from frontload.sandbox.params import json_object
from frontload.sandbox.presence import hang_up_or
from frontload.sandbox.running import proof_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

    from frontload.sandbox.faults import Faults
    from frontload.sandbox.presence import Presence
    from frontload.sandbox.service import Service

NONCE_MAX_LETTERS = 100


async def alive(service: Service, request: Request) -> Response:
    """Prove knowledge of the secret for a nonce; with credentials, tell about leases."""
    nonce = request.query_params.get("nonce", "")
    if nonce:
        if len(nonce) > NONCE_MAX_LETTERS:
            raise bad_request("nonce too long")
        return json_answer({"proof": proof_of(service.installation, nonce)})
    check_control_access(service, request)
    return json_answer({"status": "ok", "leases": service.presence.leases})


class LeaseAnswer(Response):
    """An answer that begins at once and lasts until the client hangs up or the server stops."""

    def __init__(self, presence: Presence) -> None:
        super().__init__()
        self._presence = presence

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Count as one lease for as long as it lasts."""
        headers = [(b"content-type", b"text/plain")]
        with self._presence.lease():
            await send({"type": "http.response.start", "status": HTTPStatus.OK, "headers": headers})
            await send({"type": "http.response.body", "body": b"held\n", "more_body": True})
            await hang_up_or(self._presence.closing, receive)
            await send({"type": "http.response.body", "body": b"", "more_body": False})


async def lease(service: Service, request: Request) -> Response:
    """Hold a lease."""
    check_control_access(service, request)
    return LeaseAnswer(service.presence)


async def stop(service: Service, request: Request, stop_server: Callable[[], None]) -> Response:
    """Stop the server, unless somebody holds a lease."""
    check_control_access(service, request)
    if service.presence.leases:
        raise Refusal(HTTPStatus.CONFLICT, f"{service.presence.leases} leases are held")
    asyncio.get_running_loop().call_soon(stop_server)
    return json_answer({"status": "stopping"})


async def set_faults(service: Service, request: Request) -> Response:
    """Put a fault plan in force (POST), or none (DELETE)."""
    check_control_access(service, request)
    faults = _faults(service)
    plan = FaultPlan()
    if request.method == "POST":
        payload = json_object(await request.body())
        if payload is None:
            raise bad_request("Invalid JSON in request body")
        plan = parse_plan(payload)
    faults.put(plan)
    return json_answer({"status": "ok", "left": faults.left()})


async def requests(service: Service, request: Request) -> Response:
    """The last uploads received, and how often bytes were stored under each public_id."""
    check_control_access(service, request)
    received = [
        {
            "public_id": entry["public_id"],
            "outcome": entry["outcome"],
            "bytes": entry["size_bytes"],
            "status": entry["status"],
        }
        for entry in map(asdict, service.log)
    ]
    return json_answer({"requests": received, "stored_counts": service.store.stored_counts()})


def _faults(service: Service) -> Faults:
    if service.faults is None:
        raise Refusal(HTTPStatus.NOT_FOUND, "This sandbox was started without faults")
    return service.faults
