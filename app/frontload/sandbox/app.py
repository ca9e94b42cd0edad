"""The routes of the sandbox, and what surrounds every request: the Host check, the request id, the count."""

from __future__ import annotations

from email.utils import formatdate
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.routing import Route

from frontload.sandbox import control
from frontload.sandbox.access import check_cloud, is_loopback_host
from frontload.sandbox.actions import act
from frontload.sandbox.admin import administer
from frontload.sandbox.answers import Refusal, json_answer, new_request_id, refusal_answer
from frontload.sandbox.asset import RESOURCE_TYPES
from frontload.sandbox.delivery import deliver
from frontload.sandbox.downloads import DOWNLOADS, download
from frontload.sandbox.faults import ConnectionDroppedError
from frontload.sandbox.search import answer_search_address
from frontload.sandbox.upload import upload

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from frontload.sandbox.service import Service

FORBIDDEN = 403
CALLED_TYPES = (*RESOURCE_TYPES, "all", "auto")
LEASE_PATH = "/_sandbox/lease"


def build_app(service: Service, stop_server: Callable[[], None]) -> ASGIApp:
    """The whole sandbox as an ASGI application."""
    api = "/v1_1/{cloud_name}"
    stopping = partial(control.stop, service, stop_server=stop_server)
    routes = [
        Route("/_sandbox/alive", partial(control.alive, service)),
        Route(LEASE_PATH, partial(control.lease, service)),
        Route("/_sandbox/stop", stopping, methods=["POST"]),
        Route("/_sandbox/faults", partial(control.set_faults, service), methods=["POST", "DELETE"]),
        Route("/_sandbox/requests", partial(control.requests, service)),
        Route(f"{api}/upload", partial(upload, service), methods=["POST"]),
        Route(f"{api}/delete_by_token", partial(act, service, action="delete_by_token"), methods=["POST"]),
        Route(f"{api}/{{resource_type}}/upload", partial(upload, service), methods=["POST"]),
        Route(f"{api}/{{resource_type}}/upload_chunked", partial(upload, service), methods=["POST"]),
        Route(f"{api}/{{path:path}}", partial(_call, service), methods=["GET", "POST", "PUT", "DELETE"]),
        Route("/{cloud_name}/search/{query:path}", partial(_search_address, service)),
        Route("/{cloud_name}/{resource_type}/{delivery_type}/{rest:path}", partial(deliver, service)),
    ]
    app = Starlette(routes=routes, exception_handlers={Refusal: _refuse, HTTPException: _refuse})
    return Surroundings(app, service)


class Surroundings:
    """What every request passes first: strangers out, a request id on the answer, presence noted."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            return
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        scope, authority = _in_origin_form(scope)
        answering = _with_standing_headers(send, self._service)
        if not (is_loopback_host(host) and is_loopback_host(authority or host)):
            await refusal_answer(Refusal(FORBIDDEN, "The sandbox answers to loopback names only"))(
                scope, receive, answering
            )
            return
        if scope["path"] == LEASE_PATH:
            await self._app(scope, receive, answering)
            return
        try:
            with self._service.presence.request():
                await self._app(scope, receive, answering)
        except ConnectionDroppedError:
            return  # the connection is closed already: a fault, on request


def _in_origin_form(scope: Scope) -> tuple[Scope, str]:
    """The request as if it had come straight: through a proxy a target names the host too (RFC 9112 §3.2.2)."""
    target: bytes = scope.get("raw_path", b"")
    if not target.lower().startswith(b"http://"):
        return scope, ""
    authority, _, path = target[len(b"http://") :].partition(b"/")
    raw_path = b"/" + path
    return {**scope, "raw_path": raw_path, "path": unquote(raw_path.decode("latin-1"))}, authority.decode("latin-1")


def _with_standing_headers(send: Send, service: Service) -> Send:
    async def answering(message: Message) -> None:
        if message["type"] == "http.response.start":
            dated = (b"date", formatdate(service.now_s(), usegmt=True).encode())
            named = (b"x-request-id", new_request_id().encode())
            message = {**message, "headers": [*message.get("headers", []), dated, named]}
        await send(message)

    return answering


async def _call(service: Service, request: Request) -> Response:
    """Upload API calls and downloads are below a resource type, everything else is the Admin API's."""
    path = tuple(part for part in request.path_params["path"].split("/") if part)
    match (request.method, *path):
        case ("POST", kind, action) if kind in CALLED_TYPES:
            return await act(service, request, resource_type=kind, action=action)
        case ("GET", kind, action) if kind in CALLED_TYPES and action in DOWNLOADS:
            return await download(service, request, kind, action)
    return await administer(service, request, path)


async def _search_address(service: Service, request: Request) -> Response:
    check_cloud(service, request, "Invalid cloud_name {}")
    found = await run_in_threadpool(answer_search_address, service, request.path_params["query"])
    return json_answer(found)


async def _refuse(_request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException):
        return refusal_answer(Refusal(error.status_code, error.detail))
    if not isinstance(error, Refusal):
        raise error
    return refusal_answer(error)
