"""Photographs for the benchmarks, drawn like a camera's: detail at every scale, edges, hairlines, grain."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from pathlib import Path

SIZES = ((6000, 4000), (5184, 3456), (4288, 2848))  # 24, 18 and 12 megapixels: three generations of cameras
_OCTAVES = (4, 8, 16, 32, 64, 128, 256, 512, 1024)  # cells across: natural pictures have power at all of them


def photograph(width: int, height: int, seed: int) -> Image.Image:
    """Return one; the same each time."""
    dice = random.Random(seed)
    picture = Image.merge("RGB", [_clouds(dice, width, height) for _ in range(3)])
    picture = Image.blend(picture, _clouds(dice, width, height).convert("RGB"), 0.6)
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y = dice.randrange(width), dice.randrange(height)
        size = dice.randrange(20, width // 6)
        corners = [(x + dice.randrange(size), y + dice.randrange(size)) for _ in range(dice.randint(3, 6))]
        pen.polygon(corners, fill=tuple(dice.randbytes(3)))
    for _ in range(400):  # twigs, hair, wires
        x, y = dice.randrange(width), dice.randrange(height)
        end = (x + dice.randint(-400, 400), y + dice.randint(-400, 400))
        pen.line(((x, y), end), fill=tuple(dice.randbytes(3)), width=dice.randint(1, 4))
    softened = picture.filter(ImageFilter.GaussianBlur(0.7))  # the lens
    grain = Image.effect_noise((width, height), 9)
    return ImageChops.add(softened, Image.merge("RGB", (grain,) * 3), scale=1, offset=-128)


def write_photographs(folder: Path, count: int) -> list[Path]:
    """Write *count* JPEGs as a camera does: 4:2:0, quality 93, in the sizes above by turns."""
    paths = []
    for number in range(count):
        path = folder / f"IMG_{number:04d}.jpg"
        width, height = SIZES[number % len(SIZES)]
        if not path.exists():
            photograph(width, height, number).save(path, quality=93)
        paths.append(path)
    return paths


def _clouds(dice: random.Random, width: int, height: int) -> Image.Image:
    """Return noise whose octaves fall off as 1/f."""
    cloud = Image.new("L", (width, height), 128)
    for number, cells in enumerate(_OCTAVES):
        rows = max(2, cells * height // width)
        octave = Image.frombytes("L", (cells, rows), dice.randbytes(cells * rows))
        cloud = Image.blend(
            cloud, octave.resize((width, height), Image.Resampling.BICUBIC), 0.5 / (1 + 0.35 * number)
        )
    return cloud
