"""The ledger's rows in the journal's file: written with the delivery they tell of, looked up before the next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from frontload.core.ledger import Bearer, LedgerPage
from frontload.core.states import AssetState
from frontload.edges.journal.rows import delivery_from, delivery_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from frontload.core.asset import Asset, Delivery, Source
    from frontload.edges.journal.rows import Row

# INDEXED BY: without statistics SQLite takes all lines of a cloud for few, and would walk them for each file
ENTER = "INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
FORGET = (
    "DELETE FROM ledger INDEXED BY ledger_by_public_id"
    " WHERE cloud = ? AND public_id = ? AND delivery ->> 'etag' <> ?"
)
_OF_FILE = (
    "SELECT delivery FROM ledger INDEXED BY ledger_by_file"
    " WHERE name = ? AND modified_ns = ? AND source_bytes = ? AND directory = ?"
    " AND cloud = ? AND folder = ? AND recipe = ?"
)
_OF_SIZE = (
    "SELECT source_sha256, delivery FROM ledger WHERE cloud = ? AND folder = ? AND recipe = ? AND source_bytes = ?"
)
_BEARER = (
    "SELECT folder, recipe, source_bytes, delivery FROM ledger INDEXED BY ledger_by_public_id"
    " WHERE cloud = ? AND public_id = ?"
    " ORDER BY delivery ->> 'delivered_at' DESC LIMIT 1"
)


class LedgerRows:
    """The `Ledger` port; *clouds* tells by a destination's name where its images really are.

    Without a connection it is the ledger of somebody who has delivered nothing yet.
    """

    def __init__(self, connection: sqlite3.Connection | None, clouds: Mapping[str, str]) -> None:
        self._connection = connection
        self._clouds = clouds

    def delivered_before(self, page: LedgerPage, source: Source) -> Delivery | None:
        """Return the delivery of this very file, if it is as it was then by its size and time."""
        file = (os.fsencode(source.name), source.modified_ns, source.size_bytes, os.fsencode(source.directory))
        return next((delivery_from(text) for (text,) in self._rows(_OF_FILE, (*file, *self._key(page)))), None)

    def deliveries_of(self, page: LedgerPage, source_bytes: int) -> Mapping[str, Delivery]:
        """Return the deliveries of sources that long, by the SHA-256 of their bytes."""
        rows = self._rows(_OF_SIZE, (*self._key(page), source_bytes))
        return {sha256: delivery_from(text) for sha256, text in rows}

    def bearer_of(self, destination: str, public_id: str) -> Bearer | None:
        """Return what was delivered there last under that public_id."""
        rows = self._rows(_BEARER, (self._cloud(destination), public_id))
        for folder, recipe, source_bytes, text in rows:
            return Bearer(LedgerPage(destination, folder, recipe), source_bytes, delivery_from(text))
        return None

    def lines_of(self, assets: Iterable[Asset]) -> list[Row]:
        """Return the rows to be written, by `ENTER`, for those of *assets* that were sent."""
        return [row for asset in assets if (row := self._row(asset))]

    def overwritten_by(self, assets: Iterable[Asset]) -> list[Row]:
        """Return what to forget, by `FORGET`: what had the names of these deliveries and is there no more."""
        return [
            (self._cloud(asset.handling.destination), asset.delivery.public_id, asset.delivery.etag)
            for asset in assets
            if asset.state is AssetState.DELIVERED and asset.delivery is not None
        ]

    def _rows(self, query: str, values: Row) -> Iterable[Row]:
        return self._connection.execute(query, values) if self._connection else ()

    def _row(self, asset: Asset) -> Row | None:
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
        return (self._cloud(page.destination), page.folder, page.recipe)

    def _cloud(self, destination: str) -> str:
        return self._clouds.get(destination, destination)
