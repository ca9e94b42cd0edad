"""What preprocessing does to an image, as data."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from frontload.core.checks import require
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.variant import Variant  # noqa: TC001  (read at run time by recipe_values)
from frontload.core.watermark import Watermark  # noqa: TC001  (as well)

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_SIDE_PX = 65_535  # what JPEG, the widest used of our formats, can hold at most
LEAST_TARGET_BYTES = 2_000  # below it headers and metadata alone fill the file
MOST_ENLARGED_BY_CLOUDINARY = 4  # e_upscale makes each side four times as long (cloudinary.md §4)
MOST_ENLARGED = 8  # times each side; Lanczos shows nothing new far before that
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.ASCII | re.IGNORECASE)
_BESIDE = frozenset({"name", "variants"})  # what does not change the bytes
_NAME = re.compile(r"[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]{0,59}")


class OutputFormat(StrEnum):
    """How a rendition is encoded; `keep` stays with the source's format where browsers show that."""

    KEEP = "keep"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    AVIF = "avif"


class Fit(StrEnum):
    """How an image meets the size asked for; the words are Cloudinary's."""

    LIMIT = "limit"  # into the box, never enlarged
    FIT = "fit"  # into the box, enlarged if it is smaller
    FILL = "fill"  # exactly the box, enlarged if it is smaller; what sticks out is cut off evenly


class Chroma(StrEnum):
    """How finely a JPEG or AVIF holds colour: full, or a quarter of it, which photographs do not show."""

    FULL = "4:4:4"
    QUARTER = "4:2:0"


class Upscaler(StrEnum):
    """Who makes an image larger: this machine, or Cloudinary after the small one has travelled."""

    LANCZOS = "lanczos"
    CLOUDINARY = "cloudinary"


class Where(StrEnum):
    """Who applies a recipe: this machine, or Cloudinary to the original, before storing it or after."""

    HERE = "here"
    INCOMING = "incoming"
    EAGER = "eager"


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
    """One way to prepare an image.

    `long_edge_px`, or the box of `width_px` and `height_px` (each may be None), is the size asked for, met as
    `fit` says; with neither the size is kept. `upscale_factor` multiplies each side first, by `upscaler`.
    `quality` is the encoder's 1-100, and with `target_bytes` the highest that is tried; `lossless` is for WebP
    and PNG. `background` (`#rrggbb`) replaces transparency; None keeps it where the format can, else white.
    `variants` are made of each picture besides, as jobs of their own.
    `still` takes the first frame of an animation or document, which otherwise goes as it is. `untouched` sends
    the source's own pixels, checked but not re-encoded; with `metadata` all they travel byte by byte as they are.
    `where` is who does it; metadata are treated here in any case.
    """

    name: str
    long_edge_px: int | None = None
    output_format: OutputFormat = OutputFormat.KEEP
    quality: int = 82
    untouched: bool = False
    metadata: MetadataPolicy = MetadataPolicy.CREDIT
    width_px: int | None = None
    height_px: int | None = None
    fit: Fit = Fit.LIMIT
    upscale_factor: float = 1.0
    upscaler: Upscaler = Upscaler.LANCZOS
    watermark: Watermark | None = None
    background: str | None = None
    lossless: bool = False
    progressive: bool = True
    chroma: Chroma = Chroma.QUARTER
    target_bytes: int | None = None
    still: bool = False
    variants: tuple[Variant, ...] = ()
    where: Where = Where.HERE

    def __post_init__(self) -> None:
        """Refuse values no encoder accepts, and wishes that contradict each other."""
        require("recipe name", _NAME.fullmatch(self.name) is not None, self.name, "1 to 60 printable characters")
        require("quality", 1 <= self.quality <= 100, self.quality, "a number from 1 to 100")  # noqa: PLR2004
        for what, size in (("long edge", self.long_edge_px), ("width", self.width_px), ("height", self.height_px)):
            fine = size is None or 1 <= size <= LONGEST_SIDE_PX
            require(what, fine, size, f"a number of pixels from 1 to {LONGEST_SIDE_PX}")
        fine = self.target_bytes is None or self.target_bytes >= LEAST_TARGET_BYTES
        require("target size", fine, self.target_bytes, f"a number of bytes, at least {LEAST_TARGET_BYTES}")
        fine = 1 <= self.upscale_factor <= MOST_ENLARGED
        require("upscale factor", fine, self.upscale_factor, f"a number from 1 to {MOST_ENLARGED}")
        fine = self.upscaler is Upscaler.LANCZOS or self.upscale_factor <= MOST_ENLARGED_BY_CLOUDINARY
        most = f"at most {MOST_ENLARGED_BY_CLOUDINARY} with upscaler = cloudinary"
        require("upscale factor", fine, self.upscale_factor, most)
        fine = self.background is None or _COLOUR.fullmatch(self.background) is not None
        require("background colour", fine, self.background, "a colour such as #ffffff")
        self._require_harmony()

    def _require_harmony(self) -> None:
        box = (self.width_px, self.height_px)
        fine = self.long_edge_px is None or box == (None, None)
        require("size", fine, "long_edge_px", "either the long edge or width and height")
        require("fit", self.fit is not Fit.FILL or None not in box, self.fit, "width_px and height_px with it")
        suffixes = [variant.suffix for variant in self.variants]
        fine = len({*suffixes}) == len(suffixes) and all(variant.recipe != self.name for variant in self.variants)
        names = ", ".join(variant.recipe for variant in self.variants)
        require("list of variants", fine, names, "other recipes, each of them once")
        lossy = self.output_format in {OutputFormat.JPEG, OutputFormat.AVIF}
        require("lossless format", not (self.lossless and lossy), self.output_format, "webp, png or keep")
        if self.where is not Where.HERE:
            self._require_translatable()

    def _require_translatable(self) -> None:
        """Refuse what no transformation can promise; see core.offload for what one can."""
        made_here = {
            "untouched": self.untouched,
            "target size": self.target_bytes is not None,
            "watermark": self.watermark is not None,
            "lossless": self.lossless,
            "chroma 4:4:4": self.chroma is Chroma.FULL,
            "upscale factor": self.upscale_factor > 1,
            "still": self.still,
        }
        for what, is_wanted in made_here.items():
            instead = f"one without {what}, or let it be done here"
            require("recipe for Cloudinary", not is_wanted, self.name, instead)

    @property
    def fingerprint(self) -> str:
        """12 hex digits that change with anything that changes the bytes; the name does not."""
        # a wish that came later counts only where it is made, lest what was delivered before were unknown
        beside = _BESIDE if self.where is not Where.HERE else _BESIDE | {"where"}
        facts = [(field.name, str(getattr(self, field.name))) for field in fields(self) if field.name not in beside]
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:12]

    @property
    def description(self) -> str:
        """One line for lists and menus."""
        words = [*self._own_words(), *(variant.description for variant in self.variants)]
        return ", ".join(words)

    def _own_words(self) -> list[str]:
        if self.untouched:
            is_whole = self.metadata is MetadataPolicy.ALL
            return ["the file as it is" if is_whole else "its own pixels", "checked"]
        form = "own format" if self.output_format is OutputFormat.KEEP else self.output_format.upper()
        quality = "lossless" if self.lossless else f"quality {self.quality}"
        words = [*self._size_words(), form, quality]
        if self.target_bytes:
            words.append(f"at most {self.target_bytes / 1000:,.0f} kB")
        if self.watermark:
            words.append(self.watermark.description)
        if self.where is not Where.HERE:
            words.append(f"made by Cloudinary ({self.where})")
        return words

    def _size_words(self) -> list[str]:
        words = []
        if self.upscale_factor > 1:
            where = " by Cloudinary" if self.upscaler is Upscaler.CLOUDINARY else ""
            words.append(f"{self.upscale_factor:g} times larger{where}")
        if self.long_edge_px:
            words.append(f"{self.long_edge_px} px")
        elif self.width_px or self.height_px:
            words.append(f"{self.fit} {self.width_px or 'any'} × {self.height_px or 'any'} px")
        return words or ["full size"]


