"""What a worker process does with one file. Runs in the worker; imports only what that needs."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.core.asset import Rendition, thumbnail_name
from frontload.core.errors import (
    DiskFullError,
    FileChangedError,
    FileUnreadableError,
    FrontloadError,
    MetadataStaysError,
)
from frontload.edges.preprocess import pixels
from frontload.edges.preprocess.decode import decoding, is_animated, open_image
from frontload.edges.preprocess.encode import SUFFIXES, Encoded, encode, target_format
from frontload.edges.preprocess.metadata import NOTHING, as_it_is, keepsakes_of

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from frontload.core.recipe import Recipe

THUMBNAIL_PX = 160  # twice the table's 80 px cell, for 200 % screens


@dataclass(frozen=True, slots=True)
class WorkOrder:
    """Everything a worker needs to know; travels to it by pickle."""

    asset_no: int
    path: Path
    recipe: Recipe
    spool: Path
    thumbnails: Path
    max_megapixels: float


def prepare(order: WorkOrder) -> Rendition | FrontloadError:
    """Apply the recipe and put the rendition into the spool; errors of the file come back as values."""
    try:
        data = _read_whole(order.path)
        sha256 = hashlib.sha256(data).hexdigest()
        image = open_image(data, order.max_megapixels)
        with decoding():
            encoded, size, thumbnail = _apply(order.recipe, image, data)
        file_name = f"{sha256[:24]}-{order.recipe.fingerprint}-{order.asset_no}.{SUFFIXES[encoded.image_format]}"
        _write_whole(order.spool / file_name, encoded.data, synced=True)
        _write_whole(order.thumbnails / thumbnail_name(sha256), thumbnail, synced=False)
    except FrontloadError as error:
        return error.with_traceback(None)
    etag = hashlib.md5(encoded.data, usedforsecurity=False).hexdigest()  # Cloudinary's etag (cloudinary.md §4)
    return Rendition(file_name, len(encoded.data), etag, sha256, *size, encoded.image_format)


def _apply(recipe: Recipe, image: Image.Image, data: bytes) -> tuple[Encoded, tuple[int, int], bytes]:
    """Return the encoded rendition, its size in pixels, and a small JPEG for the window."""
    source_format = image.format or ""
    if recipe.untouched or is_animated(image):
        own = as_it_is(image, data, recipe.metadata)
        small, size = _checked_to_the_end(image)
        if own is None:
            raise MetadataStaysError(source_format)
        return Encoded(own, source_format), size, _thumbnail(small)
    profile = pixels.foreign_profile(image.info.get("icc_profile"))
    keepsakes = keepsakes_of(image, data, recipe.metadata)
    image.load()
    result = pixels.to_srgb(pixels.limited(pixels.plain_mode(pixels.upright(image)), recipe.long_edge_px), profile)
    wanted = target_format(result, source_format, recipe)
    encoded = encode(result, wanted, recipe.quality, keepsakes)
    is_same = result.size == image.size and wanted == source_format and profile is None
    if is_same and pixels.orientation(image) == 1:
        own = as_it_is(image, data, recipe.metadata)
        if own is not None and len(own) <= len(encoded.data):
            encoded = Encoded(own, source_format)  # never larger: nothing was asked that the source does not have
    return encoded, result.size, _thumbnail(result)


def _checked_to_the_end(image: Image.Image) -> tuple[Image.Image, tuple[int, int]]:
    """Decode every byte of every frame; return the first one upright, and the size it has in full.

    A JPEG is decoded at an eighth of its size, which reads all its bytes too.
    """
    size = pixels.upright_size(image)
    if image.format == "JPEG":
        image.draft(image.mode, (image.width // 8, image.height // 8))
    small = pixels.upright(image.copy())
    if is_animated(image):
        for frame in range(1, getattr(image, "n_frames", 1)):
            image.seek(frame)
            image.load()
    return small, size if image.format == "JPEG" else small.size


def _thumbnail(image: Image.Image) -> bytes:
    plain = pixels.plain_mode(pixels.upright(image))
    small = pixels.limited(plain.reduce(max(1, min(plain.size) // (2 * THUMBNAIL_PX))), THUMBNAIL_PX)
    return encode(pixels.to_srgb(small, None), "JPEG", 80, NOTHING).data


def _read_whole(path: Path) -> bytes:
    """Return the file's bytes, all of one moment; raises `FileChangedError` or `FileUnreadableError`."""
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read()
        after = path.stat()
    except OSError as error:
        raise FileUnreadableError((error.strerror or str(error)).lower()) from error
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileChangedError
    return data


def _write_whole(path: Path, data: bytes, *, synced: bool) -> None:
    """Write by a temporary name, so that *path* is complete or absent; raises `DiskFullError`."""
    temporary = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be gone
            temporary.unlink(missing_ok=True)
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(path.parent) from error
        raise FileUnreadableError(f"{path.parent}: {(error.strerror or str(error)).lower()}") from error
