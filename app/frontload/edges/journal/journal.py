"""The `Journal` port on SQLite: WAL, synchronous FULL, one process (a file lock), one writing connection.

One writer because SQLite before 3.51.3 can corrupt a WAL reset that two connections race for; FULL because a
commit that a power cut takes back could send an image twice. A reader (`frontload status`) opens read-only.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from frontload.core.asset import Hand
from frontload.core.errors import DiskFullError, FileUnreadableError, JournalDamagedError, JournalInUseError
from frontload.core.line import Line
from frontload.core.ports import ChunkMark
from frontload.core.selection import EVERYTHING
from frontload.core.speeds import Speed, Stage
from frontload.core.states import FINAL_STATES, AssetState
from frontload.core.words import reason_text
from frontload.edges.journal import m001_initial, m002_handling, m003_ledger, m004_overwrite
from frontload.edges.journal.ledger import ENTER, FORGET, LedgerRows
from frontload.edges.journal.rows import (
    ASSET_COLUMNS,
    BATCH_COLUMNS,
    asset_from,
    asset_row,
    batch_from,
    batch_row,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from frontload.core.asset import Asset, Batch, Delivery, Source
    from frontload.core.ledger import Bearer, LedgerPage
    from frontload.core.selection import Selection
    from frontload.edges.journal.rows import Row

MIGRATIONS = (m001_initial, m002_handling, m003_ledger, m004_overwrite)
_NO_ROOM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE})
_FINAL = ", ".join(f"'{state}'" for state in sorted(FINAL_STATES))
_PENDING_BATCHES = (
    f"SELECT batch_no FROM batches WHERE NOT scanned UNION "  # noqa: S608  (our own constants)
    f"SELECT batch_no FROM assets WHERE state NOT IN ({_FINAL})"
)
_ENDED_BATCHES = (
    f"SELECT batch_no FROM batches WHERE batch_no NOT IN ({_PENDING_BATCHES}) AND ("  # noqa: S608
    f"julianday(created_at) >= julianday(?)"  # by what the times mean: each is kept in a zone of its own
    f" OR batch_no IN (SELECT batch_no FROM assets WHERE state = '{AssetState.FAILED}'))"
)


def _upsert(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608


_SAVE_BATCH = _upsert("batches", BATCH_COLUMNS)
_SAVE_ASSET = _upsert("assets", ASSET_COLUMNS)
_DELIVERED_BEFORE = (
    f"SELECT asset_no FROM assets WHERE state = '{AssetState.DELIVERED}'"  # noqa: S608
    " AND asset_no IN (SELECT value FROM json_each(?))"
)


class SqliteJournal:
    """Use `open_journal`; every method belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, clouds: Mapping[str, str]) -> None:
        self._connection = connection
        self._path = path
        self._ledger = LedgerRows(connection, clouds)

    def save_batch(self, batch: Batch) -> None:
        """Commit a batch, new or changed; raises `DiskFullError`."""
        with translated(self._path), self._connection as transaction:
            transaction.execute(_SAVE_BATCH, batch_row(batch))

    def save(self, assets: Iterable[Asset]) -> None:
        """Commit assets, new or changed, all or none, with the ledger's lines; raises `DiskFullError`."""
        changed = list(assets)
        with translated(self._path), self._connection as transaction:
            delivered = self._delivered_now(changed)
            transaction.executemany(_SAVE_ASSET, map(asset_row, changed))
            transaction.executemany(FORGET, self._ledger.overwritten_by(delivered))
            transaction.executemany(ENTER, self._ledger.lines_of(delivered))

    def _delivered_now(self, assets: list[Asset]) -> list[Asset]:
        """Return those delivered since they were last saved: of the others the ledger may know something newer."""
        delivered = [asset for asset in assets if asset.state is AssetState.DELIVERED]
        if not delivered:
            return []
        known = self._connection.execute(_DELIVERED_BEFORE, (json.dumps([asset.asset_no for asset in delivered]),))
        before = {asset_no for (asset_no,) in known}
        return [asset for asset in delivered if asset.asset_no not in before]

    def delivered_before(self, page: LedgerPage, source: Source) -> Delivery | None:
        """Return the delivery of this very file, if it is as it was then by its size and time."""
        with translated(self._path):
            return self._ledger.delivered_before(page, source)

    def deliveries_of(self, page: LedgerPage, source_bytes: int) -> Mapping[str, Delivery]:
        """Return the deliveries of sources that long, by the SHA-256 of their bytes."""
        with translated(self._path):
            return self._ledger.deliveries_of(page, source_bytes)

    def bearer_of(self, destination: str, public_id: str) -> Bearer | None:
        """Return what was delivered there last under that public_id."""
        with translated(self._path):
            return self._ledger.bearer_of(destination, public_id)

    def unfinished(self) -> tuple[Sequence[Batch], Sequence[Asset]]:
        """Return the batches that have work left, with all their assets, oldest first."""
        with translated(self._path):
            where = f"WHERE batch_no IN ({_PENDING_BATCHES})"
            columns = ", ".join(ASSET_COLUMNS)
            rows = self._connection.execute(f"SELECT {columns} FROM assets {where} ORDER BY asset_no")  # noqa: S608
            return _read_batches(self._connection, where), [asset_from(row) for row in rows]

    def ended(self, since: datetime, most: int) -> tuple[Sequence[Batch], Sequence[Asset]]:
        """Return the other batches that hold failures or came *since*; *most* assets: failures, then newest.

        Both come oldest first, as those of `unfinished`; what was removed, or cleared from the list, does not come.
        """
        columns = ", ".join(ASSET_COLUMNS)
        query = (
            f"SELECT {columns} FROM assets WHERE batch_no IN ({_ENDED_BATCHES})"  # noqa: S608
            f" AND state != '{AssetState.REMOVED}' AND NOT by_hand & {Hand.CLEARED:d}"
            f" ORDER BY state = '{AssetState.FAILED}' DESC, batch_no DESC, asset_no LIMIT ?"
        )
        with translated(self._path):
            rows = self._connection.execute(query, (since.isoformat(), most))
            found = sorted(map(asset_from, rows), key=lambda asset: asset.asset_no)
            numbers = {asset.batch_no for asset in found}
            where = "WHERE batch_no IN (SELECT value FROM json_each(?))"
            batches = _read_batches(self._connection, where, json.dumps(sorted(numbers)))
            return batches, found

    def speeds(self) -> list[Speed]:
        """Return what earlier runs learned."""
        with translated(self._path):
            return _speeds(self._connection)

    def save_speeds(self, speeds: Iterable[Speed]) -> None:
        """Commit what was learned; raises `DiskFullError`."""
        rows = [(speed.stage.value, speed.name, *astuple(speed.line)) for speed in speeds]
        with translated(self._path), self._connection as transaction:
            transaction.executemany("INSERT OR REPLACE INTO speeds VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def chunk_mark(self, asset_no: int) -> ChunkMark | None:
        """Return how far an asset's upload in chunks has come, if it has begun."""
        with translated(self._path):
            row = self._connection.execute(
                "SELECT upload_id, destination, public_id, etag, chunk_bytes, acknowledged_bytes"
                " FROM chunk_marks WHERE asset_no = ?",
                (asset_no,),
            ).fetchone()
        return ChunkMark(*row) if row else None

    def save_chunk_mark(self, asset_no: int, mark: ChunkMark | None) -> None:
        """Commit how far it has come, None forgets it; raises `DiskFullError`."""
        with translated(self._path), self._connection as transaction:
            if mark is None:
                transaction.execute("DELETE FROM chunk_marks WHERE asset_no = ?", (asset_no,))
            else:
                row = (asset_no, *astuple(mark))
                transaction.execute("INSERT OR REPLACE INTO chunk_marks VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def next_numbers(self) -> tuple[int, int]:
        """Return the next free batch_no and asset_no."""
        with translated(self._path):
            (batch_no,) = self._connection.execute("SELECT coalesce(max(batch_no), 0) + 1 FROM batches").fetchone()
            (asset_no,) = self._connection.execute("SELECT coalesce(max(asset_no), 0) + 1 FROM assets").fetchone()
        return batch_no, asset_no

    def needed_renditions(self) -> set[str]:
        """Return the spool file names that some asset still waits to send."""
        with translated(self._path):
            rows = self._connection.execute(
                f"SELECT rendition ->> 'file_name' FROM assets "  # noqa: S608
                f"WHERE rendition IS NOT NULL AND state NOT IN ({_FINAL})"
            )
            return {name for (name,) in rows}


@dataclass(frozen=True, slots=True)
class Record:
    """Everything a journal holds, for status and export."""

    batches: Sequence[Batch]
    assets: Sequence[Asset]


@contextmanager
def open_journal(path: Path, clouds: Mapping[str, str] = MappingProxyType({})) -> Iterator[SqliteJournal]:
    """Own the journal at *path* for a while; *clouds* tells by a destination's name where its images really are.

    Raises `JournalInUseError` if another process owns it, `JournalDamagedError` if it is no journal,
    `FileUnreadableError` if its folder may not be written to.
    """
    lock = FileLock(path.with_suffix(".lock"), mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise JournalInUseError(path.parent) from None
    except OSError as error:
        raise FileUnreadableError(f"{lock.lock_file}: {reason_text(error)}") from error
    try:
        with (
            translated(path),
            closing(sqlite3.connect(path, timeout=5.0, isolation_level="IMMEDIATE")) as connection,
        ):
            path.chmod(0o600)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            _migrate(connection, path)
            yield SqliteJournal(connection, path, clouds)
    finally:
        lock.release()


def read_journal(path: Path) -> Record:
    """Return all that a journal holds, without owning it; empty where there is none yet."""
    with reading(path) as found:
        return Record(found.batches, list(found.assets()) if found.batches else ())


@dataclass(frozen=True, slots=True)
class Reading:
    """What a journal held at one moment, of the batches and states that were asked for."""

    batches: Sequence[Batch]
    _connection: sqlite3.Connection | None
    _where: str
    _named: tuple[str, ...]

    def assets(self) -> Iterator[Asset]:
        """Yield the assets from the file, batch by batch, in the order in which they were found."""
        columns = ", ".join(ASSET_COLUMNS)
        for row in self._rows(f"SELECT {columns} FROM assets {self._where} ORDER BY batch_no, asset_no"):  # noqa: S608
            yield asset_from(row)

    def counts(self) -> Counter[AssetState]:
        """Return how many assets are in each state."""
        rows = self._rows(f"SELECT state, count(*) FROM assets {self._where} GROUP BY state")  # noqa: S608
        return Counter({AssetState(state): number for state, number in rows})

    def has_variants(self) -> bool:
        """Tell whether an asset among them is a variant of a picture."""
        variant = "coalesce(handling ->> 'variant', '') != ''"
        return any(self._rows(f"SELECT 1 FROM assets {self._where} AND {variant} LIMIT 1"))  # noqa: S608

    def speeds(self) -> list[Speed]:
        """Return what earlier runs learned."""
        return _speeds(self._connection) if self._connection else []

    def ledger(self, clouds: Mapping[str, str]) -> LedgerRows:
        """Return what was delivered, to be asked while the reading lasts."""
        return LedgerRows(self._connection, clouds)

    def _rows(self, query: str) -> Iterable[Row]:
        return self._connection.execute(query, self._named) if self._connection else ()


@contextmanager
def reading(path: Path, selection: Selection = EVERYTHING) -> Iterator[Reading]:
    """Read a journal as of one moment, whatever a writer does meanwhile, without owning it.

    One of an older Frontload is brought up to date first, which needs owning it for a moment. Keep it short:
    while it lasts, the journal's log cannot be folded in. Raises `JournalDamagedError`.
    """
    if not path.exists():
        yield Reading((), None, "", ())
        return
    if _is_older(path):
        with open_journal(path):
            pass
    with translated(path), closing(_reader(path)) as connection:
        connection.execute("BEGIN")
        if not _version(connection, path):
            yield Reading((), None, "", ())
            return
        batches = [batch for batch in _read_batches(connection, "") if selection.takes(batch)]
        states = selection.states or frozenset(AssetState)
        where = "WHERE batch_no IN (SELECT value FROM json_each(?)) AND state IN (SELECT value FROM json_each(?))"
        named = (json.dumps([batch.batch_no for batch in batches]), json.dumps(sorted(states)))
        yield Reading(batches, connection, where, named)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file into ours; a bug in our SQL passes as it is."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)  # the module's own errors have none
        if code in _NO_ROOM:
            raise DiskFullError(path.parent) from error
        if code & 0xFF == sqlite3.SQLITE_BUSY:  # the extended codes keep the plain one in their low byte
            raise JournalInUseError(path.parent) from error
        raise JournalDamagedError(path, error) from error
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:
            raise
        raise JournalDamagedError(path, error) from error


def _read_batches(connection: sqlite3.Connection, where: str, *named: str) -> list[Batch]:
    columns = ", ".join(BATCH_COLUMNS)
    rows = connection.execute(f"SELECT {columns} FROM batches {where} ORDER BY batch_no", named)  # noqa: S608
    return [batch_from(row) for row in rows]


def _speeds(connection: sqlite3.Connection) -> list[Speed]:
    rows = connection.execute("SELECT stage, name, weight, sum_x, sum_y, sum_xx, sum_xy FROM speeds")
    return [Speed(Stage(stage), name, Line(*sums)) for stage, name, *sums in rows]


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = _version(connection, path)
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        with connection as transaction:
            transaction.execute("BEGIN IMMEDIATE")
            for statement in migration.STATEMENTS:
                transaction.execute(statement)
            transaction.execute(f"PRAGMA user_version = {number}")


def _is_older(path: Path) -> bool:
    with translated(path), closing(_reader(path)) as connection:
        return 0 < _version(connection, path) < len(MIGRATIONS)


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Return how many migrations the file has seen; raises `JournalDamagedError` for one we do not know."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise JournalDamagedError(path, "it was written by a newer Frontload")
    return version
