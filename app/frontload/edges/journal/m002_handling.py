"""What files say of themselves, how assets are handled, what was decided by hand; speeds, chunks sent."""

STATEMENTS = (
    "ALTER TABLE assets ADD COLUMN rating INTEGER",
    "ALTER TABLE assets ADD COLUMN urgency INTEGER",
    "ALTER TABLE assets ADD COLUMN label TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE assets ADD COLUMN width_px INTEGER",
    "ALTER TABLE assets ADD COLUMN height_px INTEGER",
    "ALTER TABLE assets ADD COLUMN handling TEXT",  # JSON of the value
    "ALTER TABLE assets ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE batches ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0",
    """
    UPDATE assets SET handling = (
        SELECT json_object('destination', destination, 'recipe', recipe, 'folder', folder, 'tags', tags, 'rule', '')
        FROM batches WHERE batches.batch_no = assets.batch_no
    )
    """,
    """
    CREATE TABLE speeds (
        stage  TEXT NOT NULL,
        name   TEXT NOT NULL,                -- a recipe's, or a destination's
        weight REAL NOT NULL,
        sum_x  REAL NOT NULL,
        sum_y  REAL NOT NULL,
        sum_xx REAL NOT NULL,
        sum_xy REAL NOT NULL,
        PRIMARY KEY (stage, name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE chunk_marks (
        asset_no           INTEGER PRIMARY KEY,
        upload_id          TEXT NOT NULL,
        destination        TEXT NOT NULL,
        public_id          TEXT NOT NULL,
        etag               TEXT NOT NULL,
        chunk_bytes        INTEGER NOT NULL,
        acknowledged_bytes INTEGER NOT NULL
    ) STRICT
    """,
)
