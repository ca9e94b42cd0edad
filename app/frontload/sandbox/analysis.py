"""What a picture says about itself, where a call asks: its colours, its camera's notes, its perceptual hash."""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

from PIL import ExifTags, Image, UnidentifiedImageError

from frontload.sandbox.media import OPENABLE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

COLOURS = 32  # Cloudinary tells as many
LOOK_PX = 128
HASH_PX, HASH_EDGE = 32, 8  # the usual pHash: the low 8 x 8 of the cosine transform of 32 x 32 grey pixels
TEXT_MOST_LETTERS = 1000
METADATA_FLAGS = ("image_metadata", "media_metadata", "exif")


def analysed(service: Service, asset: Asset, params: Params) -> dict[str, object]:
    """The facts asked for by `colors`, `phash` and `image_metadata`; none for what is no picture."""
    wants_notes = [name for name in METADATA_FLAGS if params.flag(name, default=False)]
    wants_colours, wants_hash = (params.flag(name, default=False) for name in ("colors", "phash"))
    if asset.key.resource_type != "image" or not (wants_notes or wants_colours or wants_hash):
        return {}
    path = service.store.blobs.path(asset.draft.md5)
    try:
        with service.renditions.turn:
            return _facts(path, wants_notes, colours=wants_colours, phash=wants_hash)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return {}  # it was recognised by its header and is damaged behind it: nothing to say


def _facts(path: Path, notes: list[str], *, colours: bool, phash: bool) -> dict[str, object]:
    facts: dict[str, object] = {}
    with Image.open(path, formats=OPENABLE) as image:
        if notes:
            told = {
                ExifTags.TAGS.get(tag, str(tag)): str(value)[:TEXT_MOST_LETTERS]
                for tag, value in image.getexif().items()
            }
            facts |= dict.fromkeys(notes, told)
        if colours or phash:
            image.draft("RGB", (LOOK_PX, LOOK_PX))
            image.thumbnail((LOOK_PX, LOOK_PX))
            small = image.convert("RGB")
            facts |= {"colors": _colours(small)} if colours else {}
            facts |= {"phash": _phash(small)} if phash else {}
    return facts


def _colours(image: Image.Image) -> list[list[object]]:
    """The colours and their share in per cent, the largest first."""
    counts = image.quantize(COLOURS).convert("RGB").getcolors() or []
    pixels = image.width * image.height
    return [
        ["#" + "".join(f"{channel:02X}" for channel in colour), round(100 * count / pixels, 1)]
        for count, colour in sorted(counts, reverse=True)
        if isinstance(colour, tuple)
    ]


def _product(one: Iterable[float], other: Iterable[float]) -> float:
    return float(sum(map(mul, one, other)))  # math.sumprod came with Python 3.12


def _phash(image: Image.Image) -> str:
    """64 bits as 16 hex digits, which change little where the picture does."""
    grey = image.convert("L").resize((HASH_PX, HASH_PX), Image.Resampling.LANCZOS).tobytes()
    waves = [
        [math.cos(math.pi * (2 * at + 1) * wave / (2 * HASH_PX)) for at in range(HASH_PX)]
        for wave in range(HASH_EDGE)
    ]
    rows = [grey[start : start + HASH_PX] for start in range(0, len(grey), HASH_PX)]
    across = [[_product(wave, row) for wave in waves] for row in rows]
    low = [_product(wave, column) for wave in waves for column in zip(*across, strict=True)]
    middle = sorted(low[1:])[len(low) // 2]  # without the first, which is only how bright the picture is
    return f"{int(''.join('1' if value > middle else '0' for value in low), 2):016x}"
