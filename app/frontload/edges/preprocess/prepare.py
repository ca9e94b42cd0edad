"""What a worker process does with one file. Runs in the worker; imports only what that needs."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.core.asset import Rendition, thumbnail_name
from frontload.core.errors import (
    DiskFullError,
    FileChangedError,
    FileUnreadableError,
    FrontloadError,
    MetadataStaysError,
)
from frontload.core.framing import Framing, framing, seen_on, turned
from frontload.core.offload import NOTHING_ASKED, Asked, asked_by, upscaled
from frontload.core.ports import Prepared, Recognised
from frontload.core.recipe import Recipe, Where
from frontload.edges.preprocess import pixels
from frontload.edges.preprocess.colour import colours_of, needs_conversion, to_srgb, what_is_lost
from frontload.edges.preprocess.decode import decoding, is_animated, open_image
from frontload.edges.preprocess.encode import SUFFIXES, Encoded, encode, target_format, will_do
from frontload.edges.preprocess.encoders import WITHOUT_ALPHA, small_jpeg
from frontload.edges.preprocess.metadata import as_it_is, keepsakes_of
from frontload.edges.preprocess.resize import framed
from frontload.edges.preprocess.watermark import marked
from frontload.edges.preprocess.worker import WorkOrder  # noqa: TC001  (the tests take both from here)

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

THUMBNAIL_PX = 160  # twice the table's 80 px cell, for 200 % screens
DRAFT_MARGIN = 1.45
"""How many times more pixels a side than wanted a JPEG decoder scaling by itself must leave.

Against full decoding SSIMULACRA2 is 93.6 at 2.0, 90.7 at 1.46, 87.4 at 1.17 (the worst of three photographs of
hairlines and grain, tests/benchmarks/pictures.py; our samples keep 95 at 1.46); 90 is where nobody sees a
difference. 24 megapixels to 2048 px are thus a fifth faster, and after encoding score the same within 0.2.
"""
_THUMBNAIL = Recipe("window", long_edge_px=THUMBNAIL_PX)


def prepare(order: WorkOrder) -> Prepared:
    """Apply the recipe and put the rendition into the spool; errors of the file come back as values.

    A file whose bytes are known is read, and no more.
    """
    try:
        data = _read_whole(order.path)
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in order.known:
            return Recognised(sha256)
        image = open_image(data, order.max_megapixels)
        with decoding():
            encoded, thumbnail = _apply(order.recipe, image, data)
        file_name = f"{sha256[:24]}-{order.recipe.fingerprint}-{order.asset_no}.{SUFFIXES[encoded.image_format]}"
        _write_whole(order.spool / file_name, encoded.data, synced=True)
        _write_whole(order.thumbnails / thumbnail_name(sha256), thumbnail, synced=False)
    except FrontloadError as error:
        return error.with_traceback(None)
    asked = _asked(order.recipe, image, encoded)
    etag = hashlib.md5(encoded.data, usedforsecurity=False).hexdigest()  # Cloudinary's etag (cloudinary.md §4)
    return Rendition(
        file_name,
        len(encoded.data),
        etag,
        sha256,
        *encoded.size,
        encoded.image_format,
        encoded.note,
        asked.transformation,
        order.recipe.fingerprint,
        incoming=order.recipe.where is Where.INCOMING and bool(asked.transformation or asked.extension),
        extension=asked.extension,
        made_width_px=asked.width_px,
        made_height_px=asked.height_px,
    )


def _asked(recipe: Recipe, image: Image.Image, encoded: Encoded) -> Asked:
    """Return what Cloudinary is asked to make of the rendition; nothing of what goes as it is for its frames."""
    if is_animated(image) and not recipe.still:
        return NOTHING_ASKED
    if recipe.where is Where.HERE:
        return upscaled(recipe, *encoded.size)
    return asked_by(recipe, encoded.image_format, *encoded.size)


def _apply(recipe: Recipe, image: Image.Image, data: bytes) -> tuple[Encoded, bytes]:
    """Return the encoded rendition, and a small JPEG for the window."""
    source_format = image.format or ""
    moving = is_animated(image) and not recipe.still
    if recipe.untouched or recipe.where is not Where.HERE or moving:
        own = as_it_is(image, data, recipe.metadata)
        small, size = _checked_to_the_end(image)
        if own is None:
            raise MetadataStaysError(source_format)
        frames = getattr(image, "n_frames", 1)
        note = f"sent as it is: it has {frames} frames or pages" if moving and not recipe.untouched else ""
        return Encoded(own, source_format, size, note), _thumbnail(small, colours_of(image, data))
    keepsakes, icc = keepsakes_of(image, data, recipe.metadata), colours_of(image, data)
    frame = _decoded(image, recipe)
    plain = pixels.plain_mode(image)
    as_it_looks = not is_animated(image) and _looks_as_wanted(recipe, plain, pixels.orientation(image), icc)
    result = pixels.upright(framed(plain, frame), pixels.orientation(image))
    result = to_srgb(result, icc)
    if recipe.watermark:
        result = marked(result, recipe.watermark)
    wanted = target_format(result, source_format, recipe)
    if wanted in WITHOUT_ALPHA or recipe.background:
        result = pixels.flattened(result, recipe.background or "#ffffff")
    thumbnail = _thumbnail(result, None)
    encoded = encode(result, wanted, recipe, keepsakes)
    encoded = replace(encoded, note="; ".join(filter(None, (encoded.note, what_is_lost(image, data)))))
    if as_it_looks and will_do(source_format, wanted, recipe) and encoded.size == image.size:
        own = as_it_is(image, data, recipe.metadata)
        if own is not None and len(own) <= len(encoded.data):
            encoded = Encoded(own, source_format, encoded.size)  # never larger
    return encoded, thumbnail


def _decoded(image: Image.Image, recipe: Recipe) -> Framing:
    """Decode the pixels, a JPEG's at a part of their number where that shows nowhere; return the frame for them."""
    if image.format != "JPEG":
        image.load()  # before it is asked for its size: Pillow turns a TIFF as it loads
    frame = framing(recipe, *pixels.upright_size(image))
    if pixels.is_on_its_side(image):
        frame = turned(frame)
    before = image.size
    if image.format == "JPEG":
        part = min((frame.right - frame.left) / frame.width_px, (frame.bottom - frame.top) / frame.height_px)
        image.draft(None, (int(before[0] * DRAFT_MARGIN / part), int(before[1] * DRAFT_MARGIN / part)))
        image.load()
    return frame if image.size == before else seen_on(frame, image.width / before[0], image.height / before[1])


