"""What came by clipboard or drop, sorted: local files and folders are welcome, for the rest there is a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from frontload.gui.translations import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".iso", ".dmg")
MOST_LINES = 100_000  # a list of paths; whatever is longer is a text
_WEB = ("http", "https", "ftp")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Paths to add, and a sentence on what was left out, empty if nothing was."""

    paths: tuple[Path, ...] = ()
    refusal: str = ""


def pasted(mime: QMimeData) -> Pasted:
    """Return what can be added of *mime*: its URLs, else the lines of its text that are paths or file addresses."""
    text = mime.text() if mime.hasText() else ""
    urls = mime.urls() or [_url_of(line) for line in text.splitlines()[:MOST_LINES] if line.strip()]
    local = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    paths = [path for path in local if path.suffix.lower() not in ARCHIVES or path.is_dir()]
    return Pasted(tuple(dict.fromkeys(paths)), _refusal(urls, len(local) - len(paths), bool(paths)))


def _url_of(line: str) -> QUrl:
    said = line.strip().strip("'\"")
    path = Path(said).expanduser() if said[:1] == "~" else Path(said)
    return QUrl.fromLocalFile(str(path)) if path.is_absolute() else QUrl(said, QUrl.ParsingMode.TolerantMode)


def _refusal(urls: list[QUrl], archives: int, any_path: bool) -> str:  # noqa: FBT001  (private)
    if archives:
        return tr("Archives are not opened: unpack them and add the folder.")
    if any(url.scheme() in _WEB for url in urls):
        return tr("Pictures on the web are not fetched: save them to this computer first.")
    if any(url.isLocalFile() for url in urls) or any_path:
        return ""
    return tr("That is no list of files: copy files or folders, or their full paths.")
