"""What becomes of another image that is stored under the name an image is to have."""

from __future__ import annotations

from enum import StrEnum

from frontload.core.errors import UnknownNameError


class Overwrite(StrEnum):
    """What becomes of another image that is stored under the same name."""

    NEVER = "never"
    IF_CHANGED = "if-changed"
    """Asked first, so a changed image travels twice: one that is the same is left alone, its versions as well."""
    ALWAYS = "always"

    @classmethod
    def named(cls, word: str) -> Overwrite:
        """Return the policy of that word; raises `UnknownNameError`."""
        if word not in tuple(cls):
            raise UnknownNameError("overwrite policy", word, ", ".join(cls))
        return cls(word)
