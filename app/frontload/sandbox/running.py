"""The sandbox that already serves a folder: how to find it, prove that it is ours, and ask it to stop.

Kept free of web libraries: joining a running sandbox happens at every start of the app.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import os
import secrets
from typing import TYPE_CHECKING

from frontload.sandbox.installation import LOOPBACK, Installation, announcement_of, load_or_create
from frontload.sandbox.private_file import read_private, write_private

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.sandbox.installation import Announcement

RUNNING_FILE = "running.json"
# A server that has just bound its port answers once its libraries are imported; slow disks need seconds.
ANSWER_TIMEOUT_S = 10.0
NONCE_BYTES = 16


def note_running(root: Path, port: int) -> None:
    """Write down that this process serves *root* on *port*."""
    write_private(root / RUNNING_FILE, {"port": port, "pid": os.getpid()})


def forget_running(root: Path) -> None:
    """Remove the note, if it is still about this process."""
    facts = read_private(root / RUNNING_FILE)
    if facts is not None and facts.get("pid") == os.getpid():
        (root / RUNNING_FILE).unlink(missing_ok=True)


def find_live(root: Path) -> Announcement | None:
    """The announcement of the sandbox that serves *root* now, or None."""
    port = (read_private(root / RUNNING_FILE) or {}).get("port")
    if type(port) is not int:
        return None
    installation = load_or_create(root)
    if not _is_ours(installation, port):
        return None
    return announcement_of(installation, port)


def proof_of(installation: Installation, nonce: str) -> str:
    """What only a holder of the secret can say about *nonce*: the secret itself is not sent to strangers."""
    key = installation.api_secret.encode()
    return hmac.new(key, b"frontload-alive:" + nonce.encode(), hashlib.sha256).hexdigest()


def ask_to_stop(announcement: Announcement) -> bool:
    """Ask a live sandbox to stop; False if somebody holds a lease on it."""
    credentials = f"{announcement.api_key}:{announcement.api_secret}".encode()
    headers = {"Authorization": "Basic " + base64.b64encode(credentials).decode()}
    port = int(announcement.upload_prefix.rpartition(":")[2])
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=ANSWER_TIMEOUT_S)
    try:
        connection.request("POST", "/_sandbox/stop", headers=headers)
        return connection.getresponse().status != http.HTTPStatus.CONFLICT
    except (OSError, http.client.HTTPException):
        return True  # it went away by itself
    finally:
        connection.close()


def _is_ours(installation: Installation, port: int) -> bool:
    nonce = secrets.token_hex(NONCE_BYTES)
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=ANSWER_TIMEOUT_S)
    try:
        connection.request("GET", f"/_sandbox/alive?nonce={nonce}")
        answer = json.loads(connection.getresponse().read())
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        connection.close()
    proof = answer.get("proof") if isinstance(answer, dict) else None
    return hmac.compare_digest(str(proof), proof_of(installation, nonce))
