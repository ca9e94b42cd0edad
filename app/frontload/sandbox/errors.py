"""What can go wrong before the sandbox serves; answers to clients are `answers.Refusal`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontload.sandbox.installation import Announcement


class SandboxError(Exception):
    """The sandbox cannot start; the subclass says why."""


class PortTakenError(SandboxError):
    """The port asked for by number belongs to another program."""

    def __init__(self, port: int) -> None:
        super().__init__(f"Port {port} on 127.0.0.1 is taken by another program.")
        self.port = port


class AlreadyServingError(SandboxError):
    """Another sandbox serves this folder and somebody still uses it."""

    def __init__(self, announcement: Announcement) -> None:
        super().__init__(f"A sandbox already serves this folder at {announcement.upload_prefix}.")
        self.announcement = announcement
