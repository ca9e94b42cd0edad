"""Where Frontload keeps its files: under `FRONTLOAD_HOME`, else where platformdirs says this system wants them."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from frontload.core.errors import DiskFullError, FolderUnusableError
from frontload.core.words import reason_text


@dataclass(frozen=True, slots=True)
class Folders:
    """The four places, made on demand and readable by the user alone."""

    data: Path
    config: Path
    cache: Path
    log: Path

    @property
    def journal(self) -> Path:
        """The SQLite file that holds every asset's state."""
        return self.data / "journal.sqlite3"

    @property
    def spool(self) -> Path:
        """Renditions waiting to be sent."""
        return self.data / "spool"

    @property
    def sandbox(self) -> Path:
        """Everything the embedded sandbox keeps."""
        return self.data / "sandbox"

    @property
    def thumbnails(self) -> Path:
        """Small pictures for the window; may be deleted at any time."""
        return self.cache / "thumbnails"

    @property
    def previews(self) -> Path:
        """What the window looks at for a moment; may be deleted at any time."""
        return self.cache / "previews"

    @property
    def settings(self) -> Path:
        """The settings file people edit."""
        return self.config / "settings.toml"

    def make(self) -> None:
        """Create what is missing; raises `FolderUnusableError` or `DiskFullError`."""
        for folder in (self.data, self.config, self.cache, self.log, self.spool, self.thumbnails):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                    raise DiskFullError(folder) from error
                raise FolderUnusableError(folder, reason_text(error)) from error


def find_folders() -> Folders:
    """Return this user's folders; nothing is created."""
    if home := os.environ.get("FRONTLOAD_HOME"):
        root = Path(home).expanduser().absolute()
        return Folders(data=root / "data", config=root / "config", cache=root / "cache", log=root / "log")
    dirs = platformdirs.PlatformDirs("Frontload", appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path, dirs.user_log_path)
