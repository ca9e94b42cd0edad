"""A machine without proxies or certificates of its own, whatever runs the tests; a sandbox and a sender to it."""

from __future__ import annotations

import pytest

from edges.uplink import Sender, credentials_for
from sandbox_process import start_sandbox

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")


@pytest.fixture(autouse=True)
def plain_route(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unset what would lead connections elsewhere."""
    for name in (*PROXIES, *CERTIFICATES):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module")
def shared_sandbox(tmp_path_factory):
    """One sandbox for a module; each test uses names of its own."""
    running = start_sandbox(tmp_path_factory.mktemp("sandbox"), faults=True)
    yield running
    running.stop()


@pytest.fixture
def sender(shared_sandbox, tmp_path):
    """A checked uploader, and no faults left from other tests."""
    shared_sandbox.set_faults()
    made = Sender(tmp_path, credentials_for(shared_sandbox))
    made.uploader.check("sandbox")
    yield made
    made.uploader.close()
