"""What is to be known of a drop before a byte of it leaves: facts, each with what can be done about it.

Nothing here decides: a finding says what will happen if nobody does anything. Findings are made of what the engine
tells anyway, so a look in advance (`frontload plan`) and a run come to the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from frontload.core.errors import FileUnreadableError, UnreadableImageError
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetPrepared,
    AssetQueued,
    AssetRemoved,
    AssetSkipped,
    DestinationAccepted,
    NameTaken,
    PathUnreadable,
    RunChanged,
    TwinFound,
)
from frontload.core.framing import framing
from frontload.core.overwrite import Overwrite
from frontload.core.recipe import Where, recipe_if_known
from frontload.core.words import count_text, size_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from frontload.core.asset import Asset, Failure
    from frontload.core.errors import FrontloadError
    from frontload.core.events import Event
    from frontload.core.limits import Limits
    from frontload.core.recipe import Recipe

MEGAPIXEL = 1_000_000
_OF_THE_FILE = frozenset({UnreadableImageError.code, FileUnreadableError.code})


class FindingKind(StrEnum):
    """What was found, the most pressing first."""

    NO_CREDENTIALS = "no credentials"
    UNREADABLE = "unreadable"
    COLLISION = "collision"
    NAME_TAKEN = "name taken"
    TOO_LARGE = "too large"
    TOO_MANY_PIXELS = "too many pixels"
    DUPLICATE = "duplicate"
    DELIVERED_BEFORE = "delivered before"


class Remedy(StrEnum):
    """What a person can do about a finding at once."""

    SKIP = "skip"
    RENAME = "rename"
    RECIPE = "choose another recipe"
    SEND_AGAIN = "send again"
    ACCOUNT = "look at the account"


REMEDIES: dict[FindingKind, tuple[Remedy, ...]] = {
    FindingKind.NO_CREDENTIALS: (Remedy.ACCOUNT,),
    FindingKind.UNREADABLE: (Remedy.SKIP,),
    FindingKind.COLLISION: (Remedy.RENAME, Remedy.SKIP),
    FindingKind.NAME_TAKEN: (Remedy.RENAME, Remedy.SKIP),
    FindingKind.TOO_LARGE: (Remedy.RECIPE, Remedy.SKIP),
    FindingKind.TOO_MANY_PIXELS: (Remedy.RECIPE, Remedy.SKIP),
    FindingKind.DUPLICATE: (),
    FindingKind.DELIVERED_BEFORE: (Remedy.SEND_AGAIN,),
}
HARMLESS = frozenset({FindingKind.DUPLICATE, FindingKind.DELIVERED_BEFORE})


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact about some files of a drop; `asset_nos` has none of files that never became assets.

    `detail` is a name, an address or a reason by way of example, also within the sentence.
    """

    kind: FindingKind
    sentence: str
    detail: str = ""
    asset_nos: tuple[int, ...] = ()
    paths: tuple[PurePath, ...] = ()

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What can be done about it; nothing about files that were never taken in."""
        return REMEDIES[self.kind] if self.asset_nos or not self.paths else ()

    @property
    def is_harmless(self) -> bool:
        """Whether every file will have its URL all the same."""
        return self.kind in HARMLESS


@dataclass
class _Group:
    """Files of one finding, in the order in which they were found, with the numbers of what came of each."""

    detail: str
    files: dict[PurePath, list[int]] = field(default_factory=dict)

    def add(self, path: PurePath, asset_no: int | None) -> None:
        numbers = self.files.setdefault(path, [])
        if asset_no is not None and asset_no not in numbers:
            numbers.append(asset_no)


class Preflight:
    """Hears what is told of drops and says what was found. One thread.

    *most_decoded_px* is what this machine decodes at most. What a destination takes is known once it has answered.
    A name that is taken is no finding where what has it is to be overwritten: by the image's own policy, or else at
    *replacing* destinations.
    """

    def __init__(
        self, recipes: tuple[Recipe, ...], most_decoded_px: float, replacing: frozenset[str] = frozenset()
    ) -> None:
        self._replacing = replacing
        self._recipes = recipes
        self._travels: dict[tuple[str, int, int], tuple[bool, int]] = {}  # by recipe, width and height
        self._most_decoded_px = most_decoded_px
        self._groups: dict[tuple[FindingKind, str], _Group] = {}
        self._waiting: dict[int, Asset] = {}
        self._limits: dict[str, Limits] = {}

    def hear(self, event: Event) -> None:  # noqa: C901  (one case an event)
        """Take notice of one event."""
        match event:
            case AssetQueued(asset) | AssetPrepared(asset):
                self._waiting[asset.asset_no] = asset
                if asset.source.trouble is not None:
                    self._cannot_be_sent(asset, asset.source.trouble)
            case NameTaken(asset, place, _) if place or not self._replaces(asset):
                kind = FindingKind.COLLISION if place else FindingKind.NAME_TAKEN
                self._note(kind, asset, asset.public_id)
            case TwinFound(asset, place):
                self._note(FindingKind.DUPLICATE, asset, place)
            case AssetSkipped(asset):
                self._waiting.pop(asset.asset_no, None)
                self._note(FindingKind.DELIVERED_BEFORE, asset, asset.delivery.url if asset.delivery else "")
            case AssetFailed(asset) if asset.failure and asset.failure.code in _OF_THE_FILE:
                self._forget(asset)  # a decoder's word counts more than a look at the header
                self._cannot_be_sent(asset, asset.failure)
            case AssetFailed(asset) | AssetDelivered(asset):
                self._waiting.pop(asset.asset_no, None)
            case AssetRemoved(asset):
                self._forget(asset)
            case PathUnreadable(_, path, error):
                self._put(FindingKind.UNREADABLE, path, None, error.title, apart=True)
            case DestinationAccepted(destination, limits):
                self._limits[destination] = limits
            case RunChanged(_, error) if error is not None and error.needs_setup:
                self.refused(error)
            case _:
                pass

    def _replaces(self, asset: Asset) -> bool:
        policy = asset.handling.overwrite
        return asset.handling.destination in self._replacing if policy is None else policy is not Overwrite.NEVER

    def refused(self, error: FrontloadError) -> None:
        """Hear that nothing can be sent until something is set up."""
        self._groups.setdefault((FindingKind.NO_CREDENTIALS, error.title), _Group(str(error)))

    def findings(self) -> tuple[Finding, ...]:
        """Return what is known by now, the most pressing first."""
        groups = [
            (kind, group)
            for (kind, _), group in self._groups.items()
            if group.files or kind is FindingKind.NO_CREDENTIALS
        ]
        order = list(FindingKind)
        by_weight = sorted([*groups, *self._over_limits()], key=lambda found: order.index(found[0]))
        return tuple(_finding(kind, group) for kind, group in by_weight)

    def _cannot_be_sent(self, asset: Asset, failure: Failure) -> None:
        self._put(FindingKind.UNREADABLE, asset.source.path, asset.asset_no, failure.title, apart=True)

    def _note(self, kind: FindingKind, asset: Asset, detail: str) -> None:
        self._put(kind, asset.source.path, asset.asset_no, detail)

    def _put(
        self, kind: FindingKind, path: PurePath, asset_no: int | None, detail: str, *, apart: bool = False
    ) -> None:
        """Add a file to the finding of its kind; with *apart* to that of its kind and detail."""
        self._groups.setdefault((kind, detail if apart else ""), _Group(detail)).add(path, asset_no)

    def _forget(self, asset: Asset) -> None:
        self._waiting.pop(asset.asset_no, None)
        for group in self._groups.values():
            numbers = group.files.get(asset.source.path, [])
            if asset.asset_no in numbers:
                numbers.remove(asset.asset_no)
                if not numbers:
                    del group.files[asset.source.path]

    def _over_limits(self) -> Iterator[tuple[FindingKind, _Group]]:
        found: dict[tuple[FindingKind, str], _Group] = {}
        for asset in self._waiting.values():
            for kind, detail in self._too_much(asset):
                found.setdefault((kind, detail), _Group(detail)).add(asset.source.path, asset.asset_no)
        return ((kind, group) for (kind, _), group in found.items())

    def _too_much(self, asset: Asset) -> Iterator[tuple[FindingKind, str]]:
        """Yield what is certainly too much about an image: what travels is known of originals and of renditions."""
        marks, limits = asset.source.marks, self._limits.get(asset.handling.destination)
        pixels = (marks.width_px or 0) * (marks.height_px or 0)
        if pixels > self._most_decoded_px:
            yield FindingKind.TOO_MANY_PIXELS, f"{self._most_decoded_px / MEGAPIXEL:,.0f} megapixels"
        if limits is None:
            return
        size_bytes, sent_px = self._travelling(asset)
        if limits.image_bytes is not None and size_bytes > limits.image_bytes:
            yield FindingKind.TOO_LARGE, size_text(limits.image_bytes)
        if limits.image_px is not None and sent_px > limits.image_px:
            yield FindingKind.TOO_MANY_PIXELS, f"{limits.image_px / MEGAPIXEL:,.0f} megapixels"

    def _travelling(self, asset: Asset) -> tuple[int, int]:
        """Return the bytes and pixels that will be sent, as far as they are certain, else 0."""
        if asset.rendition is not None:
            return asset.rendition.size_bytes, asset.rendition.width_px * asset.rendition.height_px
        marks = asset.source.marks
        kind = (asset.handling.recipe, marks.width_px or 0, marks.height_px or 0)
        if kind not in self._travels:  # a drop has a hundred thousand images, but of a few sizes and recipes
            self._travels[kind] = _travels(*kind, self._recipes)
        is_source, sent_px = self._travels[kind]
        return asset.source.size_bytes if is_source else 0, sent_px


def _travels(name: str, width_px: int, height_px: int, recipes: tuple[Recipe, ...]) -> tuple[bool, int]:
    """Tell whether the recipe *name* sends an image of that size as it is, and the pixels sent, 0 if unclear."""
    recipe = recipe_if_known(name, recipes)
    if recipe is None:
        return False, 0
    if recipe.untouched or recipe.where is not Where.HERE:
        return True, width_px * height_px
    if not (width_px and height_px):
        return False, 0
    frame = framing(recipe, width_px, height_px)
    return False, frame.width_px * frame.height_px


def _finding(kind: FindingKind, group: _Group) -> Finding:
    numbers = tuple(number for numbers in group.files.values() for number in numbers)
    return Finding(kind, _sentence(kind, group), group.detail, numbers, tuple(group.files))


def _sentence(kind: FindingKind, group: _Group) -> str:
    count, detail = len(group.files), group.detail
    images, alone = count_text(count, "image"), count == 1
    match kind:
        case FindingKind.NO_CREDENTIALS:
            return detail
        case FindingKind.UNREADABLE:
            return f"{count_text(count, 'file')} cannot be sent. {detail}."
        case FindingKind.COLLISION:
            return f"{images} would get the name of another one in the queue (“{detail}”) and will not be sent."
        case FindingKind.NAME_TAKEN:
            return f"{images} would get the name of something delivered before (“{detail}”): it is not overwritten."
        case FindingKind.TOO_LARGE:
            return f"{images} {'is' if alone else 'are'} larger than the {detail} that the account takes."
        case FindingKind.TOO_MANY_PIXELS:
            return f"{images} {'has' if alone else 'have'} more than {detail}, which is the limit."
        case FindingKind.DUPLICATE:
            return f"{images} {'has' if alone else 'have'} the same bytes as another ({detail}): sent once for all."
        case FindingKind.DELIVERED_BEFORE:
            return f"{images} {'was' if alone else 'were'} delivered before and {'is' if alone else 'are'} skipped."
        case _:
            assert_never(kind)
