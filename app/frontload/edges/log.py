"""One rotating log file, with secrets struck out."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LOG_BYTES = 2_000_000
_SECRETS = re.compile(
    r"(cloudinary://[^:\s]+:)\S+(@)"
    r"|((?:api_secret|signature|Authorization)['\"]?\s*[=:]\s*['\"]?(?:Basic |Bearer )?)[^\s'\"&,)]+",
    re.IGNORECASE,
)


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, and strikes out what looks like a secret."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return redacted(super().format(record))


def redacted(text: str) -> str:
    """Return *text* with secrets, signatures and authorisation headers struck out."""
    return _SECRETS.sub(lambda match: f"{match[1] or match[3]}•••{match[2] or ''}", text)


def log_to(folder: Path) -> None:
    """Send this process's log to `frontload.log` in *folder*: 2 MB, three old files kept."""
    handler = RotatingFileHandler(
        folder / "frontload.log",
        maxBytes=_LOG_BYTES,
        backupCount=3,
        encoding="utf-8",
        errors="backslashreplace",  # a path need not be text
        delay=True,
    )
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("frontload")
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
