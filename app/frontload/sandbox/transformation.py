"""The transformation language of delivery URLs, as far as the sandbox renders it: read and checked only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER = r"\d{1,5}(?:\.\d{1,4})?"
_COMPASS = "north_east|north_west|south_east|south_west|north|south|east|west|center"
KNOWN_VALUES = {
    "c": "scale|fit|limit|mfit|fill|lfill|crop|thumb|pad|lpad|mpad|fill_pad|auto|auto_pad",
    "w": rf"{_NUMBER}|auto|iw",
    "h": rf"{_NUMBER}|auto|ih",
    "ar": rf"{_NUMBER}(?::{_NUMBER})?",
    "x": rf"-?{_NUMBER}",
    "y": rf"-?{_NUMBER}",
    "g": rf"{_COMPASS}|xy_center|auto(?::[\w:]+)?|faces?(?::[\w:]+)?",
    "q": r"100|\d{1,2}|auto(?::(?:best|good|eco|low))?",
    "f": "auto|jpg|jpeg|png|webp|gif|avif|tif|tiff|bmp",
    "dpr": rf"{_NUMBER}|auto",
    "a": r"(?:-?\d{1,3}|hflip|vflip|auto_right|auto_left|exif|ignore)(?:\.(?:hflip|vflip|\d{1,3}))*",
    "r": r"\d{1,5}|max",
    "b": r"rgb:[0-9a-fA-F]{3,8}|[a-z]{3,20}",
    "e": r"grayscale|(?:sepia|blur|sharpen)(?::\d{1,4})?|upscale",
    "t": r"[\w.-]{1,100}",
    "fl": r"attachment:[^,/]{1,100}|[a-z0-9_.:]{1,100}",  # flags tune encoders; none changes what a test can see
}
CHECKS = {key: re.compile(values) for key, values in KNOWN_VALUES.items()}
LOOKS_LIKE_COMPONENT = re.compile(r"[a-z]{1,4}_[^,/]+(?:,[a-z]{1,4}_[^,/]+)*|\$\w+_[^/]+")
LONG_NAMES = {
    "a": "angle", "ar": "aspect_ratio", "b": "background", "c": "crop", "e": "effect", "f": "fetch_format",
    "fl": "flags", "g": "gravity", "h": "height",
    "q": "quality", "r": "radius", "t": "transformation", "w": "width",
}  # fmt: skip
MOST_STEPS = 50  # each step draws the picture anew
ALIASES = {"jpeg": "jpg", "tiff": "tif"}


@dataclass(frozen=True, slots=True)
class Component:
    """One step, between two slashes: known keys with checked values."""

    options: Mapping[str, str]

    def get(self, key: str) -> str | None:
        """The value of a key."""
        return self.options.get(key)

    @property
    def text(self) -> str:
        """The step in one spelling, so that equal ones share a rendition."""
        return ",".join(f"{key}_{value}" for key, value in sorted(self.options.items()))


@dataclass(frozen=True, slots=True)
class Transformation:
    """A chain of steps; empty means the original."""

    components: tuple[Component, ...] = ()

    @property
    def text(self) -> str:
        """The chain in one spelling."""
        return "/".join(component.text for component in self.components)

    @property
    def draws(self) -> bool:
        """Whether the picture changes: flags alone only tell how it is handed over."""
        return any(component.options.keys() - {"fl"} for component in self.components)

    def last(self, key: str) -> str | None:
        """The value that the last step with this key gives."""
        values = [component.options[key] for component in self.components if key in component.options]
        return values[-1] if values else None


def component_or_none(text: str) -> Component | None:
    """Read one path segment; None unless every part of it is a known key with a fitting value."""
    options: dict[str, str] = {}
    for part in text.split(","):
        key, _, value = part.partition("_")
        check = CHECKS.get(key)
        if check is None or not check.fullmatch(value) or key in options:
            return None
        options[key] = value
    return Component(options)


def parse_transformation(text: str) -> Transformation:
    """Read a chain; a step that the sandbox cannot render is refused."""
    components = []
    for segment in filter(None, text.split("/")):
        component = component_or_none(segment)
        if component is None:
            raise invalid_component(segment)
        components.append(component)
    if len(components) > MOST_STEPS:
        raise bad_request(f"A transformation has at most {MOST_STEPS} steps")
    return Transformation(tuple(components))


def invalid_component(segment: str) -> Exception:
    """The refusal of a step that is not understood."""
    return bad_request(f"Invalid transformation component - {segment}")


def canonical_format(name: str) -> str:
    """One name per format."""
    return ALIASES.get(name.lower(), name.lower())


def spelled_out(chain: str) -> list[dict[str, object]]:
    """A chain with the long names of its options, as the Admin API tells it; not checked."""
    steps = [[part.partition("_") for part in step.split(",")] for step in chain.split("/") if step]
    return [
        {LONG_NAMES.get(key, key): int(value) if value.isdecimal() else value for key, _, value in step}
        for step in steps
    ]
