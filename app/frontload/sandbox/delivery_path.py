"""Reading a delivery URL: which of its segments are transformations, which are the public_id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from frontload.sandbox.answers import bad_request, not_found
from frontload.sandbox.asset import AssetKey
from frontload.sandbox.media import IMAGE_FORMATS
from frontload.sandbox.naming import file_extension
from frontload.sandbox.signature import is_delivery_signature
from frontload.sandbox.transformation import (
    ALIASES,
    LOOKS_LIKE_COMPONENT,
    MOST_STEPS,
    Transformation,
    component_or_none,
    invalid_component,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.sandbox.asset import Asset

SIGNATURE = re.compile(r"s--[\w-]{8,32}--")
IMAGE_EXTENSIONS = frozenset(IMAGE_FORMATS.values()) | ALIASES.keys()
MOST_SEGMENTS = 200  # the steps of the longest chain and a public_id of single letters
VERSION = re.compile(r"v\d+")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a delivery URL asks for; extension is empty if the URL has none."""

    asset: Asset
    transformation: Transformation
    extension: str


def is_signed(path: str, secret: str) -> bool:
    """Whether the undecoded *path* after the delivery type carries the signature of its transformation and name."""
    signature, *rest = path.split("/")
    version_at = next((index for index, part in enumerate(rest[:-1]) if VERSION.fullmatch(part)), None)
    unversioned = rest if version_at is None else rest[:version_at] + rest[version_at + 1 :]
    return is_delivery_signature(signature, "/".join(unversioned), secret)


def resolve(
    resource_type: str, delivery_type: str, path: str, find: Callable[[AssetKey], Asset | None]
) -> Delivery:
    """Read the undecoded *path* after the delivery type.

    Segments are taken as transformations while every part of them is a known `key_value`; if no asset is found
    that way, fewer are, because a folder may look like one (`w_100/photo`). Before a version all must be.
    """
    segments = [unquote(segment) for segment in path.split("/") if segment]
    if segments and SIGNATURE.fullmatch(segments[0]):
        segments = segments[1:]
    if len(segments) > MOST_SEGMENTS:
        raise bad_request(f"An address has at most {MOST_SEGMENTS} segments")
    version_at = next((index for index, segment in enumerate(segments[:-1]) if VERSION.fullmatch(segment)), None)
    read = [component_or_none(segment) for segment in segments]
    for count in _splits(segments, version_at):
        components = read[:count]
        if None in components:
            continue
        if count > MOST_STEPS:
            raise bad_request(f"A transformation has at most {MOST_STEPS} steps")
        public_id = "/".join(segments[count:] if version_at is None else segments[version_at + 1 :])
        for name, extension in _names(resource_type, public_id):
            asset = find(AssetKey(resource_type, delivery_type, name))
            if asset is not None:
                known = tuple(component for component in components if component is not None)
                return Delivery(asset, Transformation(known), extension)
    raise _refusal(segments, version_at)


def _splits(segments: list[str], version_at: int | None) -> Iterator[int]:
    """How many leading segments may be transformations, likeliest first."""
    if version_at is not None:
        yield version_at
        return
    yield from range(len(segments) - 1, -1, -1)


def _names(resource_type: str, public_id: str) -> Iterator[tuple[str, str]]:
    extension = "" if resource_type == "raw" else file_extension(public_id)
    if extension and (resource_type == "video" or extension in IMAGE_EXTENSIONS):
        yield public_id[: -len(extension) - 1], extension
    yield public_id, ""


def _refusal(segments: list[str], version_at: int | None) -> Exception:
    ahead = segments[:version_at] if version_at is not None else segments[:1] if len(segments) > 1 else []
    for segment in ahead:
        is_strange = component_or_none(segment) is None
        if is_strange and (version_at is not None or LOOKS_LIKE_COMPONENT.fullmatch(segment)):
            return invalid_component(segment)
    rest = segments if version_at is None else segments[version_at + 1 :]
    while len(rest) > 1 and component_or_none(rest[0]) is not None:
        rest = rest[1:]
    name, extension = "/".join(rest), file_extension(rest[-1] if rest else "")
    return not_found(name[: -len(extension) - 1] if extension else name)
