"""Pooled keep-alive connections that can all be cut at once, so that a stop never waits for an answer."""

from __future__ import annotations

import socket
import threading
import weakref
from contextlib import suppress
from typing import Any

import certifi
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection

# While a body is sent, the connect value bounds each block, the read value the silence before the answer (§5).
TIMEOUT = Timeout(connect=30.0, read=180.0)


class Connections:
    """A urllib3 pool manager that knows its open sockets; safe for several threads."""

    def __init__(self, most: int) -> None:
        self._sockets = _OpenSockets()
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
        """Shut every socket down, also one just being opened: a thread that waits on one meets an error at once."""
        self._sockets.shut()
        self.pools.clear()


class _OpenSockets:
    """Sockets that can be shut down together, for good."""

    def __init__(self) -> None:
        self._open: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._is_shut = False
        self._lock = threading.Lock()

    def add(self, opened: socket.socket) -> None:
        """Know one more; it is shut down at once if the others were."""
        with self._lock:
            self._open.add(opened)
            if self._is_shut:
                _shut(opened)

    def shut(self) -> None:
        """Shut down all there are, and all that come."""
        with self._lock:
            self._is_shut = True
            for opened in self._open:
                _shut(opened)


def _shut(opened: socket.socket) -> None:
    with suppress(OSError):  # already closed by the other side
        opened.shutdown(socket.SHUT_RDWR)


def _pool_classes(sockets: _OpenSockets) -> dict[str, type[HTTPConnectionPool]]:
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
