"""The web server itself: uvicorn on our socket, with an orderly end."""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING

import uvicorn
from PIL import Image

from frontload.sandbox.app import build_app
from frontload.sandbox.chunks import Chunks
from frontload.sandbox.connections import NotedProtocol, drop
from frontload.sandbox.definitions import Definitions
from frontload.sandbox.faults import Faults
from frontload.sandbox.media import IMAGE_MAX_PX
from frontload.sandbox.presence import Presence
from frontload.sandbox.renditions import Renditions
from frontload.sandbox.service import Service
from frontload.sandbox.store import Store

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from types import FrameType

    from frontload.sandbox.installation import Announcement, Installation

KEEP_ALIVE_S = 120  # longer than a client's pause between uploads, so that it never meets a closing connection
STOP_TIMEOUT_S = 10  # for uploads under way when asked to stop


class WebServer(uvicorn.Server):
    """uvicorn that ends quietly on a signal, and lets go of leases first."""

    def __init__(self, config: uvicorn.Config, presence: Presence) -> None:
        super().__init__(config)
        self._presence = presence

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 - uvicorn's signature
        """Stop; unlike uvicorn, do not raise the signal again afterwards."""
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the leases, which would otherwise keep their connections open, then all else."""
        self._presence.close()
        await super().shutdown(sockets)


def run_web(
    installation: Installation,
    announcement: Announcement,
    listener: socket.socket,
    announce: Callable[[Announcement], None],
    *,
    linger_s: float | None,
    faults: bool,
) -> None:
    """Serve on *listener* until stopped."""
    # Our own limit answers with Cloudinary's message before Pillow's would warn.
    Image.MAX_IMAGE_PIXELS = IMAGE_MAX_PX
    root = installation.root
    with (
        closing(Store(root / "store")) as store,
        closing(Definitions(root / "store" / "account.sqlite")) as account,
    ):
        service = Service(
            installation=installation,
            announcement=announcement,
            store=store,
            definitions=account,
            chunks=Chunks(root / "store" / "chunks", store.blobs.incoming),
            renditions=Renditions(store.blobs),
            presence=Presence(root, linger_s),
            faults=Faults(drop) if faults else None,
        )
        server = _server(service)
        announce(announcement)
        asyncio.run(server.serve(sockets=[listener]))


def _server(service: Service) -> WebServer:
    def stop_server() -> None:
        server.should_exit = True

    async def stop_when_over() -> None:
        if service.presence.is_over():
            stop_server()

    config = uvicorn.Config(
        build_app(service, stop_server),
        http=NotedProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,  # ours follows the service's clock, which a fault may set wrong
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=STOP_TIMEOUT_S,
        callback_notify=stop_when_over,
        timeout_notify=0,
    )
    server = WebServer(config, service.presence)
    return server
