"""What preprocessing does to an image, as data."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from enum import StrEnum

from frontload.core.errors import UnclearValueError, UnknownNameError


class OutputFormat(StrEnum):
    """How a rendition is encoded; `keep` stays with the source's format where that can be delivered."""

    KEEP = "keep"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"


class MetadataPolicy(StrEnum):
    """What a rendition keeps of what its source says beside the pixels.

    `credit`: caption, credit, copyright, keywords, time, rating and camera, but no place, serial number, maker
    note, preview or edit history. `all`: everything, put right about size and orientation. `none`: nothing but
    the colour profile.
    """

    CREDIT = "credit"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to prepare an image; sizes limit, they never enlarge.

    `long_edge_px` None keeps the size. `quality` is the encoder's 1-100. `untouched` sends the source's own
    pixels, checked but not re-encoded; with `metadata` all they travel byte by byte as they are.
    """

    name: str
    long_edge_px: int | None = None
    output_format: OutputFormat = OutputFormat.KEEP
    quality: int = 82
    untouched: bool = False
    metadata: MetadataPolicy = MetadataPolicy.CREDIT

    def __post_init__(self) -> None:
        """Refuse values no encoder accepts."""
        if not 1 <= self.quality <= 100:  # noqa: PLR2004  (the scale of every encoder we use)
            raise UnclearValueError("quality", self.quality, "a number from 1 to 100")
        if self.long_edge_px is not None and self.long_edge_px < 1:
            raise UnclearValueError("long edge", self.long_edge_px, "a number of pixels above 0")

    @property
    def fingerprint(self) -> str:
        """12 hex digits that change with anything that changes the bytes; the name does not."""
        facts = [(field.name, str(getattr(self, field.name))) for field in fields(self) if field.name != "name"]
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:12]

    @property
    def description(self) -> str:
        """One line for lists and menus."""
        if self.untouched:
            return (
                "the file as it is, checked" if self.metadata is MetadataPolicy.ALL else "its own pixels, checked"
            )
        size = f"{self.long_edge_px} px" if self.long_edge_px else "full size"
        form = "own format" if self.output_format is OutputFormat.KEEP else self.output_format.upper()
        return f"{size}, {form}, quality {self.quality}"


BUILT_IN_RECIPES = (
    Recipe("web", long_edge_px=2560, quality=82),
    Recipe("original", untouched=True, metadata=MetadataPolicy.ALL),
    Recipe("press", long_edge_px=2048, output_format=OutputFormat.JPEG, quality=80),
    Recipe("webp", long_edge_px=2560, output_format=OutputFormat.WEBP, quality=80),
    Recipe("thumbnail", long_edge_px=400, output_format=OutputFormat.JPEG, quality=78),
)
DEFAULT_RECIPE_NAME = "web"


def recipe_named(name: str, recipes: tuple[Recipe, ...]) -> Recipe:
    """Return the recipe of that name; raises `UnknownNameError` with the known ones."""
    for recipe in recipes:
        if recipe.name == name:
            return recipe
    raise UnknownNameError("recipe", name, ", ".join(recipe.name for recipe in recipes))
