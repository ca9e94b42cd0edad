"""Sizes and boxes of the crop modes: arithmetic only, so every rule is tested by a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from frontload.sandbox.transformation import Component

COVERING = frozenset({"fill", "lfill", "thumb", "auto"})
PADDING = frozenset({"pad", "lpad", "mpad", "fill_pad", "auto_pad"})
SHRINK_ONLY = frozenset({"limit", "lpad", "lfill"})
GROW_ONLY = frozenset({"mfit", "mpad"})


class Size(NamedTuple):
    """Width and height in pixels."""

    width_px: int
    height_px: int


class Box(NamedTuple):
    """A rectangle in pixels, right and bottom excluded."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Framing:
    """First resize, then cut out *crop* or lay on a canvas of *canvas*, each where present."""

    resize: Size
    crop: Box | None = None
    canvas: Size | None = None


def framing(component: Component, natural: Size, dpr: float) -> Framing | None:
    """How one step changes a picture of this size; None if it does not."""
    wanted = _wanted(component, natural, dpr)
    if wanted is None:
        return None
    mode = component.get("c") or "scale"
    if mode == "crop":
        return Framing(natural, crop=_box(component, natural, _within(wanted, natural)))
    if mode == "scale":
        return Framing(wanted)
    ratios = (wanted.width_px / natural.width_px, wanted.height_px / natural.height_px)
    factor = max(ratios) if mode in COVERING else min(ratios)
    factor = min(factor, 1.0) if mode in SHRINK_ONLY else factor
    factor = max(factor, 1.0) if mode in GROW_ONLY else factor
    resized = _scaled(natural, factor)
    if mode in COVERING:
        return Framing(resized, crop=_box(component, resized, _within(wanted, resized)))
    return Framing(resized, canvas=wanted if mode in PADDING else None)


def place(gravity: str | None, inner: Size, outer: Size) -> tuple[int, int]:
    """Left and top of *inner* in *outer*; compass names say where, all else (auto, face) is the centre."""
    spare_x, spare_y = outer.width_px - inner.width_px, outer.height_px - inner.height_px
    compass = gravity or "center"
    left = 0 if "west" in compass else spare_x if "east" in compass else spare_x // 2
    top = 0 if "north" in compass else spare_y if "south" in compass else spare_y // 2
    return left, top


def _wanted(component: Component, natural: Size, dpr: float) -> Size | None:
    width = _length(component.get("w"), natural.width_px, dpr)
    height = _length(component.get("h"), natural.height_px, dpr)
    ratio = _ratio(component.get("ar"))
    if ratio is not None:
        if width is None and height is None:
            width = min(float(natural.width_px), natural.height_px * ratio)
        if width is None and height is not None:
            width = height * ratio
        elif width is not None and height is None:
            height = width / ratio
    if width is None and height is None:
        return None
    own_ratio = natural.width_px / natural.height_px
    if width is None and height is not None:
        width = height * own_ratio if component.get("c") != "crop" else natural.width_px
    if height is None and width is not None:
        height = width / own_ratio if component.get("c") != "crop" else natural.height_px
    return Size(max(1, round(width or 1)), max(1, round(height or 1)))


def _length(text: str | None, natural_px: int, dpr: float) -> float | None:
    if text is None or text == "auto":
        return None
    if text in ("iw", "ih"):
        return float(natural_px)
    return float(text) * natural_px if "." in text else float(text) * dpr


def _ratio(text: str | None) -> float | None:
    if text is None:
        return None
    across, _, down = text.partition(":")
    return float(across) / float(down or 1) if float(across) and float(down or 1) else None


def _box(component: Component, outer: Size, inner: Size) -> Box:
    left, top = place(component.get("g"), inner, outer)
    if component.get("c") == "crop" and component.get("g") is None and (component.get("x") or component.get("y")):
        left, top = 0, 0
    left += _offset(component.get("x"), outer.width_px)
    top += _offset(component.get("y"), outer.height_px)
    left = min(max(0, left), outer.width_px - inner.width_px)
    top = min(max(0, top), outer.height_px - inner.height_px)
    return Box(left, top, left + inner.width_px, top + inner.height_px)


def _offset(text: str | None, whole_px: int) -> int:
    """Pixels, or with a decimal point a share of the picture."""
    if text is None:
        return 0
    return round(float(text) * whole_px) if "." in text else int(text)


def _within(wanted: Size, outer: Size) -> Size:
    return Size(min(wanted.width_px, outer.width_px), min(wanted.height_px, outer.height_px))


def _scaled(size: Size, factor: float) -> Size:
    return Size(max(1, round(size.width_px * factor)), max(1, round(size.height_px * factor)))
