"""The journal on a real SQLite file: what goes in comes out, whatever happens in between."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import NOON, a_batch, a_delivery, a_rendition, a_source, an_asset
from frontload.core.asset import Asset, Batch, Delivery, Failure, Hand, Handling, Level, Marks, Rendition, Source
from frontload.core.errors import DiskFullError, FileUnreadableError, JournalDamagedError, JournalInUseError
from frontload.core.ledger import LedgerPage
from frontload.core.line import Line
from frontload.core.overwrite import Overwrite
from frontload.core.ports import ChunkMark
from frontload.core.selection import Selection
from frontload.core.speeds import Speed, Stage
from frontload.core.states import FINAL_STATES, AssetState
from frontload.edges.journal.journal import MIGRATIONS, open_journal, read_journal, reading, translated
from frontload.edges.journal.rows import ASSET_COLUMNS, BATCH_COLUMNS, asset_from, asset_row, batch_from, batch_row

APP = Path(__file__).parents[2] / "app"
TESTS = Path(__file__).parents[1]
OWNER = """
import sys, threading
from pathlib import Path
from frontload.edges.journal.journal import open_journal
with open_journal(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""
WRITER = """
import sys
from pathlib import Path
from fakes import a_batch, an_asset
from dataclasses import replace
from frontload.edges.journal.journal import open_journal
with open_journal(Path(sys.argv[1])) as journal:
    journal.save_batch(replace(a_batch(), batch_no=1))
    for number in range(1, 1_000_000):
        journal.save([an_asset(2 * number - 1), an_asset(2 * number)])
        print(number, flush=True)
"""

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(0, 2**62)
times = st.datetimes(
    min_value=datetime(1970, 1, 2), max_value=datetime(9990, 1, 1),  # noqa: DTZ001  (the strategy adds the zone)
    timezones=st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)  # fmt: skip
# any bytes a file system may hold in a name, as Python shows them
names = (
    st.binary(min_size=1, max_size=30)
    .filter(lambda b: not {0, 47} & set(b) and b not in {b".", b".."})
    .map(os.fsdecode)
)
paths = st.lists(names, min_size=1, max_size=4).map(lambda parts: Path("/", *parts))
renditions = st.builds(Rendition, text, numbers, text, text, numbers, numbers, text, text, text, text)
deliveries = st.builds(Delivery, text, text, text, numbers, numbers, numbers, times, st.booleans(), text)
failures = st.builds(Failure, text, st.one_of(text, names), text)
some = st.none() | numbers
marks = st.builds(Marks, st.none() | times, some, some, text, some, some, text, text)
sources = st.builds(Source, paths, names, st.lists(names, max_size=3).map("/".join), numbers, numbers, marks)
tags = st.lists(text.map(lambda t: t.replace(",", "")).filter(bool), max_size=3).map(tuple)
policies = st.none() | st.sampled_from(Overwrite)
handlings = st.builds(Handling, text, text, text, tags, text, st.booleans(), text, st.booleans(), policies)
hands = st.integers(0, 15).map(Hand)
places = st.integers(-9, 9)
assets = st.builds(
    Asset, numbers, numbers, sources, text, handlings, st.sampled_from(Level), st.none() | times, places,
    hands, st.sampled_from(AssetState), numbers, numbers, st.none() | renditions, st.none() | deliveries,
    st.none() | failures,
)  # fmt: skip
batches = st.builds(
    Batch, numbers, st.lists(paths, max_size=3).map(tuple), text, times, st.sampled_from(Level), st.none() | times,
    text, text, tags, st.booleans(), hands, st.booleans(), policies,
)  # fmt: skip


@pytest.fixture
def path(tmp_path):
    """Where the journal is to lie."""
    return tmp_path / "journal.sqlite3"


MARKS = Marks(taken_at=NOON, rating=5, urgency=1, label="red", width_px=6000, height_px=4000)


def batch(number: int = 1, **facts) -> Batch:
    """Return a numbered batch."""
    return replace(a_batch(), batch_no=number, **facts)


def process(script: str, path: Path, **options) -> subprocess.Popen[str]:
    """Start a process of its own that works on the journal."""
    environment = {**os.environ, "PYTHONPATH": f"{APP}:{TESTS}"}
    return subprocess.Popen(
        [sys.executable, "-c", script, path], env=environment, stdout=subprocess.PIPE, text=True, **options
    )


class TestRows:
    """Facts as rows, and back."""

    @given(assets)
    def test_an_asset_survives_the_journal(self, asset):
        """Every field comes back as it was, odd file names and zones included."""
        with closing(sqlite3.connect(":memory:")) as connection:
            stored = connection.execute(
                f"SELECT {', '.join('?' * len(ASSET_COLUMNS))}", asset_row(asset)
            ).fetchone()

        assert asset_from(stored) == asset

    @given(batches)
    def test_a_batch_survives_the_journal(self, batch):
        """Every field comes back as it was, a batch without roots included."""
        with closing(sqlite3.connect(":memory:")) as connection:
            stored = connection.execute(
                f"SELECT {', '.join('?' * len(BATCH_COLUMNS))}", batch_row(batch)
            ).fetchone()

        assert batch_from(stored) == batch

    def test_files_of_a_folder_share_their_directory(self):
        """As the scan made it: one object for all files of a folder."""
        first, second = (asset_from(asset_row(an_asset(n))) for n in (1, 2))

        assert first.source.directory is second.source.directory


class TestJournal:
    """One owner, one file."""

    def test_everything_is_there_after_reopening(self, path):
        """What was committed is found by the next start, and numbers go on where they ended."""
        full = an_asset(
            3, state=AssetState.UPLOADING, rendition=a_rendition(3), level=Level.URGENT, deadline=NOON, place=-2,
            rank=4, attempts=2, source=replace(a_source("café\udcff.jpg"), marks=MARKS),
        )  # fmt: skip
        with open_journal(path) as journal:
            journal.save_batch(batch())
            journal.save([an_asset(1, delivery=a_delivery(1), state=AssetState.DELIVERED), full])

        with open_journal(path) as journal:
            found = journal.unfinished()
            numbers = journal.next_numbers()

        assert found == ([batch()], [an_asset(1, delivery=a_delivery(1), state=AssetState.DELIVERED), full])
        assert numbers == (2, 4)

    def test_a_change_replaces_what_was(self, path):
        """Saving an asset or a batch again changes its row, it does not add one."""
        with open_journal(path) as journal:
            for scanned in (False, True):
                journal.save_batch(batch(scanned=scanned))
            for attempts in (1, 2):
                journal.save([an_asset(attempts=attempts)])

            assert journal.unfinished() == ([batch(scanned=True)], [an_asset(attempts=2)])

    def test_a_save_is_all_or_nothing(self, path):
        """If one asset of a save cannot be written, none of them is."""
        with open_journal(path) as journal:
            journal.save_batch(batch())
            journal.save([an_asset(1)])

            with pytest.raises(OverflowError):
                journal.save([an_asset(1, attempts=9), an_asset(2), an_asset(3, rank=2**70)])

            assert journal.unfinished()[1] == [an_asset(1)]

    def test_an_empty_journal_begins_at_one(self, path):
        """Numbers start at 1, and nothing is unfinished."""
        with open_journal(path) as journal:
            assert journal.next_numbers() == (1, 1)
            assert journal.unfinished() == ([], [])
            assert journal.needed_renditions() == set()

    @pytest.mark.parametrize("state", list(AssetState))
    def test_a_batch_with_work_left_is_unfinished(self, path, state):
        """A scanned batch is over once all its assets are; all of an unfinished one's assets are told."""
        done = an_asset(1, state=AssetState.DELIVERED)
        with open_journal(path) as journal:
            journal.save_batch(batch(scanned=True))
            journal.save([done, an_asset(2, state=state)])

            found = journal.unfinished()

        finished = state in FINAL_STATES
        assert found == (([], []) if finished else ([batch(scanned=True)], [done, an_asset(2, state=state)]))

    def test_a_batch_that_was_not_scanned_is_unfinished(self, path):
        """It is walked again, even if no asset of it is known."""
        with open_journal(path) as journal:
            journal.save_batch(batch())

            assert journal.unfinished() == ([batch()], [])

    def test_failures_and_the_batches_of_a_day_are_told_after_they_ended(self, path):
        """An old batch comes back for its failure, a new one for its URLs, whatever zone its time was kept in."""
        yesterday = NOON - timedelta(days=1)
        east = timezone(timedelta(hours=14))
        made = {1: NOON - timedelta(days=90), 2: NOON - timedelta(days=90), 3: yesterday.astimezone(east), 4: NOON,
                5: yesterday - timedelta(seconds=1), 6: NOON}  # fmt: skip
        states = {1: AssetState.FAILED, 2: AssetState.DELIVERED, 3: AssetState.DELIVERED, 4: AssetState.REMOVED,
                  5: AssetState.SKIPPED, 6: AssetState.QUEUED}  # fmt: skip
        batches = {number: batch(number, scanned=True, created_at=made[number]) for number in made}
        assets = {number: an_asset(number, batch_no=number, state=states[number]) for number in made}
        with open_journal(path) as journal:
            for each in batches.values():
                journal.save_batch(each)
            journal.save(assets.values())

            found = journal.ended(yesterday, most=10)

            assert found == ([batches[1], batches[3]], [assets[1], assets[3]])
            assert journal.unfinished() == ([batches[6]], [assets[6]])

    def test_what_was_cleared_does_not_come_back(self, path):
        """Nor a batch of which all was."""
        with open_journal(path) as journal:
            for number in (1, 2):
                journal.save_batch(batch(number, scanned=True, created_at=NOON))
            kept, *cleared = (
                an_asset(number, batch_no=batch_no, state=AssetState.DELIVERED, by_hand=by_hand)
                for number, batch_no, by_hand in ((1, 1, Hand.LEVEL), (2, 1, Hand.CLEARED), (3, 2, Hand.CLEARED))
            )
            journal.save([kept, *cleared])

            assert journal.ended(NOON, most=10) == ([batch(1, scanned=True, created_at=NOON)], [kept])

    def test_of_what_has_ended_failures_come_first_then_the_newest_batch(self, path):
        """No more than was asked for, in the order of their numbers."""
        delivered = [an_asset(number, batch_no=1 + number // 3, state=AssetState.DELIVERED) for number in (1, 3, 4)]
        failed = an_asset(2, state=AssetState.FAILED)
        with open_journal(path) as journal:
            for number in (1, 2):
                journal.save_batch(batch(number, scanned=True, created_at=NOON))
            journal.save([*delivered, failed])

            assert journal.ended(NOON, most=1)[1] == [failed]
            assert journal.ended(NOON, most=3)[1] == [failed, *delivered[1:]]

    def test_needed_renditions_are_those_still_to_be_sent(self, path):
        """What is delivered, removed or was never prepared needs nothing in the spool."""
        with open_journal(path) as journal:
            journal.save_batch(batch())
            journal.save(
                [
                    an_asset(1, state=AssetState.READY, rendition=a_rendition(1)),
                    an_asset(2, state=AssetState.UPLOADING, rendition=a_rendition(2)),
                    an_asset(3, state=AssetState.DELIVERED, rendition=a_rendition(3)),
                    an_asset(4),
                ]
            )

            assert journal.needed_renditions() == {"1.jpg", "2.jpg"}

    def test_it_is_written_ahead_and_in_full(self, path):
        """WAL keeps readers going, FULL survives a power cut, and the file is the user's alone."""
        asked = {}
        with open_journal(path) as journal:
            for pragma in ("journal_mode", "synchronous", "user_version"):
                (asked[pragma],) = journal._connection.execute(f"PRAGMA {pragma}").fetchone()

        assert asked == {"journal_mode": "wal", "synchronous": 2, "user_version": len(MIGRATIONS)}
        assert path.stat().st_mode & 0o777 == 0o600


class TestOwner:
    """One process owns the journal."""

    def test_a_second_owner_is_refused(self, path):
        """In the same process too; the first one goes on, and after it the journal is free."""
        with open_journal(path) as journal:
            with pytest.raises(JournalInUseError), open_journal(path):
                pass
            journal.save_batch(batch())

        with open_journal(path) as journal:
            assert journal.unfinished()[0] == [batch()]

    def test_another_process_is_an_owner_too(self, path):
        """A second start finds the first one's lock, until that one ends."""
        with process(OWNER, path, stdin=subprocess.PIPE) as owner:
            assert owner.stdout.readline() == "mine\n"
            with pytest.raises(JournalInUseError), open_journal(path):
                pass
            owner.communicate("")

        with open_journal(path) as journal:
            assert journal.next_numbers() == (1, 1)

    def test_a_folder_that_takes_no_lock_is_told(self, tmp_path):
        """Where not even the lock can be written the reason is said."""
        (tmp_path / "data").write_text("a file")

        with pytest.raises(FileUnreadableError), open_journal(tmp_path / "data" / "journal.sqlite3"):
            pass

    @pytest.mark.kill
    def test_a_kill_leaves_a_prefix_of_the_commits(self, path):
        """After SIGKILL in mid-write every commit that was told is there, whole, and nothing out of line."""
        with process(WRITER, path) as writer:
            for line in writer.stdout:
                if int(line) >= 40:
                    break
            writer.send_signal(signal.SIGKILL)
            told = int(([line, *writer.stdout.read().split("\n")[:-1]])[-1])

        with open_journal(path) as journal:
            found = [asset.asset_no for asset in journal.unfinished()[1]]

        assert found == list(range(1, len(found) + 1))
        assert len(found) % 2 == 0
        assert told <= len(found) // 2 <= told + 1


class TestReading:
    """Looking without owning."""

    def test_no_journal_yet_is_an_empty_one(self, path):
        """Nothing is created by looking."""
        assert read_journal(path).assets == ()
        assert not path.exists()

    def test_an_owner_does_not_keep_readers_out(self, path):
        """`frontload status` sees what is committed while the window runs, and afterwards."""
        with open_journal(path) as journal:
            journal.save_batch(batch())
            journal.save([an_asset(1)])
            during = read_journal(path)
        after = read_journal(path)

        assert during == after
        assert (list(during.batches), list(during.assets)) == ([batch()], [an_asset(1)])

    def test_a_file_without_a_schema_is_empty(self, path):
        """A start that was killed before its first commit left nothing to tell."""
        path.touch()

        assert read_journal(path).batches == ()

    def test_a_reading_is_of_one_moment_and_of_what_was_asked_for(self, path):
        """Batches and states are chosen, assets come batch by batch, and what is written meanwhile stays out."""
        later = replace(batch(), batch_no=2, created_at=NOON + timedelta(hours=1))
        delivered = replace(an_asset(2), state=AssetState.DELIVERED, delivery=a_delivery(2))
        with open_journal(path) as journal:
            for dropped in (batch(), later):
                journal.save_batch(dropped)
            journal.save([replace(an_asset(1), batch_no=2), delivered, an_asset(3)])

            with reading(path) as all_of_it:
                journal.save([an_asset(4)])
                numbers_read = [asset.asset_no for asset in all_of_it.assets()]
                counts = all_of_it.counts()
        with reading(path, Selection(states=frozenset({AssetState.DELIVERED}))) as by_state:
            assert (list(by_state.assets()), by_state.counts()) == ([delivered], {AssetState.DELIVERED: 1})
        with reading(path, Selection(since=later.created_at)) as by_time:
            assert (by_time.batches, [asset.asset_no for asset in by_time.assets()]) == ([later], [1])

        assert numbers_read == [2, 3, 1]
        assert counts == {AssetState.QUEUED: 2, AssetState.DELIVERED: 1}

    def test_odd_folder_names_can_be_read(self, tmp_path):
        """A question mark or a percent sign in the path is not taken for a part of an address."""
        folder = tmp_path / "50% off? #1"
        folder.mkdir()
        with open_journal(folder / "journal.sqlite3") as journal:
            journal.save_batch(batch())

        assert list(read_journal(folder / "journal.sqlite3").batches) == [batch()]


def numbers_of(path: Path) -> tuple[int, int]:
    """Own the journal for one question."""
    with open_journal(path) as journal:
        return journal.next_numbers()


class TestDamage:
    """Files that are no journal, and disks that are no disks."""

    @pytest.mark.parametrize("opened", [numbers_of, read_journal])
    def test_a_file_that_is_no_journal_is_told(self, path, opened):
        """Garbage is named as such and stays as it is."""
        path.write_bytes(b"this is no database, but long enough to look like one" * 100)

        with pytest.raises(JournalDamagedError) as told:
            opened(path)

        assert str(path) in told.value.title
        assert path.read_bytes().startswith(b"this is no")

    def test_overwritten_pages_are_told(self, path):
        """A journal that a bad disk has eaten at fails in words when it is read."""
        with open_journal(path) as journal:
            journal.save_batch(batch())
            journal.save([an_asset(n) for n in range(1, 300)])
        data = bytearray(path.read_bytes())
        data[4096:] = b"\xab" * (len(data) - 4096)
        path.write_bytes(bytes(data))

        with pytest.raises(JournalDamagedError):
            read_journal(path)
        with pytest.raises(JournalDamagedError), open_journal(path) as journal:
            journal.unfinished()

    @pytest.mark.parametrize("opened", [numbers_of, read_journal])
    def test_a_newer_journal_is_not_touched(self, path, opened):
        """An older Frontload neither guesses at a later shape nor changes it."""
        with open_journal(path) as journal:
            journal._connection.execute("PRAGMA user_version = 99")

        with pytest.raises(JournalDamagedError, match="newer"):
            opened(path)

    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            (sqlite3.SQLITE_FULL, DiskFullError), (sqlite3.SQLITE_IOERR_WRITE, DiskFullError),
            (sqlite3.SQLITE_BUSY, JournalInUseError), (sqlite3.SQLITE_BUSY_SNAPSHOT, JournalInUseError),
            (sqlite3.SQLITE_CANTOPEN, JournalDamagedError), (None, JournalDamagedError),
        ],
    )  # fmt: skip
    def test_sqlites_errors_are_translated(self, path, code, kind):
        """By their code, the extended ones too; an error of Python's own module has none."""
        error = sqlite3.OperationalError("refused")
        if code is not None:
            error.sqlite_errorcode = code

        with pytest.raises(kind), translated(path):
            raise error

    @pytest.mark.parametrize("error", [sqlite3.IntegrityError("ours"), sqlite3.ProgrammingError("ours")])
    def test_our_own_mistakes_pass_untranslated(self, path, error):
        """A bug in our SQL is not called a damaged file."""
        with pytest.raises(type(error)), translated(path):
            raise error

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root")
    def test_a_disk_that_is_really_full_is_told_and_keeps_what_it_has(self, tmp_path):
        """On a full file system a save raises DiskFullError, and what was committed before is still there."""
        disk = tmp_path / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], check=False).returncode:
            pytest.skip("this system does not allow mounts")
        try:
            with open_journal(disk / "journal.sqlite3") as journal:
                journal.save_batch(batch())
                journal.save([an_asset(1)])
                with pytest.raises(DiskFullError):
                    journal.save([an_asset(n) for n in range(2, 5000)])
                kept = journal.unfinished()
        finally:
            subprocess.run(["umount", disk], check=True)

        assert kept == ([batch()], [an_asset(1)])


