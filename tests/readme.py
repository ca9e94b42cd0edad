"""README's fenced blocks: what it shows is what tests run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Block:
    """A fenced block and what it says it is."""

    kind: str
    text: str

    def commands(self) -> list[str]:
        """Return its lines less what follows a #."""
        return [line for raw in self.text.splitlines() if (line := re.sub(r"(^|\s)#.*", "", raw).strip())]


def blocks() -> list[Block]:
    """Return every fenced block of README."""
    return [Block(*found) for found in re.findall(r"^```([^\n]*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)]


def only(kind: str) -> Block:
    """Return the one block of that kind."""
    (found,) = [block for block in blocks() if block.kind == kind]
    return found
