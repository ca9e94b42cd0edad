"""What every worker has loaded before its first file: on Linux once, where workers are forked from."""

from __future__ import annotations

import os
import sys

ARENA_BLOCKS = "16"
"""Blocks of 16 MB that Pillow keeps for the next picture instead of giving them back to the system, which would
clear each page anew: 1.2 times faster for 24 megapixels (`BENCH_ARENA=0 make bench-pictures` is without); two such
pictures fit."""

os.environ.setdefault("PILLOW_BLOCKS_MAX", ARENA_BLOCKS)  # Pillow reads it once, when it is imported

import frontload.edges.preprocess.prepare  # noqa: E402, F401

if sys.platform == "linux":
    # below a worker's ceiling of memory there may be no room left for its 30 MB when the first HEIC comes
    import pillow_heif  # noqa: F401