def test_times_are_kept_with_their_zone(path):
    """A deadline typed in Berlin is told in Berlin's time again."""
    berlin = datetime(2026, 5, 1, 18, 0, tzinfo=timezone(timedelta(hours=2)))
    with open_journal(path) as journal:
        journal.save_batch(batch(deadline=berlin))
        (found,), _ = journal.unfinished()

    assert found.deadline.utcoffset() == timedelta(hours=2)
    assert found.deadline.astimezone(UTC).hour == 16


class TestSpeeds:
    """What was learned of a machine and its destinations."""

    def test_speeds_are_kept_for_the_next_run_and_read_without_owning(self, path):
        """A line learned again takes the place of its older self."""
        older, newer = (Speed(Stage.UPLOAD, "sandbox", Line().learned(500.0, seconds)) for seconds in (9.0, 1.5))
        other = Speed(Stage.SHRINK, "web", Line().learned(1e6, 2e5))

        with open_journal(path) as journal:
            journal.save_speeds([older, other])
            journal.save_speeds([newer])
            found = journal.speeds()

        with reading(path) as unowned:
            read = unowned.speeds()
        assert sorted(found) == sorted([newer, other]) == sorted(read)


class TestChunkMarks:
    """How far an upload in chunks has come."""

    def test_a_mark_is_there_for_the_next_owner_until_it_is_forgotten(self, path):
        """The latest counts, each asset has its own."""
        early, late = (ChunkMark("id", "sandbox", "photos/1", "e" * 32, 20, sent) for sent in (0, 40))

        with open_journal(path) as journal:
            journal.save_chunk_mark(1, early)
            journal.save_chunk_mark(1, late)
        with open_journal(path) as journal:
            found = journal.chunk_mark(1), journal.chunk_mark(2)
            journal.save_chunk_mark(1, None)
            forgotten = journal.chunk_mark(1)

        assert found == (late, None)
        assert forgotten is None


