"""A server that answers every question with the same bytes, and remembers who asked."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class ReleaseServer(ThreadingHTTPServer):
    """Listens on loopback; *answer* and *status* may be changed between questions."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.answer = b'{"version": "99.1", "url": "https://example.org/frontload/99.1"}'
        self.status = 200
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/frontload.json"


class Answering(BaseHTTPRequestHandler):
    """Says what its server was told to."""

    server: ReleaseServer

    def do_GET(self) -> None:
        self.server.asked.append(f"{self.path} {self.headers['User-Agent']}")
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def release_server() -> Iterator[ReleaseServer]:
    """Serve while the block runs."""
    server = ReleaseServer()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
