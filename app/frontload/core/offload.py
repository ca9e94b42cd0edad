"""Letting Cloudinary do it: a recipe as the transformation that is asked for at upload, and what each way costs.

The original travels, its metadata treated here as the recipe says, and Cloudinary makes the rendition: `incoming`
before it stores, so that the original is nowhere kept, or `eager`, beside the stored original. What a recipe wants
and no transformation can promise is refused when the recipe is read (core.recipe).
Source: transformation reference of c_, w_, h_, b_, q_, fl_keep_iptc and fl_progressive; cloudinary.md §7.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.framing import asked_box, asked_of_cloudinary, framing
from frontload.core.recipe import (
    MOST_ENLARGED_BY_CLOUDINARY,
    Fit,
    MetadataPolicy,
    OutputFormat,
    Recipe,
    Upscaler,
    Where,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.asset import Asset
    from frontload.core.speeds import Cost

_EXTENSIONS = {
    OutputFormat.JPEG: "jpg",
    OutputFormat.PNG: "png",
    OutputFormat.WEBP: "webp",
    OutputFormat.AVIF: "avif",
}
_SHOWN_BY_BROWSERS = frozenset({"JPEG", "PNG", "WEBP", "GIF", "AVIF"})
_WITH_QUALITY = frozenset({"jpg", "webp", "avif", "JPEG", "WEBP", "AVIF"})
AS_IT_IS = "original"
"""The built-in recipe whose speed tells what checking an original costs, before that of another way is known."""


class Asked(NamedTuple):
    """What Cloudinary is asked to make: a transformation, the extension of another format or none, the size."""

    transformation: str
    extension: str
    width_px: int
    height_px: int


NOTHING_ASKED = Asked("", "", 0, 0)


def asked_by(recipe: Recipe, image_format: str, width_px: int, height_px: int) -> Asked:
    """Return the recipe as a transformation of an upright original of that size and format (Pillow's word)."""
    extension = _EXTENSIONS.get(recipe.output_format, "" if image_format in _SHOWN_BY_BROWSERS else "jpg")
    steps = [_size_step(recipe)]
    if recipe.background:
        steps.append(f"b_rgb:{recipe.background.removeprefix('#').lower()}")
    steps.append(_encoding_step(recipe, extension or image_format))
    frame = framing(recipe, width_px, height_px)
    return Asked("/".join(step for step in steps if step), extension, frame.width_px, frame.height_px)


def upscaled(recipe: Recipe, width_px: int, height_px: int) -> Asked:
    """Return what is asked of Cloudinary for a rendition made here: nothing, or to enlarge it."""
    transformation = asked_of_cloudinary(recipe, width_px, height_px)
    if not transformation:
        return NOTHING_ASKED
    most = MOST_ENLARGED_BY_CLOUDINARY
    wanted = framing(replace(recipe, upscaler=Upscaler.LANCZOS), width_px, height_px)
    return Asked(transformation, "", min(wanted.width_px, most * width_px), min(wanted.height_px, most * height_px))


def _size_step(recipe: Recipe) -> str:
    width_px, height_px = asked_box(recipe)
    sides = {"h": height_px, "w": width_px}
    told = [f"{key}_{side}" for key, side in sides.items() if side is not None]
    if not told:
        return ""
    gravity = ["g_center"] if recipe.fit is Fit.FILL else []
    return ",".join([f"c_{recipe.fit}", *gravity, *told])


def _encoding_step(recipe: Recipe, form: str) -> str:
    flags = [] if recipe.metadata is MetadataPolicy.NONE else ["keep_iptc"]
    if recipe.progressive and form in {"jpg", "JPEG"}:
        flags.append("progressive")
    parts = [f"fl_{'.'.join(flags)}"] if flags else []
    parts += [f"q_{recipe.quality}"] if form in _WITH_QUALITY else []
    return ",".join(parts)


@dataclass(frozen=True, slots=True)
class Way:
    """What images cost if a recipe is applied *where*: seconds of a worker, bytes and seconds of the uplink."""

    where: Where
    prepare_s: float
    send_bytes: float
    upload_s: float


def ways(assets: Iterable[Asset], recipe: Recipe, price: Callable[[Asset], Cost]) -> tuple[Way, Way]:
    """Return what it costs to apply *recipe* here, and to have Cloudinary do it: for it incoming and eager are one.

    *price* is `Speeds.price_list()`. Pure; for one asset or for a batch.
    """
    here = there = (0.0, 0.0, 0.0)
    for asset in assets:
        fresh = replace(asset, rendition=None)
        here = _sum(here, price(replace(fresh, handling=replace(asset.handling, recipe=recipe.name))))
        there = _sum(there, price(replace(fresh, handling=replace(asset.handling, recipe=AS_IT_IS))))
    return _way(Where.HERE, here), _way(Where.EAGER, there)


def _sum(sums: tuple[float, float, float], cost: Cost) -> tuple[float, float, float]:
    return sums[0] + cost.prepare_s, sums[1] + cost.send_bytes, sums[2] + cost.upload_s


def _way(where: Where, sums: tuple[float, float, float]) -> Way:
    return Way(where, *sums)
