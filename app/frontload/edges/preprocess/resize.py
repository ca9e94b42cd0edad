"""Framing and scaling in one pass, by SIMD where its wheel is installed, else by Pillow."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from PIL import Image

from frontload.core.framing import whole

if TYPE_CHECKING:
    from frontload.core.framing import Framing

HAS_SIMD = find_spec("cykooz_resizer") is not None
"""False where there is no wheel for this system, see pyproject.toml."""
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
    import cykooz_resizer as simd

    result = Image.new(image.mode, frame.size)
    crop = simd.CropBox(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top)
    lanczos = simd.ResizeAlg.convolution(simd.FilterType.lanczos3)
    simd.Resizer().resize_pil(image, result, simd.ResizeOptions(lanczos, crop_box=crop))
    return result
