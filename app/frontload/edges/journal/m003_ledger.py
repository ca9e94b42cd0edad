"""What was delivered before, also by earlier versions; what is sent all the same; what people said of pictures."""

STATEMENTS = (
    "ALTER TABLE batches ADD COLUMN force INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE assets ADD COLUMN caption TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE assets ADD COLUMN alt TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE ledger (
        cloud         TEXT NOT NULL,         -- where it is: an account may be given another cloud, or another name
        folder        TEXT NOT NULL,
        recipe        TEXT NOT NULL,         -- its fingerprint
        source_bytes  INTEGER NOT NULL,
        source_sha256 TEXT NOT NULL,
        directory     BLOB NOT NULL,         -- the file it was made of, as it was then
        name          BLOB NOT NULL,
        modified_ns   INTEGER NOT NULL,
        public_id     TEXT NOT NULL,
        delivery      TEXT NOT NULL,         -- JSON of the value
        PRIMARY KEY (cloud, folder, recipe, source_bytes, source_sha256)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX ledger_by_file ON ledger (name, modified_ns, source_bytes)",
    "CREATE INDEX ledger_by_public_id ON ledger (cloud, public_id)",
    # a delivery URL begins scheme://host/cloud/; a spool file is called hash-fingerprint-number
    """
    INSERT OR REPLACE INTO ledger
    SELECT
        iif(handling ->> 'destination' = 'sandbox', 'sandbox', substr(path, 1, instr(path, '/') - 1)),
        handling ->> 'folder', recipe, size_bytes, rendition ->> 'source_sha256',
        directory, name, modified_ns, delivery ->> 'public_id', delivery
    FROM (
        SELECT *, substr(rest, instr(rest, '/') + 1) AS path FROM (
            SELECT *, substr(delivery ->> 'url', instr(delivery ->> 'url', '://') + 3) AS rest,
                substr(rendition ->> 'file_name', 26, 12) AS recipe
            FROM assets WHERE state = 'delivered' AND rendition IS NOT NULL AND delivery IS NOT NULL
            ORDER BY asset_no
        )
    )
    WHERE rendition ->> 'file_name' GLOB '????????????????????????-????????????-*'
    """,
)
