"""Measurements, none of them a test: `make bench` runs them all and prints ratios of one run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the tests' own modules, as pytest's pythonpath has them
