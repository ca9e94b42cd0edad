"""Recognises what was delivered before, a file at sight and bytes once they are read, and names that are taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.core.errors import CollisionError, FrontloadError, OtherRecipeError
from frontload.core.events import AssetQueued, AssetSkipped, NameTaken
from frontload.core.ledger import LedgerPage, page_for
from frontload.core.names import Names
from frontload.core.recipe import recipe_if_known
from frontload.core.states import AssetState
from frontload.core.twins import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from frontload.core.asset import Asset, Delivery, Handling
    from frontload.core.ports import Ledger
    from frontload.core.recipe import Recipe


class Recognition:
    """Asks the ledger, and the names of this run; of the thread that owns both."""

    def __init__(self, *, ledger: Ledger, names: Names, recipes: tuple[Recipe, ...]) -> None:
        self._ledger = ledger
        self._names = names
        self._pages: dict[Handling, LedgerPage | None] = {}  # a fingerprint takes longer than a look-up
        self.adopt(recipes)

    def adopt(self, recipes: tuple[Recipe, ...]) -> None:
        """Go by other recipes from now on."""
        self._recipes = recipes
        self._pages.clear()

    def at_sight(self, asset: Asset) -> Asset | None:
        """Return an asset as skipped if this very file was delivered and not written to since; nothing is read."""
        page = None if asset.handling.force else self._page(asset)
        before = self._ledger.delivered_before(page, asset.source) if page else None
        return replace(asset, state=AssetState.SKIPPED, delivery=before) if before else None

    def by_bytes(self, asset: Asset) -> Mapping[str, Delivery]:
        """Return the deliveries of files as long as this one, by the SHA-256 of their bytes."""
        page = None if asset.handling.force else self._page(asset)
        return self._ledger.deliveries_of(page, asset.source.size_bytes) if page else {}

    def name_taken(self, asset: Asset) -> list[NameTaken]:
        """Say if another file of the queue, or an earlier delivery, has an asset's name, and cannot be the same.

        Nothing is said of files that may yet be known by their bytes: what was delivered before needs no name.
        """
        rival = self._names.rival_of(asset)
        if rival is not None:
            may_be_one = kind_of(asset) == kind_of(rival) or self.by_bytes(asset) or self.by_bytes(rival)
            return [] if may_be_one else [NameTaken(asset, place=rival.source.place)]
        bearer = self._ledger.bearer_of(asset.handling.destination, asset.public_id)
        if bearer is None or (
            bearer.source_bytes == asset.source.size_bytes
            and (bearer.page == self._page(asset) or bearer.delivery.size_bytes == bearer.source_bytes)
        ):  # the same picture, perhaps; one that was good enough as it is comes out the same by many recipes
            return []
        return [NameTaken(asset, url=bearer.delivery.url)]

    def explained(self, asset: Asset, error: FrontloadError) -> FrontloadError:
        """Return a collision's true reason where it is one with this very picture, as another recipe left it."""
        rendition = asset.rendition
        bearer = self._ledger.bearer_of(asset.handling.destination, asset.public_id)
        if not isinstance(error, CollisionError) or bearer is None or rendition is None:
            return error
        same = self._ledger.deliveries_of(bearer.page, asset.source.size_bytes).get(rendition.source_sha256)
        is_same = same is not None and same.public_id == bearer.delivery.public_id
        return OtherRecipeError(asset.public_id) if is_same else error

    def _page(self, asset: Asset) -> LedgerPage | None:
        """Return where an asset would be written down; None if its recipe is gone."""
        handling = asset.handling
        if handling not in self._pages:
            recipe = recipe_if_known(handling.recipe, self._recipes)
            # without a recipe the asset fails when its turn comes
            self._pages[handling] = None if recipe is None else page_for(handling, recipe)
        return self._pages[handling]


def foreseen(
    assets: Iterable[Asset], ledger: Ledger, recipes: tuple[Recipe, ...]
) -> Iterator[AssetQueued | AssetSkipped | NameTaken]:
    """Yield what an engine would tell of new assets when it takes them in."""
    known: dict[int, Asset] = {}
    recognition = Recognition(ledger=ledger, names=Names(known.__getitem__), recipes=recipes)
    for asset in assets:
        known[asset.asset_no] = asset
        if (skipped := recognition.at_sight(asset)) is not None:
            yield AssetSkipped(skipped)
        else:
            yield from recognition.name_taken(asset)
            yield AssetQueued(asset)
