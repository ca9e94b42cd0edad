"""What of Frontload there is to be had, and whether it is newer than what runs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontload.core.errors import TransientError, UnclearValueError

_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


class ReleaseUnknownError(TransientError):
    """Nobody told which version of Frontload there is; evidence: the host, the reason."""

    code = "release_unknown"
    title_form = "{0} does not tell of newer versions: {1}"
    advice_form = "Try again later, or look at update_url in the settings file."


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
