"""How a command ended, for whoever called it: part of the contract of the command line."""

from __future__ import annotations

DONE = 0  # all delivered, or skipped on purpose
SOME_FAILED = 1
WRONG_USAGE = 2  # or a configuration that has to be put right first
INTERRUPTED = 130  # 128 + SIGINT, as shells say it
