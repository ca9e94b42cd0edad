"""The index of assets, by itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from frontload.sandbox.asset import AssetKey
from frontload.sandbox.store import Store

# As release 0.1 made it, before assets could be moderated.
OLD_SCHEMA = """
CREATE TABLE assets (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    resource_type TEXT NOT NULL, delivery_type TEXT NOT NULL, public_id TEXT NOT NULL,
    asset_id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, version_id TEXT NOT NULL, created_at TEXT NOT NULL,
    md5 TEXT NOT NULL, size_bytes INTEGER NOT NULL, format TEXT NOT NULL, width_px INTEGER, height_px INTEGER,
    original_filename TEXT, asset_folder TEXT NOT NULL, display_name TEXT NOT NULL,
    tags TEXT NOT NULL, context TEXT NOT NULL, metadata TEXT NOT NULL,
    UNIQUE (resource_type, delivery_type, public_id));
INSERT INTO assets VALUES (7, 'image', 'upload', 'old', 'a1', 5, 'v1', '2026-01-01T00:00:00Z',
    'm1', 10, 'jpg', 3, 2, 'old', '', 'old', '["t"]', '{"alt": "x"}', '{"free": "text"}');
"""


def test_store_of_an_older_release_opens(tmp_path):
    """Its assets are all there, and can be changed."""
    with closing(sqlite3.connect(tmp_path / "index.sqlite")) as old:
        old.executescript(OLD_SCHEMA)

    with closing(Store(tmp_path)) as store:
        key = AssetKey("image", "upload", "old")
        found = store.get(key)
        changed = store.edit(key, lambda draft: draft)

    assert found is not None
    assert (found.draft.tags, found.draft.metadata, found.draft.moderation) == (("t",), {"free": "text"}, ())
    assert (found.serial, found) == (7, changed)
