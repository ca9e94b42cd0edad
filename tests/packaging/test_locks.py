"""The lock files: every package with hashes, no host, and one version where two files name the same package."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
LOCKS = sorted(PACKAGING.glob("requirements*.lock"))
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; ([^\\]+?))? \\$", re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_package_has_hashes_and_no_host(lock):
    """What is not hashed could be anything; a host would bind us to one registry."""
    text = lock.read_text(encoding="utf-8")

    blocks = re.split(r"\n(?=\S)", text.strip())

    assert all("--hash=sha256:" in block for block in blocks)
    assert len(PIN.findall(text)) == len(blocks)
    assert "://" not in text


def test_files_agree():
    """They go into one environment on top of each other: the second must not take away what the first brought."""
    pins = defaultdict(set)
    for lock in (PACKAGING / f"requirements{kind}.lock" for kind in ("", "-dev", "-bench")):
        for name, version, _ in PIN.findall(lock.read_text(encoding="utf-8")):
            pins[name, lock.stem].add(version)

    for (name, lock), versions in pins.items():
        assert versions <= pins.get((name, "requirements-dev"), versions), f"{name} in {lock}"
