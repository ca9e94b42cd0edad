"""What of Frontload there is to be had, and whether it is newer than what runs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontload.core.errors import UnclearValueError

_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


@dataclass(frozen=True, slots=True)
class Release:
    """A version and the address of the page that has it; raises `UnclearValueError` for what cannot be either."""

    version: str
    url: str

    def __post_init__(self) -> None:
        """Refuse what could not be compared, or shown as a link."""
        if not _VERSION.fullmatch(self.version):
            raise UnclearValueError("version", self.version, "numbers with dots, such as 1.2.3")
        if not re.match(r"https?://[^\s<>\"]+$", self.url):
            raise UnclearValueError("address", self.url, "one that begins with https:// or http://")

    def is_newer_than(self, running: str) -> bool:
        """Tell whether this is a later version; a missing part counts as 0."""
        return _numbers(self.version) > _numbers(running)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    return (*numbers, *[0] * (4 - len(numbers)))
