"""The two set-up commands on a system that has make and Python and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clean_debian import HOME, CleanDebian

CHECKOUT = HOME / "frontload"
CERTIFICATES = Path("/etc/certificates-of-this-machine.crt")

pytestmark = pytest.mark.timeout(1800)


@pytest.fixture(scope="module")
def bare(debian: CleanDebian) -> CleanDebian:
    """The system with make, Python and the checkout, as it is here, in the user's home."""
    debian.run("apt-get install -q -y --no-install-recommends make python3", user="root")
    debian.bring_checkout(CHECKOUT)
    return debian


def in_checkout(system: CleanDebian, line: str, user: str, code: int = 0) -> str:
    """Run a line in the checkout; pip there trusts whom pip here trusts."""
    trusted = os.environ.get("PIP_CERT")
    settings = {"PIP_CERT": str(system.bring(Path(trusted), CERTIFICATES))} if trusted else {}
    return system.run(f"cd {CHECKOUT} && {line}", user, code=code, FRONTLOAD_HOME=f"/tmp/{user}", **settings)


def test_who_may_not_install_is_told_what_to_run(bare):
    """Without root nothing is installed, and the exact command is said."""
    said = in_checkout(bare, "make run", "desk", code=2)

    assert "Please run:" in said
    assert "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends python3.11-venv'" in said


def test_make_run_sets_itself_up_and_delivers_the_sample(bare):
    """By root, with no screen: from nothing to delivered images with URLs, and a second time at once."""
    for _ in ("from nothing", "again"):
        said = in_checkout(bare, "make run", "root")

        assert said.count("http://127.0.0.1") >= 14
        assert "The URLs above open" in said


def test_the_window_of_the_checkout_opens(bare, screen):
    """Every library of the system that Qt needs to open a window came with `make run`."""
    said = bare.run(f"{CHECKOUT}/.venv/bin/frontload --first-paint", DISPLAY=screen, FRONTLOAD_HOME="/tmp/window")

    assert "painted" in said


def test_make_lint_sets_itself_up(bare):
    """Linters and types need no hand either, and what they set up runs tests."""
    tests = "tests/core tests/edges/test_secret_service.py"

    said = in_checkout(bare, f"make lint && .venv/bin/python -m pytest -q {tests}", "root")

    assert " passed" in said
    assert "skipped" not in said
