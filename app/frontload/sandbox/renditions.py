"""Renditions kept on disk: drawn once per content, chain and format."""

from __future__ import annotations

import hashlib
import re
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
    from collections.abc import Iterable
    from pathlib import Path

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.blobs import Blobs
    from frontload.sandbox.transformation import Transformation

AT_ONCE = 2  # each drawing may hold one full picture in memory
CHAIN_SUFFIX = ".chain"  # a note beside each drawing: the chain its name is the hash of
TAG_LETTERS = 16
DERIVED_ID = re.compile(r"[0-9a-f]{48}")  # the MD5 of the content, then the first letters of the drawing's name
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


@dataclass(frozen=True, slots=True)
class Derived:
    """A rendition as the Admin API lists it: its id, its chain in one spelling, its file."""

    derived_id: str
    chain: str
    path: Path


class Renditions:
    """All renditions of one sandbox; usable from any thread."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self.turn = threading.BoundedSemaphore(AT_ONCE)  # for all who open pictures

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

    def derived(self, asset: Asset) -> list[Derived]:
        """What was drawn of this content so far."""
        folder = self._blobs.renditions(asset.draft.md5)
        found = []
        for path in sorted(folder.glob("*.*")) if folder.is_dir() else ():
            note = path.with_suffix(CHAIN_SUFFIX)
            if path.suffix != CHAIN_SUFFIX and note.exists():
                chain = note.read_text(encoding="utf-8")
                found.append(Derived(asset.draft.md5 + path.stem[:TAG_LETTERS], chain, path))
        return found

    def drop(self, asset: Asset, chains: Iterable[str] = ()) -> int:
        """Forget what was drawn of this content, or only these chains of it; returns how many files went."""
        wanted = set(chains)
        gone = [each for each in self.derived(asset) if not wanted or each.chain in wanted]
        for each in gone:
            each.path.unlink(missing_ok=True)
        return len(gone)

    def drop_by_id(self, derived_id: str) -> bool:
        """Forget one drawn file; False for an id that is not one."""
        if not DERIVED_ID.fullmatch(derived_id):
            return False
        folder = self._blobs.renditions(derived_id[:-TAG_LETTERS])
        gone = [path for path in folder.glob(f"{derived_id[-TAG_LETTERS:]}*.*") if path.suffix != CHAIN_SUFFIX]
        for path in gone:
            path.unlink(missing_ok=True)
        return bool(gone)

    def _draw(self, asset: Asset, transformation: Transformation, file_format: str, path: Path) -> None:
        fresh = self._blobs.incoming / uuid4().hex
        try:
            with self.turn:
                render(self._blobs.path(asset.draft.md5), transformation, file_format, fresh)
            path.with_suffix(CHAIN_SUFFIX).write_text(transformation.text, encoding="utf-8")
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
