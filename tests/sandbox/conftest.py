"""Sandboxes, pictures and the official command line for the sandbox's own tests."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from sandbox_process import start_sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sandbox_process import SandboxProcess

CLD = Path(sys.executable).parent / "cld"


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    """One sandbox per test module; tests use names of their own."""
    running = start_sandbox(tmp_path_factory.mktemp("sandbox"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def faulty_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    """A sandbox that does what tests tell it to."""
    running = start_sandbox(tmp_path_factory.mktemp("faulty"), faults=True)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def jpeg() -> bytes:
    """A photograph of 800 x 600 pixels."""
    return picture(800, 600, "JPEG")


def picture(width: int, height: int, file_format: str) -> bytes:
    """Noise, which no codec makes small."""
    buffer = io.BytesIO()
    Image.effect_noise((width, height), 80).convert("RGB").save(buffer, file_format)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def make_picture() -> Callable[[int, int, str], bytes]:
    """Pictures of any size and format."""
    return picture


@pytest.fixture
def cld(tmp_path: Path) -> Callable[..., str]:
    """Run the official command line against a sandbox and return what it printed."""

    def run(running: SandboxProcess, *arguments: str) -> str:
        environment = {**os.environ, "CLOUDINARY_URL": running.cloudinary_url, "HOME": str(tmp_path)}
        done = subprocess.run(
            [CLD, *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    return run
