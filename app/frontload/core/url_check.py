"""Whether a delivery URL leads to the image it was given for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class DeliveredUrl:
    """A URL, and the etag (MD5) and number of the bytes that have to be there.

    With a `stored_url` they have to be there, and at `url` an image made of them.
    """

    asset_no: int
    destination: str
    path: PurePath
    url: str
    etag: str
    size_bytes: int
    stored_url: str = ""


class Finding(StrEnum):
    """What a look at a URL came to."""

    RIGHT = "right"
    WRONG = "wrong"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class UrlCheck:
    """What was found at a URL; the reason is empty where it is right."""

    delivered: DeliveredUrl
    finding: Finding
    reason: str = ""

    @property
    def text(self) -> str:
        """The finding with its reason."""
        return f"{self.finding}: {self.reason}" if self.reason else self.finding.value
