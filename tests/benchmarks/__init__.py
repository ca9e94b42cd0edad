"""Measurements, none of them a test: `make bench` runs them all and prints ratios of one run."""
