"""What the inspector says of an asset, fact by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from frontload.core.speeds import guessed_bytes
from frontload.core.states import FINAL_STATES
from frontload.gui import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from frontload.core.asset import Asset, Marks, Rendition
    from frontload.core.recipe import Recipe


class Fact(NamedTuple):
    """A label and what it tells."""

    label: str
    text: str


def facts(asset: Asset, expected: str, now: datetime) -> Iterator[Fact]:
    """Yield what is known, in the order it is asked for; what is not known is left out."""
    level = asset.level.word.capitalize()
    yield Fact(QCoreApplication.translate("Inspector", "State"), texts.state_text(asset, 0))
    yield Fact(QCoreApplication.translate("Inspector", "Level"), level)
    if asset.deadline:
        yield Fact(QCoreApplication.translate("Inspector", "Deadline"), texts.deadline_text(asset.deadline, now))
    if asset.state not in FINAL_STATES or asset.delivery:
        yield Fact(QCoreApplication.translate("Inspector", "Expected"), expected)
    yield Fact(QCoreApplication.translate("Inspector", "Recipe"), texts.shown(asset.handling.recipe))
    if asset.handling.folder:
        yield Fact(QCoreApplication.translate("Inspector", "Folder"), texts.shown(asset.handling.folder))
    if asset.handling.tags:
        yield Fact(QCoreApplication.translate("Inspector", "Tags"), texts.shown(", ".join(asset.handling.tags)))
    yield from _mark_facts(asset.source.marks)
    if asset.attempts:
        yield Fact(QCoreApplication.translate("Inspector", "Attempts"), str(asset.attempts))
    if asset.rank:
        yield Fact(QCoreApplication.translate("Inspector", "Rank"), f"{asset.rank:,}")


def _mark_facts(marks: Marks) -> Iterator[Fact]:
    if marks.width_px and marks.height_px:
        pixels = f"{marks.width_px:,} × {marks.height_px:,} px"
        yield Fact(QCoreApplication.translate("Inspector", "Dimensions"), pixels)
    if marks.taken_at:
        yield Fact(QCoreApplication.translate("Inspector", "Taken"), f"{marks.taken_at:%d %b %Y %H:%M:%S}")
    if marks.rating is not None:
        yield Fact(QCoreApplication.translate("Inspector", "Rating"), _stars(marks.rating))
    if marks.urgency is not None:
        words = QCoreApplication.translate("Inspector", "{urgency} of 8").format(urgency=marks.urgency)
        yield Fact(QCoreApplication.translate("Inspector", "Urgency"), words)
    if marks.label:
        yield Fact(QCoreApplication.translate("Inspector", "Label"), texts.shown(marks.label))


def sent_tag(asset: Asset, recipe: Recipe | None, made: Rendition | None) -> str:
    """Return how many bytes are sent: as prepared, as tried out, or as guessed."""
    rendition = asset.rendition or made
    if rendition is None:
        words = QCoreApplication.translate("Inspector", "Sent: about {size}")
        return words.format(size=texts.size_text(guessed_bytes(recipe, asset.source)))
    words = QCoreApplication.translate("Inspector", "Sent: {size}, {width} × {height}")
    size = texts.size_text(rendition.size_bytes)
    return words.format(size=size, width=rendition.width_px, height=rendition.height_px)


def source_tag(asset: Asset) -> str:
    """Return how many bytes the source has."""
    words = QCoreApplication.translate("Inspector", "Source: {size}")
    return words.format(size=texts.size_text(asset.source.size_bytes))


def _stars(rating: int) -> str:
    if rating < 0:
        return QCoreApplication.translate("Inspector", "rejected")
    return "★" * rating + "☆" * (5 - rating)
