"""Begins beside this process what takes long, before it has imported the libraries of its own.

The one root beside `wiring`, because that imports the whole engine: by then half of what is gained here is gone.
"""

from __future__ import annotations

SENDING = frozenset({"upload", "resume"})


def give_head_start(command: str) -> None:
    """Have the workers' decoders loaded where *command* will send pictures."""
    if command in SENDING:
        from frontload.edges.preprocess.nursery import wake

        wake()
