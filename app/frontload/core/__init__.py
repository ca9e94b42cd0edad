"""Core decides: pure facts and policies, no I/O, no threads, no clock, no third-party imports."""
