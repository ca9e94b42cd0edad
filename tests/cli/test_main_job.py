"""The main job from outside: the contract of the command line, on the embedded sandbox."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import urllib.request
from pathlib import Path

import cloudinary.uploader
import pytest

from commands import COMMAND, frontload
from pictures import draw_jpegs
from sandbox_process import start_sandbox

pytestmark = pytest.mark.usefixtures("short_lived_sandbox")


def account_url(process, secret: str | None = None) -> str:
    """Return a CLOUDINARY_URL for a sandbox of the test's own."""
    right = process.announcement.api_secret
    return process.cloudinary_url.replace(right, secret or right)


def fetch(url: str) -> bytes:
    """Return what a URL delivers."""
    with urllib.request.urlopen(url) as answer:
        assert answer.status == 200
        return answer.read()


@pytest.mark.parametrize("name", ["Tom & Jerry #1", "50 % off + more?", "A" * 200 + "/" + "b" * 200])
def test_a_folder_of_any_name_is_delivered(tmp_path, name):
    """An account may keep folders apart from names, and takes fewer signs in them than a disk does."""
    draw_jpegs(tmp_path / name, 1)

    ran = frontload("upload", tmp_path / name.split("/")[0], "--destination", "sandbox", "--format", "jsonl")

    assert ran.code == 0, ran.err
    assert len(ran.events("delivered")) == 1


def test_two_hundred_images_go_smallest_first_and_every_url_opens(tmp_path):
    """Ranks and prepared order follow the size, and each URL answers with the bytes its etag promises."""
    draw_jpegs(tmp_path / "shoot", 200)

    ran = frontload("upload", tmp_path / "shoot", "--destination", "sandbox", "--order", "smallest",
                    "--format", "jsonl")  # fmt: skip

    assert ran.code == 0, ran.err
    delivered, prepared = ran.events("delivered"), ran.events("prepared")
    assert len(ran.events("queued")) == len(prepared) == len(delivered) == 200
    by_rank = sorted(delivered, key=lambda line: line["rank"])
    assert [line["rank"] for line in by_rank] == list(range(1, 201))
    sizes = [line["source_bytes"] for line in by_rank]
    assert sizes == sorted(sizes)
    assert [line["path"] for line in prepared] == [line["path"] for line in by_rank]
    for line in delivered:
        assert hashlib.md5(fetch(line["url"])).hexdigest() == line["etag"]
    last = ran.events()[-1]
    assert (last["event"], last["delivered"], last["failed"], last["skipped"]) == ("finished", 200, 0, 0)


def test_a_delivered_line_has_every_field_of_the_contract(tmp_path):
    """Programs rely on the names; the numbers are those of the file and of the bytes that were sent."""
    (path,) = draw_jpegs(tmp_path / "shoot", 1)

    ran = frontload("upload", path, "--destination", "sandbox", "--format", "jsonl", "--recipe", "original",
                    "--folder", "press", "--tag", "half-time", "--tag", "goal", "--level", "urgent",
                    "--deadline", "+45m", "--bandwidth", "50M", "--connections", 1, "--workers", 1,
                    "--yes")  # fmt: skip

    assert ran.code == 0, ran.err
    (line,) = ran.events("delivered")
    etag = hashlib.md5(path.read_bytes()).hexdigest()
    expected = {"path": str(path), "public_id": "press/IMG_0000", "etag": etag, "attempts": 1, "rank": 1}
    assert expected.items() <= line.items()
    assert line["source_bytes"] == line["sent_bytes"] == path.stat().st_size
    assert {"url", "width", "height"} <= line.keys()
    assert ran.err.startswith("Destination: sandbox")