BUILT_IN_RECIPES = (
    Recipe("web", long_edge_px=2560, quality=82),
    Recipe("original", untouched=True, metadata=MetadataPolicy.ALL),
    Recipe("press", long_edge_px=2048, output_format=OutputFormat.JPEG, quality=92, target_bytes=800_000),
    Recipe("webp", long_edge_px=2560, output_format=OutputFormat.WEBP, quality=80),
    # looks like WebP's 80 for a fifth fewer bytes (`make bench-pictures`)
    Recipe("avif", long_edge_px=2560, output_format=OutputFormat.AVIF, quality=60),
    Recipe("thumbnail", long_edge_px=400, output_format=OutputFormat.JPEG, quality=78),
    Recipe("upscale", upscale_factor=2, quality=90),
)
DEFAULT_RECIPE_NAME = "web"


def variants_by_recipe(recipes: Iterable[Recipe]) -> dict[str, tuple[Variant, ...]]:
    """Return the variants of those recipes that have some, by the recipe's name."""
    return {recipe.name: recipe.variants for recipe in recipes if recipe.variants}


def check_variants(recipe: Recipe, recipes: tuple[Recipe, ...]) -> None:
    """Raise `UnknownNameError` where a variant of *recipe* is to be made by one that is not among *recipes*."""
    for variant in recipe.variants:
        recipe_named(variant.recipe, recipes)


def left_to(name: str) -> tuple[str, Where]:
    """Return a recipe's own name, and to whom it is left: `web@eager` is `web`, left to Cloudinary."""
    base, at, where = name.rpartition("@")
    if at and where in {Where.INCOMING.value, Where.EAGER.value}:
        return base, Where(where)
    return name, Where.HERE


def recipe_named(name: str, recipes: tuple[Recipe, ...]) -> Recipe:
    """Return the recipe of that name; raises `UnknownNameError` with the known ones.

    `web@eager` and `web@incoming` are the recipe `web`, left to Cloudinary; raises `UnclearValueError` for a recipe
    that cannot be.
    """
    for recipe in recipes:
        if recipe.name == name:
            return recipe
    base, where = left_to(name)
    if where is not Where.HERE:
        return replace(recipe_named(base, recipes), name=name, where=where)
    raise UnknownNameError("recipe", name, ", ".join(recipe.name for recipe in recipes))


def recipe_if_known(name: str, recipes: tuple[Recipe, ...]) -> Recipe | None:
    """Return the recipe of that name as `recipe_named` does, None where it is gone, or cannot be any more."""
    try:
        return recipe_named(name, recipes)
    except (UnknownNameError, UnclearValueError):
        return None
