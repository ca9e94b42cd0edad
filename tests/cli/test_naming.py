"""The names command, on real files."""

from __future__ import annotations

import json

from commands import frontload
from pictures import draw_jpegs


def test_names_are_shown_and_nothing_is_sent(tmp_path):
    """The default rule, told path by path; the journal stays empty."""
    first, second = draw_jpegs(tmp_path / "shoot", 2)

    ran = frontload("names", tmp_path / "shoot", "--folder", "press", "--format", "jsonl")

    assert ran.code == 0
    assert [json.loads(line) for line in ran.out.splitlines()] == [
        {"path": str(first), "public_id": "press/shoot/IMG_0000"},
        {"path": str(second), "public_id": "press/shoot/IMG_0001"},
    ]
    assert "Nothing was sent" in frontload("status").err


def test_a_rule_of_the_settings_names_what_is_uploaded(tmp_path, own_home):
    """What `names` shows is what `upload` sends."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text('naming = "{slug}-{counter:02}"\nsandbox_linger_s = 5\n')
    draw_jpegs(tmp_path / "shoot", 3)

    shown = frontload("names", tmp_path / "shoot").out.splitlines()
    sent = frontload("upload", tmp_path / "shoot", "--destination", "sandbox", "--format", "jsonl").events(
        "delivered"
    )

    assert [line.partition("  ←  ")[0] for line in shown] == ["img-0000-01", "img-0001-02", "img-0002-03"]
    assert sorted(event["public_id"] for event in sent) == ["img-0000-01", "img-0001-02", "img-0002-03"]


def test_files_that_would_share_a_name_are_told(tmp_path):
    """Each clash with its files, exit 1."""
    for folder in ("a", "b"):
        draw_jpegs(tmp_path / folder, 3)

    ran = frontload("names", tmp_path / "a", tmp_path / "b", "--rule", "{stem}")

    assert ran.code == 1
    assert ran.err.count("2 images would be") == 3
    assert "“IMG_0001”" in ran.err


def test_a_rule_that_cannot_work_is_wrong_usage(tmp_path):
    """Exit 2, with the fields there are."""
    draw_jpegs(tmp_path / "a", 1)

    ran = frontload("names", tmp_path / "a", "--rule", "{name}")

    assert (ran.code, ran.out) == (2, "")
    assert "{slug}" in ran.err