def test_sending_again_sends_nothing(tmp_path):
    """A second upload of the same folder skips each file with its URL and ends well; --force finds them there."""
    draw_jpegs(tmp_path / "shoot", 5)
    command = ("upload", tmp_path / "shoot", "--destination", "sandbox", "--format", "jsonl")

    first, second, forced = frontload(*command), frontload(*command), frontload(*command, "--force")

    assert [ran.code for ran in (first, second, forced)] == [0, 0, 0]
    urls = {line["path"]: line["url"] for line in first.events("delivered")}
    skipped = second.events("skipped")
    assert {line["path"]: line["url"] for line in skipped} == urls
    assert {line["reason"] for line in skipped} == {f"delivered before as shoot/IMG_{no:04d}" for no in range(5)}
    assert [line["event"] for line in second.events()] == ["skipped"] * 5 + ["finished"]
    assert "5 images were delivered before; --force sends again." in second.err
    assert {line["path"]: line["url"] for line in forced.events("delivered")} == urls
    assert [line["existing"] for line in forced.events("delivered")] == [True] * 5


def test_what_was_deleted_there_is_skipped_with_how_to_find_out_and_goes_again_by_force(tmp_path):
    """This computer remembers deliveries; nobody asks the service for each before `export --check` is wished."""
    paths = draw_jpegs(tmp_path / "shoot", 2)
    process = start_sandbox(tmp_path / "service")
    try:
        environment = {"CLOUDINARY_URL": account_url(process)}
        command = ("upload", tmp_path / "shoot", "--format", "jsonl")
        frontload(*command, **environment)
        cloudinary.uploader.destroy("shoot/IMG_0000", **process.cloudinary)

        again = frontload(*command, **environment)
        checked = frontload("export", "--check", "-o", tmp_path / "report.csv", **environment)
        forced = frontload(*command, "--force", **environment)
        right = frontload("export", "--check", "-o", tmp_path / "report.csv", **environment)
    finally:
        process.stop()

    assert [line["event"] for line in again.events()] == ["skipped", "skipped", "finished"]
    assert "2 images were delivered before; --force sends again." in again.err
    assert "Whether they are still there, `frontload export --check` asks." in again.err
    assert (checked.code, right.code) == (1, 0)
    assert f"nothing is there (HTTP status 404): {paths[0]}" in checked.err
    assert {Path(line["path"]).name: line["existing"] for line in forced.events("delivered")} == {
        "IMG_0000.jpg": False, "IMG_0001.jpg": True,
    }  # fmt: skip


def test_a_picture_is_known_by_its_bytes(tmp_path):
    """Copied, renamed and touched it is skipped; changed, prepared otherwise or for another folder it is sent."""
    (path,) = draw_jpegs(tmp_path / "card", 1)
    command = ("upload", "--destination", "sandbox", "--format", "jsonl")
    frontload(*command, path)
    copy = tmp_path / "desk" / "goal.jpg"
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())

    copied = frontload(*command, copy)
    elsewhere = frontload(*command, copy, "--folder", "selects")
    smaller = frontload(*command, copy, "--recipe", "thumbnail", "--folder", "small")
    again = frontload(*command, copy, "--folder", "selects")
    draw_jpegs(tmp_path / "card", 1, seed=8)
    changed = frontload(*command, path)

    assert [line["reason"] for line in copied.events("skipped")] == ["delivered before as IMG_0000"]
    assert [line["public_id"] for line in elsewhere.events("delivered")] == ["selects/goal"]
    assert [line["public_id"] for line in smaller.events("delivered")] == ["small/goal"]
    assert [line["reason"] for line in again.events("skipped")] == ["delivered before as selects/goal"]
    assert [line["error"] for line in changed.events("failed")] == ["public_id_collision"]


def test_files_of_the_same_bytes_are_sent_once(tmp_path):
    """Each is told as delivered, at one URL, and the bytes travel once; a report maps every path."""
    (path,) = draw_jpegs(tmp_path / "shoot", 1)
    for number in range(4):
        (tmp_path / "shoot" / f"copy {number}.jpg").write_bytes(path.read_bytes())
    sandbox = start_sandbox(tmp_path / "cloud")
    try:
        ran = frontload("upload", tmp_path / "shoot", "--format", "jsonl", CLOUDINARY_URL=account_url(sandbox))
        stored = sandbox.stored_counts()
    finally:
        sandbox.stop()
    report = json.loads(frontload("export", "--format", "json").out)

    delivered = ran.events("delivered")
    assert ran.code == 0
    assert len(delivered) == len({line["path"] for line in delivered}) == 5
    assert len({line["url"] for line in delivered}) == 1
    assert sorted(line["sent_bytes"] > 0 for line in delivered) == [False] * 4 + [True]
    assert list(stored.values()) == [1]
    assert {row["url"] for row in report} == {delivered[0]["url"]}


