"""The self-extracting archive on a clean system, by a user who is nobody: installed, used, replaced, removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from clean_debian import HOME, package

pytestmark = pytest.mark.timeout(900)


def test_one_user_installs_uses_and_removes_it(debian):
    """Without root and without one more package, the archive installs below ~/.local, works, and goes again."""
    debian.run("mkdir -p .local/bin && touch .local/bin/own")  # what was the user's before stays
    before = debian.files("home/desk")
    place = debian.bring(package("*.run"), Path("/tmp") / package("*.run").name)

    for _ in ("new", "over itself"):
        said = debian.run(f"sh {place}")
        assert f"{HOME}/.local/bin/frontload" in said
    entry = (debian.root / "home/desk/.local/share/applications/frontload.desktop").read_text()
    smoked = debian.run(f"{HOME}/.local/bin/frontload --smoke")
    debian.run(f"{HOME}/.local/lib/frontload/uninstall.sh")

    assert f'Exec="{HOME}/.local/bin/frontload" %F' in entry
    assert "smoke: 14 of 14" in smoked
    assert debian.files("home/desk") == before


def test_it_installs_below_any_prefix(debian):
    """A prefix with a space and a quote in its name serves too, in the desktop entry as well."""
    place = debian.bring(package("*.run"), Path("/tmp") / package("*.run").name)

    debian.run(f"""sh {place} -- --prefix "$HOME/our tool's" """)
    entry = (debian.root / "home/desk/our tool's/share/applications/frontload.desktop").read_text()
    version = debian.run(""""$HOME/our tool's/bin/frontload" --version""")
    debian.run('''"$HOME/our tool's/lib/frontload/uninstall.sh"''')

    assert f"""Exec="{HOME}/our tool's/bin/frontload" %F""" in entry
    assert version.startswith("Frontload, version")
    assert list((debian.root / "home/desk/our tool's").iterdir()) == []