def _looks_as_wanted(recipe: Recipe, plain: Image.Image, orientation: int, icc: bytes | None) -> bool:
    """Tell whether the source's own pixels are what the recipe would make of them, were the size the same."""
    bare = recipe.watermark is None and not (recipe.background and plain.mode == "RGBA")
    return bare and orientation == 1 and not needs_conversion(plain, icc)


def _checked_to_the_end(image: Image.Image) -> tuple[Image.Image, tuple[int, int]]:
    """Decode every byte of every frame; return the first one upright, and the size it has in full.

    A JPEG is decoded at down to an eighth of its size, which reads all its bytes too.
    """
    size = pixels.upright_size(image)
    if image.format == "JPEG":
        part = max(1, max(image.size) // THUMBNAIL_PX)
        image.draft(None, (max(1, image.width // part), max(1, image.height // part)))
    image.load()
    small = pixels.upright(image.copy(), pixels.orientation(image))  # Pillow turns a TIFF as it loads
    if is_animated(image):
        for frame in range(1, getattr(image, "n_frames", 1)):
            image.seek(frame)
            image.load()
    return small, size if image.format == "JPEG" else small.size


def _thumbnail(image: Image.Image, icc: bytes | None) -> bytes:
    """Return the small picture of an upright image; *icc* is its profile where it is not yet in sRGB."""
    plain = pixels.plain_mode(image)
    small = plain.reduce(max(1, min(plain.size) // (2 * THUMBNAIL_PX)))
    small = to_srgb(framed(small, framing(_THUMBNAIL, *small.size)), icc)
    return small_jpeg(pixels.flattened(small, "#ffffff"))


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
