"""Packages made on one Debian, on the next: its libraries have other names and newer versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from clean_debian import HOME, package

KIND = "debian-13"

pytestmark = pytest.mark.timeout(900)


def test_the_archive_works_without_anything_else(debian):
    """Before anything else is installed, the archive's app delivers the sample."""
    place = debian.bring(package("*.run"), Path("/tmp") / package("*.run").name)
    debian.run(f"sh {place}")

    said = debian.run(f"{HOME}/.local/bin/frontload --smoke")

    assert "smoke: 14 of 14" in said


def test_the_deb_installs_and_works(debian, screen):
    """Its dependencies are met; the sample is delivered, and the window opens."""
    place = debian.bring(package("*.deb"), Path("/tmp") / package("*.deb").name)
    debian.run(f"apt-get install -q -y --no-install-recommends {place}", user="root")

    assert "smoke: 14 of 14" in debian.run("frontload --smoke")
    assert "painted" in debian.run("frontload --first-paint", DISPLAY=screen)
