"""The export command, on real uploads to the real sandbox."""

from __future__ import annotations

import csv
import io
import json
import signal
import sqlite3
import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from commands import COMMAND, frontload
from fakes import NOON, a_batch, a_delivery, an_asset
from frontload.core.snippets import Snippet
from frontload.core.states import AssetState
from frontload.edges.journal.journal import open_journal
from pictures import draw_jpegs

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("short_lived_sandbox")


def told(*arguments: object) -> list[dict[str, str]]:
    """Return the rows of an export."""
    return list(csv.DictReader(io.StringIO(frontload("export", *arguments).out)))


def test_every_format_tells_of_every_image(tmp_path):
    """CSV, JSON, Markdown and the contact sheet map the same paths to the same URLs."""
    good, bad = draw_jpegs(tmp_path / "shoot", 2)
    bad.write_bytes(b"")
    frontload("upload", tmp_path / "shoot", "--destination", "sandbox")

    by_path = {row["path"]: row for row in json.loads(frontload("export", "--format", "json").out)}
    sheet = tmp_path / "sheet.html"
    written = frontload("export", "--format", "html", "-o", sheet)
    markdown = frontload("export", "--format", "md").out

    pasted = {kind: frontload("export", "--format", kind).out for kind in Snippet}

    url = by_path[str(good)]["url"]
    assert [row["url"] for row in told()] == [url, ""]
    assert (written.code, written.out, written.err) == (0, "", f"Written to {sheet}\n")
    assert url in sheet.read_text(encoding="utf-8")
    assert "data:image/jpeg;base64," in sheet.read_text(encoding="utf-8")
    assert f"<{url}>" in markdown
    assert bad.name.replace("_", r"\_") in markdown
    web = url.replace("/upload/", "/upload/f_auto/q_auto/")
    assert pasted[Snippet.URL] == f"{web}\n"
    assert pasted[Snippet.MARKDOWN] == f"![IMG 0000]({web})\n"
    assert pasted[Snippet.BBCODE] == f"[img]{web}[/img]\n"
    assert pasted[Snippet.IMG].startswith("<img src=")
    assert pasted[Snippet.PICTURE].startswith("<picture><source ")


def test_a_report_is_utf8_wherever_it_goes(own_home):
    """A pipe in another encoding gets the same bytes as a file."""
    (own_home / "data").mkdir()
    with open_journal(own_home / "data" / "journal.sqlite3") as journal:
        journal.save_batch(a_batch(batch_no=1, scanned=True))
        journal.save([an_asset(1, name="Überblick.jpg")])

    assert "Überblick.jpg" in frontload("export", PYTHONIOENCODING="ascii").out


def test_checked_urls_are_right_until_somebody_changes_them(tmp_path, own_home):
    """--check asks the destination: exit 0 while all is right, 1 and a line each where not."""
    draw_jpegs(tmp_path / "shoot", 3)
    frontload("upload", tmp_path / "shoot", "--destination", "sandbox")

    fine = frontload("export", "--check")
    with sqlite3.connect(own_home / "data" / "journal.sqlite3") as journal:
        journal.execute(
            "UPDATE assets SET delivery = json_set(delivery, '$.etag', 'of another image') WHERE asset_no = 2"
        )
    journal.close()
    changed = frontload("export", "--check", "--format", "json")

    assert (fine.code, [row["check"] for row in csv.DictReader(io.StringIO(fine.out))]) == (0, ["right"] * 3)
    assert "3 checked: 3 right, 0 wrong, 0 unknown" in fine.err
    assert changed.code == 1
    assert [row["check"].partition(":")[0] for row in json.loads(changed.out)] == ["right", "wrong", "right"]
    assert "IMG_0001.jpg at http" in changed.err
    assert "3 checked: 2 right, 1 wrong, 0 unknown" in changed.err


@pytest.fixture
def two_batches(own_home: Path) -> None:
    """A journal of two batches, an hour apart, one of them with a failure."""
    (own_home / "data").mkdir()
    with open_journal(own_home / "data" / "journal.sqlite3") as journal:
        journal.save_batch(a_batch(batch_no=1, scanned=True, destination="press"))
        journal.save_batch(
            a_batch(batch_no=2, scanned=True, destination="press", created_at=NOON + timedelta(hours=1))
        )
        away = a_delivery(1, url="http://127.0.0.1:1/nobody/image/upload/v1/1.jpg")
        journal.save([
            an_asset(1, state=AssetState.DELIVERED, delivery=away),
            an_asset(2, state=AssetState.FAILED),
            *(an_asset(n, batch_no=2, state=AssetState.DELIVERED, delivery=away) for n in range(3, 33)),
        ])  # fmt: skip


@pytest.mark.parametrize(
    ("wishes", "count"),
    [
        ((), 32),
        (("--state", "failed"), 1),
        (("--state", "failed", "--state", "delivered"), 32),
        (("--batch", 1), 2),
        (("--batch", 1, "--state", "delivered"), 1),
        (("--since", "2026-05-01T12:30+00:00"), 30),
        (("--since", "1h"), 0),
        (("--batch", 9), 0),
    ],
)
def test_a_report_can_be_about_a_part(two_batches, wishes, count):
    """By state, by batch, by time, and by all of them."""
    assert len(told(*wishes)) == count


@pytest.mark.parametrize(
    "wishes", [("--since", "soon"), ("--state", "lost"), ("--format", "xls"), ("--batch", "x")]
)
def test_unclear_wishes_are_wrong_usage(two_batches, wishes):
    """Exit 2, and what would do."""
    ran = frontload("export", *wishes)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_many_urls_that_nobody_answers_for_are_summed_up(two_batches):
    """The first ones by name, then how many more: a terminal is no report."""
    ran = frontload("export", "--check", "--format", "md")

    assert ran.code == 1
    assert ran.err.count("connection refused") == 20
    assert "… and 11 more" in ran.err
    assert ran.out.count("connection refused") == 31


def test_a_check_stops_at_once(two_batches, tmp_path, own_home):
    """Ctrl-C while nobody answers: exit 130, and the old report stays."""
    import socket

    with socket.create_server(("127.0.0.1", 0), backlog=100) as silent:
        with sqlite3.connect(own_home / "data" / "journal.sqlite3") as journal:
            url = f"http://127.0.0.1:{silent.getsockname()[1]}/a.jpg"
            journal.execute("UPDATE assets SET delivery = json_set(delivery, '$.url', ?)", [url])
        journal.close()
        report = tmp_path / "report.csv"
        report.write_text("old")
        running = subprocess.Popen([*COMMAND, "export", "--check", "-o", report], stderr=subprocess.PIPE, text=True)
        silent.accept()[0].close()
        held, _ = silent.accept()
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        held.close()

    assert running.returncode == 130
    assert "Stopped." in said
    assert "Traceback" not in said
    assert report.read_text() == "old"