class TestOlderShape:
    """A journal of an earlier Frontload."""

    def test_an_older_journal_is_brought_up_to_date_and_keeps_its_assets(self, path):
        """What an earlier version queued is still there, with no marks."""
        with closing(sqlite3.connect(path)) as older:
            for statement in MIGRATIONS[0].STATEMENTS:
                older.execute(statement)
            columns = ", ".join(ASSET_COLUMNS[:18])
            older.execute(f"INSERT INTO batches VALUES ({', '.join('?' * 10)})", batch_row(batch())[:10])
            older.execute(
                f"INSERT INTO assets ({columns}) VALUES ({', '.join('?' * 18)})", asset_row(an_asset(7))[:18]
            )
            older.execute("PRAGMA user_version = 1")
            older.commit()

        found = read_journal(path)

        assert (found.batches, found.assets) == ([batch()], [an_asset(7)])


PAGE = LedgerPage("sandbox", "", "0123456789ab")


def delivered(number: int = 1, **facts) -> Asset:
    """Return an asset that was delivered to the sandbox by the recipe of `PAGE`."""
    rendition = replace(a_rendition(number), recipe=PAGE.recipe)
    return replace(
        an_asset(number, state=AssetState.DELIVERED, rendition=rendition, delivery=a_delivery(number)), **facts
    )


