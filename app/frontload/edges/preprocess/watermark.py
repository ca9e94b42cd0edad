"""Lays the user's mark over a picture."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import Image

from frontload.core.errors import FrontloadError
from frontload.core.watermark import Watermark, WatermarkUnreadableError, placed
from frontload.core.words import reason_text
from frontload.edges.preprocess.decode import decoding, open_image
from frontload.edges.preprocess.stamp import MOST_BYTES

MOST_MEGAPIXELS = 25.0  # a mark is drawn smaller than the picture; more would only cost memory


def marked(image: Image.Image, watermark: Watermark) -> Image.Image:
    """Return *image* with the mark over it; raises `WatermarkUnreadableError`."""
    path = Path(watermark.path).expanduser()
    try:
        written_ns = path.stat().st_mtime_ns
        mark = _mark(path, written_ns)
    except OSError as error:
        raise WatermarkUnreadableError(path, reason_text(error)) from error
    except FrontloadError as error:
        raise WatermarkUnreadableError(path, error.title) from error
    place = placed(watermark, mark.size, image.size)
    small = mark.resize((place.width_px, place.height_px), Image.Resampling.LANCZOS)
    opacity = watermark.opacity_percent / 100
    mask = small.getchannel("A").point([round(level * opacity) for level in range(256)])
    result = image.convert("RGBA" if image.mode == "RGBA" else "RGB")
    if result.mode == "RGBA":
        small.putalpha(mask)
        result.alpha_composite(small, (place.left_px, place.top_px))
    else:
        result.paste(small.convert("RGB"), (place.left_px, place.top_px), mask)
    return result


@lru_cache(maxsize=2)  # a worker is used again, and a batch has one mark; a mark drawn anew has another time
def _mark(path: Path, _written_ns: int) -> Image.Image:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES)
    with decoding():
        return open_image(data, MOST_MEGAPIXELS).convert("RGBA")
