"""What tests of the uplink share: shipments, an uploader with its spool, servers of one answer."""

from __future__ import annotations

import hashlib
import ssl
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

from edges.pictures import encoded, photo
from frontload.core.asset import Rendition
from frontload.core.ports import Shipment
from frontload.edges.cloudinary.uploader import CloudinaryUploader, Credentials

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JPEG = encoded(photo(200, 150), "JPEG")
NEVER = threading.Event()


def rendition_of(data: bytes, name: str = "r.jpg") -> Rendition:
    """Return the fact that describes these bytes."""
    return Rendition(name, len(data), hashlib.md5(data).hexdigest(), "0" * 64, 200, 150, "JPEG")


def shipment(public_id: str = "match/goal", data: bytes = JPEG, **facts) -> Shipment:
    """Return one request."""
    made = Shipment(1, "sandbox", public_id, rendition_of(data), "match", "goal.jpg")
    return replace(made, **facts)


class Sender:
    """An uploader for one destination, or several by name, and its spool."""

    def __init__(
        self, root, credentials: Credentials | dict[str, Credentials], *, connections=2, rate=None, **options
    ) -> None:
        self.root = root
        self.uploader = CloudinaryUploader(
            credentials_of=credentials.get if isinstance(credentials, dict) else lambda _: credentials,
            rendition_path=lambda r: root / r.file_name,
            connections=connections, bandwidth_bytes_per_s=rate, user_agent="Frontload/test",
            **options,
        )  # fmt: skip

    def send(self, wanted: Shipment, data: bytes = JPEG, progress=lambda _: None, cancelled=NEVER.is_set):
        """Put the bytes into the spool and upload them."""
        (self.root / wanted.rendition.file_name).write_bytes(data)
        return self.uploader.upload(wanted, progress, cancelled)


def credentials_for(sandbox, **changes) -> Credentials:
    """Return what it takes to speak to the sandbox."""
    told = sandbox.announcement
    made = Credentials("sandbox", told.cloud_name, told.api_key, told.api_secret, told.upload_prefix)
    return replace(made, **changes)


def answering(status: int, body: bytes = b"", **headers: str):
    """Return a server that answers everything the same way, and its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


@contextmanager
def answering_by_tls(folder: Path, name: str, kind: str) -> Iterator[int]:
    """Serve *name*, of *kind* DNS or IP, with a certificate of its own making, `cert.pem`; yield the port."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-days", "2",
         "-addext", f"subjectAltName={kind}:{name}", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server, _ = answering(200, b"{}")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
