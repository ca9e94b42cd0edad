"""Pooled keep-alive connections, each of which can be cut at any moment: while it is made, sends or waits."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import parse_url

from frontload.core.errors import CancelledUploadError
from frontload.edges.cloudinary.dialling import ASK_EVERY_S, dial
from frontload.edges.cloudinary.route import proxy_for, trust

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from urllib3 import BaseHTTPResponse, Retry

    from frontload.edges.cloudinary.multipart import MultipartBody
    from frontload.edges.cloudinary.route import Proxy

# While a body is sent, the connect value bounds each block, the read value the silence before the answer (§5).
TIMEOUT = Timeout(connect=30.0, read=180.0)
ANSWER_MOST_BYTES = 4_000_000  # the longest answers (eager lists) have some 100 kB; more is no service of ours
UNSENT_MOST_BYTES = 128 * 1024
"""What the system may take from us before it could send it, instead of megabytes.

So progress is what really left, and an upload that gives way to an urgent one does so at once; the pace of a
connection is not touched by it. Source: tcp(7), TCP_NOTSENT_LOWAT; Windows has no such option.
"""
SILENT_PROBES = {
    "TCP_KEEPIDLE": 15,  # seconds of silence before the first probe; macOS calls it TCP_KEEPALIVE
    "TCP_KEEPALIVE": 15,
    "TCP_KEEPINTVL": 5,  # seconds between two
    "TCP_KEEPCNT": 4,
    "TCP_USER_TIMEOUT": 30_000,  # milliseconds for which bytes may stay unacknowledged; Linux only
}
"""How soon a path that is gone is noticed: after a sleep or a change of network nobody tells us that our address
is no longer ours, and the answer that is waited for would be waited for to the last second. Source: tcp(7)."""
SOCKET_OPTIONS = [
    *HTTPConnection.default_socket_options,
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    *(
        (socket.IPPROTO_TCP, int(getattr(socket, name)), value)
        for name, value in {"TCP_NOTSENT_LOWAT": UNSENT_MOST_BYTES, **SILENT_PROBES}.items()
        if hasattr(socket, name)
    ),
]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; headers ignore the case of their names."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Connections:
    """At most *most* open connections per host; safe for several threads.

    `socket.shutdown` is what ends a thread's wait at once on every system, so a watching thread asks twenty times
    a second whether a request is still wanted. What cannot be shut down is a connection being made: dialling.py.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._is_cut = False
        self._changed = threading.Condition()  # guards all below, and who uses which connection
        self._errands: set[_Errand] = set()
        self._watching = False
        self._pools: dict[tuple[str, Proxy | None], PoolManager] = {}
        self._local = threading.local()

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        *,
        body: MultipartBody | bytes | None = None,
        unwanted: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """Send one request and read its answer; raises what `opened` does."""
        with self.opened(method, url, headers, body=body, unwanted=unwanted) as answer:
            found = answer.read(ANSWER_MOST_BYTES + 1, decode_content=True)
            if len(found) > ANSWER_MOST_BYTES:
                raise ConnectionError("an answer without end")
            return Answer(answer.status, answer.headers, found)

    @contextmanager
    def opened(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        *,
        body: MultipartBody | bytes | None = None,
        unwanted: Callable[[], bool] = lambda: False,
        retries: Retry | Literal[False] = False,
        timeout: Timeout | None = None,
    ) -> Iterator[BaseHTTPResponse]:
        """Send one request and give its answer to be read; redirects are answers like any other.

        An answer that is left before its end costs the connection. Raises `CancelledUploadError` for a connection
        given up while it was made; once it is made, an unwanted request ends with whatever the cut connection
        raises. Else urllib3's errors and `OSError`.
        """
        if self._is_cut:
            raise CancelledUploadError
        with self._under_way(unwanted):
            answer = self._pool(url).urlopen(
                method, url, body=body, headers=headers, redirect=False, retries=retries,
                timeout=timeout or TIMEOUT, preload_content=False,
            )  # fmt: skip
            try:
                yield answer
            finally:
                if method == "HEAD":
                    answer.drain_conn()  # it has no body, but http.client wants to have seen its end
                elif not answer.closed:
                    answer.close()
                answer.release_conn()

    def cut(self) -> None:
        """End everything, for good: each thread that waits here meets an error at once."""
        with self._changed:
            self._is_cut = True
            for errand in self._errands:
                errand.cut()
            pools = list(self._pools.values())
            self._changed.notify_all()
        for pool in pools:
            pool.clear()

    @contextmanager
    def _under_way(self, unwanted: Callable[[], bool]) -> Iterator[None]:
        errand = self._local.errand = _Errand(lambda: self._is_cut or unwanted())
        with self._changed:
            self._errands.add(errand)
            if not self._watching:
                self._watching = True
                threading.Thread(target=self._watch, name="uplink watch", daemon=True).start()
        try:
            yield
        finally:
            with self._changed:
                self._errands.discard(errand)
                errand.connection = None

    def _watch(self) -> None:
        """Cut what is no longer wanted; ends with the last request."""
        while True:
            with self._changed:
                if not self._errands:
                    self._watching = False
                    return
                errands = list(self._errands)
            unwanted = [errand for errand in errands if errand.unwanted()]
            with self._changed:
                for errand in unwanted:
                    errand.cut()
                self._changed.wait(ASK_EVERY_S)

    def _pool(self, url: str) -> PoolManager:
        """The pool for this address; made on first use, because reading certificates takes 30 ms."""
        proxy = proxy_for(url)
        key = (url.partition(":")[0], proxy)
        with self._changed:
            if key not in self._pools:
                self._pools[key] = self._made(url, proxy)
            return self._pools[key]

    def _made(self, url: str, proxy: Proxy | None) -> PoolManager:
        host = parse_url(url).netloc or ""
        options: dict[str, Any] = {
            "num_pools": 4,
            "maxsize": self._most,
            "block": True,
            "socket_options": SOCKET_OPTIONS,
        }
        if url.startswith("https:"):
            options["ssl_context"] = trust(host)
        if proxy is None:
            made = PoolManager(**options)
        else:
            if proxy.address.startswith("https:"):
                options["proxy_ssl_context"] = trust(host)
            made = ProxyManager(proxy.address, proxy_headers=dict(proxy.headers), **options)
        made.pool_classes_by_scheme = self._pool_classes()
        return made

    def _pool_classes(self) -> dict[str, type[HTTPConnectionPool]]:
        """urllib3's pool classes with connections that tell which request they work for."""
        outer = self

        class KnownConnection(HTTPConnection):
            def connect(self) -> None:
                outer._connect(self, super().connect)

            def request(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  (urllib3's own signature)
                outer._claim(self)
                super().request(*args, **options)

        class KnownTlsConnection(HTTPSConnection):
            def connect(self) -> None:
                outer._connect(self, super().connect)

            def request(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
                outer._claim(self)
                super().request(*args, **options)

        class KnownPool(HTTPConnectionPool):
            ConnectionCls = KnownConnection

        class KnownTlsPool(HTTPSConnectionPool):
            ConnectionCls = KnownTlsConnection

        return {"http": KnownPool, "https": KnownTlsPool}

    def _claim(self, connection: HTTPConnection) -> None:
        """From here on a cut of this thread's request cuts this connection, and no other request's cut does."""
        with self._changed:
            for errand in self._errands:
                if errand.connection is connection:
                    errand.connection = None
            self._local.errand.connection = connection

    def _connect(self, connection: HTTPConnection, connect: Callable[[], None]) -> None:
        dial(connection, connect, self._local.errand.unwanted)
        self._claim(connection)


class _Errand:
    """One request under way: whether it is still wanted, and the connection it uses."""

    def __init__(self, unwanted: Callable[[], bool]) -> None:
        self.unwanted = unwanted
        self.connection: HTTPConnection | None = None

    def cut(self) -> None:
        """Shut its socket down; the thread that uses it meets an error."""
        wrapped = None if self.connection is None else self.connection.sock
        if wrapped is None:
            return
        try:
            # Below TLS: shutting that down would first talk to a peer who may be silent.
            getattr(wrapped, "socket", wrapped).shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # already closed by the other side
