"""`frontload plan` and `frontload rules`: the order, the forecast, what will be late and what would help."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path

import click
import pytest

from commands import COMMAND, frontload
from frontload.__main__ import SUBCOMMANDS
from frontload.cli import commands as command_line
from pictures import draw_jpegs, write_caption

SLOW = ("--bandwidth", "400k")


def planned(*arguments: object) -> list[dict]:
    """Return the lines of a plan."""
    ran = frontload("plan", *arguments, "--format", "jsonl")
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.fixture
def shoot(tmp_path):
    """Forty pictures, some five megabytes."""
    draw_jpegs(tmp_path / "shoot", 40)
    return tmp_path / "shoot"


def written(rules: str) -> None:
    """Write rules into this home's settings file."""
    settings = Path(frontload("doctor").out.split("config folder: ")[1].splitlines()[0]) / "settings.toml"
    settings.write_text(rules)


def test_what_will_be_said_of_a_picture_is_planned(tmp_path):
    """Its caption, which stands in for an alt text that nobody wrote; nothing of a file that says nothing."""
    told, silent = draw_jpegs(tmp_path, 2)
    write_caption(told, "Keller scores")

    lines = {Path(line["path"]): line for line in planned(tmp_path, "--recipe", "web")}

    said = {path.name: (line.get("alt"), line.get("caption")) for path, line in lines.items()}
    assert said == {told.name: ("Keller scores", "Keller scores"), silent.name: (None, None)}


def test_finishes_follow_the_uplink(shoot):
    """Each image is expected after the one before it, and all of it takes what the capped link takes."""
    lines = planned(shoot, "--recipe", "original", "--bandwidth", "4M")

    etas = [line["eta_s"] for line in lines]
    size_bytes = sum(path.stat().st_size for path in shoot.iterdir())
    assert etas == sorted(etas)
    assert etas[-1] == pytest.approx(size_bytes / 500_000, rel=0.2)


@pytest.mark.parametrize(("deadline", "code"), [("+1h", 0), ("+10s", 1)])
def test_strict_tells_by_its_exit_code_whether_something_will_be_late(shoot, deadline, code):
    """A script may ask before it sends."""
    ran = frontload("plan", shoot, *SLOW, "--recipe", "original", "--deadline", deadline, "--strict")

    assert ran.code == code
    assert ("will miss their deadline" in ran.err) == bool(code)


def test_what_will_be_late_is_marked_and_explained(shoot):
    """Late is at risk, in the field and in the sentence, and what fits is neither."""
    lines = planned(shoot, *SLOW, "--recipe", "original", "--deadline", "+30s")

    risky = [line["at_risk"] for line in lines]
    assert risky[0] is False
    assert risky[-1] is True
    assert "too late" in lines[-1]["why"]


def test_a_deadline_of_another_day_is_shown_with_its_date(tmp_path):
    """Years ago looks like this evening otherwise."""
    draw_jpegs(tmp_path / "few", 1)

    ran = frontload("plan", tmp_path / "few", "--deadline", "2020-01-02T18:30")

    assert "2020-01-02 18:30" in ran.out
    assert "LATE" in ran.out


def test_proposals_are_shown_with_their_effect_and_the_cheapest_is_applied(shoot):
    """With paths it is only shown; the plan below is the one after the change."""
    asked = (shoot, *SLOW, "--recipe", "original", "--deadline", "+40s")
    before = sum(line["at_risk"] for line in planned(*asked))

    ran = frontload("plan", *asked, "--make-it", "--format", "jsonl")

    lines = [json.loads(line) for line in ran.out.splitlines()]
    offered = [line for line in lines if "proposal" in line]
    after = sum(line["at_risk"] for line in lines if "rank" in line)
    assert offered[0]["applied"]
    assert not any(line["applied"] for line in offered[1:])
    assert after == before - offered[0]["rescued"] + offered[0]["endangered"]
    assert "as if applied" in ran.err


def test_a_proposal_changes_the_kept_queue_for_good(shoot):
    """Without paths it is the queue of an earlier run that is planned, and that is changed."""
    asked = ("upload", shoot, "--deadline", "+20s", "--recipe", "original", *SLOW, "--format", "jsonl")
    with subprocess.Popen([*COMMAND, *map(str, asked)], stdout=subprocess.PIPE, text=True) as running:
        next(line for line in running.stdout if '"delivered"' in line)
        running.send_signal(signal.SIGINT)
        running.communicate()

    ran = frontload("plan", "--make-it", *SLOW)

    assert "Applied to the queue" in ran.err
    assert ran.code == 0


def test_without_risk_nothing_is_proposed(shoot):
    """A queue that is on time is left alone."""
    ran = frontload("plan", shoot, "--make-it")

    assert "Nothing is at risk" in ran.err
    assert len(ran.out.splitlines()) == 40


def test_rules_decide_and_say_so(shoot):
    """A rule by name pattern gives its level and deadline; what is said on the command line stands above it."""
    written('[[rules]]\nname = "Heroes"\nwhen = { name = "IMG_000*" }\nthen = { level = "high", due = "45m" }\n')

    lines = planned(shoot)
    said = planned(shoot, "--level", "low")

    heroes = [line for line in lines if "IMG_000" in line["path"]]
    assert [line["level"] for line in lines[:10]] == ["high"] * 10
    assert all("Heroes" in line["why"] and line["deadline"] for line in heroes)
    assert {line["level"] for line in said} == {"low"}


def test_a_dry_run_counts_what_each_rule_takes(shoot):
    """Two rules in conflict: the first takes, the second is told what it lost."""
    written(
        '[[rules]]\nname = "A"\nwhen = { name = "IMG_000*" }\nthen = { level = "high" }\n'
        '[[rules]]\nname = "B"\nwhen = { name = "IMG_00*" }\nthen = { level = "low" }\n'
    )

    ran = frontload("rules", shoot)

    first, second = ran.out.splitlines()
    assert "A  takes 10 of 40" in first
    assert "B  takes 30 of 40, 10 more match" in second


def test_a_rule_that_is_wrong_is_passed_over_and_said(shoot):
    """The others hold."""
    written(
        '[[rules]]\nname = "A"\nwhen = { rating = 4 }\n'
        '[[rules]]\nname = "B"\nwhen = { min_rating = 9 }\n'
        '[[rules]]\nname = "C"\nwhen = { min_rating = 4 }\nthen = { recipe = "none such" }\n'
        '[[rules]]\nname = "D"\nwhen = { folder = "shoot" }\nthen = { level = "urgent", due = "18:30" }\n'
    )

    ran = frontload("rules", shoot)

    assert ran.err.count("a rule is passed over") == 3
    assert "D  takes 40 of 40" in ran.out


def test_no_rules_are_no_error():
    """The list says how to make some."""
    ran = frontload("rules")

    assert ran.code == 0
    assert "no rules yet" in ran.err


def test_every_subcommand_is_one_to_the_program():
    """A word that click knows and the program does not would be taken for a file."""
    context = click.Context(command_line.frontload)
    known = {name: command_line.frontload.get_command(context, name) for name in SUBCOMMANDS}

    assert set(command_line.frontload.list_commands(context)) == SUBCOMMANDS
    assert {name: command.name for name, command in known.items() if command} == {name: name for name in known}
