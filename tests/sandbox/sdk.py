"""Uploads by the official SDK, for the sandbox's own tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cloudinary.uploader

if TYPE_CHECKING:
    from sandbox_process import SandboxProcess


def uploaded(sandbox: SandboxProcess, content: bytes, **options: Any) -> dict[str, Any]:
    """Upload with the SDK, signed; return what it is answered."""
    return cloudinary.uploader.upload(("photo.jpg", content), **options, **sandbox.cloudinary)
