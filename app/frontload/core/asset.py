"""The facts of the story: what was found, what is wanted, what was made, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING

from frontload.core.errors import FrontloadError, UnknownNameError
from frontload.core.states import FINAL_STATES, FLIGHT_STATES, WAITING_STATES, AssetState

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import PurePath

    from frontload.core.overwrite import Overwrite


class Level(IntEnum):
    """How important an asset is; lower goes first."""

    URGENT = 0
    HIGH = 1
    NORMAL = 2
    LOW = 3

    @property
    def word(self) -> str:
        """The level as people and the command line say it."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str) -> Level:
        """Return the level of that word; raises `UnknownNameError`."""
        for level in cls:
            if level.word == word.strip().lower():
                return level
        raise UnknownNameError("level", word, ", ".join(level.word for level in cls))


class Hand(IntFlag):
    """What a person decided, for a batch or for one asset; rules leave it alone and the screen shows it.

    `HELD` is the decision that an asset waits until it is released, `CLEARED` that one with a URL is not listed.
    """

    NOTHING = 0
    LEVEL = 1
    DEADLINE = 2
    RECIPE = 4
    FOLDER = 8
    HELD = 16
    CLEARED = 32


MOST_SAID = 1024  # Cloudinary keeps so many characters of a context value (Upload API reference, `context`)


