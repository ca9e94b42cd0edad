"""What the inspector says of an asset, fact by fact."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from frontload.core.offload import ways
from frontload.core.recipe import Where, recipe_if_known
from frontload.core.speeds import guessed_bytes
from frontload.core.states import FINAL_STATES, AssetState
from frontload.gui import texts
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset, Marks, Rendition
    from frontload.core.context import Context
    from frontload.core.recipe import Recipe
    from frontload.core.speeds import Cost


class Fact(NamedTuple):
    """A label and what it tells."""

    label: str
    text: str


def sums(assets: Sequence[Asset]) -> Iterator[Fact]:
    """Yield what several selected images come to."""
    yield Fact(tr("Size"), texts.size_text(sum(asset.source.size_bytes for asset in assets)))
    counts = Counter(asset.state for asset in assets)
    waiting = sum(counts.values()) - sum(counts[state] for state in FINAL_STATES)
    for label, count in (
        (tr("Waiting"), waiting),
        (tr("Delivered"), counts[AssetState.DELIVERED]),
        (tr("Failed"), counts[AssetState.FAILED]),
    ):
        if count:
            yield Fact(label, texts.number_text(count))
    sent_bytes = sum(asset.delivery.size_bytes for asset in assets if asset.delivery)
    if sent_bytes:
        yield Fact(tr("Sent"), texts.size_text(sent_bytes))


def facts(asset: Asset, expected: str, now: datetime, state: str = "", context: Context = ()) -> Iterator[Fact]:
    """Yield what is known, in the order it is asked for; what is not known is left out.

    *context* is what is said of the picture where it is delivered.
    """
    level = texts.level_title(asset.level)
    yield Fact(tr("State"), state or texts.state_text(asset, 0))
    yield Fact(tr("Level"), level)
    if asset.deadline:
        yield Fact(tr("Deadline"), texts.deadline_text(asset.deadline, now))
    if asset.state not in FINAL_STATES or asset.delivery:
        yield Fact(tr("Delivered") if asset.delivery else tr("Expected"), expected)
    yield Fact(tr("Recipe"), texts.shown(asset.handling.recipe))
    yield Fact(tr("Public ID"), texts.shown(asset.delivery.public_id if asset.delivery else asset.public_id))
    if asset.handling.folder:
        yield Fact(tr("Folder"), texts.shown(asset.handling.folder))
    if asset.handling.tags:
        yield Fact(tr("Tags"), texts.shown(", ".join(asset.handling.tags)))
    if asset.handling.overwrite is not None:
        yield Fact(tr("Overwrite"), texts.overwrite_text(asset.handling.overwrite))
    labels = {"alt": tr("Alt text"), "caption": tr("Caption")}
    yield from (Fact(labels.get(key, key), texts.shown(words)) for key, words in context)
    yield from _mark_facts(asset.source.marks)
    if asset.attempts:
        yield Fact(tr("Attempts"), str(asset.attempts))
    if asset.rank:
        yield Fact(tr("Rank"), texts.number_text(asset.rank))


def costs(
    asset: Asset, recipe: Recipe, recipes: tuple[Recipe, ...], price: Callable[[Asset], Cost]
) -> Iterator[Fact]:
    """Yield what it costs to prepare an image here, and to let Cloudinary do it; nothing where only one can."""
    base = recipe.name.partition("@")[0]
    own = recipe_if_known(base, recipes)
    if own is None or recipe_if_known(f"{base}@{Where.EAGER}", recipes) is None:
        return
    here, there = ways((asset,), own, price)
    for label, way in ((tr("Made here"), here), (tr("By Cloudinary"), there)):
        words = tr("{seconds} s of CPU, {size}")
        seconds = QLocale().toString(way.prepare_s, "f", 1)
        yield Fact(label, words.format(seconds=seconds, size=texts.size_text(way.send_bytes)))


def _mark_facts(marks: Marks) -> Iterator[Fact]:
    if marks.width_px and marks.height_px:
        pixels = f"{texts.number_text(marks.width_px)} × {texts.number_text(marks.height_px)} px"
        yield Fact(tr("Dimensions"), pixels)
    if marks.taken_at:
        yield Fact(tr("Taken"), f"{texts.day_text(marks.taken_at)} {marks.taken_at:%Y %H:%M:%S}")
    if marks.rating is not None:
        yield Fact(tr("Rating"), _stars(marks.rating))
    if marks.urgency is not None:
        words = tr("{urgency} of 8").format(urgency=marks.urgency)
        yield Fact(tr("Urgency"), words)
    if marks.label:
        yield Fact(tr("Label"), texts.shown(marks.label))


def sent_tag(asset: Asset, recipe: Recipe | None, made: Rendition | None) -> str:
    """Return how many bytes are sent: as prepared, as tried out, or as guessed."""
    rendition = asset.rendition or made
    if rendition is None:
        words = tr("Sent: about {size}")
        return words.format(size=texts.size_text(guessed_bytes(recipe, asset.source)))
    words = tr("Sent: {size}, {width} × {height}")
    size = texts.size_text(rendition.size_bytes)
    return words.format(size=size, width=rendition.width_px, height=rendition.height_px)


def source_tag(asset: Asset) -> str:
    """Return how many bytes the source has."""
    words = tr("Source: {size}")
    return words.format(size=texts.size_text(asset.source.size_bytes))


def _stars(rating: int) -> str:
    if rating < 0:
        return tr("rejected")
    return "★" * rating + "☆" * (5 - rating)
