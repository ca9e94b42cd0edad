"""Where the files that ship with Frontload lie: in a checkout, in a wheel, in a frozen app."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as `resource("icons", "start.svg")`."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).parents[1]
    candidates = (package / "_resources", package.parents[1] / "resources")
    root = Path(frozen) / "resources" if frozen else next(c for c in candidates if c.is_dir())
    return root.joinpath(*parts)
