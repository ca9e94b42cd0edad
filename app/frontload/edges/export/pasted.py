"""Delivered images as lines to paste: URLs, Markdown, BBCode, responsive HTML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.core.context import alt_of
from frontload.core.delivery_url import AS_STORED
from frontload.core.errors import UrlUnchangeableError
from frontload.core.snippets import Snippet, snippet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.core.asset import Delivery
    from frontload.edges.export.report import Report


def as_snippets(report: Report, kind: Snippet) -> Iterator[str]:
    """Yield a line for each image that is delivered, its caption or file name for a description."""
    for asset in report.assets:
        if asset.delivery:
            yield f"{_line(kind, asset.delivery, alt_of(asset.source))}\n"


def _line(kind: Snippet, delivery: Delivery, alt: str) -> str:
    try:
        return snippet(kind, delivery, alt)
    except UrlUnchangeableError:  # as stored is better than not at all, and one such URL stops no other
        unsized = replace(delivery, width_px=0, height_px=0)  # a srcset needs what this URL cannot carry
        return snippet(Snippet.IMG if kind is Snippet.PICTURE else kind, unsized, alt, AS_STORED)