def test_bad_input_costs_only_itself(tmp_path):
    """Empty, truncated and false images, text and litter: each with its reason, the good one delivered, exit 1."""
    folder = tmp_path / "mixed"
    (good, cut) = draw_jpegs(folder, 2)
    cut.write_bytes(cut.read_bytes()[:2000])
    (folder / "empty.jpg").touch()
    (folder / "text.png").write_text("no picture")
    (folder / "notes.txt").write_text("hello")
    (folder / ".DS_Store").write_text("litter")
    (folder / "circle").symlink_to(folder)
    (folder / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")

    ran = frontload("upload", folder, "--destination", "sandbox", "--format", "jsonl")

    assert ran.code == 1
    assert [line["path"] for line in ran.events("delivered")] == [str(good)]
    failed = {Path(line["path"]).name: line for line in ran.events("failed")}
    assert {name: line["error"] for name, line in failed.items()} == {
        cut.name: "unreadable_image",
        "empty.jpg": "unreadable_image",
        "text.png": "unreadable_image",
        "gone.jpg": "file_unreadable",
    }
    assert all(line["title"] and line["advice"] for line in failed.values())
    assert {Path(line["path"]).name for line in ran.events("skipped")} == {
        "notes.txt",
        ".DS_Store",
        "circle",
    }
    assert ran.events()[-1]["failed"] == 4


@pytest.mark.parametrize("content", [None, "a letter"])
def test_a_folder_without_images_is_said(tmp_path, content):
    """Nothing to send is no error, but it is said."""
    folder = tmp_path / "none"
    folder.mkdir()
    if content:
        (folder / "letter.txt").write_text(content)

    ran = frontload("upload", folder, "--destination", "sandbox", "--format", "jsonl")

    assert ran.code == 0
    assert "No image was found" in ran.err
    assert ran.events()[-1]["event"] == "finished"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--destination", "nowhere"), "Known: sandbox"),
        (("--order", "soonish"), "smallest"),
        (("--recipe", "sepia"), "web, original"),
        (("--level", "extreme"), "urgent"),
        (("--deadline", "soon"), "18:30"),
        (("--bandwidth", "fast"), "20M"),
        (("--connections", "0"), "1 to 64"),
        (("--tag", "a,b"), "without commas"),
        (("--format", "xml"), "jsonl"),
    ],
)
def test_wrong_usage_is_answered_with_what_would_be_right(tmp_path, options, said):
    """Exit 2, nothing on stdout, no traceback, and the known names in the message."""
    ran = frontload("upload", tmp_path, *options)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_path_that_does_not_exist_is_wrong_usage(tmp_path):
    """A slip in the path stops before anything is sent."""
    ran = frontload("upload", tmp_path / "nowhere", "--destination", "sandbox")

    assert ran.code == 2
    assert "nowhere" in ran.err


def test_a_wrong_secret_halts_with_advice_and_keeps_the_queue(tmp_path):
    """Exit 2, the secret never shown, and with the right one `resume` delivers."""
    draw_jpegs(tmp_path / "shoot", 3)
    sandbox = start_sandbox(tmp_path / "cloud")
    try:
        wrong = frontload("upload", tmp_path / "shoot", "--format", "jsonl",
                          CLOUDINARY_URL=account_url(sandbox, "not-the-secret"))  # fmt: skip
        resumed = frontload("resume", "--format", "jsonl", CLOUDINARY_URL=account_url(sandbox))
    finally:
        sandbox.stop()

    assert wrong.code == 2
    assert "credentials" in wrong.err
    assert "not-the-secret" not in wrong.err + wrong.out
    assert resumed.code == 0
    assert len(resumed.events("delivered")) == 3


