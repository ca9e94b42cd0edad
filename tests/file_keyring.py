"""A keyring for child processes of tests: a JSON file in the test's own home."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import ClassVar

from keyring.backend import KeyringBackend


class FileKeyring(KeyringBackend):
    """Keeps passwords in a file; only tests may do that."""

    priority: ClassVar[float] = 1  # type: ignore[assignment]

    def _path(self) -> Path:
        return Path(os.environ["FRONTLOAD_HOME"]) / "keyring.json"

    def _all(self) -> dict[str, str]:
        return json.loads(self._path().read_text()) if self._path().exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path().write_text(json.dumps({**self._all(), f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        kept = self._all()
        kept.pop(f"{service} {username}", None)
        self._path().write_text(json.dumps(kept))