@dataclass(frozen=True, slots=True)
class Marks:
    """What the camera and people wrote into a file, read at intake without decoding a pixel.

    `taken_at` is the camera's own time (aware). `rating` is XMP's: 0 to 5 stars, -1 for rejected. `urgency` is
    IPTC's: 1 the most urgent to 8 the least. `label` is the colour class in lower case, as the file says it
    (`red`, `gelb`). `width_px` and `height_px` are as displayed, after orientation. `caption` says what happened,
    `alt` what is to be seen, for who cannot see it; each at most `MOST_SAID` characters. None and empty texts: the
    file does not tell.
    """

    taken_at: datetime | None = None
    rating: int | None = None
    urgency: int | None = None
    label: str = ""
    width_px: int | None = None
    height_px: int | None = None
    caption: str = ""
    alt: str = ""


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Source:
    """An image file as the scan found it.

    `directory` is shared by all files of a folder, which keeps 100,000 of them small. `folder` is the place
    below the dropped root, root's own name first, parts joined by `/`; empty for a file dropped by itself.
    `trouble` is why it cannot be prepared, as far as a look at its beginning tells; it is not journalled.
    """

    directory: PurePath
    name: str
    folder: str
    size_bytes: int
    modified_ns: int
    marks: Marks = NO_MARKS
    trouble: Failure | None = None

    @property
    def path(self) -> PurePath:
        """Where the file lies."""
        return self.directory / self.name

    @property
    def place(self) -> str:
        """Where the file lies below what was dropped, with its name."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def pictured_s(self) -> float:
        """Seconds since 1970 at which the picture was taken, else at which its file was last written."""
        taken_at = self.marks.taken_at
        return taken_at.timestamp() if taken_at else self.modified_ns / 1e9


@dataclass(frozen=True, slots=True)
class Batch:
    """What one drop brought in, and the wishes all its assets begin with; `by_hand` tells which were said.

    `batch_no` is 0 until the engine numbers it. `scanned` turns true when the roots were walked to the end; a batch
    that is not is walked again after a kill. `force` sends also what was delivered before. `overwrite` is what
    becomes of other images of the same names; None leaves that to the account.
    """

    batch_no: int
    roots: tuple[PurePath, ...]
    destination: str
    created_at: datetime
    level: Level = Level.NORMAL
    deadline: datetime | None = None
    recipe: str = "web"
    folder: str = ""
    tags: tuple[str, ...] = ()
    scanned: bool = False
    by_hand: Hand = Hand.NOTHING
    force: bool = False
    overwrite: Overwrite | None = None


@dataclass(frozen=True, slots=True)
class Handling:
    """Where an asset goes and what is done to it; one object for all assets that are handled alike.

    `folder` is the destination's, before the asset's own place. `rule` names the rule that had a say, if any.
    `variant` names which further rendition of its picture the asset is, empty for the picture itself; one that
    `is_preview` goes ahead of every picture of its level. `force` sends it also if it was delivered before.
    `overwrite` is what becomes of another image of its name; None leaves that to the account.
    """

    destination: str
    recipe: str
    folder: str = ""
    tags: tuple[str, ...] = ()
    rule: str = ""
    force: bool = False
    variant: str = ""
    is_preview: bool = False
    overwrite: Overwrite | None = None


def thumbnail_name(source_sha256: str) -> str:
    """Return the file name of the small picture of a source, which a worker writes and the window reads."""
    return f"{source_sha256[:24]}.jpg"


def before_name(asset_no: int) -> str:
    """Return the file name of a source made to be looked at, which a worker writes and the window reads."""
    return f"{asset_no}-before.jpg"


def after_name(asset_no: int) -> str:
    """Return the file name of its rendition made to be looked at."""
    return f"{asset_no}-after.jpg"


@dataclass(frozen=True, slots=True)
class Rendition:
    """Prepared bytes in the spool: one recipe applied to one source.

    `etag` is the MD5 of exactly these bytes, as Cloudinary will report it. `size` is in pixels after orientation.
    `note` is a sentence for people where the recipe could not be met to the letter, else empty.
    `transformation` is what the destination is asked to make of it, else empty: in the format of `extension`, or
    its own where that is empty, of `made_width_px` by `made_height_px`, or the size it has where these are 0; with
    `incoming` before it is stored. `recipe` is the fingerprint of what made it.
    """

    file_name: str
    size_bytes: int
    etag: str
    source_sha256: str
    width_px: int
    height_px: int
    image_format: str
    note: str = ""
    transformation: str = ""
    recipe: str = ""
    incoming: bool = False
    extension: str = ""
    made_width_px: int = 0
    made_height_px: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the destination answered: the asset is there, and this is its URL.

    `etag` and `size_bytes` are of the stored bytes; they lie at `stored_url` where `url` leads to what was made of
    them, in the size told. `existing`: it was there before. `same_as` names the file of the same bytes for which it
    was sent, if it was not for the asset's own.
    """

    public_id: str
    url: str
    etag: str
    width_px: int
    height_px: int
    size_bytes: int
    delivered_at: datetime
    existing: bool = False
    same_as: str = ""
    stored_url: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an asset ended as failed, in words for the screen."""

    code: str
    title: str
    advice: str

    @classmethod
    def of(cls, error: FrontloadError) -> Failure:
        """Keep what the user needs of *error*."""
        return cls(error.code, error.title, error.advice)


@dataclass(frozen=True, slots=True)
class Asset:
    """One image on its way; changed only by `dataclasses.replace`.

    `asset_no` counts discoveries, so it breaks ties first come first served. `place` is the user's own hand:
    below 0 before everything, above 0 behind everything, 0 where the order puts it. `by_hand` tells what else a
    person decided. `rank` is the 1-based
    number in which the queue let it go to be prepared, 0 before; a resumed queue counts on. `attempts` counts
    requests begun, less those a kill or a stop cut short.
    """

    asset_no: int
    batch_no: int
    source: Source
    public_id: str
    handling: Handling
    level: Level = Level.NORMAL
    deadline: datetime | None = None
    place: int = 0
    by_hand: Hand = Hand.NOTHING
    state: AssetState = AssetState.QUEUED
    rank: int = 0
    attempts: int = 0
    rendition: Rendition | None = None
    delivery: Delivery | None = None
    failure: Failure | None = None

    @property
    def is_held(self) -> bool:
        """Whether a person wants it to wait until it is released."""
        return Hand.HELD in self.by_hand

    @property
    def is_listed(self) -> bool:
        """Whether a person still wants to see it."""
        return self.state is not AssetState.REMOVED and Hand.CLEARED not in self.by_hand

    @property
    def is_preview(self) -> bool:
        """Whether it goes ahead of every picture of its level."""
        return self.handling.is_preview

    @property
    def is_in_flight(self) -> bool:
        """Whether a worker or a connection has it."""
        return self.state in FLIGHT_STATES

    @property
    def is_pending(self) -> bool:
        """Whether something is still to happen to it by itself: one held waits for a person."""
        return self.state not in FINAL_STATES and not (self.is_held and self.state in WAITING_STATES)
