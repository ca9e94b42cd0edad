"""Pooled keep-alive connections that can all be cut at once, so that a stop never waits for an answer."""

from __future__ import annotations

import socket
import weakref
from typing import Any

import certifi
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection

# While a body is sent, the connect value bounds each block, the read value the silence before the answer (§5).
TIMEOUT = Timeout(connect=30.0, read=180.0)


class Connections:
    """A urllib3 pool manager that knows its open sockets; safe for several threads."""

    def __init__(self, most: int) -> None:
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self.pools = PoolManager(
            num_pools=4,
            maxsize=most,
            block=True,
            timeout=TIMEOUT,
            retries=False,
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
        )
        self.pools.pool_classes_by_scheme = _pool_classes(self._sockets)

    def cut(self) -> None:
        """Shut every open socket down: a thread that waits on one meets an error at once."""
        for open_socket in list(self._sockets):
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # already closed by the other side
        self.pools.clear()


def _pool_classes(sockets: weakref.WeakSet[socket.socket]) -> dict[str, type[HTTPConnectionPool]]:
    """Return urllib3's pool classes with connections that register their sockets in *sockets*."""

    class KnownConnection(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            sockets.add(self.sock)

    class KnownTlsConnection(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            sockets.add(_plain_socket(self.sock))

    class KnownPool(HTTPConnectionPool):
        ConnectionCls = KnownConnection

    class KnownTlsPool(HTTPSConnectionPool):
        ConnectionCls = KnownTlsConnection

    return {"http": KnownPool, "https": KnownTlsPool}


def _plain_socket(wrapped: Any) -> socket.socket:  # noqa: ANN401  (urllib3 types it as socket or its own TLS-in-TLS)
    found: socket.socket = getattr(wrapped, "socket", wrapped)
    return found
