"""The small pictures of the table's rows: those at hand, and which are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from frontload.gui.thumbnails import key_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from frontload.core.asset import Asset

MOST_PICTURES = 600
"""Small pictures kept in memory: some screens full, at most 40 MB."""


class RowPictures(QObject):
    """Of one table; GUI thread only."""

    wanted = Signal(str)
    """The source hash of a visible asset whose small picture is not loaded yet."""
    early_wanted = Signal(object)
    """The `Source` of a visible asset that is not prepared yet, as often as it is seen without its picture."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QPixmap | None] = {}

    def take(self, key: str, picture: QPixmap) -> None:
        """Take a picture that was asked for."""
        self._pictures[key] = picture
        if len(self._pictures) > MOST_PICTURES:
            del self._pictures[next(iter(self._pictures))]  # the oldest; asked for again if it comes back into view

    def of(self, asset: Asset) -> QPixmap | None:
        """Return an asset's picture; what is not there yet is asked for."""
        if asset.rendition is None:
            early = self._pictures.get(key_of(asset.source))
            if early is None:
                self.early_wanted.emit(asset.source)
            return early
        sha256 = asset.rendition.source_sha256
        if sha256 not in self._pictures:
            self._pictures[sha256] = None
            self.wanted.emit(sha256)
        return self._pictures[sha256] or self._pictures.get(key_of(asset.source))
