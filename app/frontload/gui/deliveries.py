"""Hands out what was delivered: URLs to the clipboard and to the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from frontload.gui import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset

MOST_TABS = 5
"""A slip on Ctrl+A must not open a thousand tabs."""


class Deliveries(QObject):
    """Takes assets in whatever state; those without a URL are passed over."""

    said = Signal(str)
    """What was done, for the strip."""

    def copy_urls(self, assets: Iterable[Asset]) -> None:
        """Copy the URLs, a line each."""
        self.copy("\n".join(asset.delivery.url for asset in assets if asset.delivery))

    @Slot(str)
    def copy(self, urls: str) -> None:
        """Copy lines that were made already; nothing to copy leaves the clipboard as it is."""
        if urls:
            QGuiApplication.clipboard().setText(urls)
            self.said.emit(f"Copied {texts.count_text(urls.count(chr(10)) + 1, 'URL')}")

    def open_urls(self, assets: list[Asset]) -> None:
        """Open the first few in the browser."""
        for asset in assets[:MOST_TABS]:
            if asset.delivery:
                QDesktopServices.openUrl(QUrl(asset.delivery.url))
