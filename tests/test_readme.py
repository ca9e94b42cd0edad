"""README keeps its word: every command in it is run, every target, file and picture it names is there.

A fenced block says what it is after its language: `sh run` is executed here line by line, in a folder with `shoot/`
and a home of its own; the targets of `sh make` have to exist, for they would run this very test. The commands that
install a package are run by `make test-package`.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.benchmarks.__main__ import BENCHMARKS
from tests.benchmarks.table import quoted

from commands import COMMAND
from frontload.wiring import resource
from readme import README, blocks, only

ROOT = Path(__file__).parents[1]
KINDS = {"sh run", "sh make", "toml", ""}


@pytest.mark.timeout(600)
def test_every_command_does_what_readme_says(tmp_path):
    """Each line of the command line's block ends well, one after the other, on real images and the real sandbox."""
    shutil.copytree(resource("samples") / "Shop", tmp_path / "shoot")
    environment = {
        **os.environ,
        "PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring",
        "PYTHONPATH": str(ROOT / "tests"),
    }
    commands = only("sh run").commands()

    assert len(commands) > 15
    for line in commands:
        words = shlex.split(line)
        assert words[0] == "frontload"
        run = announces if words[1:] == ["sandbox"] else ends_well
        run([*COMMAND, *words[1:]], tmp_path, environment)

    assert (tmp_path / "report.csv").read_text().count("http") >= 2
    assert (tmp_path / "mine.toml").is_file()


def ends_well(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Run a command to its end; the secret it may ask for is typed."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        input="s3cret\n",
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, f"{shlex.join(command)}\n{done.stdout}{done.stderr}"


def announces(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Start a command that stays, read its first line as JSON, and end it."""
    away = {
        **environment,
        "FRONTLOAD_HOME": str(folder / "another"),
    }  # one of this home's runs already, for its URLs
    with subprocess.Popen(command, cwd=folder, env=away, stdout=subprocess.PIPE, text=True) as process:
        first = process.stdout.readline()
        process.terminate()
    assert {"upload_prefix", "delivery_url", "cloud_name", "api_key", "api_secret"} <= set(json.loads(first))


def test_every_make_target_is_there():
    """What README tells to make, in a block or amid a sentence, `make` knows."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {line.partition(":")[0] for line in makefile.splitlines() if re.match(r"[\w%-]+:", line)}
    named = set(re.findall(r"`make ([\w-]+)`", README)) | {line.split()[1] for line in only("sh make").commands()}

    missing = {name for name in named if name not in targets and f"{name.partition('-')[0]}-%" not in targets}

    assert {"run", "test", "bench", "package"} <= named
    assert missing == set()


def test_every_benchmark_it_names_is_there():
    """`make bench-NAME` has a file of that name to run."""
    named = set(re.findall(r"`make bench-([\w-]+)`", README))

    assert named
    assert {name for name in named if not (ROOT / "tests" / "benchmarks" / f"{name}.py").is_file()} == set()


def test_the_measured_table_is_of_make_bench():
    """README quotes the table of `make bench` between its marks: with its day, and nothing that is not run."""
    table = README.partition("<!-- bench -->\n")[2].partition("\n<!-- /bench -->")[0]

    assert table.startswith("Measured 20")
    titles = set(re.findall(r"^\| \*\*(.+?)\*\* \|", table, re.MULTILINE))
    assert len(titles) > 5
    assert titles <= set(BENCHMARKS)
    assert quoted(README, "anew") == README.replace(table, "anew")


def test_no_block_escapes():
    """Each block says what it is, so that no command is added that nobody runs."""
    assert {block.kind for block in blocks()} <= KINDS
    drawings = [block.text for block in blocks() if not block.kind]
    assert not [text for text in drawings if re.search(r"^\s*(frontload|make) ", text, re.MULTILINE)]


def test_links_and_pictures_lead_somewhere():
    """Every relative link is a file of the checkout, or a heading."""
    linked = [target for target in re.findall(r"\]\(([^)]+)\)", README) if "://" not in target]

    assert "resources/screenshot.png" in linked
    places = {f"#{title.lower().replace(' ', '-')}" for title in re.findall(r"^#+ (.+)$", README, re.MULTILINE)}
    assert [target for target in linked if target not in places and not (ROOT / target).is_file()] == []


def test_the_settings_in_the_examples_are_understood(tmp_path, own_home):
    """The settings that README shows are read without a complaint, all of them in one file."""
    shown = [block.text for block in blocks() if block.kind == "toml"]
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("\n".join(reversed(shown)), encoding="utf-8")

    assert len(shown) > 1
    done = subprocess.run([*COMMAND, "rules"], capture_output=True, text=True, check=False, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Heroes" in done.stdout
    assert "Front page" in done.stdout
