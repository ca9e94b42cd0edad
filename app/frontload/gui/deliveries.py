"""Hands out what was delivered: URLs to the clipboard and to the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from frontload.core.context import alt_of
from frontload.core.errors import UrlUnchangeableError
from frontload.core.snippets import Snippet, snippet
from frontload.gui import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Asset


def pasted(kind: Snippet, asset: Asset) -> str:
    """Return a delivered asset as text of that kind, empty for one that is not delivered."""
    delivery = asset.delivery
    if delivery is None:
        return ""
    if kind is Snippet.URL:
        return delivery.url
    try:
        return snippet(kind, delivery, alt_of(asset.source))
    except UrlUnchangeableError:
        return delivery.url


MOST_TABS = 5
"""A slip on Ctrl+A must not open a thousand tabs."""


class Deliveries(QObject):
    """Takes assets in whatever state; those without a URL are passed over."""

    said = Signal(str)
    """What was done, for the strip."""

    def copy_urls(self, assets: Iterable[Asset]) -> None:
        """Copy the URLs, a line each."""
        self.copy("\n".join(asset.delivery.url for asset in assets if asset.delivery))

    def copy_as(self, kind: Snippet, assets: Iterable[Asset]) -> None:
        """Copy text of that kind, a line each; the plain URL stands for what cannot be made of one."""
        self.copy("\n".join(text for asset in assets if (text := pasted(kind, asset))))

    @Slot(str)
    def copy(self, urls: str) -> None:
        """Copy lines that were made already; nothing to copy leaves the clipboard as it is."""
        if urls:
            QGuiApplication.clipboard().setText(urls)
            count = urls.count("\n") + 1
            self.said.emit(self.tr("Copied {count} lines", "", count).format(count=texts.number_text(count)))

    def open_urls(self, assets: list[Asset]) -> None:
        """Open the first few in the browser."""
        for asset in assets[:MOST_TABS]:
            if asset.delivery:
                QDesktopServices.openUrl(QUrl(asset.delivery.url))
