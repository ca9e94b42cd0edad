"""What files say of themselves, how each asset is handled and what was decided by hand, and speeds once learned."""

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
)
