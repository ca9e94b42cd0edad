"""Framing and scaling in one pass, by SIMD where its wheel is installed, else by Pillow."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PIL import Image

from frontload.core.framing import whole

try:  # here, before a worker's memory is limited: under a limit that a file has used up nothing can be loaded
    import cykooz_resizer as simd
except ImportError:
    simd = None

if TYPE_CHECKING:
    from frontload.core.framing import Framing

HAS_SIMD = simd is not None
"""False where there is no wheel for this system, see pyproject.toml."""
KEPT_BYTES = 100_000_000  # the half-resized picture of 50 megapixels to 2560 px, kept for the next one
BYTES_A_PIXEL = 4  # Pillow's, also of RGB
SIMD_MODES = frozenset({"L", "RGB", "RGBA", "CMYK"})


def framed(image: Image.Image, frame: Framing) -> Image.Image:
    """Return the part of *image* that *frame* takes, in the size it asks for (Lanczos).

    The image itself comes back where nothing changes. Transparent pixels lend no colour to their neighbours.
    """
    if frame == whole(*image.size):
        return image
    if HAS_SIMD and image.mode in SIMD_MODES:
        return _by_simd(image, frame)
    box = (frame.left, frame.top, frame.right, frame.bottom)
    return image.resize(frame.size, Image.Resampling.LANCZOS, box)


def _by_simd(image: Image.Image, frame: Framing) -> Image.Image:
    result = Image.new(image.mode, frame.size, None)  # not cleared: every pixel is written
    crop = simd.CropBox(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top)
    lanczos = simd.ResizeAlg.convolution(simd.FilterType.lanczos3)
    _resizer().resize_pil(image, result, simd.ResizeOptions(lanczos, crop_box=crop))
    if BYTES_A_PIXEL * max(image.width * frame.height_px, image.height * frame.width_px) > KEPT_BYTES:
        _resizer.cache_clear()
    return result


@cache
def _resizer() -> simd.Resizer:
    """Return this process's resizer: a new one has the system clear each page of its buffer, 25 of 60 ms."""
    return simd.Resizer()
