"""Renditions kept on disk: drawn once per content, chain and format."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from PIL import Image, UnidentifiedImageError

from frontload.sandbox.answers import bad_request
from frontload.sandbox.geometry import Size
from frontload.sandbox.media import OPENABLE
from frontload.sandbox.rendering import PILLOW_NAMES, render
from frontload.sandbox.transformation import canonical_format

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.blobs import Blobs
    from frontload.sandbox.transformation import Transformation

AT_ONCE = 2  # each drawing may hold one full picture in memory
WEB_FORMATS = frozenset({"jpg", "png", "gif", "webp"})


@dataclass(frozen=True, slots=True)
class Rendition:
    """A drawn file; format is one of the extensions the sandbox writes."""

    path: Path
    format: str

    def size(self) -> Size:
        """Its size in pixels, read from its header."""
        with Image.open(self.path, formats=OPENABLE) as image:
            return Size(*image.size)


class Renditions:
    """All renditions of one sandbox; usable from any thread."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._turn = threading.BoundedSemaphore(AT_ONCE)

    def get(self, asset: Asset, transformation: Transformation, file_format: str) -> Rendition:
        """The rendition, drawn now unless it was before."""
        if file_format not in PILLOW_NAMES:
            raise bad_request(f"Unsupported format {file_format}")
        name = hashlib.sha256(transformation.text.encode()).hexdigest()
        path = self._blobs.renditions(asset.draft.md5) / f"{name}.{file_format}"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._draw(asset, transformation, file_format, path)
        return Rendition(path, file_format)

    def _draw(self, asset: Asset, transformation: Transformation, file_format: str, path: Path) -> None:
        fresh = self._blobs.incoming / uuid4().hex
        try:
            with self._turn:
                render(self._blobs.path(asset.draft.md5), transformation, file_format, fresh)
            fresh.replace(path)
        except (UnidentifiedImageError, OSError, SyntaxError) as error:
            raise bad_request(f"Cannot render image - {error}") from error
        finally:
            fresh.unlink(missing_ok=True)


def format_for(transformation: Transformation, extension: str, original: str, accept: str) -> str:
    """The format to deliver: `f_` wins over the extension, and `f_auto` follows the `Accept` header."""
    asked = transformation.last("f")
    if asked is None:
        return canonical_format(extension or original)
    if asked != "auto":
        return canonical_format(asked)
    if "image/webp" in accept:
        return "webp"
    if original in WEB_FORMATS:
        return original
    return "jpg"
