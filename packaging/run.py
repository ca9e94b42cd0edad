"""What `make run` does: with a screen the window, with none the same job in the terminal on the sample folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "resources" / "samples"


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """Run Frontload the way this machine can, and return its exit code."""
    frontload = [sys.executable, "-m", "frontload"]
    if has_screen():
        print("Opening the window. Press “Try the sample” in it, or drop a folder of your own.", file=sys.stderr)
        return subprocess.call(frontload)
    print("No screen here, so the sample folder is delivered in the terminal.\n", file=sys.stderr)
    job = ["upload", str(SAMPLES), "--destination", "sandbox", "--order", "smallest", "--force"]
    code = subprocess.call([*frontload, *job])
    if code == 0:
        print("\nThe URLs above open for the next ten minutes, and again whenever Frontload runs.", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
