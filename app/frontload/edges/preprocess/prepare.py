"""What a worker process does with one file. Runs in the worker; imports only what that needs."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from frontload.core.asset import Rendition, thumbnail_name
from frontload.core.errors import FrontloadError, MetadataStaysError
from frontload.core.framing import Framing, framing, seen_on, turned
from frontload.core.offload import NOTHING_ASKED, Asked, asked_by, upscaled
from frontload.core.ports import Prepared, Recognised
from frontload.core.recipe import Recipe, Where
from frontload.edges.preprocess import pixels
from frontload.edges.preprocess.colour import colours_of, needs_conversion, to_srgb, what_is_lost
from frontload.edges.preprocess.decode import decoding, is_animated, load_scaled, open_image
from frontload.edges.preprocess.encode import SUFFIXES, Encoded, encode, target_format, will_do
from frontload.edges.preprocess.encoders import WITHOUT_ALPHA
from frontload.edges.preprocess.files import read_whole, write_whole
from frontload.edges.preprocess.glance import small_picture_in
from frontload.edges.preprocess.metadata import as_it_is, keepsakes_of
from frontload.edges.preprocess.resize import framed
from frontload.edges.preprocess.seen import THUMBNAIL, Viewing, seen
from frontload.edges.preprocess.watermark import marked
from frontload.edges.preprocess.worker import WorkOrder  # noqa: TC001  (the tests take both from here)

if TYPE_CHECKING:
    from PIL import Image


def prepare(order: WorkOrder) -> Prepared:
    """Apply the recipe and put the rendition into the spool; errors of the file come back as values.

    A file whose bytes are known is read, and no more.
    """
    try:
        data = read_whole(order.path)
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in order.known:
            return Recognised(sha256)
        image = open_image(data, order.max_megapixels)
        if order.glance:
            image = small_picture_in(image) or image
        with decoding():
            encoded, thumbnail = _apply(order.recipe, image, data, Viewing(order))
        file_name = f"{sha256[:24]}-{order.recipe.fingerprint}-{order.asset_no}.{SUFFIXES[encoded.image_format]}"
        write_whole(order.spool / file_name, encoded.data, synced=True)
        write_whole(order.thumbnails / thumbnail_name(sha256), thumbnail, synced=False)
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


def _apply(recipe: Recipe, image: Image.Image, data: bytes, viewing: Viewing) -> tuple[Encoded, bytes]:
    """Return the encoded rendition, and a small JPEG for the window; *image* is just opened from *data*."""
    moving = is_animated(image) and not recipe.still
    if recipe.untouched or recipe.where is not Where.HERE or moving:
        return _as_it_is(recipe, image, data, viewing)
    return _made_anew(recipe, image, data, viewing)


def _as_it_is(recipe: Recipe, image: Image.Image, data: bytes, viewing: Viewing) -> tuple[Encoded, bytes]:
    own = as_it_is(image, data, recipe.metadata)
    small, size = _checked_to_the_end(image, viewing.long_edge_px)
    icc = colours_of(image, data)
    viewing.before(small, icc)
    if own is None:
        raise MetadataStaysError(image.format or "")
    viewing.unchanged()
    frames = getattr(image, "n_frames", 1)
    is_noted = is_animated(image) and not recipe.still and not recipe.untouched
    note = f"sent as it is: it has {frames} frames or pages" if is_noted else ""
    return Encoded(own, image.format or "", size, note), seen(small, icc, THUMBNAIL)


def _made_anew(recipe: Recipe, image: Image.Image, data: bytes, viewing: Viewing) -> tuple[Encoded, bytes]:
    source_format = image.format or ""
    keepsakes, icc = keepsakes_of(image, data, recipe.metadata), colours_of(image, data)
    frame = _decoded(image, recipe)
    plain = pixels.plain_mode(image)
    viewing.before(plain, icc, pixels.orientation(image), frame)
    as_it_looks = not is_animated(image) and _looks_as_wanted(recipe, plain, pixels.orientation(image), icc)
    result = pixels.upright(framed(plain, frame), pixels.orientation(image))
    result = to_srgb(result, icc)
    if recipe.watermark:
        result = marked(result, recipe.watermark)
    wanted = target_format(result, source_format, recipe)
    if wanted in WITHOUT_ALPHA or recipe.background:
        result = pixels.flattened(result, recipe.background or "#ffffff")
    thumbnail = seen(result, None, THUMBNAIL)
    encoded = encode(result, wanted, recipe, keepsakes)
    if as_it_looks and will_do(source_format, wanted, recipe) and encoded.size == image.size:
        own = as_it_is(image, data, recipe.metadata)
        if own is not None and len(own) <= len(encoded.data):
            viewing.unchanged()
            return Encoded(own, source_format, encoded.size), thumbnail  # never larger
    viewing.after(encoded.data)
    return replace(encoded, note="; ".join(filter(None, (encoded.note, what_is_lost(image, data))))), thumbnail


def _decoded(image: Image.Image, recipe: Recipe) -> Framing:
    """Decode the pixels, a JPEG's at a part of their number where that shows nowhere; return the frame for them."""
    if image.format != "JPEG":
        image.load()  # before it is asked for its size: Pillow turns a TIFF as it loads
    frame = framing(recipe, *pixels.upright_size(image))
    if pixels.is_on_its_side(image):
        frame = turned(frame)
    before = image.size
    across, down = (frame.right - frame.left) / frame.width_px, (frame.bottom - frame.top) / frame.height_px
    load_scaled(image, min(across, down))
    return frame if image.size == before else seen_on(frame, image.width / before[0], image.height / before[1])


def _looks_as_wanted(recipe: Recipe, plain: Image.Image, orientation: int, icc: bytes | None) -> bool:
    """Tell whether the source's own pixels are what the recipe would make of them, were the size the same."""
    bare = recipe.watermark is None and not (recipe.background and plain.mode == "RGBA")
    return bare and orientation == 1 and not needs_conversion(plain, icc)


def _checked_to_the_end(image: Image.Image, long_edge_px: int) -> tuple[Image.Image, tuple[int, int]]:
    """Decode every byte of every frame; return the first one upright, and the size it has in full.

    A JPEG is decoded at a part of its size, down to an eighth, which reads all its bytes too.
    """
    size = pixels.upright_size(image)
    if image.format == "JPEG":
        part = max(1, max(image.size) // long_edge_px)
        image.draft(None, (max(1, image.width // part), max(1, image.height // part)))
    image.load()
    small = pixels.upright(image.copy(), pixels.orientation(image))  # Pillow turns a TIFF as it loads
    if is_animated(image):
        for frame in range(1, getattr(image, "n_frames", 1)):
            image.seek(frame)
            image.load()
    return small, size if image.format == "JPEG" else small.size
