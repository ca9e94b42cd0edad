"""The ledger's rows in the journal's file: written with the delivery they tell of, looked up before the next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from frontload.core.ledger import LedgerPage
from frontload.core.states import AssetState
from frontload.edges.journal.rows import delivery_from, delivery_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from frontload.core.asset import Asset, Delivery, Source

_ENTER = "INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OF_FILE = (
    "SELECT delivery FROM ledger WHERE name = ? AND modified_ns = ? AND source_bytes = ? AND directory = ?"
    " AND cloud = ? AND folder = ? AND recipe = ?"
)
_OF_SIZE = (
    "SELECT source_sha256, delivery FROM ledger WHERE cloud = ? AND folder = ? AND recipe = ? AND source_bytes = ?"
)


class LedgerRows:
    """Looks up and writes; *clouds* tells by a destination's name where its images really are."""

    def __init__(self, connection: sqlite3.Connection, clouds: Mapping[str, str]) -> None:
        self._connection = connection
        self._clouds = clouds

    def enter(self, assets: Iterable[Asset]) -> None:
        """Write down those of *assets* that are delivered, inside the caller's transaction."""
        rows = [row for asset in assets if (row := self._row(asset))]
        self._connection.executemany(_ENTER, rows)

    def of_file(self, page: LedgerPage, source: Source) -> Delivery | None:
        """Return the delivery of this very file, if it is as it was then by its size and time."""
        file = (os.fsencode(source.name), source.modified_ns, source.size_bytes, os.fsencode(source.directory))
        found = self._connection.execute(_OF_FILE, (*file, *self._key(page))).fetchone()
        return delivery_from(found[0]) if found else None

    def of_size(self, page: LedgerPage, source_bytes: int) -> Mapping[str, Delivery]:
        """Return the deliveries of sources that long, by the SHA-256 of their bytes."""
        rows = self._connection.execute(_OF_SIZE, (*self._key(page), source_bytes))
        return {sha256: delivery_from(text) for sha256, text in rows}

    def _row(self, asset: Asset) -> tuple[object, ...] | None:
        source, rendition, delivery = asset.source, asset.rendition, asset.delivery
        if asset.state is not AssetState.DELIVERED or rendition is None or delivery is None or delivery.same_as:
            return None  # of twins the line is the one's that was sent
        page = LedgerPage(asset.handling.destination, asset.handling.folder, rendition.recipe)
        return (
            *self._key(page),
            source.size_bytes,
            rendition.source_sha256,
            os.fsencode(source.directory),
            os.fsencode(source.name),
            source.modified_ns,
            delivery.public_id,
            delivery_text(delivery),
        )

    def _key(self, page: LedgerPage) -> tuple[str, str, str]:
        return (self._clouds.get(page.destination, page.destination), page.folder, page.recipe)
