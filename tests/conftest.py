"""Fixtures for every test: a home of its own, no keyring, no environment account, no thread left behind."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from sandbox_process import start_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sandbox_process import SandboxProcess

settings.register_profile("frontload", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("frontload")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a fresh FRONTLOAD_HOME and an environment without accounts."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FRONTLOAD_HOME", str(home))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for name in ("URL", "CLOUD_NAME", "API_KEY", "API_SECRET", "UPLOAD_PREFIX"):
        monkeypatch.delenv(f"CLOUDINARY_{name}", raising=False)
    return home


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread of ours running."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
    assert left == []


@pytest.fixture
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    """A sandbox of the test's own, with fault injection allowed."""
    process = start_sandbox(tmp_path_factory.mktemp("sandbox"), faults=True)
    yield process
    process.stop()
