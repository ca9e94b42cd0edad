"""Fixtures for what runs the command line on the embedded sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def short_lived_sandbox(own_home: Path) -> None:
    """Let the sandbox that a command starts end soon after it."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text("sandbox_linger_s = 20\n")
