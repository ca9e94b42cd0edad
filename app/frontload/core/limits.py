"""What a destination takes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes and pixels of one image; None where the destination does not tell."""

    image_bytes: int | None = None
    image_px: int | None = None