class TestLedger:
    """What was delivered, found again by file and by bytes."""

    @pytest.fixture
    def journal(self, path):
        """A journal that knows two accounts of one cloud."""
        with open_journal(path, {"sandbox": "sandbox", "press": "demo", "desk": "demo"}) as journal:
            journal.save_batch(batch())
            yield journal

    def test_a_delivery_is_found_by_its_file_and_by_its_bytes(self, journal):
        """Both lead to the URL of then."""
        journal.save([delivered()])

        assert journal.delivered_before(PAGE, delivered().source) == a_delivery(1)
        assert journal.deliveries_of(PAGE, 1000) == {f"{1:064x}": a_delivery(1)}

    @pytest.mark.parametrize(
        "facts", [{"name": "other.jpg"}, {"size_bytes": 999}, {"modified_ns": 1}, {"directory": Path("/card")}]
    )
    def test_a_file_that_is_not_as_it_was_is_not_known_at_sight(self, journal, facts):
        """Name, folder, size and time must all agree."""
        journal.save([delivered()])

        assert journal.delivered_before(PAGE, replace(delivered().source, **facts)) is None

    @pytest.mark.parametrize("facts", [{"destination": "press"}, {"folder": "a"}, {"recipe": "ffffffffffff"}])
    def test_another_page_knows_nothing_of_it(self, journal, facts):
        """Another cloud, folder or recipe is another delivery."""
        journal.save([delivered()])
        page = replace(PAGE, **facts)

        assert journal.delivered_before(page, delivered().source) is None
        assert journal.deliveries_of(page, 1000) == {}

    def test_two_accounts_of_one_cloud_share_their_ledger(self, journal):
        """What counts is where the image is, not by which account it went."""
        journal.save([delivered(handling=Handling("press", "web"))])

        assert journal.delivered_before(replace(PAGE, destination="desk"), delivered().source) == a_delivery(1)

    def test_an_account_that_is_given_another_cloud_begins_anew(self, path):
        """The same name says nothing of the images that are there."""
        page = replace(PAGE, destination="press")
        with open_journal(path, {"press": "demo"}) as journal:
            journal.save_batch(batch())
            journal.save([delivered(handling=Handling("press", "web"))])
        with open_journal(path, {"press": "agency"}) as journal:
            assert journal.delivered_before(page, delivered().source) is None
        with open_journal(path, {"press": "demo"}) as journal:
            assert journal.delivered_before(page, delivered().source) == a_delivery(1)

    @pytest.mark.parametrize(
        "asset",
        [
            delivered(state=AssetState.UPLOADING, delivery=None),
            delivered(state=AssetState.SKIPPED, rendition=None),
            delivered(delivery=a_delivery(1, same_as="photos/a.jpg")),
        ],
    )
    def test_only_what_was_sent_is_written_down(self, journal, asset):
        """Neither what is on its way, nor what was skipped or shared."""
        journal.save([asset])

        assert journal.deliveries_of(PAGE, 1000) == {}

    def test_to_clear_an_old_row_tells_the_ledger_nothing(self, journal):
        """The name has other bytes by now; that the first delivery left the list does not bring it back."""
        first, second = delivered(), delivered(2, delivery=a_delivery(2, public_id="1"))
        journal.save([first])
        journal.save([second])

        journal.save([replace(first, by_hand=Hand.CLEARED)])

        bearer = journal.bearer_of("sandbox", "1")
        assert bearer is not None
        assert bearer.delivery == second.delivery

    def test_a_line_is_committed_with_its_delivery_or_not_at_all(self, journal):
        """If the save fails, the ledger promises nothing either."""
        with pytest.raises(OverflowError):
            journal.save([delivered(), an_asset(2, rank=2**70)])

        assert journal.deliveries_of(PAGE, 1000) == {}

    @pytest.mark.parametrize(
        ("ask", "searched"),
        [
            (lambda j: j.delivered_before(PAGE, a_source()), "name=? AND modified_ns=?"),
            (lambda j: j.bearer_of("sandbox", "x"), "cloud=? AND public_id=?"),
            (lambda j: j.deliveries_of(PAGE, 1), "cloud=? AND folder=? AND recipe=? AND source_bytes=?"),
        ],
    )
    def test_no_question_walks_the_ledger(self, journal, ask, searched):
        """Not all lines of a cloud are read for each file: an index leads to the few that count."""
        asked = []
        journal._connection.set_trace_callback(asked.append)
        ask(journal)
        journal._connection.set_trace_callback(None)

        ((_, _, _, plan), *_) = journal._connection.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()

        assert searched in plan

    def test_what_was_overwritten_is_forgotten(self, journal):
        """Its name leads to another image now; what else is made of the same stored bytes stays known."""
        first, made_of_it = delivered(1), delivered(1, rendition=replace(a_rendition(1), recipe="ffffffffffff"))
        other = delivered(2, delivery=replace(a_delivery(2), public_id="1"))
        journal.save([first])
        journal.save([replace(made_of_it, asset_no=3)])
        assert journal.deliveries_of(PAGE, 1000) != {}

        journal.save([other])

        assert list(journal.deliveries_of(PAGE, 1000)) == [f"{2:064x}"]
        assert journal.deliveries_of(replace(PAGE, recipe="ffffffffffff"), 1000) == {}

    def test_odd_file_names_are_found_again(self, journal):
        """Bytes that are no text are compared as bytes."""
        asset = delivered(source=a_source("caf\udce9.jpg"))
        journal.save([asset])

        assert journal.delivered_before(PAGE, asset.source) == a_delivery(1)

    def test_a_journal_of_before_brings_its_deliveries_along(self, path, monkeypatch):
        """The migration writes down what earlier versions delivered, by sandbox and by account; what lies at no
        usual address is left out of reach and sent once more."""
        file_name = f"{1:024x}-{PAGE.recipe}-1.jpg"
        places = [
            ("sandbox", "http://127.0.0.1:23456/sandbox/image/upload/v1/a.jpg"),
            ("press", "https://res.cloudinary.com/demo/image/upload/v1/a.jpg"),
            ("vanity", "https://images.example.com/image/upload/v1/a.jpg"),
        ]
        old = [name for name in ASSET_COLUMNS if name not in {"caption", "alt"}]
        with monkeypatch.context() as before:
            before.setattr("frontload.edges.journal.journal.MIGRATIONS", MIGRATIONS[:2])
            with open_journal(path) as journal:
                for number, (destination, url) in enumerate(places, start=1):
                    rendition = replace(a_rendition(1), file_name=file_name)
                    asset = an_asset(
                        number,
                        state=AssetState.DELIVERED,
                        rendition=rendition,
                        delivery=a_delivery(1, url=url),
                        handling=Handling(destination, "web"),
                    )
                    row = dict(zip(ASSET_COLUMNS, asset_row(asset), strict=True))
                    journal._connection.execute(
                        f"INSERT INTO assets ({', '.join(old)}) VALUES ({', '.join('?' * len(old))})",
                        [row[name] for name in old],
                    )
                journal._connection.commit()

        with open_journal(path, {"sandbox": "sandbox", "press": "demo", "vanity": "demo2"}) as journal:
            found = {place: journal.deliveries_of(LedgerPage(place, "", PAGE.recipe), 1000) for place, _ in places}

        assert {place: [d.url for d in deliveries.values()] for place, deliveries in found.items()} == {
            "sandbox": [places[0][1]],
            "press": [places[1][1]],
            "vanity": [],
        }
