"""The index of assets: SQLite beside the bytes, consistent after a kill at any moment.

Bytes are synced and renamed into place before the row that names them is committed, so a row never
points at missing bytes; at worst a kill leaves bytes without a row, and the same upload reuses them.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from frontload.sandbox.answers import bad_request
from frontload.sandbox.asset import ISO_UTC, Asset, AssetKey, Draft
from frontload.sandbox.blobs import Blobs, sync_to_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

ID_BYTES = 16  # asset_id and version_id are 32 hex digits
SCHEMA = """
CREATE TABLE IF NOT EXISTS assets (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    resource_type TEXT NOT NULL, delivery_type TEXT NOT NULL, public_id TEXT NOT NULL,
    asset_id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, version_id TEXT NOT NULL, created_at TEXT NOT NULL,
    md5 TEXT NOT NULL, size_bytes INTEGER NOT NULL, format TEXT NOT NULL, width_px INTEGER, height_px INTEGER,
    original_filename TEXT, asset_folder TEXT NOT NULL, display_name TEXT NOT NULL,
    tags TEXT NOT NULL, context TEXT NOT NULL, metadata TEXT NOT NULL, moderation TEXT NOT NULL DEFAULT '[]',
    UNIQUE (resource_type, delivery_type, public_id));
CREATE INDEX IF NOT EXISTS assets_md5 ON assets (md5);
CREATE TABLE IF NOT EXISTS folders (path TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS stored_counts (public_id TEXT PRIMARY KEY, times INTEGER NOT NULL);
"""
DRAFT_COLUMNS = (
    "resource_type, delivery_type, public_id, md5, size_bytes, format, width_px, height_px, "
    "original_filename, asset_folder, display_name, tags, context, metadata, moderation"
)
COLUMNS = f"{DRAFT_COLUMNS}, asset_id, version, version_id, created_at, serial"
INSERT = f"INSERT INTO assets ({COLUMNS}) VALUES ({', '.join('?' * 20)})"  # noqa: S608 - our own column names
BY_KEY = "resource_type = ? AND delivery_type = ? AND public_id = ?"


@dataclass(frozen=True, slots=True)
class Stored:
    """The outcome of storing: the asset, and whether it was there already and left alone."""

    asset: Asset
    existed: bool


class Store:
    """All assets of one sandbox; usable from any thread."""

    def __init__(self, root: Path) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self.blobs = Blobs(root)
        self.blobs.prepare()
        self._lock = threading.RLock()
        self._db = sqlite3.connect(root / "index.sqlite", check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        # FULL: an acknowledged upload also survives a power cut, and its sync takes the renamed bytes along.
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.executescript(SCHEMA)
        if "moderation" not in {row[1] for row in self._db.execute("PRAGMA table_info (assets)")}:
            self._db.execute("ALTER TABLE assets ADD COLUMN moderation TEXT NOT NULL DEFAULT '[]'")

    def close(self) -> None:
        """Close the index."""
        with self._lock:
            self._db.close()

    def get(self, key: AssetKey) -> Asset | None:
        """The asset with this name."""
        return self._one(f"SELECT {COLUMNS} FROM assets WHERE {BY_KEY}", *key)  # noqa: S608

    def get_by_asset_id(self, asset_id: str) -> Asset | None:
        """The asset with this immutable id."""
        return self._one(f"SELECT {COLUMNS} FROM assets WHERE asset_id = ?", asset_id)  # noqa: S608

    def browse(self, before_serial: int | None = None) -> Iterator[Asset]:
        """All assets, newest first, from before a serial number on."""
        ceiling = before_serial if before_serial is not None else 2**62
        sql = f"SELECT {COLUMNS} FROM assets WHERE serial < ? ORDER BY serial DESC"  # noqa: S608
        with self._lock:
            rows = self._db.execute(sql, (ceiling,)).fetchall()
        return map(_asset_from, rows)

    def put(self, draft: Draft, received: Path, *, overwrite: bool, now_s: float) -> Stored:
        """Store bytes under a name; without *overwrite* an asset that has the name is returned untouched."""
        sync_to_disk(received)
        with self._transaction():
            old = self.get(draft.key)
            if old is not None and not overwrite:
                return Stored(old, existed=True)
            self.blobs.adopt(received, draft.md5)
            asset = _successor(draft, old, now_s)
            self._replace(old, asset)
            self._db.execute(
                "INSERT INTO stored_counts VALUES (?, 1) ON CONFLICT (public_id) DO UPDATE SET times = times + 1",
                (draft.key.public_id,),
            )
        if old is not None:
            self._drop_unused(old.draft.md5)
        return Stored(self.get(draft.key) or asset, existed=False)

    def edit(self, key: AssetKey, change: Callable[[Draft], Draft]) -> Asset | None:
        """Change what is said about an asset, its name included; None if there is none.

        Raises the refusal of a name that another asset has.
        """
        with self._transaction():
            old = self.get(key)
            if old is None:
                return None
            new = replace(old, draft=change(old.draft))
            if new.key != key and self.get(new.key) is not None:
                raise bad_request(f"to_public_id({new.key.public_id}) already exists")
            self._replace(old, new)
        return new

    def edit_all(self, change: Callable[[Draft], Draft]) -> None:
        """Change what is said about every asset, all or none; a change that returns its draft leaves it alone."""
        with self._transaction():
            for old in list(self.browse()):
                draft = change(old.draft)
                if draft is not old.draft:
                    self._replace(old, replace(old, draft=draft))

    def remove(self, key: AssetKey) -> bool:
        """Forget an asset and its bytes; False if there was none."""
        with self._transaction():
            old = self.get(key)
            self._db.execute(f"DELETE FROM assets WHERE {BY_KEY}", key)  # noqa: S608
        if old is not None:
            self._drop_unused(old.draft.md5)
        return old is not None

    def stored_counts(self) -> dict[str, int]:
        """How often bytes were stored under each public_id, since the beginning."""
        with self._lock:
            return dict(self._db.execute("SELECT public_id, times FROM stored_counts"))

    def made_folders(self) -> list[str]:
        """Folders made by request, empty ones included."""
        with self._lock:
            return [path for (path,) in self._db.execute("SELECT path FROM folders")]

    def make_folder(self, path: str) -> None:
        """Note a folder."""
        with self._lock:
            self._db.execute("INSERT OR IGNORE INTO folders VALUES (?)", (path,))

    def remove_folder(self, path: str) -> None:
        """Forget a folder and those inside it."""
        with self._lock:
            self._db.execute(
                "DELETE FROM folders WHERE path = ? OR substr(path, 1, ?) = ?", (path, len(path) + 1, path + "/")
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def _one(self, sql: str, *values: str) -> Asset | None:
        with self._lock:
            row = self._db.execute(sql, values).fetchone()
        return None if row is None else _asset_from(row)

    def _replace(self, old: Asset | None, new: Asset) -> None:
        if old is not None:
            self._db.execute("DELETE FROM assets WHERE serial = ?", (old.serial,))
        self._db.execute(INSERT, _row_of(new, None if old is None else old.serial))

    def _drop_unused(self, md5: str) -> None:
        with self._lock:
            if self._db.execute("SELECT 1 FROM assets WHERE md5 = ?", (md5,)).fetchone() is None:
                self.blobs.drop(md5)


def _successor(draft: Draft, old: Asset | None, now_s: float) -> Asset:
    """The next version: the asset_id stays for life, the version always grows."""
    version_id = secrets.token_hex(ID_BYTES)
    if old is not None:
        version = max(int(now_s), old.version + 1)
        return replace(old, draft=draft, version=version, version_id=version_id)
    created_at = datetime.fromtimestamp(now_s, UTC).strftime(ISO_UTC)
    return Asset(draft, secrets.token_hex(ID_BYTES), int(now_s), version_id, created_at, serial=0)


def _row_of(asset: Asset, serial: int | None) -> tuple[object, ...]:
    draft = asset.draft
    return (
        *draft.key,
        *(draft.md5, draft.size_bytes, draft.format, draft.width_px, draft.height_px),
        *(draft.original_filename, draft.asset_folder, draft.display_name),
        *(json.dumps(draft.tags), json.dumps(dict(draft.context)), json.dumps(dict(draft.metadata))),
        json.dumps(draft.moderation),
        *(asset.asset_id, asset.version, asset.version_id, asset.created_at, serial),
    )


def _asset_from(row: Sequence[Any]) -> Asset:
    # A row is what the schema declares, in the order of COLUMNS; Any ends here.
    tags, context, metadata, moderation = map(json.loads, row[11:15])
    md5, size_bytes, file_format, width_px, height_px, *named = row[3:11]
    original_filename, asset_folder, display_name = named
    draft = Draft(
        AssetKey(*row[:3]),
        *(md5, size_bytes, file_format, width_px, height_px),
        *(original_filename, asset_folder, display_name),
        *(tuple(tags), context, metadata),
        moderation=tuple((kind, status) for kind, status in moderation),
    )
    return Asset(draft, *row[15:])
