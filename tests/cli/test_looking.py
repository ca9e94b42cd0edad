"""Commands that look: plan, status, export, recipes, doctor, accounts, help."""

from __future__ import annotations

import csv
import io
import json
import re

import cloudinary.api
import pytest

from commands import frontload
from pictures import draw_jpegs

pytestmark = pytest.mark.usefixtures("short_lived_sandbox")


def test_plan_shows_the_order_and_sends_nothing(tmp_path):
    """Ranks follow the order asked for, with a reason each, and nothing reaches the journal."""
    draw_jpegs(tmp_path / "shoot", 6)

    ran = frontload("plan", tmp_path / "shoot", "--order", "largest", "--deadline", "+1h", "--format", "jsonl")

    lines = [json.loads(line) for line in ran.out.splitlines()]
    sizes = [(tmp_path / "shoot" / line["path"].rpartition("/")[2]).stat().st_size for line in lines]
    assert ran.code == 0
    assert [line["rank"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert sizes == sorted(sizes, reverse=True)
    assert set(lines[0]) == {"rank", "path", "level", "deadline", "why", "eta_s", "at_risk"}
    assert lines[0]["why"].startswith("1 of 6: ")
    assert "Nothing was sent" in frontload("status").err


def test_plan_for_people_is_a_list(tmp_path):
    """In text each image has a line with its rank, level, size and name; an empty folder is said."""
    draw_jpegs(tmp_path / "shoot", 2)
    (tmp_path / "none").mkdir()

    assert "IMG_0001.jpg" in frontload("plan", tmp_path / "shoot").out
    assert "no image" in frontload("plan", tmp_path / "none").err


def test_status_and_export_tell_what_became_of_each_file(tmp_path):
    """Counts a batch, and a report that maps each path to its URL or its reason."""
    (good, bad) = draw_jpegs(tmp_path / "shoot", 2)
    bad.write_bytes(b"")
    frontload("upload", tmp_path / "shoot", "--destination", "sandbox")

    status = json.loads(frontload("status", "--format", "jsonl").out)
    report = tmp_path / "report.csv"
    written = frontload("export", "--format", "csv", "-o", report)
    rows = {row["path"]: row for row in csv.DictReader(io.StringIO(report.read_text()))}
    as_json = {row["path"]: row for row in json.loads(frontload("export", "--format", "json").out)}

    assert (status["delivered"], status["failed"], status["destination"]) == (1, 1, "sandbox")
    assert written.code == 0
    assert rows.keys() == as_json.keys() == {str(good), str(bad)}
    assert rows[str(good)]["url"] == as_json[str(good)]["url"] != ""
    assert rows[str(bad)]["error"] == "unreadable_image"
    (line,) = frontload("status").out.splitlines()
    assert line.split()[0] == "1"  # the number that `export --batch` asks for
    assert "1 delivered" in line


def test_status_tells_the_states_in_the_order_of_an_images_way(tmp_path):
    """Whichever file came first: delivered, then failed."""
    for name, broken in (("a", 0), ("b", 1)):
        files = draw_jpegs(tmp_path / name, 2)
        files[broken].write_bytes(b"")
        frontload("upload", tmp_path / name, "--destination", "sandbox")

    lines = frontload("status").out.splitlines()

    assert [line.partition("sandbox: ")[2] for line in lines] == ["1 delivered, 1 failed"] * 2


def test_a_folder_cannot_ring_the_terminals_bell(tmp_path):
    """Its name is shown by what is said of an empty drop, and by status."""
    folder = tmp_path / "bell\x07"
    folder.mkdir()

    sent = frontload("upload", folder, "--destination", "sandbox")
    status = frontload("status")

    assert "bell\\x07" in sent.err
    assert "bell\\x07" in status.out
    assert "\x07" not in sent.err + status.out


def test_resume_takes_the_limits_of_a_run():
    """Those of the run before are not remembered, which its help says."""
    ran = frontload("resume", "--bandwidth", "2M", "--connections", "2", "--workers", "1", "--format", "jsonl")

    assert ran.code == 0, ran.err
    assert frontload("resume", "--bandwidth", "much").code == 2
    assert "as the settings have it" in " ".join(frontload("resume", "--help").out.split())


def test_an_export_that_cannot_be_written_says_why(tmp_path):
    """A missing folder is the user's to mend; exit 1 with the system's reason."""
    ran = frontload("export", "-o", tmp_path / "nowhere" / "report.csv")

    assert ran.code == 1
    assert "cannot be written" in ran.err


def test_resume_with_nothing_left_says_so():
    """An empty journal is no error."""
    ran = frontload("resume", "--format", "jsonl")

    assert (ran.code, ran.events()[-1]["event"]) == (0, "finished")
    assert "Nothing was left" in ran.err


def test_recipes_are_listed_with_the_default_marked(own_home):
    """People's own recipes stand beside the built-in ones."""
    settings = own_home / "config" / "settings.toml"
    settings.write_text('[[recipes]]\nname = "tiny"\nlong_edge_px = 64\noutput_format = "webp"\n')

    text = frontload("recipes").out
    names = [json.loads(line)["name"] for line in frontload("recipes", "--format", "jsonl").out.splitlines()]

    assert "64 px, WEBP" in text
    assert "(default)" in text
    assert names[0] == "tiny"
    assert "web" in names


def test_doctor_checks_what_frontload_needs():
    """Folders, codecs, Qt, keyring and every destination have a line; all well is exit 0."""
    ran = frontload("doctor")

    assert ran.code == 0, ran.out
    for word in ("python", "pillow", "data folder", "window", "keyring", "destination sandbox"):
        assert word in ran.out
    assert "NO " not in ran.out


def test_doctor_tells_programs_the_same(own_home):
    """A line a check, with the same exit."""
    (own_home / "config" / "settings.toml").write_text('workers = "many"\n')

    ran = frontload("doctor", "--format", "jsonl")

    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [line["check"] for line in told if not line["fine"]] == ["settings"]
    assert {"python", "keyring", "destination sandbox"} <= {line["check"] for line in told}
    assert ran.code == 1


def test_doctor_says_which_cap_holds_now(own_home):
    """And until when; here one of two caps holds at any hour."""
    settings = own_home / "config" / "settings.toml"
    settings.write_text(
        '[bandwidth]\ncap = "20M"\nschedule = [{from = "00:00", to = "12:00", cap = "4M"},'
        ' {from = "12:00", to = "00:00", cap = "4M"}]\n'
    )

    said = frontload("doctor").out

    assert re.search(r"bandwidth: at most 4Mbit/s until \w{3} (00|12):00$", said, re.MULTILINE)


def test_doctor_names_what_is_wrong(own_home):
    """A bad setting and an account that nobody answers for are told, exit 1."""
    settings = own_home / "config" / "settings.toml"
    settings.write_text('workers = "many"\n[[accounts]]\nname = "press"\ncloud_name = "demo"\napi_key = "1"\n')

    ran = frontload("doctor")

    assert ran.code == 1
    assert "workers is passed over" in ran.out
    assert "No API secret is stored for the account “press”" in ran.out


def test_accounts_without_a_keyring_point_to_the_environment():
    """Where no keyring is, adding an account says so and stores nothing anywhere."""
    ran = frontload("accounts", "add", "press", "--cloud-name", "demo", "--api-key", "1", stdin="secret-word\n")

    assert ran.code == 1
    assert "CLOUDINARY_URL" in ran.err
    assert "press" not in frontload("accounts", "list").out


def test_accounts_are_added_listed_tested_and_removed(own_home, monkeypatch, sandbox):
    """With a keyring an account lives in the settings, its secret in the keyring alone, until it is removed."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "file_keyring.FileKeyring")
    monkeypatch.setenv("PYTHONPATH", "tests")
    told = sandbox.announcement
    added = frontload("accounts", "add", "press", "--cloud-name", told.cloud_name, "--api-key", told.api_key,
                      "--upload-prefix", told.upload_prefix, stdin=told.api_secret + "\n")  # fmt: skip

    assert added.code == 0, added.err
    assert "press: cloud" in frontload("accounts", "list").out
    assert "accepts us" in frontload("accounts", "test", "press").out
    assert told.api_secret not in (own_home / "config" / "settings.toml").read_text()
    assert frontload("accounts", "remove", "press").code == 0
    assert "press" not in frontload("accounts", "list").out
    assert frontload("accounts", "remove", "press").code == 2


def test_an_empty_secret_is_refused():
    """Nothing typed is wrong usage."""
    assert frontload("accounts", "add", "press", "--cloud-name", "demo", "--api-key", "1", stdin="\n").code == 2


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("--version",), ("upload", "--help")])
def test_help_is_there(arguments):
    """Help and version end with 0 and name the program."""
    ran = frontload(*arguments)

    assert ran.code == 0
    assert "rontload" in ran.out


def test_without_a_screen_the_window_names_the_other_way(monkeypatch):
    """No display: exit 2 and the command that does the same."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    ran = frontload()

    assert ran.code == 2
    assert "frontload upload" in ran.err


def test_a_sandbox_port_that_is_taken_is_said(sandbox):
    """An explicit port in use is wrong usage, with the way out."""
    port = sandbox.port

    ran = frontload("sandbox", "--port", port)

    assert ran.code == 2
    assert "--port" in ran.err


def test_an_unsigned_account_needs_no_secret_and_no_keyring(sandbox, tmp_path):
    """It is added without a question, listed with its preset, tested without a key, and overwrites for nobody."""
    cloudinary.api.create_upload_preset(name="photos", unsigned=True, **sandbox.cloudinary)
    told = sandbox.announcement
    added = frontload(
        "accounts", "add", "desk", "--cloud-name", told.cloud_name, "--unsigned", "photos",
        "--upload-prefix", told.upload_prefix,
    )  # fmt: skip

    tested = frontload("accounts", "test", "desk")
    (goal,) = draw_jpegs(tmp_path, 1)
    refused = frontload("upload", goal, "--destination", "desk", "--yes", "--overwrite", "always")

    assert (added.code, tested.code, refused.code) == (0, 0, 2)
    assert "it cannot overwrite" in refused.err
    assert "unsigned preset photos" in frontload("accounts", "list").out


def test_what_an_unsigned_account_cannot_do_is_said_when_it_is_added():
    """Overwriting is not its to ask for."""
    ran = frontload("accounts", "add", "desk", "--cloud-name", "demo", "--unsigned", "p", "--overwrite", "always")

    assert ran.code == 2
    assert "cannot overwrite" in ran.err
