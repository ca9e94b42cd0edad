"""Fails where tests reach too little: all branches of the core, 90 % of the whole."""

from __future__ import annotations

import subprocess
import sys

GATES = ((100, "*/frontload/core/*"), (90, "*/frontload/*"))


def main() -> int:
    """Combine the measurements of all processes and hold each part against its gate."""
    coverage = [sys.executable, "-m", "coverage"]
    subprocess.run([*coverage, "combine", "--quiet"], check=False)  # nothing to combine is fine: it was done before
    failed = 0
    for percent, pattern in GATES:
        print(f"coverage of {pattern} must reach {percent} %", flush=True)
        failed |= subprocess.call([*coverage, "report", f"--include={pattern}", f"--fail-under={percent}"])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
