"""Open connections by peer, so that a fault can close one without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

    from starlette.requests import Request

TRANSPORTS: dict[tuple[str, int], asyncio.Transport] = {}


class NotedProtocol(H11Protocol):
    """uvicorn's HTTP/1.1, with its transport noted while it is open."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client came."""
        TRANSPORTS[transport.get_extra_info("peername")[:2]] = transport
        super().connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client, or we, hung up."""
        TRANSPORTS.pop(self.transport.get_extra_info("peername")[:2], None)
        super().connection_lost(exc)


def drop(request: Request) -> None:
    """Close the connection of this request, unanswered."""
    client = request.client
    transport = TRANSPORTS.get((client.host, client.port)) if client else None
    if transport is not None:
        transport.abort()
