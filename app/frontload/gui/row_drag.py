"""Dragging rows of the queue to another place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable

ROWS_MIME = "application/x-frontload-asset-numbers"
"""Only rows of this window are meant by it: numbers of another queue would be other images."""


def dragged(asset_nos: Iterable[int]) -> QMimeData:
    """Return what travels with the pointer."""
    mime = QMimeData()
    mime.setData(ROWS_MIME, ",".join(str(number) for number in asset_nos).encode())
    return mime


def numbers_of(mime: QMimeData) -> tuple[int, ...]:
    """Return the asset numbers that are dragged, none where it is something else."""
    text = bytes(mime.data(ROWS_MIME).data()).decode("ascii", "replace")
    return tuple(int(part) for part in text.split(",") if part.isdecimal())
