"""The first shape of the journal. A migration is never changed once released; a later one alters it."""

STATEMENTS = (
    """
    CREATE TABLE batches (
        batch_no   INTEGER PRIMARY KEY,
        roots      BLOB NOT NULL,            -- file-system bytes, NUL between them
        destination TEXT NOT NULL,
        created_at TEXT NOT NULL,            -- ISO 8601 with zone, as every time here
        level      INTEGER NOT NULL,
        deadline   TEXT,
        recipe     TEXT NOT NULL,
        folder     TEXT NOT NULL,
        tags       TEXT NOT NULL,            -- comma-separated: a Cloudinary tag holds no comma
        scanned    INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE assets (
        asset_no    INTEGER PRIMARY KEY,
        batch_no    INTEGER NOT NULL REFERENCES batches,
        directory   BLOB NOT NULL,           -- file-system bytes: a name need not be text
        name        BLOB NOT NULL,
        folder      BLOB NOT NULL,
        size_bytes  INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        taken_at    TEXT,
        public_id   TEXT NOT NULL,
        level       INTEGER NOT NULL,
        deadline    TEXT,
        place       INTEGER NOT NULL,
        state       TEXT NOT NULL,
        rank        INTEGER NOT NULL,
        attempts    INTEGER NOT NULL,
        rendition   TEXT,                    -- JSON of the value, as are the next two
        delivery    TEXT,
        failure     TEXT
    ) STRICT
    """,
    "CREATE INDEX assets_by_batch ON assets (batch_no, state)",
)
