"""Who this sandbox is: port, cloud name, key and secret, chosen once per data folder and kept."""

from __future__ import annotations

import json
import os
import secrets
import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from frontload.sandbox.private_file import read_private, write_private

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CLOUD_NAME = "sandbox"
FOLDER_MODES = ("dynamic", "fixed")  # accounts made after June 2024 are dynamic, hence the default
INSTALLATION_FILE = "sandbox.json"
LOOPBACK = "127.0.0.1"

# Below the ranges from which Linux (32768) and macOS/Windows (49152) hand out ports to outgoing connections.
LOWEST_PORT, HIGHEST_PORT = 20_000, 32_000
PORT_ATTEMPTS = 50
API_KEY_DIGITS = 15  # as Cloudinary's keys
SECRET_BYTES = 20  # 27 characters of base64, as Cloudinary's secrets


@dataclass(frozen=True, slots=True)
class Installation:
    """One sandbox on disk: the identity that copied URLs and saved settings rely on."""

    root: Path
    port: int
    cloud_name: str
    api_key: str
    api_secret: str = field(repr=False)
    folder_mode: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a client has to know to use a running sandbox."""

    upload_prefix: str
    delivery_url: str
    cloud_name: str
    api_key: str
    api_secret: str = field(repr=False)

    def to_json(self) -> str:
        """The one JSON line a started sandbox prints."""
        facts = {
            "upload_prefix": self.upload_prefix,
            "delivery_url": self.delivery_url,
            "cloud_name": self.cloud_name,
            "api_key": self.api_key,
            "api_secret": self.api_secret,
        }
        return json.dumps(facts)


def announcement_of(installation: Installation, port: int) -> Announcement:
    """The announcement of an installation that is served on *port*."""
    prefix = f"http://{LOOPBACK}:{port}"
    return Announcement(
        upload_prefix=prefix,
        delivery_url=f"{prefix}/{installation.cloud_name}",
        cloud_name=installation.cloud_name,
        api_key=installation.api_key,
        api_secret=installation.api_secret,
    )


def load_or_create(root: Path) -> Installation:
    """The installation kept in *root*; made on first use, and anew if its file is damaged (set aside)."""
    root.mkdir(parents=True, exist_ok=True)
    path = root / INSTALLATION_FILE
    kept = _installation_from(root, read_private(path) or {})
    if kept is not None:
        return kept
    if path.exists():
        os.replace(path, path.with_suffix(".damaged"))  # noqa: PTH105 - replaces an older damaged file too
    made = Installation(
        root=root,
        port=_free_port(),
        cloud_name=CLOUD_NAME,
        api_key=str(secrets.choice("123456789"))
        + "".join(secrets.choice("0123456789") for _ in range(API_KEY_DIGITS - 1)),
        api_secret=secrets.token_urlsafe(SECRET_BYTES),
        folder_mode=FOLDER_MODES[0],
    )
    _save(path, made)
    return made


def _save(path: Path, installation: Installation) -> None:
    facts: dict[str, str | int] = {
        "port": installation.port,
        "cloud_name": installation.cloud_name,
        "api_key": installation.api_key,
        "api_secret": installation.api_secret,
        "folder_mode": installation.folder_mode,
    }
    write_private(path, facts)


def _installation_from(root: Path, facts: Mapping[str, object]) -> Installation | None:
    port, mode = facts.get("port"), facts.get("folder_mode")
    texts = [facts.get(name) for name in ("cloud_name", "api_key", "api_secret")]
    # bool is an int to Python, and a port of True is damage.
    if type(port) is not int or not 0 < port < 2**16 or mode not in FOLDER_MODES:
        return None
    if not all(isinstance(text, str) and text for text in texts):
        return None
    cloud_name, api_key, api_secret = map(str, texts)
    return Installation(root, port, cloud_name, api_key, api_secret, str(mode))


def _free_port() -> int:
    for _ in range(PORT_ATTEMPTS):
        port = LOWEST_PORT + secrets.randbelow(HIGHEST_PORT - LOWEST_PORT)
        with socket.socket() as probe:
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
            return port
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
