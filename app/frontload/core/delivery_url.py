"""Delivery URLs with a transformation: the same picture in another size, format or quality.

Everything but the transformation comes from the URL that the destination answered with, so a private CDN, a
CNAME or the sandbox need no rules of their own: `…/image/upload/` + transformation + `/v123/public_id.jpg`
(cloudinary.md §7). Format and quality go last, as components of their own, as Cloudinary advises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from frontload.core.checks import require
from frontload.core.errors import UrlUnchangeableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.core.asset import Delivery

AUTO = "auto"
FORMATS = ("jpg", "png", "webp", "avif", "gif")
MOST_PX = 65_535  # the longest side a JPEG can have
LEAST_DPR, MOST_DPR = 0.1, 10.0  # far beyond any screen's
_QUALITY = re.compile(r"auto(?::(?:best|good|eco|low))?|100|[1-9]\d?")
_NAME = re.compile(r"[\w-]+", re.ASCII)
_VERSION = re.compile(r"v\d+", re.ASCII)
_SURROGATES = re.compile("[\ud800-\udfff]")  # halves of characters, which no URL can hold
_EXTENSION = re.compile(r"(?:\.\w+)?", re.ASCII)
_DELIVERED_FROM = ["image", "upload"]  # other delivery types need a signature with each transformation


class Crop(StrEnum):
    """How a picture is brought to the wanted width and height."""

    LIMIT = "limit"
    FIT = "fit"
    FILL = "fill"
    PAD = "pad"
    SCALE = "scale"
    THUMB = "thumb"


class Gravity(StrEnum):
    """What stays when the frame has another shape than the picture, or where the picture lies in its padding."""

    AUTO = "auto"
    FACE = "face"
    FACES = "faces"
    CENTER = "center"
    NORTH = "north"
    NORTH_EAST = "north_east"
    EAST = "east"
    SOUTH_EAST = "south_east"
    SOUTH = "south"
    SOUTH_WEST = "south_west"
    WEST = "west"
    NORTH_WEST = "north_west"


_SEEING = frozenset({Gravity.AUTO, Gravity.FACE, Gravity.FACES})
_CUTTING = frozenset({Crop.FILL, Crop.THUMB})


class Size(NamedTuple):
    """Width and height in pixels, as displayed."""

    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Transformation:
    """What a delivery URL asks for besides the picture itself; without anything it is the picture as stored.

    `image_format` is one of `FORMATS`, `auto` (what each browser can show best) or empty (as stored). `quality`
    is `auto`, `auto:best|good|eco|low`, `1` to `100`, or empty. `dpr` multiplies width and height. `named` is a
    transformation kept in the account; it is applied first. Raises `UnclearValueError` for what Cloudinary
    would refuse.
    """

    width_px: int | None = None
    height_px: int | None = None
    crop: Crop = Crop.LIMIT
    gravity: Gravity | None = None
    image_format: str = ""
    quality: str = ""
    dpr: float | None = None
    named: str = ""

    def __post_init__(self) -> None:
        """Refuse what would only fail when the URL is opened."""
        for check in self._checks():
            require(*check)

    @property
    def text(self) -> str:
        """The transformation as it stands in a URL; a fixed format is no part of it but the URL's extension."""
        framed = {
            "c": self.crop if self._sized else None,
            "dpr": round(float(self.dpr), 2) if self.dpr else None,
            "g": self.gravity,
            "h": self.height_px,
            "w": self.width_px,
        }
        components = (
            f"t_{self.named}" if self.named else "",
            ",".join(f"{key}_{value}" for key, value in framed.items() if value is not None),
            "f_auto" if self.image_format == AUTO else "",
            f"q_{self.quality}" if self.quality else "",
        )
        return "/".join(component for component in components if component)

    def size_of(self, original: Size) -> Size:
        """Return the size in which a picture of size *original* will come; a named transformation is not known."""
        if not self._sized:
            return original
        ratio, dpr = original.width_px / original.height_px, self.dpr or 1.0
        width = self.width_px * dpr if self.width_px else (self.height_px or 1) * dpr * ratio
        height = self.height_px * dpr if self.height_px else width / ratio
        if self.crop in {Crop.LIMIT, Crop.FIT}:
            factor = min(width / original.width_px, height / original.height_px)
            factor = min(factor, 1.0) if self.crop is Crop.LIMIT else factor
            width, height = original.width_px * factor, original.height_px * factor
        return Size(max(1, round(width)), max(1, round(height)))

    def _checks(self) -> Iterator[tuple[str, bool, object, str]]:
        """Yield what each wish is called, whether it can be, its value, and what would do."""
        for length in (self.width_px, self.height_px):
            yield "size", length is None or 1 <= length <= MOST_PX, length, f"1 to {MOST_PX} pixels"
        compass = "a compass point with fill, thumb or pad; auto and faces with fill or thumb only"
        yield "gravity", self.gravity is None or (self._sized and self._gravity_fits), self.gravity, compass
        known = self.image_format in {"", AUTO, *FORMATS}
        yield "image format", known, self.image_format, ", ".join([AUTO, *FORMATS])
        told = not self.quality or _QUALITY.fullmatch(self.quality) is not None
        yield "quality", told, self.quality, "auto, auto:best, auto:good, auto:eco, auto:low, or 1 to 100"
        fine = self.dpr is None or (self._sized and LEAST_DPR <= self.dpr <= MOST_DPR)
        yield "pixel ratio", fine, self.dpr, "0.1 to 10, beside a width or a height"
        legal = not self.named or _NAME.fullmatch(self.named) is not None
        yield "named transformation", legal, self.named, "letters, digits, - and _"

    @property
    def _sized(self) -> bool:
        return self.width_px is not None or self.height_px is not None

    @property
    def _gravity_fits(self) -> bool:
        return self.crop in _CUTTING or (self.crop is Crop.PAD and self.gravity not in _SEEING)


AS_STORED = Transformation()


def delivery_url(delivery: Delivery, transformation: Transformation = AS_STORED) -> str:
    """Return the URL of a delivered picture in the wanted form; as stored, it is the URL that was answered.

    Raises `UrlUnchangeableError` where that URL has no place for a transformation.
    """
    if transformation == AS_STORED:
        return delivery.url
    before, version, extension = _taken_apart(delivery)
    if transformation.image_format not in {"", AUTO}:
        extension = f".{transformation.image_format}"
    steps = transformation.text.split("/") if transformation.text else []
    return "/".join([before, *steps, version, _escaped(delivery.public_id) + extension])


def _taken_apart(delivery: Delivery) -> tuple[str, str, str]:
    """Return what stands before the version, the version, and the extension with its dot.

    The public_id tells how many parts of the path are its own: a folder may look like anything.
    """
    path = delivery.url.split("/")
    at = max(0, len(path) - delivery.public_id.count("/") - 1)
    before, version, name = path[: max(0, at - 1)], path[at - 1], unquote("/".join(path[at:]))
    extension = name.removeprefix(delivery.public_id)
    sayable = not _SURROGATES.search(delivery.public_id)
    plain = sayable and name.startswith(delivery.public_id) and _EXTENSION.fullmatch(extension)
    if not plain or not _VERSION.fullmatch(version) or before[-2:] != _DELIVERED_FROM:
        raise UrlUnchangeableError(delivery.url)
    return "/".join(before), version, extension


def _escaped(public_id: str) -> str:
    """Return *public_id* as Cloudinary's SDKs write it into a URL: all but letters, digits and `_.-/:` encoded."""
    return quote(public_id, safe="/:").replace("~", "%7E")
