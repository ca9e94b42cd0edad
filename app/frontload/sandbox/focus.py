"""Where `g_auto` cuts: over the part of the picture with the most detail.

A stand-in for Cloudinary's content analysis: it follows contrast, so it finds the subject on a calm ground and
knows nothing of faces or meaning.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

from frontload.sandbox.geometry import Box, Size

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOK_PX = 64  # longest edge of the small copy that is looked at: some 4,000 sums at most
BLUR_PX = 2


def busiest_box(image: Image.Image, inner: Size) -> Box:
    """The box of this size that holds most detail; of equal ones the most central."""
    small = image.convert("L")
    small.thumbnail((LOOK_PX, LOOK_PX))
    detail = ImageChops.difference(small, small.filter(ImageFilter.BoxBlur(BLUR_PX)))
    sums = _summed_area(detail.tobytes(), small.width)
    scale = small.width / image.width
    width = min(small.width, max(1, round(inner.width_px * scale)))
    height = min(small.height, max(1, round(inner.height_px * scale)))
    spare_x, spare_y = small.width - width, small.height - height

    def merit(corner: tuple[int, int]) -> tuple[int, float]:
        x, y = corner
        held = sums[y + height][x + width] - sums[y][x + width] - sums[y + height][x] + sums[y][x]
        return held, -abs(x - spare_x / 2) - abs(y - spare_y / 2)

    x, y = max(((x, y) for y in range(spare_y + 1) for x in range(spare_x + 1)), key=merit)
    left = min(round(x / scale), image.width - inner.width_px)
    top = min(round(y / scale), image.height - inner.height_px)
    return Box(left, top, left + inner.width_px, top + inner.height_px)


def _summed_area(detail: bytes, width: int) -> list[Sequence[int]]:
    """sums[y][x] is the detail above and left of (x, y)."""
    sums: list[Sequence[int]] = [[0] * (width + 1)]
    for start in range(0, len(detail), width):
        row = accumulate(detail[start : start + width], initial=0)
        sums.append([above + left for above, left in zip(sums[-1], row, strict=True)])
    return sums
