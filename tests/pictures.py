"""Real JPEG files for tests, drawn quickly and each of its own size."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path


@cache
def _noise() -> Image.Image:
    return Image.effect_noise((900, 700), 60).convert("RGB")


def draw_jpegs(folder: Path, count: int, seed: int = 7) -> list[Path]:
    """Draw *count* noisy JPEGs of 10-300 kB into *folder*, in sizes that differ from their order by name."""
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    paths = []
    for number in range(count):
        path = folder / f"IMG_{number:04d}.jpg"
        size = (dice.randint(160, 900), dice.randint(160, 700))
        _noise().crop((0, 0, *size)).save(path, quality=dice.randint(40, 90))
        paths.append(path)
    return paths
