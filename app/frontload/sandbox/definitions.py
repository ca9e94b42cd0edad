"""What the account itself defines: upload presets, metadata fields, named transformations; kept across restarts."""

from __future__ import annotations

import json
import sqlite3
import threading
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PRESETS, METADATA_FIELDS, TRANSFORMATIONS = "upload_preset", "metadata_field", "transformation"
UNSIGNED_PRESET = "unsigned_default"  # the one preset every sandbox begins with
MOST_OF_A_KIND = 1000  # a bound for hostile clients; Cloudinary's own limits are lower or unknown
SCHEMA = """
CREATE TABLE IF NOT EXISTS definitions (
    kind TEXT NOT NULL, name TEXT NOT NULL, place INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (kind, name));
"""


class Definitions:
    """JSON documents by kind and name, in their order; usable from any thread."""

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        self._lock = threading.RLock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.executescript(SCHEMA)
        if is_new:
            self.put(PRESETS, UNSIGNED_PRESET, {"unsigned": ["true"]})

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def all(self, kind: str) -> dict[str, dict[str, object]]:
        """Every document of a kind by its name, in order."""
        sql = "SELECT name, document FROM definitions WHERE kind = ? ORDER BY place"
        with self._lock:
            return {name: json.loads(document) for name, document in self._db.execute(sql, (kind,))}

    def get(self, kind: str, name: str) -> dict[str, object] | None:
        """One document, or None."""
        sql = "SELECT document FROM definitions WHERE kind = ? AND name = ?"
        with self._lock:
            row = self._db.execute(sql, (kind, name)).fetchone()
        found: dict[str, object] | None = None if row is None else json.loads(row[0])
        return found

    def put(self, kind: str, name: str, document: Mapping[str, object]) -> None:
        """Write a document: a known one keeps its place, a new one comes last."""
        sql = """INSERT INTO definitions VALUES (?, ?, ?, ?)
                 ON CONFLICT (kind, name) DO UPDATE SET document = excluded.document"""
        with self._lock:
            (count, last), *_ = self._db.execute(
                "SELECT count(*), max(place) FROM definitions WHERE kind = ?", (kind,)
            )
            if count >= MOST_OF_A_KIND and self.get(kind, name) is None:
                raise bad_request(f"Maximum number of {kind}s is {MOST_OF_A_KIND}")
            self._db.execute(sql, (kind, name, (last or 0) + 1, json.dumps(document)))

    def remove(self, kind: str, name: str) -> bool:
        """Drop a document; False if there was none."""
        with self._lock:
            sql = "DELETE FROM definitions WHERE kind = ? AND name = ?"
            return self._db.execute(sql, (kind, name)).rowcount > 0

    def reorder(self, kind: str, names: Sequence[str]) -> None:
        """Give a kind the order of *names*."""
        rows = [(place, kind, name) for place, name in enumerate(names, 1)]
        with self._lock:
            self._db.executemany("UPDATE definitions SET place = ? WHERE kind = ? AND name = ?", rows)
