"""A sandbox in a process of its own, for any test that needs a Cloudinary to talk to."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from frontload.sandbox.installation import Announcement

APP = Path(__file__).parent.parent / "app"
STOP_TIMEOUT_S = 15.0
STARTER = """
import json, sys
from pathlib import Path
from frontload.sandbox.server import serve
options = json.loads(sys.argv[2])
serve(Path(sys.argv[1]), announce=lambda facts: print(facts.to_json(), flush=True), **options)
"""


@dataclass(frozen=True)
class SandboxProcess:
    """A running sandbox and how to reach it."""

    process: subprocess.Popen[str] = field(repr=False)
    announcement: Announcement
    root: Path

    @property
    def cloudinary(self) -> dict[str, str]:
        """Per-call options for the official SDK."""
        told = self.announcement
        return {
            "upload_prefix": told.upload_prefix,
            "cloud_name": told.cloud_name,
            "api_key": told.api_key,
            "api_secret": told.api_secret,
        }

    @property
    def port(self) -> int:
        """Where it listens, for a relay before it."""
        return int(self.announcement.upload_prefix.rpartition(":")[2])

    @property
    def cloudinary_url(self) -> str:
        """The same as one address, for the `cld` command line."""
        return self.cloudinary_url_through(self.announcement.upload_prefix)

    def cloudinary_url_through(self, upload_prefix: str) -> str:
        """As `cloudinary_url`, with uploads going to *upload_prefix*, which is a relay's address."""
        told = self.announcement
        place = told.upload_prefix.removeprefix("http://")
        query = f"upload_prefix={upload_prefix}&cname={place}"
        return f"cloudinary://{told.api_key}:{told.api_secret}@{told.cloud_name}?{query}"

    def control(self, method: str, path: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        """One of the sandbox's own calls, such as `POST /_sandbox/faults`."""
        credentials = f"{self.announcement.api_key}:{self.announcement.api_secret}".encode()
        request = urllib.request.Request(
            self.announcement.upload_prefix + path,
            method=method,
            data=None if payload is None else json.dumps(payload).encode(),
            headers={"Authorization": "Basic " + base64.b64encode(credentials).decode()},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            facts: dict[str, Any] = json.load(answer)
        return facts

    def set_faults(self, *faults: dict[str, Any], **plan: float) -> None:
        """Put a fault plan in force; none at all without arguments."""
        self.control("POST", "/_sandbox/faults", {"faults": list(faults), **plan})

    def stored_counts(self) -> dict[str, int]:
        """How often bytes were stored under each public_id."""
        counts: dict[str, int] = self.control("GET", "/_sandbox/requests")["stored_counts"]
        return counts

    def requests(self) -> list[dict[str, Any]]:
        """The uploads received since the server started."""
        received: list[dict[str, Any]] = self.control("GET", "/_sandbox/requests")["requests"]
        return received

    def stop(self) -> int:
        """Ask it to end, as a user would, and return its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        return self._ended()

    def kill(self) -> None:
        """End it at once (SIGKILL)."""
        self.process.kill()
        self._ended()

    def _ended(self) -> int:
        code = self.process.wait(STOP_TIMEOUT_S)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
        return code


def start_sandbox(
    root: Path, *, faults: bool = False, folder_mode: str | None = None, **options: float | None
) -> SandboxProcess:
    """Start a sandbox on *root* and wait until it listens; *options* are those of `serve`."""
    given = {"faults": faults, "folder_mode": folder_mode, **options}
    process = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(root), json.dumps(given)],
        stdout=subprocess.PIPE,
        stderr=None,
        text=True,
        env={**os.environ, "PYTHONPATH": str(APP)},
    )
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        process.wait(STOP_TIMEOUT_S)
        if process.stdout:
            process.stdout.close()
        raise RuntimeError(f"The sandbox did not start (exit code {process.returncode}).")
    return SandboxProcess(process, Announcement(**json.loads(line)), root)
