"""Trials of finished packages (`make package test-package`); without FRONTLOAD_PACKAGES none is collected."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clean_debian import CleanDebian
from virtual_screen import MISSING, virtual_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]

collect_ignore_glob = [] if "FRONTLOAD_PACKAGES" in os.environ else ["test_*"]


@pytest.fixture(scope="module")
def debian(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanDebian]:
    """A minimal Debian of this module's own, with one ordinary user; of another kind if the module says so."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        pytest.skip("needs root and debootstrap: sudo make test-package installs it")
    kind = getattr(request.module, "KIND", "debian")
    system = CleanDebian.made(ROOT / "build", tmp_path_factory.mktemp("debian") / "root", kind=kind)
    yield system
    shutil.rmtree(system.root)  # some 500 MB, which pytest would keep


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A virtual screen on this machine, which the clean system can reach."""
    if MISSING:
        pytest.skip(f"needs {', '.join(MISSING)}")
    with virtual_screen(tmp_path_factory.mktemp("screen")) as name:
        yield name
