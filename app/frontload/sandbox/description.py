"""What calls may say about a stored asset without touching its bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request
from frontload.sandbox.metadata_fields import checked_metadata
from frontload.sandbox.naming import check_folder
from frontload.sandbox.params import json_object, parse_context

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.sandbox.asset import Draft
    from frontload.sandbox.definitions import Definitions
    from frontload.sandbox.params import Params

MODERATION_STATUSES = ("pending", "approved", "rejected")
CONTEXT_MOST_PAIRS, CONTEXT_MOST_LETTERS = 1000, 1024  # Source: Upload API reference, `context`


def described(definitions: Definitions, params: Params) -> Callable[[Draft], Draft]:
    """The change that the descriptive parameters of a call ask for; what it does not mention stays."""
    tags, context, asset_folder = params.listed("tags"), said_context(params), params.text("asset_folder")
    if asset_folder:
        check_folder(asset_folder.strip("/"))

    def change(draft: Draft) -> Draft:
        return replace(
            draft,
            tags=tags or draft.tags,
            context=context or draft.context,
            metadata=checked_metadata(definitions, params.text("metadata"), draft.metadata),
            moderation=moderated(params, draft.moderation),
            display_name=params.text("display_name") or draft.display_name,
            asset_folder=asset_folder.strip("/") if asset_folder else draft.asset_folder,
        )

    return change


def said_context(params: Params) -> dict[str, str]:
    """The context of a call: `key=value|…`, or a JSON object."""
    text = params.text("context")
    sent = json_object(text) if text and text.startswith("{") else None
    pairs = parse_context(text) if sent is None else {name: str(value) for name, value in sent.items()}
    if len(pairs) > CONTEXT_MOST_PAIRS or any(len(name) > CONTEXT_MOST_LETTERS for name in pairs):
        raise bad_request("Context is too large")
    return pairs


def moderated(params: Params, before: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The moderation after a call: `moderation` asks for one, `moderation_status` decides it."""
    kind, status = params.text("moderation"), params.text("moderation_status")
    if kind is not None and kind != "manual":
        raise bad_request(f"The sandbox moderates by hand only, not by {kind[:100]}")
    if status is not None and status not in MODERATION_STATUSES:
        raise bad_request(f"Invalid value {status[:100]} for parameter moderation_status")
    if status is not None:
        return (("manual", status),)
    return (("manual", "pending"),) if kind is not None else before
