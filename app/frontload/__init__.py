"""Frontload: upload what matters first."""

__version__ = "0.1.0"
