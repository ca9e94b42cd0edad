"""Kept connections for asking URLs, all of which can be cut at once."""

from __future__ import annotations

import socket
import threading
import weakref
from contextlib import suppress
from typing import Any

import certifi
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Retry, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection

_TIMEOUT = Timeout(connect=10.0, read=20.0)  # a CDN answers in well under a second
# A kept connection may be cut by the other side in the moment it is used again (cloudinary.md §5): ask once more.
_ONCE_MORE = Retry(total=1, connect=0, read=1, redirect=False, status=0, respect_retry_after_header=False)


class ReadingPools(PoolManager):
    """A urllib3 pool manager that reads from several threads; redirects are answers like any other."""

    def __init__(self, most: int) -> None:
        super().__init__(
            num_pools=4,
            maxsize=most,
            block=True,
            timeout=_TIMEOUT,
            retries=_ONCE_MORE,
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
        )
        self._sockets = _OpenSockets()
        self.pool_classes_by_scheme = _pool_classes(self._sockets)

    def cut(self) -> None:
        """Shut every socket down, also one just being opened: a thread that waits on one meets an error at once."""
        self._sockets.shut()
        self.clear()


class _OpenSockets:
    """Sockets that can be shut down together, for good."""

    def __init__(self) -> None:
        self._open: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._is_shut = False
        self._lock = threading.Lock()

    def add(self, opened: Any) -> None:  # noqa: ANN401  (a socket, or urllib3's own TLS in TLS around one)
        """Know one more; it is shut down at once if the others were."""
        plain: socket.socket = getattr(opened, "socket", opened)
        with self._lock:
            self._open.add(plain)
            if self._is_shut:
                _shut(plain)

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
            sockets.add(self.sock)

    class KnownPool(HTTPConnectionPool):
        ConnectionCls = KnownConnection

    class KnownTlsPool(HTTPSConnectionPool):
        ConnectionCls = KnownTlsConnection

    return {"http": KnownPool, "https": KnownTlsPool}


def reason_of(error: BaseException) -> str:
    """Return in few words what set off the chain of errors that ends in *error*."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return (str(error) or type(error).__name__)[:120]