def test_a_destination_that_is_gone_keeps_the_queue(tmp_path):
    """With nobody listening the run ends with exit 1 and says how to go on; resume delivers later."""
    draw_jpegs(tmp_path / "shoot", 2)
    sandbox = start_sandbox(tmp_path / "cloud")
    url = account_url(sandbox)
    sandbox.stop()

    ran = frontload("upload", tmp_path / "shoot", "--format", "jsonl", CLOUDINARY_URL=url)

    assert ran.code == 1
    assert "No connection" in ran.err
    assert "frontload resume" in ran.err
    assert ran.events("failed") == []


def test_the_default_destination_is_the_first_account(tmp_path):
    """An account in the environment is used without being named, and named on stderr."""
    draw_jpegs(tmp_path / "shoot", 1)
    sandbox = start_sandbox(tmp_path / "cloud")
    try:
        ran = frontload("upload", tmp_path / "shoot", CLOUDINARY_URL=account_url(sandbox))
    finally:
        sandbox.stop()

    assert ran.code == 0
    assert "Destination: environment" in ran.err
    assert "1 delivered" in ran.out


def test_ctrl_c_keeps_the_queue(tmp_path):
    """Interrupted in the middle: exit 130 at once, and resume delivers exactly the rest."""
    draw_jpegs(tmp_path / "shoot", 20)
    sandbox = start_sandbox(tmp_path / "cloud", faults=True)
    sandbox.set_faults(latency_s=0.2)
    environment = {**os.environ, "CLOUDINARY_URL": account_url(sandbox)}
    command = [*COMMAND, "upload", str(tmp_path / "shoot"), "--format", "jsonl", "--connections", "1"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        lines = []
        for line in process.stdout:
            lines.append(json.loads(line))
            if lines[-1]["event"] == "delivered":
                break
        process.send_signal(signal.SIGINT)
        rest, said = process.communicate(timeout=20)
        lines += [json.loads(line) for line in rest.splitlines()]
        resumed = frontload("resume", "--format", "jsonl", CLOUDINARY_URL=environment["CLOUDINARY_URL"])
        stored = sandbox.stored_counts()
    finally:
        sandbox.stop()

    assert process.returncode == 130
    assert "queue is kept" in said
    before = sum(line["event"] == "delivered" for line in lines)
    assert before + len(resumed.events("delivered")) == 20
    assert resumed.code == 0
    assert len(stored) == 20
    assert set(stored.values()) == {1}


def test_a_second_owner_of_the_journal_is_refused(tmp_path):
    """Two Frontloads on one home would send twice; the second says so and ends with 2."""
    draw_jpegs(tmp_path / "shoot", 6)
    sandbox = start_sandbox(tmp_path / "cloud", faults=True)
    sandbox.set_faults(latency_s=0.5)
    url = account_url(sandbox)
    command = [*COMMAND, "upload", str(tmp_path / "shoot"), "--format", "jsonl", "--connections", "1"]
    environment = {**os.environ, "CLOUDINARY_URL": url}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        process.stdout.readline()
        second = frontload("resume", CLOUDINARY_URL=url)
        process.communicate(timeout=60)
    finally:
        sandbox.stop()

    assert second.code == 2
    assert "already running" in second.err
    assert process.returncode == 0


def test_a_corrected_picture_takes_the_place_of_the_first(tmp_path, sandbox, monkeypatch):
    """Never by itself; with the wish to overwrite what has changed, and what has not is left as it is."""
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
    same, corrected = draw_jpegs(tmp_path / "shoot", 2)
    run = ("upload", tmp_path / "shoot", "--recipe", "original", "--yes", "--format", "jsonl")
    first = frontload(*run)
    corrected.write_bytes(draw_jpegs(tmp_path / "other", 1, seed=11)[0].read_bytes())

    refused = frontload(*run)
    planned = frontload("plan", *run[1:4], "--overwrite", "if-changed", "--force")
    taken = frontload(*run, "--overwrite", "if-changed", "--force")

    assert (first.code, refused.code, taken.code) == (0, 1, 0), taken.err
    assert "Another image is already stored" in refused.out
    assert "not overwritten" in refused.err
    assert "not overwritten" not in planned.err + taken.err
    assert sorted(sandbox.stored_counts().values()) == [1, 2]
    assert same.exists()
