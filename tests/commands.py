"""Runs the real command line in a real process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

COMMAND = (sys.executable, "-m", "frontload")


@dataclass(frozen=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    def events(self, kind: str | None = None) -> list[dict[str, Any]]:
        """Return the jsonl objects, all or those of one kind."""
        lines = [json.loads(line) for line in self.out.splitlines()]
        return [line for line in lines if kind is None or line["event"] == kind]


def frontload(*arguments: object, stdin: str | None = None, **environment: str) -> Ran:
    """Run `frontload ARGUMENTS` and wait for it."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        input=stdin if stdin is not None else "",
        timeout=110,
        check=False,
        env={**os.environ, **environment},
    )
    return Ran(done.returncode, done.stdout, done.stderr)
