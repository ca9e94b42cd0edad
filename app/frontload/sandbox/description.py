"""What calls may say about a stored asset without touching its bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.sandbox.params import parse_context

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.sandbox.asset import Draft
    from frontload.sandbox.params import Params


def described(params: Params) -> Callable[[Draft], Draft]:
    """The change that the descriptive parameters of a call ask for; what it does not mention stays."""

    def change(draft: Draft) -> Draft:
        return replace(
            draft,
            tags=params.listed("tags") if params.text("tags") else draft.tags,
            context=parse_context(params.text("context")) or draft.context,
            metadata={**draft.metadata, **parse_context(params.text("metadata"))},
            display_name=params.text("display_name") or draft.display_name,
            asset_folder=params.text("asset_folder") or draft.asset_folder,
        )

    return change
