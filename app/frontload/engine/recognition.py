"""Recognises what was delivered before: a file at sight, and bytes once they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.errors import UnknownNameError
from frontload.core.ledger import LedgerPage, page_for
from frontload.core.recipe import recipe_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from frontload.core.asset import Asset, Delivery
    from frontload.core.ports import Journal
    from frontload.core.recipe import Recipe


class Recognition:
    """Asks the ledger, unless an asset is to be sent whatever it says. The loop's thread only."""

    def __init__(self, *, journal: Journal, recipes: tuple[Recipe, ...]) -> None:
        self._journal = journal
        self._recipes = recipes

    def at_sight(self, asset: Asset) -> Delivery | None:
        """Return the delivery of this very file, which has not been written to since; nothing of it is read."""
        page = self._page(asset)
        return self._journal.delivered_before(page, asset.source) if page else None

    def by_bytes(self, asset: Asset) -> Mapping[str, Delivery]:
        """Return the deliveries of files as long as this one, by the SHA-256 of their bytes."""
        page = self._page(asset)
        return self._journal.deliveries_of(page, asset.source.size_bytes) if page else {}

    def _page(self, asset: Asset) -> LedgerPage | None:
        if asset.handling.force:
            return None
        try:
            return page_for(asset.handling, recipe_named(asset.handling.recipe, self._recipes))
        except UnknownNameError:  # the asset fails for it when its turn comes
            return None
