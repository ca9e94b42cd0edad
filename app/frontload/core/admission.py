"""From a file that was found to an asset: what people said, then the rules, then the batch's defaults."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from frontload.core.asset import Asset
from frontload.core.public_id import public_id, variant_id
from frontload.core.rules import treatment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from frontload.core.asset import Batch, Handling, Source
    from frontload.core.naming import NamingRule
    from frontload.core.rules import Rule
    from frontload.core.variant import Variant


def asset_from(
    asset_no: int,
    batch: Batch,
    source: Source,
    rules: Sequence[Rule],
    to_aware: Callable[[datetime], datetime],
    naming: NamingRule | None = None,
    number: int = 1,
    suffixes: tuple[str, ...] = (),
) -> Asset:
    """Return the new asset of *source* in *batch*, queued; what `plan` shows is what `upload` sends.

    *to_aware* gives a time on the user's clock its zone. *naming* is the user's own rule for public_ids, if there
    is one; *number* is the file's place in the batch, from 1. *suffixes* are those of variants, which no other
    public_id may end with.
    """
    level, deadline, handling = treatment(batch, rules, source, to_aware)
    if naming:
        name = naming.public_id(handling.folder, batch, source, number)
    else:
        name = public_id(handling.folder, source.folder, source.name, suffixes)
    return Asset(
        asset_no=asset_no,
        batch_no=batch.batch_no,
        source=source,
        public_id=name,
        handling=handling,
        level=level,
        deadline=deadline,
        by_hand=batch.by_hand,
    )


def assets_from(
    first_no: int,
    batch: Batch,
    source: Source,
    rules: Sequence[Rule],
    to_aware: Callable[[datetime], datetime],
    variants: Mapping[str, tuple[Variant, ...]],
    naming: NamingRule | None = None,
    number: int = 1,
) -> list[Asset]:
    """Return the new assets of *source*, numbered from *first_no*: its previews, itself, its further variants.

    *variants* are those of each recipe that has some; for the rest see `asset_from`.
    """
    suffixes = tuple({variant.suffix for each in variants.values() for variant in each})
    picture = asset_from(first_no, batch, source, rules, to_aware, naming, number, suffixes)
    recipe = picture.handling.recipe
    mine = variants.get(recipe) or variants.get(recipe.rpartition("@")[0], ())  # also of one left to Cloudinary
    line = [
        *(_variant_of(picture, variant) for variant in mine if variant.preview),
        picture,
        *(_variant_of(picture, variant) for variant in mine if not variant.preview),
    ]
    return [replace(asset, asset_no=asset_no) for asset_no, asset in enumerate(line, start=first_no)]


def _variant_of(picture: Asset, variant: Variant) -> Asset:
    return replace(
        picture,
        public_id=variant_id(picture.public_id, variant.suffix),
        handling=_variant_handling(picture.handling, variant),
        level=picture.level if variant.level is None else variant.level,
    )


@lru_cache(maxsize=1024)  # one object for all assets that are handled alike
def _variant_handling(handling: Handling, variant: Variant) -> Handling:
    return replace(handling, recipe=variant.recipe, variant=variant.recipe, is_preview=variant.preview)
