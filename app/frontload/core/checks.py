"""How facts refuse values that cannot be, wherever these come from: a settings file, an option, a form."""

from __future__ import annotations

from frontload.core.errors import UnclearValueError


def require(what: str, fine: bool, value: object, wanted: str) -> None:  # noqa: FBT001  (reads like the sentence)
    """Raise `UnclearValueError` unless the *value* of *what* is *fine*; *wanted* says what would be."""
    if not fine:
        raise UnclearValueError(what, value, wanted)
