"""One rotating log file, with secrets struck out."""

from __future__ import annotations

import logging
import re
import traceback
from datetime import datetime
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


def write_report(folder: Path, error: BaseException, facts: str) -> tuple[str, Path]:
    """Write what is known of a mistake of ours into *folder*, without secrets; return the text and its file.

    A disk that is full costs the file, not the report.
    """
    now = datetime.now().astimezone()
    trace = "".join(traceback.format_exception(error))
    text = redacted(f"Frontload's report of a mistake, {now.isoformat(timespec='seconds')}\n{facts}\n\n{trace}")
    file = folder / f"mistake-{now:%Y-%m-%d-%H%M%S}.txt"
    try:
        file.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        logging.getLogger(__name__).warning("the report cannot be written", exc_info=True)
    return text, file
